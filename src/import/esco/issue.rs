//! Issues in the rows of ESCO's files. The words are in the Fluent files.

use super::EscoFile;

/// One thing wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EscoIssue {
    /// The file of the set that the issue is in.
    pub file: EscoFile,
    /// The line, as an editor counts: the heading is line 1.
    pub line: u32,
    /// The column's heading; empty where the row as a whole is wrong.
    pub column: &'static str,
    /// The value, cut to 60 characters.
    pub value: String,
    /// What is wrong with it.
    pub problem: EscoProblem,
}

/// What is wrong with a row or a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EscoProblem {
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The heading lacks the column.
    MissingColumn,
    /// The row does not have as many fields as the heading.
    FieldCount {
        /// How many fields the heading has.
        expected: usize,
        /// How many fields the row has.
        found: usize,
    },
    /// A quotation mark is never closed: the field is far too long.
    TooLong,
    /// A value that must be there is empty.
    Empty,
    /// Not a number above 0.
    NotANumber,
    /// Not a UUID, as the identifiers of ESCO are.
    NotAUuid,
    /// Not one of the letters the column knows.
    UnknownLetter {
        /// The letters that the column takes.
        allowed: &'static str,
    },
    /// Names a skill, group or occupation that its file does not have.
    NotInSet,
    /// Stands on an earlier line already.
    Twice {
        /// The line that it stands on first.
        first_line: u32,
    },
}
