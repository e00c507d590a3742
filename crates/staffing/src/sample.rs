//! Small problems for tests, readable at a glance: two months, one unit, people with half their time to give.

use super::{Options, Outcome, propose};
use staffing_model::plan::Plan;
use staffing_model::problem::{FORMAT, Initiative, Need, NeedKind, Person, Problem, Rules, Unit, Weights};
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
