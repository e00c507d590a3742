//! The sourcing plan, `innsats-sourcing-plan/1`: what to do about each gap, what stays open and why, what it costs, and
//! what is proven about it. Units as in [`problem`](super::problem).
#![expect(missing_docs, reason = "what has no words is named in full")]

mod explained;

pub use explained::{
    ActionReport, Considered, CourseReport, Kind, Limit, Reference, ReferenceKind, Step, Verdict, Weighed,
    Worth,
};
use serde::{Deserialize, Serialize};

use super::problem::Lock;
use crate::key::{ActionKey, GapKey, SkillKey, WayKey};
use crate::plan::Status;

/// What `format` says in a plan file.
pub const FORMAT: &str = "innsats-sourcing-plan/1";

/// A sourcing plan with its proof. Of a plan written by another program, what stands before `explanations` is needed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Always [`FORMAT`]; names the file format and its version.
    pub format: String,
    /// The `name` of the problem that the plan answers.
    pub problem: String,
    /// [`hash`](super::hash) of the problem; empty where unknown.
    #[serde(default)]
    pub problem_hash: String,
    /// What the bound proves about the plan, or that its locks conflict.
    pub status: Status,
    /// Kroner: cost, what is left open at its price, and consultants without a learner at theirs. To be least.
    pub objective: f64,
    /// No plan has a smaller objective.
    pub bound: f64,
    /// (objective - bound) / objective; 0 where both are 0.
    pub gap: f64,
    /// The gap that was asked for.
    #[serde(default)]
    pub requested_gap: f64,
    /// Kroner to be paid.
    pub cost: f64,
    /// What is missing in all, full-time months.
    pub asked: f64,
    /// What is left open, full-time months.
    pub open: f64,
    /// Options that change what is asked for: windows moved, levels lowered.
    #[serde(default)]
    pub changes: Vec<ActionKey>,
    /// Who learns, how, and from when.
    #[serde(default)]
    pub learning: Vec<Learning>,
    /// Positions to fill.
    #[serde(default)]
    pub posts: Vec<Filled>,
    /// Contracts to make.
    #[serde(default)]
    pub contracts: Vec<Contracted>,
    /// What each action gives to each gap.
    #[serde(default)]
    pub uses: Vec<Use>,
    /// Gaps that are not closed, in the problem's order.
    #[serde(default)]
    pub shortfalls: Vec<Shortfall>,
    /// Consultants without a learner beside them, where that is wished.
    #[serde(default)]
    pub alone: Vec<Alone>,
    /// Where `status` is `conflicting_locks`: the smallest set found that cannot hold together.
    #[serde(default)]
    pub conflicting_locks: Vec<Lock>,
    /// Why the plan is as it is.
    #[serde(default)]
    pub explanations: Explanations,
    /// Processor time of the search for the plan itself, seconds; 0 where unknown.
    #[serde(default)]
    pub cpu_seconds: f64,
    /// Time that passed from beginning to end, reference plans and explanations included, seconds.
    #[serde(default)]
    pub wall_seconds: f64,
}

/// Why a plan is as it is.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explanations {
    /// What each action costs and closes.
    pub actions: Vec<ActionReport>,
    /// What was weighed for each gap, in the order mobilise, learn, acquire.
    pub gaps: Vec<Weighed>,
    /// The plans beside it: all hire, all buy, all train.
    pub references: Vec<Reference>,
    /// What one more of what is limited would save.
    pub worth: Vec<Worth>,
    /// What each way to learn closes on its own, most first.
    pub courses: Vec<CourseReport>,
}

/// One who learns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Learning {
    pub learner: ActionKey,
    pub way: WayKey,
    /// The period in which it begins, from 0.
    pub start: usize,
}

/// Positions of one kind that are decided on in one period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filled {
    pub post: ActionKey,
    /// The period of the decision, from 0; they begin when the time to recruit has passed.
    pub start: usize,
    /// How many.
    pub count: u32,
}

/// A contract.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contracted {
    pub contract: ActionKey,
    /// The first period of work, from 0.
    pub first: usize,
    /// The last period of work, from 0, itself included.
    pub last: usize,
    /// How much in each of them, per cent of full time.
    pub amount: f64,
}

/// What an action gives to a gap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Use {
    pub action: ActionKey,
    pub gap: GapKey,
    /// How much in each period of the problem, per cent of full time.
    pub amounts: Vec<f64>,
}

/// A gap that is not closed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shortfall {
    pub gap: GapKey,
    /// How much is left open in each period of the problem, per cent of full time.
    pub amounts: Vec<f64>,
    /// The one reason to show first.
    pub reason: Verdict,
    /// Full-time months that could still be had if no limit held and no price mattered.
    pub within_reach: f64,
}

/// Consultants without a learner beside them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alone {
    pub skill: SkillKey,
    /// How much in each period of the problem, per cent of full time.
    pub amounts: Vec<f64>,
}

impl Plan {
    /// States what a bound on the whole problem proves about the plan: bound, gap and status.
    pub fn prove(&mut self, bound: f64) {
        // Arithmetic in the solver may leave its bound a hair above the plan it found.
        self.bound = bound.min(self.objective);
        self.gap = relative_gap(self.objective, self.bound);
        self.status = match self.gap {
            gap if gap <= crate::plan::OPTIMAL => Status::Optimal,
            gap if gap <= self.requested_gap => Status::WithinGap,
            _ => Status::TimeLimit,
        };
    }
}

/// (objective - bound) / objective; 0 where they are equal to one in a thousand million.
pub fn relative_gap(objective: f64, bound: f64) -> f64 {
    let open = (objective - bound).max(0.0);
    if open <= 1e-9 * objective.abs().max(1.0) { 0.0 } else { open / objective.abs().max(1e-9) }
}
