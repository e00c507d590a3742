//! The rules of the request by number: who is key, who stays at home, who refused what, who is keen on what.

mod differences;

use std::collections::{BTreeMap, BTreeSet};

use super::instance::{Instance, TOLERANCE};
pub(super) use differences::Differences;
use staffing_model::problem::{Problem, Strength};

/// What rounding of a problem's own numbers may leave, per cent of full time; as in `verify`.
const SLACK: f64 = 1e-3;

/// The rules of the request by number. What is off leaves its lists empty.
#[derive(Default)]
pub(super) struct RuleBook {
    /// What units keep at home.
    pub guards: Vec<Guard>,
    /// By person: the guards they count for.
    pub guards_of: Vec<Vec<usize>>,
    /// By person: the skills they are one of the last to hold, with the holders.
    pub key_skills: Vec<Vec<KeySkill>>,
    /// People keen enough on an initiative to carry as much of it as they can.
    keen: BTreeSet<(usize, usize)>,
    /// Pairs of person and need that are refused.
    pub refused: BTreeSet<(usize, usize)>,
    /// Refused pairs that are not to be used.
    pub barred: BTreeSet<(usize, usize)>,
    /// By unit: do its people stay away from teams? Empty where nobody does.
    closed: Vec<bool>,
    /// Other plans that this one differs from.
    pub differences: Differences,
}

/// What a unit keeps at home.
pub(super) struct Guard {
    pub unit: usize,
    /// Its place in the unit's list.
    pub at: usize,
    /// Internal people of the unit who hold the skill at the level.
    pub holders: Vec<usize>,
    /// So many must stay; never more than there are.
    pub asked: usize,
}

impl Guard {
    /// So many may be away.
    pub fn spare(&self) -> usize {
        self.holders.len() - self.asked
    }
}

/// A skill that few hold.
#[derive(Clone)]
pub(super) struct KeySkill {
    pub skill: usize,
    /// Everybody who holds it, in order.
    pub holders: Vec<usize>,
}

impl RuleBook {
    pub fn new(instance: &Instance) -> Self {
        let rules = &instance.problem.rules;
        let mut book = Self {
            guards_of: vec![Vec::new(); instance.problem.people.len()],
            key_skills: vec![Vec::new(); instance.problem.people.len()],
            ..Self::default()
        };
        if rules.operation.strength.is_on() {
            book.add_guards(instance);
        }
        if rules.key_people.strength.is_on() {
            book.add_key_people(instance);
        }
        if rules.fairness.strength.is_on() {
            book.keen = keen(instance.problem);
        }
        if let Some(open) = &rules.only_units {
            let open: BTreeSet<_> = open.iter().collect();
            let units = instance.problem.units.iter();
            book.closed = units.map(|unit| !open.contains(&unit.id)).collect();
        }
        if rules.unwilling.is_on() {
            book.refused = refused(instance.problem);
        }
        book
    }

    fn add_guards(&mut self, instance: &Instance) {
        for (unit, row) in instance.problem.units.iter().enumerate() {
            for (at, demand) in row.keeps.iter().enumerate() {
                let skill = instance.skill(demand.skill.as_str());
                let people = 0..instance.problem.people.len();
                let holders: Vec<usize> = people
                    .filter(|&person| instance.unit_of[person] == unit && !instance.person(person).external)
                    .filter(|&person| instance.holds(person, skill, demand.level))
                    .collect();
                for &person in &holders {
                    self.guards_of[person].push(self.guards.len());
                }
                let asked = holders.len().min(demand.heads as usize);
                self.guards.push(Guard { unit, at, holders, asked });
            }
        }
    }

    fn add_key_people(&mut self, instance: &Instance) {
        let rule = &instance.problem.rules.key_people;
        let mut holders: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for person in (0..instance.problem.people.len()).filter(|&person| !instance.person(person).external) {
            for &(skill, level) in instance.levels(person) {
                if level >= rule.level {
                    holders.entry(skill).or_default().push(person);
                }
            }
        }
        if !rule.skills.is_empty() {
            let counted: BTreeSet<usize> =
                rule.skills.iter().map(|skill| instance.skill(skill.as_str())).collect();
            holders.retain(|skill, _| counted.contains(skill));
        }
        holders.retain(|_, holders| holders.len() <= rule.holders as usize);
        for (skill, holders) in holders {
            for &person in &holders {
                self.key_skills[person].push(KeySkill { skill, holders: holders.clone() });
            }
        }
    }

