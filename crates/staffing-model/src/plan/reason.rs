//! Why a need is not covered, as data; the words are in the Fluent files.
#![expect(missing_docs, reason = "what has no words is named in full")]

use serde::{Deserialize, Serialize};

use crate::key::{InitiativeKey, NeedKey, PersonKey, SkillKey, UnitKey};
use crate::rule::Rule;

/// A need that is not fully covered: the competence gap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unmet {
    pub need: NeedKey,
    pub initiative: InitiativeKey,
    /// What is missing: heads, or per cent of full time.
    pub amount: f64,
    /// What is missing over the window, per cent of full time times periods.
    pub share_periods: f64,
    /// The one reason to show first; `counts` has those of each person.
    pub reason: Reason,
    /// The reason for each person who holds every must-skill in some measure, counted; most frequent first.
    #[serde(default)]
    pub counts: Vec<ReasonCount>,
    /// Initiatives of equal or higher priority that able people are booked on, most first.
    #[serde(default)]
    pub displaced_by: Vec<Displacing>,
    /// The people who are nearest to filling it, with what each lacks.
    #[serde(default)]
    pub nearest: Vec<Nearest>,
}

/// Why a person does not fill a need, or why a need is not covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nobody holds one of the must-skills at all.
    NobodyHasSkill,
    /// Each must-skill is held by someone, but nobody holds them all at the level.
    LevelTooLow,
    /// Only external people could, and the need does not allow them.
    ExternalNotAllowed,
    /// The initiative's limit on external work is reached.
    ExternalLimit,
    /// An exclusion in the problem keeps the person off the initiative.
    Excluded,
    /// No capacity in at least one period of the window.
    NoCapacity,
    /// Daily operation: the unit already releases its share.
    UnitLimit,
    /// Booked on an initiative of equal or higher priority.
    BookedOnHigherPriority,
    /// Booked on an initiative of lower priority, because the plan as a whole is worth more so.
    BookedOnLowerPriority,
    /// On as many initiatives at once as they may be.
    ParallelLimit,
    TeamFull,
    /// Must not be on the team together with someone who is.
    Conflict,
    /// What is left of the need, or of the person, is below the least share.
    BelowLeastShare,
    /// Could learn on the job, but nobody on the team holds the skill.
    NoMentor,
    /// A rule of the request: knowledge, operation, key people, fairness, refusals, few at a time or the team.
    RequestRule,
    /// Could, but it would cost more (release, one more person, relative cost) than it is worth.
    NotWorthIt,
    /// Could; the search stopped, within the gap that was asked for, before using them.
    LeftOpen,
}

/// How many people a reason stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReasonCount {
    pub reason: Reason,
    pub people: usize,
}

/// An initiative that able people are booked on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Displacing {
    pub initiative: InitiativeKey,
    /// How many of the able people are booked on it.
    pub people: usize,
}

/// A person who is close to filling a need.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Nearest {
    pub person: PersonKey,
    /// What the person lacks; never empty.
    pub lacks: Vec<Lack>,
}

/// What a person lacks for a need.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Lack {
    /// Does not hold the skill.
    Skill {
        skill: SkillKey,
        /// The least level that the need asks for.
        asked: u8,
    },
    /// Holds the skill at too low a level.
    Level {
        skill: SkillKey,
        /// The least level that the need asks for.
        asked: u8,
        /// The level that the person has.
        held: u8,
    },
    /// Comes from outside, and the need does not allow it.
    External,
    /// The initiative's limit on external work is reached.
    ExternalLimit,
    /// An exclusion in the problem keeps the person off the initiative.
    Excluded,
    /// Too little capacity (release included) in these periods.
    Capacity {
        /// The periods with too little, counted from 0.
        periods: Vec<usize>,
    },
    /// The unit already releases its share.
    UnitLimit {
        unit: UnitKey,
    },
    Booked {
        /// The initiatives that take the person's time in the window.
        initiatives: Vec<InitiativeKey>,
    },
    /// On as many initiatives at once as they may be.
    ParallelLimit {
        /// The most initiatives the person may be on in one period.
        limit: u32,
    },
    TeamFull,
    /// Must not be on the team together with this person.
    Conflict {
        /// Who is on the team.
        with: PersonKey,
    },
    /// What is left of the need, or of the person, is below the least share.
    BelowLeastShare,
    /// Nobody on the team could teach this skill.
    Mentor {
        skill: SkillKey,
    },
    /// A rule of the request.
    Rule {
        /// Which; `team_size` for a team that cannot be complete.
        rule: Rule,
    },
    /// Nothing is missing: it would only cost more than it is worth.
    Price,
}
