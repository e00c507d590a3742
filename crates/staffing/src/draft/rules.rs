//! A draft and the rules of the request: what they count, and how much they leave room for.

use super::Draft;
use crate::instance::{Instance, TOLERANCE};
use staffing_model::problem::Strength;

/// What the rules of the request count.
#[derive(Clone, Default)]
pub(super) struct RuleCounts {
    /// By person and period: load on initiatives they are only able to do, per cent of full time.
    only_able: Vec<f64>,
    /// By initiative: share-periods staffed.
    staffed: Vec<f64>,
    /// By period: initiatives with anybody on the team.
    running: Vec<u32>,
    /// By plan to differ from: people on all of their teams there.
    kept: Vec<usize>,
}

impl RuleCounts {
    pub fn new(instance: &Instance) -> Self {
        Self {
            only_able: vec![0.0; instance.problem.people.len() * instance.periods()],
            staffed: vec![0.0; instance.initiatives.len()],
            running: vec![0; instance.periods()],
            kept: vec![0; instance.book.differences.rows.len()],
        }
    }

    /// Counts work that is given, and the team where it is the first of it.
    pub fn give(&mut self, instance: &Instance, candidate: usize, share: f64, is_first: bool) {
        let row = &instance.candidates[candidate];
        let need = &instance.needs[row.need];
        self.staffed[row.initiative] += share * need.length();
        if instance.book.is_only_able(row.person, row.initiative) {
            for period in need.first..=need.last {
                self.only_able[row.person * instance.periods() + period] += share;
            }
        }
        if is_first {
            let initiative = &instance.initiatives[row.initiative];
            for period in initiative.first..=initiative.last {
                self.running[period] += 1;
            }
        }
    }
}

