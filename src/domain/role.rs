//! Roles and the skills they ask for.

use serde::{Deserialize, Serialize};

use super::{Level, RoleCode, SkillCode};

/// A role as a file states it. Key: `code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleRecord {
    /// The file's own code for it (`rolle_kode`), unique among roles.
    pub code: RoleCode,
    /// The title in bokmål; files have no other language.
    pub title: String,
    /// KS' position code, four digits.
    pub ks_code: Option<String>,
    /// The occupation's code in STYRK-08.
    pub styrk08: Option<String>,
    /// The occupation's name in STYRK-08.
    pub styrk08_name: Option<String>,
    /// The ESCO occupation, in English.
    pub esco_occupation: Option<String>,
    /// The URI of the occupation in ESCO.
    pub esco_uri: Option<String>,
}

/// Whether a role needs a skill or is helped by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkillRelation {
    /// Vesentlig: part of the role's work.
    Essential,
    /// Valgfri: of use in the role, but not needed.
    Optional,
}

/// A skill in a role's profile. Key: `role`, `skill`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleSkillRecord {
    /// The code of the role.
    pub role: RoleCode,
    /// The code of the skill in the catalogue.
    pub skill: SkillCode,
    /// Whether the role needs the skill or is helped by it.
    pub relation: SkillRelation,
    /// The level that the role asks for, 0 to 5.
    pub level: Level,
}
