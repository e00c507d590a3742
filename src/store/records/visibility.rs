//! The skills that people have made findable for everybody.

use std::collections::BTreeSet;

use jiff_sqlx::ToSqlx;

use crate::domain::{PersonId, SkillId};
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

const OF: &str = "SELECT skill_id FROM skill_visibility WHERE person_id = $1 ORDER BY skill_id";

const SHOW: &str = "
    INSERT INTO skill_visibility (person_id, skill_id, since)
    VALUES ($1, $2, $3)
    ON CONFLICT (person_id, skill_id) DO NOTHING";

const HIDE: &str = "DELETE FROM skill_visibility WHERE person_id = $1 AND skill_id = $2";

/// The skills that a person has made findable, for themselves.
pub async fn of(reading: &mut Reading, person: PersonId) -> Result<BTreeSet<SkillId>, StoreError> {
    reading.must_reach(person).await?;
    let skills: Vec<i64> =
        on!(reading, connection => sqlx::query_scalar(OF).bind(person.0).fetch_all(connection).await)?;
    Ok(skills.into_iter().map(SkillId).collect())
}

/// Makes a skill of a person findable, or no longer. False where it is so already.
pub async fn set(
    writing: &mut Writing,
    person: PersonId,
    skill: SkillId,
    is_findable: bool,
) -> Result<bool, StoreError> {
    writing.must_reach(person).await?;
    writing.changes(Content::Assessments);
    let at = writing.at().to_sqlx();
    let changed = if is_findable {
        execute!(writing, sqlx::query(SHOW).bind(person.0).bind(skill.0).bind(at))?
    } else {
        execute!(writing, sqlx::query(HIDE).bind(person.0).bind(skill.0))?
    };
    Ok(changed > 0)
}
