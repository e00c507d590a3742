//! What holds for every problem.

use proptest::prelude::*;
use staffing_model::problem::Problem;

use super::generate::{self, Size, sizes};
use super::{optimum, planned};

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-5 * one.abs().max(1.0)
}

/// Generated problems whose locks can hold, with what the best plan is worth.
fn solvable(size: Size) -> Option<(Problem, f64)> {
    let problem = generate::problem(size);
    optimum(&problem).map(|optimum| (problem, optimum))
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn one_more_person_never_makes_the_best_plan_worse(size in sizes(10, 3, 3)) {
        let mut problem = generate::problem(size);
        // One more who is willing makes a refusal count: that may cost.
        problem.unwilling.clear();
        let Some(before) = optimum(&problem) else { return Ok(()) };
        let more = generate::problem(Size { people: size.people + 1, seed: size.seed ^ 0xabcd, ..size });
        let mut person = more.people.last().cloned().expect("at least one person");
        person.id = "new".into();
        person.unit = problem.units[0].id.clone();
        problem.people.push(person);
        let after = optimum(&problem).expect("the locks still hold");
        prop_assert!(after >= before - 1e-5 * before.abs().max(1.0), "{before} {after}");
    }

    #[test]
    fn other_names_and_another_order_change_nothing(size in sizes(10, 3, 3)) {
        let Some((problem, before)) = solvable(size) else { return Ok(()) };
        let after = optimum(&turned_around(&problem)).expect("the locks still hold");
        prop_assert!(near(before, after), "{before} {after}");
    }

    #[test]
    fn twice_the_weights_are_twice_the_worth(size in sizes(10, 3, 3)) {
        let Some((mut problem, before)) = solvable(size) else { return Ok(()) };
        for initiative in &mut problem.initiatives {
            initiative.weight *= 2.0;
        }
        let weights = &mut problem.weights;
        for weight in [&mut weights.fit, &mut weights.interest, &mut weights.cost, &mut weights.membership] {
            *weight *= 2.0;
        }
        problem.weights.keep *= 2.0;
        problem.weights.learning *= 2.0;
        problem.weights.release *= 2.0;
        let prices = &mut problem.weights.prices;
        for price in [&mut prices.operation, &mut prices.key_people, &mut prices.fairness, &mut prices.unwilling] {
            *price *= 2.0;
        }
        // The others are multiplied by the weight of an initiative.
        prices.at_once *= 2.0;
        prices.external *= 2.0;
        let after = optimum(&problem).expect("the locks still hold");
        prop_assert!(near(2.0 * before, after), "{before} {after}");
    }

    #[test]
    fn locking_the_chosen_teams_returns_them(size in sizes(10, 3, 3)) {
        let mut problem = generate::problem(size);
        // Who is locked is not counted by these: a lock leaves room for somebody else.
        problem.rules.moves = None;
        problem.rules.differs.clear();
        let Some(plan) = planned(&problem, 0.0) else { return Ok(()) };
        let mut locked = problem.clone();
        for row in &plan.assignments {
            let holds = |need: &staffing_model::problem::Need| need.id == row.need;
            let initiative = problem.initiatives.iter().find(|initiative| initiative.needs.iter().any(holds));
            locked.locks.push((row.person.clone(), initiative.expect("a known need").id.clone()));
        }
        let again = optimum(&locked).expect("a plan that exists shows that the locks hold");
        prop_assert!(near(plan.objective, again), "{} {again}", plan.objective);
    }
}

/// The same problem with every list turned around and other keys for people.
fn turned_around(problem: &Problem) -> Problem {
    let mut other = problem.clone();
    other.people.reverse();
    other.initiatives.reverse();
    other.units.reverse();
    for initiative in &mut other.initiatives {
        initiative.needs.reverse();
    }
    let renamed = serde_json::to_string(&other).unwrap().replace("\"P", "\"person ");
    serde_json::from_str::<Problem>(&renamed).unwrap().check().unwrap()
}
