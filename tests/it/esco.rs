//! ESCO into the catalogue and the skill graph, on both engines.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

use std::path::Path;

use innsats::domain::{ImportedSet, SkillCode, SkillKind, SkillRecord};
use innsats::import::esco::{EscoFile, EscoFiles, EscoProblem};
use innsats::service::import_data::{Ending, InputFile, Settings, import_data};
use innsats::service::import_esco::{EscoReceipt, ImportEscoError, import_esco};
use innsats::service::skill_graph;
use innsats::service::undo_import::{UndoError, undo_import};
use innsats::store::{self, Database, Keyed, Row, audit, imports};

use crate::database::{on_both, on_sqlite};
use crate::door::{MORNING, content_revisions, door_at, entry, kari, read, write};

const LEAD_STAFF: &str = "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001";

fn code(text: &str) -> SkillCode {
    SkillCode::parse(text).unwrap()
}

/// The small hand-made set, with some files' text changed.
fn small(changes: &[(EscoFile, &str, &str)]) -> EscoFiles {
    let folder = tempfile::tempdir().unwrap();
    for file in EscoFile::ALL {
        let name = format!("{}.csv", file.name());
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/esco").join(&name);
        let mut text = std::fs::read_to_string(source).unwrap();
        for (_, from, to) in changes.iter().filter(|(changed, _, _)| *changed == file) {
            assert!(text.contains(from), "{name} lacks {from:?}");
            text = text.replacen(from, to, 1);
        }
        std::fs::write(folder.path().join(&name), text).unwrap();
    }
    EscoFiles::from_folder(folder.path()).unwrap()
}

async fn import(database: &Database, files: &EscoFiles) -> EscoReceipt {
    import_esco(&door_at(database, MORNING), &kari(), files).await.unwrap()
}

/// New, changed and unchanged rows of a file.
fn counts(receipt: &EscoReceipt, file: EscoFile) -> (usize, usize, usize) {
    let counts = receipt.files.iter().find(|found| found.part == file.name()).unwrap().counts;
    (counts.new, counts.changed, counts.unchanged)
}

/// A skill of the municipality's own catalogue that ESCO knows as `manage staff`.
fn own_skill() -> SkillRecord {
    SkillRecord {
        code: code("K0001"),
        name: "Lede folk".to_owned(),
        name_nn: None,
        name_en: None,
        kind: SkillKind::Attitude,
        group: Some("Ledelse".to_owned()),
        esco_uri: Some(LEAD_STAFF.to_owned()),
        description_en: None,
    }
}

async fn add_own_skill(database: &Database) {
    let (skill, mut writing) = (own_skill(), write(database).await);
    SkillRecord::insert(&mut writing, &[Row { record: &skill, source: None }]).await.unwrap();
    writing.commit(entry()).await.unwrap();
}

/// Names of the skill with a code, in bokmål and English.
async fn names(database: &Database, skill: &str) -> (Option<String>, Option<String>) {
    let mut reading = read(database).await;
    let rows = store::skill_graph::rows(&mut reading).await.unwrap();
    let (_, nb, en) = rows.skills.into_iter().find(|(code, _, _)| code == skill).unwrap();
    (nb, en)
}

