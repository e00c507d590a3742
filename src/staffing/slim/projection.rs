//! Which memberships get a column of their own, and what the others are in terms of work.

use crate::staffing::instance::{Instance, Membership, TOLERANCE};

/// Needs a membership a column of its own? Where it is locked or worth something by itself, or where its needs have
/// different windows, no sum of work stands for it.
pub(super) fn own_column(instance: &Instance, membership: &Membership) -> bool {
    let window = |at: usize| {
        let need = &instance.needs[instance.candidates[at].need];
        (need.first, need.last)
    };
    let mut windows = membership.candidates.iter().map(|&at| window(at));
    let first = windows.next();
    membership.locked || membership.value > 0.0 || windows.any(|other| Some(other) != first)
}

/// By candidate: the share of a membership that one unit of work takes at least; 0 with a column of its own.
pub(super) fn of_membership(instance: &Instance) -> Vec<f64> {
    let mut found = vec![0.0; instance.candidates.len()];
    for membership in &instance.memberships {
        if own_column(instance, membership) {
            continue;
        }
        match membership.candidates[..] {
            // link: x <= most y
            [at] => found[at] = per(instance.candidates[at].most),
            // joint: the shares together <= reach y
            ref several => {
                for &at in several {
                    let need = &instance.needs[instance.candidates[at].need];
                    let reach = instance.least_reach(membership.person, need.first, need.last);
                    found[at] = need.unit_share() * per(reach);
                }
            }
        }
    }
    found
}

/// One over `most`; where nothing can be done, any number stands for nothing.
fn per(most: f64) -> f64 {
    if most > TOLERANCE { 1.0 / most } else { 1.0 }
}

/// All team wishes that possible members could meet.
pub(super) fn wishes(instance: &Instance) -> f64 {
    let weights = &instance.problem.weights;
    let teams = instance.problem.initiatives.iter().zip(&instance.initiatives);
    let worth = teams.map(|(initiative, row)| {
        let people = || instance.memberships[row.memberships.clone()].iter().map(|one| one.person);
        let mut met = 0.0;
        if initiative.min_areas >= 2 {
            let areas: std::collections::BTreeSet<usize> =
                people().map(|person| instance.area_of[instance.unit_of[person]]).collect();
            met += weights.area * (initiative.min_areas as usize).min(areas.len()) as f64;
        }
        for demand in &initiative.team {
            let skill = instance.skill(demand.skill.as_str());
            let holders = people().filter(|&person| instance.holds(person, skill, demand.level)).count();
            met += weights.team_skill * (demand.heads as usize).min(holders) as f64 / f64::from(demand.heads);
        }
        met * initiative.weight * row.length()
    });
    worth.sum()
}
