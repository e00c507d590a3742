//! Which memberships get a column of their own, and what the others are in terms of work.

use crate::instance::{Instance, Membership, TOLERANCE};
use staffing_model::problem::Strength;

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

/// The most that a person may carry of an initiative at a time, per cent of full time: no more than is fair, where that
/// is required.
fn fair(instance: &Instance, person: usize, initiative: usize) -> f64 {
    let rule = &instance.problem.rules.fairness;
    let limited = rule.strength == Strength::Required && instance.book.is_only_able(person, initiative);
    if limited { rule.share } else { f64::INFINITY }
}

/// The most a candidate can be, in its own unit.
pub(super) fn most(instance: &Instance, at: usize) -> f64 {
    let row = &instance.candidates[at];
    let fair = fair(instance, row.person, row.initiative);
    match instance.needs[row.need].head {
        Some(share) if share > fair + TOLERANCE => 0.0,
        Some(_) => row.most,
        None => row.most.min(fair),
    }
}

/// What all of a membership's work in a period is at most, where the person can give `reach`.
pub(super) fn reach_in(instance: &Instance, membership: &Membership, reach: f64) -> f64 {
    reach.min(fair(instance, membership.person, membership.initiative))
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
            [at] => found[at] = per(most(instance, at)),
            // joint: the shares together <= reach y
            ref several => {
                for &at in several {
                    let need = &instance.needs[instance.candidates[at].need];
                    let reach = instance.least_reach(membership.person, need.first, need.last);
                    found[at] = need.unit_share() * per(reach_in(instance, membership, reach));
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

/// The team wishes of an initiative that possible members could meet.
pub(super) fn wishes_of(instance: &Instance, number: usize) -> f64 {
    let weights = &instance.problem.weights;
    let (initiative, row) = (&instance.problem.initiatives[number], &instance.initiatives[number]);
    let people = || instance.memberships[row.memberships.clone()].iter().map(|one| one.person);
    let wishes = &instance.problem.rules.composition;
    let mut met = 0.0;
    if initiative.min_areas >= 2 && wishes.areas.is_on() {
        let areas: std::collections::BTreeSet<usize> =
            people().map(|person| instance.area_of[instance.unit_of[person]]).collect();
        met += weights.area * (initiative.min_areas as usize).min(areas.len()) as f64;
    }
    for demand in initiative.team.iter().filter(|_| wishes.skills.is_on()) {
        let skill = instance.skill(demand.skill.as_str());
        let holders = people().filter(|&person| instance.holds(person, skill, demand.level)).count();
        met += weights.team_skill * (demand.heads as usize).min(holders) as f64 / f64::from(demand.heads);
    }
    met * initiative.weight * row.length()
}
