//! Files as people really have them: each kind with the right value. What a kind can be is wider than its file.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

use innsats::domain::{DataSet, EmployeeRecord, EmploymentForm, Percent, SourceLine};
use innsats::import::{
    Beside, Content, Encoding, FileError, IssueCode, Known, ReadFile, Records, Separator, check, read_file,
};
use innsats::wording::Language;
use innsats::wording::import::{file_error_text, issue_text, rejected_csv};
use jiff::civil::date;

use super::import_files::TODAY;

const EMPLOYEES: &str = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%\n";
const DATED: &str = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%;Ansatt fra;Ansatt til\n";
const SKILLS: &str = "Ansattnr;Kompetanse-ID;Nivå;Sist oppdatert\n";

fn bytes(content: &[u8]) -> Result<ReadFile, FileError> {
    read_file("prøve.csv", content.to_vec(), None, TODAY)
}

fn read(text: &str) -> ReadFile {
    bytes(text.as_bytes()).unwrap()
}

fn records(file: &ReadFile) -> Vec<&EmployeeRecord> {
    let Records::Employees(rows) = &file.records else { panic!("{:?}", file.data_set) };
    rows.iter().map(|row| &row.record).collect()
}

fn numbers(file: &ReadFile) -> Vec<&str> {
    records(file).iter().map(|record| record.number.as_str()).collect()
}

fn errors(file: &ReadFile) -> Vec<(u32, &IssueCode)> {
    file.errors.iter().map(|issue| (issue.line.0, &issue.code)).collect()
}

fn warned(file: &ReadFile, is: impl Fn(&IssueCode) -> bool) -> usize {
    file.warnings.iter().filter(|issue| is(&issue.code)).count()
}

/// The register after a file of employees.
fn known(text: &str) -> Known {
    let file = read(text);
    let mut known = Known::default();
    for record in records(&file) {
        known.units.insert(record.unit.clone(), None);
        known.employees.entry(record.number.clone()).or_default().push(record.clone());
    }
    for unit in ["HR", "IT", "OSU"] {
        known.units.insert(innsats::domain::UnitCode::parse(unit).unwrap(), None);
    }
    known
}

fn checked(text: &str, known: &Known) -> ReadFile {
    let mut file = read(text);
    check(std::slice::from_mut(&mut file), known);
    file
}

#[test]
fn numbers_that_spreadsheets_wrap_and_spoil_are_the_same_numbers() {
    let file = read(&format!(
        "{EMPLOYEES}=\"00123\";A;Li;HR;100\n'00124;B;Li;HR;100\n100101.0;C;Li;HR;100\n100102,0;D;Li;HR;100\n\
         \u{200e}100103;E;Li;HR;100\n1001\u{ad}04\u{200b};F;Li;HR;100\n１００１０５;G;Li;HR;100\n\"=\"\"00126\"\"\";H;Li;HR;100\n\
         EK–0001;I;Li;HR;100\n"
    ));
    assert_eq!(
        numbers(&file),
        ["00123", "00124", "100101", "100102", "100103", "100104", "100105", "00126", "EK-0001"]
    );
    assert_eq!(errors(&file), []);
}

#[test]
fn every_key_column_is_cleaned_alike() {
    let skills = read("Ansattnr;Kompetanse-ID;Nivå;Sist oppdatert\n=\"00123\";=\"K0001\";3;01.11.2026\n");
    let Records::EmployeeSkills(rows) = &skills.records else { panic!() };
    assert_eq!((rows[0].record.person.as_str(), rows[0].record.skill.as_str()), ("00123", "K0001"));
    let units = read("Enhetsnr;Navn;Overordnet enhet\n10.0;Topp;\n=\"0020\";\u{a0}HR  og lønn ;10.0\n");
    let Records::Units(rows) = &units.records else { panic!() };
    assert_eq!(rows[1].record.parent, Some(rows[0].record.code.clone()));
    assert_eq!((rows[1].record.code.as_str(), rows[1].record.name.as_str()), ("0020", "HR og lønn"));
}

#[test]
fn a_number_in_scientific_notation_is_never_a_key() {
    let file = read(&format!(
        "{EMPLOYEES}1E+05;A;Li;HR;100\n1,00E+05;B;Li;HR;100\n1e+05;C;Li;HR;100\n=1+1;D;Li;HR;100\n"
    ));
    assert_eq!(file.records.len(), 0);
    assert_eq!(errors(&file).iter().filter(|(_, code)| **code == IssueCode::ScientificNotation).count(), 3);
    assert_eq!(errors(&file)[3].1, &IssueCode::FormulaInKey);
}

