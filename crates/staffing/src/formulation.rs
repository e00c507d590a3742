//! The integer programme: variables, objective, and one file per rule. `docs/model.md` states the same in
//! mathematics, in the same order and with the same names.

mod constraints;
mod objective;
mod variables;

use good_lp::solvers::highs::highs;
use good_lp::{Solver, SolverModel};
pub(super) use variables::{Variables, spans};

use super::instance::Instance;

/// What is decided about a membership before the solver starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Open.
    Free,
    /// On the team: locked there, or as in the plan so far; how much work is open.
    On,
    /// On the team with the work of the plan so far.
    Kept,
    /// Not on the team: left out of the model.
    Off,
}

/// Which part of the problem to formulate, and how.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    /// One per membership.
    pub fate: Vec<Fate>,
    /// By candidate: the work of the plan so far, where a membership is kept with it.
    pub kept: Vec<f64>,
    pub form: Form,
}

/// Which numbers the variables may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Any: the linear relaxation, for a bound and for prices.
    Relaxed,
    /// People and heads whole, shares any.
    Whole,
    /// People and heads whole, shares in steps.
    Steps,
}

/// A formulated problem, ready to be solved.
pub(super) struct Formulation {
    pub variables: Variables,
    pub model: highs::Model,
}

/// What [`Refused`] says where the solver ran out of memory.
pub const OUT_OF_MEMORY: &str = "out of memory";

/// The solver could not even load the model.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the solver refused the model: {0}")]
pub struct Refused(pub String);

impl Scope {
    /// All of it.
    #[cfg(test)]
    pub fn whole(instance: &Instance, form: Form) -> Self {
        Self { form, ..Self::part(instance, |_| Fate::Free) }
    }

    /// What `fate` leaves; locked memberships are on the team whatever it says.
    pub fn part(instance: &Instance, fate: impl Fn(usize) -> Fate) -> Self {
        let locked = |at: usize| instance.memberships[at].locked;
        let fate = (0..instance.memberships.len()).map(|at| if locked(at) { Fate::On } else { fate(at) });
        Self { fate: fate.collect(), kept: Vec::new(), form: Form::Steps }
    }
}

/// Formulates the part of the problem in `scope`.
pub(super) fn formulate(instance: &Instance, scope: &Scope) -> Result<Formulation, Refused> {
    let (variables, model) = stated(instance, scope, highs);
    let model = model.try_into_inner().map_err(|error| Refused(error.to_string()))?;
    Ok(Formulation { variables, model })
}

/// The model as any of `good_lp`'s solvers takes it.
fn stated<S: Solver>(instance: &Instance, scope: &Scope, solver: S) -> (Variables, S::Model) {
    let (variables, pool) = Variables::new(instance, scope);
    let objective = objective::objective(instance, &variables);
    let mut model = pool.maximise(objective).using(solver);
    let mut rows = Vec::new();
    for add in constraints::ALL {
        add(instance, &variables, &mut rows);
    }
    for row in rows {
        model.add_constraint(row);
    }
    (variables, model)
}

#[cfg(test)]
mod tests;
