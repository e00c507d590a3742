//! The rows below the heading: blank ones skipped, broken ones refused, the others read as records.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher as _, RandomState};
use std::sync::Arc;

use super::cell::{Clean, clean, shown};
use super::column::{Column, Presence};
use super::fields::{DateStyle, Fields, Shares};
use super::identity::holds_national_identity_number;
use super::rows::{OpenQuote, Rows};
use super::set::{Admission, Set};
use super::sheet::Sheet;
use super::widths::Widths;
use super::{
    FileError, IssueCode, MAX_CELL_BYTES, MAX_ROWS, Records, RowIssue, Sourced, footer, letters, rejected,
};
use crate::domain::SourceLine;

/// The accepted rows and the issues of a file, with how many rows were read.
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
    let mut table = TableBuilder::<S>::new(sheet, rows.clone());
    let mut cells = Vec::new();
    while let Some(line) = rows.next(&mut cells).map_err(|open| open_quote(open, sheet))? {
        let obeyed = clean_all(&mut cells, sheet.is_corrected());
        if cells.iter().all(|cell| cell.is_empty()) {
            table.rows_blank += 1;
            continue;
        }
        if table.rows_read == MAX_ROWS {
            return Err(FileError::TooManyRows);
        }
        table.rows_read += 1;
        table.row(line, &mut cells, &obeyed);
    }
    Ok(table.finish())
}

/// Cleans the cells of a row. Gives the positions of cells from which control characters were taken out.
fn clean_all(cells: &mut [Cow<'_, str>], corrected: bool) -> Vec<usize> {
    let mut obeyed = Vec::new();
    for (position, cell) in cells.iter_mut().enumerate() {
        let Clean { text, obeyed: was_obeyed } = clean(cell, corrected);
        if let Cow::Owned(text) = text {
            if was_obeyed {
                obeyed.push(position);
            }
            *cell = Cow::Owned(text);
        }
    }
    obeyed
}

fn open_quote(open: OpenQuote, sheet: &Sheet) -> FileError {
    FileError::OpenQuote { line: open.line, column: sheet.headings.get(open.column).map(ToString::to_string) }
}

struct TableBuilder<'s, S: Set> {
    sheet: &'s Sheet,
    records: Vec<Sourced<S::Record>>,
    seen: Seen,
    dates: DateStyle,
    shares: Shares,
    widths: Widths<'s>,
    warnings: Vec<RowIssue>,
    errors: Vec<RowIssue>,
    rows_read: usize,
    rows_blank: usize,
}

impl<'s, S: Set> TableBuilder<'s, S> {
    fn new(sheet: &'s Sheet, rows: Rows<'s>) -> Self {
        Self {
            sheet,
            records: Vec::new(),
            seen: Seen::default(),
            dates: DateStyle::default(),
            shares: Shares::default(),
            widths: Widths::new(rows, sheet.headings.len()),
            warnings: Vec::new(),
            errors: Vec::new(),
            rows_read: 0,
            rows_blank: 0,
        }
    }