#[test]
fn zeros_in_front_are_asked_about_and_never_make_a_second_person() {
    let known = known(&format!("{EMPLOYEES}00042;Kari;Nordmann;HR;100\n"));
    let people = checked(&format!("{EMPLOYEES}42;Kari;Nordmann;HR;100\n"), &known);
    let asked = IssueCode::OtherZeros { known: "00042".into() };
    assert_eq!(errors(&people), [(2, &asked)]);
    assert!(issue_text(&people.errors[0], Language::Nb).contains("«00042»"));
    let skills = checked(&format!("{SKILLS}42;K0001;3;01.11.2026\n"), &known);
    assert_eq!(errors(&skills)[0], (2, &asked));
    let twice = checked(&format!("{EMPLOYEES}7;A;Li;HR;100\n007;A;Li;HR;100\n"), &known);
    assert_eq!(errors(&twice), [(3, &IssueCode::OtherZeros { known: "7".into() })]);
    let under = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%;Leder\n43;Ola;Li;HR;100;42\n";
    assert_eq!(warned(&checked(under, &known), |code| *code == asked), 1, "the manager is asked about too");
    let mut with_skill = known;
    with_skill.skills.insert(innsats::domain::SkillCode::parse("007").unwrap());
    let skill = checked(&format!("{SKILLS}00042;7;3;01.11.2026\n"), &with_skill);
    assert_eq!(errors(&skill), [(2, &IssueCode::OtherZeros { known: "007".into() })]);
}

#[test]
fn a_name_in_capitals_is_the_same_name() {
    let file = read(&format!("{EMPLOYEES}5;KARI;MOE;HR;60\n5;Kari;Moe;IT;40\n5;Eva;Moe;OSU;40\n"));
    let names: Vec<_> = records(&file).iter().map(|record| record.first_name.as_str()).collect();
    assert_eq!(names, ["KARI", "KARI"], "both rows are one person's, who has one name");
    assert_eq!(errors(&file), [(4, &IssueCode::NumberOfAnotherPerson { first: SourceLine(2) })]);
}

#[test]
fn identity_numbers_are_refused_in_every_costume_and_repeated_nowhere() {
    let file = read(&format!(
        "{EMPLOYEES}5877640045;Kari;Nordmann;HR;100\n05877640126;Ola;Li;IT;100\n3;Bo;Li;IT;100\n\
         11;Kari;Nordmann 5877640207;HR;100\n12;Kari;Nordmann 05.87.76 40398;HR;100\n13;Kari;Nordmann 058776.40398;HR;100\n\
         14;Kari;Nordmann 05 87 76 40398;HR;100\n15;Kari;Nordmann 058776  40398;HR;100\n16;Kari;Nordmann 058776–40398;HR;100\n\
         5877640045.0;Kari;Li;HR;100\n"
    ));
    assert_eq!(numbers(&file), ["3"]);
    assert!(file.errors.iter().all(|issue| issue.code == IssueCode::NationalIdentityNumber));
    assert_eq!(file.errors.len(), 9);
    let told = format!("{:?}{:?}{:?}", file.errors, file.warnings, file.records);
    let written = String::from_utf8(rejected_csv(&file, Language::Nb)).unwrap();
    for number in ["5877640", "40126", "40398", "058776"] {
        assert!(!told.contains(number) && !written.contains(number), "{number}");
    }
}

#[test]
fn a_column_of_fractions_is_asked_about() {
    let file = read(
        "Ansattnr;Fornavn;Etternavn;Enhetsnr;FTE %;Utviklingskapasitet %\n1;A;Li;HR;1;20\n2;B;Li;HR;0,8;10\n",
    );
    assert_eq!(file.records.len(), 0);
    assert_eq!(errors(&file), [(2, &IssueCode::FractionForPercent), (3, &IssueCode::FractionForPercent)]);
    let signed = read("Ansattnr;Fornavn;Etternavn;Enhetsnr;FTE %\n1;A;Li;HR;1 %\n");
    assert_eq!(records(&signed)[0].percent.hundredths(), 100);
    let mixed = read("Ansattnr;Fornavn;Etternavn;Enhetsnr;FTE %\n1;A;Li;HR;100\n2;B;Li;HR;0,8\n");
    assert_eq!((mixed.records.len(), warned(&mixed, |code| *code == IssueCode::SmallPercent)), (2, 1));
    let limits = read(
        "Initiativ-ID;Navn;Eier;Prioritet;Status;Start;Slutt;Maks ekstern andel %\nI1;Nytt;HR;1;Planlegging;01.12.2026;30.06.2027;0,2\n",
    );
    assert_eq!(errors(&limits), [(2, &IssueCode::FractionForPercent)]);
    let hundredths =
        read("Ansattnr;Fornavn;Etternavn;Enhetsnr;FTE %\n1;A;Li;HR;10000\n2;B;Li;HR;6000\n3;C;Li;HR;0,57\n");
    let out_of_range = |(_, code): &&(u32, &IssueCode)| matches!(code, IssueCode::OutOfRange { .. });
    assert_eq!(errors(&hundredths).iter().filter(out_of_range).count(), 2);
    assert_eq!(warned(&hundredths, |code| *code == IssueCode::SmallPercent), 1, "there are values above 1");
    let none = read("Ansattnr;Fornavn;Etternavn;Enhetsnr;FTE %;Utviklingskapasitet %\n1;A;Li;HR;100;0\n");
    assert_eq!(none.records.len(), 1, "nothing is no fraction");
}

