//! Who is locked to an initiative is on it.

use good_lp::Constraint;

use super::{Instance, Variables, sum_of};

/// `y_pi = 1`; together with chunk this gives the person work there.
pub(super) fn lock(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for at in 0..instance.memberships.len() {
        if let (true, Some(variable)) = (variables.locked[at], variables.on_team[at]) {
            rows.push(sum_of([variable]).geq(1.0));
        }
    }
}
