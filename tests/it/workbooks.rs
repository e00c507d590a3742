//! Workbooks of Excel: the same table as a CSV file of the same content, and what is refused of them.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

use std::io::Write as _;

use innsats::domain::{EmployeeRecord, SourceLine};
use innsats::import::{FileError, How, ReadFile, Records, read_file, read_file_as};
use innsats::wording::Language;
use innsats::wording::import::{found_text, place_text, rejected_csv};
use jiff::civil::date;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use crate::import_files::TODAY;

const HEADINGS: [&str; 7] =
    ["Ansattnr", "Fornavn", "Etternavn", "Enhetsnr", "Stillings-%", "Ansatt fra", "Timer pr. uke"];

/// A workbook with a row of employees as cells have them.
fn book() -> Workbook {
    let mut book = Workbook::new();
    let (day, share) = (Format::new().set_num_format("dd.mm.yyyy"), Format::new().set_num_format("0%"));
    let sheet = book.add_worksheet().set_name("Ansatte").unwrap();
    sheet.write_row(0, 0, HEADINGS).unwrap();
    sheet.write(1, 0, "00123").unwrap();
    sheet.write(1, 1, "Åse\nMarie").unwrap();
    sheet.write(1, 2, "\"Lie\"; Øy").unwrap();
    sheet.write(1, 3, 42).unwrap();
    sheet.write_with_format(1, 4, 0.8, &share).unwrap();
    sheet.write_with_format(1, 5, ExcelDateTime::from_ymd(2021, 6, 30).unwrap(), &day).unwrap();
    sheet.write_formula(1, 6, Formula::new("=75/2").set_result("37.5")).unwrap();
    book
}

fn read(bytes: Vec<u8>) -> Result<ReadFile, FileError> {
    read_file("ansatte.xlsx", bytes, None, TODAY)
}

fn employees(file: &ReadFile) -> Vec<&EmployeeRecord> {
    let Records::Employees(rows) = &file.records else { panic!("{:?}", file.data_set) };
    rows.iter().map(|row| &row.record).collect()
}

#[test]
fn cells_are_what_they_hold() {
    let file = read(book().save_to_buffer().unwrap()).unwrap();
    assert_eq!(file.errors, []);
    assert_eq!(file.warnings, [], "nothing was guessed");
    let person = employees(&file)[0];
    assert_eq!(person.number.as_str(), "00123", "a text keeps its zeros");
    assert_eq!((person.first_name.as_str(), person.last_name.as_str()), ("Åse Marie", "\"Lie\"; Øy"));
    assert_eq!(person.unit.as_str(), "42", "a whole number has no decimals");
    assert_eq!(person.percent.hundredths(), 8_000, "80 % is 80 per cent");
    assert_eq!(person.from, Some(date(2021, 6, 30)));
    assert_eq!(found_text(file.data_set, &file.found, Language::Nb), "ansatte: Excel, ark «Ansatte»");
}

#[test]
fn a_workbook_says_the_same_as_the_file_that_is_saved_of_it() {
    let file = read(book().save_to_buffer().unwrap()).unwrap();
    let csv = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%;Ansatt fra;Timer pr. uke\n\
        00123;Åse Marie;\"\"\"Lie\"\"; Øy\";42;80 %;30.06.2021;37,5\n";
    let saved = read_file("ansatte.csv", csv.as_bytes().to_vec(), None, TODAY).unwrap();
    assert_eq!(employees(&file), employees(&saved));
}

#[test]
fn machine_headings_ask_for_a_decimal_point_and_get_it() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["ansattnr", "fornavn", "etternavn", "enhet_id", "stillingsprosent"]).unwrap();
    sheet.write_row(1, 0, ["1", "Bo", "Li", "HR"]).unwrap();
    sheet.write(1, 4, 12.125).unwrap();
    let file = read(book.save_to_buffer().unwrap()).unwrap();
    assert!(file.rejected() <= 1, "{:?}", file.errors);
    let csv = "ansattnr;fornavn;etternavn;enhet_id;stillingsprosent\n1;Bo;Li;HR;12.125\n";
    let saved = read_file("ansatte.csv", csv.as_bytes().to_vec(), None, TODAY).unwrap();
    let codes = |file: &ReadFile| file.errors.iter().map(|issue| issue.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(&file), codes(&saved));
}

