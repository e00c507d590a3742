//! What confirmed allocations take of people, and what they leave of needs.
#![expect(missing_docs, reason = "what has no words is named in full")]

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::window::{Window, months_of};
use super::{Commitments, StaffingInput, StaffingRequest};
use crate::domain::{
    AllocationStatus, Demand, InitiativeCode, InitiativeStatus, Month, NeedCode, Percent, PersonKind,
    PersonNumber,
};

/// A confirmed allocation in the months asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// The need that the person is allocated to.
    pub need: NeedCode,
    pub initiative: InitiativeCode,
    pub person: PersonNumber,
    /// Whether the person is a consultant.
    pub external: bool,
    /// The share of full time.
    pub share: Percent,
    /// The first month, as a position in the horizon.
    pub first: usize,
    /// The last month, inclusive, as a position in the horizon.
    pub last: usize,
}

impl Commitment {
    /// Whether it runs in a month.
    pub fn runs_in(&self, period: usize) -> bool {
        (self.first..=self.last).contains(&period)
    }
}

/// Confirmed allocations to initiatives that are not closed, by need and person.
pub(super) fn confirmed(input: &StaffingInput, horizon: &[Month]) -> Vec<Commitment> {
    let closed: BTreeSet<_> = input
        .initiatives
        .iter()
        .filter(|initiative| initiative.status == InitiativeStatus::Closed)
        .map(|initiative| &initiative.code)
        .collect();
    let mut confirmed: Vec<Commitment> = input
        .allocations
        .iter()
        .filter(|one| one.status == AllocationStatus::Confirmed && !closed.contains(&one.initiative))
        .filter_map(|one| {
            let window = months_of(one.from, one.to, horizon)?;
            Some(Commitment {
                need: one.need.clone(),
                initiative: one.initiative.clone(),
                person: one.person.clone(),
                external: one.person_kind == PersonKind::Consultant,
                share: one.percent,
                first: *window.start(),
                last: *window.end(),
            })
        })
        .collect();
    confirmed.sort_by(|one, other| {
        (&one.need, &one.person, one.first, one.share).cmp(&(
            &other.need,
            &other.person,
            other.first,
            other.share,
        ))
    });
    confirmed
}

/// The commitments that stand: all of them, or, where everything is staffed anew, those to needs outside it.
pub(super) fn standing<'a>(
    confirmed: &'a [Commitment],
    staffed: &BTreeSet<&NeedCode>,
    request: &StaffingRequest,
) -> Vec<&'a Commitment> {
    let stands = |one: &&Commitment| match request.commitments {
        Commitments::Keep => true,
        Commitments::Replan => !staffed.contains(&one.need),
    };
    confirmed.iter().filter(stands).collect()
}

/// What each person is committed to in each month, added up.
pub(super) fn taken<'a>(
    standing: &[&'a Commitment],
    periods: usize,
) -> BTreeMap<&'a PersonNumber, Vec<Percent>> {
    let mut taken: BTreeMap<&PersonNumber, Vec<Percent>> = BTreeMap::new();
    for commitment in standing {
        let months = taken.entry(&commitment.person).or_insert_with(|| vec![Percent::ZERO; periods]);
        for month in &mut months[commitment.first..=commitment.last] {
            *month = month.plus(commitment.share);
        }
    }
    taken
}

/// On how many initiatives each person is committed at once, in the month in which that is most.
pub(super) fn busiest<'a>(standing: &[&'a Commitment], periods: usize) -> BTreeMap<&'a PersonNumber, u32> {
    let mut busiest: BTreeMap<&PersonNumber, u32> = BTreeMap::new();
    for period in 0..periods {
        let mut on: BTreeMap<&PersonNumber, BTreeSet<&InitiativeCode>> = BTreeMap::new();
        for commitment in standing.iter().filter(|one| one.runs_in(period)) {
            on.entry(&commitment.person).or_default().insert(&commitment.initiative);
        }
        for (person, initiatives) in on {
            let most = busiest.entry(person).or_default();
            *most = u32::try_from(initiatives.len()).unwrap_or(u32::MAX).max(*most);
        }
    }
    busiest
}

/// What is left of a need when its commitments have taken their part.
///
/// A commitment takes a head in the months in which it gives at least the head's share; of an amount it takes
/// what it gives. What is left is one need at a constant rate: the window from the first to the last month in
/// which something is missing, and the largest amount missing in any of them. `None`: nothing is left.
pub(super) fn remainder(
    demand: Demand,
    window: &Window,
    on_need: &[&Commitment],
) -> Option<(Window, Demand)> {
    let missing: Vec<(usize, Demand)> = window
        .clone()
        .map(|period| (period, missing_in(demand, period, on_need)))
        .filter(|(_, missing)| size(*missing) > 0)
        .collect();
    let (first, last) = (missing.first()?.0, missing.last()?.0);
    let most = missing.into_iter().map(|(_, missing)| missing).max_by_key(|missing| size(*missing))?;
    Some((first..=last, most))
}

fn missing_in(demand: Demand, period: usize, on_need: &[&Commitment]) -> Demand {
    let running = on_need.iter().filter(|one| one.runs_in(period));
    match demand {
        Demand::Heads { heads, share } => {
            let taken = running.filter(|one| one.share >= share).count();
            let taken = u16::try_from(taken).unwrap_or(u16::MAX);
            Demand::Heads { heads: heads.saturating_sub(taken), share }
        }
        Demand::Share { amount } => {
            Demand::Share { amount: running.fold(amount, |left, one| left.minus(one.share)) }
        }
    }
}

/// What commitments cover of a need in a month, as a share of full time; never more than is asked for.
pub(super) fn covered_in(demand: Demand, period: usize, on_need: &[&Commitment]) -> Percent {
    demand.total().minus(missing_in(demand, period, on_need).total())
}

/// Heads, or hundredths of a per cent: how much a demand asks for, to compare it with itself.
fn size(demand: Demand) -> i64 {
    match demand {
        Demand::Heads { heads, .. } => i64::from(heads),
        Demand::Share { amount } => amount.hundredths(),
    }
}
