//! One thing at a time, by its id: an answer, a confirmation, a draft, a certificate.

use innsats::access::{Action, Actor, Denial, Responsibility, Role};
use innsats::domain::{
    AssessmentSource, Interest, Level, OwnAnswer, PersonId, Rating, SkillCode, SkillId, SkillKind,
    SkillRecord, UnitId,
};
use innsats::store::audit::{self, Entry};
use innsats::store::records::assessments::{Answer, about, confirm, record_as_manager, record_own, withdraw};
use innsats::store::records::credentials::{self, Credential};
use innsats::store::records::drafts;
use innsats::store::{Content, Database, Keyed, Row, StoreError, Writing, assessments, revisions};
use jiff::civil::date;
use sqlx::AssertSqlSafe;

use super::content::{employee, insert, office};
use crate::database::on_both;
use crate::door::{MORNING, Raw, door_at, entry, raw, read, write};

fn skill(code: &str) -> SkillRecord {
    SkillRecord {
        code: SkillCode::parse(code).unwrap(),
        name: code.to_owned(),
        name_nn: None,
        name_en: None,
        kind: SkillKind::Skill,
        group: None,
        esco_uri: None,
        description_en: None,
    }
}

/// Two units, 1 with 2 below it; people 1 and 2 in unit 1, 3 in unit 2; skills 1 and 2.
async fn register(database: &Database) {
    let mut writing = write(database).await;
    office(&mut writing).await;
    insert(&mut writing, &[employee("1", 1, "A"), employee("2", 1, "A"), employee("3", 1, "B")]).await;
    insert(&mut writing, &[skill("K1"), skill("K2")]).await;
    writing.commit(entry()).await.unwrap();
}

async fn id(database: &Database, sql: &str) -> i64 {
    let sql = AssertSqlSafe(sql.to_owned());
    match raw(database).await {
        Raw::Sqlite(mut tx) => sqlx::query_scalar(sql).fetch_one(&mut *tx).await.unwrap(),
        Raw::Postgres(mut tx) => sqlx::query_scalar(sql).fetch_one(&mut *tx).await.unwrap(),
    }
}

async fn person(database: &Database, number: &str) -> PersonId {
    PersonId(id(database, &format!("SELECT id FROM person WHERE number = '{number}'")).await)
}

async fn skill_id(database: &Database, code: &str) -> SkillId {
    SkillId(id(database, &format!("SELECT id FROM skill WHERE code = '{code}'")).await)
}

async fn leader(database: &Database, of_unit: &str, being: &str) -> Actor {
    let unit = UnitId(id(database, &format!("SELECT id FROM unit WHERE code = '{of_unit}'")).await);
    let units = [unit].into();
    Actor::user("Leder", [Role::Employee, Role::Leader])
        .being(person(database, being).await)
        .answering_for(Responsibility { units, ..Responsibility::default() })
}

async fn answering(database: &Database, number: &str) -> Writing {
    let actor = Actor::user("Kari", [Role::Employee]).being(person(database, number).await);
    door_at(database, MORNING).write(&actor, Action::RateOwnSkills).await.unwrap()
}

fn level(level: i64) -> Rating {
    Rating::Level(Level::new(level).unwrap())
}

fn own(rating: Rating) -> Answer {
    Answer { rating, interest: Interest::new(4) }
}

/// A draft with a rating and interest alone.
fn said(rating: Rating, interest: Option<Interest>) -> OwnAnswer {
    OwnAnswer { rating: Some(rating), interest, ..OwnAnswer::default() }
}

/// Levels that count, and whether each is confirmed.
async fn counted(database: &Database) -> Vec<(Option<u8>, bool)> {
    let all = assessments::current(&mut read(database).await).await.unwrap();
    all.iter().map(|record| (record.rating.level().map(Level::get), record.confirmed)).collect()
}

