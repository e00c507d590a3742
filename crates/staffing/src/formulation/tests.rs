//! The same statement, solved by another solver.

use good_lp::solvers::microlp::microlp;
use good_lp::{Solution, SolverModel};

use super::{Form, Scope, objective, stated};
use crate::instance::Instance;
use crate::sample::{heads, initiative, person, problem, share, solved, unit};
use staffing_model::problem::{Problem, TeamDemand};

/// What the best plan is worth by microlp, a solver that shares no code with HiGHS.
fn by_microlp(problem: &Problem) -> f64 {
    let instance = Instance::new(problem);
    let (variables, model) = stated(&instance, &Scope::whole(&instance, Form::Steps), microlp);
    let worth = objective::objective(&instance, &variables);
    model.solve().expect("nobody on any team keeps every rule").eval(worth)
}

/// Numbers that look like chance, from 0 to below `most`.
fn dice(state: &mut u32, most: u32) -> u32 {
    *state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
    (*state >> 16) % most
}

/// Up to four people and four needs, with every kind of rule.
fn tiny(seed: u32) -> Problem {
    let mut state = seed.wrapping_mul(2_654_435_761);
    let level = |state: &mut u32| u8::try_from(1 + dice(state, 4)).expect("a small number");
    let mut people = Vec::new();
    for name in ["ada", "bo", "cy", "di"].into_iter().take(1 + dice(&mut state, 4) as usize) {
        let mut one = person(name, &[("gis", level(&mut state)), ("sql", level(&mut state))]);
        one.capacity = vec![f64::from(20 + 10 * dice(&mut state, 4)), 50.0];
        one.extra = (dice(&mut state, 2) == 0).then(|| vec![20.0, 12.5]);
        one.external = dice(&mut state, 4) == 0;
        one.max_initiatives = 1 + dice(&mut state, 2);
        one.unit = if dice(&mut state, 2) == 0 { "U" } else { "V" }.into();
        people.push(one);
    }
    let mut initiatives = Vec::new();
    for (id, needs) in [("i", ["n", "m"]), ("j", ["o", "q"])] {
        let amount = f64::from(20 + 5 * dice(&mut state, 9));
        let first = share(needs[0], amount, &[("gis", level(&mut state))]);
        let second = heads(needs[1], f64::from(1 + dice(&mut state, 2)), 30.0, &[("sql", level(&mut state))]);
        let mut one = initiative(id, f64::from(1 + dice(&mut state, 5)), vec![first, second]);
        one.team_max = (dice(&mut state, 3) == 0).then_some(2);
        one.max_external = (dice(&mut state, 2) == 0).then_some(30.0);
        one.min_areas = dice(&mut state, 3);
        one.team = vec![TeamDemand { skill: "gis".into(), level: 3, heads: 1 + dice(&mut state, 2) }];
        initiatives.push(one);
    }
    let mut problem = problem(people, initiatives);
    problem.units.push(unit("V", "B"));
    problem.units[0].max_release = f64::from(30 + 10 * dice(&mut state, 5));
    problem.rules.stretch = dice(&mut state, 2) == 0;
    if problem.people.len() >= 2 && dice(&mut state, 2) == 0 {
        problem.conflicts.push(("ada".into(), "bo".into()));
    }
    problem
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
