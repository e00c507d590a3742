//! Which column of a data set a heading stands for: by the user's choice, or else by the headings that are known.

use std::collections::HashMap;

use super::sets;
use crate::domain::DataSet;

/// The headings that the user chose columns for, folded.
#[derive(Clone, Debug, Default)]
pub(super) struct Naming(HashMap<String, String>);

impl Naming {
    pub(super) const fn new(said: HashMap<String, String>) -> Self {
        Self(said)
    }

    /// Which column of `set` a folded heading names, and how well: what somebody says is the best name.
    pub(super) fn column(&self, set: DataSet, folded: &str) -> Option<(usize, usize)> {
        match self.0.get(folded) {
            Some(machine) => {
                let mut columns = sets::columns(set).iter();
                columns.position(|column| column.machine == machine).map(|position| (position, 0))
            }
            None => sets::column_named(set, folded),
        }
    }

    /// Whether the user has chosen a column for this heading.
    pub(super) fn says(&self, folded: &str) -> bool {
        self.0.contains_key(folded)
    }
}
