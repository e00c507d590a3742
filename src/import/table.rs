//! The rows below the heading: blank ones skipped, broken ones refused, the others read as records.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::Arc;

use encoding_rs::WINDOWS_1252;

use super::cell::{shown, trimmed};
use super::fields::{DateStyle, Fields};
use super::identity::holds_national_identity_number;
use super::rows::{OpenQuote, Rows};
use super::set::{Admission, Set};
use super::sheet::Sheet;
use super::{FileError, IssueCode, MAX_CELL_BYTES, MAX_ROWS, Records, RowIssue, Sourced, rejected};
use crate::domain::SourceLine;

/// What the rows gave.
#[derive(Debug)]
pub(super) struct Table {
    pub records: Records,
    pub warnings: Vec<RowIssue>,
    pub errors: Vec<RowIssue>,
    pub rows_read: usize,
    pub rows_blank: usize,
}

/// Reads every row of `rows` as a row of the data set `S`.
pub(super) fn read<S: Set>(mut rows: Rows<'_>, sheet: &Sheet) -> Result<Table, FileError> {
    let mut table = TableBuilder::<S>::new(sheet);
    let mut cells = Vec::new();
    while let Some(line) = rows.next(&mut cells).map_err(|open| open_quote(open, sheet))? {
        if cells.iter().all(|cell| trimmed(cell, false).is_empty()) {
            table.rows_blank += 1;
            continue;
        }
        if table.rows_read == MAX_ROWS {
            return Err(FileError::TooManyRows);
        }
        table.rows_read += 1;
        table.row(line, &mut cells);
    }
    Ok(table.finish())
}

fn open_quote(open: OpenQuote, sheet: &Sheet) -> FileError {
    FileError::OpenQuote { line: open.line, column: sheet.headings.get(open.column).map(ToString::to_string) }
}

struct TableBuilder<'s, S: Set> {
    sheet: &'s Sheet,
    records: Vec<Sourced<S::Record>>,
    seen: Seen,
    dates: DateStyle,
    warnings: Vec<RowIssue>,
    errors: Vec<RowIssue>,
    rows_read: usize,
    rows_blank: usize,
}

impl<'s, S: Set> TableBuilder<'s, S> {
    fn new(sheet: &'s Sheet) -> Self {
        Self {
            sheet,
            records: Vec::new(),
            seen: Seen::default(),
            dates: DateStyle::default(),
            warnings: Vec::new(),
            errors: Vec::new(),
            rows_read: 0,
            rows_blank: 0,
        }
    }

    fn row(&mut self, line: SourceLine, cells: &mut Vec<Cow<'_, str>>) {
        if let Some(code) = self.skipped(cells) {
            self.warnings.push(self.issue(line, None, "", code));
            return;
        }
        let errors_before = self.errors.len();
        let warnings_before = self.warnings.len();
        self.refuse_broken(line, cells);
        if self.errors.len() > errors_before {
            return;
        }
        self.warn_of_spoilt_letters(line, cells);
        let mut fields = Fields {
            sheet: self.sheet,
            line,
            cells,
            dates: &mut self.dates,
            errors: &mut self.errors,
            warnings: &mut self.warnings,
        };
        let record = S::read(&mut fields);
        match record {
            Some(record) if self.errors.len() == errors_before => self.admit(line, record),
            // What is refused is looked at again anyway.
            _ => self.warnings.truncate(warnings_before),
        }
    }

    fn admit(&mut self, line: SourceLine, mut record: S::Record) {
        let earlier = self.seen.earlier::<S>(&record, &self.records);
        let earlier: Vec<&Sourced<S::Record>> =
            earlier.into_iter().map(|index| &self.records[index]).collect();
        let admission = if earlier.is_empty() { Admission::Accept } else { S::admit(&earlier, &mut record) };
        match admission {
            Admission::Accept => {
                self.seen.add::<S>(&record);
                self.records.push(Sourced { line, record });
            }
            Admission::Skip(code) => self.warnings.push(self.issue(line, None, "", code)),
            Admission::Refuse(code) => {
                let key = S::KEY.and_then(|key| self.sheet.places[key]);
                self.errors.push(self.issue(line, key, "", code));
            }
        }
    }

