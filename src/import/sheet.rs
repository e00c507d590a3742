//! What the heading of a file says about every row below it.

use std::sync::Arc;

use jiff::civil::Date;

use super::HeadingStyle;
use super::code_page::Letters;
use super::column::{Column, fold};

/// What is the same for every row of a file.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    /// The headings as written, in the file's order.
    pub headings: Vec<Arc<str>>,
    /// Every column that the data set knows, in the file or not.
    pub columns: &'static [Column],
    /// The position of each of them; `None` where the file does not have it.
    pub places: Vec<Option<usize>>,
    /// Columns that name what another column has the code of, each with that column.
    pub passed_over: Vec<(usize, usize)>,
    /// Which decimal sign is usual.
    pub style: HeadingStyle,
    /// Where the error column of a corrected file stands. Such a file has apostrophes before what a spreadsheet
    /// might run.
    pub error_column: Option<usize>,
    /// How the file was read, and how else it might be.
    pub letters: Letters,
    /// The day of the import.
    pub today: Date,
}

impl Sheet {
    /// Whether it is a file of refused rows that was corrected.
    pub(super) fn is_corrected(&self) -> bool {
        self.error_column.is_some()
    }

    /// Where the column of a record's field stands.
    pub(super) fn place_of(&self, field: &str) -> Option<usize> {
        let columns = self.columns.iter().zip(&self.places);
        columns.filter(|(column, _)| column.field == field).find_map(|(_, place)| *place)
    }

    /// Whether a text is one of the headings that a column of the data set goes by.
    pub(super) fn names_a_column(&self, text: &str) -> bool {
        let folded = fold(text);
        self.columns.iter().flat_map(Column::names).any(|name| fold(name) == folded)
    }
}
