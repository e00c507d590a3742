//! Files as municipalities write them: what is read, what is refused, and how it is corrected.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

use std::path::PathBuf;

use innsats::domain::{DataSet, Demand, Percent, Rating, SourceLine};
use innsats::import::{
    FileError, IssueCode, Known, ReadFile, Records, Separator, SkillName, Sourced, check, column_headings,
    read_file,
};
use innsats::wording::Language;
use innsats::wording::import::{issue_text, rejected_csv};
use jiff::civil::Date;
use proptest::prelude::*;

/// The day on which the tests import.
pub const TODAY: Date = Date::constant(2026, 11, 21);

/// Reads and checks every CSV file of a folder.
pub fn read_folder(folder: &str) -> Vec<ReadFile> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy();
        read_file(&name, std::fs::read(path).unwrap(), None, TODAY).unwrap()
    };
    let mut files: Vec<ReadFile> = paths.iter().map(read).collect();
    check(&mut files, &Known::default());
    files
}

/// The register after `files` were imported.
pub fn known_from(files: &[ReadFile]) -> Known {
    let mut known = Known::default();
    for file in files {
        match &file.records {
            Records::Units(rows) => known.units = map(rows, |row| (row.code.clone(), row.parent.clone())),
            Records::Roles(rows) => known.roles = map(rows, |row| row.code.clone()),
            Records::Skills(rows) => {
                known.skills = map(rows, |row| row.code.clone());
                known.skill_names =
                    map(rows, |row| SkillName { code: row.code.clone(), name: row.name.clone() });
            }
            Records::Employees(rows) => {
                for row in rows {
                    let number = row.record.number.clone();
                    known.employees.entry(number).or_default().push(row.record.clone());
                }
            }
            Records::Consultants(rows) => known.consultants = map(rows, |row| row.number.clone()),
            Records::Initiatives(rows) => {
                known.initiatives = map(rows, |row| (row.code.clone(), (row.start, row.end)));
            }
            Records::Needs(rows) => known.needs = map(rows, |row| (row.code.clone(), row.initiative.clone())),
            _ => {}
        }
    }
    known
}

fn map<R, T, C: FromIterator<T>>(rows: &[Sourced<R>], of: impl Fn(&R) -> T) -> C {
    rows.iter().map(|row| of(&row.record)).collect()
}

fn read(text: &str) -> Result<ReadFile, FileError> {
    read_file("prøve.csv", text.as_bytes().to_vec(), None, TODAY)
}

/// Reads a text that is checked against the register of 120 employees.
fn read_checked(text: &str) -> ReadFile {
    let mut file = read(text).unwrap();
    check(std::slice::from_mut(&mut file), &known_from(&read_folder("tests/data/org120")));
    file
}

fn codes(file: &ReadFile) -> Vec<(u32, Option<&str>, &IssueCode)> {
    file.errors.iter().map(|issue| (issue.line.0, issue.column.as_deref(), &issue.code)).collect()
}

#[test]
fn both_dialects_give_the_same_records() {
    let norwegian = read_folder("tests/data/org120");
    for machine in read_clean() {
        let twin = norwegian.iter().find(|file| file.data_set == machine.data_set).unwrap();
        assert!(machine.errors.is_empty() && machine.warnings.is_empty(), "{:?}", machine.errors);
        assert_eq!(machine.records.len(), machine.rows_read, "{}", machine.name);
        // Windows-1252 lacks some letters of names: Excel writes them as question marks.
        assert!(with_lost_letters(&machine.records) == format!("{:?}", twin.records), "{}", machine.name);
    }
}

fn read_clean() -> Vec<ReadFile> {
    let folder = std::fs::read_dir("tests/data/import/clean-120").unwrap();
    let mut files: Vec<ReadFile> = folder
        .map(|entry| {
            let entry = entry.unwrap();
            let bytes = std::fs::read(entry.path()).unwrap();
            read_file(&entry.file_name().to_string_lossy(), bytes, None, TODAY).unwrap()
        })
        .collect();
    check(&mut files, &known_from(&read_folder("tests/data/org120")));
    files
}

