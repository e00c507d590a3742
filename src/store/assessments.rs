//! Assessments of people's skills: a history that only grows. Which one counts now is derived from it.

mod history;

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::FromRow;

use super::bulk::{Cell, Table};
use super::keyed::{Ids, Row, ids_from, key};
use super::word::{self, Word, rating_word};
use super::{Content, Reading, StoreError, Writing, execute, on, people, skills};
use crate::domain::{
    AssessmentRecord, AssessmentSource, ImportFileId, Interest, Level, PersonNumber, SkillCode,
};

pub use history::{Confirmation, History, Said, standing};

const ASSESSMENT: Table<12> = Table {
    name: "assessment",
    content: Content::Assessments,
    keys: 1,
    columns: [
        "id",
        "person_id",
        "skill_id",
        "source",
        "rating",
        "level",
        "interest",
        "assessed_on",
        "recorded_at",
        "recorded_by",
        "import_file_id",
        "import_line",
    ],
};

/// Confirmations, each by the statement it confirms.
const CONFIRMATION: Table<3> = Table {
    name: "assessment_confirmation",
    content: Content::Assessments,
    keys: 1,
    columns: ["assessment_id", "confirmed_at", "confirmed_by"],
};

const CURRENT: &str = "
    SELECT p.number AS person, s.code AS skill, a.source, a.rating, a.level, a.interest, a.confirmed, a.assessed_on
    FROM current_assessment a
    JOIN person p ON p.id = a.person_id
    JOIN skill s ON s.id = a.skill_id
    ORDER BY a.person_id, a.skill_id, a.source";

const WITHDRAW_FILE: &str = "
    INSERT INTO assessment_withdrawal (assessment_id, withdrawn_at, actor)
    SELECT a.id, $2, $3
    FROM assessment a
    WHERE a.import_file_id = $1
        AND NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = a.id)";

const DELETE_CONFIRMATIONS: &str = "
    DELETE FROM assessment_confirmation
    WHERE assessment_id IN (
        SELECT a.id
        FROM assessment a
        WHERE a.import_file_id = $1
            AND (a.person_id IN (SELECT p.id FROM person p WHERE p.import_file_id = $2)
                OR a.skill_id IN (SELECT s.id FROM skill s WHERE s.import_file_id = $2)))";

const DELETE_WITH_PEOPLE: &str = "
    DELETE FROM assessment
    WHERE import_file_id = $1 AND person_id IN (SELECT p.id FROM person p WHERE p.import_file_id = $2)";

const DELETE_WITH_SKILLS: &str = "
    DELETE FROM assessment
    WHERE import_file_id = $1 AND skill_id IN (SELECT s.id FROM skill s WHERE s.import_file_id = $2)";

#[derive(FromRow)]
struct Current {
    person: String,
    skill: String,
    source: String,
    rating: String,
    level: Option<i64>,
    interest: Option<i64>,
    confirmed: bool,
    assessed_on: jiff_sqlx::Date,
}

/// The newest statement of each person, skill and source. Which source counts for the skill is decided by
/// `domain::AssessmentRecord::weight` and the view `counting_assessment`.
pub async fn current(reading: &mut Reading) -> Result<Vec<AssessmentRecord>, StoreError> {
    reading.must_reach_everybody()?;
    let rows: Vec<Current> = on!(reading, connection => sqlx::query_as(CURRENT).fetch_all(connection).await)?;
    let record = |row: Current| {
        Ok(AssessmentRecord {
            person: key("person.number", &row.person, PersonNumber::parse)?,
            skill: key("skill.code", &row.skill, SkillCode::parse)?,
            rating: word::rating(&row.rating, row.level)?,
            interest: word::interest(row.interest)?,
            source: AssessmentSource::from_word("assessment.source", &row.source)?,
            confirmed: row.confirmed,
            assessed_on: row.assessed_on.to_jiff(),
        })
    };
    rows.into_iter().map(record).collect()
}

/// Adds statements to the history, with the confirmations of those that are confirmed. Never changes one.
pub async fn append(writing: &mut Writing, rows: &[Row<'_, AssessmentRecord>]) -> Result<(), StoreError> {
    let (people, skills) = (people::ids(writing).await?, skills::ids(writing).await?);
    let first = ASSESSMENT.reserve(writing, rows.len()).await?;
    let (at, actor) = (writing.at(), writing.actor());
    let cells = rows.iter().zip(ids_from(first));
    let cells = cells.map(|(row, id)| assessment_cells(row, id, (&people, &skills), (at, &actor)));
    ASSESSMENT.insert_stream(writing, rows.len(), Box::new(cells)).await?;
    let confirmed = rows.iter().zip(ids_from(first)).filter(|(row, _)| row.record.confirmed);
    let count = confirmed.clone().count();
    let cells = confirmed.map(|(_, id)| Ok([id.into(), at.into(), actor.as_str().into()]));
    CONFIRMATION.insert_stream(writing, count, Box::new(cells)).await
}

fn assessment_cells<'a>(
    row: &Row<'a, AssessmentRecord>,
    id: i64,
    (people, skills): (&Ids<PersonNumber>, &Ids<SkillCode>),
    (at, actor): (Timestamp, &'a str),
) -> Result<[Cell<'a>; 12], StoreError> {
    let record = row.record;
    Ok([
        id.into(),
        people.get(&record.person)?.into(),
        skills.get(&record.skill)?.into(),
        record.source.word().into(),
        rating_word(record.rating).into(),
        record.rating.level().map(Level::get).into(),
        record.interest.map(Interest::get).into(),
        record.assessed_on.into(),
        at.into(),
        actor.into(),
        row.file(),
        row.line(),
    ])
}

/// Withdraws the assessments of a file: they stay in the history but no longer count. Returns how many they were.
pub async fn withdraw(writing: &mut Writing, file: ImportFileId) -> Result<u64, StoreError> {
    writing.changes(Content::Assessments);
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    Ok(execute!(writing, sqlx::query(WITHDRAW_FILE).bind(file.0).bind(at).bind(actor))?)
}

/// Deletes the withdrawn assessments of `file` about people or skills that `gone` brought, since these people and
/// skills are deleted too.
pub async fn delete_with(
    writing: &mut Writing,
    file: ImportFileId,
    gone: ImportFileId,
) -> Result<u64, StoreError> {
    writing.changes(Content::Assessments);
    execute!(writing, sqlx::query(DELETE_CONFIRMATIONS).bind(file.0).bind(gone.0))?;
    let people = execute!(writing, sqlx::query(DELETE_WITH_PEOPLE).bind(file.0).bind(gone.0))?;
    let skills = execute!(writing, sqlx::query(DELETE_WITH_SKILLS).bind(file.0).bind(gone.0))?;
    Ok(people + skills)
}