    fn row(&mut self, line: SourceLine, cells: &mut Vec<Cow<'_, str>>, obeyed: &[usize]) {
        if let Some(code) = self.skipped(cells) {
            self.warnings.push(self.issue(line, None, "", code));
            return;
        }
        let (errors_before, warnings_before) = (self.errors.len(), self.warnings.len());
        let written = cells.len();
        self.refuse_broken(line, cells);
        if self.errors.len() > errors_before {
            return;
        }
        self.warn_of_spoilt_letters(line, cells, obeyed);
        let mut fields = Fields {
            sheet: self.sheet,
            line,
            cells,
            dates: &mut self.dates,
            shares: &mut self.shares,
            errors: &mut self.errors,
            warnings: &mut self.warnings,
        };
        let record = S::read(&mut fields);
        if self.errors.len() > errors_before && written < cells.len() {
            // A cell that was left out in the middle, and not at the end: what is wrong with the others says nothing.
            self.errors.truncate(errors_before);
            let code = IssueCode::CellCount { found: written, expected: cells.len() };
            self.errors.push(self.issue(line, None, "", code));
        }
        match record {
            Some(record) if self.errors.len() == errors_before => self.admit(line, record),
            // Refused rows are looked at again anyway.
            _ => {
                self.warnings.truncate(warnings_before);
                if self.errors.len() == errors_before {
                    // A value that is needed was nothing, and no reader said so: the row is not lost in silence.
                    self.errors.push(self.issue(line, None, "", IssueCode::Missing));
                }
            }
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

    /// Why a row is skipped: it is no row of data.
    fn skipped(&self, cells: &[Cow<'_, str>]) -> Option<IssueCode> {
        let headings = &self.sheet.headings;
        let same = |(cell, heading): (&Cow<'_, str>, &Arc<str>)| cell.eq_ignore_ascii_case(heading);
        if cells[0].eq_ignore_ascii_case(&headings[0]) && cells.iter().zip(headings).all(same) {
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
        footer::is_footer(cells, headings.len()).then_some(IssueCode::TotalRow)
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
        if error_cell.is_some_and(|cell| cell.starts_with(rejected::OUT_OF_PLACE)) {
            let issue = self.issue(line, self.sheet.error_column, "", IssueCode::NotCorrected);
            self.errors.push(issue);
            return;
        }
        while cells.len() > expected && cells.last().is_some_and(|cell| cell.is_empty()) {
            cells.pop();
        }
        if cells.len() < expected && self.may_be_padded(cells.len()) {
            cells.resize(expected, Cow::Borrowed(""));
        }
        if cells.len() != expected {
            let issue = self.issue(line, None, "", IssueCode::CellCount { found: cells.len(), expected });
            self.errors.push(issue);
            return;
        }
        for (position, cell) in cells.iter().enumerate() {
            let code = if cell.contains('\0') {
                IssueCode::NulCharacter
            } else if cell.contains('\u{1b}') {
                IssueCode::ControlCharacters
            } else if cell.len() > MAX_CELL_BYTES {
                IssueCode::CellTooLong { characters: cell.chars().count() }
            } else {
                continue;
            };
            let bare = cell.replace(['\0', '\u{1b}'], "");
            let shown = if holds_national_identity_number(&bare) { "" } else { &bare };
            let issue = self.issue(line, Some(position), shown, code);
            self.errors.push(issue);
        }
    }

    /// Whether rows of this width lack their last cells because those are empty.
    fn may_be_padded(&mut self, found: usize) -> bool {
        let is_needed = |column: &Column| column.presence != Presence::Optional;
        let columns = self.sheet.columns.iter().zip(&self.sheet.places);
        let lacks = |(column, place): (&Column, &Option<usize>)| {
            place.is_some_and(|place| place >= found) && is_needed(column)
        };
        !columns.into_iter().any(lacks) && self.widths.leave_out_from(found)
    }

    fn warn_of_spoilt_letters(&mut self, line: SourceLine, cells: &[Cow<'_, str>], obeyed: &[usize]) {
        for position in obeyed.iter().filter(|position| **position < cells.len()) {
            let issue = self.issue(line, Some(*position), &cells[*position], IssueCode::InvisibleRemoved);
            self.warnings.push(issue);
        }
        for (position, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_ascii()) {
            let code = match letters::encoded_once(cell) {
                Some(likely) => IssueCode::DoubleEncoded { likely: shown(&likely) },
                None if letters::has_sign_in_word(cell) => IssueCode::LostLetter,
                None => {
                    let readings = self.sheet.letters.other_readings(cell);
                    if readings.is_empty() {
                        continue;
                    }
                    IssueCode::OtherLetters { readings: readings.iter().map(|other| shown(other)).collect() }
                }
            };
            let issue = self.issue(line, Some(position), cell, code);
            self.warnings.push(issue);
        }
    }

    fn issue(&self, line: SourceLine, position: Option<usize>, value: &str, code: IssueCode) -> RowIssue {
        let column = position.and_then(|position| self.sheet.headings.get(position)).map(Arc::clone);
        RowIssue { line, column, value: shown(value), code }
    }

    fn finish(mut self) -> Table {
        let (fractions, small) = std::mem::take(&mut self.shares).finish();
        let refused: HashSet<SourceLine> = fractions.iter().map(|issue| issue.line).collect();
        let accepted: HashSet<SourceLine> = if fractions.is_empty() && small.is_empty() {
            HashSet::new()
        } else {
            self.records.iter().map(|row| row.line).collect()
        };
        if !refused.is_empty() {
            self.records.retain(|row| !refused.contains(&row.line));
        }
        // What is refused already says enough.
        self.errors.extend(fractions.into_iter().filter(|issue| accepted.contains(&issue.line)));
        let is_accepted = |issue: &RowIssue| accepted.contains(&issue.line) && !refused.contains(&issue.line);
        self.warnings.extend(small.into_iter().filter(is_accepted));
        Table {
            records: S::records(self.records),
            warnings: self.warnings,
            errors: self.errors,
            rows_read: self.rows_read,
            rows_blank: self.rows_blank,
        }
    }
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

    /// Notes the key of the next record, in the order in which records are accepted.
    pub(super) fn add<S: Set>(&mut self, record: &S::Record) {
        let index = u32::try_from(self.before.len()).expect("at most MAX_ROWS records of each file");
        self.before.push(self.newest.insert(self.hasher.hash_one(S::key(record)), index));
    }
}
