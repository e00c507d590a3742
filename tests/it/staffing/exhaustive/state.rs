//! What the people so far leave for those to come, as one list of numbers.

use std::collections::BTreeSet;

use staffing_model::key::SkillKey;
use staffing_model::problem::{Initiative, NeedKind, Person, Problem};

use super::options::{PersonOption, needs, short};
use super::thousandths;

/// The numbers, in the order of [`Room`]'s places.
pub type Key = Vec<i64>;

/// Where each number stands, and its limit.
pub struct Room<'a> {
    problem: &'a Problem,
    /// Skills and levels that learners need a mentor for, by initiative.
    taught: Vec<(usize, SkillKey, u8)>,
    areas: Vec<&'a str>,
    /// Start of each part: people on teams, consultants' work, the unit's release, holders, areas, mentors, conflicts.
    starts: [usize; 8],
}

impl<'a> Room<'a> {
    pub fn new(problem: &'a Problem) -> Self {
        let mut taught = BTreeSet::new();
        for (at, initiative) in problem.initiatives.iter().enumerate() {
            for (skill, level) in initiative.needs.iter().flat_map(|need| &need.must) {
                if problem.rules.stretch {
                    taught.insert((at, skill.clone(), *level));
                }
            }
        }
        let areas: BTreeSet<&str> = problem.units.iter().map(|unit| unit.area.as_str()).collect();
        let demands = problem.initiatives.iter().map(|initiative| initiative.team.len()).sum();
        let initiatives = problem.initiatives.len();
        let sizes = [
            needs(problem).count(),
            initiatives,
            initiatives,
            problem.periods.len(),
            demands,
            initiatives,
            taught.len(),
            initiatives * problem.conflicts.len() * 2,
        ];
        let mut starts = [0; 8];
        for at in 1..8 {
            starts[at] = starts[at - 1] + sizes[at - 1];
        }
        Self { problem, taught: taught.into_iter().collect(), areas: areas.into_iter().collect(), starts }
    }

    pub fn empty(&self) -> Key {
        vec![0; self.starts[7] + self.problem.initiatives.len() * self.problem.conflicts.len() * 2]
    }

    /// Another unit's people, or employees after consultants: what the group did no longer matters.
    pub fn next_group(&self, key: &mut Key) {
        key[self.starts[2]..self.starts[4]].fill(0);
    }

    /// The room after one more person; `None` where there is none.
    pub fn take(&self, before: &Key, person: &Person, option: &PersonOption) -> Option<Key> {
        let mut key = before.clone();
        self.cover(&mut key, option)?;
        self.release(&mut key, person, option)?;
        let mut start = 0;
        for (at, initiative) in self.problem.initiatives.iter().enumerate() {
            let shares = &option.shares[start..start + initiative.needs.len()];
            start += initiative.needs.len();
            if shares.iter().any(|share| *share > 0) {
                self.team(&mut key, at, initiative)?;
                self.external(&mut key, at, initiative, person, shares)?;
                self.wishes(&mut key, at, initiative, person);
                self.mentors(&mut key, at, initiative, person, shares);
                self.conflicts(&mut key, at, person)?;
            }
        }
        Some(key)
    }

    fn cover(&self, key: &mut Key, option: &PersonOption) -> Option<()> {
        for (at, ((_, need), share)) in needs(self.problem).zip(&option.shares).enumerate() {
            key[at] += share;
            let asked = match need.kind {
                NeedKind::Heads => thousandths(need.amount * need.share.unwrap_or(0.0)),
                NeedKind::Share => thousandths(need.amount),
            };
            if key[at] > asked {
                return None;
            }
        }
        Some(())
    }

    fn release(&self, key: &mut Key, person: &Person, option: &PersonOption) -> Option<()> {
        if person.external {
            return Some(());
        }
        let unit = self.problem.units.iter().find(|unit| unit.id == person.unit).expect("a known unit");
        let staff = self.problem.people.iter().filter(|other| other.unit == unit.id && !other.external);
        let positions: i64 = staff.map(|other| thousandths(other.position)).sum();
        for ((_, need), share) in needs(self.problem).zip(&option.shares) {
            for period in need.first..=need.last {
                key[self.starts[3] + period] += share;
            }
        }
        let unit_load = &key[self.starts[3]..self.starts[4]];
        let most = positions * thousandths(unit.max_release);
        unit_load.iter().all(|load| load * 100_000 <= most).then_some(())
    }

