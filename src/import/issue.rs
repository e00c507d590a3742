//! What can be wrong with a file or a row, as data. The words are in `i18n`, put together by
//! `wording::import`.

use std::sync::Arc;

use jiff::civil::Date;

use crate::domain::{DataSet, Level, SkillCode, SourceLine};

/// Something about one row: an error (the row is refused) or a warning (it is accepted).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowIssue {
    /// Where the row starts, as an editor counts: the first line of the file is 1.
    pub line: SourceLine,
    /// The heading as the file writes it; none where the whole row is meant.
    pub column: Option<Arc<str>>,
    /// The value as written, cut to 60 characters. Empty where it must not be repeated.
    pub value: Box<str>,
    /// What is wrong.
    pub code: IssueCode,
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IssueCode {
    // Rows that are refused.
    /// The row has another number of cells than the heading.
    CellCount {
        /// Cells in the row.
        found: usize,
        /// Columns of the heading.
        expected: usize,
    },
    /// A cell is longer than the limit of 4 kB.
    CellTooLong {
        /// The cell's length in characters.
        characters: usize,
    },
    /// A cell holds a NUL character.
    NulCharacter,
    /// A row of a corrected file whose cells had been out of place, and whose error cell is still filled in.
    NotCorrected,
    /// A valid national identity number. Its value is never repeated.
    NationalIdentityNumber,
    /// A cell that must be filled in is empty.
    Missing,
    /// A number that a spreadsheet has rewritten as 1,00E+05.
    ScientificNotation,
    /// Not a number.
    NotANumber,
    /// Not a whole number.
    NotAWholeNumber,
    /// 1.250 may be 1250 or 1.25.
    AmbiguousNumber,
    /// A number outside its range.
    OutOfRange {
        /// The least that is accepted, as text.
        least: &'static str,
        /// The most that is accepted, as text.
        most: &'static str,
    },
    /// An amount below 0.
    NegativeAmount,
    /// No date that exists.
    NotADate,
    /// 03/04/2018 may be 3 April or 4 March.
    AmbiguousDate,
    /// A date later than today where that makes no sense.
    FutureDate,
    /// The end is before the start.
    EndBeforeStart {
        /// The start that was read.
        start: Date,
    },
    /// Neither yes nor no.
    NotYesOrNo,
    /// None of the words that the column takes.
    NotAChoice {
        /// The words that are taken, separated by commas.
        choices: String,
    },
    /// The same key with other content stands on an earlier line; that line counts.
    ConflictingDuplicate {
        /// The earlier line.
        first: SourceLine,
    },
    /// The same key with other content stands in a file before this one; that file counts.
    ConflictWithOtherFile,
    /// The same employee or consultant number, but another name, stands on an earlier line.
    NumberOfAnotherPerson {
        /// The earlier line.
        first: SourceLine,
    },
    /// Another position of the person is refused: a person is taken with all positions, or not.
    OtherPositionRefused {
        /// Where that position is.
        line: SourceLine,
    },
    /// More positions of one person than can be numbered.
    TooManyPositions,
    /// The code refers to nothing in these files or in the register.
    UnknownReference {
        /// The data set in which the code was looked for.
        set: DataSet,
    },
    /// The code refers to a row of these files that is itself refused.
    ReferenceRefused {
        /// The data set of that row.
        set: DataSet,
        /// Where that row is.
        line: SourceLine,
    },
    /// The skill's name is in no catalogue.
    UnknownSkillName {
        /// The nearest skill's name.
        suggestion: Option<Box<str>>,
    },
    /// Several skills have the name.
    AmbiguousSkillName,
    /// The person is their own manager.
    OwnManager,
    /// The manager line runs in a circle.
    ManagerCircle {
        /// The numbers on the circle, from this row's on.
        path: String,
    },
    /// The unit stands below itself.
    UnitCircle {
        /// The codes on the circle, from this row's on.
        path: String,
    },
    /// The need belongs to another initiative than the row says.
    NeedOfOtherInitiative,
    /// The person is an employee where the row says consultant, or the other way round.
    WrongPersonKind,

    // Rows that are accepted or skipped.
    /// The row equals an earlier one and was skipped.
    DuplicateRow {
        /// The earlier line.
        first: SourceLine,
    },
    /// The row equals one of a file before this one and was skipped.
    DuplicateInOtherFile,
    /// A row of totals; skipped.
    TotalRow,
    /// The headings again; skipped.
    RepeatedHeading,
    /// The file has headings, but no rows.
    NoRows,
    /// A column of this name is not read.
    ColumnIgnored,
    /// Letters look encoded twice (`BjÃ¸rn`).
    DoubleEncoded {
        /// What it probably was.
        likely: Box<str>,
    },
    /// A letter was lost when the file was written: `?` in a name, or a replacement character.
    LostLetter,
    /// Read as this number: a per cent sign, `kr`, thousands separators or a decimal point in a Norwegian file.
    NumberReadAs {
        /// The number, with a decimal point.
        read: Box<str>,
    },
    /// Read as this date: ISO in a Norwegian file, a short year, slashes, or a spreadsheet's day number.
    DateReadAs {
        /// The date.
        read: Date,
    },
    /// The last day 31.12.9999 means an open end.
    OpenEnd,
    /// A date later than today that was kept.
    FutureDateKept,
    /// A level in words.
    LevelWord {
        /// The level it was read as.
        level: Level,
    },
    /// The whole name in one cell was split.
    NameSplit {
        /// Given names.
        first_name: Box<str>,
        /// Family name.
        last_name: Box<str>,
    },
    /// Not an e-mail address: accepted without one.
    BadEmail,
    /// The manager is neither in these files nor in the register: accepted without one.
    UnknownManager,
    /// The unit's manager is neither in these files nor in the register: the number is kept.
    UnknownUnitManager,
    /// The skill was given by name.
    SkillByName {
        /// The skill's code.
        code: SkillCode,
    },
}

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum FileError {
    /// Nothing in it.
    Empty,
    /// Larger than [`super::MAX_FILE_BYTES`].
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// A workbook (.xlsx, .xls) or another file that is no text.
    NotText,
    /// More rows than [`super::MAX_ROWS`].
    TooManyRows,
    /// More columns than [`super::MAX_COLUMNS`].
    TooManyColumns,
    /// A quotation mark that is never closed, or is followed by other text: where the row ends is unknown.
    OpenQuote {
        /// The line on which the quotation mark stands.
        line: SourceLine,
        /// The heading of its column, where there is one.
        column: Option<String>,
    },
    /// The first row is data.
    HeadingsMissing,
    /// Headings that are empty or stand twice.
    BadHeadings {
        /// Positions of empty headings, from 1.
        empty: Vec<usize>,
        /// Headings that name one column twice, with both positions, from 1.
        duplicate: Vec<(String, usize, usize)>,
    },
    /// Columns that must not be taken: the headings as written.
    ForbiddenColumns {
        /// The headings.
        headings: Vec<String>,
    },
    /// The data set lacks columns.
    ColumnsMissing {
        /// The data set.
        set: DataSet,
        /// The Norwegian headings of the columns.
        columns: Vec<&'static str>,
    },
    /// The headings belong to no data set.
    NotRecognised {
        /// The headings as written.
        headings: Vec<String>,
    },
    /// The headings fit several data sets.
    SeveralSets {
        /// The data sets.
        sets: Vec<DataSet>,
    },
}
