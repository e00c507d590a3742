//! The solver: a problem of [`staffing_model`] in, a plan out. Pure: no clock but a budget, no SQL, no HTTP.
//!
//! [`sourcing`] is a second, smaller programme: what to do about what no plan covers (`docs/sourcing.md`).
//!
//! `docs/model.md` states what it solves in mathematics, in the same order and with the same names. What it finds is
//! checked by [`staffing_model::verify`](staffing_model::verify()), which knows nothing of this crate.

pub mod alternatives;
mod apart;
mod candidates;
mod coverage;
mod draft;
pub mod explain;
mod formulation;
mod greedy;
mod instance;
mod locks;
mod master;
mod numbering;
mod outcome;
mod parts;
mod proof;
mod propose;
mod replan;
mod rule_book;
#[cfg(test)]
mod sample;
mod schedules;
mod search;
mod settle;
mod shared;
mod slim;
mod solve;
pub mod sourcing;
mod stopwatch;
#[cfg(test)]
mod tests;
mod unmet;
mod watch;

use std::sync::Arc;

pub use coverage::needs_without_candidate;
pub use formulation::{OUT_OF_MEMORY, Refused};
pub use propose::{Outcome, propose, propose_watched};
pub use replan::Earlier;
use serde::{Deserialize, Serialize};
pub use stopwatch::Used;
pub use watch::Watch;

/// How far to search, with what, and from where.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Options {
    /// Stop when no plan can be better by more than this (0.01 = one per cent).
    pub gap: f64,
    /// Processor seconds to spend at most; the best verified plan so far is returned then.
    pub time_limit: f64,
    /// Threads for the solver. The result is the same from run to run with one.
    pub threads: u32,
    /// Seed of all random choices.
    pub seed: u64,
    /// From which size on each part of the method is used.
    pub sizes: Sizes,
    /// An earlier plan to start from.
    pub earlier: Option<Arc<Earlier>>,
}

/// From how many candidates on each part of the method is used. What was measured decides; tests lower them, so that
/// small problems take the long road too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sizes {
    /// Up to so many candidates the whole model is solved at once: the detours cost more than they save.
    pub whole: usize,
    /// Up to so many the relaxation takes every column at once; above, it sifts.
    pub sifted: usize,
    /// Up to so many the whole model is looked at before exploring.
    pub looked_at: usize,
    /// Up to so many every membership stays open; above, only those in the restricted master.
    pub restricted: usize,
}

impl Default for Sizes {
    fn default() -> Self {
        Self { whole: 3_000, sifted: 15_000, looked_at: 20_000, restricted: 40_000 }
    }
}

impl Default for Options {
    fn default() -> Self {
        Self { gap: 0.01, time_limit: 60.0, threads: 1, seed: 0, sizes: Sizes::default(), earlier: None }
    }
}

/// Where the search stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// The step it is at.
    pub stage: Stage,
    /// What the best plan so far is worth.
    pub objective: Option<f64>,
    /// No plan is worth more.
    pub bound: Option<f64>,
    /// Pairs of person and need.
    pub candidates: usize,
    /// Seconds since the search began, by the clock on the wall.
    pub elapsed: f64,
}

/// What the search is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Finding who can fill what.
    Candidates,
    /// A planner's plan, by priority.
    Greedy,
    /// The bound for the whole problem.
    Bound,
    /// A plan along the bound.
    Construction,
    /// Improving parts of the plan.
    Neighbourhoods,
    /// The whole model in one piece, started from the best plan so far.
    WholeModel,
}
