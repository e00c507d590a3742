//! So many rows that PostgreSQL gets them by COPY: the same content, the same guarantees.

use innsats::domain::{
    AssessmentRecord, AssessmentSource, EmployeeRecord, ImportFileId, Interest, Rating, SkillCode, SkillKind,
    SkillRecord, SourceLine,
};
use innsats::store::{Database, Keyed, Row, Source, StoreError, assessments};
use jiff::civil::date;
use jiff_sqlx::ToSqlx;
use sqlx::AssertSqlSafe;

use super::content::{employee, insert, office, stored};
use super::schema::run;
use crate::database::on_both;
use crate::door::{Raw, entry, raw, write, write_at};

const MANY: u32 = 3_100;

fn skill(number: u32) -> SkillRecord {
    let odd = number % 2 == 1;
    SkillRecord {
        code: SkillCode::parse(&format!("K{number:04}")).unwrap(),
        name: format!("Fag\\{number}\tøl\n\\N"),
        name_nn: None,
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
async fn count(database: &Database, sql: &'static str, at: jiff::Timestamp) -> i64 {
    let at = at.to_sqlx();
    match raw(database).await {
        Raw::Sqlite(mut tx) => sqlx::query_scalar(sql).bind(at).fetch_one(&mut *tx).await.unwrap(),
        Raw::Postgres(mut tx) => sqlx::query_scalar(sql).bind(at).fetch_one(&mut *tx).await.unwrap(),
    }
}

/// PostgreSQL's indexes, constraints and the triggers that are on; nothing on SQLite.
async fn guards(database: &Database) -> Vec<String> {
    let Raw::Postgres(mut tx) = raw(database).await else { return Vec::new() };
    let sql = "SELECT indexdef AS guard FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT conrelid::REGCLASS || ' ' || conname || ' ' || pg_get_constraintdef(oid)
        FROM pg_constraint
        UNION ALL SELECT tgrelid::REGCLASS || ' ' || tgname FROM pg_trigger
        WHERE tgenabled = 'O' AND NOT tgisinternal
        ORDER BY guard";
    sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut *tx).await.unwrap()
}

#[tokio::test]
async fn many_rows_are_read_back_as_they_were_written() {
    on_both(async |database| {
        let at = "2026-11-21T12:34:56.123456Z";
        let before = guards(&database).await;
        let mut writing = write_at(&database, at).await;
        office(&mut writing).await;
        let skills: Vec<_> = (0..MANY).map(skill).collect();
        insert(&mut writing, &skills).await;
        let people: Vec<_> =
            (0..MANY).map(|number| employee(&(200_000 + number).to_string(), 1, "A")).collect();
        insert(&mut writing, &people).await;
        let said: Vec<_> =
            people.iter().zip(&skills).map(|(person, skill)| assessment(person, skill)).collect();
        let rows: Vec<_> = said.iter().map(|record| Row { record, source: None }).collect();
        assessments::append(&mut writing, &rows).await.unwrap();
        assert_eq!(stored::<SkillRecord>(&mut writing).await, skills);
        assert_eq!(stored::<EmployeeRecord>(&mut writing).await, people);
        assert_eq!(assessments::current(&mut writing).await.unwrap(), said);
        writing.commit(entry()).await.unwrap();
        assert_eq!(guards(&database).await, before);
        let recorded = "SELECT COUNT(*) FROM assessment WHERE recorded_at = $1";
        let recorded = count(&database, recorded, at.parse().unwrap()).await;
        assert_eq!(recorded, i64::from(MANY), "to the microsecond");
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
        let mut writing = write(&database).await;
        let refused = SkillRecord::insert(&mut writing, &rows).await;
        assert!(matches!(refused, Err(StoreError::Reference(_))), "{refused:?}");
        drop(writing);
        let wrong = "INSERT INTO skill (id, code, kind, in_catalogue, name_sort, name_search, import_file_id)
            VALUES (1, 'K1', 'skill', TRUE, '', 'gis', 99);";
        assert!(run(&database, wrong.to_owned()).await.is_err(), "the guard is on again");
    })
    .await;
}
