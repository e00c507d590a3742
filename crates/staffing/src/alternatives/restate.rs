//! A varied problem's plan as a plan for the original problem.

use super::Omission;
use crate::Options;
use crate::draft::Draft;
use crate::explain::amounts;
use crate::instance::Instance;
use crate::outcome;
use staffing_model::plan::{Method, Plan};
use staffing_model::problem::Problem;
use staffing_model::verify;

/// The same assignments as a plan for `problem`: its worth, and what the bound proven for `base` proves about it.
pub(super) fn restated(problem: &Problem, base: &Plan, found: &Plan) -> Result<Plan, Omission> {
    let instance = Instance::new(problem);
    let amounts = amounts(&instance, found).map_err(|_| Omission::BreaksARule)?;
    let draft = Draft::from_amounts(&instance, &amounts);
    let options = Options { gap: base.requested_gap, seed: base.seed, ..Options::default() };
    let mut plan = outcome::plan(&instance, &options, &draft, &draft);
    plan.coverage.greedy_weighted = base.coverage.greedy_weighted;
    plan.coverage.greedy_objective = base.coverage.greedy_objective;
    plan.method = Method { bound_from: base.method.bound_from.clone(), ..found.method.clone() };
    plan.method.candidates = base.method.candidates;
    plan.cpu_seconds = found.cpu_seconds;
    plan.wall_seconds = found.wall_seconds;
    plan.peak_memory_mb = found.peak_memory_mb;
    plan.prove(base.bound);
    match verify(problem, &plan) {
        Ok(_) => Ok(plan),
        Err(_) => Err(Omission::BreaksARule),
    }
}
