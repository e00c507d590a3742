//! Round trips: a file is imported, somebody says something here, the same file comes again, the import is undone.
//! What people said, confirmed and withdrew is neither hidden, nor brought back, nor deleted.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

use innsats::access::{Action, Actor, Responsibility, Role};
use innsats::domain::{
    AssessmentId, ImportId, Interest, Level, OwnAnswer, PersonId, Rating, SkillId, UnitId,
};
use innsats::service::import_data::{Ending, ImportReport, InputFile, Settings, import_data};
use innsats::service::undo_import::{UndoError, undo_import};
use innsats::store::audit::Entry;
use innsats::store::imports::SaidSince;
use innsats::store::records::assessments::{Answer, confirm, record_own, withdraw};
use innsats::store::records::confirmations::take_back;
use innsats::store::records::credentials::{self, Credential};
use innsats::store::records::{drafts, visibility};
use innsats::store::{Database, Writing, assessments};
use sqlx::AssertSqlSafe;

use crate::database::on_both;
use crate::door::{Raw, door_at, kari, raw, read};

const DAY_ONE: &str = "2026-11-02T08:00:00Z";
const DAY_TWO: &str = "2026-11-03T08:00:00Z";
const DAY_THREE: &str = "2026-11-04T08:00:00Z";

const UNITS: &str = "Enhetsnr;Navn;Overordnet enhet\nHR;HR;\n";
const SKILLS: &str = "Kompetanse-ID;Navn;Type\nK1;Java;ferdighet\nK2;SQL;ferdighet\n";
const PEOPLE: &str =
    "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%\n1;Kari;Nordmann;HR;100\n2;Ola;Li;HR;100\n";
const LEVELS: &str = "Ansattnr;Kompetanse-ID;Nivå;Interesse;Kilde;Bekreftet av leder;Sist oppdatert\n\
    1;K1;3;2;Selvvurdering;Nei;01.10.2026\n1;K2;4;2;Selvvurdering;Ja;01.10.2026\n";

fn text(name: &str, content: &str) -> InputFile {
    InputFile { name: name.to_owned(), bytes: content.as_bytes().to_vec() }
}

async fn import(database: &Database, files: Vec<InputFile>, at: &str) -> ImportReport {
    import_data(&door_at(database, at), &kari(), files, Settings::default(), &|_| ()).await.unwrap()
}

/// Units, skills and people in one import, levels in another. The number of each.
async fn municipality(database: &Database) -> (ImportId, ImportId) {
    let first = vec![text("e.csv", UNITS), text("k.csv", SKILLS), text("a.csv", PEOPLE)];
    let first = written(&import(database, first, DAY_ONE).await);
    (first, written(&import(database, vec![text("n.csv", LEVELS)], DAY_ONE).await))
}

fn written(report: &ImportReport) -> ImportId {
    match report.ending {
        Ending::Written(id) => id,
        other => panic!("not written: {other:?}"),
    }
}

/// How many rows are new and how many changed when `levels` is imported on the third day.
async fn levels_again(database: &Database, levels: &str) -> (usize, usize) {
    let counts = import(database, vec![text("n.csv", levels)], DAY_THREE).await.files[0].counts();
    (counts.new, counts.changed)
}

async fn undo(database: &Database, id: ImportId) -> Result<(), UndoError> {
    undo_import(&door_at(database, DAY_THREE), &kari(), id).await.map(drop)
}

/// Level and confirmation of what counts, by skill.
async fn counted(database: &Database) -> Vec<(String, Option<u8>, bool)> {
    let all = assessments::current(&mut read(database).await).await.unwrap();
    all.iter().map(|one| (one.skill.to_string(), one.rating.level().map(Level::get), one.confirmed)).collect()
}

fn k(rows: &[(&str, u8, bool)]) -> Vec<(String, Option<u8>, bool)> {
    rows.iter().map(|(skill, level, confirmed)| ((*skill).to_owned(), Some(*level), *confirmed)).collect()
}

async fn id(database: &Database, sql: &str) -> i64 {
    let sql = AssertSqlSafe(sql.to_owned());
    match raw(database).await {
        Raw::Sqlite(mut tx) => sqlx::query_scalar(sql).fetch_one(&mut *tx).await.unwrap(),
        Raw::Postgres(mut tx) => sqlx::query_scalar(sql).fetch_one(&mut *tx).await.unwrap(),
    }
}

async fn of_files(database: &Database, skill: &str, which: &str) -> AssessmentId {
    let sql = format!(
        "SELECT {which}(a.id) FROM assessment a JOIN skill s ON s.id = a.skill_id
        WHERE s.code = '{skill}' AND a.import_file_id IS NOT NULL"
    );
    AssessmentId(id(database, &sql).await)
}

/// The statement that the first file made about this skill.
async fn statement(database: &Database, skill: &str) -> AssessmentId {
    of_files(database, skill, "MIN").await
}

async fn newest_of_files(database: &Database, skill: &str) -> AssessmentId {
    of_files(database, skill, "MAX").await
}

