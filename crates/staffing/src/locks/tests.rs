use crate::sample::{heads, initiative, person, problem, share, solved};
use crate::{Options, Outcome, propose};
use staffing_model::plan::{Lack, Plan, Status};
use staffing_model::problem::Problem;
use staffing_model::verify;

fn conflict(problem: &Problem) -> Plan {
    let Outcome::ConflictingLocks(plan) = propose(problem, &Options::default(), &mut |_| {}) else {
        panic!("the locks contradict each other")
    };
    assert_eq!(plan.status, Status::ConflictingLocks);
    assert!(verify(problem, &plan).is_ok());
    *plan
}

fn pairs(plan: &Plan) -> Vec<String> {
    plan.conflicting_locks.iter().map(|lock| format!("{} {}", lock.person, lock.initiative)).collect()
}

/// Three initiatives that each want one person at 40; Kari and Ola have 50.
fn three_initiatives() -> Problem {
    let people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 3)])];
    let needs = |id| vec![heads(id, 1.0, 40.0, &[("gis", 3)])];
    let initiatives = vec![
        initiative("i", 1.0, needs("n")),
        initiative("j", 1.0, needs("m")),
        initiative("k", 1.0, needs("o")),
    ];
    problem(people, initiatives)
}

#[test]
fn the_smallest_set_of_contradicting_locks_is_named() {
    let mut problem = three_initiatives();
    problem.locks =
        vec![("ola".into(), "k".into()), ("kari".into(), "i".into()), ("kari".into(), "j".into())];
    assert_eq!(pairs(&conflict(&problem)), ["kari i", "kari j"]);
    problem.locks.pop();
    assert_eq!(solved(problem).assignments.len(), 2);
}

#[test]
fn a_lock_that_nobody_can_honour_is_reported_with_what_stands_in_the_way() {
    let mut problem = three_initiatives();
    problem.initiatives[0].needs[0].must = vec![("gis".into(), 5)];
    problem.locks = vec![("kari".into(), "i".into()), ("ola".into(), "j".into())];
    let plan = conflict(&problem);
    assert_eq!(pairs(&plan), ["kari i"]);
    assert_eq!(plan.conflicting_locks[0].lacks, [Lack::Level { skill: "gis".into(), asked: 5, held: 3 }]);
}

#[test]
fn a_locked_and_excluded_person_is_reported() {
    let mut problem = three_initiatives();
    problem.locks = vec![("kari".into(), "i".into())];
    problem.exclusions = problem.locks.clone();
    assert_eq!(conflict(&problem).conflicting_locks[0].lacks, [Lack::Excluded]);
}

#[test]
fn locks_that_need_more_than_luck_are_kept() {
    // Taken one by one by value, Kari takes the only need that Ola can fill.
    let mut people = vec![person("kari", &[("gis", 3), ("sql", 4)]), person("ola", &[("gis", 3)])];
    people[0].capacity = vec![20.0, 20.0];
    people[1].capacity = vec![20.0, 20.0];
    let needs = vec![share("n", 20.0, &[("gis", 3)]), share("m", 20.0, &[("sql", 3)])];
    let mut problem = problem(people, vec![initiative("i", 1.0, needs)]);
    problem.locks = vec![("kari".into(), "i".into()), ("ola".into(), "i".into())];
    assert_eq!(solved(problem).assignments.len(), 2);
}

#[test]
fn a_lock_that_cannot_hold_even_alone_is_a_conflict_of_one() {
    // A candidate by capacity, but the need is smaller than the least share.
    let initiatives = vec![initiative("i", 1.0, vec![share("n", 10.0, &[("gis", 3)])])];
    let mut problem = problem(vec![person("kari", &[("gis", 3)])], initiatives);
    problem.locks = vec![("kari".into(), "i".into())];
    assert_eq!(pairs(&conflict(&problem)), ["kari i"]);
}