fn with_lost_letters(records: &Records) -> String {
    let lost = |letter: char| encoding_rs::WINDOWS_1252.encode(letter.encode_utf8(&mut [0; 4])).2;
    format!("{records:?}").chars().map(|letter| if lost(letter) { '?' } else { letter }).collect()
}

const EMPLOYEES: &str = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%\n";

#[test]
fn headings_of_other_systems_are_known_in_any_order() {
    let file = read("Koststed,Navn,Ressursnr,Stillingsbetegnelse,Ansettelsesprosent\nHR,\"Li, Åse Marie\",7,Rådgiver,\"80,5\"\n").unwrap();
    let Records::Employees(rows) = &file.records else { panic!("employees") };
    let record = &rows[0].record;
    assert_eq!((record.first_name.as_str(), record.last_name.as_str()), ("Åse Marie", "Li"));
    assert_eq!((record.unit.as_str(), record.percent.hundredths()), ("HR", 8_050));
    assert_eq!(record.position_title.as_deref(), Some("Rådgiver"));
    assert!(
        file.absent.contains(&"development") && !file.absent.contains(&"first_name"),
        "{:?}",
        file.absent
    );
}

#[test]
fn a_second_row_of_headings_is_skipped() {
    let file = read("USERID,FIRSTNAME,LASTNAME,DEPARTMENT,Stillings-%\nAnsattnr,Fornavn,Etternavn,Avdeling,Prosent\n1,Åse,Li,HR,100\n").unwrap();
    assert_eq!((file.records.len(), file.errors.len()), (1, 0));
    assert_eq!(file.warnings[0].code, IssueCode::RepeatedHeading);
}

#[test]
fn columns_about_private_life_refuse_the_file_by_name() {
    let refused = read("Ansattnr;Fornavn;Etternavn;Fødselsnr;Enhetsnr;Stillings-%;Bankkonto\n").unwrap_err();
    assert_eq!(
        refused,
        FileError::ForbiddenColumns { headings: vec!["Fødselsnr".into(), "Bankkonto".into()] }
    );
}

#[test]
fn a_national_identity_number_refuses_its_row_and_is_never_repeated() {
    // A synthetic number: 80 is added to the month.
    let file =
        read(&format!("{EMPLOYEES}1;Åse;Li;HR;100\n2;Bo;Li 15878850049;HR;100\n12345678901;Cy;Li;HR;100\n"));
    let file = file.unwrap();
    assert_eq!(codes(&file), [(3, Some("Etternavn"), &IssueCode::NationalIdentityNumber)]);
    assert!(!format!("{:?}{:?}{:?}", file.errors, file.warnings, file.records).contains("15878850049"));
    assert!(!String::from_utf8(rejected_csv(&file, Language::Nb)).unwrap().contains("15878850049"));
    assert_eq!(file.records.len(), 2, "eleven digits that are no identity number are taken");
}

#[test]
fn rows_of_one_person_are_positions() {
    let file = read(&format!("{EMPLOYEES}1;Åse;Li;HR;60\n1;Åse;Li;IT;40\n1;Åse;Li;IT;40\n1;Åse;Li;IT;50\n"))
        .unwrap();
    let Records::Employees(rows) = &file.records else { panic!("employees") };
    let positions: Vec<_> = rows.iter().map(|row| (row.record.unit.as_str(), row.record.ordinal)).collect();
    assert_eq!(positions, [("HR", 1), ("IT", 2)]);
    assert_eq!(file.warnings[0].code, IssueCode::DuplicateRow { first: SourceLine(3) });
    assert_eq!(
        codes(&file),
        [(5, Some("Ansattnr"), &IssueCode::ConflictingDuplicate { first: SourceLine(3) })]
    );
}

