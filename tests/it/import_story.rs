//! One story, on both databases: a municipality imports its files, imports them again, corrects a row, undoes; and
//! nothing is ever half done.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

use std::path::Path;

use innsats::domain::{DataSet, ImportId, RoleSkillRecord};
use innsats::service::import_data::{
    Ending, ImportReport, InputFile, Quality, Settings, import_data, quality_of,
};
use innsats::service::undo_import::{UndoError, undo_import};
use innsats::store::proposals::{self, NewProposal};
use innsats::store::{
    self, Database, Keyed, absences, allocations, assessments, audit, imports, initiatives, needs, people,
    roles, skills, units,
};
use jiff::civil::date;

use crate::database::on_both;
use crate::door::{content_revisions, door_at, entry, kari, read, write};

fn file(name: &str) -> InputFile {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/org120");
    InputFile { name: name.to_owned(), bytes: std::fs::read(folder.join(name)).unwrap() }
}

fn everything() -> Vec<InputFile> {
    DataSet::ALL.iter().map(|set| file(&format!("{}.csv", set.name()))).collect()
}

/// The file with one text replaced by another, both in ASCII, which Windows-1252 writes alike.
fn corrected(name: &str, from: &str, to: &str) -> InputFile {
    let mut input = file(name);
    let at = input.bytes.windows(from.len()).position(|part| part == from.as_bytes());
    let at = at.unwrap_or_else(|| panic!("{name} has no {from}"));
    input.bytes.splice(at..at + from.len(), to.bytes());
    input
}

const DAY_ONE: &str = "2026-11-02T08:00:00Z";
const DAY_TWO: &str = "2026-11-03T08:00:00Z";

async fn import_with(
    database: &Database,
    files: Vec<InputFile>,
    settings: Settings,
    at: &str,
) -> ImportReport {
    import_data(&door_at(database, at), &kari(), files, settings, &|_| ()).await.unwrap()
}

async fn import(database: &Database, files: Vec<InputFile>, at: &str) -> ImportReport {
    import_with(database, files, Settings::default(), at).await
}

fn id(report: &ImportReport) -> ImportId {
    match report.ending {
        Ending::Written(id) => id,
        other => panic!("not written: {other:?}"),
    }
}

/// New and changed rows of all files.
fn sums(report: &ImportReport) -> (usize, usize) {
    let counts = report.files.iter().map(innsats::service::import_data::ComparedFile::counts);
    counts.fold((0, 0), |(new, changed), file| (new + file.new, changed + file.changed))
}

/// Everything that counts now, as text: equal before and after what changes nothing.
async fn content(database: &Database) -> String {
    let reading = &mut read(database).await;
    format!(
        "{:#?}",
        (
            units::all_on(reading, date(2030, 1, 1)).await.unwrap(),
            roles::all(reading).await.unwrap(),
            RoleSkillRecord::stored(reading)
                .await
                .unwrap()
                .into_values()
                .map(|row| row.record)
                .collect::<Vec<_>>(),
            skills::all(reading).await.unwrap(),
            people::employees(reading).await.unwrap(),
            people::consultants(reading).await.unwrap(),
            assessments::current(reading).await.unwrap(),
            initiatives::all(reading).await.unwrap(),
            needs::all(reading).await.unwrap(),
            needs::skills(reading).await.unwrap(),
            allocations::all(reading).await.unwrap(),
            absences::all(reading).await.unwrap(),
        )
    )
}

async fn undo(database: &Database, id: ImportId) -> Result<(), UndoError> {
    undo_import(&door_at(database, DAY_TWO), &kari(), id).await.map(drop)
}

#[tokio::test]
async fn the_same_files_again_change_nothing() {
    on_both(async |database| {
        let first = import(&database, everything(), DAY_ONE).await;
        assert_eq!(sums(&first), (6445, 0), "every row of every file is there");
        let (before, at) = (content(&database).await, content_revisions(&database).await);
        let second = import(&database, everything(), DAY_TWO).await;
        assert_eq!(sums(&second), (0, 0));
        assert_eq!(second.files.iter().map(|file| file.counts().unchanged).sum::<usize>(), 6445);
        assert_eq!(second.files.iter().map(|file| file.counts().missing).sum::<usize>(), 0);
        assert_eq!((content(&database).await, content_revisions(&database).await), (before, at));
        let receipts = imports::list(&mut read(&database).await, 10).await.unwrap();
        assert_eq!(second.ending, Ending::Unchanged(id(&first)));
        assert_eq!(receipts.len(), 1, "the same files have their receipt");

        // Other bytes with the same rows are other files: what was read has a receipt.
        let mut same_rows = file("initiativer.csv");
        same_rows.bytes.extend_from_slice(b"\r\n");
        let third = import(&database, vec![same_rows], DAY_TWO).await;
        assert_eq!(sums(&third), (0, 0));
        assert!(matches!(third.ending, Ending::Written(_)));
    })
    .await;
}

