//! What is proven, what one more person would be worth, and what the locks cost.

use std::collections::BTreeSet;

use super::hire::hires;
use super::local::{Change, loss};
use super::{LockCost, Proof, Scene, WholeExplained};
use crate::formulation::Refused;
use crate::instance::{Membership, TOLERANCE};
use staffing_model::problem::hash;

pub(super) fn explain(scene: &Scene) -> Result<WholeExplained, Refused> {
    Ok(WholeExplained { proof: proof(scene), hires: hires(scene)?, locks: locks(scene) })
}

fn proof(scene: &Scene) -> Proof {
    let (instance, plan) = (scene.instance, scene.plan);
    let people: BTreeSet<_> = plan.assignments.iter().map(|row| &row.person).collect();
    let covered = (0..instance.needs.len()).filter(|&need| scene.draft.left(need) <= TOLERANCE);
    Proof {
        status: plan.status,
        objective: plan.objective,
        bound: plan.bound,
        gap: plan.gap,
        bound_from: plan.method.bound_from.clone(),
        clock_cut_in: plan.method.clock_cut_in,
        candidates: instance.candidates.len(),
        needs: instance.needs.len(),
        covered: covered.count(),
        people: people.len(),
        problem_hash: hash(instance.problem),
        rules: instance.problem.rules.clone(),
        weights: instance.problem.weights.clone(),
    }
}

fn locks(scene: &Scene) -> Vec<LockCost> {
    let instance = scene.instance;
    let locked = instance.memberships.iter().enumerate().filter(|(_, membership)| membership.locked);
    let name = |(at, membership): (usize, &Membership)| LockCost {
        person: instance.person(membership.person).id.clone(),
        initiative: instance.problem.initiatives[membership.initiative].id.clone(),
        cost: price(scene, membership).max(gain(scene, at)),
        resolved: None,
    };
    let mut costs: Vec<LockCost> = locked.map(name).collect();
    costs.sort_by(|one, other| other.cost.total_cmp(&one.cost));
    costs
}

/// Without the lock, with the teams around it made anew.
fn gain(scene: &Scene, membership: usize) -> f64 {
    let change = Change { unlocked: Some(membership), ..Change::default() };
    loss(scene, &change).map_or(0.0, |loss| (-loss).max(0.0))
}

/// By prices: the cheapest way to be on the team, with the least that is enough.
fn price(scene: &Scene, membership: &Membership) -> f64 {
    let instance = scene.instance;
    let least = |at: usize| {
        let row = &instance.candidates[at];
        if instance.needs[row.need].head.is_some() { 1.0 } else { instance.least_chunk().min(row.most) }
    };
    let price = |&at: &usize| least(at) * (-scene.prices.reduced[at]).max(0.0);
    let cheapest = membership.candidates.iter().map(price).fold(f64::INFINITY, f64::min);
    if cheapest.is_finite() { cheapest } else { 0.0 }
}
