//! So many rows that PostgreSQL gets them by COPY: the same content, the same guarantees.

use innsats::domain::{
    AssessmentRecord, AssessmentSource, EmployeeRecord, ImportFileId, Interest, Rating, SkillCode, SkillKind,
    SkillRecord, SourceLine,
};
use innsats::store::{Kept, Row, Source, StoreError, Tx, assessments};
use jiff::civil::date;
use jiff_sqlx::ToSqlx;
use sqlx::AssertSqlSafe;

use super::content::{employee, insert, office, stored};
use super::occasion;
use super::schema::run;
use crate::database::on_both;

const MANY: u32 = 3_100;

fn skill(number: u32) -> SkillRecord {
    let odd = number % 2 == 1;
    SkillRecord {
        code: SkillCode::parse(&format!("K{number:04}")).unwrap(),
        name: format!("Fag\\{number}\tøl\n\\N"),
        name_en: odd.then(|| "\\N".to_owned()),
        kind: if odd { SkillKind::Knowledge } else { SkillKind::Skill },
        group: Some("Kart og geodata".to_owned()),
        esco_uri: None,
        description_en: odd.then(String::new),
    }
}

fn assessment(person: &EmployeeRecord, skill: &SkillRecord) -> AssessmentRecord {
    AssessmentRecord {
        person: person.number.clone(),
        skill: skill.code.clone(),
        rating: Rating::Unknown,
        interest: skill.name_en.as_ref().and_then(|_| Interest::new(2)),
        source: AssessmentSource::Manager,
        confirmed: true,
        assessed_on: date(1999, 12, 31),
    }
}

/// How many rows a condition holds for, with a time as its parameter.
async fn count(tx: &mut Tx, sql: &'static str, at: jiff::Timestamp) -> i64 {
    let at = at.to_sqlx();
    match tx {
        Tx::Sqlite(tx) => sqlx::query_scalar(sql).bind(at).fetch_one(&mut **tx).await.unwrap(),
        Tx::Postgres(tx) => sqlx::query_scalar(sql).bind(at).fetch_one(&mut **tx).await.unwrap(),
    }
}

/// PostgreSQL's indexes, constraints and the triggers that are on; nothing on SQLite.
async fn guards(tx: &mut Tx) -> Vec<String> {
    let Tx::Postgres(tx) = tx else { return Vec::new() };
    let sql = "SELECT indexdef AS guard FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT conrelid::REGCLASS || ' ' || conname || ' ' || pg_get_constraintdef(oid)
        FROM pg_constraint
        UNION ALL SELECT tgrelid::REGCLASS || ' ' || tgname FROM pg_trigger
        WHERE tgenabled = 'O' AND NOT tgisinternal
        ORDER BY guard";
    sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut **tx).await.unwrap()
}

#[tokio::test]
async fn many_rows_are_read_back_as_they_were_written() {
    on_both(async |database| {
        let when = occasion("2026-11-21T12:34:56.123456Z");
        let mut tx = database.write().await.unwrap();
        office(&mut tx).await;
        let before = guards(&mut tx).await;
        let skills: Vec<_> = (0..MANY).map(skill).collect();
        insert(&mut tx, &skills).await;
        let people: Vec<_> =
            (0..MANY).map(|number| employee(&(200_000 + number).to_string(), 1, "A")).collect();
        insert(&mut tx, &people).await;
        let said: Vec<_> =
            people.iter().zip(&skills).map(|(person, skill)| assessment(person, skill)).collect();
        let rows: Vec<_> = said.iter().map(|record| Row { record, source: None }).collect();
        assessments::append(&mut tx, &rows, when).await.unwrap();
        assert_eq!(guards(&mut tx).await, before);
        assert_eq!(stored::<SkillRecord>(&mut tx).await, skills);
        assert_eq!(stored::<EmployeeRecord>(&mut tx).await, people);
        assert_eq!(assessments::current(&mut tx).await.unwrap(), said);
        let at = count(&mut tx, "SELECT COUNT(*) FROM assessment WHERE recorded_at = $1", when.at).await;
        assert_eq!(at, i64::from(MANY), "to the microsecond");
    })
    .await;
}

#[tokio::test]
async fn many_rows_of_which_one_refers_to_what_is_not_there_are_refused() {
    on_both(async |database| {
        let skills: Vec<_> = (0..MANY).map(skill).collect();
        let no_file = Source { file: ImportFileId(99), line: SourceLine(2) };
        let row = |record| Row { record, source: (record == &skills[3_050]).then_some(no_file) };
        let rows: Vec<_> = skills.iter().map(row).collect();
        let mut tx = database.write().await.unwrap();
        let refused = SkillRecord::insert(&mut tx, &rows, occasion("2026-11-21T08:00:00Z")).await;
        assert!(matches!(refused, Err(StoreError::Reference(_))), "{refused:?}");
        drop(tx);
        let wrong = "INSERT INTO skill (id, code, kind, in_catalogue, name_sort, name_search, import_file_id)
            VALUES (1, 'K1', 'skill', TRUE, '', 'gis', 99);";
        assert!(run(&database, wrong.to_owned()).await.is_err(), "the guard is on again");
    })
    .await;
}