#[tokio::test]
async fn an_answer_is_recorded_confirmed_and_withdrawn() {
    on_both(async |database| {
        register(&database).await;
        let (one, gis) = (person(&database, "1").await, skill_id(&database, "K1").await);
        let mut writing = answering(&database, "1").await;
        let answer = record_own(&mut writing, gis, own(level(3))).await.unwrap();
        writing.commit(entry()).await.unwrap();
        assert_eq!(counted(&database).await, [(Some(3), false)]);
        assert_eq!(id(&database, "SELECT COUNT(*) FROM assessment WHERE recorded_by = 'Kari'").await, 1);

        let door = door_at(&database, MORNING);
        let leader = leader(&database, "A", "2").await;
        let (mut writing, whom) =
            door.write_about_statement(&leader, Action::ConfirmSkills, answer).await.unwrap();
        assert_eq!(whom, one);
        assert!(confirm(&mut writing, answer).await.unwrap());
        assert!(!confirm(&mut writing, answer).await.unwrap(), "once");
        writing.commit(entry()).await.unwrap();
        assert_eq!(counted(&database).await, [(Some(3), true)]);
        assert_eq!(
            id(&database, "SELECT COUNT(*) FROM assessment").await,
            1,
            "no copy in the employee's name"
        );
        let by = "SELECT COUNT(*) FROM assessment_confirmation WHERE confirmed_by = 'Leder'";
        assert_eq!(id(&database, by).await, 1);

        let mut writing = answering(&database, "1").await;
        assert!(withdraw(&mut writing, answer).await.unwrap());
        writing.commit(entry()).await.unwrap();
        assert_eq!(counted(&database).await, []);
        let counts = revisions(&mut read(&database).await).await.unwrap();
        assert_eq!((counts.count(Content::Assessments), counts.count(Content::People)), (3, 1));
    })
    .await;
}

#[tokio::test]
async fn nobody_answers_for_others_and_a_leader_confirms_their_own_people_but_not_themselves() {
    on_both(async |database| {
        register(&database).await;
        let gis = skill_id(&database, "K1").await;
        let mut answers = Vec::new();
        for number in ["2", "3"] {
            let mut writing = answering(&database, number).await;
            answers.push(record_own(&mut writing, gis, own(level(2))).await.unwrap());
            writing.commit(entry()).await.unwrap();
        }
        let (door, leader) = (door_at(&database, MORNING), leader(&database, "B", "2").await);
        let mut writing = door.write(&leader, Action::ConfirmSkills).await.unwrap();
        let own_case = confirm(&mut writing, answers[0]).await.unwrap_err();
        assert!(matches!(own_case, StoreError::Denied(Denial::OwnCase(_))), "{own_case:?}");
        assert!(confirm(&mut writing, answers[1]).await.unwrap(), "of the unit they lead");
        drop(writing);
        let above = self::leader(&database, "A", "1").await;
        let mut writing = door.write(&above, Action::ConfirmSkills).await.unwrap();
        assert!(confirm(&mut writing, answers[1]).await.unwrap(), "of a unit below the one they lead");
    })
    .await;
}

/// The leader of unit A, about whoever comes up.
async fn judging(database: &Database, being: &str) -> Writing {
    let leader = leader(database, "A", being).await;
    door_at(database, MORNING).write(&leader, Action::ConfirmSkills).await.unwrap()
}