    /// Why a row is no row of data.
    fn skipped(&self, cells: &[Cow<'_, str>]) -> Option<IssueCode> {
        let headings = &self.sheet.headings;
        let first = trimmed(&cells[0], false);
        let same =
            |(cell, heading): (&Cow<'_, str>, &Arc<str>)| trimmed(cell, false).eq_ignore_ascii_case(heading);
        if first.eq_ignore_ascii_case(&headings[0]) && cells.iter().zip(headings).all(same) {
            return Some(IssueCode::RepeatedHeading);
        }
        // Some systems write two rows of headings: one for machines and one for people.
        if self.rows_read == 1 {
            let is_heading = |cell: &&Cow<'_, str>| self.sheet.names_a_column(cell);
            let known = cells.iter().filter(is_heading).count();
            if known >= 2 && known * 2 >= headings.len() {
                return Some(IssueCode::RepeatedHeading);
            }
        }
        let word = first.trim_end_matches(':').to_lowercase();
        let is_total =
            matches!(word.as_str(), "sum" | "totalt" | "total" | "totalsum" | "i alt" | "sum totalt");
        let filled = cells.iter().filter(|cell| !trimmed(cell, false).is_empty()).count();
        (is_total && filled * 2 <= headings.len()).then_some(IssueCode::TotalRow)
    }

    /// Refuses rows whose cells cannot be told apart, or that hold what must not be taken.
    fn refuse_broken(&mut self, line: SourceLine, cells: &mut Vec<Cow<'_, str>>) {
        let expected = self.sheet.headings.len();
        if let Some(position) = cells.iter().position(|cell| holds_national_identity_number(cell)) {
            let issue = self.issue(line, Some(position), "", IssueCode::NationalIdentityNumber);
            self.errors.push(issue);
            return;
        }
        let error_cell = self.sheet.error_column.and_then(|place| cells.get(place));
        if error_cell.is_some_and(|cell| trimmed(cell, true).starts_with(rejected::OUT_OF_PLACE)) {
            let issue = self.issue(line, self.sheet.error_column, "", IssueCode::NotCorrected);
            self.errors.push(issue);
            return;
        }
        while cells.len() > expected && cells.last().is_some_and(|cell| trimmed(cell, false).is_empty()) {
            cells.pop();
        }
        if cells.len() != expected {
            let issue = self.issue(line, None, "", IssueCode::CellCount { found: cells.len(), expected });
            self.errors.push(issue);
            return;
        }
        for (position, cell) in cells.iter().enumerate() {
            let code = if cell.contains('\0') {
                IssueCode::NulCharacter
            } else if cell.len() > MAX_CELL_BYTES {
                IssueCode::CellTooLong { characters: cell.chars().count() }
            } else {
                continue;
            };
            let issue = self.issue(line, Some(position), &cell.replace('\0', ""), code);
            self.errors.push(issue);
        }
    }

    fn warn_of_spoilt_letters(&mut self, line: SourceLine, cells: &[Cow<'_, str>]) {
        for (position, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_ascii()) {
            let code = match encoded_once(cell) {
                Some(likely) => IssueCode::DoubleEncoded { likely: shown(&likely) },
                None if cell.contains('\u{fffd}') => IssueCode::LostLetter,
                None => continue,
            };
            let issue = self.issue(line, Some(position), trimmed(cell, self.sheet.is_corrected()), code);
            self.warnings.push(issue);
        }
    }

    fn issue(&self, line: SourceLine, position: Option<usize>, value: &str, code: IssueCode) -> RowIssue {
        let column = position.and_then(|position| self.sheet.headings.get(position)).map(Arc::clone);
        RowIssue { line, column, value: shown(value), code }
    }

    fn finish(self) -> Table {
        Table {
            records: S::records(self.records),
            warnings: self.warnings,
            errors: self.errors,
            rows_read: self.rows_read,
            rows_blank: self.rows_blank,
        }
    }
}

/// What a text was before UTF-8 was taken for Windows-1252; none where that did not happen.
fn encoded_once(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'Â', 'Å', 'â']) {
        return None;
    }
    let (bytes, _, lost) = WINDOWS_1252.encode(text);
    if lost { None } else { String::from_utf8(bytes.into_owned()).ok().filter(|once| once != text) }
}

/// Which records have which key, by hash alone: a list of a million keys would weigh as much as the records.
#[derive(Default)]
pub(super) struct Seen {
    hasher: RandomState,
    /// The newest record of a hash.
    newest: HashMap<u64, u32>,
    /// For each record, the one before it with the same hash.
    before: Vec<Option<u32>>,
}

impl Seen {
    /// Where in `records` the key of `record` stands, first one first.
    pub(super) fn earlier<S: Set>(&self, record: &S::Record, records: &[Sourced<S::Record>]) -> Vec<usize> {
        let key = S::key(record);
        let mut next = self.newest.get(&self.hasher.hash_one(&key)).copied();
        let mut earlier = Vec::new();
        while let Some(index) = next.map(|index| index as usize) {
            if S::key(&records[index].record) == key {
                earlier.push(index);
            }
            next = self.before[index];
        }
        earlier.reverse();
        earlier
    }

    /// Notes the next record.
    pub(super) fn add<S: Set>(&mut self, record: &S::Record) {
        let index = u32::try_from(self.before.len()).expect("at most MAX_ROWS records of each file");
        self.before.push(self.newest.insert(self.hasher.hash_one(S::key(record)), index));
    }
}
