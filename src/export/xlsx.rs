//! Workbooks of Excel. A cell is what it holds: words are words, whatever they begin with, and never run.

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::{Cell, Table};

/// The name of the one sheet.
const SHEET: &str = "Innsats";
/// The longest name of a sheet that Excel takes.
const LONGEST: usize = 31;

impl Table {
    /// The table as a workbook.
    pub fn to_xlsx(&self) -> Vec<u8> {
        workbook(&[(SHEET.to_owned(), self)])
    }
}

/// Tables as one workbook, each on the sheet of its name.
pub fn workbook(tables: &[(String, &Table)]) -> Vec<u8> {
    sheets(tables).expect("writing to memory does not fail, and no table has more rows than a sheet")
}

fn sheets(tables: &[(String, &Table)]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let formats = Formats::default();
    for (name, table) in tables {
        let sheet = book.add_worksheet().set_name(sheet_name(name))?;
        for (column, heading) in (0..).zip(&table.headings) {
            sheet.write_string_with_format(0, column, heading, &formats.heading)?;
        }
        for (row, cells) in (1..).zip(&table.rows) {
            for (column, cell) in (0..).zip(cells) {
                write(sheet, (row, column), cell, &formats)?;
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofit();
    }
    book.save_to_buffer()
}

/// A name as Excel takes it: so long at most, and without the signs it does not have in names.
fn sheet_name(name: &str) -> String {
    name.replace(['[', ']', ':', '*', '?', '/', '\\'], " ").chars().take(LONGEST).collect()
}

struct Formats {
    heading: Format,
    day: Format,
    time: Format,
}

impl Default for Formats {
    fn default() -> Self {
        Self {
            heading: Format::new().set_bold(),
            day: Format::new().set_num_format("dd.mm.yyyy"),
            time: Format::new().set_num_format("dd.mm.yyyy hh:mm"),
        }
    }
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => sheet,
        Cell::Text(text) => sheet.write_string(row, column, text)?,
        Cell::Whole(number) => sheet.write_number(row, column, *number as f64)?,
        Cell::Decimal(number, decimals) => {
            // As the file of words has it: halves are rounded by one rule.
            let rounded = format!("{number:.decimals$}").parse().unwrap_or(*number);
            sheet.write_number(row, column, rounded)?
        }
        Cell::Date(date) => {
            sheet.write_number_with_format(row, column, days_since_1900(*date), &formats.day)?
        }
        Cell::Time(time) => {
            let seconds = f64::from(i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60);
            let moment = days_since_1900(time.date()) + seconds / 86_400.0;
            sheet.write_number_with_format(row, column, moment, &formats.time)?
        }
    };
    Ok(())
}

/// A date as spreadsheets count days.
fn days_since_1900(date: jiff::civil::Date) -> f64 {
    let start = jiff::civil::date(1899, 12, 30);
    date.since(start).map_or(0.0, |span| f64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_spreadsheets_do() {
        assert!((days_since_1900(jiff::civil::date(2021, 6, 30)) - 44_377.0).abs() < f64::EPSILON);
    }

    #[test]
    fn a_table_is_a_workbook() {
        let table = Table {
            headings: vec!["Navn".into(), "Andel".into()],
            rows: vec![vec![Cell::text("=1+1"), Cell::Decimal(12.25, 1)]],
        };
        assert!(table.to_xlsx().starts_with(b"PK"));
    }

    #[test]
    fn several_tables_are_sheets_of_one_workbook_whatever_they_are_called() {
        let table = Table { headings: vec!["Navn".into()], rows: Vec::new() };
        let names = ["Hvem, hva og når: alt [1/2]?", "Et navn som er lengre enn Excel lar det være"];
        let tables: Vec<_> = names.iter().map(|name| ((*name).to_owned(), &table)).collect();
        assert!(workbook(&tables).starts_with(b"PK"));
        assert_eq!(sheet_name(names[1]).chars().count(), LONGEST);
    }
}
