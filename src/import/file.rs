//! A file that was read: its records, and what is wrong with the rest.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::cell::{clean, shown};
use super::rows::Rows;
use super::sheet::Sheet;
use super::{Found, IssueCode, Records, RowIssue, SkillName};
use crate::domain::{DataSet, SourceLine};

/// A file that was understood: its records, and what is wrong with the rest.
#[derive(Debug)]
pub struct ReadFile {
    /// The file's name, as it was given.
    pub name: String,
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// What the file is written in.
    pub found: Found,
    /// The data set that the rows belong to.
    pub data_set: DataSet,
    /// The headings as written, in the file's order.
    pub headings: Vec<String>,
    /// Fields of the record that the file has no column for (names as in the record type, such as
    /// `development`). The records hold the default there; what is stored should be kept.
    pub absent: Vec<&'static str>,
    /// The accepted rows, in the file's order.
    pub records: Records,
    /// What was accepted, but should be looked at. In line order after [`check()`](super::check()).
    pub warnings: Vec<RowIssue>,
    /// Why rows were refused: at least one for each refused row. In line order after [`check()`](super::check()).
    pub errors: Vec<RowIssue>,
    /// Rows below the heading that hold something: accepted, refused and skipped duplicates and totals.
    pub rows_read: usize,
    /// Blank lines and rows of separators only.
    pub rows_blank: usize,
    /// Skill names that no skill has, most frequent first; filled by [`check()`](super::check()).
    pub unmapped_skills: Vec<UnmappedSkill>,
    /// The decoded text: refused rows are written out from it again.
    pub(super) text: String,
    /// Where the rows begin in it, and on which line.
    pub(super) rows_at: usize,
    pub(super) rows_line: u32,
    /// Headings, columns and what else holds for every row.
    pub(super) sheet: Sheet,
}

/// A skill name that is in no catalogue: a person decides what it means. Never becomes a skill by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnmappedSkill {
    /// The name as the file writes it, trimmed.
    pub written: String,
    /// How many rows have it.
    pub occurrences: u32,
    /// The line of the first row that has it.
    pub first_line: SourceLine,
    /// The nearest skill, where one is near enough to be worth showing.
    pub suggestion: Option<SkillName>,
}

impl ReadFile {
    /// How many rows were refused.
    pub fn rejected(&self) -> usize {
        let mut lines: Vec<_> = self.errors.iter().map(|issue| issue.line).collect();
        lines.sort_unstable();
        lines.dedup();
        lines.len()
    }

    /// How many rows have a warning; what is said of the headings is said of no row.
    pub fn warned(&self) -> usize {
        let mut lines: Vec<_> = self.warnings.iter().map(|issue| issue.line).collect();
        lines.retain(|line| line.0 >= self.rows_line);
        lines.sort_unstable();
        lines.dedup();
        lines.len()
    }

    /// The line of an accepted row.
    pub(super) fn line_of(&self, row: usize) -> SourceLine {
        self.records.line(row)
    }

    /// The keys of rows that are refused for a reason of this kind, as far as they can be read.
    pub(super) fn refused_keys(&self, reason: impl Fn(&IssueCode) -> bool) -> Vec<(SourceLine, String)> {
        let reasons = self.errors.iter().filter(|issue| reason(&issue.code));
        let lines: HashSet<SourceLine> = reasons.map(|issue| issue.line).collect();
        let Some(place) = self.sheet.places.first().copied().flatten().filter(|_| !lines.is_empty()) else {
            return Vec::new();
        };
        let mut keys = Vec::new();
        self.each_row(|line, cells| {
            if let Some(cell) = cells.get(place).filter(|_| lines.contains(&line)) {
                keys.push((line, clean(cell, self.sheet.is_corrected()).text.into_owned()));
            }
        });
        keys
    }

    /// Puts the value as the file writes it into issues about a field of which a code was made. Gives the whole
    /// values by line.
    pub(super) fn restore_written(
        &mut self,
        field: &str,
        concerned: impl Fn(&IssueCode) -> bool,
    ) -> HashMap<SourceLine, String> {
        let mut written = HashMap::new();
        let Some(place) = self.sheet.place_of(field) else { return written };
        let issues = self.errors.iter().chain(&self.warnings);
        let lines: HashSet<SourceLine> =
            issues.filter(|issue| concerned(&issue.code)).map(|issue| issue.line).collect();
        self.each_row(|line, cells| {
            if let Some(cell) = cells.get(place).filter(|_| lines.contains(&line)) {
                written.insert(line, clean(cell, self.sheet.is_corrected()).text.into_owned());
            }
        });
        for issue in self.errors.iter_mut().chain(&mut self.warnings).filter(|issue| concerned(&issue.code)) {
            if let Some(value) = written.get(&issue.line) {
                issue.value = shown(value);
            }
        }
        written
    }

    /// Puts the values as the file writes them into errors of which codes were made.
    pub(super) fn restore_values(&mut self, concerned: impl Fn(&IssueCode) -> bool) {
        let place = |issue: &RowIssue| {
            let column = issue.column.as_ref()?;
            self.sheet.headings.iter().position(|heading| heading == column)
        };
        let mut wanted: HashMap<(SourceLine, usize), Option<Box<str>>> = HashMap::new();
        for issue in self.errors.iter().filter(|issue| concerned(&issue.code)) {
            wanted.extend(place(issue).map(|place| ((issue.line, place), None)));
        }
        if wanted.is_empty() {
            return;
        }
        let lines: HashSet<SourceLine> = wanted.keys().map(|(line, _)| *line).collect();
        self.each_row(|line, cells| {
            for (place, cell) in cells.iter().enumerate().filter(|_| lines.contains(&line)) {
                if let Some(value) = wanted.get_mut(&(line, place)) {
                    *value = Some(shown(&clean(cell, self.sheet.is_corrected()).text));
                }
            }
        });
        let headings = &self.sheet.headings;
        for issue in self.errors.iter_mut().filter(|issue| concerned(&issue.code)) {
            let place =
                issue.column.as_ref().and_then(|column| headings.iter().position(|one| one == column));
            let written = place.and_then(|place| wanted.get(&(issue.line, place))?.clone());
            if let Some(value) = written {
                issue.value = value;
            }
        }
    }

    /// Goes through the rows below the heading once more.
    pub(super) fn each_row(&self, mut take: impl FnMut(SourceLine, &[Cow<'_, str>])) {
        let mut rows = Rows::new(&self.text[self.rows_at..], self.found.separator.byte(), self.rows_line);
        let mut cells = Vec::new();
        // They were read without an error before.
        while let Ok(Some(line)) = rows.next(&mut cells) {
            take(line, &cells);
        }
    }
}
