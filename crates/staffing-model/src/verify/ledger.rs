//! What the assignments add up to, by key, straight from the two files.

use std::collections::{BTreeMap, BTreeSet};

use super::{Findings, Place};
use crate::key::{InitiativeKey, NeedKey, PersonKey, SkillKey, UnitKey};
use crate::plan::Plan;
use crate::problem::{Initiative, Need, NeedKind, Person, Problem, Unit};
use crate::rule::Rule;

/// Shares of needs that are split come in these steps: 5 per cent in thousandths.
const STEP: i64 = 5_000;

/// Thousandths of a per cent.
pub(super) fn thousandths(share: f64) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "checked amounts are below 10^9, their thousandths below 2^53"
    )]
    let whole = (share * 1000.0).round() as i64;
    whole
}

/// From whole thousandths of a per cent back to per cent.
pub(super) fn per_cent(thousandths: i64) -> f64 {
    thousandths as f64 / 1000.0
}

/// One assignment with what it is about.
pub(super) struct Entry<'a> {
    pub person: &'a Person,
    pub need: &'a Need,
    pub initiative: &'a Initiative,
    /// Thousandths of a per cent.
    pub share: i64,
    pub learns: Option<&'a SkillKey>,
}

/// A problem and a plan, with the sums of its assignments.
pub(super) struct Ledger<'a> {
    pub problem: &'a Problem,
    pub entries: Vec<Entry<'a>>,
    pub person_of: BTreeMap<&'a PersonKey, &'a Person>,
    pub unit_of: BTreeMap<&'a UnitKey, &'a Unit>,
    pub load: BTreeMap<(&'a PersonKey, usize), i64>,
    /// The people of each initiative that has anybody.
    pub teams: BTreeMap<&'a InitiativeKey, BTreeSet<&'a PersonKey>>,
    pub covered: BTreeMap<&'a NeedKey, i64>,
}

impl<'a> Ledger<'a> {
    /// Adds up. Assignments with unknown keys or impossible shares become findings and are left out.
    pub fn new(problem: &'a Problem, plan: &'a Plan, findings: &mut Findings) -> Self {
        let needs: BTreeMap<&NeedKey, (&Initiative, &Need)> = problem
            .initiatives
            .iter()
            .flat_map(|initiative| initiative.needs.iter().map(move |need| (&need.id, (initiative, need))))
            .collect();
        let mut ledger = Self {
            problem,
            entries: Vec::new(),
            person_of: problem.people.iter().map(|person| (&person.id, person)).collect(),
            unit_of: problem.units.iter().map(|unit| (&unit.id, unit)).collect(),
            load: BTreeMap::new(),
            teams: BTreeMap::new(),
            covered: BTreeMap::new(),
        };
        let mut seen = BTreeSet::new();
        for assignment in &plan.assignments {
            let place = || Place {
                person: Some(assignment.person.clone()),
                need: Some(assignment.need.clone()),
                ..Place::default()
            };
            let person = ledger.person_of.get(&assignment.person).copied();
            let (Some(person), Some(&(initiative, need))) = (person, needs.get(&assignment.need)) else {
                findings.add(Rule::Candidate, place(), 0.0, 1.0);
                continue;
            };
            if !seen.insert((&assignment.person, &assignment.need)) {
                findings.add(Rule::Share, place(), 2.0, 1.0);
                continue;
            }
            if let Some(allowed) = wrong_share(need, assignment.share) {
                findings.add(Rule::Share, place(), assignment.share, allowed);
                if !(0.0..=1000.0).contains(&assignment.share) {
                    continue;
                }
            }
            let share = thousandths(assignment.share);
            ledger.enter(Entry { person, need, initiative, share, learns: assignment.learns.as_ref() });
        }
        ledger
    }

    fn enter(&mut self, entry: Entry<'a>) {
        for period in entry.need.first..=entry.need.last {
            *self.load.entry((&entry.person.id, period)).or_default() += entry.share;
        }
        self.teams.entry(&entry.initiative.id).or_default().insert(&entry.person.id);
        *self.covered.entry(&entry.need.id).or_default() += entry.share;
        self.entries.push(entry);
    }

