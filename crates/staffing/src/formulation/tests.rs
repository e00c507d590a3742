//! The same statement, solved by another solver.

use good_lp::solvers::microlp::microlp;
use good_lp::{Solution, SolverModel};

use super::{Form, Scope, objective, stated};
use crate::instance::Instance;
use crate::sample::{solved, tiny};
use staffing_model::problem::Problem;

/// What the best plan is worth by microlp, a solver that shares no code with HiGHS.
fn by_microlp(problem: &Problem) -> f64 {
    let instance = Instance::new(problem);
    let (variables, model) = stated(&instance, &Scope::whole(&instance, Form::Steps), microlp);
    let worth = objective::objective(&instance, &variables);
    model.solve().expect("nobody on any team keeps every rule").eval(worth)
}

#[test]
fn another_solver_finds_the_same_worth_on_tiny_problems() {
    for seed in 0..60 {
        let problem = tiny(seed);
        let (one, other) = (solved(problem.clone()).objective, by_microlp(&problem));
        assert!(
            (one - other).abs() <= 1e-5 * one.abs().max(1.0),
            "seed {seed}: HiGHS {one}, microlp {other}"
        );
    }
}
