//! Small problems for tests.

use staffing_model::problem::Strength;
use staffing_model::sourcing::plan::Plan;
use staffing_model::sourcing::problem::{
    Basis, Beside, Change, Contract, ContractKind, FORMAT, Gap, Learner, Mobilise, Person, Post, PostKind,
    Problem, Rules, Unit, Way, WayKind,
};
use staffing_model::sourcing::verify;

use super::{Outcome, Search, source};
use crate::sample::dice;

pub(super) fn basis() -> Basis {
    Basis { source: "test".to_owned(), date: "2026-11-27".to_owned() }
}

/// Four quarters; a full-time month left open costs 200,000.
pub(super) fn problem(gaps: Vec<Gap>) -> Problem {
    Problem {
        format: FORMAT.to_owned(),
        name: "sample".to_owned(),
        periods: ["1", "2", "3", "4"].map(str::to_owned).to_vec(),
        months: 3,
        rules: Rules {
            shortfall: 200_000.0,
            hours_per_month: 150.0,
            max_consultants: None,
            max_hires_per_year: None,
            max_training_load: 50.0,
            beside: Beside { strength: Strength::Off, price: 0.0 },
            basis: basis(),
        },
        units: vec![Unit { id: "U".into(), positions: 500.0, max_training: 20.0 }],
        people: Vec::new(),
        gaps,
        options: Vec::new(),
        ways: vec![way("course", WayKind::Course, 3.0, 30_000.0)],
        learners: Vec::new(),
        mentors: Vec::new(),
        posts: Vec::new(),
        contracts: Vec::new(),
        locks: Vec::new(),
        exclusions: Vec::new(),
    }
}

/// A gap in `gis` at level 3.
pub(super) fn gap(id: &str, first: usize, amounts: &[f64]) -> Gap {
    let last = first + amounts.len() - 1;
    let amounts = amounts.to_vec();
    Gap { id: id.into(), need: None, skill: "gis".into(), level: 3, first, last, amounts, weight: 1.0 }
}

pub(super) fn way(id: &str, kind: WayKind, months: f64, price: f64) -> Way {
    let seats = None;
    Way {
        id: id.into(),
        kind,
        skill: "gis".into(),
        from: 1,
        to: 3,
        months,
        price,
        load: 20.0,
        seats,
        basis: basis(),
    }
}

pub(super) fn option(id: &str, gap: &str, change: Change) -> Mobilise {
    Mobilise { id: id.into(), gap: gap.into(), change, basis: basis() }
}

/// Adds somebody at level 2 who can give `capacity` when they have learned.
pub(super) fn add_learner(problem: &mut Problem, name: &str, capacity: f64) {
    let periods = problem.periods.len();
    problem.people.push(Person { id: name.into(), unit: "U".into(), capacity: vec![capacity; periods] });
    problem.learners.push(Learner {
        id: format!("learn-{name}").as_str().into(),
        person: name.into(),
        skill: "gis".into(),
        level: 2,
        willing: true,
        ways: problem.ways.iter().map(|way| way.id.clone()).collect(),
        freed: 10_000.0,
        stays: 1.0,
        basis: basis(),
    });
}

/// Somebody appointed after three months, 80,000 a month.
pub(super) fn post(id: &str) -> Post {
    Post {
        id: id.into(),
        kind: PostKind::Appoint,
        covers: vec![("gis".into(), 4)],
        position: 100.0,
        lead_months: 3.0,
        yearly: 960_000.0,
        once: 50_000.0,
        least_months: 0.0,
        most: 5,
        most_per_year: None,
        stays: 1.0,
        basis: basis(),
    }
}

/// A consultant at 150,000 a month, at once.
pub(super) fn contract(id: &str) -> Contract {
    Contract {
        id: id.into(),
        kind: ContractKind::Service,
        covers: vec![("gis".into(), 5)],
        lead_months: 0.0,
        hourly: 1000.0,
        least_months: 3.0,
        most: 500.0,
        basis: basis(),
    }
}

/// The proven plan, which holds.
pub(super) fn solved(problem: Problem) -> Plan {
    let problem = problem.check().unwrap_or_else(|fault| panic!("{fault}"));
    let search = Search { gap: 0.0, ..Search::default() };
    let Outcome::Planned(plan) = source(&problem, &search) else { panic!("no plan") };
    if let Err(violations) = verify(&problem, &plan) {
        panic!("{}", violations.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    }
    *plan
}

/// Up to two gaps, two learners, a post, a contract and options, with limits.
pub(super) fn tiny(seed: u32) -> Problem {
    let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(7);
    let mut amount = |most: u32| f64::from(10 * dice(&mut state, most));
    let gaps =
        vec![gap("a", 1, &[amount(12), amount(12), amount(12)]), gap("b", 2, &[amount(12), amount(12)])];
    let mut problem = problem(gaps);
    let capacities = [amount(8) + 10.0, amount(8) + 10.0];
    for (name, capacity) in ["ada", "bo"].into_iter().zip(capacities).take(dice(&mut state, 3) as usize) {
        add_learner(&mut problem, name, capacity);
    }
    problem.gaps[1].level = 3 + u8::from(dice(&mut state, 3) == 0);
    problem.gaps[1].weight = f64::from(1 + dice(&mut state, 3));
    if dice(&mut state, 2) == 0 {
        problem.posts.push(Post { most: 1 + dice(&mut state, 2), stays: 0.9, ..post("post") });
        problem.rules.max_hires_per_year = Some(1 + dice(&mut state, 2));
    }
    if dice(&mut state, 3) > 0 {
        problem.contracts.push(contract("contract"));
        problem.rules.max_consultants =
            (dice(&mut state, 2) == 0).then(|| f64::from(10 * dice(&mut state, 6)));
    }
    if dice(&mut state, 2) == 0 {
        let change = Change::MoveWindow { by: -1, once: f64::from(50_000 * dice(&mut state, 4)) };
        problem.options.push(option("move", "b", change));
    }
    if problem.gaps[1].level == 4 && dice(&mut state, 2) == 0 {
        problem.options.push(option("lower", "b", Change::LowerLevel { to: 3, once: 20_000.0 }));
    }
    if dice(&mut state, 2) == 0 {
        problem.units[0].max_training = 4.0;
    }
    problem
}
