//! CSV files and workbooks in: bytes to checked domain records, or row errors. No database, no clock, no prose.
//!
//! Two steps. [`read_file`] reads one file on its own: encoding, separator, headings, every row. [`check`] then
//! looks at all files of one import together with what is stored ([`Known`]): references, circles, skill names.
//! A row that is refused is never among the records; the other rows are untouched by it.

mod cell;
mod check;
mod code_page;
mod column;
mod content;
mod decode;
pub mod esco;
mod fields;
mod file;
mod footer;
mod forbidden;
mod found;
mod guard;
mod heading;
mod how;
mod identity;
mod issue;
mod known;
mod letters;
mod naming;
mod place;
mod read;
mod records;
mod rejected;
mod rows;
mod set;
mod sets;
mod sheet;
mod table;
mod template;
mod widths;
mod workbook;
mod wrapped;

pub use check::check;
pub use content::Content;
pub use file::{ReadFile, UnmappedSkill};
pub use found::{Encoding, Found, HeadingStyle, Separator, SheetFound};
pub use how::{How, column_of, is_column};
pub use issue::{Beside, FileError, IssueCode, RowIssue};
pub use known::{ByHand, Known, SkillName};
pub use place::Place;
pub use read::{Look, look, read_file, read_file_as, recognised};
pub use records::{Records, Sourced};
pub use template::sample;

use self::column::Presence;
use self::naming::Naming;
use crate::domain::DataSet;

/// Largest file that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 100 * 1024 * 1024;
/// Most rows of a file, the heading not counted: 177,168 assessments at 12,000 employees, and room to grow.
pub const MAX_ROWS: usize = 1_000_000;
/// Most columns of a file.
pub const MAX_COLUMNS: usize = 64;
/// Longest cell, in bytes.
pub const MAX_CELL_BYTES: usize = 4096;

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

/// A file's name as it may be kept and shown: without its digits where they are somebody's identity number.
pub fn safe_name(name: &str) -> String {
    identity::without_numbers(name)
}

/// Headings of the error column, in bokmål, nynorsk and English. A file with one of them is a corrected file.
pub const ERROR_HEADINGS: [&str; 3] =
    ["Feil i raden (Innsats)", "Feil i rada (Innsats)", "Error in the row (Innsats)"];
