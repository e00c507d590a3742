//! HiGHS: limits, start, bound. Nothing here knows what the columns mean.

use highs::{HighsModelStatus, Model};

use super::formulation::{OUT_OF_MEMORY, Refused};

/// Up to so many nodes a fresh start of the search with what the root has fixed costs more than it gives back.
const FEW_NODES: i32 = 10;
/// What HiGHS calls a feasible solution.
const FEASIBLE: i64 = 2;

/// When HiGHS stops, whichever comes first.
#[derive(Debug, Clone)]
pub(super) struct Limits {
    /// Relative gap between bound and best solution.
    pub gap: f64,
    /// Stop at a solution worth this.
    pub target: Option<f64>,
    /// Branch-and-bound nodes: the limit that keeps runs alike.
    pub nodes: i32,
    /// Seconds: the last resort.
    pub seconds: f64,
    pub threads: u32,
    pub seed: u64,
}

/// What HiGHS found before it stopped.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// Value of each column; `None` where no solution was found.
    pub values: Option<Vec<f64>>,
    /// No solution of this model is worth more.
    pub bound: f64,
    pub ended: Ended,
}

/// Why HiGHS stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// Solved within the gap, or the target was reached.
    Done,
    /// No solution exists.
    Infeasible,
    WorkLimit,
    /// The clock.
    TimeLimit,
}

/// Solves a model to maximise; `start` gives a value to every column.
pub(super) fn solve(mut model: Model, start: Option<&[f64]>, limits: &Limits) -> Result<Found, Refused> {
    let refused = |what: &str| Refused(what.to_owned());
    let linear = limits.nodes == 0;
    let seed = i32::try_from(limits.seed % 1_000_000_007).unwrap_or(0);
    let threads = i32::try_from(limits.threads).unwrap_or(1);
    set(&mut model, "threads", threads)?;
    set(&mut model, "parallel", if threads > 1 { "choose" } else { "off" })?;
    set(&mut model, "random_seed", seed)?;
    set(&mut model, "time_limit", limits.seconds.max(0.1))?;
    if !linear {
        set(&mut model, "mip_rel_gap", limits.gap)?;
        set(&mut model, "mip_abs_gap", 1e-9)?;
        set(&mut model, "mip_max_nodes", limits.nodes)?;
        set(&mut model, "mip_allow_restart", limits.nodes > FEW_NODES)?;
        if let Some(target) = limits.target {
            set(&mut model, "objective_target", target)?;
        }
    }
    if let Some(start) = start {
        model.try_set_solution(Some(start), None, None, None).map_err(|_| refused("start"))?;
    }
    let solved = model.try_solve().map_err(|_| refused("run"))?;
    let status = solved.status();
    let ended = match status {
        HighsModelStatus::Optimal
        | HighsModelStatus::ObjectiveBound
        | HighsModelStatus::ObjectiveTarget
        | HighsModelStatus::ModelEmpty => Ended::Done,
        HighsModelStatus::Infeasible | HighsModelStatus::UnboundedOrInfeasible => Ended::Infeasible,
        HighsModelStatus::ReachedTimeLimit => Ended::TimeLimit,
        HighsModelStatus::ReachedSolutionLimit
        | HighsModelStatus::ReachedIterationLimit
        | HighsModelStatus::ReachedInterrupt => Ended::WorkLimit,
        HighsModelStatus::ReachedMemoryLimit => return Err(refused(OUT_OF_MEMORY)),
        other => return Err(Refused(format!("{other:?}"))),
    };
    // Not `primal_solution_status()`: it panics where presolve alone showed that there is no solution.
    let feasible = solved.int_info_value(c"primal_solution_status") == Ok(FEASIBLE);
    let solution = solved.get_solution();
    let bound = if linear {
        // An interrupted linear solve proves nothing.
        if ended == Ended::Done { solved.objective_value() } else { f64::INFINITY }
    } else {
        solved.double_info_value(c"mip_dual_bound").unwrap_or(f64::INFINITY)
    };
    Ok(Found { values: feasible.then(|| solution.columns().to_vec()), bound, ended })
}

fn set<V: highs::HighsOptionValue>(model: &mut Model, option: &str, value: V) -> Result<(), Refused> {
    model.try_set_option(option, value).map_err(|_| Refused(format!("option {option}")))
}
