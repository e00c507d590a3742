//! Solved again with one thing changed: what a director acts on.

use serde::Serialize;

use crate::formulation::Refused;
use crate::{Options, Outcome, propose};
use staffing_model::key::{InitiativeKey, PersonKey};
use staffing_model::plan::Plan;
use staffing_model::problem::Problem;

/// What solving again with one thing changed gives.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Resolved {
    /// What the changed plan is worth.
    pub objective: f64,
    /// No plan for the changed problem is worth more.
    pub bound: f64,
    /// What the plan loses by the change; below 0 it gains.
    pub loss: f64,
    /// The best plans of both problems differ by at least this.
    pub least: f64,
    /// The best plans of both problems differ by at most this.
    pub most: f64,
    /// Processor time, seconds.
    pub cpu_seconds: f64,
}

/// Without a person: they can give nothing, and no lock binds them. Their unit keeps its size.
pub fn without_person(problem: &Problem, person: &PersonKey) -> Problem {
    let mut changed = problem.clone();
    changed.locks.retain(|(locked, _)| locked != person);
    for row in changed.people.iter_mut().filter(|row| row.id == *person) {
        row.capacity.fill(0.0);
        row.extra = None;
    }
    changed
}

/// With a person locked to an initiative, even where the request excludes them.
pub fn with_person_on(problem: &Problem, person: &PersonKey, initiative: &InitiativeKey) -> Problem {
    let mut changed = problem.clone();
    let pair = (person.clone(), initiative.clone());
    changed.exclusions.retain(|excluded| *excluded != pair);
    if !changed.locks.contains(&pair) {
        changed.locks.push(pair);
    }
    changed
}

/// Without a lock.
pub fn without_lock(problem: &Problem, person: &PersonKey, initiative: &InitiativeKey) -> Problem {
    let mut changed = problem.clone();
    changed.locks.retain(|(locked, to)| (locked, to) != (person, initiative));
    changed
}

/// What came of solving again.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Resolution {
    /// A plan.
    Solved(Resolved),
    /// With the change, the locks contradict each other.
    ConflictingLocks,
}

/// Solves a changed problem and compares with the plan.
pub fn solve_again(changed: &Problem, plan: &Plan, options: &Options) -> Result<Resolution, Refused> {
    match propose(changed, options, &mut |_| {}) {
        Outcome::Proposed(found) => Ok(Resolution::Solved(Resolved {
            objective: found.objective,
            bound: found.bound,
            loss: plan.objective - found.objective,
            least: plan.objective - found.bound,
            most: plan.bound - found.objective,
            cpu_seconds: found.cpu_seconds,
        })),
        Outcome::ConflictingLocks(_) => Ok(Resolution::ConflictingLocks),
        Outcome::Failed(refused) => Err(refused),
    }
}
