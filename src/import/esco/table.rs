//! One strict CSV table: UTF-8, comma, the columns asked for in any order, and the line of every row.

use csv::{ReaderBuilder, StringRecord};

use super::{EscoFile, EscoIssue, EscoProblem};

/// ESCO's longest field, a description, has some 3,000 characters: a longer one is an unclosed quotation mark.
const LONGEST_FIELD: usize = 20_000;

/// Characters of a value shown with an issue.
const SHOWN: usize = 60;

/// A row and where it stands. Its reading functions record what is wrong and return `None`.
pub(super) struct Row<'a> {
    file: EscoFile,
    line: u32,
    columns: &'a [(&'static str, usize)],
    record: &'a StringRecord,
    issues: &'a mut Vec<EscoIssue>,
}

impl Row<'_> {
    /// The line, as an editor counts.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// The text of a column, trimmed; may be empty.
    pub fn text(&self, column: &'static str) -> &str {
        let position = self.columns.iter().find(|(name, _)| *name == column).map(|(_, position)| *position);
        position.and_then(|position| self.record.get(position)).unwrap_or_default().trim()
    }

    /// The text of a column; `None` where it is empty.
    pub fn optional(&self, column: &'static str) -> Option<String> {
        let text = self.text(column);
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// The text of a column that must have one.
    pub fn required(&mut self, column: &'static str) -> Option<String> {
        let text = self.optional(column);
        if text.is_none() {
            self.wrong(column, EscoProblem::Empty);
        }
        text
    }

    /// A running number, from 1.
    pub fn number(&mut self, column: &'static str) -> Option<u32> {
        let number = parse_number(self.text(column));
        if number.is_none() {
            self.wrong(column, EscoProblem::NotANumber);
        }
        number
    }

    /// A UUID, in lower case.
    pub fn uuid(&mut self, column: &'static str) -> Option<String> {
        let text = self.text(column).to_ascii_lowercase();
        let well_formed = text.len() == 36
            && text.char_indices().all(|(position, letter)| match position {
                8 | 13 | 18 | 23 => letter == '-',
                _ => letter.is_ascii_hexdigit(),
            });
        if !well_formed {
            self.wrong(column, EscoProblem::NotAUuid);
        }
        well_formed.then_some(text)
    }

    /// `E` essential or `O` optional: whether essential.
    pub fn essential(&mut self, column: &'static str) -> Option<bool> {
        match self.text(column) {
            "E" => Some(true),
            "O" => Some(false),
            _ => {
                self.wrong(column, EscoProblem::UnknownLetter { allowed: "E, O" });
                None
            }
        }
    }

    /// Records that a column's value is wrong.
    pub fn wrong(&mut self, column: &'static str, problem: EscoProblem) {
        let value = self.text(column).chars().take(SHOWN).collect();
        self.issues.push(EscoIssue { file: self.file, line: self.line, column, value, problem });
    }
}

/// A running number, written with digits alone.
pub(super) fn parse_number(text: &str) -> Option<u32> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| digits && *number > 0)
}

/// Reads a file's rows one by one. Rows of the wrong width are reported and left out.
pub(super) fn each_row(
    file: EscoFile,
    bytes: &[u8],
    issues: &mut Vec<EscoIssue>,
    mut take: impl FnMut(&mut Row<'_>),
) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Err(error) = std::str::from_utf8(bytes) {
        issues.push(whole_row(file, line_at(bytes, error.valid_up_to()), EscoProblem::NotUtf8));
        return;
    }
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let mut record = StringRecord::new();
    // Reading from memory that is UTF-8 cannot fail; were it to, the missing columns say so.
    let heading = reader.read_record(&mut record).is_ok_and(|found| found).then(|| record.clone());
    let Some(columns) = columns(file, &heading.unwrap_or_default(), issues) else { return };
    let expected = columns.1;
    let mut counted = (0, 1);
    while reader.read_record(&mut record).is_ok_and(|found| found) {
        let start = record.position().map_or(0, csv::Position::byte);
        let line = line_from(bytes, &mut counted, usize::try_from(start).unwrap_or(usize::MAX));
        let problem = if record.iter().any(|field| field.len() > LONGEST_FIELD) {
            Some(EscoProblem::TooLong)
        } else {
            (record.len() != expected).then_some(EscoProblem::FieldCount { expected, found: record.len() })
        };
        match problem {
            Some(problem) => issues.push(whole_row(file, line, problem)),
            None => take(&mut Row { file, line, columns: &columns.0, record: &record, issues }),
        }
    }
}

/// Where the file's columns stand, and how many fields its heading has.
type Columns = (Vec<(&'static str, usize)>, usize);

fn columns(file: EscoFile, heading: &StringRecord, issues: &mut Vec<EscoIssue>) -> Option<Columns> {
    let mut found = Vec::new();
    for column in file.columns() {
        match heading.iter().position(|name| name.trim() == *column) {
            Some(position) => found.push((*column, position)),
            None => issues.push(EscoIssue { column, ..whole_row(file, 1, EscoProblem::MissingColumn) }),
        }
    }
    (found.len() == file.columns().len()).then(|| (found, heading.len()))
}

fn whole_row(file: EscoFile, line: u32, problem: EscoProblem) -> EscoIssue {
    EscoIssue { file, line, column: "", value: String::new(), problem }
}

/// The line of the byte at `end`, from 1.
fn line_at(bytes: &[u8], end: usize) -> u32 {
    line_from(bytes, &mut (0, 1), end)
}

/// The line of the first row at or after the byte `start`, counting on from where `counted` (byte, line) got to.
/// A record's own line number is not used: after CRLF it is the line before.
fn line_from(bytes: &[u8], counted: &mut (usize, u32), start: usize) -> u32 {
    let mut start = start.min(bytes.len());
    while matches!(bytes.get(start), Some(b'\r' | b'\n')) {
        start += 1;
    }
    let passed = bytes.get(counted.0..start).unwrap_or_default();
    let newlines = passed.split(|byte| *byte == b'\n').count() - 1;
    *counted = (start.max(counted.0), counted.1.saturating_add(u32::try_from(newlines).unwrap_or(u32::MAX)));
    counted.1
}
