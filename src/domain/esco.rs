//! ESCO, the European classification of skills and occupations, as its files state it.
//!
//! Numbers are the running numbers that the files refer to each other by. What is stored is identified by URI.

use serde::{Deserialize, Serialize};

use super::{SkillCode, SkillKind, SourceLine};

/// The acknowledgement that ESCO asks for, word for word, in every language of the interface.
pub const ESCO_ATTRIBUTION: &str = "This service uses the ESCO classification of the European Commission.";

/// The whole classification, checked: everything that is referred to exists, and nothing occurs twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EscoSet {
    /// The groups, parents before their children.
    pub groups: Vec<EscoGroup>,
    /// The skills, in the order of their running numbers.
    pub skills: Vec<EscoSkill>,
    /// Skills and a broader skill of theirs, by number.
    pub broader: Vec<(u32, u32)>,
    /// Skills, by number, and a group they stand in, by code.
    pub in_groups: Vec<(u32, String)>,
    /// Skills related to each other.
    pub related: Vec<EscoRelation>,
    /// The occupations, in the order of their running numbers.
    pub occupations: Vec<EscoOccupation>,
    /// The skills of occupations: `from` is the occupation.
    pub occupation_skills: Vec<EscoRelation>,
}

/// A group of skills. Key: `code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EscoGroup {
    /// The code, such as `S4.8.1`.
    pub code: String,
    /// The URI that ESCO identifies the group by.
    pub uri: String,
    /// The code of the group above.
    pub parent: Option<String>,
    /// The name in English, which every group has.
    pub name_en: String,
    /// The name in bokmål; unofficial.
    pub name_nb: Option<String>,
}

/// A skill, piece of knowledge or language in ESCO. Key: `uri`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EscoSkill {
    /// The running number in the files; also the number in [`EscoSkill::code`].
    pub number: u32,
    /// The URI that ESCO identifies the skill by.
    pub uri: String,
    /// Skill, knowledge or language. ESCO 1.1.1 has no attitudes of its own.
    pub kind: SkillKind,
    /// The code of its deepest group.
    pub group: String,
    /// The preferred name in English, which every skill has.
    pub name_en: String,
    /// The name in bokmål; unofficial.
    pub name_nb: Option<String>,
    /// Other names in English, sorted and without duplicates or `name_en`.
    pub aliases_en: Vec<String>,
    /// The description in English; `None` where ESCO has written none.
    pub description_en: Option<String>,
    /// The line of its file.
    pub line: SourceLine,
}

impl EscoSkill {
    /// The code of a skill that the municipality has given none: `ESCO-1234`.
    pub fn code(&self) -> SkillCode {
        SkillCode::parse(&format!("ESCO-{}", self.number)).expect("the code is never empty")
    }
}

/// An occupation in ESCO. Key: `uri`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EscoOccupation {
    /// The running number in the files, apart from the skills' numbers.
    pub number: u32,
    /// The URI that ESCO identifies the occupation by.
    pub uri: String,
    /// ESCO's code, such as `2654.1.7`.
    pub esco_code: Option<String>,
    /// The unit group of ISCO-08.
    pub isco08: Option<String>,
    /// The name of the unit group in STYRK-08, in bokmål.
    pub styrk08_name: Option<String>,
    /// The title in English, which every occupation has.
    pub name_en: String,
    /// The title in bokmål; unofficial.
    pub name_nb: Option<String>,
}

/// A relation from a skill or occupation to a skill, by running number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EscoRelation {
    /// The running number of the skill or occupation that the relation starts from.
    pub from: u32,
    /// The running number of the skill it is related to.
    pub to: u32,
    /// Whether the skill is essential there; `false` where it is optional.
    pub essential: bool,
}