async fn person(database: &Database, number: &str) -> PersonId {
    PersonId(id(database, &format!("SELECT id FROM person WHERE number = '{number}'")).await)
}

async fn skill(database: &Database, code: &str) -> SkillId {
    SkillId(id(database, &format!("SELECT id FROM skill WHERE code = '{code}'")).await)
}

async fn person_one(database: &Database, action: Action, at: &str) -> Writing {
    let actor = Actor::user("Kari Nordmann", [Role::Employee]).being(person(database, "1").await);
    door_at(database, at).write(&actor, action).await.unwrap()
}

async fn confirm_here(database: &Database, statement: AssessmentId) {
    let mut writing = leader_about(database, statement).await;
    assert!(confirm(&mut writing, statement).await.unwrap());
    writing.commit(Entry::confirmed(statement)).await.unwrap();
}

async fn take_back_here(database: &Database, statement: AssessmentId) {
    let mut writing = leader_about(database, statement).await;
    assert!(take_back(&mut writing, statement).await.unwrap());
    writing.commit(Entry::confirmation_withdrawn(statement)).await.unwrap();
}

async fn leader_about(database: &Database, statement: AssessmentId) -> Writing {
    let units = [UnitId(id(database, "SELECT id FROM unit").await)].into();
    let leader = Actor::user("Ola Li", [Role::Leader])
        .being(person(database, "2").await)
        .answering_for(Responsibility { units, ..Responsibility::default() });
    let door = door_at(database, DAY_TWO);
    door.write_about_statement(&leader, Action::ConfirmSkills, statement).await.unwrap().0
}

async fn withdraw_here(database: &Database, statement: AssessmentId) {
    let mut writing = person_one(database, Action::RateOwnSkills, DAY_TWO).await;
    assert!(withdraw(&mut writing, statement).await.unwrap());
    writing.commit(Entry::assessment_withdrawn(statement)).await.unwrap();
}

async fn answer_here(database: &Database, code: &str, level: i64, at: &str) {
    let skill = skill(database, code).await;
    let answer = Answer { rating: Rating::Level(Level::new(level).unwrap()), interest: Interest::new(5) };
    let mut writing = person_one(database, Action::RateOwnSkills, at).await;
    let answered = record_own(&mut writing, skill, answer).await.unwrap();
    writing.commit(Entry::rated_own(answered)).await.unwrap();
}

#[tokio::test]
async fn a_confirmation_given_here_outlives_the_same_file() {
    on_both(async |database| {
        municipality(&database).await;
        confirm_here(&database, statement(&database, "K1").await).await;
        let both = k(&[("K1", 3, true), ("K2", 4, true)]);
        assert_eq!(counted(&database).await, both);
        assert_eq!(levels_again(&database, LEVELS).await, (0, 0), "the file's no takes nothing back");
        assert_eq!(counted(&database).await, both);
        // A confirmation that came from a file can be taken back by a file.
        let taken_back = LEVELS.replace("Ja", "Nei");
        assert_eq!(levels_again(&database, &taken_back).await, (0, 1));
        assert_eq!(counted(&database).await, k(&[("K1", 3, true), ("K2", 4, false)]));
    })
    .await;
}

#[tokio::test]
async fn a_confirmation_taken_back_here_does_not_come_again_with_the_same_file() {
    on_both(async |database| {
        let (_, levels) = municipality(&database).await;
        take_back_here(&database, statement(&database, "K2").await).await;
        let none = k(&[("K1", 3, false), ("K2", 4, false)]);
        assert_eq!(counted(&database).await, none);
        assert_eq!(levels_again(&database, LEVELS).await, (0, 0), "the file's yes gives nothing back");
        assert_eq!(counted(&database).await, none);
        match undo(&database, levels).await {
            Err(UndoError::Said(said)) => assert_eq!(said, SaidSince { others: 1, ..SaidSince::default() }),
            other => panic!("{other:?}"),
        }
    })
    .await;
}

#[tokio::test]
async fn a_confirmation_stays_with_the_statement_it_confirms() {
    on_both(async |database| {
        municipality(&database).await;
        let without = "Ansattnr;Kompetanse-ID;Nivå;Kilde;Sist oppdatert\n\
            1;K1;3;Selvvurdering;01.10.2026\n1;K2;4;Selvvurdering;01.10.2026\n";
        assert_eq!(levels_again(&database, without).await, (0, 0), "a file that says nothing of it");
        let newer = without.replace("1;K2;4;Selvvurdering;01.10.2026", "1;K2;5;Selvvurdering;02.11.2026");
        let report = import(&database, vec![text("n.csv", &newer)], DAY_THREE).await;
        assert_eq!(counted(&database).await, k(&[("K1", 3, false), ("K2", 5, false)]));
        let change = &report.files[0].comparison.changed[0];
        let fields: Vec<_> = change.fields.iter().map(|field| field.field.as_str()).collect();
        assert_eq!(fields, ["assessed_on", "confirmed", "rating"], "interest is the person's, and stays");
        undo(&database, written(&report)).await.unwrap();
        assert_eq!(counted(&database).await, k(&[("K1", 3, false), ("K2", 4, true)]));
    })
    .await;
}