#[tokio::test]
async fn a_corrected_row_is_changed_and_undone() {
    on_both(async |database| {
        let first = import(&database, everything(), DAY_ONE).await;
        let before = content(&database).await;
        let name = "initiativer.csv";
        let row = String::from_utf8_lossy(&file(name).bytes).lines().nth(1).unwrap().to_owned();
        let code = row.split(';').next().unwrap().to_owned();
        let second =
            import(&database, vec![corrected(name, &format!("{code};"), &format!("{code};Nye "))], DAY_TWO)
                .await;
        assert_eq!(sums(&second), (0, 1));
        let change = &second.files[0].comparison.changed[0];
        assert_eq!((change.key.as_str(), change.line.0), (code.as_str(), 2));
        assert_eq!(change.fields.len(), 1, "the name alone");
        assert_eq!(
            change.fields[0].after.as_str().unwrap(),
            format!("Nye {}", change.fields[0].before.as_str().unwrap())
        );
        let mut reading = read(&database).await;
        let receipt = imports::get(&mut reading, id(&second)).await.unwrap();
        let images = imports::before_images(&mut reading, receipt.files[0].id).await.unwrap();
        assert_eq!(images.len(), 1);
        assert_eq!(images[0].source.unwrap().line.0, 2, "the line of the first file");
        drop(reading);
        assert!(matches!(undo(&database, id(&first)).await, Err(UndoError::NewerImport { .. })));
        undo(&database, id(&second)).await.unwrap();
        assert_eq!(content(&database).await, before);
        assert!(matches!(undo(&database, id(&second)).await, Err(UndoError::AlreadyUndone(_))));
    })
    .await;
}

#[tokio::test]
async fn a_unit_that_moved_and_an_assessment_that_rose_are_undone() {
    on_both(async |database| {
        import(&database, everything(), DAY_ONE).await;
        let before = content(&database).await;
        let risen = corrected("ansatt_kompetanse.csv", "100105;K0012;3;", "100105;K0012;4;");
        let units = String::from_utf8_lossy(&file("enheter.csv").bytes).into_owned();
        let unit = units.lines().nth(1).unwrap().split(';').next().unwrap().to_owned();
        let renamed = corrected("enheter.csv", &format!("{unit};"), &format!("{unit};Nye "));
        let second = import(&database, vec![risen, renamed], DAY_TWO).await;
        assert_eq!(sums(&second), (0, 2));
        let mut reading = read(&database).await;
        let of = |units: &[innsats::domain::UnitRecord]| {
            units.iter().find(|record| record.code.as_str() == unit).unwrap().name.clone()
        };
        let earlier = of(&units::all_on(&mut reading, date(2026, 11, 2)).await.unwrap());
        let now = of(&units::all_on(&mut reading, date(2026, 11, 3)).await.unwrap());
        assert_eq!(now, format!("Nye {earlier}"), "the day before, it still had its old name");
        drop(reading);
        assert_ne!(content(&database).await, before);
        undo(&database, id(&second)).await.unwrap();
        assert_eq!(content(&database).await, before);
    })
    .await;
}

#[tokio::test]
async fn the_first_import_is_undone_whole() {
    on_both(async |database| {
        let empty = content(&database).await;
        let first = import(&database, everything(), DAY_ONE).await;
        undo(&database, id(&first)).await.unwrap();
        assert_eq!(content(&database).await, empty);
        let again = import(&database, everything(), DAY_TWO).await;
        assert_eq!(sums(&again), (6445, 0));
    })
    .await;
}