#[test]
fn per_cent_are_no_person_years() {
    let rows = [";40", "1;40 %", "1;40", ";40 %", "1;1 %"];
    let row = |(n, cells)| format!("B{n};I1;PL;{cells};01.12.2026;31.03.2027;Nei\n");
    let rows = (1..).zip(rows).map(row).collect::<Vec<_>>().concat();
    let file = read(&format!(
        "Behov-ID;Initiativ-ID;Rolle;Antall;Årsverk;Fra;Til;Ekstern tillatt\n{rows}B9;I1;PL;2,0;0,30000000000000004;01.12.2026;31.03.2027;Nei\n"
    ));
    assert_eq!(file.errors.len(), 5, "{:?}", file.errors);
    assert!(file.errors.iter().all(|issue| matches!(issue.code, IssueCode::PercentForPersonYears { .. })));
    let Records::Needs(needs) = &file.records else { panic!() };
    let share = Percent::from_hundredths(3_000).unwrap();
    assert_eq!(needs[0].record.demand, innsats::domain::Demand::Heads { heads: 2, share });
}

#[test]
fn letters_of_dos_and_macintosh_are_right() {
    let dos = b"Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%\n1;Bj\x9brn;\x9ddeg\x86rd;HR;100\n2;\x8fse;N\x91rland;IT;100\n";
    let macintosh = b"Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%\n1;Bj\xbfrn;\xafdeg\x8crd;HR;100\n2;\x81se;N\xberland;IT;100\n";
    for (content, encoding) in [(&dos[..], Encoding::Cp850), (&macintosh[..], Encoding::Macintosh)] {
        let file = bytes(content).unwrap();
        let names: Vec<_> =
            records(&file).iter().map(|one| (one.first_name.as_str(), one.last_name.as_str())).collect();
        assert_eq!(names, [("Bjørn", "Ødegård"), ("Åse", "Nærland")]);
        assert_eq!(file.found.encoding, encoding);
    }
    let spoilt = read(&format!("{EMPLOYEES}1;Bj›rn;Li;HR;100\n2;N\u{be}rland;Li;HR;100\n"));
    assert_eq!(warned(&spoilt, |code| *code == IssueCode::LostLetter), 2);
}

#[test]
fn a_letter_that_may_be_another_one_is_shown_with_both_readings() {
    let others = |file: &ReadFile| -> Vec<String> {
        let issues =
            file.warnings.iter().filter(|issue| matches!(issue.code, IssueCode::OtherLetters { .. }));
        issues.map(|issue| issue_text(issue, Language::Nb)).collect()
    };
    let people = |name: &[u8]| {
        [b"Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%\n1;", name, b";Li;HR;100\n"].concat()
    };
    let macintosh = bytes(&people(b"Zo\x91")).unwrap();
    assert_eq!(records(&macintosh)[0].first_name, "Zoë");
    assert!(others(&macintosh)[0].contains("«Zoæ»"), "{:?}", others(&macintosh));
    let swedish = bytes(&people(b"G\x9aran")).unwrap();
    assert_eq!(others(&swedish).len(), 1);
    for certain in [&b"Bj\xf8rn"[..], b"\xc5se", b"Ren\xe9", "Zoë".as_bytes()] {
        assert_eq!(others(&bytes(&people(certain)).unwrap()), Vec::<String>::new());
    }
}

