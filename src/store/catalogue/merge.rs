//! Merges two skills: whatever is stored about the one is about the other from then on. A merge can be undone.

mod holders;
mod list;
mod preview;
mod undo;

use jiff_sqlx::ToSqlx;

use super::{StoredSkill, parts};
use crate::domain::{SkillId, SkillMergeId};
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

pub use list::{Merge, find as find_merge, list as merges};
pub use preview::{Counting, Twice, twice_rated};
pub use undo::undo;

const INSERT: &str = "
    INSERT INTO skill_merge (from_id, into_id, merged_at, merged_by, took_esco_uri)
    VALUES ($1, $2, $3, $4, $5)
    RETURNING id";
const NOTE_STATEMENTS: &str = "
    INSERT INTO skill_merge_statement (merge_id, assessment_id)
    SELECT $1, a.id FROM assessment a WHERE a.skill_id = $2";
const MOVE_STATEMENTS: &str = "UPDATE assessment SET skill_id = $2 WHERE skill_id = $1";
const STAND_IN: &str = "
    UPDATE skill
    SET merged_into_id = $2, esco_uri = CASE WHEN $3 IS NULL THEN esco_uri ELSE NULL END, version = version + 1
    WHERE id = $1";
const TAKE: &str = "UPDATE skill SET esco_uri = COALESCE(esco_uri, $2), in_catalogue = TRUE, version = version + 1 WHERE id = $1";
const ALIASES: &str = "SELECT id FROM skill_alias WHERE skill_id = $1";
const NOTE_POINTER: &str = "INSERT INTO skill_merge_pointer (merge_id, holder, row_id) VALUES ($1, $2, $3)";

/// The mark under which a merge notes that the remaining skill entered the catalogue.
const TAKEN_IN: &str = "skill.in_catalogue";
/// The mark under which a merge notes the names that it gave to the remaining skill.
const NAMES_GIVEN: &str = "skill_alias";

const RAISE_ROLES: &str = "
    UPDATE role
    SET version = version + 1
    WHERE id IN (SELECT x.role_id FROM role_skill x WHERE x.skill_id = $1)";

/// Merges `from` into `into`, which keeps its own names.
pub async fn merge(
    writing: &mut Writing,
    from: &StoredSkill,
    into: &StoredSkill,
) -> Result<SkillMergeId, StoreError> {
    writing.must_reach_everybody()?;
    let ids = (from.id, into.id);
    let took = from.content.esco_uri.as_deref().filter(|_| into.content.esco_uri.is_none());
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let id: i64 = on!(writing, connection => sqlx::query_scalar(INSERT)
        .bind(from.id.0)
        .bind(into.id.0)
        .bind(at)
        .bind(actor)
        .bind(took)
        .fetch_one(connection)
        .await)?;
    let merge = SkillMergeId(id);
    execute!(writing, sqlx::query(NOTE_STATEMENTS).bind(id).bind(from.id.0))?;
    execute!(writing, sqlx::query(MOVE_STATEMENTS).bind(from.id.0).bind(into.id.0))?;
    raise_roles(writing, from.id).await?;
    holders::move_along(writing, merge, ids).await?;
    give_names(writing, merge, (from, into)).await?;
    execute!(writing, sqlx::query(STAND_IN).bind(from.id.0).bind(into.id.0).bind(took))?;
    execute!(writing, sqlx::query(TAKE).bind(into.id.0).bind(took))?;
    if !into.in_catalogue {
        execute!(writing, sqlx::query(NOTE_POINTER).bind(id).bind(TAKEN_IN).bind(into.id.0))?;
    }
    changes(writing);
    Ok(merge)
}

/// Makes the names of the merged skill aliases of the remaining one.
async fn give_names(
    writing: &mut Writing,
    merge: SkillMergeId,
    (from, into): (&StoredSkill, &StoredSkill),
) -> Result<(), StoreError> {
    let before = alias_ids(writing, into.id).await?;
    let names = from.content.names.each().into_iter().map(|(language, name)| (language, name.as_str()));
    let own: Vec<&String> = into.content.names.each().into_iter().map(|(_, name)| name).collect();
    for (language, name) in names.chain(from.content.other_names()) {
        if !name.is_empty() && !own.iter().any(|own| own.as_str() == name) {
            parts::add_alias(writing, into.id, language, name).await?;
        }
    }
    for given in alias_ids(writing, into.id).await?.into_iter().filter(|id| !before.contains(id)) {
        execute!(writing, sqlx::query(NOTE_POINTER).bind(merge.0).bind(NAMES_GIVEN).bind(given))?;
    }
    Ok(())
}

async fn alias_ids(reading: &mut Reading, skill: SkillId) -> Result<Vec<i64>, StoreError> {
    Ok(on!(reading, connection => sqlx::query_scalar(ALIASES).bind(skill.0).fetch_all(connection).await)?)
}

/// Raises the version of the roles that ask for `skill`, so that nobody saves an older profile over the new one.
async fn raise_roles(writing: &mut Writing, skill: SkillId) -> Result<(), StoreError> {
    execute!(writing, sqlx::query(RAISE_ROLES).bind(skill.0))?;
    Ok(())
}

/// Records that every kind of content with skills in it changes.
fn changes(writing: &mut Writing) {
    for content in [Content::People, Content::Skills, Content::Assessments, Content::Initiatives] {
        writing.changes(content);
    }
}
