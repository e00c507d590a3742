//! The staffing problem, `innsats-problem/1`: plain data, as in a problem file.
//!
//! Units, everywhere: shares, capacities and amounts are **per cent of full time** (100 = one full-time person);
//! periods are **numbered from 0**, a window is `first..=last`; levels are 0-5; weights have no unit.
//! A `Problem` that has passed [`Problem::check`] or [`read`] has no unknown keys and no impossible values.

mod check;
mod file;
mod rules;

pub use crate::fault::{Fault, FaultKind};
pub use file::{hash, read, write};
use rules::is_unused;
pub use rules::{AtOnce, Composition, Difference, Fairness, KeyPeople, Operation, Prices, Rules, Strength};
use serde::{Deserialize, Serialize};

use super::key::{AreaKey, InitiativeKey, NeedKey, PersonKey, SkillKey, UnitKey};

/// What `format` says in a problem file.
pub const FORMAT: &str = "innsats-problem/1";

/// A staffing problem: who there is, what is asked for, and by which rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// Always [`FORMAT`]; names the file format and its version.
    pub format: String,
    /// What people call it; plans repeat it.
    pub name: String,
    /// The label of each period (usually a month), in order. Period `t` is `periods[t]`.
    pub periods: Vec<String>,
    /// Rules that hold for every team.
    pub rules: Rules,
    /// What the wishes weigh against each other.
    pub weights: Weights,
    /// Every unit that a person belongs to; others may be here too.
    pub units: Vec<Unit>,
    /// Everyone who may be staffed, internal and external; plans list people in this order.
    pub people: Vec<Person>,
    /// What is to be staffed; plans list initiatives and their needs in this order.
    pub initiatives: Vec<Initiative>,
    /// How much a person wants an initiative, from 0 to 1; 0 for pairs that are not listed. One row per pair.
    #[serde(default)]
    pub interest: Vec<(PersonKey, InitiativeKey, f64)>,
    /// Who is on which initiative in the earlier plan.
    #[serde(default)]
    pub previous: Vec<(PersonKey, InitiativeKey)>,
    /// Who must be on which initiative.
    #[serde(default)]
    pub locks: Vec<(PersonKey, InitiativeKey)>,
    /// Who must not be on which initiative.
    #[serde(default)]
    pub exclusions: Vec<(PersonKey, InitiativeKey)>,
    /// Shares that are settled: the person, locked to the initiative, works in the need at exactly this, in per cent of
    /// full time. Only needs that are filled by shares have them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<(PersonKey, NeedKey, f64)>,
    /// Pairs of people who must not be on the same team.
    #[serde(default)]
    pub conflicts: Vec<(PersonKey, PersonKey)>,
    /// Needs that people have refused: counts where [`Rules::unwilling`] says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unwilling: Vec<(PersonKey, NeedKey)>,
}

/// What the wishes weigh. Everything is measured against one full-time period of a critical need of weight 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// A desirable need counts this much of a critical one.
    pub desirable: f64,
    /// How well levels and should-skills fit, per full-time period.
    pub fit: f64,
    /// The person's interest, per full-time period.
    pub interest: f64,
    /// The person's relative cost, per full-time period.
    pub cost: f64,
    /// Price of one more person on a team, per period.
    pub membership: f64,
    /// Worth of keeping a person from the earlier plan, per period.
    pub keep: f64,
    /// Worth of each area present on a team that should come from several, per period and initiative weight.
    pub area: f64,
    /// A person who learns on the job counts this much of one who holds the level.
    pub stretch: f64,
    /// Price of freeing a person beyond the development share, per full-time period.
    pub release: f64,
    /// Worth of a met team demand, per period and initiative weight.
    pub team_skill: f64,
    /// Worth of learning on the job, per full-time period.
    #[serde(default, skip_serializing_if = "is_unused")]
    pub learning: f64,
    /// What it costs to miss what is wished.
    #[serde(default, skip_serializing_if = "is_unused")]
    pub prices: Prices,
}

/// An organisational unit, with how much work it releases to initiatives.
#[expect(missing_docs, reason = "what has no words is named in full")]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    pub id: UnitKey,
    /// The part of the municipality it counts as on a team.
    pub area: AreaKey,
    /// How much of the unit's summed positions (internal people) may go to initiatives in each period, in
    /// per cent of those positions. External people neither count nor are limited.
    pub max_release: f64,
    /// Who must stay at home for daily operation: counts where [`Rules::operation`] says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keeps: Vec<TeamDemand>,
}

