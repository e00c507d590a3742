//! The problem by number instead of by key: what every step of the method works on.

use std::collections::{BTreeMap, BTreeSet};

use super::candidates::{self, Candidate};
use super::rule_book::{Differences, RuleBook};
use staffing_model::problem::{Person, Problem};

/// Shares in a plan are multiples of this, per cent of full time.
pub(super) const STEP: f64 = 5.0;
/// Two amounts nearer than this are the same, per cent of full time.
pub(super) const TOLERANCE: f64 = 1e-6;

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
    levels: Vec<Vec<(usize, u8)>>,
    skill_numbers: BTreeMap<&'a str, usize>,
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
    /// The rules of the request.
    pub book: RuleBook,
}

/// A need by number.
#[derive(Debug, Clone)]
pub(super) struct NeedRow {
    pub initiative: usize,
    /// Its place among the initiative's needs.
    pub at: usize,
    pub first: usize,
    pub last: usize,
    /// Heads, or per cent of full time.
    pub demand: f64,
    /// Share of one head; `None` for an amount to share.
    pub head: Option<f64>,
    pub must: Vec<(usize, u8)>,
    pub should: Vec<(usize, u8)>,
    /// Worth of one full-time period: the initiative's weight, less where only desirable.
    pub worth: f64,
    /// Its candidates.
    pub candidates: std::ops::Range<usize>,
}

/// An initiative by number.
#[derive(Debug, Clone)]
pub(super) struct InitiativeRow {
    pub needs: std::ops::Range<usize>,
    pub first: usize,
    pub last: usize,
    /// Its memberships.
    pub memberships: std::ops::Range<usize>,
}

/// A person who can be on an initiative.
#[derive(Debug, Clone)]
pub(super) struct Membership {
    pub person: usize,
    pub initiative: usize,
    /// The needs of the initiative they are a candidate for.
    pub candidates: Vec<usize>,
    /// Worth of being on the team, apart from what they do: keep less membership, over the window.
    pub value: f64,
    pub locked: bool,
    /// Were they on it in the earlier plan?
    pub before: bool,
}

impl Membership {
    /// Does it count as a change of the earlier plan?
    pub fn is_move(&self) -> bool {
        !self.before && !self.locked
    }
}

impl NeedRow {
    pub fn length(&self) -> f64 {
        (self.last - self.first + 1) as f64
    }

    /// Share of full time that one unit of a candidate's variable takes.
    pub fn unit_share(&self) -> f64 {
        self.head.unwrap_or(1.0)
    }
}

impl InitiativeRow {
    pub fn length(&self) -> f64 {
        if self.needs.is_empty() { 0.0 } else { (self.last - self.first + 1) as f64 }
    }

    pub fn active_in(&self, period: usize) -> bool {
        !self.needs.is_empty() && (self.first..=self.last).contains(&period)
    }
}

impl<'a> Instance<'a> {
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
            book: RuleBook::default(),
        };
        instance.levels =
            problem.people.iter().map(|person| instance.numbered_skills(&person.skills)).collect();
        instance.number_pairs();
        instance.number_initiatives();
        instance.book = RuleBook::new(&instance);
        candidates::find(&mut instance);
        for (at, membership) in instance.memberships.iter().enumerate() {
            instance.memberships_of[membership.person].push(at);
        }
        instance.book.differences = Differences::new(&instance);
        instance
    }

    fn numbered_skills(&self, skills: &[(staffing_model::key::SkillKey, u8)]) -> Vec<(usize, u8)> {
        let mut numbered: Vec<_> =
            skills.iter().map(|(skill, level)| (self.skill_numbers[skill.as_str()], *level)).collect();
        numbered.sort_unstable();
        numbered
    }

    fn number_pairs(&mut self) {
        let problem = self.problem;
        let people = numbered(problem.people.iter().map(|person| person.id.as_str()));
        let initiatives = numbered(problem.initiatives.iter().map(|initiative| initiative.id.as_str()));
        let pair =
            |(person, initiative): &(staffing_model::key::PersonKey, staffing_model::key::InitiativeKey)| {
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

    pub fn periods(&self) -> usize {
        self.problem.periods.len()
    }

    pub fn person(&self, person: usize) -> &'a Person {
        &self.problem.people[person]
    }

    /// The need as it stands in the problem.
    pub fn need(&self, need: usize) -> &'a staffing_model::problem::Need {
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
    let key = problem.rules.key_people.skills.iter().map(staffing_model::key::SkillKey::as_str);
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
