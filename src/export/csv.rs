//! CSV: byte order mark, `;`, CRLF, decimal comma. No cell can become a formula.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::domain::Percent;

/// Excel reads a file as UTF-8 only when it begins with this.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A table to be written: one heading per column, and rows of as many cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The headings, in the reader's language.
    pub headings: Vec<String>,
    /// The rows, each with as many cells as there are headings.
    pub rows: Vec<Vec<Cell>>,
}

/// A value in a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// An empty cell, in CSV and workbook.
    Empty,
    /// Text; a sign that could begin a formula is neutralised.
    Text(String),
    /// A whole number, without separators between thousands.
    Whole(i64),
    /// A number, written with this many decimals.
    Decimal(f64, usize),
    /// A date, written `2026-11-24`: every spreadsheet takes it for a date, in every country.
    Date(Date),
    /// A point in time, written `2026-11-24 18:32`.
    Time(DateTime),
}

impl Cell {
    /// A cell with this text, or an empty cell for empty text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A share in per cent, with no more decimals than it has: as the pages write it, without the sign.
    pub fn percent(share: Percent) -> Self {
        let decimals = match share.hundredths() {
            whole if whole % 100 == 0 => 0,
            tenths if tenths % 10 == 0 => 1,
            _ => 2,
        };
        Self::Decimal(share.as_f64(), decimals)
    }

    /// A point in time as the clock in Norway shows it.
    pub fn time(at: Timestamp) -> Self {
        Self::Time(at.to_zoned(TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC)).datetime())
    }

    /// The cell as it is written to the file.
    fn written(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => neutralised(text),
            Self::Whole(number) => number.to_string(),
            Self::Decimal(number, decimals) => format!("{number:.decimals$}").replace('.', ","),
            Self::Date(date) => date.to_string(),
            Self::Time(time) => time.strftime("%Y-%m-%d %H:%M").to_string(),
        }
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<Date> for Cell {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl Table {
    /// The whole file, with byte order mark and headings.
    pub fn to_csv(&self) -> Vec<u8> {
        let mut writer = ::csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(::csv::Terminator::CRLF)
            .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
        let headings = self.headings.iter().map(|heading| neutralised(heading));
        writer.write_record(headings).expect("writing to memory does not fail");
        for row in &self.rows {
            let cells = row.iter().map(Cell::written);
            writer.write_record(cells).expect("every row has as many cells as there are headings");
        }
        writer.into_inner().expect("flushing to memory does not fail")
    }
}

/// Whether a spreadsheet may take a cell that begins so for a formula (OWASP, CSV injection; the full-width
/// forms are read as the plain ones by some).
fn begins_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// `text` with an apostrophe before it where a spreadsheet might take it for a formula. Text that already begins
/// with apostrophes before such a sign gets one more, so that nothing is lost on the way back.
fn neutralised(text: &str) -> String {
    if begins_a_formula(text.trim_start_matches('\'').trim_start_matches(' ')) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The text of a cell in a file from [`Table::to_csv`], without the apostrophe.
pub fn read_back(written: &str) -> &str {
    match written.strip_prefix('\'') {
        Some(text) if begins_a_formula(text.trim_start_matches('\'').trim_start_matches(' ')) => text,
        _ => written,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows_of(file: &[u8]) -> Vec<Vec<String>> {
        let text = std::str::from_utf8(file).unwrap().strip_prefix(BYTE_ORDER_MARK).unwrap();
        let mut reader =
            ::csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn a_file_is_as_norwegian_excel_reads_it() {
        let table = Table {
            headings: vec!["Navn".into(), "Årsverk".into(), "Dato".into(), "Antall".into()],
            rows: vec![vec![
                Cell::text("Åse; \"Øy\""),
                Cell::Decimal(1234.5, 1),
                Cell::Date(Date::constant(2026, 11, 4)),
                Cell::Whole(-3),
            ]],
        };
        let expected = "\u{feff}Navn;Årsverk;Dato;Antall\r\n\"Åse; \"\"Øy\"\"\";1234,5;2026-11-04;-3\r\n";
        assert_eq!(String::from_utf8(table.to_csv()).unwrap(), expected);
    }

    #[test]
    fn a_time_is_the_norwegian_clock_and_a_share_has_the_decimals_it_needs() {
        let at: Timestamp = "2026-11-21T17:32:11Z".parse().unwrap();
        assert_eq!(Cell::time(at).written(), "2026-11-21 18:32");
        let share = |hundredths| Cell::percent(Percent::from_hundredths(hundredths).unwrap()).written();
        assert_eq!([4000, 1250, 1225].map(share), ["40", "12,5", "12,25"]);
    }

    #[test]
    fn no_words_become_a_formula() {
        for text in ["=1+1", "+47 99", "-1", "@SUM(A1)", "\t=1", " =1+1", "'=1", "＝1"] {
            assert!(neutralised(text).starts_with('\''), "{text}");
            assert_eq!(read_back(&neutralised(text)), text);
        }
        assert_eq!(neutralised("Kari O'Hara-Øy"), "Kari O'Hara-Øy");
    }

    proptest! {
        #[test]
        fn any_words_come_back_as_they_were_and_none_begins_a_formula(
            cells in prop::collection::vec("[ '=+@\\-\\t\\r\\n;\"a-åÆØÅ＝]{0,12}|.{0,20}", 1..8)
        ) {
            let table = Table {
                headings: vec!["x".into(); cells.len()],
                rows: vec![cells.iter().map(Cell::text).collect()],
            };
            let rows = rows_of(&table.to_csv());
            prop_assert_eq!(rows.len(), 2);
            for (written, text) in rows[1].iter().zip(&cells) {
                prop_assert!(!begins_a_formula(written));
                prop_assert_eq!(read_back(written), text);
            }
        }
    }
}
