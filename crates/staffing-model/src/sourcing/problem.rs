//! The sourcing problem, `innsats-sourcing/1`: plain data, as in a problem file.
//!
//! Units, everywhere: amounts and capacities are **per cent of full time** (100 = one full-time person); periods are
//! **numbered from 0**, a window is `first..=last`; times to recruit, to learn and of contracts are **months**; money is
//! **kroner**. What somebody has entered as a parameter carries its [`Basis`]: where it comes from, and from which day.

mod actions;
mod check;

pub use actions::{
    Basis, Change, Contract, ContractKind, Learner, Mentor, Mobilise, Post, PostKind, Way, WayKind,
};
use serde::{Deserialize, Serialize};

use crate::fault::Fault;
use crate::key::{ActionKey, GapKey, NeedKey, PersonKey, SkillKey, UnitKey};
use crate::problem::Strength;

/// What `format` says in a problem file.
pub const FORMAT: &str = "innsats-sourcing/1";

/// A sourcing problem: what is missing, and what may be done about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// Always [`FORMAT`]; names the file format and its version.
    pub format: String,
    /// What people call it; plans repeat it.
    pub name: String,
    /// The label of each period, in order. Period `t` is `periods[t]`.
    pub periods: Vec<String>,
    /// Months in each period: 1, 3, 6 or 12.
    pub months: u32,
    /// Limits and prices that hold for the plan as a whole.
    pub rules: Rules,
    /// Units whose people may learn.
    #[serde(default)]
    pub units: Vec<Unit>,
    /// People who could be mobilised or learn.
    #[serde(default)]
    pub people: Vec<Person>,
    /// What is missing; plans list gaps in this order.
    pub gaps: Vec<Gap>,
    /// First: what can be had of those who already hold it, or by asking for something else.
    #[serde(default)]
    pub options: Vec<Mobilise>,
    /// Ways to learn.
    #[serde(default)]
    pub ways: Vec<Way>,
    /// Second: those who could learn.
    #[serde(default)]
    pub learners: Vec<Learner>,
    /// Those whom others can learn from on the job.
    #[serde(default)]
    pub mentors: Vec<Mentor>,
    /// Third: positions to fill, from within or by appointment.
    #[serde(default)]
    pub posts: Vec<Post>,
    /// Third: work to share or to buy.
    #[serde(default)]
    pub contracts: Vec<Contract>,
    /// What must be done.
    #[serde(default)]
    pub locks: Vec<Lock>,
    /// What must not be done.
    #[serde(default)]
    pub exclusions: Vec<ActionKey>,
}

/// Limits and prices that hold for the plan as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// What it costs to leave a gap of weight 1 open, kroner per full-time month.
    pub shortfall: f64,
    /// Hours that a full-time month of bought work is paid for.
    pub hours_per_month: f64,
    /// Consultants do at most this much of all that is missing, in per cent of it; `null` for no limit.
    pub max_consultants: Option<f64>,
    /// At most so many are appointed in each twelve months, by when they start; `null` for no limit.
    pub max_hires_per_year: Option<u32>,
    /// Nobody learns for more than this at a time, per cent of full time.
    pub max_training_load: f64,
    /// Knowledge stays: somebody learns beside each consultant.
    pub beside: Beside,
    /// Where these come from.
    pub basis: Basis,
}

/// Whether somebody must learn the skill beside each consultant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beside {
    /// Off, wished at a price, or required.
    pub strength: Strength,
    /// Where wished: kroner per full-time month of a consultant without a learner.
    pub price: f64,
}

/// A unit, and how much of its people's time may go to learning.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Its key, unique in the problem.
    pub id: UnitKey,
    /// Its people's positions together, per cent of full time.
    pub positions: f64,
    /// How much of them may go to learning in each period, in per cent of those positions.
    pub max_training: f64,
}

/// Somebody who could be mobilised or learn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Their key, unique in the problem.
    pub id: PersonKey,
    /// The unit they belong to.
    pub unit: UnitKey,
    /// What they can give beyond today's plan in each period, per cent of full time.
    pub capacity: Vec<f64>,
}

/// What a need lacks: one skill at a level, with a start and an end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// Its key, unique in the problem.
    pub id: GapKey,
    /// The need that lacks it; not looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<NeedKey>,
    /// What is missing.
    pub skill: SkillKey,
    /// At this level or above.
    pub level: u8,
    /// The first period, from 0.
    pub first: usize,
    /// The last period, from 0, itself included.
    pub last: usize,
    /// How much in each period from `first` to `last`, per cent of full time.
    pub amounts: Vec<f64>,
    /// How much it matters: what is left open costs so many times [`Rules::shortfall`].
    pub weight: f64,
}

/// Something that must be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// A learner, post or contract, or an option that changes what is asked for.
    pub action: ActionKey,
    /// Begun in this period; `None` for any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<usize>,
    /// At least so much: 1 for a learner or an option, positions of a post, per cent of full time of a contract.
    pub least: f64,
}

impl Gap {
    /// What is missing in a period, per cent of full time.
    pub fn amount_in(&self, period: usize) -> f64 {
        period.checked_sub(self.first).and_then(|at| self.amounts.get(at)).copied().unwrap_or(0.0)
    }

    /// Whether one of these skills, at its level, is what is missing.
    pub fn is_met_by(&self, covers: &[(SkillKey, u8)]) -> bool {
        covers.iter().any(|(skill, level)| *skill == self.skill && *level >= self.level)
    }
}

impl Problem {
    /// Refuses impossible values, naming the path of the first one.
    pub fn check(self) -> Result<Self, Fault> {
        check::check(&self)?;
        Ok(self)
    }

    /// Whole periods that so many months take, also beyond the last one.
    pub fn periods_of(&self, months: f64) -> usize {
        // No time in a problem is longer than 120 months, and no period shorter than one.
        (0_u32..120).find(|count| f64::from(count * self.months) >= months - 1e-9).unwrap_or(120) as usize
    }

    /// How much of those who began is there after so many periods, where `stays` of them are there after a year.
    pub fn kept(&self, stays: f64, periods: usize) -> f64 {
        stays.powf(periods as f64 * f64::from(self.months) / 12.0)
    }

    /// Which twelve months from the first period a period belongs to.
    pub fn year_of(&self, period: usize) -> usize {
        period * self.months as usize / 12
    }

    /// All that is missing, full-time months.
    pub fn asked(&self) -> f64 {
        let amounts = self.gaps.iter().flat_map(|gap| &gap.amounts);
        amounts.sum::<f64>() / 100.0 * f64::from(self.months)
    }
}

#[cfg(test)]
mod tests;
