//! The programme: variables with their costs, and the rules.

use good_lp::solvers::highs::highs;
use good_lp::{Expression, Solver, SolverModel};
use staffing_model::sourcing::plan::Kind;

use super::constraints;
use super::instance::Instance;
use super::variables::Variables;
use crate::formulation::Refused;

/// Which part of the problem to formulate.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    /// Only these kinds of action; `None` for all. What is locked is always open.
    pub kinds: Option<Vec<Kind>>,
    /// Only this way to learn.
    pub way: Option<usize>,
    /// Only these locks, by number; `None` for all.
    pub locks: Option<Vec<usize>>,
    /// Values to hold what must be whole at; the rest is then a linear programme.
    pub fixed: Option<Vec<f64>>,
}

impl Scope {
    /// All of it.
    pub fn whole() -> Self {
        Self::default()
    }

    pub fn of_kinds(kinds: &[Kind]) -> Self {
        Self { kinds: Some(kinds.to_vec()), ..Self::default() }
    }

    pub fn allows(&self, kind: Kind) -> bool {
        self.kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind))
    }
}

/// A formulated problem, ready to be solved: to maximise what is not spent.
pub(super) struct Formulation {
    pub variables: Variables,
    pub model: highs::Model,
}

pub(super) fn formulate(instance: &Instance, scope: &Scope) -> Result<Formulation, Refused> {
    let (variables, model) = stated(instance, scope, highs);
    let model = model.try_into_inner().map_err(|error| Refused(error.to_string()))?;
    Ok(Formulation { variables, model })
}

/// The model as any of `good_lp`'s solvers takes it.
pub(super) fn stated<S: Solver>(instance: &Instance, scope: &Scope, solver: S) -> (Variables, S::Model) {
    let (variables, pool) = Variables::new(instance, scope);
    let mut objective = Expression::default();
    for (&variable, &cost) in variables.all.iter().zip(&variables.costs) {
        objective.add_mul(-cost, variable);
    }
    let mut model = pool.maximise(objective).using(solver);
    let mut rows = Vec::new();
    for add in constraints::ALL {
        add(instance, &variables, &mut rows);
    }
    constraints::lock(instance, &variables, scope, &mut rows);
    for row in rows {
        model.add_constraint(row);
    }
    (variables, model)
}
