//! No bound lies below the best plan, whatever the rules and the prices; and what is built on the bound ends there.

use super::Master;
use crate::instance::Instance;
use crate::sample::{dice, solved, tiny};
use crate::slim::{Lean, prices};
use crate::{Options, Outcome, Sizes, propose};
use staffing_model::problem::{Problem, Strength};
use staffing_model::verify;

/// With one rule of the request, at a strength.
fn with_rule(seed: u32, rule: u32, strength: Strength) -> Problem {
    let mut problem = tiny(seed);
    let rules = &mut problem.rules;
    match rule {
        0 => (rules.fairness.strength, rules.fairness.share) = (strength, 20.0),
        1 => (rules.at_once.strength, rules.at_once.most) = (strength, 1),
        2 => rules.knowledge = strength,
        3 => rules.key_people.strength = strength,
        4 => {
            rules.operation.strength = strength;
            problem.units[0].keeps = problem.initiatives[0].team.clone();
        }
        5 => rules.unwilling = strength,
        6 => {
            (rules.composition.skills, rules.composition.areas) = (strength, strength);
            (rules.composition.size, problem.initiatives[0].team_min) = (strength, Some(2));
        }
        7 => {
            rules.composition.external = strength;
            problem.initiatives.iter_mut().for_each(|one| one.max_external_staffed = Some(20.0));
        }
        _ => rules.moves = Some(1),
    }
    if rule == 5 {
        problem.unwilling.push((problem.people[0].id.clone(), "n".into()));
    }
    problem
}

#[test]
fn no_bound_lies_below_the_best_plan() {
    for seed in 0..90 {
        let strength = [Strength::Wished, Strength::Required][seed as usize % 2];
        let problem = with_rule(seed, seed % 9, strength);
        let instance = Instance::new(&problem);
        if instance.candidates.is_empty() {
            continue;
        }
        let best = solved(problem.clone()).objective - 1e-6;
        let mut master = Master::new(&instance, &prices(&instance, Lean::Even).unwrap()).unwrap();
        assert!(master.bound >= best, "seed {seed}: at the start {} {best}", master.bound);
        master.lower(f64::NEG_INFINITY, &|| f64::INFINITY).unwrap();
        assert!(master.bound >= best, "seed {seed}: in the end {} {best}", master.bound);
        let mut state = seed;
        for _ in 0..5 {
            let priced = master.shared.most.iter().map(|_| f64::from(dice(&mut state, 100)) / 2500.0);
            let priced: Vec<f64> = priced.collect();
            master.bound = f64::INFINITY;
            master.ask(&priced).unwrap();
            assert!(master.bound >= best, "seed {seed}: at any prices {} {best}", master.bound);
        }
    }
}

#[test]
fn the_road_for_large_problems_ends_at_the_best_plan() {
    for seed in 0..180 {
        let strength = [Strength::Wished, Strength::Required][seed as usize % 2];
        let problem = with_rule(seed, seed % 9, strength);
        let best = solved(problem.clone()).objective;
        let sizes = Sizes { whole: 0, sifted: seed as usize % 5, looked_at: 0, restricted: 1000 };
        let options = Options { gap: 0.001, sizes, ..Options::default() };
        let Outcome::Proposed(plan) = propose(&problem, &options, &mut |_| {}) else { panic!("no plan") };
        assert!(verify(&problem, &plan).is_ok(), "seed {seed}");
        assert!(plan.bound >= best - 1e-5 && plan.gap <= 0.001, "seed {seed}: {} {best}", plan.bound);
        assert!(plan.cpu_seconds < 20.0, "seed {seed}: {}", plan.cpu_seconds);
    }
}
