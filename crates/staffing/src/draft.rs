//! A plan in the making: amounts by candidate, with everything the rules count kept up to date.

mod prices;
mod rules;

use rules::RuleCounts;

use super::instance::{Instance, STEP, TOLERANCE};

/// Amounts by candidate, and what they add up to. Only [`Draft::give`] changes it, so that it keeps every rule as
/// long as no more is given than [`Draft::room`] says.
#[derive(Clone)]
pub(super) struct Draft<'a> {
    instance: &'a Instance<'a>,
    /// By candidate, in its own unit: heads, or per cent of full time.
    amounts: Vec<f64>,
    /// By person and period, per cent of full time.
    load: Vec<f64>,
    /// By unit and period, per cent of full time, internal people only.
    unit_load: Vec<f64>,
    /// By person and period: initiatives.
    busy: Vec<u32>,
    /// People who came to a team they were not on before.
    moves: u32,
    /// By initiative: people.
    team: Vec<u32>,
    /// By membership: is the person on the team?
    pub on_team: Vec<bool>,
    /// By initiative: share-periods by external people.
    external: Vec<f64>,
    /// By need: heads or per cent still open.
    left: Vec<f64>,
    /// What the rules of the request count.
    counts: RuleCounts,
}

impl<'a> Draft<'a> {
    pub fn new(instance: &'a Instance<'a>) -> Self {
        let periods = instance.periods();
        Self {
            instance,
            amounts: vec![0.0; instance.candidates.len()],
            load: vec![0.0; instance.problem.people.len() * periods],
            unit_load: vec![0.0; instance.allowance.len() * periods],
            busy: vec![0; instance.problem.people.len() * periods],
            moves: 0,
            team: vec![0; instance.initiatives.len()],
            on_team: vec![false; instance.memberships.len()],
            external: vec![0.0; instance.initiatives.len()],
            left: instance.needs.iter().map(|need| need.demand).collect(),
            counts: RuleCounts::new(instance),
        }
    }

    /// A draft with given amounts, as the solver found them.
    pub fn from_amounts(instance: &'a Instance<'a>, amounts: &[f64]) -> Self {
        let mut draft = Self::new(instance);
        for (candidate, &amount) in amounts.iter().enumerate() {
            if amount > TOLERANCE {
                draft.give(candidate, amount);
            }
        }
        draft
    }

    /// Takes back all that is given, and gives these amounts.
    pub fn start_again(&mut self, amounts: &[f64]) {
        *self = Self::from_amounts(self.instance, amounts);
    }

    pub fn amounts(&self) -> &[f64] {
        &self.amounts
    }

    /// Heads or per cent still open in a need.
    pub fn left(&self, need: usize) -> f64 {
        self.left[need]
    }

    pub fn load(&self, person: usize, period: usize) -> f64 {
        self.load[person * self.instance.periods() + period]
    }

    pub fn busy(&self, person: usize, period: usize) -> u32 {
        self.busy[person * self.instance.periods() + period]
    }

    pub fn unit_load(&self, unit: usize, period: usize) -> f64 {
        self.unit_load[unit * self.instance.periods() + period]
    }

    pub fn team(&self, initiative: usize) -> u32 {
        self.team[initiative]
    }

    pub fn external(&self, initiative: usize) -> f64 {
        self.external[initiative]
    }

    /// Gives a candidate more.
    pub fn give(&mut self, candidate: usize, amount: f64) {
        let instance = self.instance;
        let row = &instance.candidates[candidate];
        let need = &instance.needs[row.need];
        let share = amount * need.unit_share();
        let periods = instance.periods();
        for period in need.first..=need.last {
            self.load[row.person * periods + period] += share;
            if !instance.person(row.person).external {
                self.unit_load[instance.unit_of[row.person] * periods + period] += share;
            }
        }
        if instance.person(row.person).external {
            self.external[row.initiative] += share * need.length();
        }
        self.counts.give(instance, candidate, share, self.team[row.initiative] == 0);
        if !self.on_team[row.membership] {
            self.on_team[row.membership] = true;
            self.team[row.initiative] += 1;
            self.moves += u32::from(instance.memberships[row.membership].is_move());
            self.count_kept(row.membership);
            let initiative = &instance.initiatives[row.initiative];
            for period in initiative.first..=initiative.last {
                self.busy[row.person * periods + period] += 1;
            }
        }
        self.amounts[candidate] += amount;
        self.left[row.need] -= amount;
    }

