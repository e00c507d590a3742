//! Rules of the request that decide how much can be done: what is fair, and how few initiatives run at once. The others
//! are left out, which only raises the bound.

use std::collections::BTreeMap;

use super::projection::wishes_of;
use super::rows::{Builder, Scarce};
use crate::instance::TOLERANCE;
use staffing_model::problem::Strength;

impl Builder<'_, '_> {
    /// A column for each initiative that says whether it runs, and no more at once than may; wished, those beyond at
    /// their price.
    pub(super) fn at_once(&mut self) {
        let instance = self.instance;
        let rule = &instance.problem.rules.at_once;
        if !rule.strength.is_on() {
            return;
        }
        let mut sets: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        for period in 0..instance.periods() {
            let can_run = |&number: &usize| {
                let row = &instance.initiatives[number];
                row.active_in(period) && !row.memberships.is_empty()
            };
            *sets.entry((0..instance.initiatives.len()).filter(can_run).collect()).or_default() += 1;
        }
        for (initiatives, periods) in sets.into_iter().filter(|(set, _)| set.len() > rule.most as usize) {
            let row = self.row(Scarce::AtOnce, f64::from(rule.most));
            for &number in &initiatives {
                self.run(number, row);
            }
            if rule.strength == Strength::Wished {
                let price = instance.problem.weights.prices.at_once * periods as f64;
                self.column(-price, initiatives.len() as f64, vec![(row, -1.0)]);
            }
        }
    }

    /// Counts an initiative in a row, where it runs.
    fn run(&mut self, initiative: usize, row: u32) {
        if let Some(&column) = self.running.get(&initiative) {
            self.add(column, row, 1.0);
        } else {
            let wishes = wishes_of(self.instance, initiative);
            let column = self.column(wishes, 1.0, vec![(row, 1.0)]);
            self.running.insert(initiative, column);
        }
    }

    /// As many people in a need as there are least shares in it, where each may do so little that this is not all of it.
    /// Only who is a candidate for nothing else in the initiative gives a least share to the need alone.
    pub(super) fn places(&mut self) {
        let instance = self.instance;
        if instance.problem.rules.fairness.strength != Strength::Required {
            return;
        }
        for (number, need) in instance.needs.iter().enumerate().filter(|(_, need)| need.head.is_none()) {
            let alone = |at: &usize| {
                let membership = instance.candidates[*at].membership;
                instance.memberships[membership].candidates.len() == 1 && self.candidate_most[*at] > TOLERANCE
            };
            let alone: Vec<usize> = need.candidates.clone().filter(alone).collect();
            let places = (need.demand / instance.least_chunk() + TOLERANCE).floor();
            let largest = alone.iter().map(|&at| self.candidate_most[at]).fold(0.0, f64::max);
            if alone.len() as f64 <= places || largest * places >= need.demand - TOLERANCE {
                continue;
            }
            let row = self.row(Scarce::Places(number), places);
            for at in alone {
                let place = 1.0 / self.candidate_most[at];
                self.add(at, row, place);
            }
        }
    }

    /// What a person carries of what they are only able to do; wished, what is beyond the fair share at its price.
    pub(super) fn fairness(&mut self, person: usize, candidates: &[usize]) {
        let instance = self.instance;
        let rule = &instance.problem.rules.fairness;
        if !rule.strength.is_on() {
            return;
        }
        let only_able = |at: &usize| instance.book.is_only_able(person, instance.candidates[*at].initiative);
        let able: Vec<usize> = candidates.iter().copied().filter(only_able).collect();
        let mut sets: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        for period in 0..instance.periods() {
            let active = |at: &usize| {
                let need = &instance.needs[instance.candidates[*at].need];
                (need.first..=need.last).contains(&period)
            };
            *sets.entry(able.iter().copied().filter(active).collect()).or_default() += 1;
        }
        for (active, periods) in sets {
            let most = self.most_share(&active);
            if most <= rule.share + TOLERANCE {
                continue;
            }
            let row = self.row(Scarce::Fair(person), rule.share);
            self.add_shares(row, &active);
            if rule.strength == Strength::Wished {
                let price = instance.problem.weights.prices.fairness * periods as f64 / 100.0;
                self.column(-price, most, vec![(row, -1.0)]);
            }
        }
    }
}
