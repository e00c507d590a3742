//! The format of a file, shown to the user so that a wrong guess is noticed.

use crate::domain::parse::number::DecimalSign;

/// The encoding of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 without a byte order mark.
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Bom,
    /// UTF-16, low byte first (little-endian).
    Utf16Le,
    /// UTF-16, high byte first (big-endian).
    Utf16Be,
    /// UTF-32, low byte first (little-endian).
    Utf32Le,
    /// UTF-32, high byte first (big-endian).
    Utf32Be,
    /// Windows-1252, as Excel writes in Norway.
    Windows1252,
    /// Code page 850, as Excel's "CSV (MS-DOS)".
    Cp850,
    /// Code page 865, Nordic MS-DOS.
    Cp865,
    /// Mac Roman, as Excel's "CSV (Macintosh)".
    Macintosh,
    /// None: a workbook of Excel.
    Workbook,
}

impl Encoding {
    /// The name as it is stored and shown: `Windows-1252`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf8Bom => "UTF-8 (BOM)",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Utf32Le => "UTF-32LE",
            Self::Utf32Be => "UTF-32BE",
            Self::Windows1252 => "Windows-1252",
            Self::Cp850 => "MS-DOS (CP850)",
            Self::Cp865 => "MS-DOS (CP865)",
            Self::Macintosh => "Macintosh",
            Self::Workbook => "Excel",
        }
    }
}

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// A semicolon, as Excel writes in Norway.
    Semicolon,
    /// A comma, as most other programs write.
    Comma,
    /// A tab character, as in text pasted from a spreadsheet.
    Tab,
    /// A vertical bar, as some exports from databases.
    Pipe,
}

impl Separator {
    /// Every separator, the usual one in Norway first.
    pub const ALL: [Self; 4] = [Self::Semicolon, Self::Comma, Self::Tab, Self::Pipe];

    /// The byte to split rows at; every separator is ASCII.
    pub const fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }

    /// The name as it is stored: `;`, `,`, `|` or `tab`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Semicolon => ";",
            Self::Comma => ",",
            Self::Tab => "tab",
            Self::Pipe => "|",
        }
    }
}

/// Which sort of headings the file has. It decides whether 1.250 is a decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingStyle {
    /// Names for machines, such as `ansattnr`: numbers have a decimal point.
    Machine,
    /// Names for people, such as `Ansattnr`: numbers have a decimal comma.
    Norwegian,
}

impl HeadingStyle {
    /// The decimal sign that files with such headings use.
    pub(super) const fn decimal_sign(self) -> DecimalSign {
        match self {
            Self::Machine => DecimalSign::Point,
            Self::Norwegian => DecimalSign::Comma,
        }
    }
}

/// What a file is written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How bytes stand for letters.
    pub encoding: Encoding,
    /// The separator that gave the most known headings.
    pub separator: Separator,
    /// Whether a `sep=` line stands first.
    pub separator_line: bool,
    /// Which sort of headings, and so which decimal sign.
    pub heading_style: HeadingStyle,
    /// Headings that match no column of the data set; their cells are not read.
    pub ignored: Vec<String>,
    /// Whether it is a file of refused rows that was corrected.
    pub corrected: bool,
    /// Where it is a workbook, the sheet that was read.
    pub sheet: Option<SheetFound>,
}

/// The sheet of a workbook that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetFound {
    /// The name of the sheet, as the workbook has it.
    pub name: String,
    /// How many empty columns come before the first that holds something.
    pub columns_before: usize,
}

impl Found {
    /// What stands between cells as receipts keep it; of a workbook, the name of its sheet.
    pub fn separator_or_sheet(&self) -> &str {
        self.sheet.as_ref().map_or(self.separator.name(), |sheet| &sheet.name)
    }
}