    fn team(&self, key: &mut Key, at: usize, initiative: &Initiative) -> Option<()> {
        let Some(most) = initiative.team_max else { return Some(()) };
        let people = &mut key[self.starts[1] + at];
        *people += 1;
        (*people <= i64::from(most)).then_some(())
    }

    fn external(
        &self,
        key: &mut Key,
        at: usize,
        initiative: &Initiative,
        person: &Person,
        shares: &[i64],
    ) -> Option<()> {
        let Some(most) = initiative.max_external.filter(|_| person.external) else { return Some(()) };
        let length = |needs: usize| i64::try_from(initiative.needs[needs].length()).expect("few periods");
        let asked = initiative
            .needs
            .iter()
            .map(|need| thousandths(need.total_share()) * i64::try_from(need.length()).expect("few periods"));
        let asked: i64 = asked.sum();
        let done = &mut key[self.starts[2] + at];
        *done += shares.iter().enumerate().map(|(need, share)| share * length(need)).sum::<i64>();
        (*done * 100_000 <= asked * thousandths(most)).then_some(())
    }

    /// Holders for team demands, as far as they count, and areas present.
    fn wishes(&self, key: &mut Key, at: usize, initiative: &Initiative, person: &Person) {
        let before: usize = self.problem.initiatives[..at].iter().map(|other| other.team.len()).sum();
        for (number, demand) in initiative.team.iter().enumerate() {
            let holders = &mut key[self.starts[4] + before + number];
            if person.level(&demand.skill).is_some_and(|held| held >= demand.level) {
                *holders = (*holders + 1).min(i64::from(demand.heads));
            }
        }
        if initiative.min_areas >= 2 {
            let unit = self.problem.units.iter().find(|unit| unit.id == person.unit).expect("a known unit");
            let area = self.areas.iter().position(|area| *area == unit.area.as_str()).expect("a known area");
            key[self.starts[5] + at] |= 1 << area;
        }
    }

    /// 1: somebody learns it; 2: somebody holds it.
    fn mentors(&self, key: &mut Key, at: usize, initiative: &Initiative, person: &Person, shares: &[i64]) {
        for (number, (where_taught, skill, level)) in self.taught.iter().enumerate() {
            if *where_taught != at {
                continue;
            }
            let given = initiative.needs.iter().zip(shares).filter(|(_, share)| **share > 0);
            let learns = given
                .filter_map(|(need, _)| short(person, need))
                .any(|learnt| learnt == (skill.clone(), *level));
            let holds = person.level(skill).is_some_and(|held| held >= *level);
            key[self.starts[6] + number] |= i64::from(learns) + 2 * i64::from(holds);
        }
    }

    fn conflicts(&self, key: &mut Key, at: usize, person: &Person) -> Option<()> {
        for (number, (one, other)) in self.problem.conflicts.iter().enumerate() {
            let place = self.starts[7] + (at * self.problem.conflicts.len() + number) * 2;
            key[place] |= i64::from(person.id == *one);
            key[place + 1] |= i64::from(person.id == *other);
            if key[place] + key[place + 1] == 2 {
                return None;
            }
        }
        Some(())
    }

    /// What the teams are worth as a whole; `None` where a learner has no mentor.
    pub fn end(&self, key: &Key) -> Option<f64> {
        if key[self.starts[6]..self.starts[7]].contains(&1) {
            return None;
        }
        let weights = &self.problem.weights;
        let mut holders = key[self.starts[4]..self.starts[5]].iter();
        let mut sum = 0.0;
        for (at, initiative) in self.problem.initiatives.iter().enumerate() {
            let worth = initiative.weight * initiative.length() as f64;
            for demand in &initiative.team {
                let found = *holders.next().expect("one number per demand") as f64;
                sum += worth * weights.team_skill * found / f64::from(demand.heads);
            }
            let areas = key[self.starts[5] + at].count_ones().min(initiative.min_areas);
            sum += worth * weights.area * f64::from(areas);
        }
        Some(sum)
    }
}
