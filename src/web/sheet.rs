//! A table that is the same on the page and in the file.

use super::paging::Paging;
use crate::domain::{Month, Percent};
use crate::export::{Cell, Table};
use crate::wording::Speech;

/// A table with its caption, to be shown by `macros_sheet.html`.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// What the table shows, in a line above it.
    pub caption: String,
    /// The columns of the page and of the file, in order.
    pub columns: Vec<Column>,
    /// The rows, each of as many values as there are columns.
    pub rows: Vec<Vec<Value>>,
}

/// What a column holds, and where it stands.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its heading on the page.
    pub heading: String,
    /// Its values are numbers: they stand to the right.
    pub is_number: bool,
    /// The heading in the file, with the unit of numbers; `None` where the file does not have the column.
    in_file: Option<String>,
    /// Whether only the file has the column.
    only_in_file: bool,
}

/// A value, as the page shows it and as the file has it.
#[derive(Clone, Debug)]
pub struct Value {
    /// The words on the page, one line each.
    pub lines: Vec<String>,
    /// Where the first line leads.
    pub path: Option<String>,
    /// The cell as it is written to the file.
    pub cell: Cell,
}

impl Column {
    /// A column of words, with one heading on the page and in the file.
    pub fn words(heading: String) -> Self {
        Self { in_file: Some(heading.clone()), heading, is_number: false, only_in_file: false }
    }

    /// A column of numbers that need no unit, or whose heading says it.
    pub fn number(heading: String) -> Self {
        Self { is_number: true, ..Self::words(heading) }
    }

    /// A column of numbers with their unit on the page; the file has the unit in the heading `in_file`.
    pub fn amount(heading: String, in_file: String) -> Self {
        Self { in_file: Some(in_file), ..Self::number(heading) }
    }

    /// A column of words that the file has as other columns.
    pub fn on_page(heading: String) -> Self {
        Self { in_file: None, ..Self::words(heading) }
    }

    /// A column of the file alone.
    pub fn in_file(heading: String) -> Self {
        Self { only_in_file: true, ..Self::words(heading) }
    }
}

impl Value {
    /// Words, the same on the page and in the file.
    pub fn words(words: impl Into<String>) -> Self {
        let words = words.into();
        Self { cell: Cell::Text(words.clone()), lines: vec![words], path: None }
    }

    /// Words that lead to a page, where there is one.
    pub fn link(words: impl Into<String>, path: Option<String>) -> Self {
        Self { path, ..Self::words(words) }
    }

    /// Several lines of words; in the file one cell with `;` between them.
    pub fn lines(lines: Vec<String>) -> Self {
        Self { cell: Cell::Text(lines.join("; ")), lines, path: None }
    }

    /// A number with its unit on the page, and bare in the file.
    pub fn number(shown: String, cell: Cell) -> Self {
        Self { lines: vec![shown], path: None, cell }
    }

    /// A share of full time.
    pub fn share(reader: Speech, share: Percent) -> Self {
        Self::number(reader.percent(share), Cell::percent(share))
    }

    /// The value of a column that only the file has.
    pub fn in_file(cell: impl Into<Cell>) -> Self {
        Self { lines: Vec::new(), path: None, cell: cell.into() }
    }

    /// The first and the last day of months that the page has in words.
    pub fn days(first: Month, last: Month) -> [Self; 2] {
        [Self::in_file(first.first_day()), Self::in_file(last.last_day())]
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

    /// The columns of the page.
    pub fn shown(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| !column.only_in_file)
    }

    /// The columns of the page with the values of a row.
    pub fn cells<'a>(&'a self, row: &'a [Value]) -> impl Iterator<Item = (&'a Column, &'a Value)> {
        self.columns.iter().zip(row).filter(|(column, _)| !column.only_in_file)
    }

    /// Whether rows become lists on a phone: more than three columns are too wide for it.
    pub fn stacks(&self) -> bool {
        self.shown().count() > 3
    }

    /// The table as a file.
    pub fn table(&self) -> Table {
        let of_row = |row: &Vec<Value>| {
            let both = self.columns.iter().zip(row).filter(|(column, _)| column.in_file.is_some());
            both.map(|(_, value)| value.cell.clone()).collect()
        };
        Table {
            headings: self.columns.iter().filter_map(|column| column.in_file.clone()).collect(),
            rows: self.rows.iter().map(of_row).collect(),
        }
    }
}
