//! One row's cells, read by column: each reader gives the value, or says what is wrong with the cell.
//!
//! A reader of a required value gives `None` only where it has recorded an error. A reader of an optional value
//! gives `None` for an empty cell too; the row is refused where any error was recorded.

mod dates;
mod numbers;
mod words;

use std::borrow::Cow;
use std::sync::Arc;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::cell::{shown, trimmed};
use super::sheet::Sheet;
use super::{IssueCode, RowIssue};
use crate::domain::SourceLine;

/// The rows' dates so far: the file's own way of writing them needs no warning.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::import) struct DateStyle {
    norwegian: u32,
    iso: u32,
}

/// One row.
pub(in crate::import) struct Fields<'f> {
    pub sheet: &'f Sheet,
    pub line: SourceLine,
    pub cells: &'f [Cow<'f, str>],
    pub dates: &'f mut DateStyle,
    pub errors: &'f mut Vec<RowIssue>,
    pub warnings: &'f mut Vec<RowIssue>,
}

impl<'f> Fields<'f> {
    /// The cell, trimmed; empty where the file lacks the column.
    pub(in crate::import) fn cell(&self, column: impl Into<usize>) -> &'f str {
        let place = self.sheet.places[column.into()];
        place
            .and_then(|place| self.cells.get(place))
            .map_or("", |cell| trimmed(cell, self.sheet.is_corrected()))
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

    /// A text that must be there.
    pub(in crate::import) fn required_text(&mut self, column: impl Into<usize> + Copy) -> Option<String> {
        let text = self.text(column);
        if text.is_none() {
            self.error(column, IssueCode::Missing);
        }
        text
    }

    /// A text.
    pub(in crate::import) fn text(&self, column: impl Into<usize>) -> Option<String> {
        let cell = self.cell(column);
        (!cell.is_empty()).then(|| composed(cell).into_owned())
    }

    /// A code that must be there; `parse` is the code type's own.
    pub(in crate::import) fn code<C>(
        &mut self,
        column: impl Into<usize> + Copy,
        parse: impl Fn(&str) -> Option<C>,
    ) -> Option<C> {
        if self.cell(column).is_empty() {
            self.error(column, IssueCode::Missing);
            return None;
        }
        self.optional_code(column, parse)
    }

    /// A code.
    pub(in crate::import) fn optional_code<C>(
        &mut self,
        column: impl Into<usize> + Copy,
        parse: impl Fn(&str) -> Option<C>,
    ) -> Option<C> {
        let cell = self.cell(column);
        if is_scientific(cell) {
            self.error(column, IssueCode::ScientificNotation);
            return None;
        }
        parse(&composed(cell))
    }

    fn must_be_there(&mut self, column: impl Into<usize> + Copy) {
        if self.cell(column).is_empty() {
            self.error(column, IssueCode::Missing);
        }
    }
}

/// `1,00E+05`
fn is_scientific(cell: &str) -> bool {
    let Some((mantissa, exponent)) = cell.split_once(['E', 'e']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    mantissa.contains([',', '.'])
        && mantissa.split([',', '.']).all(digits)
        && digits(exponent.trim_start_matches(['+', '-']))
}

/// One Unicode form, so that å is one letter wherever it was typed.
fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { ComposingNormalizerBorrowed::new_nfc().normalize(text) }
}
