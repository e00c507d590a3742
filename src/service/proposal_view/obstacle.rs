//! What stands between a person and a need.

use super::{InitiativeRef, PersonRef, SkillRef};
use crate::domain::{Level, Month};
use staffing_model::Rule;

/// What stands between a person and a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Has not stated the skill.
    Skill {
        /// The skill that the person has not stated.
        skill: SkillRef,
        /// The least level that the need asks for.
        asked: Level,
    },
    /// Has stated a lower level.
    Level {
        /// The skill that the person holds too low.
        skill: SkillRef,
        /// The least level that the need asks for.
        asked: Level,
        /// The level that the person has stated.
        held: Level,
    },
    /// Too little capacity in these months.
    Capacity {
        /// The months in which the capacity is too little.
        months: Vec<Month>,
    },
    /// May not be lent out, by the request's rule.
    NotLendable,
    /// Booked on other initiatives in these months.
    Booked {
        /// The initiatives that the person is booked on.
        initiatives: Vec<InitiativeRef>,
    },
    /// The unit already releases its share.
    UnitLimit {
        /// The name of the unit, as it is today.
        unit: String,
    },
    /// On as many initiatives as they may be.
    ParallelLimit {
        /// The most initiatives that a person may be on at once.
        limit: u32,
    },
    /// Nobody on the team could teach the skill.
    Mentor {
        /// The skill that would have to be taught.
        skill: SkillRef,
    },
    /// Must not be on a team with this person.
    Conflict {
        /// The person on the team whom they must not work with.
        with: PersonRef,
    },
    /// A consultant, and the need does not allow them.
    External,
    /// The initiative's limit on external work is reached.
    ExternalLimit,
    /// Excluded from the initiative, as the register says.
    Excluded,
    /// The team has as many people as it may have.
    TeamFull,
    /// What is left of the need, or of the person, is below the least share.
    BelowLeastShare,
    /// A rule of the request.
    Rule {
        /// The rule of the request that stops it.
        rule: Rule,
    },
    /// Nothing is in the way: the plan is worth more without it.
    Price,
}
