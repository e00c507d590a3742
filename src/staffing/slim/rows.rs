//! The rows: one for each scarce thing that can bind, and for memberships with a column of their own.

use std::collections::BTreeMap;

use super::Slim;
use super::columns::Columns;
use super::projection::{of_membership, own_column, wishes};
use crate::staffing::formulation::spans;
use crate::staffing::instance::{Instance, TOLERANCE};

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
    /// What holds a membership with a column of its own together with its work.
    Membership,
}

impl Scarce {
    /// The person whose time or places it is.
    pub fn of_person(&self) -> Option<usize> {
        match *self {
            Self::Capacity(person, _) | Self::Parallel(person, _) => Some(person),
            _ => None,
        }
    }
}

/// Rows in the making: right-hand sides, meanings, and the entries by column.
struct Builder<'a, 'b> {
    instance: &'a Instance<'a>,
    of_membership: &'b [f64],
    /// Columns of memberships that have one, by membership.
    own: BTreeMap<usize, usize>,
    most: Vec<f64>,
    scarce: Vec<Scarce>,
    entries: Vec<Vec<(u32, f64)>>,
    /// Cost and greatest value of the columns after candidates and memberships: releases.
    released: Vec<(f64, f64)>,
}

impl<'a> Slim<'a> {
    pub(super) fn new(instance: &'a Instance<'a>) -> Self {
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
            entries: vec![Vec::new(); instance.candidates.len() + own.len()],
            own,
            most: Vec::new(),
            scarce: Vec::new(),
            released: Vec::new(),
        };
        builder.cover();
        builder.people();
        builder.teams();
        builder.units();
        builder.own_memberships();
        let columns = builder.columns();
        let (most, scarce) = (builder.most, builder.scarce);
        Self { instance, columns, most, scarce, of_membership, constant: wishes(instance) }
    }
}

impl Builder<'_, '_> {
    fn row(&mut self, scarce: Scarce, most: f64) -> u32 {
        self.scarce.push(scarce);
        self.most.push(most);
        u32::try_from(self.most.len() - 1).expect("rows are far fewer than four thousand millions")
    }

    fn share(&self, candidate: usize) -> f64 {
        self.instance.needs[self.instance.candidates[candidate].need].unit_share()
    }

    fn cover(&mut self) {
        for (number, need) in self.instance.needs.iter().enumerate() {
            let candidates = need.candidates.clone();
            let most: f64 = self.instance.candidates[candidates.clone()].iter().map(|one| one.most).sum();
            if most > need.demand + TOLERANCE {
                let row = self.row(Scarce::Cover(number), need.demand);
                candidates.for_each(|at| self.entries[at].push((row, 1.0)));
            }
        }
    }

    fn people(&mut self) {
        let mut of_person = vec![Vec::new(); self.instance.problem.people.len()];
        for (at, candidate) in self.instance.candidates.iter().enumerate() {
            of_person[candidate.person].push(at);
        }
        for (person, candidates) in of_person.iter().enumerate() {
            self.capacity(person, candidates);
            self.parallel(person, candidates);
        }
    }

    fn capacity(&mut self, person: usize, candidates: &[usize]) {
        let instance = self.instance;
        for span in spans(instance, person, candidates) {
            let most: f64 =
                span.candidates.iter().map(|&at| instance.candidates[at].most * self.share(at)).sum();
            if most <= span.capacity + TOLERANCE {
                continue;
            }
            let row = self.row(Scarce::Capacity(person, span.first), span.capacity);
            for &at in &span.candidates {
                let share = self.share(at);
                self.entries[at].push((row, share));
            }
            if span.extra > TOLERANCE {
                let price = instance.problem.weights.release * span.periods / 100.0;
                self.released.push((price, span.extra));
                self.entries.push(vec![(row, -1.0)]);
            }
        }
    }

    /// Left out where the person's time alone keeps it.
    fn parallel(&mut self, person: usize, candidates: &[usize]) {
        let instance = self.instance;
        let limit = f64::from(instance.person(person).max_initiatives);
        let mut memberships: Vec<usize> =
            candidates.iter().map(|&at| instance.candidates[at].membership).collect();
        memberships.sort_unstable();
        memberships.dedup();
        let mut before: Vec<usize> = Vec::new();
        for period in 0..instance.periods() {
            let active =
                |&&at: &&usize| instance.initiatives[instance.memberships[at].initiative].active_in(period);
            let active: Vec<usize> = memberships.iter().filter(active).copied().collect();
            if active.len() as f64 <= limit
                || active == before
                || self.is_kept_by_time(person, period, &active, limit)
            {
                continue;
            }
            let row = self.row(Scarce::Parallel(person, period), limit);
            for &at in &active {
                self.add_membership(row, at);
            }
            before = active;
        }
    }

    /// Do the memberships, each at the least of its time, keep the limit because the time does?
    fn is_kept_by_time(&self, person: usize, period: usize, active: &[usize], limit: f64) -> bool {
        let instance = self.instance;
        let per_share = |membership: &usize| {
            let candidates = &instance.memberships[*membership].candidates;
            let ratio = |&at: &usize| {
                let need = &instance.needs[instance.candidates[at].need];
                let all = self.of_membership[at] > 0.0 && (need.first..=need.last).contains(&period);
                if all { self.of_membership[at] / self.share(at) } else { f64::INFINITY }
            };
            candidates.iter().map(ratio).fold(0.0, f64::max)
        };
        active.iter().map(per_share).fold(0.0, f64::max) * instance.reach(person, period) <= limit + TOLERANCE
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
                let most: f64 = active.iter().map(|&at| instance.candidates[at].most * self.share(at)).sum();
                if most <= instance.allowance[unit] + TOLERANCE || active == before {
                    continue;
                }
                let row = self.row(Scarce::Release(unit, period), instance.allowance[unit]);
                for &at in &active {
                    let share = self.share(at);
                    self.entries[at].push((row, share));
                }
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
                self.entries[column].push((link, -instance.candidates[at].most));
            }
            if row.candidates.len() > 1 {
                for span in spans(instance, row.person, &row.candidates) {
                    let joint = self.row(Scarce::Membership, 0.0);
                    for &at in &span.candidates {
                        let share = self.share(at);
                        self.entries[at].push((joint, share));
                    }
                    self.entries[column].push((joint, -(span.capacity + span.extra)));
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
            columns.add(candidate.value + membership, 0.0, candidate.most, &self.entries[at]);
        }
        for &membership in self.own.keys() {
            let row = &instance.memberships[membership];
            let least = f64::from(u8::from(row.locked));
            columns.add(row.value, least, 1.0, &self.entries[columns.len()]);
        }
        for &(price, most) in &self.released {
            columns.add(-price, 0.0, most, &self.entries[columns.len()]);
        }
        columns
    }
}
