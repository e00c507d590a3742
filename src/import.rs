//! CSV files in: bytes to checked domain records, or row errors. No database, no clock, no prose.
//!
//! Two steps. [`read_file`] reads one file on its own: encoding, separator, headings, every row. [`check`] then
//! looks at all files of one import together with what is stored ([`Known`]): references, circles, skill names.
//! A row that is refused is never among the records; the other rows are untouched by it.

mod check;
mod column;
mod date;
mod decode;
pub mod esco;
mod fields;
mod forbidden;
mod found;
mod heading;
mod identity;
mod issue;
mod known;
mod number;
mod records;
mod rejected;
mod rows;
mod sets;
mod table;

pub use check::check;
pub use found::{Encoding, Found, HeadingStyle, Separator};
pub use issue::{FileError, IssueCode, RowIssue};
pub use known::{Known, SkillName};
pub use records::{Records, Sourced};

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::sync::Arc;

use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use self::column::{Column, Presence};
use self::fields::Sheet;
use self::rows::Rows;
use crate::domain::{DataSet, SourceLine};

/// Largest file that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 100 * 1024 * 1024;
/// Most rows of a file, the heading not counted: 177,168 assessments at 12,000 employees, and room to grow.
pub const MAX_ROWS: usize = 1_000_000;
/// Most columns of a file.
pub const MAX_COLUMNS: usize = 64;
/// Longest cell, in bytes.
pub const MAX_CELL_BYTES: usize = 4096;

/// A file that was understood: its records, and what is wrong with the rest.
#[derive(Debug)]
pub struct ReadFile {
    /// The file's name, as it was given.
    pub name: String,
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// What the file is written in.
    pub found: Found,
    /// What it holds.
    pub data_set: DataSet,
    /// The headings as written, in the file's order.
    pub headings: Vec<String>,
    /// Fields of the record that the file has no column for (names as in the record type, such as
    /// `development`). The records hold the default there; what is stored should be kept.
    pub absent: Vec<&'static str>,
    /// The accepted rows, in the file's order.
    pub records: Records,
    /// What was accepted, but should be looked at. In line order after [`check`].
    pub warnings: Vec<RowIssue>,
    /// Why rows were refused: at least one for each refused row. In line order after [`check`].
    pub errors: Vec<RowIssue>,
    /// Rows below the heading that hold something: accepted, refused and skipped duplicates and totals.
    pub rows_read: usize,
    /// Blank lines and rows of separators only.
    pub rows_blank: usize,
    /// Skill names that no skill has, most frequent first; filled by [`check`].
    pub unmapped_skills: Vec<UnmappedSkill>,
    /// The decoded text: refused rows are written out from it again.
    text: String,
    /// Where the rows begin in it, and on which line.
    rows_at: usize,
    rows_line: u32,
    /// Its headings and columns.
    sheet: Sheet,
}

/// A skill name that is in no catalogue: a person decides what it means. Never becomes a skill by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnmappedSkill {
    /// The name as the file writes it, trimmed.
    pub written: String,
    /// How many rows have it.
    pub occurrences: u32,
    /// The first of them.
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

    /// The keys of rows that are refused for a reason of this kind, as far as they can be read.
    fn refused_keys(&self, reason: impl Fn(&IssueCode) -> bool) -> Vec<(SourceLine, String)> {
        let reasons = self.errors.iter().filter(|issue| reason(&issue.code));
        let lines: HashSet<SourceLine> = reasons.map(|issue| issue.line).collect();
        let Some(place) = self.sheet.places.first().copied().flatten().filter(|_| !lines.is_empty()) else {
            return Vec::new();
        };
        let mut keys = Vec::new();
        self.each_row(|line, cells| {
            if let Some(cell) = cells.get(place).filter(|_| lines.contains(&line)) {
                keys.push((line, fields::trimmed(cell, self.sheet.is_corrected()).to_owned()));
            }
        });
        keys
    }

    /// Puts the value as the file writes it into issues about a field of which a code was made. Gives the whole
    /// values by line.
    fn restore_written(
        &mut self,
        field: &str,
        concerned: impl Fn(&IssueCode) -> bool,
    ) -> HashMap<SourceLine, String> {
        let mut written = HashMap::new();
        let Some(place) = self.sheet.place_of(self.data_set, field) else { return written };
        let issues = self.errors.iter().chain(&self.warnings);
        let lines: HashSet<SourceLine> =
            issues.filter(|issue| concerned(&issue.code)).map(|issue| issue.line).collect();
        self.each_row(|line, cells| {
            if let Some(cell) = cells.get(place).filter(|_| lines.contains(&line)) {
                written.insert(line, fields::trimmed(cell, self.sheet.is_corrected()).to_owned());
            }
        });
        for issue in self.errors.iter_mut().chain(&mut self.warnings).filter(|issue| concerned(&issue.code)) {
            if let Some(value) = written.get(&issue.line) {
                issue.value = fields::shown(value);
            }
        }
        written
    }

    /// Goes through the rows below the heading once more.
    fn each_row(&self, mut take: impl FnMut(SourceLine, &[Cow<'_, str>])) {
        let mut rows = Rows::new(&self.text[self.rows_at..], self.found.separator.byte(), self.rows_line);
        let mut cells = Vec::new();
        // They were read without an error before.
        while let Ok(Some(line)) = rows.next(&mut cells) {
            take(line, &cells);
        }
    }
}

/// A column of a data set, as files name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnHeading {
    /// The heading machines write: `ansattnr`.
    pub machine: &'static str,
    /// The heading people write: `Ansattnr`.
    pub heading: &'static str,
    /// Other headings that are known for it.
    pub synonyms: &'static [&'static str],
    /// Whether a file may do without it.
    pub optional: bool,
}