/// A person, with what they can give and what they can do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Unique in the problem, among internal and external people together.
    pub id: PersonKey,
    /// The unit they belong to.
    pub unit: UnitKey,
    /// A consultant or other person from outside.
    pub external: bool,
    /// Position, per cent of full time.
    pub position: f64,
    /// What they can give to initiatives in each period without anybody freeing them, per cent of full time.
    pub capacity: Vec<f64>,
    /// How much more they can be freed in each period, at a price, per cent of full time; `None` for not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extra: Option<Vec<f64>>,
    /// The most initiatives the person may be on in one period.
    pub max_initiatives: u32,
    /// Relative cost (1 = an average employee).
    pub cost: f64,
    /// Skills held, with level. Each skill at most once.
    pub skills: Vec<(SkillKey, u8)>,
}

/// An initiative: needs to be filled by one team.
#[expect(missing_docs, reason = "what has no words is named in full")]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Initiative {
    pub id: InitiativeKey,
    /// Weight of its priority class.
    pub weight: f64,
    /// The team should come from at least this many areas (a wish; 0 and 1 ask for nothing).
    pub min_areas: u32,
    /// At most so many people on the team; `null` for no limit.
    pub team_max: Option<u32>,
    /// At least so many people on the team, if anybody is: counts where [`Composition::size`] says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team_min: Option<u32>,
    /// External people may do at most this much of all work asked for, in per cent of it; `null` for no limit.
    pub max_external: Option<f64>,
    /// External people should do at most this much of the work that is staffed, in per cent of it: counts where
    /// [`Composition::external`] says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_external_staffed: Option<f64>,
    pub needs: Vec<Need>,
    /// What the team as a whole should hold.
    #[serde(default)]
    pub team: Vec<TeamDemand>,
}

/// A need: one kind of work in one window at a constant rate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Its key, unique in the problem.
    pub id: NeedKey,
    /// The first period of the window, from 0.
    pub first: usize,
    /// The last period of the window, from 0, itself included.
    pub last: usize,
    /// How `amount` is filled: by whole people or by shares.
    pub kind: NeedKind,
    /// Heads: how many people. Share: how much, in per cent of full time.
    pub amount: f64,
    /// Heads only: each person's share, per cent of full time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
    /// `false`: only desirable, and counted less by [`Weights::desirable`].
    pub critical: bool,
    /// May external people fill it?
    pub external: bool,
    /// Skills a person must hold, with the least level.
    pub must: Vec<(SkillKey, u8)>,
    /// Skills a person should hold, with the level.
    #[serde(default)]
    pub should: Vec<(SkillKey, u8)>,
}

/// How a need is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NeedKind {
    /// So many people, each at a fixed share.
    Heads,
    /// An amount that several people may split.
    Share,
}

/// How many people on a team, or at home in a unit, should at least hold a skill.
#[expect(missing_docs, reason = "what has no words is named in full")]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamDemand {
    pub skill: SkillKey,
    /// At this level or above.
    pub level: u8,
    /// How many people should hold it, at least 1.
    pub heads: u32,
}

impl Need {
    /// Number of periods in the window.
    pub fn length(&self) -> usize {
        self.last - self.first + 1
    }

    /// The fixed share of one head, if the need asks for heads.
    pub fn head_share(&self) -> Option<f64> {
        match self.kind {
            NeedKind::Heads => Some(self.share.unwrap_or(0.0)),
            NeedKind::Share => None,
        }
    }

    /// All that is asked for in one period, per cent of full time.
    pub fn total_share(&self) -> f64 {
        self.amount * self.head_share().unwrap_or(1.0)
    }
}

impl Initiative {
    /// First and last period over all its needs; `None` without needs.
    pub fn window(&self) -> Option<(usize, usize)> {
        let first = self.needs.iter().map(|need| need.first).min()?;
        let last = self.needs.iter().map(|need| need.last).max()?;
        Some((first, last))
    }

    /// Number of periods from the first to the last need.
    pub fn length(&self) -> usize {
        self.window().map_or(0, |(first, last)| last - first + 1)
    }
}

impl Person {
    /// How much more they can be freed in the period, per cent of full time.
    pub fn extra_in(&self, period: usize) -> f64 {
        self.extra.as_ref().map_or(0.0, |extra| extra[period])
    }

    /// The level held in a skill, if it is held at all.
    pub fn level(&self, skill: &SkillKey) -> Option<u8> {
        self.skills.iter().find(|(held, _)| held == skill).map(|&(_, level)| level)
    }
}

impl Problem {
    /// Refuses impossible values, naming the path of the first one: unknown or duplicate keys, numbers that
    /// are not finite or out of range, windows outside the periods, lists of the wrong length.
    pub fn check(self) -> Result<Self, Fault> {
        check::check(&self)?;
        Ok(self)
    }
}

impl Default for Weights {
    /// The weights a request starts from.
    fn default() -> Self {
        Self {
            desirable: 0.4,
            fit: 0.1,
            interest: 0.05,
            cost: 0.03,
            membership: 0.02,
            keep: 0.05,
            area: 0.5,
            stretch: 0.7,
            release: 0.05,
            team_skill: 0.5,
            learning: 0.0,
            prices: Prices::default(),
        }
    }
}

#[cfg(test)]
mod tests;