    /// The greatest amount that a candidate can be given more, in its own unit and in whole steps; 0 if none.
    pub fn room(&self, candidate: usize) -> f64 {
        let least = self.instance.least_chunk();
        self.room_from(candidate, least)
    }

    /// The same where somebody new on the team may begin with less than the least share: what is given must come to it
    /// together with their work in the initiative's other needs.
    pub fn room_beside(&self, candidate: usize) -> f64 {
        self.room_from(candidate, STEP)
    }

    fn room_from(&self, candidate: usize, least_new: f64) -> f64 {
        let row = &self.instance.candidates[candidate];
        let need = &self.instance.needs[row.need];
        let new = !self.on_team[row.membership];
        if (new && !self.may_join(candidate)) || !self.has_mentor(candidate) || !self.rules_let_in(candidate)
        {
            return 0.0;
        }
        let free = self.free_share(candidate).min(self.rules_limit(candidate));
        if let Some(share) = need.head {
            let taken = self.amounts[candidate] > TOLERANCE;
            let open = !taken && self.left[row.need] > 1.0 - TOLERANCE && free > share - TOLERANCE;
            return f64::from(u8::from(open));
        }
        let most = free.min(self.left[row.need]).min(row.most - self.amounts[candidate]);
        let steps = ((most + TOLERANCE) / STEP).floor() * STEP;
        let least = if new { least_new } else { STEP };
        if steps > least - TOLERANCE { steps } else { 0.0 }
    }

    /// May the candidate's person join the team, as far as team, conflicts and parallel initiatives go?
    fn may_join(&self, candidate: usize) -> bool {
        let row = &self.instance.candidates[candidate];
        let full = self.instance.problem.initiatives[row.initiative].team_max;
        full.is_none_or(|most| self.team[row.initiative] < most)
            && !self.is_too_busy(row.person, row.initiative)
            && self.in_conflict_with(row.person, row.initiative).is_none()
            && !self.is_one_move_too_many(row.membership)
            && !self.is_too_alike_with(row.membership)
    }

    /// Is the person on as many initiatives as they may be in some period of this one?
    pub fn is_too_busy(&self, person: usize, initiative: usize) -> bool {
        let row = &self.instance.initiatives[initiative];
        let limit = self.instance.person(person).max_initiatives;
        (row.first..=row.last).any(|period| self.busy(person, period) >= limit)
    }

    /// Would it be one change too many of the earlier plan, were this membership added?
    pub fn is_one_move_too_many(&self, membership: usize) -> bool {
        let limit = self.instance.problem.rules.moves;
        self.instance.memberships[membership].is_move() && limit.is_some_and(|most| self.moves >= most)
    }

    /// Someone on the team whom the person must not be together with.
    pub fn in_conflict_with(&self, person: usize, initiative: usize) -> Option<usize> {
        let on_team = |&&other: &&usize| {
            self.instance.membership(other, initiative).is_some_and(|membership| self.on_team[membership])
        };
        self.instance.conflicts[person].iter().find(on_team).copied()
    }

    /// Has the candidate a mentor on the team, if they need one?
    pub fn has_mentor(&self, candidate: usize) -> bool {
        let row = &self.instance.candidates[candidate];
        row.learns.is_none() || self.instance.mentors(row).any(|membership| self.on_team[membership])
    }