#[test]
fn a_person_is_taken_with_all_positions_or_not() {
    let file =
        read_checked(&format!("{EMPLOYEES}1;Åse;Li;HR;x\n1;Åse;Li;DIG;40\n2;Bo;Li;HR;100\n2;Cy;Li;HR;100\n"));
    let other = IssueCode::OtherPositionRefused { line: SourceLine(2) };
    let refused = codes(&file);
    assert_eq!(
        refused[1],
        (3, Some("Ansattnr"), &other),
        "else the second position would be numbered as the first"
    );
    assert_eq!(refused[2].2, &IssueCode::NumberOfAnotherPerson { first: SourceLine(4) });
    assert_eq!((file.records.len(), refused.len()), (1, 3));
}

#[test]
fn not_relevant_and_unknown_are_not_level_0() {
    let text = "Ansattnr;Kompetanse-ID;Nivå;Sist oppdatert\n1;K1;Ikke relevant;1.1.2026\n1;K2;vet ikke;1.1.2026\n1;K3;0;1.1.2026\n1;K4;;1.1.2026\n";
    let file = read(text).unwrap();
    let Records::EmployeeSkills(rows) = &file.records else { panic!("assessments") };
    assert_eq!(rows[0].record.rating, Rating::NotRelevant);
    assert_eq!(rows[1].record.rating, Rating::Unknown);
    assert_eq!(rows[2].record.rating.level().map(innsats::domain::Level::get), Some(0));
    assert_eq!(codes(&file), [(5, Some("Nivå"), &IssueCode::Missing)]);
}

#[test]
fn a_need_without_heads_is_an_amount_to_split() {
    let text = "behov_id,initiativ_id,rolle,antall,aarsverk_per_person,fra,til,ekstern_tillatt\nB1,I1,Jurist,,1.5,2026-01-01,2026-12-31,false\nB2,I1,Jurist,2,0.35,2026-01-01,2026-12-31,true\n";
    let file = read(text).unwrap();
    let Records::Needs(rows) = &file.records else { panic!("needs") };
    let share = |hundredths| Percent::from_hundredths(hundredths).unwrap();
    assert_eq!(rows[0].record.demand, Demand::Share { amount: share(15_000) });
    assert_eq!(rows[1].record.demand, Demand::Heads { heads: 2, share: share(3_500) });
}

#[test]
fn as_set_overrides_the_headings() {
    let text = "Ansattnr;Type;Prosent;Fra;Til\n1;Ferie;100;1.7.2026;31.7.2026\n";
    assert_eq!(read(text).unwrap().data_set, DataSet::Absences);
    let as_employees = read_file("a.csv", text.as_bytes().to_vec(), Some(DataSet::Employees), TODAY);
    assert!(matches!(as_employees, Err(FileError::ColumnsMissing { set: DataSet::Employees, .. })));
}

#[test]
fn circles_of_units_are_refused_and_units_below_them_too() {
    let file = read_checked("Enhetsnr;Navn;Overordnet enhet\nA;A;B\nB;B;A\nC;C;B\nD;D;C\nE;E;\n");
    assert_eq!(file.records.len(), 1);
    assert!(matches!(file.errors[0].code, IssueCode::UnitCircle { .. }));
    let below = IssueCode::ReferenceRefused { set: DataSet::Units, line: SourceLine(3) };
    assert_eq!((file.errors[2].line.0, &file.errors[2].code), (4, &below));
    assert_eq!(file.errors.len(), 4);
}

#[test]
fn the_same_key_in_two_files_counts_once() {
    let units = |text: &str| read(&format!("Enhetsnr;Navn;Overordnet enhet\n{text}")).unwrap();
    let mut files = [units("A;A;\nB;B;A\n"), units("B;B;A\nA;Annet navn;\nC;C;B\n")];
    check(&mut files, &Known::default());
    assert_eq!((files[0].records.len(), files[1].records.len()), (2, 1));
    assert_eq!(files[1].warnings[0].code, IssueCode::DuplicateInOtherFile);
    assert_eq!(codes(&files[1]), [(3, Some("Enhetsnr"), &IssueCode::ConflictWithOtherFile)]);
}

