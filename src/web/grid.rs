//! A table with a column for each month, to be shown by `proposals/_grid.html`: the table is the picture. A cell says with
//! digits, with a pattern, and in words for who hears the page.

use super::sheet::Value;
use crate::domain::Month;
use crate::wording::Speech;

/// A table with a column for each month.
#[derive(Clone, Debug)]
pub struct Grid {
    /// What the table shows, in a line above it.
    pub caption: String,
    /// The headings before the months: of the rows, and of what stands before the months.
    pub before: Vec<String>,
    /// The months, as headings.
    pub months: Vec<String>,
    /// The headings after the months.
    pub after: Vec<String>,
    /// The rows.
    pub rows: Vec<GridRow>,
}

/// A row with a cell for each month.
#[derive(Clone, Debug)]
pub struct GridRow {
    /// What the row is about, where it leads, and the line below it.
    pub head: Value,
    /// The line below the head.
    pub under: String,
    /// One for each of the headings before the months but the first.
    pub before: Vec<Value>,
    /// One for each month.
    pub cells: Vec<GridCell>,
    /// One for each of the headings after the months.
    pub after: Vec<Value>,
}

/// A month of a row.
#[derive(Clone, Debug, Default)]
pub struct GridCell {
    /// Its pattern.
    pub class: &'static str,
    /// The digits; empty for a month with nothing.
    pub words: String,
    /// A second line of digits; empty for none.
    pub under: String,
    /// The same in words.
    pub spoken: String,
}

impl Grid {
    /// The months as headings: the year stands on a line of its own.
    pub fn headings(reader: Speech, months: &[Month]) -> Vec<String> {
        months.iter().map(|month| reader.month(month).replace('\u{a0}', " ")).collect()
    }
}