    /// Share of full time that person, unit and the limit on external work leave free over the need's window.
    fn free_share(&self, candidate: usize) -> f64 {
        let row = &self.instance.candidates[candidate];
        let need = &self.instance.needs[row.need];
        let mut free = f64::INFINITY;
        for period in need.first..=need.last {
            free = free.min(self.instance.reach(row.person, period) - self.load(row.person, period));
            if !self.instance.person(row.person).external {
                let unit = self.instance.unit_of[row.person];
                free = free.min(self.instance.allowance[unit] - self.unit_load(unit, period));
            }
        }
        if self.instance.person(row.person).external
            && let Some(allowance) = self.instance.external_allowance(row.initiative)
        {
            free = free.min((allowance - self.external[row.initiative]) / need.length());
        }
        free
    }

    /// What a person is freed beyond the development share in a period, per cent of full time.
    pub fn released(&self, person: usize, period: usize) -> f64 {
        let over = self.load(person, period) - self.instance.person(person).capacity[period];
        if over > TOLERANCE { over } else { 0.0 }
    }

    /// What the draft is worth (MODEL section 4).
    pub fn objective(&self) -> f64 {
        let instance = self.instance;
        let work: f64 =
            instance.candidates.iter().zip(&self.amounts).map(|(row, amount)| row.value * amount).sum();
        let members = instance.memberships.iter().zip(&self.on_team).filter(|(_, on_team)| **on_team);
        let membership: f64 = members.map(|(row, _)| row.value).sum();
        let teams: f64 = (0..instance.initiatives.len()).map(|initiative| self.team_worth(initiative)).sum();
        let release = instance.problem.weights.release * self.released_share_periods() / 100.0;
        work + membership + teams - release - self.price_of_what_is_missing()
    }

    /// All release beyond the development share, share-periods.
    pub fn released_share_periods(&self) -> f64 {
        let people = 0..self.instance.problem.people.len();
        let periods = 0..self.instance.periods();
        people.flat_map(|person| periods.clone().map(move |period| self.released(person, period))).sum()
    }

    fn team_worth(&self, initiative: usize) -> f64 {
        let instance = self.instance;
        let row = &instance.problem.initiatives[initiative];
        let weights = &instance.problem.weights;
        let mut met = 0.0;
        let wishes = &instance.problem.rules.composition;
        if row.min_areas >= 2 && wishes.areas.is_on() {
            met += weights.area * f64::from(self.areas_on(initiative).min(row.min_areas));
        }
        for demand in row.team.iter().filter(|_| wishes.skills.is_on()) {
            let skill = instance.skill(demand.skill.as_str());
            let found = self.holders_on(initiative, skill, demand.level).min(demand.heads);
            met += weights.team_skill * f64::from(found) / f64::from(demand.heads);
        }
        met * row.weight * instance.initiatives[initiative].length()
    }

    /// People on a team.
    pub fn people_on(&self, initiative: usize) -> impl Iterator<Item = usize> {
        let memberships = self.instance.initiatives[initiative].memberships.clone();
        memberships.filter(|&at| self.on_team[at]).map(|at| self.instance.memberships[at].person)
    }

    /// Areas present on a team.
    pub fn areas_on(&self, initiative: usize) -> u32 {
        let area = |person: usize| self.instance.area_of[self.instance.unit_of[person]];
        let areas: std::collections::BTreeSet<usize> = self.people_on(initiative).map(area).collect();
        u32::try_from(areas.len()).unwrap_or(u32::MAX)
    }

    /// People on a team who hold a skill at a level.
    pub fn holders_on(&self, initiative: usize, skill: usize, level: u8) -> u32 {
        let held = self.people_on(initiative).filter(|&person| self.instance.holds(person, skill, level));
        u32::try_from(held.count()).unwrap_or(u32::MAX)
    }

    /// Is every lock kept, with the share that is settled?
    pub fn keeps_locks(&self) -> bool {
        let instance = self.instance;
        let mut settled = instance.candidates.iter().zip(&self.amounts);
        instance.memberships.iter().zip(&self.on_team).all(|(row, on_team)| *on_team || !row.locked)
            && (instance.shares.is_empty() || settled.all(|(row, amount)| *amount > row.least - TOLERANCE))
    }
}
