//! A statement about somebody's skill, its confirmation, and its withdrawal.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::domain::{AssessmentId, AssessmentSource, Interest, PersonId, Rating, SkillId};
use crate::store::word::{Word, rating_word};
use crate::store::{Content, StoreError, Writing, execute, on};

const INSERT: &str = "
    INSERT INTO assessment (person_id, skill_id, source, rating, level, interest, assessed_on, recorded_at, recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    RETURNING id";

const ABOUT: &str = "SELECT person_id FROM assessment WHERE id = $1";

const CONFIRM: &str = "
    INSERT INTO assessment_confirmation (assessment_id, confirmed_at, confirmed_by)
    SELECT a.id, $2, $3
    FROM assessment a
    WHERE a.id = $1
        AND NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = a.id)
    ON CONFLICT (assessment_id) DO NOTHING";

const WITHDRAW: &str = "
    INSERT INTO assessment_withdrawal (assessment_id, withdrawn_at, actor)
    VALUES ($1, $2, $3)
    ON CONFLICT (assessment_id) DO NOTHING";

/// What is said about a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The level, or one of the two answers that are none.
    pub rating: Rating,
    /// Interest in working with it.
    pub interest: Option<Interest>,
    /// Whose word it is.
    pub source: AssessmentSource,
    /// The day it holds from.
    pub assessed_on: Date,
}

/// Adds a statement to the history. The newest of a source counts; none is ever changed.
pub async fn record(
    writing: &mut Writing,
    person: PersonId,
    skill: SkillId,
    answer: Answer,
) -> Result<AssessmentId, StoreError> {
    writing.must_reach(person).await?;
    writing.changes(Content::Assessments);
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let level = answer.rating.level().map(|level| i64::from(level.get()));
    let interest = answer.interest.map(|interest| i64::from(interest.get()));
    let id: i64 = on!(writing, connection => sqlx::query_scalar(INSERT)
        .bind(person.0)
        .bind(skill.0)
        .bind(answer.source.word())
        .bind(rating_word(answer.rating))
        .bind(level)
        .bind(interest)
        .bind(answer.assessed_on.to_sqlx())
        .bind(at)
        .bind(actor)
        .fetch_one(connection)
        .await)?;
    Ok(AssessmentId(id))
}

/// Whom a statement is about: at the door one says so before one confirms it.
pub async fn about(writing: &mut Writing, id: AssessmentId) -> Result<PersonId, StoreError> {
    let person: i64 =
        on!(writing, connection => sqlx::query_scalar(ABOUT).bind(id.0).fetch_one(connection).await)?;
    Ok(PersonId(person))
}

/// Confirms a statement. False where it is confirmed already, or withdrawn.
pub async fn confirm(writing: &mut Writing, id: AssessmentId) -> Result<bool, StoreError> {
    let person = about(writing, id).await?;
    writing.must_reach_another(person).await?;
    writing.changes(Content::Assessments);
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    Ok(execute!(writing, sqlx::query(CONFIRM).bind(id.0).bind(at).bind(actor))? > 0)
}

/// Withdraws a statement: it stays in the history and counts no more. False where it is withdrawn already.
pub async fn withdraw(writing: &mut Writing, id: AssessmentId) -> Result<bool, StoreError> {
    let person = about(writing, id).await?;
    writing.must_reach(person).await?;
    writing.changes(Content::Assessments);
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    Ok(execute!(writing, sqlx::query(WITHDRAW).bind(id.0).bind(at).bind(actor))? > 0)
}
