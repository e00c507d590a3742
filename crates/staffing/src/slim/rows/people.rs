//! What each person can give, and how many initiatives they can have at a time.

use super::{Builder, Scarce};
use crate::formulation::spans;
use crate::instance::TOLERANCE;

impl Builder<'_, '_> {
    pub(super) fn people(&mut self) {
        let mut of_person = vec![Vec::new(); self.instance.problem.people.len()];
        for (at, candidate) in self.instance.candidates.iter().enumerate() {
            of_person[candidate.person].push(at);
        }
        for (person, candidates) in of_person.iter().enumerate() {
            self.capacity(person, candidates);
            self.parallel(person, candidates);
            self.fairness(person, candidates);
        }
    }

    fn capacity(&mut self, person: usize, candidates: &[usize]) {
        let instance = self.instance;
        for span in spans(instance, person, candidates) {
            if self.most_share(&span.candidates) <= span.capacity + TOLERANCE {
                continue;
            }
            let row = self.row(Scarce::Capacity(person, span.first), span.capacity);
            self.add_shares(row, &span.candidates);
            if span.extra > TOLERANCE {
                let price = instance.problem.weights.release * span.periods / 100.0;
                self.column(-price, span.extra, vec![(row, -1.0)]);
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
}
