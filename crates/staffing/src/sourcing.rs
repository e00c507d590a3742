//! The sourcing plan: the cheapest mix of mobilising, learning and acquiring that closes the gaps by their dates, with
//! proof. `docs/sourcing.md` states it in mathematics, in the same order and with the same names.
//!
//! What is left open has a price, so demand never makes a problem impossible; only locks can contradict each other.

mod blocks;
mod constraints;
mod explain;
mod formulation;
mod instance;
mod locks;
mod outcome;
mod prices;
mod references;
#[cfg(test)]
mod sample;
mod scope;
mod solved;
#[cfg(test)]
mod tests;
mod variables;
mod weigh;
mod worth;

use staffing_model::sourcing::plan::{Plan, Reference};
use staffing_model::sourcing::problem::Problem;

use crate::formulation::Refused;
use crate::stopwatch::Stopwatch;
use instance::Instance;
use scope::Scope;
use solved::{Effort, Solved, best_of, solve};

/// How far to search, and with what.
#[derive(Debug, Clone, PartialEq)]
pub struct Search {
    /// Stop when no plan can be better by more than this (0.01 = one per cent).
    pub gap: f64,
    /// Seconds to spend at most on the plan; reference plans are part of it.
    pub time_limit: f64,
    /// Threads for the solver. The result is the same from run to run with one.
    pub threads: u32,
    /// Seed of all random choices.
    pub seed: u64,
    /// Solve again for what one more of each limit that is reached would save, and for each way to learn alone. It
    /// takes at most as long again as the plan may.
    pub explain: bool,
}

impl Default for Search {
    fn default() -> Self {
        Self { gap: 0.005, time_limit: 60.0, threads: 1, seed: 0, explain: true }
    }
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A plan that keeps every rule and lock.
    Planned(Box<Plan>),
    /// No plan keeps every lock: a plan without anything that names the smallest set found.
    ConflictingLocks(Box<Plan>),
    /// The solver gave up.
    Failed(Refused),
}

/// Part of the time that each reference plan may take.
const REFERENCE: f64 = 0.15;

/// Plans. `problem` must have passed [`Problem::check`].
pub fn source(problem: &Problem, search: &Search) -> Outcome {
    let stopwatch = Stopwatch::start(search.time_limit, search.threads);
    match planned(problem, search, &stopwatch) {
        Ok(outcome) => outcome,
        Err(refused) => Outcome::Failed(refused),
    }
}

fn planned(problem: &Problem, search: &Search, stopwatch: &Stopwatch) -> Result<Outcome, Refused> {
    let instance = Instance::new(problem);
    if let Some(conflict) = locks::conflict(&instance, search)? {
        let plan = outcome::without_anything(&instance, search, conflict);
        return Ok(Outcome::ConflictingLocks(Box::new(plan)));
    }
    let effort = Effort::within(search.time_limit * REFERENCE, search);
    let (references, beside) = references::references(&instance, &effort)?;
    let effort = Effort::within(stopwatch.left().max(1.0), search);
    let first = best_of(beside);
    let found =
        solve(&instance, &Scope::whole(), first.as_ref().map(|found| found.values.as_slice()), &effort)?;
    let bound = found.as_ref().map_or(0.0, |found| found.bound);
    let Some(best) = best_of(found.into_iter().chain(first).collect()) else {
        return Err(Refused("no plan within the time".to_owned()));
    };
    let cpu_seconds = stopwatch.cpu_seconds();
    let mut plan = outcome::plan(&instance, search, &best);
    plan.prove(bound);
    explained(&instance, search, &best, references, &mut plan)?;
    (plan.cpu_seconds, plan.wall_seconds) = (cpu_seconds, stopwatch.wall_seconds());
    Ok(Outcome::Planned(Box::new(plan)))
}

fn explained(
    instance: &Instance,
    search: &Search,
    best: &Solved,
    references: Vec<Reference>,
    plan: &mut Plan,
) -> Result<(), Refused> {
    plan.explanations.references = references;
    explain::explain(instance, plan);
    if search.explain {
        let clock = Stopwatch::start(search.time_limit, search.threads);
        plan.explanations.courses = references::courses(instance, search, &clock)?;
        plan.explanations.worth = worth::worth(instance, search, best, plan, &clock)?;
    }
    Ok(())
}
