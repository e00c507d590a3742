//! The competence gap report: what is short, per skill, level and quarter, and what to do first.
//!
//! Pure: the caller gives the unmet needs of a proposal and what is known of the people; the same [`Input`]
//! gives the same [`GapReport`]. Amounts are [`ShareMonths`], exact integers, so that the rows add up to the
//! total to the last hundredth. How an unmet need is counted on a skill, and the rules for the first action,
//! are in `docs/gap-report.md` and, as data, in the report itself.

mod action;
mod build;
mod by_skill;
mod input;
mod of_plan;
#[cfg(test)]
mod tests;

use std::iter::Sum;
use std::ops::AddAssign;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

pub use action::{Action, ActionRule, Advice, Thresholds};
pub use build::build;
pub use by_skill::{SkillShortage, by_skill};
pub use input::{Input, NearMiss, NearPerson, OpenNeed, OpenSkill};
pub use of_plan::{OfPlan, input};

use crate::domain::{InitiativeCode, Level, Month, NeedCode, Percent, Priority, SkillCode};

/// An amount of work: hundredths of a per cent of full time, times months. One full-time month is 10 000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShareMonths(pub i64);

impl ShareMonths {
    /// The work of `share` of full time through `months` months.
    pub const fn of(share: Percent, months: i64) -> Self {
        Self(share.hundredths() * months)
    }

    /// Full-time months: 1.5 is one person full time for a month and a half.
    pub fn full_time_months(self) -> f64 {
        self.0 as f64 / 10_000.0
    }

    /// Full-time equivalents on average over a quarter.
    pub fn full_time_equivalents(self) -> f64 {
        self.full_time_months() / 3.0
    }
}

/// In JSON: full-time months, a number with decimals.
impl Serialize for ShareMonths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.full_time_months())
    }
}

impl AddAssign for ShareMonths {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sum for ShareMonths {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.map(|amount| amount.0).sum())
    }
}

/// A quarter of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Quarter {
    /// The calendar year, such as 2026.
    pub year: i16,
    /// 1 for January to March, to 4.
    pub quarter: i8,
}

impl Quarter {
    /// The quarter of a month.
    pub fn of(month: Month) -> Self {
        Self { year: month.year(), quarter: month.quarter() }
    }

    /// The first day of its first month.
    pub fn first_day(self) -> Date {
        Date::new(self.year, (self.quarter - 1) * 3 + 1, 1).expect("a quarter has a first day")
    }
}

/// The gap report of one proposal.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GapReport {
    /// The day it speaks of.
    pub as_of: Date,
    /// The quarters of the months asked for. The first and the last may be cut by them.
    pub quarters: Vec<Quarter>,
    /// Everything that is short, in full-time months: the sum of the rows.
    pub total: ShareMonths,
    /// By quarter, then what is short most first.
    pub rows: Vec<GapRow>,
    /// The rules for the first action, in the order in which they are tried.
    pub rules: Vec<ActionRule>,
}

/// What is short of one skill at one level in one quarter.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GapRow {
    /// The quarter that the work is short in.
    pub quarter: Quarter,
    /// The skill; none for needs that ask for no skill.
    pub skill: Option<SkillCode>,
    /// The name in the catalogue; `None` without a skill.
    pub skill_name: Option<String>,
    /// The least level asked for; none without a skill.
    pub level: Option<Level>,
    /// What is short in the quarter, in full-time months.
    pub short: ShareMonths,
    /// The same as full-time equivalents on average over the quarter.
    pub full_time_equivalents: f64,
    /// Initiatives that are hit, highest priority first.
    pub initiatives: Vec<HitInitiative>,
    /// The reason for most of it.
    pub reason: ReasonClass,
    /// Every reason with its part, largest first; they add up to `short`.
    pub reasons: Vec<(ReasonClass, ShareMonths)>,
    /// The nearest people, nearest first.
    pub nearest: Vec<NearPerson>,
    /// The first action by the rules, with its figures.
    pub advice: Advice,
}

/// An initiative that is hit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HitInitiative {
    /// The code of the initiative, as in the proposal.
    pub code: InitiativeCode,
    /// The name of the initiative, as it is today.
    pub name: String,
    /// The priority class, 1 for the most important.
    pub priority: Priority,
    /// Its part of what is short.
    pub short: ShareMonths,
    /// Its needs that are hit.
    pub needs: Vec<NeedCode>,
}

/// Why a need is not covered, in the report's few classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReasonClass {
    /// Nobody has stated one of the skills.
    NobodyHolds,
    /// People have the skills, but nobody has them all at the level.
    LevelTooLow,
    /// Able people have no time to give.
    NoTime,
    /// Able people may not be lent out.
    NotLendable,
    /// Able people are booked on other initiatives.
    Booked,
    /// A unit or a person already does as much as the rules allow.
    RuleLimit,
    /// Only consultants could, and the need or the initiative does not allow more of them.
    ExternalLimit,
    /// Somebody could learn it on the job, but nobody on the team could teach it.
    NoMentor,
    /// Somebody could, but it costs more than it gives, or what is left is too little.
    NotWorthIt,
}

impl ReasonClass {
    /// Every class, in the order of the enum.
    pub const ALL: [Self; 9] = [
        Self::NobodyHolds,
        Self::LevelTooLow,
        Self::NoTime,
        Self::NotLendable,
        Self::Booked,
        Self::RuleLimit,
        Self::ExternalLimit,
        Self::NoMentor,
        Self::NotWorthIt,
    ];
}