/// The columns of a data set, in their usual order.
pub fn column_headings(set: DataSet) -> impl Iterator<Item = ColumnHeading> {
    sets::columns(set).iter().map(|column| ColumnHeading {
        machine: column.machine,
        heading: column.heading,
        synonyms: column.synonyms,
        optional: column.presence == Presence::Optional,
    })
}

/// Reads one file on its own.
///
/// `as_set` is used instead of what the headings say. `today` is the day the import runs: an assessment of a
/// later day is refused.
pub fn read_file(
    name: &str,
    bytes: Vec<u8>,
    as_set: Option<DataSet>,
    today: Date,
) -> Result<ReadFile, FileError> {
    if bytes.is_empty() {
        return Err(FileError::Empty);
    }
    if bytes.len() > MAX_FILE_BYTES {
        return Err(FileError::TooLarge { bytes: bytes.len() });
    }
    let sha256 = hexadecimal(&Sha256::digest(&bytes));
    let (text, encoding) = decode::decode(bytes)?;
    let opening = heading::open(&text, as_set)?;
    let sheet = Sheet {
        headings: opening.headings.iter().map(|heading| Arc::from(heading.as_str())).collect(),
        places: opening.places,
        style: opening.style,
        error_column: opening.error_column,
        today,
    };
    let rows = Rows::new(&text[opening.rows_at..], opening.separator.byte(), opening.rows_line);
    let mut table = sets::read(opening.data_set, rows, &sheet)?;
    let about_headings = opening.ignored.iter().map(|place| RowIssue {
        line: opening.heading_line,
        column: Some(Arc::clone(&sheet.headings[*place])),
        value: "".into(),
        code: IssueCode::ColumnIgnored,
    });
    let no_rows = (table.rows_read == 0).then(|| RowIssue {
        line: opening.heading_line,
        column: None,
        value: "".into(),
        code: IssueCode::NoRows,
    });
    table.warnings.splice(0..0, about_headings.chain(no_rows));
    Ok(ReadFile {
        name: name.to_owned(),
        sha256,
        found: Found {
            encoding,
            separator: opening.separator,
            separator_line: opening.separator_line,
            heading_style: opening.style,
            ignored: opening.ignored.iter().map(|place| opening.headings[*place].clone()).collect(),
            corrected: sheet.is_corrected(),
        },
        data_set: opening.data_set,
        absent: absent(sets::columns(opening.data_set), &sheet.places),
        headings: opening.headings,
        records: table.records,
        warnings: table.warnings,
        errors: table.errors,
        rows_read: table.rows_read,
        rows_blank: table.rows_blank,
        unmapped_skills: Vec::new(),
        text,
        rows_at: opening.rows_at,
        rows_line: opening.rows_line,
        sheet,
    })
}

/// Fields that no column of the file fills.
fn absent(columns: &[Column], places: &[Option<usize>]) -> Vec<&'static str> {
    let filled = |field: &str| {
        let mut all = columns.iter().zip(places);
        all.any(|(column, place)| {
            column.field == field && (place.is_some() || column.presence != Presence::Optional)
        })
    };
    columns.iter().map(|column| column.field).filter(|field| !field.is_empty() && !filled(field)).collect()
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes all that is written");
        text
    })
}

/// The refused rows as CSV (`;`, UTF-8 with BOM, the file's own headings and an error column): corrected in a
/// spreadsheet, the file can be imported again. `error_heading` must be one of [`ERROR_HEADINGS`]; `text_of`
/// gives the text of an issue.
pub fn write_rejected(
    file: &ReadFile,
    error_heading: &str,
    text_of: impl Fn(&RowIssue) -> String,
) -> Vec<u8> {
    rejected::write(file, error_heading, text_of)
}

/// Headings of the error column, in bokmål, nynorsk and English. A file with one of them is a corrected file.
pub const ERROR_HEADINGS: [&str; 3] =
    ["Feil i raden (Innsats)", "Feil i rada (Innsats)", "Error in the row (Innsats)"];