#[tokio::test]
async fn an_import_that_a_proposal_was_made_on_is_not_undone() {
    on_both(async |database| {
        let first = import(&database, everything(), DAY_ONE).await;
        let mut writing = write(&database).await;
        let proposal = NewProposal {
            first_month: "2026-11".parse().unwrap(),
            periods: 12,
            input_hash: "abc".to_owned(),
            request: "{}".to_owned(),
            problem: vec![1],
            plan: vec![2],
            status: "optimal".to_owned(),
            objective: 1.0,
            bound: 1.0,
            gap: 0.0,
            cpu_seconds: 0.1,
            wall_seconds: 0.1,
            peak_memory_mb: 10.0,
            assignments: [].into(),
        };
        let made = proposals::insert(&mut writing, &proposal).await.unwrap();
        assert!(matches!(
            proposals::insert(&mut writing, &proposal).await,
            Err(store::StoreError::Conflict(_))
        ));
        drop(writing);
        let mut writing = write(&database).await;
        assert_eq!(proposals::latest(&mut writing).await.unwrap(), None, "what failed left nothing: {made}");
        let made = proposals::insert(&mut writing, &proposal).await.unwrap();
        writing.commit(entry()).await.unwrap();
        let mut reading = read(&database).await;
        assert_eq!(proposals::latest(&mut reading).await.unwrap().unwrap().proposal, proposal);
        assert_eq!(proposals::by_input_hash(&mut reading, "abc").await.unwrap().unwrap().id, made);
        drop(reading);
        let before = content(&database).await;
        assert!(matches!(undo(&database, id(&first)).await, Err(UndoError::Proposals { count: 1 })));
        assert_eq!(content(&database).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_trial_and_a_bad_last_row_write_nothing() {
    on_both(async |database| {
        let untouched = content_revisions(&database).await;
        let trial = Settings { dry_run: true, ..Settings::default() };
        let shown = import_with(&database, everything(), trial, DAY_ONE).await;
        assert_eq!((shown.ending, sums(&shown)), (Ending::Shown, (6445, 0)));
        let mut files = everything();
        files.last_mut().unwrap().bytes.extend(b"999999;Ferie;100;01.07.2026;31.07.2026\r\n");
        let refused = import(&database, files.clone(), DAY_ONE).await;
        assert_eq!(refused.ending, Ending::Refused);
        assert_eq!(refused.files.last().unwrap().counts().rejected, 1);
        assert!(content(&database).await.len() < 200, "nothing of either is there");
        assert_eq!(content_revisions(&database).await, untouched);
        assert_eq!(imports::list(&mut read(&database).await, 10).await.unwrap(), []);
        let skip = Settings { skip_rejected: true, ..Settings::default() };
        let taken = import_with(&database, files, skip, DAY_ONE).await;
        assert_eq!(sums(&taken), (6445, 0), "every good row");
        id(&taken);
    })
    .await;
}

#[tokio::test]
async fn what_a_file_lacks_stays_and_every_write_is_in_the_audit_record() {
    on_both(async |database| {
        import(&database, everything(), DAY_ONE).await;
        let before = content(&database).await;
        let mut short = file("initiativer.csv");
        let half = short.bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(7).unwrap().0;
        short.bytes.truncate(half + 1);
        let report = import(&database, vec![short], DAY_TWO).await;
        let counts = report.files[0].counts();
        assert_eq!((counts.unchanged, counts.missing, counts.changes()), (7, 8, false));
        assert_eq!(report.files[0].comparison.missing_rows.len(), 8);
        assert_eq!(content(&database).await, before, "missing from a file never deletes");
        let entries = audit::latest(&mut read(&database).await, 100).await.unwrap();
        assert_eq!(entries.len(), 13 + 1 + 1, "one for each data set, one for each import");
        assert!(entries.iter().all(|entry| entry.actor == "Kari" && entry.after_hash.is_some()));
    })
    .await;
}

fn text(name: &str, content: &str) -> InputFile {
    InputFile { name: name.to_owned(), bytes: content.as_bytes().to_vec() }
}

const UNITS: &str = "Enhetsnr;Navn;Overordnet enhet\nOSU;Kommunen;\nHR;HR;OSU\nIT;IT;OSU\n";
const PEOPLE: &str = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%\n";

/// Unit, share in per cent and last day of every position, by person and place.
async fn positions(database: &Database) -> Vec<(String, String, i64, Option<String>)> {
    let all = people::employees(&mut read(database).await).await.unwrap();
    let position = |one: innsats::domain::EmployeeRecord| {
        let name = format!("{} {}", one.number, one.last_name);
        (name, one.unit.to_string(), one.percent.hundredths() / 100, one.to.map(|day| day.to_string()))
    };
    all.into_iter().map(position).collect()
}

fn held(rows: &[(&str, &str, i64)]) -> Vec<(String, String, i64, Option<String>)> {
    rows.iter().map(|(person, unit, percent)| ((*person).into(), (*unit).into(), *percent, None)).collect()
}

#[tokio::test]
async fn a_file_with_one_of_two_positions_loses_and_doubles_nothing() {
    on_both(async |database| {
        let all = format!("{PEOPLE}1;Kari;Nordmann;HR;60\n1;Kari;Nordmann;IT;40\n2;Ola;Li;IT;100\n");
        import(&database, vec![text("enheter.csv", UNITS), text("alle.csv", &all)], DAY_ONE).await;
        let both = held(&[("1 Nordmann", "HR", 60), ("1 Nordmann", "IT", 40), ("2 Li", "IT", 100)]);
        assert_eq!(positions(&database).await, both);
        let it = format!("{PEOPLE}1;Kari;Nordmann;IT;40\n2;Ola;Li;IT;100\n");
        assert_eq!(sums(&import(&database, vec![text("it.csv", &it)], DAY_TWO).await), (0, 0));
        let turned = format!("{PEOPLE}1;Kari;Nordmann;IT;40\n1;Kari;Nordmann;HR;60\n2;Ola;Li;IT;100\n");
        assert_eq!(sums(&import(&database, vec![text("snudd.csv", &turned)], DAY_TWO).await), (0, 0));
        assert_eq!(positions(&database).await, both);
        let before = content(&database).await;
        let more = format!("{PEOPLE}1;Kari;Nordmann;IT;50\n1;Kari;Nordmann;OSU;10\n");
        let changed = import(&database, vec![text("it.csv", &more)], DAY_TWO).await;
        assert_eq!(sums(&changed), (1, 1));
        let rows = [
            ("1 Nordmann", "HR", 60),
            ("1 Nordmann", "IT", 50),
            ("1 Nordmann", "OSU", 10),
            ("2 Li", "IT", 100),
        ];
        assert_eq!(positions(&database).await, held(&rows));
        undo(&database, id(&changed)).await.unwrap();
        assert_eq!(content(&database).await, before, "undone to the letter");
    })
    .await;
}

#[tokio::test]
async fn a_name_that_comes_with_another_position_is_the_persons_and_undone() {
    on_both(async |database| {
        let hr = format!("{PEOPLE}1;Kari;Nordmann;HR;60\n");
        import(&database, vec![text("enheter.csv", UNITS), text("hr.csv", &hr)], DAY_ONE).await;
        let before = content(&database).await;
        let it = format!("{PEOPLE}1;Kari;Berg;IT;40\n");
        let second = import(&database, vec![text("it.csv", &it)], DAY_TWO).await;
        assert_eq!(positions(&database).await, held(&[("1 Berg", "HR", 60), ("1 Berg", "IT", 40)]));
        undo(&database, id(&second)).await.unwrap();
        assert_eq!(content(&database).await, before);
        let third = import(&database, vec![text("it.csv", &it)], DAY_TWO).await;
        let fourth = format!("{PEOPLE}1;Kari;Moe;IT;40\n");
        let fourth = import(&database, vec![text("it.csv", &fourth)], DAY_TWO).await;
        assert_eq!(positions(&database).await, held(&[("1 Moe", "HR", 60), ("1 Moe", "IT", 40)]));
        undo(&database, id(&fourth)).await.unwrap();
        undo(&database, id(&third)).await.unwrap();
        assert_eq!(content(&database).await, before);
    })
    .await;
}

#[tokio::test]
async fn who_is_missing_from_a_full_list_is_shown_and_ended_when_confirmed() {
    on_both(async |database| {
        use innsats::service::import_data::FullList;
        let january = format!("{PEOPLE}1;Kari;Nordmann;HR;100\n2;Ola;Li;IT;60\n2;Ola;Li;HR;40\n");
        import(&database, vec![text("enheter.csv", UNITS), text("jan.csv", &january)], DAY_ONE).await;
        let before = content(&database).await;
        let february = || vec![text("feb.csv", &format!("{PEOPLE}2;Ola;Li;IT;60\n"))];
        let show = Settings { full_list: FullList::Show, ..Settings::default() };
        let shown = import_with(&database, february(), show, DAY_TWO).await;
        let leavers = &shown.files[0].comparison.leavers;
        let named: Vec<_> = leavers.iter().map(|one| (one.position.number.as_str(), one.stays)).collect();
        assert_eq!(named, [("1", false), ("2", true)]);
        assert_eq!(content(&database).await, before, "shown, and nothing else");
        let end = Settings { full_list: FullList::End, ..Settings::default() };
        let ended = import_with(&database, february(), end, DAY_TWO).await;
        let day = Some("2026-11-02".to_owned());
        let open: Vec<_> = positions(&database).await.into_iter().filter(|one| one.3 != day).collect();
        assert_eq!(open, held(&[("2 Li", "IT", 60)]));
        assert_eq!(positions(&database).await.len(), 3, "nobody is deleted");
        undo(&database, id(&ended)).await.unwrap();
        assert_eq!(content(&database).await, before);
    })
    .await;
}

#[tokio::test]
async fn who_is_back_after_a_list_ended_them_is_opened_again_and_who_a_file_ended_is_not() {
    on_both(async |database| {
        use innsats::import::IssueCode;
        use innsats::service::import_data::FullList;
        let dated = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%;Ansatt til\n";
        let january =
            format!("{dated}1;Kari;Nordmann;HR;100;\n2;Ola;Li;IT;60;\n3;Eva;Moe;HR;80;01.06.2024\n4;Bo;Dal;IT;50;31.12.2027\n");
        import(&database, vec![text("enheter.csv", UNITS), text("jan.csv", &january)], DAY_ONE).await;
        let end = Settings { full_list: FullList::End, ..Settings::default() };
        let february = format!("{PEOPLE}2;Ola;Li;IT;60\n");
        import_with(&database, vec![text("feb.csv", &february)], end, DAY_TWO).await;
        let before = content(&database).await;
        let march = format!("{PEOPLE}1;Kari;Nordmann;HR;100\n2;Ola;Li;IT;60\n3;Eva;Moe;HR;80\n4;Bo;Dal;HR;50\n4;Bo;Dal;IT;50\n");
        let back = import(&database, vec![text("mars.csv", &march)], DAY_TWO).await;
        let ends: Vec<_> = positions(&database).await.into_iter().map(|one| (one.0, one.1, one.3)).collect();
        let known = |person: &str, unit: &str, end: &str| (person.to_owned(), unit.to_owned(), end.to_owned());
        let ends: Vec<_> = ends.into_iter().map(|(p, u, e)| (p, u, e.unwrap_or_default())).collect();
        assert!(ends.contains(&known("1 Nordmann", "HR", "")), "{ends:?}");
        assert!(ends.contains(&known("3 Moe", "HR", "2024-06-01")), "a file said so: {ends:?}");
        assert!(ends.contains(&known("4 Dal", "IT", "2027-12-31")), "as it was before: {ends:?}");
        let said = |is: fn(&IssueCode) -> bool| {
            back.files[0].file.warnings.iter().filter(|issue| is(&issue.code)).count()
        };
        assert_eq!(said(|code| matches!(code, IssueCode::OpenedAgain { .. })), 2);
        assert_eq!(said(|code| matches!(code, IssueCode::StaysEnded { .. })), 1);
        undo(&database, id(&back)).await.unwrap();
        assert_eq!(content(&database).await, before);
    })
    .await;
}

#[tokio::test]
async fn whom_the_newest_list_came_without_is_known_until_a_list_has_them_or_is_taken_back() {
    on_both(async |database| {
        let missing = async || {
            let missing = imports::missing_positions(&mut read(&database).await).await.unwrap();
            missing.into_keys().map(|(number, ordinal)| format!("{number} {ordinal}")).collect::<Vec<_>>()
        };
        let all =
            format!("{PEOPLE}1;Kari;Nordmann;HR;100\n2;Ola;Li;IT;60\n3;Eva;Moe;HR;80\n4;Bo;Dal;IT;50\n");
        import(&database, vec![text("enheter.csv", UNITS), text("jan.csv", &all)], DAY_ONE).await;
        assert_eq!(missing().await, Vec::<String>::new());
        let most = format!("{PEOPLE}2;Ola;Li;IT;70\n3;Eva;Moe;HR;80\n");
        let second = import(&database, vec![text("feb.csv", &most)], DAY_TWO).await;
        assert_eq!(missing().await, ["1 1", "4 1"]);
        let few = format!("{PEOPLE}4;Bo;Dal;IT;60\n");
        let third = import(&database, vec![text("it.csv", &few)], DAY_TWO).await;
        assert_eq!(missing().await, ["1 1"], "a list of one unit says nothing of the others");
        undo(&database, id(&third)).await.unwrap();
        undo(&database, id(&second)).await.unwrap();
        assert_eq!(missing().await, Vec::<String>::new());
        let end = Settings { full_list: innsats::domain::FullList::End, ..Settings::default() };
        import_with(&database, vec![text("feb.csv", &most)], end, DAY_TWO).await;
        assert_eq!(missing().await, Vec::<String>::new(), "who has ended is not in doubt");
    })
    .await;
}

#[tokio::test]
async fn the_receipt_counts_what_there_is_to_look_at_by_kind() {
    on_both(async |database| {
        let january = format!("{PEOPLE}1;Kari;Nordmann;HR;100\n2;Bj›rn;Li;IT;60\n");
        import(&database, vec![text("enheter.csv", UNITS), text("jan.csv", &january)], DAY_ONE).await;
        let heading = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%;Yndlingsfarge\n";
        let february = format!(
            "{heading}2;Bj›rn;Li;IT;60 %;\n2;Bj›rn;Li;HR;90;\n2;Bj›rn;Li;HR;90;\n3;N›rland;Moe;HR;50;\n"
        );
        let written = import(&database, vec![text("feb.csv", &february)], DAY_TWO).await;
        let missing = &written.files[0].comparison.missing_rows[0];
        assert_eq!((missing.key.as_str(), missing.name.as_deref()), ("1", Some("Kari Nordmann, HR")));
        let quality = quality_of(&mut read(&database).await, id(&written)).await.unwrap().unwrap();
        let expected = Quality {
            lost_letters: 4,
            overbooked: 1,
            read_otherwise: 1,
            skipped: 1,
            columns: 1,
            ..Quality::default()
        };
        assert_eq!(quality, expected);
    })
    .await;
}

#[tokio::test]
async fn a_full_list_with_refused_rows_ends_nobody() {
    on_both(async |database| {
        use innsats::service::import_data::FullList;
        let january = format!("{PEOPLE}1;Kari;Nordmann;HR;100\n2;Ola;Li;IT;60\n");
        import(&database, vec![text("enheter.csv", UNITS), text("jan.csv", &january)], DAY_ONE).await;
        let before = content(&database).await;
        let february = format!("{PEOPLE}1;Kari;Nordmann;XX;100\n2;Ola;Li;IT;60\n");
        let end = Settings { full_list: FullList::End, skip_rejected: true, ..Settings::default() };
        let ended = import_with(&database, vec![text("feb.csv", &february)], end, DAY_TWO).await;
        assert_eq!(ended.ending, Ending::Refused, "Kari is in the list");
        assert_eq!(content(&database).await, before);
        let show = Settings { full_list: FullList::Show, ..end };
        let shown = import_with(&database, vec![text("feb.csv", &february)], show, DAY_TWO).await;
        assert!(matches!(shown.ending, Ending::Written(_)), "what ends nobody may leave rows out");
    })
    .await;
}

#[tokio::test]
async fn a_history_of_levels_goes_into_the_history_and_the_newest_counts() {
    on_both(async |database| {
        let skills = "Kompetanse-ID;Navn;Type\nK1;Java;ferdighet\nK2;SQL;ferdighet\n";
        let people = format!("{PEOPLE}1;Kari;Nordmann;HR;100\n");
        let levels = "Ansattnr;Kompetanse-ID;Nivå;Kilde;Sist oppdatert\n1;K1;2;Selvvurdering;01.03.2025\n\
                      1;K1;4;Selvvurdering;01.09.2026\n1;K2;4;Selvvurdering;01.09.2026\n1;K2;2;Selvvurdering;01.03.2025\n";
        let files = || {
            vec![text("e.csv", UNITS), text("k.csv", skills), text("a.csv", &people), text("n.csv", levels)]
        };
        let first = import(&database, files(), DAY_ONE).await;
        assert_eq!(sums(&first).0, 3 + 2 + 1 + 4);
        let now = assessments::current(&mut read(&database).await).await.unwrap();
        let counted: Vec<_> = now.iter().map(|one| (one.skill.as_str(), one.rating.level().unwrap().get())).collect();
        assert_eq!(counted, [("K1", 4), ("K2", 4)]);
        assert_eq!(import(&database, files(), DAY_TWO).await.ending, Ending::Unchanged(id(&first)));
    })
    .await;
}
