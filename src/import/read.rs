//! Reads one file by itself: bytes to text, headings, rows.

use std::sync::Arc;

use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::code_page::Letters;
use super::column::{Column, Presence};
use super::issue::Beside;
use super::rows::Rows;
use super::sheet::Sheet;
use super::{
    Content, Encoding, FileError, Found, How, IssueCode, MAX_FILE_BYTES, ReadFile, RowIssue, Separator,
    SheetFound, content, decode, heading, identity, sets, workbook, wrapped,
};
use crate::domain::{DataSet, hexadecimal};

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
    read_file_as(name, bytes, &How::as_set(as_set), today)
}

/// The text of a file, and what it was written in.
struct Text {
    content: String,
    letters: Letters,
    /// What may stand between its cells.
    separators: &'static [Separator],
    sheet: Option<SheetFound>,
}

impl Text {
    fn of(bytes: Vec<u8>, how: &How) -> Result<Self, FileError> {
        if is_workbook(&bytes) {
            let sheet = workbook::sheet(&bytes, how)?;
            return Ok(Self {
                content: sheet.text,
                letters: Encoding::Workbook.into(),
                separators: workbook::SEPARATORS,
                sheet: Some(SheetFound { name: sheet.name, columns_before: sheet.columns_before }),
            });
        }
        let (text, letters) = decode::decode(bytes)?;
        let text = wrapped::unwrapped(text);
        Ok(Self { content: text, letters, separators: &Separator::ALL, sheet: None })
    }
}

fn is_workbook(bytes: &[u8]) -> bool {
    content::of_bytes(bytes) == Some(Content::Xlsx)
}

/// What can be seen of a file before it is known what it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The sheets of a workbook that hold something; none of another file.
    pub sheets: Vec<String>,
    /// The headings as written; empty where none were found.
    pub headings: Vec<String>,
}

/// Looks at a file before it is read; empty where it cannot be opened.
pub fn look(bytes: Vec<u8>, how: &How) -> Look {
    let sheets = if is_workbook(&bytes) { workbook::sheets(&bytes).unwrap_or_default() } else { Vec::new() };
    let text = Text::of(bytes, how);
    let headings =
        text.map(|text| heading::headings(&text.content, how, text.separators)).unwrap_or_default();
    Look { sheets, headings }
}

/// What a file holds, as far as its headings say it; also where columns are missing.
pub fn recognised(name: &str, bytes: Vec<u8>, how: &How, today: Date) -> Option<DataSet> {
    match read_file_as(name, bytes, how, today) {
        Ok(file) => Some(file.data_set),
        Err(FileError::ColumnsMissing { set, .. }) => Some(set),
        Err(_) => None,
    }
}

/// As [`read_file`], in the way that `how` says.
pub fn read_file_as(name: &str, bytes: Vec<u8>, how: &How, today: Date) -> Result<ReadFile, FileError> {
    if bytes.is_empty() {
        return Err(FileError::Empty);
    }
    if bytes.len() > MAX_FILE_BYTES {
        return Err(FileError::TooLarge { bytes: bytes.len() });
    }
    let sha256 = hexadecimal(&Sha256::digest(&bytes));
    let Text { content: text, letters, separators, sheet: of_workbook } = Text::of(bytes, how)?;
    let opening = heading::open(&text, how, separators)?;
    let sheet = Sheet {
        headings: opening.headings.iter().map(|heading| Arc::from(heading.as_str())).collect(),
        columns: sets::columns(opening.data_set),
        places: opening.places,
        style: opening.style,
        error_column: opening.error_column,
        letters,
        passed_over: opening.passed_over.clone(),
        today,
    };
    let rows = Rows::new(&text[opening.rows_at..], opening.separator.byte(), opening.rows_line);
    let mut table = sets::read(opening.data_set, rows, &sheet)?;
    let at_heading = |column: Option<usize>, code| RowIssue {
        line: opening.heading_line,
        column: column.map(|place| Arc::clone(&sheet.headings[place])),
        value: "".into(),
        code,
    };
    let mut about_headings = Vec::new();
    if opening.stated_wrongly {
        about_headings.push(at_heading(None, IssueCode::SeparatorStatedWrongly));
    }
    if opening.is_below {
        about_headings.push(at_heading(None, IssueCode::HeadingsBelow));
    }
    about_headings.extend(opening.ignored.iter().map(|place| {
        let taken = opening.passed_over.iter().find(|(passed, _)| passed == place);
        let code = taken.map_or(IssueCode::ColumnIgnored, |(_, taken)| IssueCode::ColumnPassedOver {
            by: Arc::clone(&sheet.headings[*taken]),
            beside: Beside::default(),
        });
        at_heading(Some(*place), code)
    }));
    if table.rows_read == 0 {
        about_headings.push(at_heading(None, IssueCode::NoRows));
    }
    table.warnings.splice(0..0, about_headings);
    Ok(ReadFile {
        name: identity::without_numbers(name),
        sha256,
        found: Found {
            encoding: sheet.letters.encoding,
            separator: opening.separator,
            separator_line: opening.separator_line,
            heading_style: opening.style,
            ignored: opening.ignored.iter().map(|place| opening.headings[*place].clone()).collect(),
            corrected: sheet.is_corrected(),
            sheet: of_workbook,
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

/// Fields that no column of the file has.
fn absent(columns: &[Column], places: &[Option<usize>]) -> Vec<&'static str> {
    let filled = |field: &str| {
        let mut all = columns.iter().zip(places);
        all.any(|(column, place)| {
            column.field == field && (place.is_some() || column.presence != Presence::Optional)
        })
    };
    columns.iter().map(|column| column.field).filter(|field| !field.is_empty() && !filled(field)).collect()
}
