//! Small problems for tests, readable at a glance: two months, one unit, people with half their time to give.

use super::{Options, Outcome, propose};
use staffing_model::plan::Plan;
use staffing_model::problem::{
    FORMAT, Initiative, Need, NeedKind, Person, Problem, Rules, TeamDemand, Unit, Weights,
};
use staffing_model::verify;

/// Two periods, unit `U` in area `A` that may release everything, nobody and nothing else.
pub(crate) fn problem(people: Vec<Person>, initiatives: Vec<Initiative>) -> Problem {
    Problem {
        format: FORMAT.into(),
        name: "sample".into(),
        periods: vec!["2026-11".into(), "2026-12".into()],
        rules: Rules::default(),
        weights: Weights::default(),
        units: vec![unit("U", "A")],
        people,
        initiatives,
        interest: vec![],
        previous: vec![],
        locks: vec![],
        exclusions: vec![],
        shares: vec![],
        conflicts: vec![],
        unwilling: vec![],
    }
}

pub(crate) fn unit(id: &str, area: &str) -> Unit {
    Unit { id: id.into(), area: area.into(), max_release: 100.0, keeps: vec![] }
}

/// Full-time in unit `U`, 50 per cent to give in both periods.
pub(crate) fn person(id: &str, skills: &[(&str, u8)]) -> Person {
    Person {
        id: id.into(),
        unit: "U".into(),
        external: false,
        position: 100.0,
        capacity: vec![50.0, 50.0],
        extra: None,
        max_initiatives: 3,
        cost: 1.0,
        skills: skills.iter().map(|&(skill, level)| (skill.into(), level)).collect(),
    }
}

pub(crate) fn initiative(id: &str, weight: f64, needs: Vec<Need>) -> Initiative {
    Initiative {
        id: id.into(),
        weight,
        min_areas: 0,
        team_max: None,
        team_min: None,
        max_external: None,
        max_external_staffed: None,
        needs,
        team: vec![],
    }
}

/// A critical need over both periods, to share.
pub(crate) fn share(id: &str, amount: f64, must: &[(&str, u8)]) -> Need {
    Need {
        id: id.into(),
        first: 0,
        last: 1,
        kind: NeedKind::Share,
        amount,
        share: None,
        critical: true,
        external: true,
        must: must.iter().map(|&(skill, level)| (skill.into(), level)).collect(),
        should: vec![],
    }
}

/// A critical need over both periods for so many heads.
pub(crate) fn heads(id: &str, amount: f64, each: f64, must: &[(&str, u8)]) -> Need {
    Need { kind: NeedKind::Heads, share: Some(each), ..share(id, amount, must) }
}

/// The proven best plan, verified.
pub(crate) fn solved(problem: Problem) -> Plan {
    let problem = problem.check().expect("a sample makes sense");
    let options = Options { gap: 0.0, ..Options::default() };
    let Outcome::Proposed(plan) = propose(&problem, &options, &mut |_| {}) else { panic!("no plan") };
    verify(&problem, &plan).expect("a proposed plan holds");
    assert_eq!(plan.status, staffing_model::plan::Status::Optimal);
    *plan
}

/// Who works where at which share, as `person need share`.
pub(crate) fn teams(plan: &Plan) -> Vec<String> {
    let row = |row: &staffing_model::plan::Assignment| format!("{} {} {}", row.person, row.need, row.share);
    plan.assignments.iter().map(row).collect()
}

/// Numbers that look like chance, from 0 to below `most`.
pub(crate) fn dice(state: &mut u32, most: u32) -> u32 {
    *state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
    (*state >> 16) % most
}

/// Up to four people and four needs, with every kind of rule.
pub(crate) fn tiny(seed: u32) -> Problem {
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