    /// Everyone with at least one assignment that counted.
    pub fn people(&self) -> BTreeSet<&'a PersonKey> {
        self.entries.iter().map(|entry| &entry.person.id).collect()
    }

    /// The people on the initiative's team, by key; empty where nobody is.
    pub fn team(&self, initiative: &InitiativeKey) -> impl Iterator<Item = &'a Person> {
        self.teams.get(initiative).into_iter().flatten().map(|key| self.person_of[key])
    }

    /// People in a need, in the problem's order.
    pub fn workers(&self, need: &Need) -> impl Iterator<Item = &'a Person> {
        let entries = self.entries.iter().filter(|entry| entry.need.id == need.id);
        let people: BTreeSet<&PersonKey> = entries.map(|entry| &entry.person.id).collect();
        self.problem.people.iter().filter(move |person| people.contains(&person.id))
    }

    /// Load on initiatives in which the person has less interest than `enough`, by person and period, thousandths of
    /// a per cent.
    pub fn carried_without_interest(&self, enough: f64) -> BTreeMap<(&'a PersonKey, usize), i64> {
        let keen: BTreeSet<_> = self
            .problem
            .interest
            .iter()
            .filter(|(_, _, wish)| *wish >= enough)
            .map(|(person, initiative, _)| (person, initiative))
            .collect();
        let mut carried = BTreeMap::new();
        for entry in self.entries.iter().filter(|_| enough > 0.0) {
            if !keen.contains(&(&entry.person.id, &entry.initiative.id)) {
                for period in entry.need.first..=entry.need.last {
                    *carried.entry((&entry.person.id, period)).or_default() += entry.share;
                }
            }
        }
        carried
    }

    /// A need's initiative weight times its periods.
    pub fn weight_of(&self, need: &NeedKey) -> f64 {
        let mut needs = self
            .problem
            .initiatives
            .iter()
            .flat_map(|row| row.needs.iter().map(move |need| (row.weight, need)));
        needs.find(|(_, row)| row.id == *need).map_or(0.0, |(weight, row)| weight * row.length() as f64)
    }

    /// A person's load in a period, thousandths of a per cent.
    pub fn load(&self, person: &PersonKey, period: usize) -> i64 {
        self.load.get(&(person, period)).copied().unwrap_or(0)
    }

    /// What a person is freed beyond the development share in a period, thousandths of a per cent.
    pub fn released(&self, person: &Person, period: usize) -> i64 {
        (self.load(&person.id, period) - thousandths(person.capacity[period])).max(0)
    }

    /// What a need still lacks, thousandths of a per cent of full time (all heads together).
    pub fn missing(&self, need: &Need) -> i64 {
        asked(need) - self.covered.get(&need.id).copied().unwrap_or(0)
    }

    /// People on a team who hold a skill at a level.
    pub fn holders(&self, initiative: &InitiativeKey, skill: &SkillKey, level: u8) -> usize {
        self.team(initiative).filter(|person| holds(person, skill, level)).count()
    }

    /// Areas present on a team.
    pub fn areas(&self, initiative: &InitiativeKey) -> usize {
        let areas: BTreeSet<_> =
            self.team(initiative).map(|person| &self.unit_of[&person.unit].area).collect();
        areas.len()
    }
}

/// All that a need asks for, thousandths of a per cent of full time.
pub(super) fn asked(need: &Need) -> i64 {
    match need.kind {
        NeedKind::Heads => thousandths(need.share.unwrap_or(0.0)) * thousandths(need.amount) / 1000,
        NeedKind::Share => thousandths(need.amount),
    }
}

/// Whether the person holds the skill at the level or above.
pub(super) fn holds(person: &Person, skill: &SkillKey, level: u8) -> bool {
    person.skills.iter().any(|(held, at)| held == skill && *at >= level)
}

/// The share it should be: the head's own, or a positive multiple of the step; `None` where it is right.
fn wrong_share(need: &Need, share: f64) -> Option<f64> {
    let exact = (share * 1000.0 - (share * 1000.0).round()).abs() < 1e-3;
    let head = need.share.filter(|_| need.kind == NeedKind::Heads);
    match head {
        Some(head) if (share - head).abs() < 1e-6 => None,
        Some(head) => Some(head),
        None if exact && share > 0.0 && thousandths(share) % STEP == 0 => None,
        None => Some((share / 5.0).round().max(1.0) * 5.0),
    }
}
