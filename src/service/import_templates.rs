//! Files to fill in: the headings of each data set, and an example row.

use crate::domain::DataSet;
use crate::export::{Cell, Table};
use crate::import::{column_headings, sample};

/// The template of a data set.
pub fn table(set: DataSet) -> Table {
    let (headings, row) = sample(set);
    Table { headings, rows: vec![row.into_iter().map(Cell::Text).collect()] }
}

/// The headings that a file of the data set must have.
pub fn needed(set: DataSet) -> Vec<&'static str> {
    column_headings(set).filter(|column| !column.optional).map(|column| column.heading).collect()
}
