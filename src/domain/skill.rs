//! What a file says about one entry of the skill catalogue.

use serde::{Deserialize, Serialize};

use super::SkillCode;

/// What kind of competence an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkillKind {
    /// Ferdighet: something one can do.
    Skill,
    /// Kunnskap: something that one knows.
    Knowledge,
    /// Språk: a language that one speaks or writes.
    Language,
    /// Holdning: one of ESCO's transversal attitudes.
    Attitude,
}

/// A skill as a file states it. Key: `code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillRecord {
    /// The code in the catalogue.
    pub code: SkillCode,
    /// The name in bokmål, which every skill has.
    pub name: String,
    /// The name in nynorsk; `None` where the file has none.
    #[serde(default)]
    pub name_nn: Option<String>,
    /// The name in English; `None` where the file has none.
    pub name_en: Option<String>,
    /// Skill, knowledge, language or attitude.
    pub kind: SkillKind,
    /// The name of its group (kompetanseområde).
    pub group: Option<String>,
    /// The URI of the same skill in ESCO; `None` outside ESCO.
    pub esco_uri: Option<String>,
    /// What the skill means, in English; `None` where the file does not say.
    pub description_en: Option<String>,
}