#[test]
fn files_that_are_no_csv_are_named() {
    for (content, what) in [
        (&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest"[..], Content::Xls),
        (b"%PDF-1.7 ...", Content::Pdf),
        (b"<html><body><table><tr><th>Ansattnr</th></tr></table></body></html>", Content::Html),
        (b"{\"ansatte\": [1]}", Content::Json),
    ] {
        let error = bytes(content).unwrap_err();
        assert_eq!(error, FileError::NotCsv { content: what });
        assert!(file_error_text(&error, Language::Nb).contains("CSV"));
    }
    let spoilt = bytes(b"PK\x03\x04\x14\0\x06\0[Content_Types].xml").unwrap_err();
    assert_eq!(spoilt, FileError::WorkbookUnreadable);
    let colons = bytes(b"Ansattnr:Fornavn:Etternavn\n1:Kari:Li\n").unwrap_err();
    assert!(matches!(colons, FileError::NotRecognised { line: SourceLine(1), .. }), "{colons:?}");
    let mixed = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%\n1;Bjørn;Li;HR;100\n".as_bytes();
    let mixed = [mixed, b"2;\xc5se;\xd8ye;IT;100\n"].concat();
    assert_eq!(bytes(&mixed).unwrap_err(), FileError::MixedEncodings { line: SourceLine(3) });
}

#[test]
fn rows_in_quotes_pipes_and_wrong_separator_lines_are_read() {
    for (text, separator) in [
        (
            "\"Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%\"\n\"1;Kari;Nordmann;HR;100\"\n",
            Separator::Semicolon,
        ),
        ("Ansattnr|Fornavn|Etternavn|Enhetsnr|Stillings-%\n1|Kari|Nordmann|HR|100\n", Separator::Pipe),
        (
            "sep=,\nAnsattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%\n1;Kari;Nordmann;HR;100\n",
            Separator::Semicolon,
        ),
    ] {
        let file = read(text);
        assert_eq!(
            (numbers(&file), file.found.separator, errors(&file).len()),
            (vec!["1"], separator, 0),
            "{text}"
        );
    }
}

#[test]
fn titles_above_and_sums_below_are_no_rows() {
    for text in [
        format!("Ansattliste per 01.11.2026;;;;\n;;;;\n{EMPLOYEES}1;Kari;Nordmann;HR;100\n"),
        format!(
            "Haugaland kommune;;;;\nUtskrift: 01.11.2026 10:15;;;;Side 1\n\n{EMPLOYEES}1;Kari;Nordmann;HR;100\n"
        ),
        format!(
            "{EMPLOYEES}1;Kari;Nordmann;HR;100\nSide 1 av 2\n{EMPLOYEES};;;Sum;200\nAntall ansatte: 1;;;;\n"
        ),
        format!("{EMPLOYEES}1;Kari;Nordmann;HR;100\nTotalt antall: 1;;;;100\nSum stillinger;;;;100\n"),
        format!("{EMPLOYEES}1;Kari;Nordmann;HR;100\n\u{1a}"),
        format!("\u{feff}\u{feff}{EMPLOYEES}1;Kari;Nordmann;HR;100\n"),
    ] {
        let file = read(&text);
        assert_eq!((numbers(&file), errors(&file)), (vec!["1"], vec![]), "{text}");
    }
}

#[test]
fn cells_left_out_at_the_end_are_empty_where_they_may_be() {
    let file =
        read(&format!("{DATED}1;A;Li;HR;100;01.01.2020;31.12.2027\n2;B;Li;IT;100;01.01.2020\n3;C;Li\n"));
    assert_eq!(numbers(&file), ["1", "2"]);
    assert_eq!(errors(&file), [(4, &IssueCode::CellCount { found: 3, expected: 7 })]);
}

#[test]
fn a_code_beside_a_name_counts() {
    for (heading, cells) in [
        ("Enhetsnr;Enhet", "HR;HR og lønn"),
        ("Enhet;Enhetsnr", "HR og lønn;HR"),
        ("Enhetsnr;Ansvar", "HR;10010"),
        ("Avdeling;Avdelingsnr", "HR og lønn;HR"),
        ("Enhetsnr;Leder (ansattnr);Leder", "HR;;Ola Hansen"),
    ] {
        let file =
            read(&format!("Ansattnr;Fornavn;Etternavn;Stillings-%;{heading}\n1;Kari;Li;100;{cells}\n"));
        let record = records(&file)[0];
        assert_eq!((record.unit.as_str(), record.manager.as_ref()), ("HR", None), "{heading}");
        assert_eq!(warned(&file, |code| matches!(code, IssueCode::ColumnPassedOver { .. })), 1, "{heading}");
    }
}

/// A file of employees with a code and a name of their unit, beside units that are stored.
fn with_unit_names(rows: &[&str]) -> ReadFile {
    let mut known = known(EMPLOYEES);
    for (code, name) in [("HR", "HR og lønn"), ("IT", "IT og digitalisering"), ("OSU", "Kommunen")] {
        known.names.insert((DataSet::Units, code.to_owned()), name.to_owned());
    }
    let rows = (1..).zip(rows).map(|(number, cells)| format!("{number};Kari;Li{number};100;{cells}\n"));
    let heading = "Ansattnr;Fornavn;Etternavn;Stillings-%;Enhetsnr;Enhet\n";
    checked(&format!("{heading}{}", rows.collect::<Vec<_>>().concat()), &known)
}

fn beside(file: &ReadFile) -> Vec<Beside> {
    let of = |code: &IssueCode| match code {
        IssueCode::ColumnPassedOver { beside, .. } => Some(*beside),
        _ => None,
    };
    file.warnings.iter().filter_map(|issue| of(&issue.code)).collect()
}

#[test]
fn a_name_beside_a_code_is_compared_with_what_the_code_is_called() {
    let same =
        with_unit_names(&["HR;HR og lønn", "IT;IT  OG DIGITALISERING", "IT;IT IT og digitalisering", "OSU;"]);
    assert_eq!(beside(&same), [Beside { compared: 3, differ: 0 }]);
    let other = with_unit_names(&["HR;HR og lønn", "HR;IT og digitalisering", "IT;IT og digitalisering"]);
    assert_eq!(beside(&other), [Beside { compared: 3, differ: 1 }]);
    let told: Vec<_> = other
        .warnings
        .iter()
        .filter(|issue| matches!(issue.code, IssueCode::SaysOther { .. }))
        .map(|issue| (issue.line.0, issue_text(issue, Language::Nb)))
        .collect();
    let says = "«IT og digitalisering» stemmer ikke med «Enhetsnr»: HR heter «HR og lønn». HR gjelder.";
    assert_eq!(told, [(3, says.to_owned())]);
    assert_eq!(records(&other)[1].unit.as_str(), "HR");
    let foreign = with_unit_names(&["HR;10010"; 40]);
    assert_eq!(beside(&foreign), [Beside { compared: 40, differ: 40 }]);
    assert_eq!(warned(&foreign, |code| matches!(code, IssueCode::SaysOther { .. })), 0, "once is enough");
}

#[test]
fn a_manager_by_name_beside_an_empty_number_is_said_not_to_be_read() {
    let rows = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%;Leder (ansattnr);Leder\n\
                1;Ola;Hansen;HR;100;;\n2;Kari;Li;HR;100;1;Ola Hansen\n3;Eva;Moe;HR;100;1;Hansen, Ola\n4;Bo;Dal;HR;100;;Ola Hansen\n";
    let file = checked(rows, &known(EMPLOYEES));
    assert_eq!(beside(&file), [Beside { compared: 3, differ: 1 }]);
    let without: Vec<_> = file
        .warnings
        .iter()
        .filter(|issue| matches!(issue.code, IssueCode::SaysOther { code: None, .. }))
        .map(|issue| issue.line.0)
        .collect();
    assert_eq!(without, [5]);
}

#[test]
fn an_address_of_esco_is_one_skills_across_imports_too() {
    let uri = |n| format!("http://data.europa.eu/esco/skill/{n}");
    let heading = "Kompetanse-ID;Navn;Type;ESCO-URI\n";
    let code = |text: &str| innsats::domain::SkillCode::parse(text).unwrap();
    let mut known = Known::default();
    known.skills.insert(code("K1"));
    known.esco_uris.insert(uri(1), code("K1"));
    let taken = checked(&format!("{heading}K2;Java;ferdighet;{}\n", uri(1)), &known);
    assert_eq!(errors(&taken), [(2, &IssueCode::EscoUriTaken { code: code("K1") })]);
    let same = checked(&format!("{heading}K1;Java;ferdighet;{}\n", uri(1)), &known);
    assert_eq!(errors(&same), []);
    let twice = checked(&format!("{heading}K3;Go;ferdighet;{0}\nK4;C;ferdighet;{0}\n", uri(3)), &known);
    assert_eq!(errors(&twice), [(3, &IssueCode::EscoUriTaken { code: code("K3") })]);
    let moved = format!("{heading}K1;Java;ferdighet;{}\nK2;SQL;ferdighet;{}\n", uri(2), uri(1));
    assert_eq!(errors(&checked(&moved, &known)), [], "the file gives the first one another");
}

#[test]
fn what_is_unknown_is_repeated_as_the_file_writes_it() {
    let file = checked(&format!("{EMPLOYEES}1;Kari;Li;HR og lønn;100\n"), &known(EMPLOYEES));
    assert!(issue_text(&file.errors[0], Language::Nb).starts_with("«HR og lønn» finnes verken"));
}

#[test]
fn notes_stand_on_rows_that_are_taken_only() {
    let mut file = read(&format!("{EMPLOYEES}1;Bj›rn;Li;XX;100\n2;Bj›rn;Moe;HR;100\n"));
    check(std::slice::from_mut(&mut file), &known(EMPLOYEES));
    let lost: Vec<_> = file.warnings.iter().map(|issue| issue.line.0).collect();
    assert_eq!((file.rejected(), lost), (1, vec![3]));
}

#[test]
fn addresses_of_mailboxes_are_no_private_addresses() {
    for heading in ["E-post adresse", "Email Address", "E-mail address (work)", "Mailadresse", "Epost"] {
        let file = read(&format!(
            "Ansattnr;Fornavn;Etternavn;{heading};Enhetsnr;Stillings-%\n1;Kari;Li;kari@x.example;HR;100\n"
        ));
        assert_eq!(records(&file)[0].email.as_deref(), Some("kari@x.example"), "{heading}");
    }
    let private = bytes("Ansattnr;Fornavn;Etternavn;Adresse;Enhetsnr;Stillings-%\n".as_bytes());
    assert!(matches!(private, Err(FileError::ForbiddenColumns { .. })));
}

#[test]
fn ends_that_mean_no_end_leave_the_position_open() {
    for end in [
        "01.01.1900",
        "30.12.1899",
        "31.12.2999",
        "01.01.9999",
        "30.12.9999",
        "00.00.0000",
        "01.01.0001",
        "0001-01-01T00:00:00",
        "2958465",
        "99.99.9999",
        "-",
        "31.12.9999 23:59:59",
        "dd.",
        "9999-12-31T23:59:59",
        "NULL",
    ] {
        for start in ["01.01.2020", ""] {
            let file = read(&format!("{DATED}1;Kari;Li;HR;100;{start};{end}\n"));
            assert_eq!(records(&file)[0].to, None, "{end}");
            assert_eq!(warned(&file, |code| *code == IssueCode::OpenEnd), 1, "{end}");
        }
    }
    let ended = read(&format!("{DATED}1;Kari;Li;HR;100;;31.12.2015\n"));
    assert_eq!(warned(&ended, |code| *code == IssueCode::EndedBefore), 1);
}

#[test]
fn clocks_and_month_names_are_dates() {
    for (written, day) in [
        ("01.01.2020 08:00", date(2020, 1, 1)),
        ("2020-01-01T10:15:00Z", date(2020, 1, 1)),
        ("2019-04-23T15:18:02.4675041+05:30", date(2019, 4, 23)),
        ("1. januar 2026", date(2026, 1, 1)),
        ("01-JAN-26", date(2026, 1, 1)),
        ("2025-05-31T22:00:00Z", date(2025, 6, 1)),
    ] {
        let file = read(&format!("{DATED}1;Kari;Li;HR;100;{written};\n"));
        assert_eq!(records(&file)[0].from, Some(day), "{written}");
        let is_note = |code: &IssueCode| matches!(code, IssueCode::DateReadAs { read } if *read == day);
        assert_eq!(warned(&file, is_note), 1, "{written}");
    }
}

#[test]
fn error_values_are_refused_in_keys_and_names_and_empty_elsewhere() {
    let file = read(
        "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%;Stillingstittel;Arbeidssted\n#I/T;A;Li;HR;100;x;y\n\
         2;#NAVN?;Li;HR;100;x;y\n########;C;Li;HR;100;x;y\n4;D;Li;HR;########;x;y\n5;E;Li;HR;100;#VERDI!;Err:502\n",
    );
    assert_eq!(numbers(&file), ["5"]);
    assert!(file.errors.iter().all(|issue| issue.code == IssueCode::ErrorValue), "{:?}", file.errors);
    assert_eq!(records(&file)[0].position_title, None);
    assert_eq!(warned(&file, |code| *code == IssueCode::ErrorValue), 2);
}

#[test]
fn levels_are_read_where_they_are_certain() {
    let level = |written: &str| {
        let file = read(&format!("{SKILLS}1;K0001;{written};01.11.2026\n"));
        let Records::EmployeeSkills(rows) = &file.records else { panic!() };
        rows.first().and_then(|row| row.record.rating.level()).map(innsats::domain::Level::get)
    };
    for written in ["3 - Selvstendig", "Nivå 3", "3,0", "03", "3 (selvstendig)", "3/5", "3.0"] {
        assert_eq!(level(written), Some(3), "{written}");
    }
    for written in ["3-4", "3+", "N/A", "-", "III", "03.apr", "3 %", "3 kr"] {
        assert_eq!(level(written), None, "{written}");
    }
    let refused = read(&format!("{SKILLS}1;K0001;3+;01.11.2026\n"));
    let text = issue_text(&refused.errors[0], Language::Nb);
    assert!(text.contains("0 til 5") && text.contains("selvstendig"), "{text}");
}

#[test]
fn two_levels_on_two_days_are_a_history() {
    let file = read(
        "Ansattnr;Kompetanse-ID;Nivå;Kilde;Sist oppdatert\n1;K1;2;Selvvurdering;01.03.2025\n1;K1;4;Selvvurdering;01.09.2026\n\
         1;K1;3;Selvvurdering;01.09.2026\n",
    );
    assert_eq!(file.records.len(), 2);
    assert_eq!(errors(&file), [(4, &IssueCode::ConflictingDuplicate { first: SourceLine(3) })]);
}

#[test]
fn words_for_the_form_of_employment_are_taken_and_causes_are_not_repeated() {
    let form = |word: &str| {
        let file = read(&format!(
            "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%;Arbeidsforholdstype\n1;Kari;Li;HR;100;{word}\n"
        ));
        assert!(
            !format!("{:?}{:?}{:?}", file.records, file.errors, file.warnings).contains("foreldre"),
            "{word}"
        );
        assert!(!format!("{:?}{:?}", file.records, file.warnings).contains("sykdom"), "{word}");
        records(&file)[0].form
    };
    assert_eq!(form("Vikar - sykdom"), Some(EmploymentForm::Substitute));
    assert_eq!(form("Vikar - foreldreperm. 100%"), Some(EmploymentForm::Substitute));
    assert_eq!(form("Engasjement < 6 mnd"), Some(EmploymentForm::Engagement));
    assert_eq!(form("Midlertidig"), Some(EmploymentForm::Temporary));
    assert_eq!(form("Fast"), Some(EmploymentForm::Permanent));
    assert_eq!(form("Foreldreperm. 80%"), None);
    assert_eq!(form("Beredskap Brann"), None);
}

#[test]
fn people_with_one_name_are_taken() {
    let file = read(&format!("{EMPLOYEES}1;Suharto;;HR;100\n2;;Mohammad;HR;100\n3;;;HR;100\n"));
    let names: Vec<_> =
        records(&file).iter().map(|one| (one.first_name.as_str(), one.last_name.as_str())).collect();
    assert_eq!(names, [("", "Suharto"), ("", "Mohammad")]);
    assert_eq!(errors(&file), [(4, &IssueCode::Missing)]);
    let whole = read("Ansattnr;Navn;Enhetsnr;Stillings-%\n3;Suharto;HR;100\n5;\"Li, Åse\";HR;100\n");
    assert_eq!(records(&whole)[0].last_name, "Suharto");
}

#[test]
fn the_top_above_itself_is_the_top() {
    let file = checked(
        "Enhetsnr;Navn;Overordnet enhet\n550000;Kommunen;550000\n550001;Opplæring;550000\n",
        &Known::default(),
    );
    assert_eq!((file.records.len(), errors(&file).len()), (2, 0));
    assert_eq!(file.warnings[0].code, IssueCode::OwnParent);
}

#[test]
fn a_need_outside_its_initiative_is_said() {
    let mut files = [
        read(
            "Initiativ-ID;Navn;Eier;Prioritet;Status;Start;Slutt\nI1;Nytt;HR;1;Planlegging;01.12.2026;31.03.2027\n",
        ),
        read(
            "Behov-ID;Initiativ-ID;Rolle;Antall;Årsverk pr. person;Fra;Til;Ekstern tillatt\nB1;I1;PL;1;0,4;01.12.2016;31.12.2016;Nei\nB2;I1;PL;1;0,4;01.12.2026;31.03.2027;Nei\n",
        ),
    ];
    check(&mut files, &known(EMPLOYEES));
    let outside = IssueCode::OutsideInitiative { start: date(2026, 12, 1), end: date(2027, 3, 31) };
    assert_eq!(
        files[1].warnings.iter().map(|issue| (issue.line.0, &issue.code)).collect::<Vec<_>>(),
        [(2, &outside)]
    );
}

#[test]
fn foreign_addresses_are_no_esco() {
    let skill = |uri: &str| read(&format!("Kompetanse-ID;Navn;Type;ESCO-URI\nK1;Java;ferdighet;{uri}\n"));
    for uri in [
        "javascript:alert(1)",
        "http://x.example/esco/skill/1",
        "http://data.europa.eu/esco/skill/a\"onclick=",
        "data:text/html,x",
        "http://data.europa.eu.x.example/esco/a",
    ] {
        assert_eq!(errors(&skill(uri)), [(2, &IssueCode::NotAnEscoUri)], "{uri}");
    }
    for uri in [
        "http://data.europa.eu/esco/skill/abc",
        "https://data.europa.eu/esco/skill/abc",
        "HTTP://data.europa.eu/esco/skill/abc",
    ] {
        let file = skill(uri);
        let Records::Skills(rows) = &file.records else { panic!() };
        assert_eq!(rows[0].record.esco_uri.as_deref(), Some("http://data.europa.eu/esco/skill/abc"));
    }
}

#[test]
fn what_a_terminal_obeys_does_not_come_in() {
    let long = "x".repeat(4000);
    let file = read(&format!(
        "{EMPLOYEES}1;Kari\u{1b}]8;;http://x\u{7};Li;HR;100\n2;gro\u{202e}mdroN;Li;HR;100\n3;Bo\u{7};Li;HR;100\n4;{long};Li;HR;100\n"
    ));
    assert_eq!(numbers(&file), ["2", "3"]);
    assert!(matches!(errors(&file)[..], [.., (5, IssueCode::TooLong { most: 200 })]), "{:?}", errors(&file));
    assert_eq!(records(&file)[0].first_name, "gromdroN");
    assert_eq!(warned(&file, |code| *code == IssueCode::InvisibleRemoved), 2);
}

fn ordinals(file: &ReadFile) -> Vec<(&str, u8)> {
    records(file).iter().map(|record| (record.unit.as_str(), record.ordinal)).collect()
}

#[test]
fn positions_are_matched_by_what_they_are() {
    let two = known(&format!("{EMPLOYEES}1;Kari;Nordmann;HR;60\n1;Kari;Nordmann;IT;40\n"));
    let turned = checked(&format!("{EMPLOYEES}1;Kari;Nordmann;IT;40\n1;Kari;Nordmann;HR;60\n"), &two);
    assert_eq!(ordinals(&turned), [("IT", 2), ("HR", 1)]);
    let second = checked(&format!("{EMPLOYEES}1;Kari;Nordmann;IT;40\n"), &two);
    assert_eq!(ordinals(&second), [("IT", 2)]);
    let new = checked(&format!("{EMPLOYEES}1;Kari;Nordmann;OSU;10\n"), &two);
    assert_eq!(ordinals(&new), [("OSU", 3)]);
    let above = |code: &IssueCode| matches!(code, IssueCode::AboveFullTime { .. });
    assert_eq!(warned(&second, above), 0);
    let raised = checked(&format!("{EMPLOYEES}1;Kari;Nordmann;IT;100\n"), &two);
    assert_eq!((ordinals(&raised), warned(&raised, above)), (vec![("IT", 2)], 1));
    let said = raised.warnings.iter().find(|issue| above(&issue.code)).unwrap();
    assert!(issue_text(said, Language::Nb).contains("Kari Nordmann (1) får 160\u{a0}%"));
}

#[test]
fn a_new_title_is_the_old_position_where_there_is_no_room_for_two() {
    let heading = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%;Stillingstittel;Ansatt fra;Ansatt til\n";
    let one = known(&format!("{heading}1;Kari;Li;HR;100;Rådgiver;01.01.2020;\n"));
    let promoted = checked(&format!("{heading}1;Kari;Li;HR;100;Seniorrådgiver;01.01.2020;\n"), &one);
    assert_eq!(ordinals(&promoted), [("HR", 1)]);
    let half = known(&format!("{heading}1;Kari;Li;HR;50;Rådgiver;01.01.2020;\n"));
    let beside = checked(&format!("{heading}1;Kari;Li;HR;50;Lærer;01.01.2020;\n"), &half);
    assert_eq!(ordinals(&beside), [("HR", 2)]);
    let ended = known(&format!("{heading}1;Kari;Li;HR;100;Rådgiver;01.01.2020;31.12.2022\n"));
    let back = checked(&format!("{heading}1;Kari;Li;HR;100;Rådgiver;01.06.2024;\n"), &ended);
    assert_eq!(ordinals(&back), [("HR", 2)]);
}

#[test]
fn whoever_is_back_in_a_list_without_last_days_is_said_to_stay_ended() {
    let with_end = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%;Ansatt til\n";
    let ended = known(&format!("{with_end}1;Kari;Nordmann;HR;60;01.06.2024\n2;Ola;Li;HR;60;\n"));
    let stays = |code: &IssueCode| matches!(code, IssueCode::StaysEnded { .. });
    let back = checked(&format!("{EMPLOYEES}1;Kari;Nordmann;HR;60\n2;Ola;Li;HR;60\n"), &ended);
    assert_eq!(warned(&back, stays), 1);
    let said = back.warnings.iter().find(|issue| stays(&issue.code)).unwrap();
    assert!(issue_text(said, Language::Nb).contains("avsluttet 01.06.2024"));
    let reopened = checked(&format!("{with_end}1;Kari;Nordmann;HR;60;\n"), &ended);
    assert_eq!(warned(&reopened, stays), 0, "an empty last day opens it again");
}

#[test]
fn positions_above_a_full_one_name_the_person() {
    let file = checked(
        &format!(
            "{EMPLOYEES}1;Kari;Nordmann;HR;100\n1;Kari;Nordmann;IT;80\n1;Kari;Nordmann;OSU;30\n2;Ola;Li;IT;100\n"
        ),
        &known(EMPLOYEES),
    );
    let above: Vec<_> =
        file.warnings.iter().filter(|issue| matches!(issue.code, IssueCode::AboveFullTime { .. })).collect();
    assert_eq!(above.len(), 1);
    assert_eq!(above[0].code, IssueCode::AboveFullTime { name: "Kari Nordmann".into(), percent: 21_000 });
    assert_eq!(file.records.len(), 4, "a warning, and nothing is refused");
}

#[test]
fn truth_is_told_in_many_languages() {
    for (word, truth) in
        [("✓", true), ("Sann", true), ("WAHR", true), ("-1", true), ("Usann", false), ("0", false)]
    {
        let file = read(&format!(
            "Ansattnr;Kompetanse-ID;Nivå;Sist oppdatert;Bekreftet av leder\n1;K1;3;01.11.2026;{word}\n"
        ));
        let Records::EmployeeSkills(rows) = &file.records else { panic!() };
        assert_eq!(rows[0].record.confirmed, truth, "{word}");
    }
}
