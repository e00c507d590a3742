//! From problem to plan: the front door of the optimiser.

use super::draft::Draft;
use super::formulation::Refused;
use super::instance::Instance;
use super::plan::{Method, Plan, Status, relative_gap};
use super::search::{OPTIMAL, Search};
use super::stopwatch::{Stopwatch, peak_memory_mb};
use super::{Options, Progress, Stage, greedy, locks, outcome};
use crate::staffing::problem::Problem;

/// What came of a request.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A plan. It may leave needs uncovered: gaps are answers.
    Proposed(Box<Plan>),
    /// The locks contradict each other; the plan is empty but for `conflicting_locks`.
    ConflictingLocks(Box<Plan>),
    /// The solver failed.
    Failed(Refused),
}

impl Outcome {
    /// The plan, of either kind.
    pub fn plan(&self) -> Option<&Plan> {
        match self {
            Self::Proposed(plan) | Self::ConflictingLocks(plan) => Some(plan),
            Self::Failed(_) => None,
        }
    }
}

/// Proposes a plan. `problem` must have passed [`Problem::check`]. Same problem, options and seed on one thread
/// give the same plan, unless `method.clock_cut_in` says that the clock ended a step.
pub fn propose(problem: &Problem, options: &Options, progress: &mut dyn FnMut(Progress)) -> Outcome {
    match try_propose(problem, options, progress) {
        Ok(outcome) => outcome,
        Err(refused) => Outcome::Failed(refused),
    }
}

fn try_propose(
    problem: &Problem,
    options: &Options,
    progress: &mut dyn FnMut(Progress),
) -> Result<Outcome, Refused> {
    let stopwatch = Stopwatch::start(options.time_limit, options.threads);
    let instance = Instance::new(problem);
    progress(Progress {
        stage: Stage::Candidates,
        objective: None,
        bound: None,
        candidates: instance.candidates.len(),
        elapsed: stopwatch.wall_seconds(),
    });
    let mut start = match locks::start(&instance, options)? {
        Ok(start) => start,
        Err(conflict) => {
            let mut plan = outcome::empty_plan(&instance, options);
            plan.conflicting_locks = conflict;
            measure(&mut plan, &stopwatch);
            return Ok(Outcome::ConflictingLocks(Box::new(plan)));
        }
    };
    greedy::fill(&instance, &mut start);
    let greedy_plan = start.clone();
    let mut search = Search::new(&instance, options, &stopwatch, progress, start);
    search.run()?;
    let mut plan = finish(&search, &greedy_plan);
    measure(&mut plan, &stopwatch);
    Ok(Outcome::Proposed(Box::new(plan)))
}

fn finish(search: &Search, greedy_plan: &Draft) -> Plan {
    let mut plan = outcome::plan(search.instance, search.options, &search.best, greedy_plan);
    // Arithmetic in the solver may leave its bound a hair below the plan it found.
    plan.bound = search.bound.max(plan.objective);
    plan.gap = relative_gap(plan.objective, plan.bound);
    plan.status = match plan.gap {
        gap if gap <= OPTIMAL => Status::Optimal,
        gap if gap <= search.options.gap => Status::WithinGap,
        _ => Status::TimeLimit,
    };
    plan.method = Method {
        candidates: search.instance.candidates.len(),
        plan_from: stage_name(search.plan_from).to_owned(),
        bound_from: search.bound_from.to_owned(),
        clock_cut_in: search.clock_cut_in,
    };
    plan
}

fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Candidates => "candidates",
        Stage::Greedy => "greedy",
        Stage::Bound => "bound",
        Stage::Construction => "lp_guided",
        Stage::Neighbourhoods => "neighbourhood",
        Stage::WholeModel => "whole_model",
    }
}

fn measure(plan: &mut Plan, stopwatch: &Stopwatch) {
    plan.cpu_seconds = stopwatch.cpu_seconds();
    plan.wall_seconds = stopwatch.wall_seconds();
    plan.peak_memory_mb = peak_memory_mb();
}
