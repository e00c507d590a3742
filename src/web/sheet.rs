//! A table that is shown and saved alike: the same columns on the page and in the file.

use super::paging::Paging;
use crate::export::{Cell, Table};

/// A table with its caption, to be shown by `sheet.html`.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// What the table shows.
    pub caption: String,
    pub columns: Vec<Column>,
    /// The rows, each of as many values as there are columns.
    pub rows: Vec<Vec<Value>>,
}

/// A column: its heading, and on which side its values stand.
#[derive(Clone, Debug)]
pub struct Column {
    pub heading: String,
    /// Its values are numbers: they stand to the right.
    pub is_number: bool,
}

/// A value, as the page shows it and as the file has it.
#[derive(Clone, Debug)]
pub struct Value {
    /// The words on the page, one line each.
    pub lines: Vec<String>,
    /// Where the first line leads.
    pub path: Option<String>,
    /// What stands in the file.
    pub cell: Cell,
}

impl Column {
    /// A column of words.
    pub fn words(heading: String) -> Self {
        Self { heading, is_number: false }
    }

    /// A column of numbers.
    pub fn number(heading: String) -> Self {
        Self { heading, is_number: true }
    }
}

impl Value {
    /// The same words on the page and in the file.
    pub fn words(words: impl Into<String>) -> Self {
        let words = words.into();
        Self { cell: Cell::Text(words.clone()), lines: vec![words], path: None }
    }

    /// Words that lead somewhere.
    pub fn link(words: impl Into<String>, path: Option<String>) -> Self {
        Self { path, ..Self::words(words) }
    }

    /// Several lines of words.
    pub fn lines(lines: Vec<String>) -> Self {
        Self { cell: Cell::Text(lines.join("; ")), lines, path: None }
    }

    /// A number with its unit on the page, and bare in the file.
    pub fn number(shown: String, cell: Cell) -> Self {
        Self { lines: vec![shown], path: None, cell }
    }
}

impl Sheet {
    /// The rows of a long table that stand on one of its pages.
    #[must_use]
    pub fn on_page(mut self, paging: &Paging) -> Self {
        let before = |row: i64| usize::try_from(row).unwrap_or(0).min(self.rows.len());
        let (from, to) = (before(paging.first - 1), before(paging.last));
        self.rows.truncate(to);
        self.rows.drain(..from);
        self
    }

    /// How many rows there are.
    pub fn len(&self) -> i64 {
        i64::try_from(self.rows.len()).unwrap_or(i64::MAX)
    }

    /// The columns with the values of a row.
    pub fn cells<'a>(&'a self, row: &'a [Value]) -> impl Iterator<Item = (&'a Column, &'a Value)> {
        self.columns.iter().zip(row)
    }

    /// Whether its rows stand as lists on a phone: several lines in a cell beside three others are too much for a row.
    pub fn stacks(&self) -> bool {
        self.columns.len() > 3 && self.rows.iter().flatten().any(|value| value.lines.len() > 1)
    }

    /// The table as a file.
    pub fn table(&self) -> Table {
        Table {
            headings: self.columns.iter().map(|column| column.heading.clone()).collect(),
            rows: self.rows.iter().map(|row| row.iter().map(|value| value.cell.clone()).collect()).collect(),
        }
    }
}
