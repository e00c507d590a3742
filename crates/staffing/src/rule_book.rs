//! The rules of the request by number: who is key, who stays at home, who refused what, who is keen on what.

mod differences;

use std::collections::{BTreeMap, BTreeSet};

pub(super) use differences::differences;

use super::instance::{Guard, Instance, KeySkill, RuleBook, TOLERANCE};
use staffing_model::problem::{Problem, Strength};

/// What rounding of a problem's own numbers may leave, per cent of full time; as in `verify`.
const SLACK: f64 = 1e-3;

/// The rules of the request that are on.
pub(super) fn of(instance: &Instance) -> RuleBook {
    let rules = &instance.problem.rules;
    let mut book = RuleBook {
        guards_of: vec![Vec::new(); instance.problem.people.len()],
        key_skills: vec![Vec::new(); instance.problem.people.len()],
        ..RuleBook::default()
    };
    if rules.operation.strength.is_on() {
        add_guards(&mut book, instance);
    }
    if rules.key_people.strength.is_on() {
        add_key_people(&mut book, instance);
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

fn add_guards(book: &mut RuleBook, instance: &Instance) {
    for (unit, row) in instance.problem.units.iter().enumerate() {
        for (at, demand) in row.keeps.iter().enumerate() {
            let skill = instance.skill(demand.skill.as_str());
            let people = 0..instance.problem.people.len();
            let holders: Vec<usize> = people
                .filter(|&person| instance.unit_of[person] == unit && !instance.person(person).external)
                .filter(|&person| instance.holds(person, skill, demand.level))
                .collect();
            for &person in &holders {
                book.guards_of[person].push(book.guards.len());
            }
            let asked = holders.len().min(demand.heads as usize);
            book.guards.push(Guard { unit, at, holders, asked });
        }
    }
}

fn add_key_people(book: &mut RuleBook, instance: &Instance) {
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
            book.key_skills[person].push(KeySkill { skill, holders: holders.clone() });
        }
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
