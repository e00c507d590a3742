//! Needs that are not covered: what is missing, why, and who is nearest.

use super::{InitiativeRef, NeedRef, PersonRef, Remedy, SkillRef};
use crate::domain::{Level, Month, Percent};
use staffing_model::Rule;
use staffing_model::plan::Reason;

/// A need that is not fully covered.
#[derive(Clone, Debug, PartialEq)]
pub struct UnmetNeed {
    /// The need, with its open window.
    pub need: NeedRef,
    /// The initiative that the need belongs to.
    pub initiative: InitiativeRef,
    /// Heads missing; none where the need asks for an amount.
    pub heads: Option<u32>,
    /// Whether the initiative cannot do without it.
    pub critical: bool,
    /// What its initiative's priority weighs, times what is missing: what hurts most is most.
    pub hurts: f64,
    /// What the need asks for in each month, in per cent of full time.
    pub asked: Percent,
    /// What is missing each month, in per cent of full time.
    pub share: Percent,
    /// What is missing over the window, in full-time months.
    pub months: f64,
    /// The main reason; `reasons` has all of them.
    pub reason: Cause,
    /// Each reason with how many people it stops, most first.
    pub reasons: Vec<(Reason, usize)>,
    /// Initiatives that able people are booked on.
    pub displaced_by: Vec<InitiativeRef>,
    /// The nearest people, with what stands between them and the need.
    pub nearest: Vec<NearPerson>,
    /// What would fill it, the least to ask for first.
    pub remedies: Vec<Remedy>,
}

/// Why a need is not covered: the plan's reason, or what the plan cannot know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The plan's own reason, as the solver gave it.
    Plan(Reason),
    /// The plan says no capacity: everybody able is somebody who, by the request's rule, may not be lent out.
    NotLendable,
}

/// A person near to filling a need.
#[derive(Clone, Debug, PartialEq)]
pub struct NearPerson {
    /// The person, with today's name and unit.
    pub person: PersonRef,
    /// What stands in the way; `wording::proposal::obstacle` says it.
    pub obstacles: Vec<Obstacle>,
}

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
