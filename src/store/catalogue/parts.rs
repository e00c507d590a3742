//! The parts of a skill in tables of their own: aliases and level texts.

use crate::domain::text::search_form;
use crate::domain::{InEach, Level, SkillContent, SkillId};
use crate::store::{Reading, StoreError, Writing, execute, on};

const ALIASES: &str =
    "SELECT language, alias FROM skill_alias WHERE skill_id = $1 ORDER BY language, alias_search, id";
const ADD_ALIAS: &str = "
    INSERT INTO skill_alias (skill_id, language, alias, alias_search)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (skill_id, language, alias) DO NOTHING";
const REMOVE_ALIAS: &str = "DELETE FROM skill_alias WHERE skill_id = $1 AND language = $2 AND alias = $3";
const REMOVE_ALIASES: &str = "DELETE FROM skill_alias WHERE skill_id = $1";

const LEVELS: &str = "SELECT level, language, words FROM skill_level_text WHERE skill_id = $1";
const REMOVE_LEVELS: &str = "DELETE FROM skill_level_text WHERE skill_id = $1";
const ADD_LEVEL: &str =
    "INSERT INTO skill_level_text (skill_id, level, language, words) VALUES ($1, $2, $3, $4)";

const REMOVE_SUGGESTIONS: &str =
    "UPDATE unmapped_skill SET suggested_skill_id = NULL WHERE suggested_skill_id = $1 AND decision IS NULL";

/// The aliases of a skill, by language.
pub(super) async fn aliases(reading: &mut Reading, id: SkillId) -> Result<InEach<Vec<String>>, StoreError> {
    let rows: Vec<(String, String)> =
        on!(reading, connection => sqlx::query_as(ALIASES).bind(id.0).fetch_all(connection).await)?;
    let mut aliases = InEach::<Vec<String>>::default();
    for (language, alias) in rows {
        if let Some(names) = aliases.in_language(&language) {
            names.push(alias);
        }
    }
    Ok(aliases)
}

/// The level texts of a skill.
pub(super) async fn levels(reading: &mut Reading, id: SkillId) -> Result<[InEach<String>; 6], StoreError> {
    let rows: Vec<(i64, String, String)> =
        on!(reading, connection => sqlx::query_as(LEVELS).bind(id.0).fetch_all(connection).await)?;
    let mut levels = <[InEach<String>; 6]>::default();
    for (level, language, words) in rows {
        let level = Level::new(level).ok_or_else(|| StoreError::damaged("skill_level_text.level", level))?;
        let text = levels[usize::from(level.get())].in_language(&language);
        *text.ok_or_else(|| StoreError::damaged("skill_level_text.language", &language))? = words;
    }
    Ok(levels)
}

/// Replaces the aliases and level texts of a skill.
pub(super) async fn write(
    writing: &mut Writing,
    id: SkillId,
    content: &SkillContent,
) -> Result<(), StoreError> {
    let stored = aliases(writing, id).await?;
    for ((language, before), (_, now)) in stored.each().into_iter().zip(content.aliases.each()) {
        for alias in before.iter().filter(|alias| !now.contains(alias)) {
            execute!(writing, sqlx::query(REMOVE_ALIAS).bind(id.0).bind(language).bind(alias.as_str()))?;
        }
        for alias in now.iter().filter(|alias| !before.contains(alias)) {
            add_alias(writing, id, language, alias).await?;
        }
    }
    execute!(writing, sqlx::query(REMOVE_LEVELS).bind(id.0))?;
    for (level, language, words) in content.level_texts() {
        let level = i64::from(level.get());
        execute!(writing, sqlx::query(ADD_LEVEL).bind(id.0).bind(level).bind(language).bind(words))?;
    }
    Ok(())
}

/// Adds an alias to a skill.
pub(super) async fn add_alias(
    writing: &mut Writing,
    id: SkillId,
    language: &str,
    alias: &str,
) -> Result<(), StoreError> {
    let folded = search_form(alias);
    execute!(writing, sqlx::query(ADD_ALIAS).bind(id.0).bind(language).bind(alias).bind(folded))?;
    Ok(())
}

/// Deletes the aliases and level texts of a skill.
pub(super) async fn clear(writing: &mut Writing, id: SkillId) -> Result<(), StoreError> {
    for sql in [REMOVE_ALIASES, REMOVE_LEVELS, REMOVE_SUGGESTIONS] {
        execute!(writing, sqlx::query(sql).bind(id.0))?;
    }
    Ok(())
}
