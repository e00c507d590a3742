//! Planning again from an earlier plan: what still holds of it is the start, and the change is solved around.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::draft::Draft;
use super::greedy;
use super::instance::{Instance, STEP, TOLERANCE};
use staffing_model::plan::{Plan, Status};
use staffing_model::problem::{Problem, hash};

/// An earlier plan to start from. It need not be a plan of this problem.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// The plan that was made then, for the same register or an older one.
    pub plan: Plan,
    /// The problem it was made for, where it is known: the plan's bound is then used where it still holds.
    pub problem: Option<Problem>,
}

impl Earlier {
    /// The plan's bound, where it holds for `problem` too. The plan must be one of the problem beside it.
    pub(super) fn bound(&self, problem: &Problem) -> Option<f64> {
        let before = self.problem.as_ref()?;
        let is_its_plan =
            self.plan.status != Status::ConflictingLocks && self.plan.problem_hash == hash(before);
        (is_its_plan && self.plan.bound.is_finite() && restricts(before, problem)).then_some(self.plan.bound)
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
                [at] => give_alone(instance, draft, at, had(at)),
                _ => give_together(instance, draft, &work, had),
            }
        }
    }
}

/// Gives a candidate what they had, as far as there is room and in whole places or steps; somebody new on the team no
/// less than the least share.
fn give_alone(instance: &Instance, draft: &mut Draft, candidate: usize, had: f64) {
    let room = draft.room(candidate);
    let amount = as_before(instance, draft, candidate, had, (room, least_steps(instance)));
    give(draft, candidate, amount);
}

/// Work in several needs of one initiative, each perhaps less than the least share: all of it, or what stands alone.
fn give_together(instance: &Instance, draft: &mut Draft, work: &[usize], had: impl Fn(usize) -> f64) {
    let mut trial = draft.clone();
    for &at in work {
        let room = trial.room_beside(at);
        let amount = as_before(instance, &trial, at, had(at), (room, STEP));
        give(&mut trial, at, amount);
    }
    let chunk = |&at: &usize| instance.chunk_share(&instance.candidates[at]) * trial.amounts()[at];
    if work.iter().map(chunk).sum::<f64>() > instance.least_chunk() - TOLERANCE {
        draft.clone_from(&trial);
        return;
    }
    for &at in work {
        give_alone(instance, draft, at, had(at));
    }
}

fn give(draft: &mut Draft, candidate: usize, amount: f64) {
    if amount > TOLERANCE {
        draft.give(candidate, amount);
    }
}

/// What to give of what somebody had: a head's place whole, a share in steps; at least `least` to somebody new.
fn as_before(
    instance: &Instance,
    draft: &Draft,
    candidate: usize,
    had: f64,
    (room, least): (f64, f64),
) -> f64 {
    let row = &instance.candidates[candidate];
    if instance.needs[row.need].head.is_some() {
        return room;
    }
    let steps = ((had + TOLERANCE) / STEP).floor() * STEP;
    let wanted = if draft.on_team[row.membership] { steps } else { steps.max(least) };
    room.min(wanted - draft.amounts()[candidate])
}

/// The least share in whole steps.
fn least_steps(instance: &Instance) -> f64 {
    (instance.least_chunk() / STEP).ceil() * STEP
}

/// Initiatives around the change: those that lost work somebody did, and those that had to take somebody.
pub(super) fn touched(instance: &Instance, draft: &Draft, earlier: &Plan) -> BTreeSet<usize> {
    let mut given: BTreeMap<(&str, &str), f64> = BTreeMap::new();
    for (candidate, &amount) in instance.candidates.iter().zip(draft.amounts()) {
        if amount > TOLERANCE {
            let pair =
                (instance.person(candidate.person).id.as_str(), instance.need(candidate.need).id.as_str());
            given.insert(pair, amount * instance.needs[candidate.need].unit_share());
        }
    }
    let initiative_of: BTreeMap<&str, usize> = (0..instance.needs.len())
        .map(|need| (instance.need(need).id.as_str(), instance.needs[need].initiative))
        .collect();
    let mut found = BTreeSet::new();
    // What is not asked for any more touches nobody.
    for one in &earlier.assignments {
        let pair = (one.person.as_str(), one.need.as_str());
        let now = given.remove(&pair).unwrap_or(0.0);
        if let Some(&initiative) = initiative_of.get(pair.1).filter(|_| now < one.share - TOLERANCE) {
            found.insert(initiative);
        }
    }
    found.extend(given.keys().map(|(_, need)| initiative_of[need]));
    found
}

/// Does `after` allow nothing that `before` does not? Then no plan of it is worth more than the bound of `before`. People
/// and initiatives may be gone, locks, exclusions and conflicts may be more; all else must be as it was. A lock that is
/// gone allows more, also where it went with its person or initiative; a new one does where moves are counted. Rules of
/// the request that look at all people together might allow more when one is gone.
fn restricts(before: &Problem, after: &Problem) -> bool {
    let rules = &after.rules;
    if rules.unwilling.is_on() || rules.key_people.strength.is_on() || rules.operation.strength.is_on() {
        return false;
    }
    let locks = is_within(&before.locks, &after.locks)
        && (rules.moves.is_none() || is_within(&after.locks, &before.locks));
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
    let kept = before.shares.iter().all(|one| after.shares.contains(one));
    same.shares.clone_from(&after.shares);
    let more = locks
        && kept
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
