//! What a change to a problem does, and does not do, to its best plan.

use std::collections::BTreeSet;

use staffing_model::key::{InitiativeKey, PersonKey};
use staffing_model::plan::{Assignment, Plan};
use staffing_model::problem::Problem;

use super::generate::{self, Dice, Size};
use super::{planned, without_request_rules, worth};

/// Problems tried for each change.
const SEEDS: u64 = 60;

/// A generated problem with its best plan; `None` where its locks contradict each other.
fn solved(seed: u64, request: bool) -> Option<(Problem, Plan, Dice)> {
    let mut dice = Dice::mixed(seed ^ 0x00a1_70e5);
    let size = Size {
        people: 1 + dice.roll(9),
        initiatives: 1 + dice.roll(3),
        needs: 1 + dice.roll(3),
        periods: 1 + dice.roll(3),
        seed: seed.wrapping_mul(0xd134_2543_de82_ef95),
    };
    let mut problem = generate::problem(size);
    if !request {
        problem = without_request_rules(problem);
    }
    let plan = planned(&problem, 0.0)?;
    Some((problem, plan, dice))
}

/// Calls a check with every problem that can be solved, with or without the rules of a request.
fn for_each(request: bool, check: impl Fn(u64, &Problem, &Plan, &mut Dice)) {
    let mut tried = 0;
    for seed in 0..SEEDS {
        if let Some((problem, plan, mut dice)) = solved(seed, request) {
            check(seed, &problem, &plan, &mut dice);
            tried += 1;
        }
    }
    assert!(tried > SEEDS / 2, "{tried}");
}

fn best(problem: &Problem) -> Plan {
    planned(problem, 0.0).expect("the locks still hold")
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-5 * one.abs().max(1.0)
}

fn teams(problem: &Problem, plan: &Plan) -> BTreeSet<(PersonKey, InitiativeKey)> {
    let initiative = |row: &Assignment| {
        let holds = |initiative: &&staffing_model::problem::Initiative| {
            initiative.needs.iter().any(|need| need.id == row.need)
        };
        problem.initiatives.iter().find(holds).expect("a known need").id.clone()
    };
    plan.assignments.iter().map(|row| (row.person.clone(), initiative(row))).collect()
}

#[test]
fn more_capacity_never_makes_the_best_plan_worse() {
    for_each(false, |seed, problem, plan, dice| {
        let mut richer = problem.clone();
        for person in &mut richer.people {
            let more = [0.0, 10.0, 20.0][dice.roll(3)];
            let given = if dice.roll(2) == 0 { Some(&mut person.capacity) } else { person.extra.as_mut() };
            given.into_iter().flatten().for_each(|share| *share += more);
        }
        let after = best(&richer).objective;
        assert!(after >= plan.objective - 1e-5 * plan.objective.abs().max(1.0), "seed {seed}: {after}");
    });
}

/// Every key with another name, every list turned around.
fn turned_around(problem: &Problem) -> Problem {
    let mut other = problem.clone();
    other.people.reverse();
    other.initiatives.reverse();
    other.units.reverse();
    other.people.iter_mut().for_each(|person| person.skills.reverse());
    for initiative in &mut other.initiatives {
        initiative.needs.reverse();
        initiative.team.reverse();
        initiative.needs.iter_mut().for_each(|need| need.must.reverse());
    }
    let mut text = serde_json::to_string(&other).unwrap();
    for (short, long) in [("P", "Ås "), ("I", "x"), ("N", "9"), ("S", "q"), ("U", "enhet "), ("A", "zz")] {
        text = text.replace(&format!("\"{short}"), &format!("\"{long}"));
    }
    serde_json::from_str::<Problem>(&text).unwrap().check().unwrap()
}

#[test]
fn other_names_and_another_order_of_everything_change_nothing() {
    for_each(true, |seed, problem, plan, _| {
        let after = best(&turned_around(problem));
        assert!(near(plan.objective, after.objective), "seed {seed}: {} {}", plan.objective, after.objective);
        // Called by its old names, the new plan is as good a plan for the old problem.
        let mut rows = after.assignments;
        for row in &mut rows {
            row.person = row.person.as_str().replace("Ås ", "P").as_str().into();
            row.need = row.need.as_str().replacen('9', "N", 1).as_str().into();
        }
        assert!(worth(problem, rows).is_some_and(|worth| near(worth, plan.objective)), "seed {seed}");
    });
}

/// Twice of all that is weighed; ratios (`desirable`, `stretch`, `area`, `team_skill`, two prices) weigh by the initiative.
fn twice(problem: &Problem) -> Problem {
    let mut twice = problem.clone();
    twice.initiatives.iter_mut().for_each(|initiative| initiative.weight *= 2.0);
    let weights = &mut twice.weights;
    for weight in [&mut weights.fit, &mut weights.interest, &mut weights.cost, &mut weights.membership] {
        *weight *= 2.0;
    }
    weights.keep *= 2.0;
    weights.release *= 2.0;
    let prices = &mut weights.prices;
    for price in [&mut prices.operation, &mut prices.key_people, &mut prices.fairness, &mut prices.unwilling]
    {
        *price *= 2.0;
    }
    prices.at_once *= 2.0;
    prices.external *= 2.0;
    twice
}

#[test]
fn twice_all_weights_is_twice_the_worth_of_a_plan_as_good() {
    for_each(true, |seed, problem, plan, _| {
        let after = best(&twice(problem));
        assert!(near(2.0 * plan.objective, after.objective), "seed {seed}: {}", after.objective);
        assert!(
            worth(problem, after.assignments).is_some_and(|worth| near(worth, plan.objective)),
            "seed {seed}"
        );
    });
}

#[test]
fn locking_the_chosen_teams_returns_them() {
    for_each(false, |seed, problem, plan, _| {
        let chosen = teams(problem, plan);
        let mut locked = problem.clone();
        locked.locks = chosen.iter().cloned().collect();
        let again = best(&locked);
        assert!(teams(problem, &again).is_superset(&chosen), "seed {seed}");
        assert!(near(plan.objective, again.objective), "seed {seed}: {} {}", plan.objective, again.objective);
    });
}
