//! What may be done about a gap, in the order of choice: mobilise, learn, acquire.

use serde::{Deserialize, Serialize};

use crate::key::{ActionKey, GapKey, PersonKey, SkillKey, WayKey};

/// Where a parameter comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// A document, a contract, a register, or who judged it.
    pub source: String,
    /// The day it is from, as `2026-11-27`.
    pub date: String,
}

/// Something that helps one gap without anybody new.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mobilise {
    /// Its key, unique among all actions.
    pub id: ActionKey,
    /// The gap it helps.
    pub gap: GapKey,
    /// What is done.
    pub change: Change,
    /// Where price and extent come from.
    pub basis: Basis,
}

/// What is done to mobilise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Change {
    /// Somebody who holds the skill is asked, or gives more than today.
    RaiseShare {
        /// Who.
        person: PersonKey,
        /// From this period.
        first: usize,
        /// To this period, itself included.
        last: usize,
        /// At most so much in each period, per cent of full time.
        amount: f64,
        /// What it costs to free them, kroner per full-time month.
        per_month: f64,
    },
    /// A contract that covers the skill is made longer.
    ExtendContract {
        /// From this period.
        first: usize,
        /// To this period, itself included.
        last: usize,
        /// At most so much in each period, per cent of full time.
        amount: f64,
        /// Kroner per full-time month.
        per_month: f64,
    },
    /// The need begins and ends so many periods later, or earlier where it is negative.
    MoveWindow {
        /// Periods; not 0.
        by: i32,
        /// What the move costs, kroner.
        once: f64,
    },
    /// The need does with a lower level.
    LowerLevel {
        /// The level it does with.
        to: u8,
        /// What it costs, kroner.
        once: f64,
    },
}

/// A course, or learning on the job.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// Its key, unique in the problem.
    pub id: WayKey,
    /// Whether a mentor is needed.
    pub kind: WayKind,
    /// What is learned.
    pub skill: SkillKey,
    /// The least level to begin at.
    pub from: u8,
    /// The level that is reached.
    pub to: u8,
    /// Months until it is reached.
    pub months: f64,
    /// Kroner for each learner.
    pub price: f64,
    /// Time it takes until the level is reached, per cent of full time.
    pub load: f64,
    /// At most so many may begin in each period; `None` for no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<u32>,
    /// Where price, time and level come from.
    pub basis: Basis,
}

/// How something is learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WayKind {
    /// Taught, without anybody from the place of work.
    Course,
    /// Beside somebody who holds the level.
    OnTheJob,
}

/// Somebody who could reach a level. The plan has each person learn at most once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Learner {
    /// Its key, unique among all actions.
    pub id: ActionKey,
    /// Who.
    pub person: PersonKey,
    /// What they would learn.
    pub skill: SkillKey,
    /// The level they hold; 0 for none.
    pub level: u8,
    /// Whether they want to. Who does not, learns only in the report of what could be.
    pub willing: bool,
    /// Ways that are open to them.
    pub ways: Vec<WayKey>,
    /// What it costs to free them from daily work, to learn and afterwards to help, kroner per full-time month.
    pub freed: f64,
    /// How many of such learners are still there a year after, from 0 to 1.
    pub stays: f64,
    /// Where `freed` and `stays` come from.
    pub basis: Basis,
}

/// Somebody others can learn from on the job.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mentor {
    /// Who.
    pub person: PersonKey,
    /// What can be learned from them.
    pub skill: SkillKey,
    /// Up to this level.
    pub level: u8,
    /// So many learners at a time.
    pub learners: u32,
}

/// A position that can be filled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// Its key, unique among all actions.
    pub id: ActionKey,
    /// From within or from outside.
    pub kind: PostKind,
    /// What whoever fills it holds, with the level.
    pub covers: Vec<(SkillKey, u8)>,
    /// How much each gives, per cent of full time.
    pub position: f64,
    /// Months from the decision until somebody begins.
    pub lead_months: f64,
    /// Kroner a year for each, social costs included.
    pub yearly: f64,
    /// Kroner once for each: the recruitment.
    pub once: f64,
    /// Months that are paid at least, also beyond the last period.
    pub least_months: f64,
    /// At most so many in all.
    pub most: u32,
    /// At most so many in each twelve months, by when they begin; `None` for no limit of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_per_year: Option<u32>,
    /// How many are still there a year after, from 0 to 1.
    pub stays: f64,
    /// Where these come from.
    pub basis: Basis,
}

/// How a position is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PostKind {
    /// Somebody from within gets other work; not counted as appointed.
    Redeploy,
    /// Appointed.
    Appoint,
}

/// Work that can be shared or bought by the hour.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// Its key, unique among all actions.
    pub id: ActionKey,
    /// From whom.
    pub kind: ContractKind,
    /// What those who come hold, with the level.
    pub covers: Vec<(SkillKey, u8)>,
    /// Months until work can begin.
    pub lead_months: f64,
    /// Kroner an hour.
    pub hourly: f64,
    /// Months that a contract lasts and is paid at least, also beyond the last period.
    pub least_months: f64,
    /// At most so much at a time, per cent of full time.
    pub most: f64,
    /// Where these come from.
    pub basis: Basis,
}

/// From whom work is had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContractKind {
    /// Another municipality; its people are no consultants.
    Share,
    /// Bought as a service or a contract for work.
    Service,
    /// Hired in.
    HireIn,
}

impl ContractKind {
    /// Whether those who come are consultants.
    pub fn is_consultant(self) -> bool {
        self != Self::Share
    }
}
