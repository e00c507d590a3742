use std::sync::Arc;

use super::{Earlier, restricts};
use crate::sample::{heads as heads_need, initiative, person, problem, share, solved, teams};
use crate::{Options, propose};
use staffing_model::plan::Plan;
use staffing_model::problem::Problem;
use staffing_model::verify;

fn two_teams() -> Problem {
    let people = vec![
        person("kari", &[("gis", 3)]),
        person("ola", &[("gis", 3), ("law", 3)]),
        person("per", &[("law", 3)]),
    ];
    let needs = |id, skill| vec![share(id, 60.0, &[(skill, 3)])];
    problem(people, vec![initiative("i", 1.0, needs("n", "gis")), initiative("j", 2.0, needs("m", "law"))])
}

/// The plan from an earlier one.
fn again(problem: &Problem, earlier: Earlier) -> Plan {
    let options = Options { gap: 0.0, earlier: Some(Arc::new(earlier)), ..Options::default() };
    let outcome = propose(problem, &options, &mut |_| {});
    let plan = outcome.plan().expect("there are no locks").clone();
    assert!(verify(problem, &plan).is_ok());
    plan
}

#[test]
fn an_unchanged_problem_gets_its_plan_back() {
    let problem = two_teams();
    let plan = solved(problem.clone());
    let after = again(&problem, Earlier { plan: plan.clone(), problem: Some(problem.clone()) });
    assert_eq!(teams(&after), teams(&plan));
}

#[test]
fn a_plan_again_is_as_good_as_a_plan_from_nothing() {
    let before = two_teams();
    let plan = solved(before.clone());
    let mut without = before.clone();
    without.people.remove(2);
    let mut excluded = before.clone();
    excluded.exclusions = vec![("kari".into(), "i".into())];
    let mut heavier = before.clone();
    heavier.initiatives[0].weight = 8.0;
    for after in [without, excluded, heavier] {
        let earlier = Earlier { plan: plan.clone(), problem: Some(before.clone()) };
        let (cold, warm) = (solved(after.clone()), again(&after, earlier));
        assert!((cold.objective - warm.objective).abs() < 1e-6, "{} {}", cold.objective, warm.objective);
    }
}

#[test]
fn a_bound_is_used_again_only_where_nothing_new_is_allowed() {
    let before = two_teams();
    let changed = |change: fn(&mut Problem)| {
        let mut after = before.clone();
        change(&mut after);
        restricts(&before, &after)
    };
    assert!(changed(|_| ()));
    assert!(changed(|after| after.locks.push(("ola".into(), "i".into()))));
    assert!(changed(|after| after.exclusions.push(("ola".into(), "i".into()))));
    assert!(changed(|after| drop(after.people.remove(1))));
    assert!(changed(|after| drop(after.initiatives.remove(1))));
    assert!(!changed(|after| after.initiatives[0].weight = 3.0));
    assert!(!changed(|after| after.people.push(person("eva", &[("gis", 3)]))));
    assert!(!changed(|after| after.people[0].capacity[0] += 5.0));
    let mut locked = before.clone();
    locked.locks.push(("ola".into(), "i".into()));
    assert!(!restricts(&locked, &before), "a lock that is gone allows more");
    let (mut without_ola, mut without_i) = (locked.clone(), locked.clone());
    without_ola.people.remove(1);
    without_ola.locks.clear();
    without_i.initiatives.remove(0);
    without_i.locks.clear();
    assert!(!restricts(&locked, &without_ola) && !restricts(&locked, &without_i), "also with its person");
    let mut counted = before.clone();
    counted.rules.moves = Some(0);
    let mut locked = counted.clone();
    locked.locks.push(("ola".into(), "i".into()));
    assert!(!restricts(&counted, &locked), "a lock is not counted as a move: it allows one more");
}

#[test]
fn a_bound_is_trusted_only_beside_the_problem_of_its_plan() {
    let before = two_teams();
    let plan = solved(before.clone());
    let mut other = before.clone();
    other.initiatives[0].weight = 0.5;
    assert!(Earlier { plan: plan.clone(), problem: Some(before.clone()) }.bound(&before).is_some());
    assert!(Earlier { plan: plan.clone(), problem: Some(other.clone()) }.bound(&other).is_none());
    assert!(Earlier { plan, problem: None }.bound(&before).is_none());
}

#[test]
fn work_that_is_asked_for_otherwise_is_carried_over_by_today_s_rules() {
    let before = two_teams();
    let plan = solved(before.clone());
    let mut larger_share = before.clone();
    larger_share.rules.min_share = 50.0;
    let mut heads = before.clone();
    heads.initiatives[0].needs = vec![heads_need("n", 1.0, 45.0, &[("gis", 3)])];
    let mut off_step = plan.clone();
    off_step.assignments[0].share = 37.5;
    for (after, earlier) in [(larger_share, &plan), (heads, &plan), (before.clone(), &off_step)] {
        let (cold, warm) =
            (solved(after.clone()), again(&after, Earlier { plan: earlier.clone(), problem: None }));
        assert!((cold.objective - warm.objective).abs() < 1e-6, "{} {}", cold.objective, warm.objective);
    }
}
