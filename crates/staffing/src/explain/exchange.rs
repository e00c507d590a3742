//! Someone else in somebody's place: worked out where the other is free, by prices where others must move.

use super::local::{Change, is_all_of_membership, loss};
use super::{Cost, Exchange, Scene};
use crate::draft::Draft;
use crate::instance::TOLERANCE;
use crate::unmet::lacks;

/// So many candidates are looked at for each place, those the prices favour.
const LOOKED_AT: usize = 8;
const NAMED: usize = 3;

/// Who could take over a place, cheapest first.
pub(super) fn next_best(scene: &Scene, place: usize) -> Vec<Exchange> {
    let instance = scene.instance;
    let need = instance.candidates[place].need;
    let mut others: Vec<usize> =
        instance.needs[need].candidates.clone().filter(|&at| scene.amount(at) <= TOLERANCE).collect();
    others.sort_by(|&one, &other| {
        scene.prices.reduced[other].total_cmp(&scene.prices.reduced[one]).then(one.cmp(&other))
    });
    others.truncate(LOOKED_AT);
    let mut found: Vec<Exchange> = others.into_iter().map(|other| exchange(scene, place, other)).collect();
    found.sort_by(|one, other| one.cost.figure().total_cmp(&other.cost.figure()));
    found.truncate(NAMED);
    found
}

/// What it costs that `other` does what `place` does; both are candidates for one need.
pub(super) fn exchange(scene: &Scene, place: usize, other: usize) -> Exchange {
    let row = &scene.instance.candidates[other];
    let emptied = without(scene, place);
    let free = emptied.as_ref().and_then(|draft| counted(scene, draft, other, scene.amount(place)));
    let difference = scene.prices.reduced[place] - scene.prices.reduced[other];
    let draft = emptied.as_ref().unwrap_or(&scene.draft);
    Exchange {
        person: scene.instance.person(row.person).id.clone(),
        lacks: if free.is_some() { Vec::new() } else { lacks(scene.instance, draft, row.person, row.need) },
        cost: Cost {
            about: (scene.amount(place) * difference).max(0.0),
            at_most: free.or_else(|| local_exchange(scene, place, other)),
        },
    }
}

/// The other comes in, the first goes out, and the teams around them are made anew.
fn local_exchange(scene: &Scene, place: usize, other: usize) -> Option<f64> {
    let membership = |at: usize| scene.instance.candidates[at].membership;
    if !is_all_of_membership(scene, place) || scene.instance.memberships[membership(place)].locked {
        return None;
    }
    let off = [membership(place)].into();
    loss(scene, &Change { on: Some(membership(other)), off, unlocked: None })
}

/// What it costs that a candidate comes in although they do not now.
pub(super) fn joining(scene: &Scene, candidate: usize) -> Cost {
    let least = scene.least(candidate);
    let room = scene.draft.room(candidate);
    let free = if room < least - TOLERANCE { None } else { counted(scene, &scene.draft, candidate, room) };
    let on = Some(scene.instance.candidates[candidate].membership);
    let local = || loss(scene, &Change { on, ..Change::default() });
    Cost { about: scene.price_of(candidate), at_most: free.or_else(local) }
}

/// Gives `other` as much as there is room for, at most `amount`, and compares.
fn counted(scene: &Scene, draft: &Draft, other: usize, amount: f64) -> Option<f64> {
    let mut draft = draft.clone();
    let room = draft.room(other).min(amount);
    // Rules of the request may hang on who is on the team: then the teams are made anew.
    if room <= TOLERANCE || !scene.has_plain_rules() {
        return None;
    }
    draft.give(other, room);
    let stands = draft.keeps_locks() && mentors_stay(scene, &draft, other);
    let value = scene.draft.objective() - draft.objective();
    stands.then_some(value)
}

/// The plan without a place; where too little of the person would remain on the team, without them on the team.
fn without<'a>(scene: &Scene<'a>, place: usize) -> Option<Draft<'a>> {
    let instance = scene.instance;
    let mut amounts = scene.draft.amounts().to_vec();
    amounts[place] = 0.0;
    let membership = &instance.memberships[instance.candidates[place].membership];
    let chunk = |&at: &usize| amounts[at] * instance.chunk_share(&instance.candidates[at]);
    let remains: f64 = membership.candidates.iter().map(chunk).sum();
    if remains < instance.least_chunk() - TOLERANCE {
        if membership.locked {
            return None;
        }
        for &at in &membership.candidates {
            amounts[at] = 0.0;
        }
    }
    Some(Draft::from_amounts(instance, &amounts))
}

/// Does every learner on the candidate's team still have somebody to learn from?
fn mentors_stay(scene: &Scene, draft: &Draft, candidate: usize) -> bool {
    let initiative = &scene.instance.initiatives[scene.instance.candidates[candidate].initiative];
    let mut members = scene.instance.memberships[initiative.memberships.clone()].iter();
    members.all(|member| {
        let mut working = member.candidates.iter().filter(|&&at| draft.amounts()[at] > TOLERANCE);
        working.all(|&at| draft.has_mentor(at))
    })
}
