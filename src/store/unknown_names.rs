//! Decisions about skill names that no skill has, one name at a time.

pub mod view;

use jiff_sqlx::ToSqlx;

use super::word::Word;
use super::{Content, StoreError, Writing, execute, on};
use crate::domain::text::search_form;
use crate::domain::{NameDecision, SkillCode, UnknownNameId};

const DECIDE: &str = "
    UPDATE unmapped_skill
    SET decision = $3, mapped_skill_id = (SELECT s.id FROM skill s WHERE s.code = $4 AND s.in_catalogue), note = COALESCE($5, note),
        decided_at = $6, decided_by = $7, version = version + 1
    WHERE id = $1 AND version = $2 AND decision IS NULL
    RETURNING written";

const ADD_ALIAS: &str = "
    INSERT INTO skill_alias (skill_id, language, alias, alias_search)
    SELECT s.id, 'nb', $2, $3 FROM skill s WHERE s.code = $1
    ON CONFLICT (skill_id, language, alias) DO NOTHING";

const REMOVE_ALIAS: &str = "
    DELETE FROM skill_alias
    WHERE language = 'nb'
        AND EXISTS (SELECT 1 FROM unmapped_skill u
            WHERE u.id = $1 AND u.version = $2 AND u.decision = 'alias'
                AND u.mapped_skill_id = skill_alias.skill_id AND u.written = skill_alias.alias)";

const REOPEN: &str = "
    UPDATE unmapped_skill
    SET decision = NULL, mapped_skill_id = NULL, decided_at = NULL, decided_by = NULL, version = version + 1
    WHERE id = $1 AND version = $2 AND decision IS NOT NULL";

const NOTE: &str = "UPDATE unmapped_skill SET note = $2 WHERE id = $1";

/// Stores what the name `id` means; an alias is also added to the skill. [`StoreError::Changed`] where somebody has
/// decided since `version` was read.
pub async fn decide(
    writing: &mut Writing,
    (id, version): (UnknownNameId, i64),
    decision: NameDecision,
    skill: Option<&SkillCode>,
    note: Option<&str>,
) -> Result<(), StoreError> {
    let (at, actor, code) = (writing.at().to_sqlx(), writing.actor(), skill.map(SkillCode::as_str));
    let written: Option<String> = on!(writing, connection => sqlx::query_scalar(DECIDE)
        .bind(id.0)
        .bind(version)
        .bind(decision.word())
        .bind(code)
        .bind(note)
        .bind(at)
        .bind(actor)
        .fetch_optional(connection)
        .await)?;
    let written = written.ok_or(StoreError::Changed)?;
    writing.changes(Content::Skills);
    if decision == NameDecision::Alias {
        execute!(
            writing,
            sqlx::query(ADD_ALIAS).bind(code).bind(written.as_str()).bind(search_form(&written))
        )?;
    }
    Ok(())
}

/// Withdraws a decision: the name is open again. [`StoreError::Changed`] where it is not of version `version`.
pub async fn reopen(writing: &mut Writing, id: UnknownNameId, version: i64) -> Result<(), StoreError> {
    execute!(writing, sqlx::query(REMOVE_ALIAS).bind(id.0).bind(version))?;
    if execute!(writing, sqlx::query(REOPEN).bind(id.0).bind(version))? == 0 {
        return Err(StoreError::Changed);
    }
    writing.changes(Content::Skills);
    Ok(())
}

/// Stores a note about the name, whether it is decided or not.
pub async fn note(writing: &mut Writing, id: UnknownNameId, note: &str) -> Result<(), StoreError> {
    match execute!(writing, sqlx::query(NOTE).bind(id.0).bind(note))? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}
