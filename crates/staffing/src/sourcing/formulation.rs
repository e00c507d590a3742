//! The programme: variables with their costs, and the rules.

use good_lp::solvers::highs::highs;
use good_lp::{Expression, Solver, SolverModel};

use super::constraints;
use super::instance::Instance;
use super::scope::Scope;
use super::variables::Variables;
use crate::formulation::Refused;

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
