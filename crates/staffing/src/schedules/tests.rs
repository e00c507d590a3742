//! The best schedule of one person is the best plan of a problem with nobody else.

use super::best;
use crate::instance::Instance;
use crate::sample::{heads, initiative, person, problem, share, solved, tiny};
use crate::shared::Worths;
use staffing_model::problem::{Fairness, Problem, Strength};

/// What the only person earns at no prices; no need asks for less than they can give.
fn earned(problem: &Problem) -> f64 {
    let instance = Instance::new(problem);
    let worths = Worths {
        work: instance.candidates.iter().map(|row| row.value).collect(),
        places: instance.memberships.iter().map(|row| row.value).collect(),
    };
    best(&instance, &worths, 0).earns
}

#[test]
fn alone_a_person_does_what_is_best_for_all() {
    for seed in 0..200 {
        let mut problem = tiny(seed);
        problem.people.truncate(1);
        problem.people[0].external = false;
        problem.conflicts.clear();
        problem.units.iter_mut().for_each(|unit| unit.max_release = 100.0);
        for initiative in &mut problem.initiatives {
            initiative.team.clear();
            initiative.min_areas = 0;
            initiative.needs[1].amount = 1.0;
        }
        problem.rules.fairness = Fairness {
            strength: [Strength::Off, Strength::Wished, Strength::Required][seed as usize % 3],
            share: 30.0,
            interest: 0.5,
        };
        let (one, other) = (earned(&problem), solved(problem).objective);
        assert!((one - other).abs() < 1e-6, "seed {seed}: {one}, {other}");
    }
}

#[test]
fn nobody_mixes_two_teams_below_the_least_share() {
    let initiatives = vec![
        initiative("i", 1.0, vec![heads("n", 1.0, 20.0, &[("gis", 3)])]),
        initiative("j", 1.0, vec![heads("m", 1.0, 30.0, &[("sql", 3)])]),
    ];
    let mut problem = problem(vec![person("kari", &[("gis", 3), ("sql", 3)])], initiatives);
    problem.people[0].capacity = vec![40.0, 40.0];
    assert!((earned(&problem) - solved(problem).objective).abs() < 1e-6);
}

#[test]
fn release_is_paid_for() {
    let needs = vec![share("n", 80.0, &[("gis", 3)])];
    let mut problem = problem(vec![person("kari", &[("gis", 3)])], vec![initiative("i", 1.0, needs)]);
    problem.people[0].extra = Some(vec![20.0, 0.0]);
    problem.people[0].capacity = vec![30.0, 50.0];
    problem.weights.release = 0.5;
    assert!((earned(&problem) - solved(problem).objective).abs() < 1e-6);
}

#[test]
fn many_teams_take_the_long_search_and_end_the_same() {
    for seed in 0..12 {
        let mut state = seed;
        let mut initiatives = Vec::new();
        for at in 0..14 {
            let amount = f64::from(20 + 5 * crate::sample::dice(&mut state, 5));
            let mut need = share(&format!("n{at}"), amount, &[("gis", 3)]);
            need.first = crate::sample::dice(&mut state, 6) as usize;
            need.last = need.first + crate::sample::dice(&mut state, 4) as usize;
            let weight = f64::from(1 + crate::sample::dice(&mut state, 40)) / 7.0;
            initiatives.push(initiative(&format!("i{at}"), weight, vec![need]));
        }
        let mut problem = problem(vec![person("kari", &[("gis", 3)])], initiatives);
        problem.periods = (1..=10).map(|month| format!("2027-{month:02}")).collect();
        problem.people[0].capacity = vec![55.0; 10];
        problem.people[0].extra = Some(vec![25.0; 10]);
        problem.people[0].max_initiatives = 2;
        let (one, other) = (earned(&problem), solved(problem).objective);
        assert!((one - other).abs() < 1e-6 * other, "seed {seed}: {one}, {other}");
    }
}
