//! The skill catalogue's entries.

use serde::{Deserialize, Serialize};

use super::SkillCode;

/// What kind of competence an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkillKind {
    /// Ferdighet: something one can do.
    Skill,
    /// Kunnskap: something one knows.
    Knowledge,
    /// Språk.
    Language,
    /// Holdning: ESCO's transversal attitudes.
    Attitude,
}

/// A skill as a file states it. Key: `code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillRecord {
    /// The code in the catalogue.
    pub code: SkillCode,
    /// The name in bokmål.
    pub name: String,
    /// The name in nynorsk.
    #[serde(default)]
    pub name_nn: Option<String>,
    /// The name in English.
    pub name_en: Option<String>,
    /// Skill, knowledge, language or attitude.
    pub kind: SkillKind,
    /// The name of its group (kompetanseområde).
    pub group: Option<String>,
    /// Its URI in ESCO.
    pub esco_uri: Option<String>,
    /// A description in English.
    pub description_en: Option<String>,
}
