//! Nobody is spread thinner than the least share.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables};

/// `sum_{n in i} x_pn >= min_share y_pi`; a head's place that asks for less than the least share counts as enough.
pub(super) fn chunk(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (at, membership) in instance.memberships.iter().enumerate() {
        let Some(on_team) = variables.on_team[at] else { continue };
        let mut sum = Expression::default();
        for &candidate in &membership.candidates {
            let counts = instance.chunk_share(&instance.candidates[candidate]);
            variables.add_work_to(&mut sum, candidate, counts);
        }
        sum.add_mul(-instance.least_chunk(), on_team);
        rows.push(sum.geq(0.0));
    }
}
