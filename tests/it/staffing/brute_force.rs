//! Every plan there is, on problems small enough to try them all.

use proptest::prelude::*;
use staffing_model::plan::Assignment;
use staffing_model::problem::{Need, NeedKind, Person, Problem};

use super::generate::{self, sizes};
use super::{optimum, worth};

/// The most combinations that are tried; people are left out until there are no more than this.
const MOST: usize = 3_000;

/// One person in one need, with every share they could have.
struct Choice {
    row: Assignment,
    shares: Vec<f64>,
}

fn choices(problem: &Problem) -> Vec<Choice> {
    let mut choices = Vec::new();
    for need in problem.initiatives.iter().flat_map(|initiative| &initiative.needs) {
        for person in &problem.people {
            let shares = shares(problem, person, need);
            if shares.len() > 1 {
                let row =
                    Assignment { person: person.id.clone(), need: need.id.clone(), share: 0.0, learns: None };
                choices.push(Choice { row, shares });
            }
        }
    }
    choices
}

/// Nothing, and every step up to what person and need could take; skills are left to `verify`, but for the plain case
/// of a skill not held.
fn shares(problem: &Problem, person: &Person, need: &Need) -> Vec<f64> {
    let learner = u8::from(problem.rules.stretch);
    let possible = need
        .must
        .iter()
        .all(|(skill, level)| person.level(skill).is_some_and(|held| held + learner >= *level));
    let reach = |period: usize| person.capacity[period] + person.extra_in(period);
    let least = (need.first..=need.last).map(reach).fold(f64::INFINITY, f64::min);
    let mut shares = vec![0.0];
    match (need.kind, need.share) {
        _ if !possible => {}
        (NeedKind::Heads, Some(share)) => shares.extend((share <= least).then_some(share)),
        _ => {
            let most = least.min(need.amount);
            shares.extend((1..).map(|step| 5.0 * f64::from(step)).take_while(|share| *share <= most));
        }
    }
    shares
}

fn combinations(choices: &[Choice]) -> usize {
    choices.iter().fold(1_usize, |product, choice| product.saturating_mul(choice.shares.len()))
}

/// The best worth over every combination from `choices` on.
fn best(problem: &Problem, choices: &[Choice], chosen: &mut Vec<Assignment>) -> Option<f64> {
    let Some((first, rest)) = choices.split_first() else { return worth(problem, chosen.clone()) };
    let mut found: Option<f64> = None;
    for &share in &first.shares {
        if share > 0.0 {
            chosen.push(Assignment { share, ..first.row.clone() });
        }
        let value = best(problem, rest, chosen);
        if share > 0.0 {
            chosen.pop();
        }
        found = match (found, value) {
            (Some(one), Some(other)) => Some(one.max(other)),
            (one, other) => one.or(other),
        };
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn trying_every_plan_finds_none_better(size in sizes(8, 2, 2)) {
        let mut problem = generate::problem(size);
        problem.interest.clear();
        problem.previous.clear();
        while combinations(&choices(&problem)) > MOST {
            let gone = problem.people.pop().expect("people make the combinations").id;
            problem.locks.retain(|(person, _)| *person != gone);
            problem.exclusions.retain(|(person, _)| *person != gone);
            problem.unwilling.retain(|(person, _)| *person != gone);
            problem.conflicts.retain(|(one, other)| *one != gone && *other != gone);
        }
        let by_force = best(&problem, &choices(&problem), &mut Vec::new());
        match (by_force, optimum(&problem)) {
            (Some(by_force), Some(solved)) => prop_assert!(
                (by_force - solved).abs() <= 1e-5 * solved.abs().max(1.0),
                "by force {by_force}, solved {solved}\n{}", serde_json::to_string(&problem).unwrap()
            ),
            (by_force, solved) => prop_assert_eq!(by_force.is_some(), solved.is_some(), "the locks"),
        }
    }
}
