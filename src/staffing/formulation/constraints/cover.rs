//! No need gets more than it asks for.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables, at_most};

/// `sum_p x_pn <= D_n`; heads: `sum_p b_pn <= heads`.
pub(super) fn cover(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for need in &instance.needs {
        let (mut sum, mut reachable) = (Expression::default(), 0.0);
        for at in need.candidates.clone().filter(|&at| variables.has_work(at)) {
            variables.add_work_to(&mut sum, at, 1.0);
            reachable += instance.candidates[at].most;
        }
        at_most(rows, sum, reachable, need.demand);
    }
}
