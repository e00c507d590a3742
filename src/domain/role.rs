//! Roles and the skills they ask for.

use serde::{Deserialize, Serialize};

use super::{Level, RoleCode, SkillCode};

/// A role as a file states it. Key: `code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleRecord {
    /// The role's code.
    pub code: RoleCode,
    /// The title in bokmål.
    pub title: String,
    /// KS' position code, four digits.
    pub ks_code: Option<String>,
    /// The occupation's code in STYRK-08.
    pub styrk08: Option<String>,
    /// The occupation's name in STYRK-08.
    pub styrk08_name: Option<String>,
    /// The ESCO occupation, in English.
    pub esco_occupation: Option<String>,
    /// The ESCO occupation's URI.
    pub esco_uri: Option<String>,
}

/// Whether a role needs a skill or is helped by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkillRelation {
    /// Vesentlig.
    Essential,
    /// Valgfri.
    Optional,
}

/// A skill in a role's profile. Key: `role`, `skill`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleSkillRecord {
    /// The role.
    pub role: RoleCode,
    /// The skill.
    pub skill: SkillCode,
    /// Essential or optional.
    pub relation: SkillRelation,
    /// The level asked for.
    pub level: Level,
}
