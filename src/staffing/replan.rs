//! Planning again from an earlier plan: what still holds of it is the start, and the change is solved around.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::draft::Draft;
use super::instance::{Instance, TOLERANCE};
use super::plan::Plan;
use super::problem::Problem;

/// An earlier plan to start from. It need not be a plan of this problem.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// The plan.
    pub plan: Plan,
    /// The problem it was made for, where it is known: the plan's bound is then used where it still holds.
    pub problem: Option<Problem>,
}

impl Earlier {
    /// The plan's bound, where it holds for `problem` too.
    pub(super) fn bound(&self, problem: &Problem) -> Option<f64> {
        let before = self.problem.as_ref()?;
        (restricts(before, problem) && self.plan.bound.is_finite()).then_some(self.plan.bound)
    }
}

/// Gives everybody the work they had, as far as they still can; mentors first, so that their learners may follow.
pub(super) fn carry_over(instance: &Instance, draft: &mut Draft, earlier: &Plan) {
    let had: std::collections::BTreeMap<(&str, &str), f64> =
        earlier.assignments.iter().map(|one| ((one.person.as_str(), one.need.as_str()), one.share)).collect();
    for learners in [false, true] {
        for (at, candidate) in instance.candidates.iter().enumerate() {
            let person = instance.person(candidate.person).id.as_str();
            let Some(share) = had.get(&(person, instance.need(candidate.need).id.as_str())) else { continue };
            if candidate.learns.is_some() != learners {
                continue;
            }
            let had = share / instance.needs[candidate.need].unit_share() - draft.amounts()[at];
            let amount = draft.room(at).min(had);
            if amount > TOLERANCE {
                draft.give(at, amount);
            }
        }
    }
}

/// Initiatives around the change: those whose teams are not what they were, or that gave them somebody.
pub(super) fn touched(instance: &Instance, draft: &Draft, earlier: &Plan) -> BTreeSet<usize> {
    let had: BTreeSet<(&str, &str)> =
        earlier.assignments.iter().map(|one| (one.person.as_str(), one.need.as_str())).collect();
    let mut lost: BTreeSet<&str> = had.iter().map(|(_, need)| *need).collect();
    let mut found = BTreeSet::new();
    for (candidate, &amount) in instance.candidates.iter().zip(draft.amounts()) {
        let person = instance.person(candidate.person).id.as_str();
        let pair = (person, instance.need(candidate.need).id.as_str());
        if (amount > TOLERANCE) != had.contains(&pair) {
            found.insert(candidate.initiative);
        }
    }
    // What is not asked for any more touches nobody; who is not there any more leaves a need behind.
    lost.retain(|need| {
        let of_need = |one: &&super::plan::Assignment| one.need.as_str() == *need;
        let people = earlier.assignments.iter().filter(of_need);
        let mut gone =
            people.filter(|one| !instance.problem.people.iter().any(|person| person.id == one.person));
        gone.next().is_some()
    });
    let left_behind =
        (0..instance.needs.len()).filter(|&need| lost.contains(instance.need(need).id.as_str()));
    found.extend(left_behind.map(|need| instance.needs[need].initiative));
    found
}

/// Does `after` allow nothing that `before` does not? Then no plan of it is worth more than the bound of `before`. People
/// and initiatives may be gone, locks, exclusions and conflicts may be more; all else must be as it was. Rules of the
/// request that look at all people together might allow more when one is gone.
fn restricts(before: &Problem, after: &Problem) -> bool {
    let rules = &after.rules;
    if rules.unwilling.is_on() || rules.key_people.strength.is_on() || rules.operation.strength.is_on() {
        return false;
    }
    let people: BTreeSet<&str> = after.people.iter().map(|person| person.id.as_str()).collect();
    let initiatives: BTreeSet<&str> = after.initiatives.iter().map(|one| one.id.as_str()).collect();
    let mut same = before.clone();
    same.name.clone_from(&after.name);
    same.people.retain(|person| people.contains(person.id.as_str()));
    same.initiatives.retain(|one| initiatives.contains(one.id.as_str()));
    let here = |person: &str, initiative: &str| people.contains(person) && initiatives.contains(initiative);
    same.interest.retain(|(person, initiative, _)| here(person.as_str(), initiative.as_str()));
    for pairs in [&mut same.previous, &mut same.locks, &mut same.exclusions] {
        pairs.retain(|(person, initiative)| here(person.as_str(), initiative.as_str()));
    }
    same.conflicts.retain(|(one, other)| people.contains(one.as_str()) && people.contains(other.as_str()));
    same.unwilling.retain(|(person, _)| people.contains(person.as_str()));
    let more = is_within(&same.locks, &after.locks)
        && is_within(&same.exclusions, &after.exclusions)
        && is_within(&same.conflicts, &after.conflicts);
    same.locks.clone_from(&after.locks);
    same.exclusions.clone_from(&after.exclusions);
    same.conflicts.clone_from(&after.conflicts);
    more && same == *after
}

fn is_within<T: Ord>(few: &[T], many: &[T]) -> bool {
    let many: BTreeSet<&T> = many.iter().collect();
    few.iter().all(|one| many.contains(one))
}

#[cfg(test)]
mod tests;
