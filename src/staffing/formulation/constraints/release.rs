//! Daily operation goes on.

use std::collections::{BTreeMap, BTreeSet};

use good_lp::{Constraint, Expression};

use super::{Instance, Variables, at_most};

/// `sum_{p in u} x_p,t <= max_release_u x positions of the unit`, each unit and period, internal people only; one row
/// per different set of candidates.
pub(super) fn release(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let mut by_unit: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, candidate) in instance.candidates.iter().enumerate() {
        if variables.has_work(at) && !instance.person(candidate.person).external {
            by_unit.entry(instance.unit_of[candidate.person]).or_default().push(at);
        }
    }
    for (unit, candidates) in by_unit {
        let mut seen = BTreeSet::new();
        for period in 0..instance.periods() {
            let active = |&at: &usize| {
                let need = &instance.needs[instance.candidates[at].need];
                (need.first..=need.last).contains(&period)
            };
            let together: Vec<usize> = candidates.iter().copied().filter(active).collect();
            if seen.contains(&together) {
                continue;
            }
            let (mut sum, mut reachable) = (Expression::with_capacity(together.len()), 0.0);
            for &at in &together {
                variables.add_share_to(&mut sum, instance, at, 1.0);
                let candidate = &instance.candidates[at];
                reachable += candidate.most * instance.needs[candidate.need].unit_share();
            }
            at_most(rows, sum, reachable, instance.allowance[unit]);
            seen.insert(together);
        }
    }
}
