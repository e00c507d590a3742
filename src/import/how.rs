//! How a file is to be read, where somebody says it instead of the file.

use std::collections::BTreeMap;

use super::column::fold;
use super::{Naming, sets};
use crate::domain::DataSet;

/// What is said about a file. What is not said is seen from the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct How {
    /// The data set; `None` leaves it to the headings.
    pub set: Option<DataSet>,
    /// The sheet of a workbook; `None` leaves it to the content.
    pub sheet: Option<String>,
    /// By heading, the column of the data set that stands below it, as machines name it: `ansattnr`. Empty where the
    /// file's column is not to be read.
    pub columns: BTreeMap<String, String>,
}

impl How {
    /// What the file says, but for the data set.
    pub fn as_set(set: Option<DataSet>) -> Self {
        Self { set, ..Self::default() }
    }

    pub(super) fn naming(&self) -> Naming {
        Naming::new(self.columns.iter().map(|(heading, column)| (fold(heading), column.clone())).collect())
    }

    /// The data sets that it can be.
    pub(super) fn candidates(&self) -> Vec<DataSet> {
        self.set.map_or_else(|| DataSet::ALL.to_vec(), |set| vec![set])
    }
}

/// Whether a data set has a column of this machine heading.
pub fn is_column(set: DataSet, machine: &str) -> bool {
    sets::columns(set).iter().any(|column| column.machine == machine)
}

/// The column of a data set that a heading is known to name, as machines name it.
pub fn column_of(set: DataSet, heading: &str) -> Option<&'static str> {
    sets::column_named(set, &fold(heading)).map(|(column, _)| sets::columns(set)[column].machine)
}
