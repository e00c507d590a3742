//! The rows: one for each scarce thing that can bind, and for memberships with a column of their own.

mod people;

use std::collections::BTreeMap;

use super::Slim;
use super::columns::Columns;
use super::projection::{most, of_membership, own_column, reach_in, wishes_of};
use crate::formulation::spans;
use crate::instance::{Instance, TOLERANCE};

/// What a row rations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Scarce {
    /// Work in a need.
    Cover(usize),
    /// A person's share of full time, in a period (the first of those that are alike).
    Capacity(usize, usize),
    /// A person's initiatives at a time, in a period (the first of those that are alike).
    Parallel(usize, usize),
    /// Places on a team.
    Team(usize),
    /// A unit's release, in a period (the first of those that are alike).
    Release(usize, usize),
    /// External work on an initiative.
    External(usize),
    /// What a person carries of what they are only able to do.
    Fair(usize),
    /// Initiatives that run at once.
    AtOnce,
    /// People in a need.
    Places(usize),
    /// What holds a membership with a column of its own together with its work.
    Membership,
}

impl Scarce {
    /// The person whose time or places it is.
    pub fn of_person(&self) -> Option<usize> {
        match *self {
            Self::Capacity(person, _) | Self::Parallel(person, _) | Self::Fair(person) => Some(person),
            _ => None,
        }
    }
}

/// Rows in the making: right-hand sides, meanings, and the entries by column.
pub(super) struct Builder<'a, 'b> {
    pub instance: &'a Instance<'a>,
    of_membership: &'b [f64],
    /// The most each candidate can be.
    pub candidate_most: Vec<f64>,
    /// Columns of memberships that have one, by membership.
    own: BTreeMap<usize, usize>,
    /// Columns that say whether an initiative runs, by initiative.
    pub running: BTreeMap<usize, usize>,
    most: Vec<f64>,
    scarce: Vec<Scarce>,
    entries: Vec<Vec<(u32, f64)>>,
    /// Worth and greatest value of the columns after candidates and memberships.
    others: Vec<(f64, f64)>,
}

impl<'a> Slim<'a> {
    pub(crate) fn new(instance: &'a Instance<'a>) -> Self {
        let of_membership = of_membership(instance);
        let own = instance.memberships.iter().enumerate().filter(|(_, row)| own_column(instance, row));
        let own: BTreeMap<usize, usize> = own
            .map(|(at, _)| at)
            .enumerate()
            .map(|(number, at)| (at, instance.candidates.len() + number))
            .collect();
        let mut builder = Builder {
            instance,
            of_membership: &of_membership,
            candidate_most: (0..instance.candidates.len()).map(|at| most(instance, at)).collect(),
            entries: vec![Vec::new(); instance.candidates.len() + own.len()],
            own,
            running: BTreeMap::new(),
            most: Vec::new(),
            scarce: Vec::new(),
            others: Vec::new(),
        };
        builder.at_once();
        builder.cover();
        builder.places();
        builder.people();
        builder.teams();
        builder.units();
        builder.own_memberships();
        let columns = builder.columns();
        // Where a column says whether an initiative runs, its wishes are met only as far as it does.
        let always = (0..instance.initiatives.len()).filter(|number| !builder.running.contains_key(number));
        let constant = always.map(|number| wishes_of(instance, number)).sum();
        let Builder { most, scarce, running, .. } = builder;
        Self { instance, columns, most, scarce, of_membership, running, constant }
    }
}

impl Builder<'_, '_> {
    pub fn row(&mut self, scarce: Scarce, most: f64) -> u32 {
        self.scarce.push(scarce);
        self.most.push(most);
        u32::try_from(self.most.len() - 1).expect("rows are far fewer than four thousand millions")
    }

    /// One more column, worth so much, in rows that are there already.
    pub fn column(&mut self, worth: f64, most: f64, entries: Vec<(u32, f64)>) -> usize {
        self.others.push((worth, most));
        self.entries.push(entries);
        self.entries.len() - 1
    }

    /// Puts a column into a row.
    pub fn add(&mut self, column: usize, row: u32, factor: f64) {
        self.entries[column].push((row, factor));
    }

    /// Puts some shares into a row.
    pub fn add_shares(&mut self, row: u32, candidates: &[usize]) {
        for &at in candidates {
            let share = self.share(at);
            self.entries[at].push((row, share));
        }
    }

    pub fn share(&self, candidate: usize) -> f64 {
        self.instance.needs[self.instance.candidates[candidate].need].unit_share()
    }

    /// The most that some candidates can take together, per cent of full time.
    pub fn most_share(&self, candidates: &[usize]) -> f64 {
        candidates.iter().map(|&at| self.candidate_most[at] * self.share(at)).sum()
    }