impl Draft<'_> {
    /// Does a person give initiatives more than leaves them at home?
    pub fn is_away(&self, person: usize, period: usize) -> bool {
        self.load(person, period) > self.instance.home_limit(person)
    }

    /// How many of a guard's holders are away.
    pub fn away(&self, guard: usize, period: usize) -> usize {
        let holders = &self.instance.book.guards[guard].holders;
        holders.iter().filter(|&&person| self.is_away(person, period)).count()
    }

    /// What a person carries beyond what is fair, per cent of full time.
    pub fn unfair(&self, person: usize, period: usize) -> f64 {
        let rule = &self.instance.problem.rules.fairness;
        let carried = self.counts.only_able[person * self.instance.periods() + period];
        let over = if rule.strength.is_on() { carried - rule.share } else { 0.0 };
        if over > TOLERANCE { over } else { 0.0 }
    }

    /// Counts a membership that is new against the plans to differ from.
    pub(super) fn count_kept(&mut self, membership: usize) {
        for (row, memberships) in self.instance.book.differences.places(membership) {
            self.counts.kept[row] += usize::from(memberships.iter().all(|&at| self.on_team[at]));
        }
    }

    /// Would the draft be too like a plan it is to differ from, were this membership added?
    pub fn is_too_alike_with(&self, membership: usize) -> bool {
        let differences = &self.instance.book.differences;
        let mut places = differences.places(membership);
        places.any(|(row, memberships)| {
            let kept = |&at: &usize| at == membership || self.on_team[at];
            self.counts.kept[row] >= differences.rows[row].keep && memberships.iter().all(kept)
        })
    }

    /// Is a person on all of their teams in a plan to differ from?
    pub fn is_kept(&self, row: usize, place: usize) -> bool {
        self.instance.book.differences.rows[row].people[place].iter().all(|&at| self.on_team[at])
    }

    /// How many initiatives have anybody on the team.
    pub fn running(&self, period: usize) -> u32 {
        self.counts.running[period]
    }

    /// External work beyond what it should be of what is staffed, share-periods.
    pub fn too_external(&self, initiative: usize) -> f64 {
        let limit = self.instance.staffed_limit(initiative).unwrap_or(1.0);
        let over = self.external[initiative] - limit * self.counts.staffed[initiative];
        if over > TOLERANCE { over } else { 0.0 }
    }

    /// Must-skills of a need, by their place in its row, that no internal person on the team can take over.
    pub fn leaving(&self, need: usize) -> Vec<usize> {
        let row = &self.instance.needs[need];
        let is_kept = |&(skill, level): &(usize, u8)| {
            self.instance.keepers(row.initiative, skill, level).any(|membership| self.on_team[membership])
        };
        (0..row.must.len()).filter(|&at| !is_kept(&row.must[at])).collect()
    }

    /// Is a team nobody, or all that it must be?
    pub fn is_complete(&self, initiative: usize) -> bool {
        if self.team[initiative] == 0 || !self.instance.must_be_complete(initiative) {
            return true;
        }
        let row = &self.instance.problem.initiatives[initiative];
        let rules = &self.instance.problem.rules.composition;
        let enough =
            |strength: Strength, found: u32, asked: u32| strength != Strength::Required || found >= asked;
        enough(rules.size, self.team[initiative], row.team_min.unwrap_or(0))
            && enough(rules.areas, self.areas_on(initiative), row.min_areas)
            && row.team.iter().all(|demand| {
                let skill = self.instance.skill(demand.skill.as_str());
                enough(rules.skills, self.holders_on(initiative, skill, demand.level), demand.heads)
            })
    }

    /// Is every team nobody, or all that it must be?
    pub fn is_whole(&self) -> bool {
        (0..self.instance.initiatives.len()).all(|initiative| self.is_complete(initiative))
    }

    /// Do the required rules leave the candidate in at all?
    pub(super) fn rules_let_in(&self, candidate: usize) -> bool {
        let row = &self.instance.candidates[candidate];
        let rules = &self.instance.problem.rules;
        let outside = self.instance.person(row.person).external;
        let leaves = rules.knowledge == Strength::Required && outside && !self.leaving(row.need).is_empty();
        !leaves && (self.team[row.initiative] > 0 || !self.is_too_crowded(row.initiative))
    }

    /// Do as many initiatives run as may, in some period of this one?
    pub fn is_too_crowded(&self, initiative: usize) -> bool {
        let rule = &self.instance.problem.rules.at_once;
        let row = &self.instance.initiatives[initiative];
        rule.strength == Strength::Required
            && (row.first..=row.last).any(|period| self.running(period) >= rule.most)
    }

    /// Share of full time that the required rules leave a candidate over the need's window.
    pub(super) fn rules_limit(&self, candidate: usize) -> f64 {
        let row = &self.instance.candidates[candidate];
        let need = &self.instance.needs[row.need];
        let mut free = f64::INFINITY;
        for period in need.first..=need.last {
            free = free.min(self.home_left(row.person, period));
            if self.instance.book.is_only_able(row.person, row.initiative) {
                free = free.min(self.fair_left(row.person, period));
            }
        }
        if self.instance.person(row.person).external {
            free = free.min(self.external_left(row.initiative) / need.length());
        }
        free
    }

    /// What a person can still give in a period before they are away whom their unit must keep at home.
    pub fn home_left(&self, person: usize, period: usize) -> f64 {
        let book = &self.instance.book;
        if self.instance.problem.rules.operation.strength != Strength::Required
            || self.is_away(person, period)
        {
            return f64::INFINITY;
        }
        let mut guards = book.guards_of[person].iter();
        if guards.any(|&guard| self.away(guard, period) >= book.guards[guard].spare()) {
            self.instance.home_limit(person) - self.load(person, period)
        } else {
            f64::INFINITY
        }
    }

    /// What a person can still carry in a period of what they are only able to do.
    pub fn fair_left(&self, person: usize, period: usize) -> f64 {
        let rule = &self.instance.problem.rules.fairness;
        if rule.strength != Strength::Required {
            return f64::INFINITY;
        }
        rule.share - self.counts.only_able[person * self.instance.periods() + period]
    }

    /// What external people can still do of what is staffed so far, share-periods.
    pub fn external_left(&self, initiative: usize) -> f64 {
        let required = self.instance.problem.rules.composition.external == Strength::Required;
        match self.instance.staffed_limit(initiative) {
            Some(limit) if required => {
                (limit * self.counts.staffed[initiative] - self.external[initiative]) / (1.0 - limit)
            }
            _ => f64::INFINITY,
        }
    }
}