    /// Is the person only able, not keen?
    pub fn is_only_able(&self, person: usize, initiative: usize) -> bool {
        !self.keen.contains(&(person, initiative))
    }
}

fn keen(problem: &Problem) -> BTreeSet<(usize, usize)> {
    let people: BTreeMap<_, _> = problem.people.iter().enumerate().map(|(at, row)| (&row.id, at)).collect();
    let initiatives: BTreeMap<_, _> =
        problem.initiatives.iter().enumerate().map(|(at, row)| (&row.id, at)).collect();
    let enough = problem.rules.fairness.interest;
    let keen = problem.interest.iter().filter(|(_, _, wish)| *wish >= enough);
    let mut keen: BTreeSet<_> =
        keen.map(|(person, initiative, _)| (people[person], initiatives[initiative])).collect();
    if enough <= 0.0 {
        let all = |person: usize| (0..problem.initiatives.len()).map(move |initiative| (person, initiative));
        keen.extend((0..problem.people.len()).flat_map(all));
    }
    keen
}

fn refused(problem: &Problem) -> BTreeSet<(usize, usize)> {
    let people: BTreeMap<_, _> = problem.people.iter().enumerate().map(|(at, row)| (&row.id, at)).collect();
    let needs = problem.initiatives.iter().flat_map(|initiative| &initiative.needs);
    let needs: BTreeMap<_, _> = needs.enumerate().map(|(at, need)| (&need.id, at)).collect();
    problem.unwilling.iter().map(|(person, need)| (people[person], needs[need])).collect()
}

impl Instance<'_> {
    /// What a person can give initiatives in a period and still be at home, per cent of full time.
    pub fn home_limit(&self, person: usize) -> f64 {
        self.problem.rules.operation.at_home * self.person(person).position / 100.0 + SLACK
    }

    /// Is the person one of the last to hold a skill, and not to be used on this initiative?
    pub fn is_spared(&self, person: usize, initiative: usize) -> bool {
        self.problem.rules.key_people.strength == Strength::Required
            && !self.book.key_skills[person].is_empty()
            && !self.locks.contains(&(person, initiative))
    }

    /// Is the person of a unit that is not asked, and not locked to the initiative?
    pub fn is_of_another_unit(&self, person: usize, initiative: usize) -> bool {
        let closed = self.book.closed.get(self.unit_of[person]).copied().unwrap_or(false);
        closed && !self.locks.contains(&(person, initiative))
    }

    /// What using a person in a need costs beside everything else, per full-time period.
    pub fn reluctance(&self, person: usize, need: usize) -> f64 {
        let prices = &self.problem.weights.prices;
        let fewest = self.book.key_skills[person].iter().map(|key| key.holders.len()).min();
        let key = fewest.map_or(0.0, |fewest| prices.key_people / fewest as f64);
        let refused = self.book.refused.contains(&(person, need));
        key + if refused { prices.unwilling } else { 0.0 }
    }

    /// Does a team, once there is anybody on it, have to be complete: so many people, skills or areas?
    pub fn must_be_complete(&self, initiative: usize) -> bool {
        let row = &self.problem.initiatives[initiative];
        let rules = &self.problem.rules.composition;
        let required = |strength: Strength| strength == Strength::Required;
        (required(rules.size) && row.team_min.unwrap_or(0) >= 2)
            || (required(rules.skills) && !row.team.is_empty())
            || (required(rules.areas) && row.min_areas >= 2)
    }

    /// Internal people who could be on the team of a need and take over one of its must-skills, by membership.
    pub fn keepers(&self, initiative: usize, skill: usize, level: u8) -> impl Iterator<Item = usize> {
        self.initiatives[initiative].memberships.clone().filter(move |&at| {
            let person = self.memberships[at].person;
            !self.person(person).external && self.holds(person, skill, level.saturating_sub(1))
        })
    }

    /// Where external people may do no more than this part of what is staffed, 0 to 1.
    pub fn staffed_limit(&self, initiative: usize) -> Option<f64> {
        let on = self.problem.rules.composition.external.is_on();
        let most = self.problem.initiatives[initiative].max_external_staffed?;
        (on && most < 100.0 - TOLERANCE).then_some(most / 100.0)
    }
}

#[cfg(test)]
mod tests;
