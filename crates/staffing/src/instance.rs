//! The problem by number instead of by key: what every step of the method works on. `numbering` makes it.

mod book;
mod rows;

use std::collections::{BTreeMap, BTreeSet};

use staffing_model::problem::{Need, Person, Problem};

pub(super) use book::{DifferenceRow, Differences, Guard, KeySkill, RuleBook};
pub(super) use rows::{Candidate, InitiativeRow, Membership, NeedRow};

/// Shares in a plan are multiples of this, per cent of full time.
pub(super) const STEP: f64 = 5.0;
/// Two amounts nearer than this are the same, per cent of full time.
pub(super) const TOLERANCE: f64 = 1e-6;

/// The whole number nearest to an amount; 0 below it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "amounts are small and not negative"
)]
pub(super) fn whole(amount: f64) -> usize {
    amount.round().max(0.0) as usize
}

/// A problem by number, with its candidates.
pub(super) struct Instance<'a> {
    pub problem: &'a Problem,
    /// Unit of each person.
    pub unit_of: Vec<usize>,
    /// Area of each unit.
    pub area_of: Vec<usize>,
    /// What each unit may release in each period, per cent of full time.
    pub allowance: Vec<f64>,
    /// Skills each person holds, by number, in order.
    pub(super) levels: Vec<Vec<(usize, u8)>>,
    pub(super) skill_numbers: BTreeMap<&'a str, usize>,
    pub needs: Vec<NeedRow>,
    pub initiatives: Vec<InitiativeRow>,
    /// By need, then person.
    pub candidates: Vec<Candidate>,
    /// By initiative, then person.
    pub memberships: Vec<Membership>,
    /// Memberships of each person, by initiative.
    pub memberships_of: Vec<Vec<usize>>,
    /// People each person must not share a team with.
    pub conflicts: Vec<BTreeSet<usize>>,
    pub locks: BTreeSet<(usize, usize)>,
    pub exclusions: BTreeSet<(usize, usize)>,
    /// The settled share of a person in a need, per cent of full time.
    pub shares: BTreeMap<(usize, usize), f64>,
    /// The rules of the request.
    pub book: RuleBook,
}

impl<'a> Instance<'a> {
    pub fn periods(&self) -> usize {
        self.problem.periods.len()
    }

    pub fn person(&self, person: usize) -> &'a Person {
        &self.problem.people[person]
    }

    /// The need as it stands in the problem.
    pub fn need(&self, need: usize) -> &'a Need {
        let row = &self.needs[need];
        &self.problem.initiatives[row.initiative].needs[row.at]
    }

    /// The level a person holds in a skill, by number.
    pub fn level(&self, person: usize, skill: usize) -> Option<u8> {
        let held = &self.levels[person];
        held.binary_search_by_key(&skill, |&(skill, _)| skill).ok().map(|at| held[at].1)
    }

    /// Skills a person holds, by number.
    pub fn levels(&self, person: usize) -> &[(usize, u8)] {
        &self.levels[person]
    }

    /// The number of a skill that stands anywhere in the problem.
    pub fn skill(&self, name: &str) -> usize {
        self.skill_numbers[name]
    }

    /// What a person can give in a period with full release, per cent of full time.
    pub fn reach(&self, person: usize, period: usize) -> f64 {
        let person = self.person(person);
        person.capacity[period] + person.extra_in(period)
    }

    /// The least a person can give in any period of a window, release included.
    pub fn least_reach(&self, person: usize, first: usize, last: usize) -> f64 {
        (first..=last).map(|period| self.reach(person, period)).fold(f64::INFINITY, f64::min)
    }

    /// The membership of a person in an initiative, if they are a candidate there.
    pub fn membership(&self, person: usize, initiative: usize) -> Option<usize> {
        let range = self.initiatives[initiative].memberships.clone();
        self.memberships[range.clone()]
            .binary_search_by_key(&person, |membership| membership.person)
            .ok()
            .map(|at| range.start + at)
    }

    /// Does the person hold the skill at the level or above?
    pub fn holds(&self, person: usize, skill: usize, level: u8) -> bool {
        self.level(person, skill).is_some_and(|held| held >= level)
    }

    /// The least a person does on an initiative, per cent of full time. Nobody is on a team with nothing to do.
    pub fn least_chunk(&self) -> f64 {
        self.problem.rules.min_share.max(1.0)
    }

    /// How much one unit of a candidate's variable counts towards the least share: a head's place always does.
    pub fn chunk_share(&self, candidate: &Candidate) -> f64 {
        match self.needs[candidate.need].head {
            Some(share) => share.max(self.least_chunk()),
            None => 1.0,
        }
    }

    /// Someone else on the initiative who holds the skill at the level, among its possible members.
    pub fn mentors(&self, candidate: &Candidate) -> impl Iterator<Item = usize> {
        let wanted = candidate.learns;
        let person = candidate.person;
        self.initiatives[candidate.initiative].memberships.clone().filter(move |&at| {
            let other = self.memberships[at].person;
            other != person && wanted.is_some_and(|(skill, level)| self.holds(other, skill, level))
        })
    }

    /// What external people may do on an initiative, share-periods; `None` for no limit.
    pub fn external_allowance(&self, initiative: usize) -> Option<f64> {
        let most = self.problem.initiatives[initiative].max_external?;
        let needs = &self.needs[self.initiatives[initiative].needs.clone()];
        let asked: f64 = needs.iter().map(|need| need.demand * need.unit_share() * need.length()).sum();
        Some(asked * most / 100.0)
    }
}
