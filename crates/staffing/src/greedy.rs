//! A plan as a planner makes it: by priority, best fit first; or along a solution of the relaxation.

use super::draft::Draft;
use super::instance::{Instance, STEP, TOLERANCE};
use super::settle::{complete, least_steps, settle};

/// Fills a draft by priority: heaviest initiative first, critical needs first, most valuable person first. A team that
/// must be complete is filled up at once, and left out where that cannot be done.
pub(super) fn fill(instance: &Instance, draft: &mut Draft) {
    let mut order: Vec<usize> = (0..instance.needs.len()).collect();
    let weight = |need: usize| instance.problem.initiatives[instance.needs[need].initiative].weight;
    order.sort_by(|&one, &other| {
        weight(other)
            .total_cmp(&weight(one))
            .then(instance.needs[one].initiative.cmp(&instance.needs[other].initiative))
            .then(instance.needs[other].worth.total_cmp(&instance.needs[one].worth))
            .then(one.cmp(&other))
    });
    // A second round: a mentor who joined for a later need lets a learner in.
    for round in 0..2 {
        for (at, &need) in order.iter().enumerate() {
            fill_need(instance, draft, need, round > 0);
            let initiative = instance.needs[need].initiative;
            let next = order.get(at + 1).map(|&next| instance.needs[next].initiative);
            if next != Some(initiative) {
                complete(instance, draft, initiative);
            }
        }
        settle(instance, draft);
    }
}

fn fill_need(instance: &Instance, draft: &mut Draft, need: usize, learners: bool) {
    let row = &instance.needs[need];
    let mut candidates: Vec<usize> = row.candidates.clone().collect();
    let strict_only = |&at: &usize| learners || instance.candidates[at].learns.is_none();
    candidates.retain(strict_only);
    candidates.sort_by(|&one, &other| {
        let value = |at: usize| instance.candidates[at].value;
        value(other).total_cmp(&value(one)).then(one.cmp(&other))
    });
    let least = if row.head.is_some() { 1.0 } else { STEP };
    for candidate in candidates {
        if draft.left(need) < least - TOLERANCE {
            break;
        }
        let amount = draft.room(candidate);
        if amount > 0.0 && instance.candidates[candidate].value > 0.0 {
            draft.give(candidate, amount);
        }
    }
}

/// Puts every locked person on their team with as little as is enough. Not always possible this way.
pub(super) fn keep_locks(instance: &Instance, draft: &mut Draft) {
    for (at, row) in instance.candidates.iter().enumerate().filter(|(_, row)| row.least > TOLERANCE) {
        let wanted = row.least - draft.amounts()[at];
        if wanted > TOLERANCE && draft.room(at) > wanted - TOLERANCE {
            draft.give(at, wanted);
        }
    }
    for membership in instance.memberships.iter().filter(|membership| membership.locked) {
        let mut candidates = membership.candidates.clone();
        candidates.sort_by(|&one, &other| {
            let learns = |at: usize| instance.candidates[at].learns.is_some();
            learns(one)
                .cmp(&learns(other))
                .then(instance.candidates[other].value.total_cmp(&instance.candidates[one].value))
        });
        for candidate in candidates {
            let room = draft.room(candidate);
            if room > 0.0 && !draft.on_team[instance.candidates[candidate].membership] {
                let head = instance.needs[instance.candidates[candidate].need].head.is_some();
                draft.give(candidate, if head { 1.0 } else { room.min(least_steps(instance)) });
            }
        }
    }
    for initiative in 0..instance.initiatives.len() {
        complete(instance, draft, initiative);
    }
}

/// Follows a solution of the relaxation: surest memberships first, each candidate at about its amount there.
pub(super) fn follow(instance: &Instance, draft: &mut Draft, amounts: &[f64], on_team: &[f64]) {
    let mut order: Vec<usize> = (0..amounts.len()).filter(|&at| amounts[at] > TOLERANCE).collect();
    let sure = |at: usize| {
        let row = &instance.candidates[at];
        on_team[row.membership] + 1e-3 * amounts[at] * row.value
    };
    order.sort_by(|&one, &other| sure(other).total_cmp(&sure(one)).then(one.cmp(&other)));
    for candidate in order {
        let row = &instance.candidates[candidate];
        let room = draft.room(candidate);
        if room <= 0.0 {
            continue;
        }
        if instance.needs[row.need].head.is_some() {
            draft.give(candidate, 1.0);
            continue;
        }
        let wanted = (amounts[candidate] / STEP - TOLERANCE).ceil() * STEP;
        let least = if draft.on_team[row.membership] { STEP } else { least_steps(instance) };
        draft.give(candidate, room.min(wanted.max(least)));
    }
}
