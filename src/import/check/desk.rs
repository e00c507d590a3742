//! The desk at which rows are judged: what they may refer to, and how they are refused.

use std::collections::{HashMap, HashSet};
use std::fmt::Display;
use std::hash::Hash;
use std::sync::Arc;

use crate::domain::{DataSet, SourceLine};
use crate::import::cell::shown;
use crate::import::set::{Admission, Set};
use crate::import::sheet::Sheet;
use crate::import::table::Seen;
use crate::import::{IssueCode, ReadFile, RowIssue, Sourced};

/// Codes that rows may refer to: stored ones, and those of accepted rows.
#[derive(Debug)]
pub(super) struct Codes<C> {
    set: DataSet,
    present: HashSet<C>,
    /// Codes of refused rows only.
    refused: HashMap<C, SourceLine>,
    /// Codes that are numbers, by the number without zeros in front.
    by_number: HashMap<String, C>,
}

/// The digits of a number without leading zeros; `None` where the text is no number.
pub(super) fn without_zeros(text: &str) -> Option<&str> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.trim_start_matches('0'))
}

impl<C: Eq + Hash + Display> Codes<C> {
    pub(super) fn has(&self, code: &C) -> bool {
        self.present.contains(code)
    }

    /// Neither stored nor in any row, refused ones included.
    pub(super) fn is_unheard_of(&self, code: &C) -> bool {
        !self.present.contains(code) && !self.refused.contains_key(code)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.present.is_empty()
    }

    /// The same number with other zeros in front, where that is known.
    pub(super) fn with_other_zeros(&self, code: &C) -> Option<&C> {
        self.by_number.get(without_zeros(&code.to_string())?)
    }

    fn fault(&self, code: &C) -> IssueCode {
        match (self.refused.get(code), self.with_other_zeros(code)) {
            (Some(line), _) => IssueCode::ReferenceRefused { set: self.set, line: *line },
            (None, Some(known)) => IssueCode::OtherZeros { known: known.to_string() },
            (None, None) => IssueCode::UnknownReference { set: self.set },
        }
    }
}

/// The codes of the data set `S`: stored ones, and those of the files' rows.
pub(super) fn codes<'k, S: Set, C: Clone + Eq + Hash + Display + 'k>(
    files: &[ReadFile],
    stored: impl Iterator<Item = &'k C>,
    code_of: impl Fn(&S::Record) -> &C,
    parse: impl Fn(&str) -> Option<C>,
) -> Codes<C> {
    let mut present: HashSet<C> = stored.cloned().collect();
    present.extend(records::<S>(files).map(|row| code_of(&row.record).clone()));
    let mut refused = HashMap::new();
    for file in files.iter().filter(|file| file.data_set == S::DATA_SET) {
        for (line, key) in file.refused_keys(|_| true) {
            if let Some(code) = parse(&key).filter(|code| !present.contains(code)) {
                refused.entry(code).or_insert(line);
            }
        }
    }
    let numbered = |code: &C| Some((without_zeros(&code.to_string())?.to_owned(), code.clone()));
    let by_number = present.iter().filter_map(numbered).collect();
    Codes { set: S::DATA_SET, present, refused, by_number }
}

/// The accepted rows of `S` in all files.
pub(super) fn records<S: Set>(files: &[ReadFile]) -> impl Iterator<Item = &Sourced<S::Record>> {
    files.iter().filter_map(|file| S::rows(&file.records)).flatten()
}

/// One row, and where its issues go.
pub(super) struct Desk<'f> {
    pub line: SourceLine,
    sheet: &'f Sheet,
    errors: &'f mut Vec<RowIssue>,
    warnings: &'f mut Vec<RowIssue>,
}

impl Desk<'_> {
    /// Refuses the row because of a field of its record.
    pub(super) fn error(&mut self, field: &str, value: &str, code: IssueCode) {
        let issue = self.issue(field, value, code);
        self.errors.push(issue);
    }

    /// Accepts the row with warnings about what to look at.
    pub(super) fn warning(&mut self, field: &str, value: &str, code: IssueCode) {
        let issue = self.issue(field, value, code);
        self.warnings.push(issue);
    }

    /// Refuses the row unless `code` is one of `codes`.
    pub(super) fn refer<C: Eq + Hash + Display>(&mut self, field: &str, code: &C, codes: &Codes<C>) {
        if !codes.has(code) {
            self.error(field, &code.to_string(), codes.fault(code));
        }
    }

    fn issue(&self, field: &str, value: &str, code: IssueCode) -> RowIssue {
        let column = self.sheet.place_of(field).map(|place| Arc::clone(&self.sheet.headings[place]));
        RowIssue { line: self.line, column, value: shown(value), code }
    }
}

