//! How well a row of a file fits as the heading of a data set.

use crate::domain::DataSet;
use crate::import::column::{Column, Presence};
use crate::import::{Naming, sets};

/// How a data set's columns fit the headings.
pub(super) struct Fit {
    pub(super) set: DataSet,
    pub(super) columns: &'static [Column],
    pub(super) places: Vec<Option<usize>>,
}

impl Fit {
    pub(super) fn of(set: DataSet, folded: &[String], naming: &Naming) -> Self {
        let columns = sets::columns(set);
        let mut places: Vec<Option<usize>> = vec![None; columns.len()];
        let mut ranks = vec![(true, usize::MAX); columns.len()];
        for (position, heading) in folded.iter().enumerate() {
            if let Some((column, rank)) = naming.column(set, heading) {
                // A code says for certain which thing is meant, a name only perhaps; the user's own choice comes first.
                let rank = (!naming.says(heading) && !names_a_code(heading), rank);
                if rank < ranks[column] {
                    (ranks[column], places[column]) = (rank, Some(position));
                }
            }
        }
        Self { set, columns, places }
    }

    pub(super) fn found(&self) -> usize {
        self.places.iter().flatten().count()
    }

    pub(super) fn has(&self, machine: &str) -> bool {
        self.columns
            .iter()
            .zip(&self.places)
            .any(|(column, place)| column.machine == machine && place.is_some())
    }

    pub(super) fn missing(&self) -> Vec<&'static str> {
        let lacks = |column: &&Column| match column.presence {
            Presence::Required => !self.has(column.machine),
            Presence::RequiredUnless(other) => !self.has(column.machine) && !self.has(other),
            Presence::Optional => false,
        };
        self.columns.iter().filter(lacks).map(|column| column.heading).collect()
    }
}

/// Whether a folded heading says that codes or numbers stand below it.
fn names_a_code(folded: &str) -> bool {
    ["nr", "nummer", "kode", "code", "id", "number"].iter().any(|end| folded.ends_with(end))
}
