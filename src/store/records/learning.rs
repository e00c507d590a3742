//! What people want to learn.

use std::collections::BTreeSet;

use jiff_sqlx::ToSqlx;

use crate::domain::{PersonId, SkillId};
use crate::store::{Reading, StoreError, Writing, execute, on};

const OF: &str = "SELECT skill_id FROM learning_wish WHERE person_id = $1 ORDER BY since, skill_id";

const ADD: &str = "
    INSERT INTO learning_wish (person_id, skill_id, since)
    VALUES ($1, $2, $3)
    ON CONFLICT (person_id, skill_id) DO NOTHING";

const REMOVE: &str = "DELETE FROM learning_wish WHERE person_id = $1 AND skill_id = $2";

/// The skills that a person wants to learn.
pub async fn of(reading: &mut Reading, person: PersonId) -> Result<BTreeSet<SkillId>, StoreError> {
    reading.must_reach(person).await?;
    let skills: Vec<i64> =
        on!(reading, connection => sqlx::query_scalar(OF).bind(person.0).fetch_all(connection).await)?;
    Ok(skills.into_iter().map(SkillId).collect())
}

/// Stores whether a person wants to learn a skill.
pub async fn set(
    writing: &mut Writing,
    person: PersonId,
    skill: SkillId,
    wants: bool,
) -> Result<(), StoreError> {
    writing.must_reach(person).await?;
    let at = writing.at().to_sqlx();
    if wants {
        execute!(writing, sqlx::query(ADD).bind(person.0).bind(skill.0).bind(at))?;
    } else {
        execute!(writing, sqlx::query(REMOVE).bind(person.0).bind(skill.0))?;
    }
    Ok(())
}
