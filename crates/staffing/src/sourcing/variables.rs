//! The variables, in full-time people and thousands of kroner, each with what it costs.

mod acquiring;
mod given;

use good_lp::{ProblemVariables, Variable, VariableDefinition, variable};
use staffing_model::sourcing::plan::Kind;

use super::instance::{Fit, Instance, THOUSAND};
use super::scope::Scope;

/// A variable and its place among the columns.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub variable: Variable,
    pub at: usize,
}

/// `change_o`: is what a gap asks for changed?
pub(super) struct Changed {
    pub option: usize,
    pub gap: usize,
    pub column: Column,
}

/// `give_ot`: what an option gives in a period.
pub(super) struct Give {
    pub option: usize,
    pub gap: usize,
    pub period: usize,
    pub column: Column,
}

/// `learn_lwt`: does the learner begin the way in the period?
pub(super) struct Begun {
    pub training: usize,
    pub start: usize,
    pub column: Column,
}

/// A post: how many are decided on in a period, and how many are there.
pub(super) struct Positions {
    /// `fill_pt`, by period of the decision; `None` where nobody would begin in time.
    pub fill: Vec<Option<Column>>,
    /// `there_pt`, by period; `None` before anybody can be.
    pub there: Vec<Option<Column>>,
}

/// A contract in a period: `new_ct`, `running_ct`, `ended_ct`.
#[derive(Clone, Copy)]
pub(super) struct Running {
    pub new: Column,
    /// What is running.
    pub amount: Column,
    pub ended: Column,
}

/// `flow_sgt`: what a supply gives to a gap in a period.
pub(super) struct Flow {
    pub supply: usize,
    pub gap: usize,
    pub period: usize,
    pub fit: Fit,
    pub column: Column,
}

/// `short_gt`: what is left open.
pub(super) struct Short {
    pub gap: usize,
    pub period: usize,
    pub column: Column,
}

/// `alone_st`: consultants on a skill without a learner beside them.
pub(super) struct Alone {
    pub skill: usize,
    pub period: usize,
    pub column: Column,
}

/// All variables, and what their columns cost.
#[derive(Default)]
pub(super) struct Variables {
    pub changes: Vec<Changed>,
    pub gives: Vec<Give>,
    pub learn: Vec<Begun>,
    pub posts: Vec<Positions>,
    /// By contract and period; `None` before it can begin.
    pub contracts: Vec<Vec<Option<Running>>>,
    pub flows: Vec<Flow>,
    pub short: Vec<Short>,
    pub alone: Vec<Alone>,
    /// By column.
    pub all: Vec<Variable>,
    /// By column, thousands of kroner for each unit.
    pub costs: Vec<f64>,
    /// By column: is the cost one to be paid, and not the price of a wish?
    pub paid: Vec<bool>,
    /// By column: must it be whole?
    pub whole: Vec<bool>,
}

/// What a column costs.
#[derive(Clone, Copy)]
enum Cost {
    /// Kroner to be paid.
    Paid(f64),
    /// Kroner as the price of a wish.
    Wish(f64),
}

/// Adds columns; those that must be whole are held where the scope has decided them.
struct Adding<'a, 'p> {
    instance: &'a Instance<'p>,
    scope: &'a Scope,
    pool: ProblemVariables,
    variables: Variables,
}

impl Variables {
    pub fn new(instance: &Instance, scope: &Scope) -> (Self, ProblemVariables) {
        let (pool, variables) = (ProblemVariables::new(), Self::default());
        let mut adding = Adding { instance, scope, pool, variables };
        adding.changes();
        adding.gives();
        adding.learn();
        adding.posts();
        adding.contracts();
        adding.flows();
        adding.short();
        adding.alone();
        (adding.variables, adding.pool)
    }

    /// What the columns cost together, kroner: to be paid, and with the prices of wishes.
    pub fn cost(&self, values: &[f64]) -> (f64, f64) {
        let all = self.costs.iter().zip(values).map(|(cost, value)| cost * value * THOUSAND);
        let paid = all.clone().zip(&self.paid).filter(|(_, paid)| **paid).map(|(cost, _)| cost).sum();
        (paid, all.sum())
    }
}

impl Adding<'_, '_> {
    fn add(&mut self, definition: VariableDefinition, whole: bool, cost: Cost) -> Column {
        let at = self.variables.costs.len();
        let definition = match (&self.scope.fixed, whole) {
            (Some(values), true) => {
                let value = values[at].round();
                variable().min(value).max(value)
            }
            (None, true) => definition.integer(),
            (_, false) => definition,
        };
        let (cost, paid) = match cost {
            Cost::Paid(cost) => (cost, true),
            Cost::Wish(cost) => (cost, false),
        };
        self.variables.costs.push(cost / THOUSAND);
        self.variables.paid.push(paid);
        self.variables.whole.push(whole);
        let variable = self.pool.add(definition);
        self.variables.all.push(variable);
        Column { variable, at }
    }

    /// The most of something: 0 where the scope or an exclusion leaves it out.
    fn most(&self, kind: Kind, action: &staffing_model::key::ActionKey, most: f64) -> f64 {
        let locked = self.instance.problem.locks.iter().any(|lock| lock.action == *action);
        let open = locked || self.scope.allows(kind);
        if open && !self.instance.is_excluded(action) { most } else { 0.0 }
    }
}
