//! Nobody works beyond their capacity and what they can be freed.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables, at_most};

/// `sum_{n active in t} share_pn <= cap_pt + e_pt`, each person and period (`0 <= e_pt <= extra_pt` by its bounds).
pub(super) fn capacity(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for span in &variables.spans {
        let (mut sum, mut reachable) = (Expression::default(), 0.0);
        for &at in &span.candidates {
            variables.add_share_to(&mut sum, instance, at, 1.0);
            let candidate = &instance.candidates[at];
            reachable += candidate.most * instance.needs[candidate.need].unit_share();
        }
        if let Some(released) = span.released {
            sum.add_mul(-1.0, released);
        }
        at_most(rows, sum, reachable, span.capacity);
    }
}
