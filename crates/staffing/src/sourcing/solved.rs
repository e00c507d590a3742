//! Solves a formulated part, and makes its numbers exact.

use super::Search;
use super::formulation::{Formulation, formulate};
use super::instance::{Instance, THOUSAND};
use super::scope::Scope;
use super::variables::Variables;
use crate::formulation::Refused;
use crate::solve::{Ended, Found, Limits, solve as by_highs};

/// How much may be spent on one solve.
#[derive(Debug, Clone)]
pub(super) struct Effort {
    pub gap: f64,
    seconds: f64,
    threads: u32,
    seed: u64,
}

impl Effort {
    pub fn within(seconds: f64, search: &Search) -> Self {
        let &Search { gap, threads, seed, .. } = search;
        Self { gap, seconds, threads, seed }
    }

    fn limits(&self, nodes: i32) -> Limits {
        let Self { gap, seconds, threads, seed } = *self;
        // Bounds are said of plans that are rounded afterwards: a little of the gap is kept for that.
        Limits { gap: gap * 0.99, target: None, nodes, seconds, threads, seed }
    }
}

/// Values that keep every rule.
pub(super) struct Solved {
    pub variables: Variables,
    pub values: Vec<f64>,
    /// Kroner, with the prices of wishes.
    pub objective: f64,
    /// Kroner to be paid.
    pub cost: f64,
    /// No plan of the scope has a smaller objective, kroner.
    pub bound: f64,
}

/// The best values of a scope within the effort; `None` where there are none, or none were found.
pub(super) fn solve(
    instance: &Instance,
    scope: &Scope,
    start: Option<&[f64]>,
    effort: &Effort,
) -> Result<Option<Solved>, Refused> {
    let Formulation { variables, model } = formulate(instance, scope)?;
    let start = start.filter(|values| values.len() == variables.costs.len());
    // Without anything whole there is nothing to branch on, and the solver tells no bound but the value itself.
    let nodes = if variables.whole.contains(&true) { i32::MAX } else { 0 };
    let found = by_highs(model, start.filter(|_| nodes > 0), &effort.limits(nodes))?;
    let bound = if found.bound.is_finite() { (-found.bound * THOUSAND).max(0.0) } else { 0.0 };
    let Some(values) = found.values else { return Ok(None) };
    let values = exact(instance, scope, &variables, &values, effort)?;
    let (cost, objective) = variables.cost(&values);
    Ok(Some(Solved { variables, values, objective, cost, bound }))
}

/// With what must be whole held at whole numbers, and the rest as good as it can be then.
fn exact(
    instance: &Instance,
    scope: &Scope,
    variables: &Variables,
    values: &[f64],
    effort: &Effort,
) -> Result<Vec<f64>, Refused> {
    let rounded = |(value, whole): (&f64, &bool)| if *whole { value.round() } else { *value };
    let held: Vec<f64> = values.iter().zip(&variables.whole).map(rounded).collect();
    let fixed = Scope { fixed: Some(held.clone()), ..scope.clone() };
    let model = formulate(instance, &fixed)?.model;
    let limits = Limits { seconds: effort.seconds.max(10.0), ..effort.limits(0) };
    let polished = by_highs(model, None, &limits)?;
    Ok(match polished {
        Found { values: Some(values), ended: Ended::Done, .. } => {
            values.iter().zip(&variables.whole).map(rounded).map(|value| value.max(0.0)).collect()
        }
        _ => held.into_iter().map(|value| value.max(0.0)).collect(),
    })
}

/// Whether any plan keeps the locks of a scope.
pub(super) fn is_possible(instance: &Instance, scope: &Scope, effort: &Effort) -> Result<bool, Refused> {
    let model = formulate(instance, scope)?.model;
    let limits = Limits { gap: 1.0, ..effort.limits(i32::MAX) };
    Ok(by_highs(model, None, &limits)?.ended != Ended::Infeasible)
}

/// The one with the smallest objective.
pub(super) fn best_of(found: Vec<Solved>) -> Option<Solved> {
    found.into_iter().min_by(|one, other| one.objective.total_cmp(&other.objective))
}
