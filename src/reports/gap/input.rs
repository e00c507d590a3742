//! What the gap report is built from.
#![expect(missing_docs, reason = "what has no words is named in full")]

use serde::Serialize;

use super::ReasonClass;
use crate::domain::{InitiativeCode, Level, Month, NeedCode, Percent, PersonNumber, Priority, SkillCode};

/// The unmet needs of a proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// The proposal's months, first to last.
    pub months: Vec<Month>,
    /// Needs that are not fully covered.
    pub needs: Vec<OpenNeed>,
}

/// A need that is not fully covered.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenNeed {
    pub need: NeedCode,
    pub initiative: InitiativeCode,
    pub initiative_name: String,
    /// The initiative's priority class, 1 for the most important.
    pub priority: Priority,
    /// First month that is short, as a position in [`Input::months`].
    pub first: usize,
    /// Last month that is short.
    pub last: usize,
    /// What is missing in each of these months, of full time.
    pub missing: Percent,
    pub reason: ReasonClass,
    /// Whether consultants may fill it.
    pub external_allowed: bool,
    /// The skills a person must hold.
    pub skills: Vec<OpenSkill>,
    /// Employees who hold every must-skill at its level and are on no team at all.
    pub able_unused: usize,
    /// Employees who hold every must-skill but are one level short in exactly one.
    pub one_step_short: usize,
    /// The nearest people, nearest first.
    pub nearest: Vec<NearPerson>,
}

/// A must-skill of an unmet need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSkill {
    pub skill: SkillCode,
    pub name: String,
    /// The least level that the need asks for.
    pub level: Level,
    /// How many people hold it at the level and have something to give initiatives in the window.
    pub holders: usize,
}

/// A person near to filling a need. The reader decides whether the name may be shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct NearPerson {
    /// The employee or consultant number, not the name.
    pub number: PersonNumber,
    /// What stands in the way; never empty.
    pub lacks: Vec<NearMiss>,
}

/// One thing that stands between a person and a need.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum NearMiss {
    /// Has not stated the skill.
    Skill {
        skill: SkillCode,
        /// The least level that the need asks for.
        asked: Level,
    },
    /// Has stated a lower level.
    Level {
        skill: SkillCode,
        /// The least level that the need asks for.
        asked: Level,
        /// The level that the person has stated.
        held: Level,
    },
    /// Has no time, is booked, or a rule or a price stands in the way.
    Other { reason: ReasonClass },
}