#[test]
fn unknown_skill_names_are_counted_and_never_become_skills() {
    let file = read_checked(
        "Behov-ID;Krav;Minste nivå;Kompetanse\nB0001;Må;2;prosjektlederi\nB0001;Må;2;Prosjektledelse\n\
         B0002;Må;2; PROSJEKTLEDERI\nB0001;Må;2;K9999\n",
    );
    assert_eq!(file.records.len(), 1);
    let [unmapped] = &file.unmapped_skills[..] else { panic!("{:?}", file.unmapped_skills) };
    assert_eq!((unmapped.written.as_str(), unmapped.occurrences), ("prosjektlederi", 2));
    assert_eq!(file.errors.last().unwrap().code, IssueCode::UnknownReference { set: DataSet::Skills });
    assert!(matches!(&file.warnings[0], issue if &*issue.value == "Prosjektledelse"));
}

#[test]
fn refused_rows_can_be_corrected_and_imported_again() {
    let file = read(&format!(
        "{EMPLOYEES}1;=1+1;'=2;HR;åtti\n2;Bo;\"Li \"\"B\"\"; jr\";IT;-10\n3;Cy;Li;HR\n4;Di;Li;HR;100\n"
    ))
    .unwrap();
    assert_eq!((file.records.len(), file.rejected()), (1, 3));
    let written = String::from_utf8(rejected_csv(&file, Language::Nb)).unwrap();
    assert!(
        written.contains(";'=1+1;''=2;HR;åtti;Linje 2, Stillings-%: «åtti» er ikke et tall."),
        "{written}"
    );
    let corrected = written.replace(";åtti;", ";80;").replace(";'-10;", ";10;");
    let again = read(&corrected).unwrap();
    let Records::Employees(rows) = &again.records else { panic!("employees") };
    let names: Vec<_> =
        rows.iter().map(|row| (row.record.first_name.as_str(), row.record.last_name.as_str())).collect();
    assert_eq!(names, [("=1+1", "'=2"), ("Bo", "Li \"B\"; jr")]);
    // A row that was too short is padded: it must not look whole until somebody has looked at it.
    assert_eq!(codes(&again)[0].2, &IssueCode::NotCorrected);
    let third = String::from_utf8(rejected_csv(&again, Language::Nn)).unwrap();
    assert!(third.contains("3;Cy;Li;HR;;!") && third.matches("Feil i rada").count() == 1, "{third}");
}

#[test]
fn the_word_for_an_absence_is_not_repeated_where_it_is_unknown() {
    let file = read("Ansattnr;Type;Prosent;Fra;Til\n1;Sykmeldt;100;1.7.2026;31.7.2026\n").unwrap();
    let text = issue_text(&file.errors[0], Language::Nb);
    assert_eq!(text, "Ordet er ikke blant valgene. Skriv ett av disse: Ferie, Permisjon.");
    assert!(!format!("{:?}", file.errors).contains("Sykmeldt"));
}

#[test]
fn separators_are_stated_or_found() {
    for (text, separator) in [
        ("sep=,\r\nAnsattnr,Fornavn,Etternavn,Enhetsnr,Stillings-%\r\n1,Åse,Li,HR,100", Separator::Comma),
        (
            "\"sep=\t\"\nAnsattnr\tFornavn\tEtternavn\tEnhetsnr\tStillings-%\n1\tÅse\tLi\tHR\t100",
            Separator::Tab,
        ),
        (
            "\n\n;;;;\nAnsattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%;\n1;Åse;Li;HR;100;\n",
            Separator::Semicolon,
        ),
        (
            "\"Ansattnr\",\"Fornavn\",\"Etternavn\",\"Enhetsnr\",\"Stillings-%\"\n\"1\",\"Åse\",\"Li; jr\",\"HR\",\"100\"",
            Separator::Comma,
        ),
    ] {
        let file = read(text).unwrap();
        assert_eq!(
            (file.found.separator, file.records.len(), file.errors.len()),
            (separator, 1, 0),
            "{text}"
        );
    }
}