/// Refuses rows of `S` whose key is a number that is known with other zeros in front: a spreadsheet took them away, or
/// they are two things. Only a person can tell.
pub(super) fn refuse_other_zeros<'k, S: Set, C: Clone + Eq + Hash + Display + 'k>(
    files: &mut [ReadFile],
    field: &str,
    stored: impl Iterator<Item = &'k C>,
    code_of: impl Fn(&S::Record) -> &C,
) {
    if files.iter().all(|file| file.data_set != S::DATA_SET) {
        return;
    }
    let stored: HashSet<&C> = stored.collect();
    let mut by_number: HashMap<String, C> = HashMap::new();
    for code in &stored {
        if let Some(number) = without_zeros(&code.to_string()) {
            by_number.insert(number.to_owned(), (*code).clone());
        }
    }
    judge::<S>(files, |desk, row| {
        let code = code_of(row);
        let text = code.to_string();
        let Some(number) = without_zeros(&text).filter(|_| !stored.contains(code)) else { return };
        match by_number.get(number) {
            Some(known) if known != code => {
                desk.error(field, &text, IssueCode::OtherZeros { known: known.to_string() });
            }
            Some(_) => {}
            None => drop(by_number.insert(number.to_owned(), code.clone())),
        }
    });
}

/// Judges every accepted row of `S`: a row with an error leaves the records.
pub(super) fn judge<S: Set>(
    files: &mut [ReadFile],
    mut judgement: impl FnMut(&mut Desk<'_>, &mut S::Record),
) {
    for file in files {
        let ReadFile { records, sheet, errors, warnings, .. } = file;
        let Some(rows) = S::rows_mut(records) else { continue };
        rows.retain_mut(|row| {
            let errors_before = errors.len();
            let mut desk = Desk { line: row.line, sheet, errors, warnings };
            judgement(&mut desk, &mut row.record);
            errors.len() == errors_before
        });
    }
}

/// Looks for rows with the same key across the files of `S`; those of the first file count.
pub(super) fn readmit<S: Set>(files: &mut [ReadFile]) {
    if files.iter().filter(|file| file.data_set == S::DATA_SET).count() > 1 {
        readmit_always::<S>(files);
    }
}

/// As [`readmit`], also where there is one file: its keys may have changed.
pub(super) fn readmit_always<S: Set>(files: &mut [ReadFile]) {
    let mut seen = Seen::default();
    let mut admitted: Vec<Sourced<S::Record>> = Vec::new();
    // Where the rows of each file begin among all admitted ones.
    let mut begins: Vec<(usize, usize)> = Vec::new();
    for (position, file) in files.iter_mut().enumerate() {
        let Some(rows) = S::rows_mut(&mut file.records) else { continue };
        begins.push((position, admitted.len()));
        for mut row in std::mem::take(rows) {
            let earlier = seen.earlier::<S>(&row.record, &admitted);
            let first = earlier.first().copied();
            let rows: Vec<&Sourced<S::Record>> = earlier.iter().map(|index| &admitted[*index]).collect();
            let admission =
                if rows.is_empty() { Admission::Accept } else { S::admit(&rows, &mut row.record) };
            let here = begins.last().is_none_or(|(_, begin)| first.is_none_or(|first| first >= *begin));
            let column = S::KEY
                .and_then(|key| file.sheet.places[key])
                .map(|place| Arc::clone(&file.sheet.headings[place]));
            let issue = |code| RowIssue { line: row.line, column, value: "".into(), code };
            match admission {
                Admission::Accept => {
                    seen.add::<S>(&row.record);
                    admitted.push(row);
                }
                Admission::Skip(code) => file.warnings.push(issue(elsewhere(code, here))),
                Admission::Refuse(code) => file.errors.push(issue(elsewhere(code, here))),
            }
        }
    }
    for (position, begin) in begins.into_iter().rev() {
        let rows =
            S::rows_mut(&mut files[position].records).expect("the file had rows of this data set above");
        *rows = admitted.split_off(begin);
    }
}

/// A line number means nothing if the line is in another file.
fn elsewhere(code: IssueCode, here: bool) -> IssueCode {
    match code {
        code if here => code,
        IssueCode::DuplicateRow { .. } => IssueCode::DuplicateInOtherFile,
        IssueCode::ConflictingDuplicate { .. } | IssueCode::NumberOfAnotherPerson { .. } => {
            IssueCode::ConflictWithOtherFile
        }
        code => code,
    }
}
