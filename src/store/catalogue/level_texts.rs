//! The level texts of several skills at once.

use std::collections::BTreeMap;

use crate::domain::{Level, SkillId};
use crate::store::reach::list;
use crate::store::views::Names;
use crate::store::{Reading, StoreError, on};

const OF_SKILLS: &str = "
    SELECT skill_id, level, language, words
    FROM skill_level_text
    WHERE skill_id IN (SELECT value FROM json_each($1))";

/// What somebody at a level of a skill does, where the skill has a text of its own for the level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelTexts(BTreeMap<(SkillId, Level), Names>);

impl LevelTexts {
    /// The skill's own text for a level; `None` where the general text holds.
    pub fn get(&self, skill: SkillId, level: Level) -> Option<&Names> {
        self.0.get(&(skill, level))
    }
}

/// The level texts of `skills`.
pub async fn level_texts(reading: &mut Reading, skills: &[SkillId]) -> Result<LevelTexts, StoreError> {
    let list = list(skills.iter().map(|skill| skill.0));
    let rows: Vec<(i64, i64, String, String)> =
        on!(reading, connection => sqlx::query_as(OF_SKILLS).bind(&list).fetch_all(connection).await)?;
    let mut texts = LevelTexts::default();
    for (skill, level, language, words) in rows {
        let level = Level::new(level).ok_or_else(|| StoreError::damaged("skill_level_text.level", level))?;
        let names = texts.0.entry((SkillId(skill), level)).or_default();
        match language.as_str() {
            "nb" => names.nb = Some(words),
            "nn" => names.nn = Some(words),
            _ => names.en = Some(words),
        }
    }
    Ok(texts)
}
