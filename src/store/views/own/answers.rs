//! What somebody said about their own skills, and when.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::domain::{AssessmentId, OwnAnswer, PersonId, SkillId};
use crate::store::views::stored;
use crate::store::{Reading, StoreError, on, word};

/// An answer that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The number of the statement, to withdraw it by.
    pub id: AssessmentId,
    /// The skill it is about.
    pub skill: SkillId,
    /// The answer as the person gave it.
    pub answer: OwnAnswer,
    /// The day it holds from.
    pub on: Date,
    /// When it was sent, in UTC.
    pub recorded_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    skill_id: i64,
    rating: String,
    level: Option<i64>,
    interest: Option<i64>,
    last_used: Option<i64>,
    example: String,
    evidence: String,
    assessed_on: jiff_sqlx::Date,
    recorded_at: jiff_sqlx::Timestamp,
}

/// The person's own answers that count, in order of skill.
pub async fn answers(reading: &mut Reading, person: PersonId) -> Result<Vec<Answered>, StoreError> {
    reading.must_reach(person).await?;
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(ANSWERS).bind(person.0).fetch_all(connection).await)?;
    rows.into_iter().map(Row::read).collect()
}

/// What the person sent the last time they sent answers, in the order recorded.
pub async fn sent_last(reading: &mut Reading, person: PersonId) -> Result<Vec<Answered>, StoreError> {
    reading.must_reach(person).await?;
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(SENT_LAST).bind(person.0).fetch_all(connection).await)?;
    rows.into_iter().map(Row::read).collect()
}

impl Row {
    fn read(self) -> Result<Answered, StoreError> {
        let answer = OwnAnswer {
            rating: Some(stored::rating(&self.rating, self.level)?),
            interest: stored::interest(self.interest)?,
            last_used: word::year("assessment.last_used", self.last_used)?,
            example: self.example,
            evidence: self.evidence,
        };
        Ok(Answered {
            id: AssessmentId(self.id),
            skill: SkillId(self.skill_id),
            answer,
            on: self.assessed_on.to_jiff(),
            recorded_at: self.recorded_at.to_jiff(),
        })
    }
}

const ANSWERS: &str = "SELECT a.id,
    a.skill_id,
    a.rating,
    a.level,
    a.interest,
    a.last_used,
    a.example,
    a.evidence,
    a.assessed_on,
    a.recorded_at
FROM current_assessment c
JOIN assessment a ON a.id = c.id
WHERE c.person_id = $1 AND c.source = 'own'
ORDER BY a.skill_id";

const SENT_LAST: &str = "SELECT a.id,
    a.skill_id,
    a.rating,
    a.level,
    a.interest,
    a.last_used,
    a.example,
    a.evidence,
    a.assessed_on,
    a.recorded_at
FROM assessment a
WHERE a.person_id = $1 AND a.source = 'own' AND a.import_file_id IS NULL
    AND a.recorded_at = (SELECT MAX(l.recorded_at) FROM assessment l
        WHERE l.person_id = $1 AND l.source = 'own' AND l.import_file_id IS NULL)
ORDER BY a.id";
