//! Two municipalities in one problem that have nothing to do with each other.

use proptest::prelude::*;
use staffing_model::problem::Problem;

use super::generate::{self, Size};
use super::{optimum, planned};

/// The problem with other keys and skills, so that nobody in it is known elsewhere.
fn renamed(problem: &Problem, prefix: &str) -> Problem {
    let mut text = serde_json::to_string(problem).unwrap();
    for kind in ["P", "U", "A", "I", "N", "S"] {
        for digit in 0..10 {
            text = text.replace(&format!("\"{kind}{digit}"), &format!("\"{prefix}{kind}{digit}"));
        }
    }
    serde_json::from_str::<Problem>(&text).unwrap().check().unwrap()
}

/// Both in one, what is alike in each beside each other.
fn glued(one: &Problem, other: &Problem) -> Problem {
    let (mut all, other) = (one.clone(), other.clone());
    all.units.extend(other.units);
    all.people.extend(other.people);
    all.initiatives.extend(other.initiatives);
    all.interest.extend(other.interest);
    all.previous.extend(other.previous);
    all.locks.extend(other.locks);
    all.exclusions.extend(other.exclusions);
    all.conflicts.extend(other.conflicts);
    all.unwilling.extend(other.unwilling);
    all.check().unwrap()
}

/// The same with every list turned around.
fn turned_around(problem: &Problem) -> Problem {
    let mut other = problem.clone();
    other.people.reverse();
    other.initiatives.reverse();
    other.units.reverse();
    other
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-5 * one.abs().max(1.0)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_municipalities_in_one_problem_are_planned_as_each_by_itself(
        people in (1..10_usize, 1..10_usize),
        initiatives in (1..4_usize, 1..4_usize),
        periods in 1..4_usize,
        seeds in (any::<u64>(), any::<u64>()),
    ) {
        let size = |people, initiatives, seed| Size { people, initiatives, needs: 3, periods, seed };
        let mut one = renamed(&generate::problem(size(people.0, initiatives.0, seeds.0)), "a-");
        let mut other = renamed(&generate::problem(size(people.1, initiatives.1, seeds.1)), "b-");
        // What is counted over the whole problem is not counted over each half.
        one.rules.moves = None;
        one.rules.at_once = staffing_model::problem::AtOnce::default();
        one.rules.differs.clear();
        one.rules.only_units = None;
        other.rules = one.rules.clone();
        other.weights = one.weights.clone();
        let (Some(first), Some(second)) = (planned(&one, 0.0), planned(&other, 0.0)) else { return Ok(()) };
        let all = glued(&one, &other);
        let plan = planned(&all, 0.0).expect("the locks hold in each");
        prop_assert!(near(plan.objective, first.objective + second.objective));
        prop_assert!(near(plan.bound, first.bound + second.bound), "{} {} {}", plan.bound, first.bound, second.bound);
        let again = optimum(&turned_around(&all)).expect("the locks hold in each");
        prop_assert!(near(plan.objective, again), "{} {again}", plan.objective);
        // To a gap: never further from the bound than asked for.
        let roughly = planned(&all, 0.02).expect("the locks hold in each");
        prop_assert!(roughly.gap <= 0.02 + 1e-9 && roughly.bound >= plan.objective - 1e-5 * plan.objective.abs().max(1.0));
    }
}