#[tokio::test]
async fn the_whole_of_esco_is_stored_and_a_second_run_changes_nothing() {
    let files = EscoFiles::embedded().unwrap();
    on_both(async |database| {
        let first = import(&database, &files).await;
        assert_eq!(counts(&first, EscoFile::Groups), (647, 0, 0));
        assert_eq!(counts(&first, EscoFile::Skills), (13_896, 0, 0));
        assert_eq!(counts(&first, EscoFile::Broader), (20_013, 0, 0));
        assert_eq!(counts(&first, EscoFile::Related), (5_899, 0, 0));
        assert_eq!(counts(&first, EscoFile::Occupations), (3_007, 0, 0));
        assert_eq!(counts(&first, EscoFile::OccupationSkills), (123_788, 0, 0));
        let after_first = content_revisions(&database).await;

        let second = import(&database, &files).await;
        assert_eq!(second.written(), 0);
        assert_eq!(
            (second.earlier, second.import),
            (true, first.import),
            "the same files have their receipt"
        );
        assert_eq!(counts(&second, EscoFile::OccupationSkills), (0, 0, 123_788));
        assert!(second.files.iter().all(|file| file.counts.missing == 0));
        assert_eq!(content_revisions(&database).await, after_first);

        let mut reading = read(&database).await;
        assert_eq!(imports::list(&mut reading, 10).await.unwrap().len(), 1);
        let graph = skill_graph::load(&mut reading).await.unwrap();
        assert_eq!(graph.skills().count(), 13_896);
        let rows = store::skill_graph::rows(&mut reading).await.unwrap();
        assert_eq!((rows.groups.len(), rows.broader.len(), rows.related.len()), (647, 6_565, 5_899));
        assert_eq!(rows.skills.iter().filter(|(_, nb, _)| nb.is_some()).count(), 595);
        assert!(
            store::skills::all(&mut reading).await.unwrap().is_empty(),
            "none of it is the municipality's own"
        );
    })
    .await;
}

#[tokio::test]
async fn the_receipt_shows_every_file_and_the_audit_log_who_brought_it() {
    on_both(async |database| {
        let receipt = import(&database, &small(&[])).await;
        let mut reading = read(&database).await;
        let run = imports::get(&mut reading, receipt.import).await.unwrap();
        assert_eq!(run.actor, "Kari");
        assert_eq!(run.files.len(), 6);
        assert!(run.files.iter().all(|file| file.data_set == ImportedSet::Esco && file.sha256.len() == 64));
        let skills = run.files.iter().find(|file| file.name == "esco_skills.csv").unwrap();
        assert_eq!((skills.counts.read, skills.counts.new), (5, 5));
        let entries = audit::latest(&mut reading, 10).await.unwrap();
        assert_eq!(entries.len(), 6 + 1, "one for each file, one for the import");
        assert!(entries.iter().any(|entry| entry.object_kind == "esco_skills" && entry.actor == "Kari"));
    })
    .await;
}

