//! What can be wrong with a file or a row, as data. The words are in `i18n`, put together by
//! `wording::import`.

use std::sync::Arc;

use jiff::civil::Date;

use super::Content;
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

/// How a column that is passed over agrees with the one that counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// Rows in which it says something.
    pub compared: usize,
    /// Rows of those in which it says another thing.
    pub differ: usize,
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
    /// A cell holds a character that makes a terminal obey what follows.
    ControlCharacters,
    /// A text that is longer than any name or title.
    TooLong {
        /// The most characters that are taken.
        most: usize,
    },
    /// What a spreadsheet writes where it has no value: `#I/T`, `########`. Also a warning, in columns that may be empty.
    ErrorValue,
    /// A key that begins as a formula does.
    FormulaInKey,
    /// Another skill has the address in ESCO already.
    EscoUriTaken {
        /// That skill.
        code: SkillCode,
    },
    /// An address that is not in ESCO.
    NotAnEscoUri,
    /// A fraction of 1 in a column where no per cent is above 1.
    FractionForPercent,
    /// Per cents where person-years are wanted.
    PercentForPersonYears {
        /// The most person-years that are taken, as text.
        most: &'static str,
    },
    /// Neither a level of 0 to 5 nor a word of the scale.
    NotALevel,
    /// The register or these files have the same number with other zeros in front.
    OtherZeros {
        /// The number as it is known.
        known: String,
    },
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
    /// The initiative was written or moved here, and the row says something else of it.
    WrittenHere,
    /// A row of a file about work that was decided here.
    DecidedHere,
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
    /// A column that names what another one has the code of is not read.
    ColumnPassedOver {
        /// The heading of the column that counts.
        by: Arc<str>,
        /// Whether the two say the same.
        beside: Beside,
    },
    /// A column that is passed over says another thing than the one that counts.
    SaysOther {
        /// The heading of the column that counts.
        by: Arc<str>,
        /// The code in it; none where it is empty.
        code: Option<String>,
        /// What that is called, where it is known.
        name: Option<String>,
    },
    /// The headings stand below other rows, which are not read.
    HeadingsBelow,
    /// The rows have another separator than a `sep=` line states.
    SeparatorStatedWrongly,
    /// Letters look encoded twice (`BjÃ¸rn`).
    DoubleEncoded {
        /// What it probably was.
        likely: Box<str>,
    },
    /// A letter was lost when the file was written: `?` in a name, or a replacement character.
    LostLetter,
    /// The file's few letters make sense in another encoding too.
    OtherLetters {
        /// What the cell says there.
        readings: Vec<Box<str>>,
    },
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
    /// A last day such as 31.12.9999 or a word such as "løpende" means an open end.
    OpenEnd,
    /// A day such as 00.00.0000 or 01.01.1900 means that no day is known.
    NoDate,
    /// The end has passed, and no start is known: the person has no position any more.
    EndedBefore,
    /// A share of at most 1 per cent among greater ones.
    SmallPercent,
    /// A text that a spreadsheet would take for a formula; kept as text.
    FormulaAsText,
    /// Control characters or marks of direction were taken out.
    InvisibleRemoved,
    /// The word for the form of employment says nothing that is kept.
    FormLeftOpen,
    /// The person has one name, taken as family name.
    OneName,
    /// The unit stands above itself: it is a top.
    OwnParent,
    /// The need lies outside its initiative's time.
    OutsideInitiative {
        /// The initiative's first day.
        start: Date,
        /// Its last day.
        end: Date,
    },
    /// With this row the person's positions are more than a full one.
    AboveFullTime {
        /// The person.
        name: String,
        /// The sum, in hundredths of a per cent.
        percent: i64,
    },
    /// The position has ended, and the file says nothing of last days: it stays ended.
    StaysEnded {
        /// The person.
        name: String,
        /// The last day, as it is stored.
        last_day: Date,
    },
    /// The position was ended because a full list did not have it; the person is in a list again, and it is open.
    OpenedAgain {
        /// The person.
        name: String,
        /// The last day that it had.
        last_day: Date,
    },
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
    /// A workbook, a web page or another file that is no CSV.
    NotCsv {
        /// What it is.
        content: Content,
    },
    /// A workbook that cannot be opened: damaged, encrypted, or of another kind than its beginning says.
    WorkbookUnreadable,
    /// A workbook of more than is unpacked.
    WorkbookTooLarge {
        /// The most bytes that are unpacked.
        most: usize,
    },
    /// A workbook of more parts than are looked at.
    WorkbookOfTooManyParts,
    /// A workbook with programs in it.
    WorkbookWithMacros,
    /// A workbook that takes values from other files.
    WorkbookWithLinks,
    /// A workbook with several sheets that could be meant.
    SeveralSheets {
        /// The sheets.
        sheets: Vec<String>,
    },
    /// Lines of one encoding in a file of another.
    MixedEncodings {
        /// The first line that is not in the file's encoding.
        line: SourceLine,
    },
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
        /// The first row that is not blank, as written.
        headings: Vec<String>,
        /// Its line. Rows some way below were looked at too.
        line: SourceLine,
    },
    /// The headings fit several data sets.
    SeveralSets {
        /// The data sets.
        sets: Vec<DataSet>,
    },
}
