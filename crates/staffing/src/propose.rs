//! From problem to plan: the front door of the optimiser.

use std::collections::BTreeSet;

use super::apart::{self, Asked};
use super::draft::Draft;
use super::formulation::Refused;
use super::instance::Instance;
use super::proof::{Proof, written};
use super::search::{FINE, Search};
use super::stopwatch::{Stopwatch, peak_memory_mb};
use super::watch::Watch;
use super::{Options, Progress, Stage, greedy, locks, outcome, parts, replan};
use staffing_model::plan::Plan;
use staffing_model::problem::Problem;

/// What came of a request.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A plan. It may leave needs uncovered: gaps are answers.
    Proposed(Box<Plan>),
    /// The locks contradict each other; the plan is empty but for `conflicting_locks`.
    ConflictingLocks(Box<Plan>),
    /// HiGHS refused the model or ended without an answer; a bug, or no memory left.
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
    try_propose(problem, options, progress, None).unwrap_or_else(Outcome::Failed)
}

/// The same, and better plans are shown on the way.
pub fn propose_watched(
    problem: &Problem,
    options: &Options,
    progress: &mut dyn FnMut(Progress),
    watch: &Watch,
) -> Outcome {
    try_propose(problem, options, progress, Some(watch)).unwrap_or_else(Outcome::Failed)
}

fn try_propose(
    problem: &Problem,
    options: &Options,
    progress: &mut dyn FnMut(Progress),
    watch: Option<&Watch>,
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
    let start = match locks::start(&instance, options)? {
        Ok(start) => start,
        Err(conflict) => {
            let mut plan = outcome::empty_plan(&instance, options);
            plan.conflicting_locks = conflict;
            measure(&mut plan, &stopwatch);
            return Ok(Outcome::ConflictingLocks(Box::new(plan)));
        }
    };
    let mut greedy_plan = start.clone();
    greedy::fill(&instance, &mut greedy_plan);
    let (start, changed) = begin(&instance, options, start, &greedy_plan);
    let run = || {
        let note = |objective: f64, amounts: &[f64], proof: Proof| {
            if let Some(watch) = watch {
                watch.note(objective, amounts, proof);
            }
        };
        let asked = Asked { instance: &instance, options, stopwatch: &stopwatch, note: Some(&note) };
        search(&asked, start, changed, progress)
    };
    let (best, proof) = match watch {
        Some(watch) => watch.during(&instance, options, &greedy_plan, run)?,
        None => run()?,
    };
    // A hair below is arithmetic; more is a bug, and nothing is proven by it.
    let objective = best.objective();
    if proof.bound < objective - 1e-5 * objective.abs().max(1.0) {
        return Err(Refused(format!("bound {} below plan {objective}", proof.bound)));
    }
    let mut plan = written(&instance, options, &best, &greedy_plan, proof);
    measure(&mut plan, &stopwatch);
    Ok(Outcome::Proposed(Box::new(plan)))
}

/// What to start from: the planner's plan, or an earlier one as far as it still can be, with the initiatives around the
/// change.
fn begin<'a>(
    instance: &'a Instance<'a>,
    options: &Options,
    with_locks: Draft<'a>,
    greedy_plan: &Draft<'a>,
) -> (Draft<'a>, BTreeSet<usize>) {
    let Some(earlier) = &options.earlier else { return (greedy_plan.clone(), BTreeSet::new()) };
    let mut start = replan::carry_over(instance, with_locks, &earlier.plan);
    let changed = replan::touched(instance, &start, &earlier.plan);
    greedy::fill(instance, &mut start);
    (start, changed)
}

/// The best plan from a first one, and what is proven about it: part by part where the problem falls apart and the whole
/// model is asked. Its groups of initiatives do the same for a wider gap, and planning again is about the change alone.
fn search<'a>(
    asked: &Asked<'a, '_>,
    start: Draft<'a>,
    changed: BTreeSet<usize>,
    progress: &mut dyn FnMut(Progress),
) -> Result<(Draft<'a>, Proof), Refused> {
    let whole_model =
        asked.options.gap < FINE || asked.instance.candidates.len() <= asked.options.sizes.whole;
    let anew = asked.options.earlier.is_none();
    let parts = if whole_model && anew { parts::parts(asked.instance) } else { Vec::new() };
    let found = if parts.len() > 1 { apart::solve(asked, &parts, &start, progress)? } else { None };
    let mut search = Search::new(asked.instance, asked.options, asked.stopwatch, progress, start);
    search.note = asked.note;
    search.changed = changed;
    let in_parts = found.map(|(draft, proof)| search.begin_with(draft, proof)).is_some();
    // Where the parts together are not within the gap and time is left, the whole is searched from there.
    if !in_parts || !search.is_done() {
        search.run()?;
    }
    let proof = search.proof();
    Ok((search.best, proof))
}

fn measure(plan: &mut Plan, stopwatch: &Stopwatch) {
    plan.cpu_seconds = stopwatch.cpu_seconds();
    plan.wall_seconds = stopwatch.wall_seconds();
    plan.peak_memory_mb = peak_memory_mb();
}