    fn cover(&mut self) {
        for (number, need) in self.instance.needs.iter().enumerate() {
            let candidates = need.candidates.clone();
            let most: f64 = self.candidate_most[candidates.clone()].iter().sum();
            let running = self.running.get(&need.initiative).copied();
            if most > need.demand + TOLERANCE || (running.is_some() && most > 0.0) {
                let row = self.row(Scarce::Cover(number), running.map_or(need.demand, |_| 0.0));
                candidates.for_each(|at| self.entries[at].push((row, 1.0)));
                if let Some(column) = running {
                    self.entries[column].push((row, -most.min(need.demand)));
                }
            }
        }
    }

    /// Puts a membership into a row: its own column, or the work that stands for it.
    fn add_membership(&mut self, row: u32, membership: usize) {
        if let Some(&column) = self.own.get(&membership) {
            self.entries[column].push((row, 1.0));
            return;
        }
        for &at in &self.instance.memberships[membership].candidates {
            self.entries[at].push((row, self.of_membership[at]));
        }
    }

    fn teams(&mut self) {
        let instance = self.instance;
        for (number, initiative) in instance.problem.initiatives.iter().enumerate() {
            let range = instance.initiatives[number].memberships.clone();
            if let Some(most) = initiative.team_max.filter(|&most| range.len() > most as usize) {
                let row = self.row(Scarce::Team(number), f64::from(most));
                range.clone().for_each(|at| self.add_membership(row, at));
            }
            if let Some(most) = instance.external_allowance(number) {
                self.external(number, most);
            }
        }
    }

    fn external(&mut self, initiative: usize, most: f64) {
        let instance = self.instance;
        let row = self.row(Scarce::External(initiative), most);
        for need in &instance.needs[instance.initiatives[initiative].needs.clone()] {
            for at in need.candidates.clone() {
                if instance.person(instance.candidates[at].person).external {
                    self.entries[at].push((row, need.unit_share() * need.length()));
                }
            }
        }
    }

    fn units(&mut self) {
        let instance = self.instance;
        let mut of_unit = vec![Vec::new(); instance.allowance.len()];
        for (at, candidate) in instance.candidates.iter().enumerate() {
            if !instance.person(candidate.person).external {
                of_unit[instance.unit_of[candidate.person]].push(at);
            }
        }
        for (unit, candidates) in of_unit.iter().enumerate() {
            let mut before: Vec<usize> = Vec::new();
            for period in 0..instance.periods() {
                let active = |&&at: &&usize| {
                    let need = &instance.needs[instance.candidates[at].need];
                    (need.first..=need.last).contains(&period)
                };
                let active: Vec<usize> = candidates.iter().filter(active).copied().collect();
                if self.most_share(&active) <= instance.allowance[unit] + TOLERANCE || active == before {
                    continue;
                }
                let row = self.row(Scarce::Release(unit, period), instance.allowance[unit]);
                self.add_shares(row, &active);
                before = active;
            }
        }
    }

    /// link, joint and chunk for memberships with a column of their own.
    fn own_memberships(&mut self) {
        let instance = self.instance;
        for (membership, column) in self.own.clone() {
            let row = &instance.memberships[membership];
            for &at in &row.candidates {
                let link = self.row(Scarce::Membership, 0.0);
                self.entries[at].push((link, 1.0));
                self.entries[column].push((link, -self.candidate_most[at]));
            }
            if row.candidates.len() > 1 {
                for span in spans(instance, row.person, &row.candidates) {
                    let joint = self.row(Scarce::Membership, 0.0);
                    self.add_shares(joint, &span.candidates);
                    let reach = reach_in(instance, row, span.capacity + span.extra);
                    self.entries[column].push((joint, -reach));
                }
            }
            let chunk = self.row(Scarce::Membership, 0.0);
            self.entries[column].push((chunk, instance.least_chunk()));
            for &at in &row.candidates {
                let share = instance.chunk_share(&instance.candidates[at]);
                self.entries[at].push((chunk, -share));
            }
        }
    }

    fn columns(&mut self) -> Columns {
        let instance = self.instance;
        let mut columns = Columns::default();
        for (at, candidate) in instance.candidates.iter().enumerate() {
            let membership = instance.memberships[candidate.membership].value * self.of_membership[at];
            columns.add(candidate.value + membership, 0.0, self.candidate_most[at], &self.entries[at]);
        }
        for &membership in self.own.keys() {
            let row = &instance.memberships[membership];
            let least = f64::from(u8::from(row.locked));
            columns.add(row.value, least, 1.0, &self.entries[columns.len()]);
        }
        for &(worth, most) in &self.others {
            columns.add(worth, 0.0, most, &self.entries[columns.len()]);
        }
        columns
    }
}
