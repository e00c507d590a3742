//! What an initiative needs of people.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{InitiativeCode, Level, NeedCode, Percent, RoleCode, SkillCode};

/// How much work a need asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Demand {
    /// So many people, each at a fixed share of full time.
    Heads {
        /// How many people; at least 1 in what files state.
        heads: u16,
        /// The share of full time of each.
        share: Percent,
    },
    /// An amount of full time that several people may split.
    Share {
        /// The amount; above 100 % where several people are needed.
        amount: Percent,
    },
}

impl Demand {
    /// All heads together, as a share of full time.
    pub fn total(self) -> Percent {
        match self {
            Self::Heads { heads, share } => (0..heads).fold(Percent::ZERO, |sum, _| sum.plus(share)),
            Self::Share { amount } => amount,
        }
    }
}

/// A need as a file states it. Key: `code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedRecord {
    /// Unique among all needs, not only in its initiative (`behov_id`).
    pub code: NeedCode,
    /// The code of the initiative that the need is part of.
    pub initiative: InitiativeCode,
    /// The role that is asked for.
    pub role: Option<RoleCode>,
    /// The role's name on the team.
    pub title: String,
    /// So many people, or an amount that may be split.
    pub demand: Demand,
    /// The first day of the work, itself included.
    pub from: Date,
    /// The last day of the work, itself included.
    pub to: Date,
    /// Whether consultants may fill it.
    pub external_allowed: bool,
}

/// A skill that a need asks for. Key: `need`, `skill`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedSkillRecord {
    /// The code of the need.
    pub need: NeedCode,
    /// The code of the skill in the catalogue.
    pub skill: SkillCode,
    /// The lowest level of the skill that will do.
    pub min_level: Level,
    /// Must (må) or should (bør).
    pub must: bool,
}