#[test]
fn lines_are_counted_as_an_editor_does() {
    let text = "sep=;\r\n\r\nAnsattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%\r\n1;\"Å\r\nse\";Li;HR;100\r\n;;;;\r\n2;Bo;Li;HR;x\r\n";
    assert_eq!(codes(&read(text).unwrap()), [(7, Some("Stillings-%"), &IssueCode::NotANumber)]);
}

#[test]
fn every_sample_is_read_as_its_own_data_set_and_they_fit_together() {
    let mut files: Vec<ReadFile> = DataSet::ALL
        .into_iter()
        .map(|set| {
            let bytes = std::fs::read(format!("data-import/{0}/{0}.csv", set.name())).unwrap();
            let file = read_file(set.name(), bytes, None, TODAY).unwrap();
            assert_eq!(file.data_set, set);
            file
        })
        .collect();
    check(&mut files, &Known::default());
    for file in files {
        assert!(file.errors.is_empty(), "{}: {:?}", file.name, file.errors);
        assert!(!file.records.is_empty(), "{}", file.name);
    }
}

#[test]
fn every_readme_of_a_data_set_lists_the_columns_that_are_read() {
    for set in DataSet::ALL {
        let readme = std::fs::read_to_string(format!("data-import/{}/README.md", set.name())).unwrap();
        let listed: Vec<Vec<&str>> = readme
            .lines()
            .filter(|line| line.starts_with("| ") && line.contains('`'))
            .filter(|line| !line.contains("Overskrift"))
            .map(|line| line.split('|').map(str::trim).collect())
            .collect();
        let read: Vec<_> = column_headings(set).collect();
        assert_eq!(listed.len(), read.len(), "{}", set.name());
        for (row, column) in listed.iter().zip(read) {
            assert_eq!(row[1], column.heading);
            assert_eq!(row[2].trim_matches('`'), column.machine);
            assert_eq!(row[3] == "nei", column.optional, "{}", column.heading);
            assert_eq!(row[6], column.synonyms.join(", "));
        }
    }
}

#[test]
fn limits_refuse_what_no_register_has() {
    let long = "x".repeat(4097);
    let file = read(&format!("{EMPLOYEES}1;{long};Li;HR;100\n2;Bo;Li;HR;100\n")).unwrap();
    assert!(matches!(codes(&file)[..], [(2, Some("Fornavn"), IssueCode::CellTooLong { characters: 4097 })]));
    let wide: Vec<String> = (0..65).map(|number| format!("Kolonne{number}")).collect();
    assert_eq!(read(&wide.join(";")).unwrap_err(), FileError::TooManyColumns);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), set in prop::sample::select(DataSet::ALL.to_vec())) {
        drop(read_file("x.csv", bytes.clone(), None, TODAY));
        drop(read_file("x.csv", bytes, Some(set), TODAY));
    }

    #[test]
    fn any_cells_below_good_headings_are_read_or_refused(
        rows in prop::collection::vec(prop::collection::vec("\\PC{0,12}|[0-9]{1,8}|[0-9.,/-]{0,10}|[=+@\"';\u{a0}?]{0,4}", 5), 0..6),
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(EMPLOYEES.as_bytes().to_vec());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let mut file = read_file("x.csv", writer.into_inner().unwrap(), None, TODAY).unwrap();
        check(std::slice::from_mut(&mut file), &Known::default());
        let skipped = file.warnings.iter().filter(|issue| matches!(issue.code, IssueCode::DuplicateRow { .. } | IssueCode::TotalRow | IssueCode::RepeatedHeading)).count();
        prop_assert_eq!(file.records.len() + file.rejected() + skipped, file.rows_read);
        let again = read_file("x.csv", rejected_csv(&file, Language::En), None, TODAY).unwrap();
        prop_assert_eq!(again.rows_read + again.rows_blank, file.rejected());
    }
}