#[tokio::test]
async fn a_skill_of_the_municipality_keeps_what_it_wrote_and_gains_its_place_in_the_graph() {
    on_both(async |database| {
        add_own_skill(&database).await;
        let receipt = import(&database, &small(&[])).await;
        assert_eq!(receipt.own_skills, 1);
        assert_eq!(counts(&receipt, EscoFile::Skills), (4, 1, 0), "it gains aliases");

        let mut reading = read(&database).await;
        assert_eq!(store::skills::all(&mut reading).await.unwrap(), [own_skill()]);
        let named = store::skills::names(&mut reading).await.unwrap();
        let aliases: Vec<_> = named.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(aliases, ["Lede folk", "lead staff", "manage employees", "manage staff"]);
        let graph = skill_graph::load(&mut reading).await.unwrap();
        assert_eq!(graph.counts_for(&code("ESCO-2")).collect::<Vec<_>>(), [code("ESCO-2"), code("K0001")]);
        assert_eq!(graph.related(&code("ESCO-4")).collect::<Vec<_>>(), [&code("ESCO-2")]);
        drop(reading);
        assert_eq!(import(&database, &small(&[])).await.written(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_catalogue_that_comes_after_esco_takes_its_skills_over_in_place() {
    on_both(async |database| {
        import(&database, &small(&[])).await;
        add_own_skill(&database).await;
        let mut reading = read(&database).await;
        let graph = skill_graph::load(&mut reading).await.unwrap();
        assert!(!graph.contains(&code("ESCO-1")));
        assert_eq!(graph.distance(&code("ESCO-3"), &code("K0001")), Some(1));
        drop(reading);
        let again = import(&database, &small(&[])).await;
        assert_eq!(counts(&again, EscoFile::Skills), (0, 1, 4), "ESCO's own name is an alias now");
        assert_eq!(import(&database, &small(&[])).await.written(), 0);
    })
    .await;
}

/// Imports the 595 skills of the demo municipality's catalogue; gives new and changed rows.
async fn import_catalogue(database: &Database) -> (usize, usize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data-import/demo/kompetansekatalog.csv");
    let input = InputFile { name: "kompetansekatalog.csv".to_owned(), bytes: std::fs::read(path).unwrap() };
    let report = import_data(&door_at(database, MORNING), &kari(), vec![input], Settings::default(), &|_| ())
        .await
        .unwrap();
    assert!(matches!(report.ending, Ending::Written(_) | Ending::Unchanged(_)), "{:?}", report.ending);
    let counts = report.files[0].counts();
    (counts.new, counts.changed)
}

#[tokio::test]
async fn the_demo_catalogue_is_found_in_esco_whichever_comes_first() {
    // On SQLite alone: the whole set takes its time, and the small sets above are on both engines.
    let files = EscoFiles::embedded().unwrap();
    on_sqlite(async |database| {
        assert_eq!(import_catalogue(&database).await, (595, 0));
        let receipt = import(&database, &files).await;
        assert_eq!(receipt.own_skills, 595);
        assert_eq!(counts(&receipt, EscoFile::Skills).0, 13_301);
        assert_eq!(import_catalogue(&database).await, (0, 0), "ESCO changed nothing of the municipality's");
    })
    .await;
    on_sqlite(async |database| {
        import(&database, &files).await;
        assert_eq!(import_catalogue(&database).await, (595, 0));
        assert_eq!(import_catalogue(&database).await, (0, 0));
        let again = import(&database, &files).await;
        assert_eq!((again.own_skills, again.written()), (595, 0));
        let mut reading = read(&database).await;
        assert_eq!(skill_graph::load(&mut reading).await.unwrap().skills().count(), 13_896);
    })
    .await;
}

#[tokio::test]
async fn esco_is_not_undone_because_much_hangs_on_it() {
    on_both(async |database| {
        let receipt = import(&database, &small(&[])).await;
        let error = undo_import(&door_at(&database, MORNING), &kari(), receipt.import).await.unwrap_err();
        assert!(matches!(error, UndoError::Esco(_)), "{error}");
    })
    .await;
}

#[tokio::test]
async fn behind_esco_nothing_is_undone_and_esco_is_the_reason() {
    on_both(async |database| {
        crate::proposal::kept::import(&database, crate::proposal::kept::files("tests/data/org120")).await;
        let mut reading = read(&database).await;
        let before = imports::newest(&mut reading).await.unwrap().unwrap();
        drop(reading);
        let receipt = import(&database, &small(&[])).await;
        let error = undo_import(&door_at(&database, MORNING), &kari(), before).await.unwrap_err();
        assert!(matches!(error, UndoError::Esco(id) if id == receipt.import), "{error}");
    })
    .await;
}

#[tokio::test]
async fn two_skills_of_the_municipality_may_be_one_of_esco() {
    on_both(async |database| {
        add_own_skill(&database).await;
        let twin = SkillRecord { code: code("K0002"), name: "Personalledelse".to_owned(), ..own_skill() };
        let mut writing = write(&database).await;
        SkillRecord::insert(&mut writing, &[Row { record: &twin, source: None }]).await.unwrap();
        writing.commit(entry()).await.unwrap();
        let receipt = import(&database, &small(&[])).await;
        assert_eq!(receipt.own_skills, 2);
        assert_eq!(counts(&receipt, EscoFile::Skills), (4, 1, 0));
        assert_eq!(counts(&receipt, EscoFile::Broader), (6, 0, 0), "rows of the file, not pairs");
        let mut reading = read(&database).await;
        let graph = skill_graph::load(&mut reading).await.unwrap();
        let counted: Vec<_> = graph.counts_for(&code("ESCO-3")).collect();
        assert_eq!(counted, [code("ESCO-3"), code("K0001"), code("K0002")]);
        drop(reading);
        assert_eq!(import(&database, &small(&[])).await.written(), 0);
    })
    .await;
}

#[tokio::test]
async fn what_a_newer_file_says_is_taken_and_what_it_leaves_blank_is_kept() {
    on_both(async |database| {
        import(&database, &small(&[])).await;
        let newer = small(&[
            (EscoFile::Skills, "manage staff,lede ansatte", "lead personnel,"),
            (EscoFile::Groups, "management skills,ledelse", "management,ledelse"),
            (EscoFile::OccupationSkills, "1,4,O", "1,4,E"),
            (EscoFile::Related, "2,4,O", "3,4,O"),
            (EscoFile::Occupations, "music director", "conductor"),
        ]);
        let receipt = import(&database, &newer).await;
        assert_eq!(counts(&receipt, EscoFile::Skills), (0, 1, 4));
        assert_eq!(counts(&receipt, EscoFile::Groups), (0, 1, 3));
        assert_eq!(counts(&receipt, EscoFile::OccupationSkills), (0, 1, 2));
        assert_eq!(counts(&receipt, EscoFile::Occupations), (0, 1, 1));
        assert_eq!(counts(&receipt, EscoFile::Related), (1, 0, 0));
        assert_eq!(receipt.files[3].counts.missing, 1, "missing from the file is not deleted");
        let names = names(&database, "ESCO-1").await;
        assert_eq!(names, (Some("lede ansatte".to_owned()), Some("lead personnel".to_owned())));
        assert_eq!(import(&database, &newer).await.written(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_skill_under_a_number_that_another_has_gets_a_code_of_its_own() {
    on_both(async |database| {
        import(&database, &small(&[])).await;
        let renumbered = small(&[(EscoFile::Skills, "8000-000000000005", "8000-000000000aaa")]);
        let receipt = import(&database, &renumbered).await;
        assert_eq!(counts(&receipt, EscoFile::Skills), (1, 0, 4));
        let (nb, _) = names(&database, "ESCO-00000000-0000-4000-8000-000000000AAA").await;
        assert_eq!(nb.as_deref(), Some("norsk"));
        assert_eq!(import(&database, &renumbered).await.written(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_circle_is_refused_with_its_path_and_nothing_is_written() {
    on_both(async |database| {
        let circle = small(&[(EscoFile::Broader, "1,G:S1", "1,S:3")]);
        let error = import_esco(&door_at(&database, MORNING), &kari(), &circle).await.unwrap_err();
        let ImportEscoError::Circle(error) = error else { panic!("{error}") };
        assert_eq!(
            error.to_string(),
            "ESCO-1 (lede ansatte) > ESCO-3 (manage IT staff) > ESCO-1 (lede ansatte)"
        );
        let mut reading = read(&database).await;
        assert!(store::skill_graph::rows(&mut reading).await.unwrap().skills.is_empty());
        assert!(imports::list(&mut reading, 10).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_circle_closed_by_what_is_stored_is_refused_too() {
    on_both(async |database| {
        import(&database, &small(&[])).await;
        let before = content_revisions(&database).await;
        // Without a circle in itself, but 2 under 1 is stored.
        let turned = small(&[(EscoFile::Broader, "2,S:1", "1,S:2")]);
        let error = import_esco(&door_at(&database, MORNING), &kari(), &turned).await.unwrap_err();
        assert!(matches!(&error, ImportEscoError::Circle(_)), "{error}");
        assert_eq!(content_revisions(&database).await, before);
        let mut reading = read(&database).await;
        assert_eq!(store::skill_graph::rows(&mut reading).await.unwrap().broader.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn one_bad_row_refuses_the_whole_set() {
    on_both(async |database| {
        let bad = small(&[(EscoFile::Skills, "\n4,", "\nfour,")]);
        let error = import_esco(&door_at(&database, MORNING), &kari(), &bad).await.unwrap_err();
        let ImportEscoError::Rows(issues) = error else { panic!("{error}") };
        assert_eq!((issues[0].line, &issues[0].problem), (5, &EscoProblem::NotANumber));
        let mut reading = read(&database).await;
        assert!(store::skill_graph::rows(&mut reading).await.unwrap().skills.is_empty());
    })
    .await;
}
