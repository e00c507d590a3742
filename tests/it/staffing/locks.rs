//! Locks that contradict each other: the set that is named is in conflict, and no smaller part of it is.

use staffing::{Options, Outcome, propose};
use staffing_model::key::{InitiativeKey, PersonKey};
use staffing_model::plan::Plan;
use staffing_model::problem::Problem;
use staffing_model::verify;

use super::generate::{self, Dice, Size};

type Pair = (PersonKey, InitiativeKey);

/// A generated problem, with locks by the dice.
fn problem(seed: u64) -> Problem {
    let mut dice = Dice::mixed(seed);
    let (people, initiatives) = (2 + dice.roll(6), 2 + dice.roll(2));
    let size =
        Size { people, initiatives, needs: 2, periods: 2, seed: seed.wrapping_mul(0xd134_2543_de82_ef95) };
    let mut problem = generate::problem(size);
    for person in &problem.people {
        for initiative in &problem.initiatives {
            if dice.roll(100) < 60 {
                problem.locks.push((person.id.clone(), initiative.id.clone()));
            }
        }
    }
    problem
}

/// The conflict among some locks alone; `None` where they hold together.
fn conflict(problem: &Problem, locks: Vec<Pair>) -> Option<Plan> {
    let problem = Problem { locks, ..problem.clone() };
    match propose(&problem, &Options { gap: 0.5, ..Options::default() }, &mut |_| {}) {
        Outcome::ConflictingLocks(plan) => {
            verify(&problem, &plan).expect("the locks that are named are the problem's own");
            Some(*plan)
        }
        Outcome::Proposed(_) => None,
        Outcome::Failed(refused) => panic!("{refused}"),
    }
}

fn named(plan: &Plan) -> Vec<Pair> {
    plan.conflicting_locks.iter().map(|lock| (lock.person.clone(), lock.initiative.clone())).collect()
}

#[test]
fn locks_that_cannot_hold_even_alone_are_each_named_for_it() {
    let mut found = 0;
    for seed in 0..40 {
        let problem = problem(seed);
        let Some(plan) = conflict(&problem, problem.locks.clone()) else { continue };
        for lock in plan.conflicting_locks.iter().filter(|lock| !lock.lacks.is_empty()) {
            found += 1;
            let pair = (lock.person.clone(), lock.initiative.clone());
            assert!(conflict(&problem, vec![pair]).is_some(), "seed {seed}: {lock:?} holds alone");
        }
    }
    assert!(found >= 40, "{found}");
}

#[test]
fn no_lock_of_the_set_that_is_named_could_be_left_out() {
    let mut found = 0;
    for seed in 0..200 {
        let mut problem = problem(seed);
        let alone = problem.clone();
        problem.locks.retain(|lock| conflict(&alone, vec![lock.clone()]).is_none());
        let Some(plan) = conflict(&problem, problem.locks.clone()) else { continue };
        found += 1;
        let named = named(&plan);
        assert!(named.len() >= 2, "seed {seed}: each holds alone");
        assert!(conflict(&problem, named.clone()).is_some(), "seed {seed}: {named:?} hold together");
        for left_out in 0..named.len() {
            let mut fewer = named.clone();
            fewer.remove(left_out);
            assert!(conflict(&problem, fewer).is_none(), "seed {seed}: {named:?} without {left_out}");
        }
    }
    assert!(found >= 30, "{found}");
}
