//! A statement about somebody's skill, its confirmation and its withdrawal. Whatever page is used, a person can only
//! make statements about themselves and a manager only about others; imports do not come through here.

use jiff_sqlx::ToSqlx;
use sqlx::FromRow;

use crate::access::{Action, Denial};
use crate::domain::{AssessmentId, AssessmentSource, Interest, PersonId, Rating, SkillId};
use crate::store::word::{Word, rating_word};
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

const INSERT: &str = "
    INSERT INTO assessment (person_id, skill_id, source, rating, level, interest, assessed_on, recorded_at, recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    RETURNING id";

const FIND: &str = "
    SELECT person_id, source, import_file_id IS NULL AS said_here, recorded_by FROM assessment WHERE id = $1";

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

/// A statement about a skill. It holds from the day it is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The level, or one of the two answers without one.
    pub rating: Rating,
    /// Interest in working with the skill; `None` where nothing was said of it.
    pub interest: Option<Interest>,
}

/// Stores the actor's own answer: for [`Action::RateOwnSkills`].
pub async fn record_own(
    writing: &mut Writing,
    skill: SkillId,
    answer: Answer,
) -> Result<AssessmentId, StoreError> {
    writing.must_do(Action::RateOwnSkills)?;
    let person = writing.oneself()?;
    writing.must_reach(person).await?;
    insert(writing, (person, skill), AssessmentSource::Own, answer).await
}

/// Stores a level that a manager gives somebody else: for [`Action::ConfirmSkills`].
pub async fn record_as_manager(
    writing: &mut Writing,
    person: PersonId,
    skill: SkillId,
    answer: Answer,
) -> Result<AssessmentId, StoreError> {
    writing.must_do(Action::ConfirmSkills)?;
    writing.must_reach_another(person).await?;
    insert(writing, (person, skill), AssessmentSource::Manager, answer).await
}

async fn insert(
    writing: &mut Writing,
    (person, skill): (PersonId, SkillId),
    source: AssessmentSource,
    answer: Answer,
) -> Result<AssessmentId, StoreError> {
    writing.changes(Content::Assessments);
    let (at, day, actor) = (writing.at().to_sqlx(), writing.day().to_sqlx(), writing.actor());
    let level = answer.rating.level().map(|level| i64::from(level.get()));
    let interest = answer.interest.map(|interest| i64::from(interest.get()));
    let id: i64 = on!(writing, connection => sqlx::query_scalar(INSERT)
        .bind(person.0)
        .bind(skill.0)
        .bind(source.word())
        .bind(rating_word(answer.rating))
        .bind(level)
        .bind(interest)
        .bind(day)
        .bind(at)
        .bind(actor)
        .fetch_one(connection)
        .await)?;
    Ok(AssessmentId(id))
}

/// The person that a statement is about, if the reader reaches them: for the door, which must know before a judgement.
pub async fn about(reading: &mut Reading, id: AssessmentId) -> Result<PersonId, StoreError> {
    let person = find(reading, id).await?.person();
    match reading.must_reach(person).await {
        // Whoever may not see it is not told that it exists.
        Err(StoreError::Denied(_)) => Err(StoreError::NotFound),
        other => other.map(|()| person),
    }
}

/// Confirms a statement about somebody else: for [`Action::ConfirmSkills`]. False where it is confirmed already, or
/// withdrawn.
pub async fn confirm(writing: &mut Writing, id: AssessmentId) -> Result<bool, StoreError> {
    writing.must_do(Action::ConfirmSkills)?;
    let statement = find(writing, id).await?;
    writing.must_reach_another(statement.person()).await?;
    if statement.said_here && statement.recorded_by == writing.actor() {
        return Err(Denial::OwnCase(Action::ConfirmSkills).into());
    }
    writing.changes(Content::Assessments);
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    Ok(execute!(writing, sqlx::query(CONFIRM).bind(id.0).bind(at).bind(actor))? > 0)
}

/// Withdraws a statement: it stays in the history but no longer counts. False where it is withdrawn already. People can
/// withdraw their own statements about themselves, managers those of managers about others.
pub async fn withdraw(writing: &mut Writing, id: AssessmentId) -> Result<bool, StoreError> {
    let statement = find(writing, id).await?;
    match AssessmentSource::from_word("assessment.source", &statement.source)? {
        AssessmentSource::Own => {
            writing.must_do(Action::RateOwnSkills)?;
            writing.must_be_oneself(statement.person())?;
        }
        AssessmentSource::Manager => {
            writing.must_do(Action::ConfirmSkills)?;
            writing.must_reach_another(statement.person()).await?;
        }
        AssessmentSource::Import | AssessmentSource::Evidence => {
            return Err(Denial::OutOfReach(writing.allowed().action()).into());
        }
    }
    writing.changes(Content::Assessments);
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    Ok(execute!(writing, sqlx::query(WITHDRAW).bind(id.0).bind(at).bind(actor))? > 0)
}

#[derive(FromRow)]
struct Statement {
    person_id: i64,
    source: String,
    /// Entered here, and not brought by a file.
    said_here: bool,
    recorded_by: String,
}

impl Statement {
    const fn person(&self) -> PersonId {
        PersonId(self.person_id)
    }
}

async fn find(reading: &mut Reading, id: AssessmentId) -> Result<Statement, StoreError> {
    Ok(on!(reading, connection => sqlx::query_as(FIND).bind(id.0).fetch_one(connection).await)?)
}