fn is_denied<T: std::fmt::Debug>(result: Result<T, StoreError>) -> Denial {
    match result {
        Err(StoreError::Denied(denial)) => denial,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_manager_speaks_as_a_manager_of_others_and_everybody_else_of_themselves() {
    on_both(async |database| {
        register(&database).await;
        let (one, two) = (person(&database, "1").await, person(&database, "2").await);
        let gis = skill_id(&database, "K1").await;
        let mut writing = answering(&database, "1").await;
        let denied = is_denied(record_as_manager(&mut writing, two, gis, own(level(5))).await);
        assert_eq!(denied, Denial::NotGranted(Action::ConfirmSkills), "whoever came to answer judges nobody");
        let answered = record_own(&mut writing, gis, own(level(3))).await.unwrap();
        assert_eq!(
            is_denied(confirm(&mut writing, answered).await),
            Denial::NotGranted(Action::ConfirmSkills)
        );
        writing.commit(Entry::rated_own(answered)).await.unwrap();

        let mut writing = judging(&database, "2").await;
        assert_eq!(
            is_denied(record_own(&mut writing, gis, own(level(5))).await),
            Denial::NotGranted(Action::RateOwnSkills)
        );
        let denied = is_denied(record_as_manager(&mut writing, two, gis, own(level(5))).await);
        assert_eq!(denied, Denial::OwnCase(Action::ConfirmSkills));
        let denied = is_denied(withdraw(&mut writing, answered).await);
        assert_eq!(denied, Denial::NotGranted(Action::RateOwnSkills), "a manager takes back no answer");
        let judged = record_as_manager(&mut writing, one, gis, own(level(2))).await.unwrap();
        let denied = is_denied(confirm(&mut writing, judged).await);
        assert_eq!(denied, Denial::OwnCase(Action::ConfirmSkills), "nobody confirms what they said");
        writing.commit(Entry::rated_as_manager(judged)).await.unwrap();

        let mut writing = answering(&database, "1").await;
        let denied = is_denied(withdraw(&mut writing, judged).await);
        assert_eq!(denied, Denial::NotGranted(Action::ConfirmSkills), "nor a person what a manager said");
        drop(writing);
        let mut writing = judging(&database, "2").await;
        assert!(withdraw(&mut writing, judged).await.unwrap());
        writing.commit(Entry::assessment_withdrawn(judged)).await.unwrap();
        let actions: Vec<_> = audit::latest(&mut read(&database).await, 3).await.unwrap();
        let actions: Vec<_> =
            actions.iter().map(|entry| (entry.action.as_str(), &*entry.object_key)).collect();
        let (said, answer) = (judged.to_string(), answered.to_string());
        assert_eq!(
            actions,
            [("withdraw_assessment", &*said), ("rate_as_manager", &*said), ("rate_own_skill", &*answer)]
        );
    })
    .await;
}

#[tokio::test]
async fn whom_a_statement_is_about_is_told_to_who_reaches_them() {
    on_both(async |database| {
        register(&database).await;
        let gis = skill_id(&database, "K1").await;
        let mut statements = Vec::new();
        for number in ["1", "2"] {
            let mut writing = answering(&database, number).await;
            statements.push(record_own(&mut writing, gis, own(level(3))).await.unwrap());
            writing.commit(entry()).await.unwrap();
        }
        let (door, of_b) = (door_at(&database, MORNING), leader(&database, "B", "3").await);
        let reads = door.write_about_statement(&of_b, Action::ConfirmSkills, statements[0]).await;
        assert!(matches!(reads, Err(StoreError::NotFound)), "as if it were not there");
        let of_a = leader(&database, "A", "2").await;
        let own_case = door.write_about_statement(&of_a, Action::ConfirmSkills, statements[1]).await;
        assert_eq!(is_denied(own_case), Denial::OwnCase(Action::ConfirmSkills));
        let mut reading = door.read(&of_a, Action::SeeAssessments).await.unwrap();
        assert_eq!(about(&mut reading, statements[0]).await.unwrap(), person(&database, "1").await);
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_nobodys_but_who_writes_it() {
    on_both(async |database| {
        register(&database).await;
        let (one, gis) = (person(&database, "1").await, skill_id(&database, "K1").await);
        let (door, leader) = (door_at(&database, MORNING), leader(&database, "A", "2").await);
        let mut reading = door.read(&leader, Action::SeeAssessments).await.unwrap();
        assert_eq!(
            is_denied(drafts::of(&mut reading, one).await),
            Denial::OutOfReach(Action::SeeAssessments)
        );
        drop(reading);
        let kari = Actor::user("Kari", [Role::Employee]).being(one);
        let mut writing = door.write(&kari, Action::ChangeProfile).await.unwrap();
        let denied = is_denied(drafts::keep(&mut writing, one, gis, &said(level(3), None), "a").await);
        assert_eq!(denied, Denial::NotGranted(Action::RateOwnSkills));
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_changed_at_will_and_sent_once() {
    on_both(async |database| {
        register(&database).await;
        let one = person(&database, "1").await;
        let (gis, plan) = (skill_id(&database, "K1").await, skill_id(&database, "K2").await);
        for rating in [level(1), level(4)] {
            let mut writing = answering(&database, "1").await;
            drafts::keep(&mut writing, one, gis, &said(rating, None), "a").await.unwrap();
            let unknown = said(Rating::Unknown, Interest::new(2));
            drafts::keep(&mut writing, one, plan, &unknown, "a").await.unwrap();
            writing.commit_draft().await.unwrap();
        }
        let before = revisions(&mut read(&database).await).await.unwrap().count(Content::Assessments);
        assert_eq!((before, counted(&database).await), (0, vec![]), "a draft changes nobody's page");

        let mut writing = answering(&database, "1").await;
        let kept = drafts::of(&mut writing, one).await.unwrap();
        let ratings: Vec<_> = kept.iter().filter_map(|draft| draft.answer.rating).collect();
        assert_eq!(ratings, [level(4), Rating::Unknown]);
        assert!(drafts::discard(&mut writing, one, plan).await.unwrap());
        assert_eq!(drafts::send(&mut writing, one, date(2026, 11, 21)).await.unwrap(), 1);
        assert_eq!(drafts::send(&mut writing, one, date(2026, 11, 21)).await.unwrap(), 0);
        writing.commit(entry()).await.unwrap();
        assert_eq!(counted(&database).await, [(Some(4), false)]);
    })
    .await;
}

#[tokio::test]
async fn a_certificate_expires_and_is_seen_by_who_may() {
    on_both(async |database| {
        register(&database).await;
        let one = person(&database, "1").await;
        let crane = Credential {
            skill: None,
            name: "Kranførerbevis".to_owned(),
            issuer: None,
            issued_on: Some(date(2020, 1, 1)),
            expires_on: Some(date(2026, 12, 31)),
        };
        let door = door_at(&database, MORNING);
        let kari = Actor::user("Kari", [Role::Employee]).being(one);
        let mut writing = door.write(&kari, Action::ChangeProfile).await.unwrap();
        credentials::add(&mut writing, one, &crane).await.unwrap();
        writing.commit(entry()).await.unwrap();

        let held = credentials::of(&mut read(&database).await, one).await.unwrap();
        assert!(held[0].1.is_valid(date(2026, 12, 31)) && !held[0].1.is_valid(date(2027, 1, 1)));
        let colleague = Actor::user("Ola", [Role::Employee]).being(person(&database, "2").await);
        let mut reading = door.read(&colleague, Action::SeePeople).await.unwrap();
        assert_eq!(credentials::of(&mut reading, one).await.unwrap(), []);
    })
    .await;
}

/// An import that is not done yet, and somebody's own answer beside it.
#[tokio::test]
async fn an_answer_waits_for_no_import_and_their_numbers_never_meet() {
    on_both(async |database| {
        if matches!(database, Database::Sqlite { .. }) {
            // One writes at a time there, whatever they write.
            return;
        }
        register(&database).await;
        let gis = skill_id(&database, "K1").await;
        let mut importing = write(&database).await;
        let skills: Vec<_> = (100..700).map(|number| skill(&format!("K{number}"))).collect();
        insert(&mut importing, &skills).await;
        let said: Vec<_> = skills
            .iter()
            .map(|skill| innsats::domain::AssessmentRecord {
                person: employee("2", 1, "A").number,
                skill: skill.code.clone(),
                rating: level(2),
                interest: None,
                source: AssessmentSource::Own,
                confirmed: true,
                assessed_on: date(2026, 1, 1),
            })
            .collect();
        let rows: Vec<_> = said.iter().map(|record| Row { record, source: None }).collect();
        assessments::append(&mut importing, &rows[..300]).await.unwrap();

        let mut writing = answering(&database, "1").await;
        record_own(&mut writing, gis, own(level(3))).await.unwrap();
        writing.commit(entry()).await.unwrap();

        assessments::append(&mut importing, &rows[300..]).await.unwrap();
        importing.commit(entry()).await.unwrap();
        assert_eq!(id(&database, "SELECT COUNT(*) FROM current_assessment").await, 601);
        assert_eq!(id(&database, "SELECT COUNT(*) FROM current_assessment WHERE confirmed").await, 600);
        assert_eq!(SkillRecord::stored(&mut read(&database).await).await.unwrap().len(), 602);
    })
    .await;
}
