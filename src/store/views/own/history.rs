//! What was said about one of somebody's skills, by whom and when.

use jiff::civil::Date;

use crate::domain::{AssessmentId, AssessmentSource, PersonId, Rating, SkillId};
use crate::store::views::stored;
use crate::store::{Reading, StoreError, on};

/// A statement in the history that is not withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The number that confirmations and remarks refer to.
    pub id: AssessmentId,
    /// Who said it, or which document or file.
    pub source: AssessmentSource,
    /// The level, or one of the two answers without one.
    pub rating: Rating,
    /// A manager has confirmed it.
    pub confirmed: bool,
    /// The day it holds from.
    pub on: Date,
    /// An example of use; empty where none was given.
    pub example: String,
    /// What shows the level; empty where nothing was named.
    pub evidence: String,
    /// The year the skill was last used; `None` where the person did not say.
    pub last_used: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    source: String,
    rating: String,
    level: Option<i64>,
    confirmed: bool,
    assessed_on: jiff_sqlx::Date,
    example: String,
    evidence: String,
    last_used: Option<i64>,
}

/// What was said about a person's skill, oldest first.
pub async fn history(
    reading: &mut Reading,
    person: PersonId,
    skill: SkillId,
) -> Result<Vec<Statement>, StoreError> {
    reading.must_reach(person).await?;
    let rows: Vec<Row> = on!(reading, connection =>
        sqlx::query_as(HISTORY).bind(person.0).bind(skill.0).fetch_all(connection).await)?;
    let read = |row: Row| {
        Ok(Statement {
            id: AssessmentId(row.id),
            source: stored::source(&row.source)?,
            rating: stored::rating(&row.rating, row.level)?,
            confirmed: row.confirmed,
            on: row.assessed_on.to_jiff(),
            example: row.example,
            evidence: row.evidence,
            last_used: row.last_used,
        })
    };
    rows.into_iter().map(read).collect()
}

const HISTORY: &str = "SELECT a.id,
    a.source,
    a.rating,
    a.level,
    c.assessment_id IS NOT NULL AS confirmed,
    a.assessed_on,
    a.example,
    a.evidence,
    a.last_used
FROM assessment a
LEFT JOIN assessment_confirmation c ON c.assessment_id = a.id
WHERE a.person_id = $1 AND a.skill_id = $2
    AND NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = a.id)
ORDER BY a.assessed_on, a.id";
