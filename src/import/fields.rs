//! One row's cells, read by column: each reader gives the value, or says what is wrong with the cell.
//!
//! A reader of a required value gives `None` only where it has recorded an error. A reader of an optional value
//! gives `None` for an empty cell too; the row is refused where any error was recorded.

mod codes;
mod dates;
mod numbers;
mod shares;
mod words;

use std::borrow::Cow;
use std::sync::Arc;

use icu_normalizer::ComposingNormalizerBorrowed;

pub(in crate::import) use self::shares::Shares;

use super::cell::{is_error_value, shown};
use super::column::Presence;
use super::sheet::Sheet;
use super::{IssueCode, RowIssue};
use crate::domain::SourceLine;

/// The rows' dates so far: the file's own way of writing them needs no warning.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::import) struct DateStyle {
    norwegian: u32,
    iso: u32,
}

/// One row, its cells cleaned.
pub(in crate::import) struct Fields<'f> {
    pub sheet: &'f Sheet,
    pub line: SourceLine,
    pub cells: &'f [Cow<'f, str>],
    pub dates: &'f mut DateStyle,
    pub shares: &'f mut Shares,
    pub errors: &'f mut Vec<RowIssue>,
    pub warnings: &'f mut Vec<RowIssue>,
}

impl<'f> Fields<'f> {
    /// The cell; empty where the file lacks the column.
    pub(in crate::import) fn cell(&self, column: impl Into<usize>) -> &'f str {
        let place = self.sheet.places[column.into()];
        place.and_then(|place| self.cells.get(place)).map_or("", |cell| cell.as_ref())
    }

    /// Whether the file has the column.
    pub(in crate::import) fn has(&self, column: impl Into<usize>) -> bool {
        self.sheet.places[column.into()].is_some()
    }

    pub(in crate::import) fn error(&mut self, column: impl Into<usize>, code: IssueCode) {
        let issue = self.issue(column.into(), code);
        self.errors.push(issue);
    }

    pub(in crate::import) fn warning(&mut self, column: impl Into<usize>, code: IssueCode) {
        let issue = self.issue(column.into(), code);
        self.warnings.push(issue);
    }

    /// As [`Fields::warning`], without the value: it may be of a kind that nobody should read.
    pub(in crate::import) fn warn_silently(&mut self, column: impl Into<usize>, code: IssueCode) {
        let issue = RowIssue { value: "".into(), ..self.issue(column.into(), code) };
        self.warnings.push(issue);
    }

    /// Takes the value out of the latest error: it may be of a kind that nobody should read.
    pub(in crate::import) fn keep_to_itself(&mut self) {
        if let Some(issue) = self.errors.last_mut() {
            issue.value = "".into();
        }
    }

    fn issue(&self, column: usize, code: IssueCode) -> RowIssue {
        let column_name = self.sheet.places[column].map(|place| Arc::clone(&self.sheet.headings[place]));
        RowIssue { line: self.line, column: column_name, value: shown(self.cell(column)), code }
    }

    /// The cell where it holds something. A spreadsheet's error value is nothing: an error in a column that must be
    /// filled in, a warning in another.
    fn filled(&mut self, column: impl Into<usize> + Copy) -> Option<&'f str> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        if (cell.starts_with(['#', 'E', 'F'])) && is_error_value(cell) {
            if self.sheet.columns[column.into()].presence == Presence::Optional {
                self.warning(column, IssueCode::ErrorValue);
            } else {
                self.error(column, IssueCode::ErrorValue);
            }
            return None;
        }
        Some(cell)
    }

    /// As [`Fields::filled`], without the words that systems write where they have no value.
    fn stated(&mut self, column: impl Into<usize> + Copy) -> Option<&'f str> {
        self.filled(column).filter(|cell| {
            self.sheet.columns[column.into()].presence != Presence::Optional || !is_no_value(cell)
        })
    }

    fn must_be_there(&mut self, column: impl Into<usize> + Copy) {
        if self.cell(column).is_empty() {
            self.error(column, IssueCode::Missing);
        }
    }
}

/// What systems write where they have no value: `-`, `NULL`, `N/A`.
fn is_no_value(cell: &str) -> bool {
    if cell.len() > 8 {
        return false;
    }
    let dashes = cell.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '\u{2212}'));
    dashes
        || ["null", "n/a", "nan", "nat", "none", "nil", "<null>", "(tom)", "(blank)", "undef"]
            .iter()
            .any(|word| cell.eq_ignore_ascii_case(word))
}

/// One Unicode form, so that å is one letter wherever it was typed.
fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { ComposingNormalizerBorrowed::new_nfc().normalize(text) }
}
