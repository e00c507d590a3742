//! The plan, `innsats-plan/1`: who works where, what is not covered and why, and what is proven about it.
//!
//! Units as in [`problem`](super::problem): per cent of full time, periods from 0. "Share-periods" are per cent
//! of full time times periods (one full-time person for one month = 100).
#![expect(missing_docs, reason = "what has no words is named in full")]

mod file;
mod reason;
mod rules;

pub use file::{read, write};
pub use reason::{Displacing, Lack, Nearest, Reason, ReasonCount, Unmet};
pub use rules::{
    AgainstWill, AtHome, Crowded, LeavingKnowledge, Overburdened, PutOff, RuleReport, SmallTeam, TooExternal,
    Vulnerable,
};
use serde::{Deserialize, Serialize};

use super::key::{InitiativeKey, NeedKey, PersonKey, SkillKey};

/// What `format` says in a plan file.
pub const FORMAT: &str = "innsats-plan/1";
/// A gap below this is rounding error and counts as proof that no plan is better.
pub const OPTIMAL: f64 = 1e-6;

/// A staffing plan with its proof. Of a plan written by another program only the first nine fields are needed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Always [`FORMAT`]; names the file format and its version.
    pub format: String,
    /// The `name` of the problem that the plan answers.
    pub problem: String,
    /// [`problem::hash`](super::problem::hash) of the problem; empty where unknown.
    #[serde(default)]
    pub problem_hash: String,
    /// What the bound proves about the plan, or that its locks conflict.
    pub status: Status,
    /// What the plan is worth (MODEL section 4).
    pub objective: f64,
    /// No plan for the problem is worth more than this.
    pub bound: f64,
    /// (bound - objective) / |objective|; 0 where both are 0.
    pub gap: f64,
    /// Processor time that the search took, in seconds; 0 where unknown.
    #[serde(default)]
    pub cpu_seconds: f64,
    /// Time that passed during the search, in seconds; 0 where unknown.
    #[serde(default)]
    pub wall_seconds: f64,
    /// Greatest resident memory of the process so far, megabytes (10^6 bytes).
    #[serde(default)]
    pub peak_memory_mb: f64,
    /// Who works in which need at which share, by initiative, need and person in the problem's order.
    pub assignments: Vec<Assignment>,
    /// Needs not fully covered, in the problem's order.
    #[serde(default)]
    pub unmet: Vec<Unmet>,
    /// Who must be freed from daily operation, beyond their development share.
    #[serde(default)]
    pub releases: Vec<Release>,
    /// Wishes for teams as a whole that are not met.
    #[serde(default)]
    pub team_gaps: Vec<TeamGap>,
    /// What is missing of the rules of the request, and what they protect.
    #[serde(default, skip_serializing_if = "RuleReport::is_empty")]
    pub rules: Box<RuleReport>,
    /// How much of the problem is covered, and how a simple greedy plan compares.
    #[serde(default)]
    pub coverage: Coverage,
    /// Where `status` is `conflicting_locks`: the smallest set found that cannot hold together.
    #[serde(default)]
    pub conflicting_locks: Vec<LockConflict>,
    /// The gap that was asked for.
    #[serde(default)]
    pub requested_gap: f64,
    /// The seed that was used.
    #[serde(default)]
    pub seed: u64,
    /// Which steps gave the plan and the bound, and how many candidates were weighed.
    #[serde(default)]
    pub method: Method,
}

impl Plan {
    /// States what a bound on the whole problem proves about the plan: bound, gap and status.
    pub fn prove(&mut self, bound: f64) {
        // Arithmetic in the solver may leave its bound a hair below the plan it found.
        self.bound = bound.max(self.objective);
        self.gap = relative_gap(self.objective, self.bound);
        self.status = match self.gap {
            gap if gap <= OPTIMAL => Status::Optimal,
            gap if gap <= self.requested_gap => Status::WithinGap,
            _ => Status::TimeLimit,
        };
    }
}

/// What is proven about a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// No plan is better (to one in a million).
    Optimal,
    /// No plan is better by more than the gap asked for.
    WithinGap,
    /// The time was up, somebody ended the search, or it had nothing more to try, before the gap was proven.
    TimeLimit,
    /// The locks contradict each other: no plan keeps them all. The plan is empty.
    ConflictingLocks,
}

