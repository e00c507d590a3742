//! What is recorded about people's skills: a history that grows. Which statement counts now is derived from it.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::FromRow;

use super::bulk::{Cell, Table};
use super::keyed::{Ids, Row, ids_from, key};
use super::word::{self, Word, rating_word};
use super::{Content, Reading, StoreError, Writing, execute, on, people, skills};
use crate::domain::{
    AssessmentRecord, AssessmentSource, ImportFileId, Interest, Level, PersonKind, PersonNumber, Rating,
    SkillCode,
};

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

const HISTORY: &str = "
    SELECT a.person_id, a.skill_id, a.source, a.rating, a.level, a.interest, c.assessment_id IS NOT NULL AS confirmed,
        a.assessed_on
    FROM assessment a
    JOIN person p ON p.id = a.person_id
    LEFT JOIN assessment_confirmation c ON c.assessment_id = a.id
    WHERE p.kind = $1 AND NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = a.id)
    ORDER BY a.id";

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
    #[sqlx(flatten)]
    answer: Answer,
}

#[derive(FromRow)]
struct Historic {
    person_id: i64,
    skill_id: i64,
    #[sqlx(flatten)]
    answer: Answer,
}

#[derive(FromRow)]
struct Answer {
    source: String,
    rating: String,
    level: Option<i64>,
    interest: Option<i64>,
    confirmed: bool,
    assessed_on: jiff_sqlx::Date,
}

impl Answer {
    fn source(&self) -> Result<AssessmentSource, StoreError> {
        AssessmentSource::from_word("assessment.source", &self.source)
    }

    fn statement(&self) -> Result<Statement, StoreError> {
        Ok(Statement {
            rating: word::rating(&self.rating, self.level)?,
            interest: word::interest(self.interest)?,
            confirmed: self.confirmed,
        })
    }
}

/// What an assessment says, whoever it is about and whenever it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The level, or one of the two answers that are none.
    pub rating: Rating,
    /// Interest in working with the skill.
    pub interest: Option<Interest>,
    /// Whether the line manager has confirmed it.
    pub confirmed: bool,
}

impl Statement {
    /// What `record` says.
    pub const fn of(record: &AssessmentRecord) -> Self {
        Self { rating: record.rating, interest: record.interest, confirmed: record.confirmed }
    }
}

/// What is recorded of one person in one skill by one source: a statement a day, the last one made that day.
pub type Days = BTreeMap<Date, Statement>;

/// The assessments of all employees or of all consultants that were not withdrawn, found by natural key.
#[derive(Debug)]
pub struct History {
    people: Ids<PersonNumber>,
    skills: Ids<SkillCode>,
    statements: HashMap<(i64, i64, AssessmentSource), Days>,
}

impl History {
    /// Reads it.
    pub async fn read(reading: &mut Reading, kind: PersonKind) -> Result<Self, StoreError> {
        reading.must_reach_everybody()?;
        let (people, skills) = (people::ids(reading).await?, skills::ids(reading).await?);
        let rows: Vec<Historic> = on!(reading, connection =>
            sqlx::query_as(HISTORY).bind(kind.word()).fetch_all(connection).await)?;
        let mut statements: HashMap<_, Days> = HashMap::with_capacity(rows.len());
        for row in rows {
            let key = (row.person_id, row.skill_id, row.answer.source()?);
            let day = row.answer.assessed_on.to_jiff();
            statements.entry(key).or_default().insert(day, row.answer.statement()?);
        }
        Ok(Self { people, skills, statements })
    }

    /// What is recorded under the key of `record`; nothing where the person or the skill is new.
    pub fn of(&self, record: &AssessmentRecord) -> Option<&Days> {
        let person = self.people.get(&record.person).ok()?;
        let skill = self.skills.get(&record.skill).ok()?;
        self.statements.get(&(person, skill, record.source))
    }

    /// How many persons' skills are recorded, each source by itself.
    pub fn len(&self) -> usize {
        self.statements.len()
    }

    /// Whether nothing is recorded.
    pub fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }
}

/// What counts now: per person, skill and source the newest statement.
pub async fn current(reading: &mut Reading) -> Result<Vec<AssessmentRecord>, StoreError> {
    reading.must_reach_everybody()?;
    let rows: Vec<Current> = on!(reading, connection => sqlx::query_as(CURRENT).fetch_all(connection).await)?;
    let record = |row: Current| {
        let statement = row.answer.statement()?;
        Ok(AssessmentRecord {
            person: key("person.number", &row.person, PersonNumber::parse)?,
            skill: key("skill.code", &row.skill, SkillCode::parse)?,
            rating: statement.rating,
            interest: statement.interest,
            source: row.answer.source()?,
            confirmed: statement.confirmed,
            assessed_on: row.answer.assessed_on.to_jiff(),
        })
    };
    rows.into_iter().map(record).collect()
}

/// Adds statements to the history, and the confirmations of those that are confirmed. Never changes one.
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

/// Withdraws the assessments of a file: they stay in the history and count no more. How many they were.
pub async fn withdraw(writing: &mut Writing, file: ImportFileId) -> Result<u64, StoreError> {
    writing.changes(Content::Assessments);
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    Ok(execute!(writing, sqlx::query(WITHDRAW_FILE).bind(file.0).bind(at).bind(actor))?)
}

/// Deletes the withdrawn assessments of `file` that are about people or skills which `gone` brought: with them
/// goes everything they were about.
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