#[tokio::test]
async fn a_statement_withdrawn_here_stays_withdrawn() {
    on_both(async |database| {
        let (_, levels) = municipality(&database).await;
        withdraw_here(&database, statement(&database, "K1").await).await;
        let left = k(&[("K2", 4, true)]);
        assert_eq!(levels_again(&database, LEVELS).await, (0, 0));
        assert_eq!(counted(&database).await, left);
        undo(&database, levels).await.unwrap();
        assert_eq!(counted(&database).await, []);
        assert_eq!(levels_again(&database, LEVELS).await, (1, 0), "what the undoing took back comes again");
        assert_eq!(counted(&database).await, left);
        let newer =
            LEVELS.replace("1;K1;3;2;Selvvurdering;Nei;01.10.2026", "1;K1;3;2;Selvvurdering;Nei;02.11.2026");
        assert_eq!(levels_again(&database, &newer).await, (1, 0), "a newer one is new");
        assert_eq!(counted(&database).await, k(&[("K1", 3, false), ("K2", 4, true)]));
    })
    .await;
}

#[tokio::test]
async fn an_answer_given_here_is_not_hidden_by_a_file_of_the_same_day() {
    on_both(async |database| {
        municipality(&database).await;
        answer_here(&database, "K1", 5, DAY_TWO).await;
        let said = k(&[("K1", 5, false), ("K2", 4, true)]);
        assert_eq!(levels_again(&database, LEVELS).await, (0, 0));
        assert_eq!(counted(&database).await, said);
        let same_day =
            LEVELS.replace("1;K1;3;2;Selvvurdering;Nei;01.10.2026", "1;K1;2;2;Selvvurdering;Nei;03.11.2026");
        assert_eq!(levels_again(&database, &same_day).await, (1, 0), "in the history, as an older one");
        assert_eq!(counted(&database).await, said);
        assert_eq!(levels_again(&database, &same_day).await, (0, 0));
        let later =
            LEVELS.replace("1;K1;3;2;Selvvurdering;Nei;01.10.2026", "1;K1;2;2;Selvvurdering;Nei;04.11.2026");
        assert_eq!(levels_again(&database, &later).await, (0, 1));
        assert_eq!(counted(&database).await, k(&[("K1", 2, false), ("K2", 4, true)]));
    })
    .await;
}

#[tokio::test]
async fn an_import_whose_people_have_spoken_here_is_not_undone_and_it_says_why() {
    on_both(async |database| {
        let first =
            vec![text("e.csv", UNITS), text("k.csv", SKILLS), text("a.csv", PEOPLE), text("n.csv", LEVELS)];
        let all = written(&import(&database, first, DAY_ONE).await);
        confirm_here(&database, statement(&database, "K1").await).await;
        withdraw_here(&database, statement(&database, "K2").await).await;
        answer_here(&database, "K2", 5, DAY_TWO).await;
        let crane = Credential {
            skill: None,
            name: "Kranførerbevis".to_owned(),
            issuer: None,
            issued_on: None,
            expires_on: None,
        };
        let (one, java) = (person(&database, "1").await, skill(&database, "K1").await);
        let mut writing = person_one(&database, Action::ChangeProfile, DAY_TWO).await;
        let credential = credentials::add(&mut writing, one, &crane).await.unwrap();
        assert!(visibility::set(&mut writing, one, java, true).await.unwrap());
        writing.commit(Entry::credential_added(credential)).await.unwrap();
        let mut writing = person_one(&database, Action::RateOwnSkills, DAY_TWO).await;
        let answer = OwnAnswer { rating: Some(Rating::Unknown), ..OwnAnswer::default() };
        drafts::keep(&mut writing, one, java, &answer, "a").await.unwrap();
        writing.commit_draft().await.unwrap();
        let before = counted(&database).await;
        let said = SaidSince {
            answers: 1,
            ratings: 0,
            confirmations: 1,
            withdrawals: 1,
            drafts: 1,
            credentials: 1,
            others: 1,
        };
        match undo(&database, all).await {
            Err(UndoError::Said(found)) => assert_eq!(found, said),
            other => panic!("{other:?}"),
        }
        assert_eq!(counted(&database).await, before);
    })
    .await;
}

#[tokio::test]
async fn an_import_about_people_who_stay_is_undone_though_they_have_spoken() {
    on_both(async |database| {
        let (_, levels) = municipality(&database).await;
        answer_here(&database, "K1", 5, DAY_TWO).await;
        undo(&database, levels).await.unwrap();
        assert_eq!(counted(&database).await, k(&[("K1", 5, false)]), "what they said stays");

        let again = written(&import(&database, vec![text("n.csv", LEVELS)], DAY_TWO).await);
        confirm_here(&database, newest_of_files(&database, "K1").await).await;
        match undo(&database, again).await {
            Err(UndoError::Said(said)) => {
                assert_eq!(said, SaidSince { confirmations: 1, ..SaidSince::default() });
            }
            other => panic!("{other:?}"),
        }
    })
    .await;
}
