//! Teams that must be complete: filled up while people are free, and left out where they cannot be.

use super::draft::Draft;
use super::instance::{Instance, STEP, TOLERANCE};

/// Adds the people a team must have, most valuable first, each with as little as is enough.
pub(super) fn complete(instance: &Instance, draft: &mut Draft, initiative: usize) {
    if draft.is_complete(initiative) {
        return;
    }
    let mut candidates: Vec<usize> = instance.initiatives[initiative]
        .memberships
        .clone()
        .flat_map(|at| instance.memberships[at].candidates.iter().copied())
        .collect();
    candidates.sort_by(|&one, &other| {
        let value = |at: usize| instance.candidates[at].value;
        value(other).total_cmp(&value(one)).then(one.cmp(&other))
    });
    for candidate in candidates {
        let row = &instance.candidates[candidate];
        let room = draft.room(candidate);
        if room <= 0.0 || draft.on_team[row.membership] || !is_wanted(instance, draft, row.person, initiative)
        {
            continue;
        }
        let head = instance.needs[row.need].head.is_some();
        draft.give(candidate, if head { 1.0 } else { room.min(least_steps(instance)) });
        if draft.is_complete(initiative) {
            return;
        }
    }
}

/// Does the person bring something that the team lacks?
fn is_wanted(instance: &Instance, draft: &Draft, person: usize, initiative: usize) -> bool {
    let row = &instance.problem.initiatives[initiative];
    let area = instance.area_of[instance.unit_of[person]];
    let same_area = |other: usize| instance.area_of[instance.unit_of[other]] == area;
    draft.team(initiative) < row.team_min.unwrap_or(0)
        || (draft.areas_on(initiative) < row.min_areas && !draft.people_on(initiative).any(same_area))
        || row.team.iter().any(|demand| {
            let skill = instance.skill(demand.skill.as_str());
            instance.holds(person, skill, demand.level)
                && draft.holders_on(initiative, skill, demand.level) < demand.heads
        })
}

/// Leaves out the teams that are not complete. What stays keeps every rule: rules between initiatives only limit.
pub(super) fn settle(instance: &Instance, draft: &mut Draft) {
    let mut kept = draft.amounts().to_vec();
    for (amount, row) in kept.iter_mut().zip(&instance.candidates) {
        if *amount > TOLERANCE && !draft.is_complete(row.initiative) {
            *amount = 0.0;
        }
    }
    if kept != draft.amounts() {
        draft.start_again(&kept);
    }
}

/// The least share of somebody new on a team, in whole steps.
pub(super) fn least_steps(instance: &Instance) -> f64 {
    (instance.least_chunk() / STEP).ceil() * STEP
}
