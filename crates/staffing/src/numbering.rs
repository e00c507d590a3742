//! From a problem to its instance: keys become numbers, then rules, candidates and memberships are found.

use std::collections::{BTreeMap, BTreeSet};

use super::instance::{InitiativeRow, Instance, NeedRow, RuleBook};
use super::{candidates, rule_book};
use staffing_model::key::{InitiativeKey, NeedKey, PersonKey, SkillKey};
use staffing_model::problem::Problem;

impl<'a> Instance<'a> {
    /// The problem by number, with the rules of the request, candidates and memberships.
    pub fn new(problem: &'a Problem) -> Self {
        let unit_numbers: BTreeMap<_, _> = numbered(problem.units.iter().map(|unit| unit.id.as_str()));
        let area_numbers: BTreeMap<_, _> = numbered(problem.units.iter().map(|unit| unit.area.as_str()));
        let unit_of: Vec<_> =
            problem.people.iter().map(|person| unit_numbers[person.unit.as_str()]).collect();
        let mut instance = Self {
            problem,
            area_of: problem.units.iter().map(|unit| area_numbers[unit.area.as_str()]).collect(),
            allowance: allowances(problem, &unit_of),
            unit_of,
            levels: Vec::new(),
            skill_numbers: numbered(skill_names(problem)),
            needs: Vec::new(),
            initiatives: Vec::new(),
            candidates: Vec::new(),
            memberships: Vec::new(),
            memberships_of: vec![Vec::new(); problem.people.len()],
            conflicts: Vec::new(),
            locks: BTreeSet::new(),
            exclusions: BTreeSet::new(),
            shares: BTreeMap::new(),
            book: RuleBook::default(),
        };
        instance.levels =
            problem.people.iter().map(|person| instance.numbered_skills(&person.skills)).collect();
        instance.number_pairs();
        instance.number_initiatives();
        instance.number_shares();
        instance.book = rule_book::of(&instance);
        candidates::find(&mut instance);
        for (at, membership) in instance.memberships.iter().enumerate() {
            instance.memberships_of[membership.person].push(at);
        }
        instance.book.differences = rule_book::differences(&instance);
        instance
    }

    fn numbered_skills(&self, skills: &[(SkillKey, u8)]) -> Vec<(usize, u8)> {
        let mut numbered: Vec<_> =
            skills.iter().map(|(skill, level)| (self.skill_numbers[skill.as_str()], *level)).collect();
        numbered.sort_unstable();
        numbered
    }

    fn number_pairs(&mut self) {
        let problem = self.problem;
        let people = numbered(problem.people.iter().map(|person| person.id.as_str()));
        let initiatives = numbered(problem.initiatives.iter().map(|initiative| initiative.id.as_str()));
        let pair = |(person, initiative): &(PersonKey, InitiativeKey)| {
            (people[person.as_str()], initiatives[initiative.as_str()])
        };
        self.locks = problem.locks.iter().map(pair).collect();
        self.exclusions = problem.exclusions.iter().map(pair).collect();
        self.conflicts = vec![BTreeSet::new(); problem.people.len()];
        for (one, other) in &problem.conflicts {
            let (one, other) = (people[one.as_str()], people[other.as_str()]);
            self.conflicts[one].insert(other);
            self.conflicts[other].insert(one);
        }
    }

    fn number_shares(&mut self) {
        let problem = self.problem;
        let people = numbered(problem.people.iter().map(|person| person.id.as_str()));
        let needs = problem.initiatives.iter().flat_map(|initiative| &initiative.needs);
        let needs = numbered(needs.map(|need| need.id.as_str()));
        let number = |(person, need, share): &(PersonKey, NeedKey, f64)| {
            ((people[person.as_str()], needs[need.as_str()]), *share)
        };
        self.shares = problem.shares.iter().map(number).collect();
    }

    fn number_initiatives(&mut self) {
        let problem = self.problem;
        for (number, initiative) in problem.initiatives.iter().enumerate() {
            let start = self.needs.len();
            for (at, need) in initiative.needs.iter().enumerate() {
                let class = if need.critical { 1.0 } else { problem.weights.desirable };
                self.needs.push(NeedRow {
                    initiative: number,
                    at,
                    first: need.first,
                    last: need.last,
                    demand: need.amount,
                    head: need.head_share(),
                    must: self.numbered_skills(&need.must),
                    should: self.numbered_skills(&need.should),
                    worth: initiative.weight * class,
                    candidates: 0..0,
                });
            }
            let (first, last) = initiative.window().unwrap_or((0, 0));
            self.initiatives.push(InitiativeRow {
                needs: start..self.needs.len(),
                first,
                last,
                memberships: 0..0,
            });
        }
    }
}

fn numbered<'a>(names: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut numbers = BTreeMap::new();
    for name in names {
        let next = numbers.len();
        numbers.entry(name).or_insert(next);
    }
    numbers
}

fn skill_names(problem: &Problem) -> impl Iterator<Item = &str> {
    let held = problem.people.iter().flat_map(|person| &person.skills);
    let needs = || problem.initiatives.iter().flat_map(|initiative| &initiative.needs);
    let asked = needs().flat_map(|need| &need.must).chain(needs().flat_map(|need| &need.should));
    let team = problem.initiatives.iter().flat_map(|initiative| &initiative.team);
    let home = problem.units.iter().flat_map(|unit| &unit.keeps);
    let key = problem.rules.key_people.skills.iter().map(SkillKey::as_str);
    let named = team.chain(home).map(|demand| demand.skill.as_str()).chain(key);
    held.chain(asked).map(|(skill, _)| skill.as_str()).chain(named)
}

fn allowances(problem: &Problem, unit_of: &[usize]) -> Vec<f64> {
    let mut positions = vec![0.0; problem.units.len()];
    for (person, &unit) in problem.people.iter().zip(unit_of) {
        if !person.external {
            positions[unit] += person.position;
        }
    }
    problem.units.iter().zip(positions).map(|(unit, position)| unit.max_release * position / 100.0).collect()
}
