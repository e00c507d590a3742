//! Who could fill a need, and who should not, worked out from the problem alone.

use std::collections::{BTreeMap, BTreeSet};

use super::ledger::holds;
use crate::key::{NeedKey, PersonKey, SkillKey};
use crate::problem::{Initiative, Need, NeedKind, Person, Problem, Strength};

/// Two amounts nearer than this are the same, per cent of full time.
const TOLERANCE: f64 = 1e-6;

/// The key people of the problem, and what people refused.
pub(super) struct Able<'a> {
    problem: &'a Problem,
    /// By person: the skills they are one of the last to hold, with how many do.
    pub key_skills: BTreeMap<&'a PersonKey, Vec<&'a SkillKey>>,
    /// By such a skill: everybody who holds it.
    pub last_holders: BTreeMap<&'a SkillKey, Vec<&'a PersonKey>>,
    refused: BTreeSet<(&'a PersonKey, &'a NeedKey)>,
}

impl<'a> Able<'a> {
    pub fn new(problem: &'a Problem) -> Self {
        let mut able = Self {
            problem,
            key_skills: BTreeMap::new(),
            last_holders: BTreeMap::new(),
            refused: BTreeSet::new(),
        };
        if problem.rules.key_people.strength.is_on() {
            able.last_holders = last_holders(problem);
        }
        for person in problem.people.iter().filter(|person| !person.external) {
            for (skill, _) in &person.skills {
                if able.last_holders.get(skill).is_some_and(|holders| holders.contains(&&person.id)) {
                    able.key_skills.entry(&person.id).or_default().push(skill);
                }
            }
        }
        if problem.rules.unwilling.is_on() {
            able.refused = problem.unwilling.iter().map(|(person, need)| (person, need)).collect();
        }
        able
    }

    pub fn is_refused(&self, person: &PersonKey, need: &NeedKey) -> bool {
        self.refused.contains(&(person, need))
    }

    pub fn is_locked(&self, person: &Person, initiative: &Initiative) -> bool {
        self.problem.locks.iter().any(|(locked, to)| *locked == person.id && *to == initiative.id)
    }

    /// Whether the person is one of the last to hold a skill, and must not be used on the initiative.
    pub fn is_spared(&self, person: &Person, initiative: &Initiative) -> bool {
        self.problem.rules.key_people.strength == Strength::Required
            && self.key_skills.contains_key(&person.id)
            && !self.is_locked(person, initiative)
    }

    /// The fewest holders of a skill the person is one of the last to hold.
    pub fn fewest_holders(&self, person: &PersonKey) -> Option<usize> {
        self.key_skills.get(person)?.iter().map(|skill| self.last_holders[*skill].len()).min()
    }

    /// What the person could do in the need at most, in heads or per cent, whatever they refused: 0 where they are
    /// not able.
    pub fn could(&self, person: &Person, initiative: &Initiative, need: &Need, learning: bool) -> f64 {
        let excluded = |(excluded, from): &(PersonKey, _)| *excluded == person.id && *from == initiative.id;
        let outside = person.external && !need.external;
        if outside
            || need.amount < TOLERANCE
            || !is_skilled(person, need, learning)
            || self.problem.exclusions.iter().any(excluded)
            || self.is_spared(person, initiative)
        {
            return 0.0;
        }
        let reach = |period: usize| person.capacity[period] + person.extra_in(period);
        let reach = (need.first..=need.last).map(reach).fold(f64::INFINITY, f64::min);
        match need.kind {
            NeedKind::Heads => f64::from(u8::from(reach >= need.share.unwrap_or(0.0) - TOLERANCE)),
            NeedKind::Share if reach < self.problem.rules.min_share.max(TOLERANCE) - TOLERANCE => 0.0,
            NeedKind::Share => reach.min(need.amount),
        }
    }

    /// Whether anybody could fill the need without learning on the job.
    pub fn anybody_could(&self, initiative: &Initiative, need: &Need) -> bool {
        let could = |person: &&Person| self.could(person, initiative, need, false) > 0.0;
        self.problem.people.iter().filter(could).any(|person| {
            !self.is_barred(person, initiative, need) && !self.is_of_another_unit(person, initiative)
        })
    }

    /// Whether the request leaves the person's unit out, and no lock puts them on the initiative.
    pub fn is_of_another_unit(&self, person: &Person, initiative: &Initiative) -> bool {
        let closed = self.problem.rules.only_units.as_ref().is_some_and(|open| !open.contains(&person.unit));
        closed && !self.is_locked(person, initiative)
    }

    /// Whether the person refused the need while others could fill it, and no lock overrides that.
    pub fn is_barred(&self, person: &Person, initiative: &Initiative, need: &Need) -> bool {
        if self.problem.rules.unwilling != Strength::Required || !self.is_refused(&person.id, &need.id) {
            return false;
        }
        let others = self.problem.people.iter().filter(|other| !self.is_refused(&other.id, &need.id));
        let could: f64 = others.map(|other| self.could(other, initiative, need, false)).sum();
        let other_need = |other: &Need| {
            !self.is_refused(&person.id, &other.id)
                && self.could(person, initiative, other, self.problem.rules.stretch) > 0.0
        };
        let held = self.is_locked(person, initiative) && !initiative.needs.iter().any(other_need);
        could > need.amount - TOLERANCE && !held
    }
}

fn last_holders(problem: &Problem) -> BTreeMap<&SkillKey, Vec<&PersonKey>> {
    let rule = &problem.rules.key_people;
    let mut holders: BTreeMap<&SkillKey, Vec<&PersonKey>> = BTreeMap::new();
    for person in problem.people.iter().filter(|person| !person.external) {
        for (skill, level) in &person.skills {
            if *level >= rule.level && (rule.skills.is_empty() || rule.skills.contains(skill)) {
                holders.entry(skill).or_default().push(&person.id);
            }
        }
    }
    holders.retain(|_, holders| holders.len() <= rule.holders as usize);
    holders
}

/// Whether the person holds the must-skills, one of them a level short where they may learn.
fn is_skilled(person: &Person, need: &Need, learning: bool) -> bool {
    let short: Vec<_> = need.must.iter().filter(|(skill, level)| !holds(person, skill, *level)).collect();
    match short[..] {
        [] => true,
        [(skill, level)] => learning && *level > 0 && holds(person, skill, level - 1),
        _ => false,
    }
}