/// One person in one need.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assignment {
    pub person: PersonKey,
    pub need: NeedKey,
    /// At which share in each period of the need's window, per cent of full time.
    pub share: f64,
    /// The must-skill they learn on the job, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learns: Option<SkillKey>,
}

/// A person freed from daily operation beyond the development share.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Release {
    pub person: PersonKey,
    /// The first period of the stretch, from 0.
    pub first: usize,
    /// The last period of the stretch, from 0, itself included.
    pub last: usize,
    /// How much beyond the development share in each of these periods, per cent of full time.
    pub share: f64,
}

/// A wish for a team as a whole that is not fully met. Teams nobody is on are left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TeamGap {
    /// Too few people on the team hold a skill.
    Skill {
        initiative: InitiativeKey,
        skill: SkillKey,
        /// At this level or above.
        level: u8,
        /// How many people on the team should hold it.
        asked: u32,
        /// How many do, at that level or above.
        found: u32,
    },
    /// The team comes from too few areas.
    Areas {
        initiative: InitiativeKey,
        /// How many areas the team should come from: the initiative's `min_areas`.
        asked: u32,
        /// How many areas the people on the team come from.
        found: u32,
    },
}

/// How much of the problem the plan covers, against the baseline of a greedy plan.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Coverage {
    pub needs: usize,
    /// Needs that get all they ask for.
    pub needs_covered: usize,
    pub needs_partly_covered: usize,
    /// All critical needs of the problem, covered or not.
    pub critical: usize,
    /// Critical needs that get all they ask for.
    pub critical_covered: usize,
    /// What all needs ask for over their windows, in share-periods.
    pub asked: f64,
    /// What all needs get over their windows, in share-periods.
    pub covered: f64,
    /// Share of what is asked for that is covered, each need by its priority weight; 0 to 1.
    pub weighted: f64,
    /// The same for a planner's greedy plan: the baseline.
    pub greedy_weighted: f64,
    /// What the greedy plan is worth.
    pub greedy_objective: f64,
    /// People with at least one assignment, internal and external.
    pub people: usize,
    /// External people in the plan.
    pub external_people: usize,
    /// Share-periods done by external people.
    pub external_covered: f64,
    /// Share-periods of release beyond the development share.
    pub released: f64,
    /// Needs without any candidate, under four assumptions.
    pub without_candidate: WithoutCandidate,
}

/// How many needs have no candidate at all, under wider and wider assumptions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithoutCandidate {
    /// Within development shares, and with every must-skill at its level.
    pub strict: usize,
    /// As `strict`, but people may be released from daily operation.
    pub with_release: usize,
    /// As `with_release`, but people may learn on the job, whether or not the request allows it.
    pub with_learning: usize,
    /// As `with_learning`, but only where somebody who could be on the team could teach.
    #[serde(default)]
    pub with_mentor: usize,
}

/// One of the locks that cannot hold together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LockConflict {
    pub person: PersonKey,
    pub initiative: InitiativeKey,
    /// Why the lock cannot be honoured even alone: what the person lacks for the need they are nearest to.
    /// Empty where each lock could hold alone.
    #[serde(default)]
    pub lacks: Vec<Lack>,
}

/// How the plan was found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    /// Pairs of person and need that were weighed.
    pub candidates: usize,
    /// The step that gave the plan: `greedy`, `lp_guided`, `neighbourhood` or `whole_model`.
    pub plan_from: String,
    /// The step that gave the bound: `simple`, `slim_lp`, `schedules`, `earlier` or `whole_model`.
    pub bound_from: String,
    /// The clock ended a step before its work limit: another run may give another plan.
    pub clock_cut_in: bool,
    /// Somebody ended the search before it was done: this is the best plan it had then.
    #[serde(default)]
    pub cancelled: bool,
}

/// (bound - objective) / |objective|; 0 where they are equal to one in a thousand million.
pub fn relative_gap(objective: f64, bound: f64) -> f64 {
    let open = (bound - objective).max(0.0);
    if open <= 1e-9 * objective.abs().max(1.0) { 0.0 } else { open / objective.abs().max(1e-9) }
}
