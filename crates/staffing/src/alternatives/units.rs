//! Few units that can do nearly all that the plan does: units are left out, those with least to give first, as long as
//! a planner's plan around what is left of the plan covers enough.

use crate::coverage::weighted;
use crate::draft::Draft;
use crate::greedy;
use crate::instance::Instance;
use crate::replan::carry_over;
use staffing_model::key::UnitKey;
use staffing_model::plan::Plan;
use staffing_model::problem::Problem;

/// So many plans at most.
const TRIES: usize = 80;

/// Units to ask, where the part `loss` of the weighted coverage may be lost.
pub(super) fn fewest(problem: &Problem, plan: &Plan, loss: f64) -> Vec<UnitKey> {
    let mut trial = problem.clone();
    let mut open = by_potential(&trial);
    let least = plan.coverage.weighted * (1.0 - loss);
    let (mut tries, mut part) = (0, open.len().div_ceil(4));
    while part > 0 {
        let mut at = 0;
        while at < open.len() && tries < TRIES {
            let end = (at + part).min(open.len());
            let rest: Vec<UnitKey> = open[..at].iter().chain(&open[end..]).cloned().collect();
            tries += 1;
            if covered(&mut trial, plan, &rest) >= least - 1e-9 {
                open = rest;
            } else {
                at = end;
            }
        }
        part /= 2;
    }
    // In the problem's order.
    let units = problem.units.iter().map(|unit| unit.id.clone());
    units.filter(|unit| open.contains(unit)).collect()
}

/// Units with anybody who could do anything, those with least to give first.
fn by_potential(problem: &Problem) -> Vec<UnitKey> {
    let instance = Instance::new(problem);
    let mut potential = vec![0.0; problem.units.len()];
    for need in &instance.needs {
        let mut could = std::collections::BTreeMap::new();
        for candidate in &instance.candidates[need.candidates.clone()] {
            *could.entry(instance.unit_of[candidate.person]).or_insert(0.0) += candidate.most;
        }
        for (unit, amount) in could {
            let amount: f64 = amount;
            potential[unit] += amount.min(need.demand) * need.worth * need.unit_share() * need.length();
        }
    }
    let mut units: Vec<usize> = (0..potential.len()).filter(|&unit| potential[unit] > 0.0).collect();
    units.sort_by(|&one, &other| potential[one].total_cmp(&potential[other]).then(other.cmp(&one)));
    units.into_iter().map(|unit| problem.units[unit].id.clone()).collect()
}

/// Weighted coverage of a planner's plan around what is left of the plan, with only these units.
fn covered(trial: &mut Problem, plan: &Plan, units: &[UnitKey]) -> f64 {
    trial.rules.only_units = Some(units.to_vec());
    let instance = Instance::new(trial);
    let mut with_locks = Draft::new(&instance);
    greedy::keep_locks(&instance, &mut with_locks);
    let mut draft = carry_over(&instance, with_locks, plan);
    greedy::fill(&instance, &mut draft);
    weighted(&instance, &draft)
}
