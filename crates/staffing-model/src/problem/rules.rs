//! The rules a request may set, and what it costs to miss those that are only wished.
//!
//! A required rule only limits what may be staffed: a plan that staffs nothing keeps every rule. A wished rule takes a
//! price from the plan's worth for what is missing, and never adds anything.

use serde::{Deserialize, Serialize};

use crate::key::{InitiativeKey, PersonKey, SkillKey, UnitKey};

/// How strong a rule is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// The rule is not looked at: nothing is limited, priced or reported.
    #[default]
    Off,
    /// What is missing is priced and reported.
    Wished,
    /// Nothing is staffed against it.
    Required,
}

impl Strength {
    /// Whether the rule is wished or required.
    pub fn is_on(self) -> bool {
        self != Self::Off
    }
}

/// Rules that hold for every team.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Nobody is on an initiative with less than this in total, in per cent of full time; a place for a head
    /// that asks for less is held with what it asks for.
    pub min_share: f64,
    /// May people learn on the job: one must-skill one level short, with a mentor on the team?
    pub stretch: bool,
    /// Knowledge stays: where an external person works in a need, an internal person on the team holds each of its
    /// must-skills, at most one level short.
    #[serde(default, skip_serializing_if = "is_unused")]
    pub knowledge: Strength,
    /// Daily operation goes on: the people that units need stay at home.
    #[serde(default, skip_serializing_if = "is_unused")]
    pub operation: Operation,
    /// The last holders of a skill are spared.
    #[serde(default, skip_serializing_if = "is_unused")]
    pub key_people: KeyPeople,
    /// Nobody carries too much work that they have little interest in.
    #[serde(default, skip_serializing_if = "is_unused")]
    pub fairness: Fairness,
    /// Nobody works in a need they refused ([`Problem::unwilling`](super::Problem::unwilling)).
    #[serde(default, skip_serializing_if = "is_unused")]
    pub unwilling: Strength,
    /// Few initiatives at a time.
    #[serde(default, skip_serializing_if = "is_unused")]
    pub at_once: AtOnce,
    /// What each team is made of.
    #[serde(default, skip_serializing_if = "is_unused")]
    pub composition: Composition,
    /// Few changes: at most so many people come to a team they were not on in the earlier plan
    /// ([`Problem::previous`](super::Problem::previous)); locked ones do not count. `None` for no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moves: Option<u32>,
    /// Only people of these units come to teams; locked ones come all the same. `None` for every unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_units: Option<Vec<UnitKey>>,
    /// Other plans that this one differs from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub differs: Vec<Difference>,
}

/// Another plan, and how different from it this one must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    /// Who is on which initiative in the other plan.
    pub teams: Vec<(PersonKey, InitiativeKey)>,
    /// The most people who may be on all the teams they have there. People locked to all of these do not count.
    pub keep: u32,
}

/// Which people a unit's [`keeps`](super::Unit::keeps) count as present.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Operation {
    /// Whether units must, should or need not keep anybody at home.
    pub strength: Strength,
    /// A person is at home in a period if initiatives take at most this much of it, in per cent of their position.
    pub at_home: f64,
}

/// The last holders of a skill: internal people, counted over the whole problem.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct KeyPeople {
    /// How strong it is. Required: they are used only where they are locked.
    pub strength: Strength,
    /// Holders at this level or above count.
    pub level: u8,
    /// A skill with at most this many holders has key people: 1 for the only holder, 2 for the last two.
    pub holders: u32,
    /// The skills that count; empty for every skill on record.
    pub skills: Vec<SkillKey>,
}

/// How much work that a person can do but has little interest in they may carry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Fairness {
    /// Whether the limit must, should or need not be kept.
    pub strength: Strength,
    /// Interest in an initiative below this, 0 to 1, counts as little.
    pub interest: f64,
    /// The most work on such initiatives together in any period, per cent of full time.
    pub share: f64,
}

/// How many initiatives run at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AtOnce {
    /// Whether the limit must, should or need not be kept.
    pub strength: Strength,
    /// The most initiatives in any period; a staffed one runs from its first need to its last.
    pub most: u32,
}

/// What each team is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Composition {
    /// [`Initiative::team`](super::Initiative::team): enough people with a skill. Met demands count in the worth.
    pub skills: Strength,
    /// [`Initiative::min_areas`](super::Initiative::min_areas). Areas that are present count in the worth.
    pub areas: Strength,
    /// How strictly [`Initiative::team_min`](super::Initiative::team_min) is kept.
    pub size: Strength,
    /// How strictly [`Initiative::max_external_staffed`](super::Initiative::max_external_staffed) is kept.
    pub external: Strength,
}

/// What it costs to miss what is wished.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Prices {
    /// A must-skill that only external people bring, per need, period and initiative weight.
    pub knowledge: f64,
    /// A head that is missing at home, per period.
    pub operation: f64,
    /// Using the only holder of a skill, per full-time period; of `n` holders each costs an `n`th.
    pub key_people: f64,
    /// What somebody carries beyond what is fair, per full-time period.
    pub fairness: f64,
    /// Work somebody refused, per full-time period.
    pub unwilling: f64,
    /// An initiative too many, per period.
    pub at_once: f64,
    /// A person missing on a team that is too small, per period and initiative weight.
    pub team_size: f64,
    /// External work beyond the limit of what is staffed, per full-time period.
    pub external: f64,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            min_share: 20.0,
            stretch: false,
            knowledge: Strength::Off,
            operation: Operation::default(),
            key_people: KeyPeople::default(),
            fairness: Fairness::default(),
            unwilling: Strength::Off,
            at_once: AtOnce::default(),
            moves: None,
            only_units: None,
            differs: Vec::new(),
            composition: Composition::default(),
        }
    }
}

impl Default for Operation {
    fn default() -> Self {
        Self { strength: Strength::Off, at_home: 50.0 }
    }
}

impl Default for KeyPeople {
    fn default() -> Self {
        Self { strength: Strength::Off, level: 3, holders: 2, skills: Vec::new() }
    }
}

impl Default for Fairness {
    fn default() -> Self {
        Self { strength: Strength::Off, interest: 0.5, share: 20.0 }
    }
}

impl Default for AtOnce {
    fn default() -> Self {
        Self { strength: Strength::Off, most: 5 }
    }
}

impl Default for Composition {
    fn default() -> Self {
        Self {
            skills: Strength::Wished,
            areas: Strength::Wished,
            size: Strength::Off,
            external: Strength::Off,
        }
    }
}

impl Default for Prices {
    fn default() -> Self {
        Self {
            knowledge: 0.1,
            operation: 1.0,
            key_people: 0.3,
            fairness: 0.2,
            unwilling: 0.3,
            at_once: 1.0,
            team_size: 0.2,
            external: 0.3,
        }
    }
}

/// Whether the value is the default. Then it is not written, so that hashes of older files stay valid.
pub(super) fn is_unused<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