#[test]
fn a_fault_has_its_sheet_its_row_and_its_letter_also_below_titles_and_beside_empty_columns() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Uttrekk").unwrap();
    sheet.write(0, 2, "Ansatte per 1. november").unwrap();
    sheet.write_row(3, 2, HEADINGS).unwrap();
    sheet.write_row(4, 2, ["1", "Bo", "Li", "HR", "100"]).unwrap();
    sheet.write_row(6, 2, ["2", "Åse", "Li", "HR", "mye"]).unwrap();
    let file = read(book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(file.rejected(), 1);
    assert_eq!(file.errors[0].line, SourceLine(7));
    let place = place_text(&file.place(&file.errors[0]), Language::Nb);
    assert_eq!(place, "ansatte.xlsx, ark «Uttrekk», rad 7, kolonne G (Stillings-%)");
    let refused = String::from_utf8(rejected_csv(&file, Language::Nb)).unwrap();
    assert!(refused.contains("2;Åse;Li;HR;mye;") && refused.contains("Rad 7, kolonne G (Stillings-%):"));
}

#[test]
fn of_several_sheets_the_one_that_is_meant_is_read_and_else_somebody_has_to_say_it() {
    let mut book = book();
    book.add_worksheet().set_name("Notater").unwrap().write(0, 0, "Husk ferie").unwrap();
    let file = read(book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(file.found.sheet.unwrap().name, "Ansatte");

    let mut two = Workbook::new();
    for name in ["Vår", "Høst"] {
        let sheet = two.add_worksheet().set_name(name).unwrap();
        sheet.write_row(0, 0, HEADINGS).unwrap();
        sheet.write_row(1, 0, ["1", name, "Li", "HR", "100"]).unwrap();
    }
    let bytes = two.save_to_buffer().unwrap();
    let error = read(bytes.clone()).unwrap_err();
    assert_eq!(error, FileError::SeveralSheets { sheets: vec!["Vår".to_owned(), "Høst".to_owned()] });
    let how = How { sheet: Some("Høst".to_owned()), ..How::default() };
    let file = read_file_as("ansatte.xlsx", bytes, &how, TODAY).unwrap();
    assert_eq!(employees(&file)[0].first_name, "Høst");
}

/// A package with parts of these names, each of so many zeros.
fn package(parts: &[(&str, usize)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, size) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        let megabyte = vec![0; 1024 * 1024];
        for _ in 0..*size {
            archive.write_all(&megabyte).unwrap();
        }
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn what_unpacks_to_too_much_or_holds_programs_or_takes_values_from_elsewhere_is_refused() {
    let types = ("[Content_Types].xml", 0);
    let bomb = package(&[types, ("xl/worksheets/sheet1.xml", 101)]);
    assert!(bomb.len() < 1024 * 1024, "it looks harmless");
    assert!(matches!(read(bomb).unwrap_err(), FileError::WorkbookTooLarge { .. }));
    let names: Vec<String> = (0..1_001).map(|number| format!("xl/{number}.xml")).collect();
    let many: Vec<(&str, usize)> = names.iter().map(|name| (name.as_str(), 0)).collect();
    assert_eq!(read(package(&many)).unwrap_err(), FileError::WorkbookOfTooManyParts);
    let macros = package(&[types, ("xl/vbaProject.bin", 0)]);
    assert_eq!(read(macros).unwrap_err(), FileError::WorkbookWithMacros);
    let links = package(&[types, ("xl/externalLinks/externalLink1.xml", 0)]);
    assert_eq!(read(links).unwrap_err(), FileError::WorkbookWithLinks);
    assert_eq!(read(package(&[types])).unwrap_err(), FileError::WorkbookUnreadable);
}

#[test]
fn a_cell_far_away_takes_no_memory() {
    let mut book = book();
    book.worksheet_from_index(0).unwrap().write(1_000_500, 3, "x").unwrap();
    let file = read(book.save_to_buffer().unwrap());
    assert!(file.is_ok_and(|file| file.rejected() == 1));
    let mut wide = self::book();
    wide.worksheet_from_index(0).unwrap().write(5, 16_000, "x").unwrap();
    assert_eq!(read(wide.save_to_buffer().unwrap()).unwrap_err(), FileError::TooManyColumns);
}
