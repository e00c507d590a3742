//! Planning again from an earlier plan: what still holds of it is the start, and the change is solved around.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::draft::Draft;
use super::greedy;
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

/// The earlier plan, as far as it still can be, with every lock; from `with_locks` where the locks leave it no room.
pub(super) fn carry_over<'a>(instance: &'a Instance<'a>, with_locks: Draft<'a>, earlier: &Plan) -> Draft<'a> {
    let mut draft = Draft::new(instance);
    give_as_before(instance, &mut draft, earlier);
    greedy::keep_locks(instance, &mut draft);
    if draft.keeps_locks() && draft.is_whole() {
        return draft;
    }
    let mut draft = with_locks;
    give_as_before(instance, &mut draft, earlier);
    draft
}

/// Gives everybody the work they had, as far as they still can; mentors first, so that their learners may follow.
fn give_as_before(instance: &Instance, draft: &mut Draft, earlier: &Plan) {
    let had: BTreeMap<(&str, &str), f64> =
        earlier.assignments.iter().map(|one| ((one.person.as_str(), one.need.as_str()), one.share)).collect();
    let had = |at: usize| {
        let candidate = &instance.candidates[at];
        let pair = (instance.person(candidate.person).id.as_str(), instance.need(candidate.need).id.as_str());
        had.get(&pair).map_or(0.0, |share| share / instance.needs[candidate.need].unit_share())
    };
    for learners in [false, true] {
        for membership in &instance.memberships {
            let of_round =
                |&&at: &&usize| instance.candidates[at].learns.is_some() == learners && had(at) > 0.0;
            let work: Vec<usize> = membership.candidates.iter().filter(of_round).copied().collect();
            match work[..] {
                [] => {}
                [at] => {
                    let amount = draft.room(at).min(had(at) - draft.amounts()[at]);
                    give(draft, at, amount);
                }
                _ => give_together(instance, draft, &work, had),
            }
        }
    }
}

fn give(draft: &mut Draft, candidate: usize, amount: f64) {
    if amount > TOLERANCE {
        draft.give(candidate, amount);
    }
}

/// Work in several needs of one initiative, each perhaps less than the least share: all of it, or what stands alone.
fn give_together(instance: &Instance, draft: &mut Draft, work: &[usize], had: impl Fn(usize) -> f64) {
    let mut trial = draft.clone();
    for &at in work {
        let amount = trial.room_beside(at).min(had(at) - trial.amounts()[at]);
        give(&mut trial, at, amount);
    }
    let chunk = |&at: &usize| instance.chunk_share(&instance.candidates[at]) * trial.amounts()[at];
    if work.iter().map(chunk).sum::<f64>() > instance.least_chunk() - TOLERANCE {
        draft.clone_from(&trial);
        return;
    }
    for &at in work {
        let amount = draft.room(at).min(had(at) - draft.amounts()[at]);
        give(draft, at, amount);
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
