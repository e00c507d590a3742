//! The questions about their own skills that a person is answering now, page by page, in a fixed order.

use jiff_sqlx::ToSqlx;

use crate::domain::{PersonId, SkillId};
use crate::store::{Reading, StoreError, Writing, execute, on};

const OF: &str = "
    SELECT skill_id, page
    FROM assessment_question
    WHERE person_id = $1
    ORDER BY page, position, skill_id";

const ADD: &str = "
    INSERT INTO assessment_question (person_id, skill_id, page, position, added_at)
    VALUES ($1, $2, $3, (SELECT COUNT(*) FROM assessment_question q WHERE q.person_id = $1), $4)
    ON CONFLICT (person_id, skill_id) DO NOTHING";

const DROP: &str = "DELETE FROM assessment_question WHERE person_id = $1 AND skill_id = $2";

const ANSWERED: &str = "
    DELETE FROM assessment_question
    WHERE person_id = $1 AND skill_id IN (
        SELECT d.skill_id FROM assessment_draft d WHERE d.person_id = $1 AND d.rating IS NOT NULL)";

const END: &str = "DELETE FROM assessment_question WHERE person_id = $1";

/// A skill that is asked about, and the page it is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The skill that the person is asked about.
    pub skill: SkillId,
    /// The page, from 1; earlier pages may be empty by now.
    pub page: i64,
}

/// The questions in order; empty where no round of questions has begun.
pub async fn of(reading: &mut Reading, person: PersonId) -> Result<Vec<Question>, StoreError> {
    reading.must_reach(person).await?;
    let rows: Vec<(i64, i64)> =
        on!(reading, connection => sqlx::query_as(OF).bind(person.0).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(|(skill, page)| Question { skill: SkillId(skill), page }).collect())
}

/// Adds a question about a skill, last on `page`. False where it is asked already.
pub async fn add(
    writing: &mut Writing,
    person: PersonId,
    skill: SkillId,
    page: i64,
) -> Result<bool, StoreError> {
    writing.must_reach(person).await?;
    let at = writing.at().to_sqlx();
    Ok(execute!(writing, sqlx::query(ADD).bind(person.0).bind(skill.0).bind(page).bind(at))? > 0)
}

/// Removes the question about the skill. False where it was not asked.
pub async fn remove(writing: &mut Writing, person: PersonId, skill: SkillId) -> Result<bool, StoreError> {
    writing.must_reach(person).await?;
    Ok(execute!(writing, sqlx::query(DROP).bind(person.0).bind(skill.0))? > 0)
}

/// Removes the questions that are answered: called before the answers are sent.
pub async fn remove_answered(writing: &mut Writing, person: PersonId) -> Result<(), StoreError> {
    writing.must_reach(person).await?;
    execute!(writing, sqlx::query(ANSWERED).bind(person.0))?;
    Ok(())
}

/// Ends the round of questions: all are deleted, answered or not.
pub async fn end(writing: &mut Writing, person: PersonId) -> Result<(), StoreError> {
    writing.must_reach(person).await?;
    execute!(writing, sqlx::query(END).bind(person.0))?;
    Ok(())
}
