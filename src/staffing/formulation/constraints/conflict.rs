//! Two people in conflict are not on one team.

use good_lp::Constraint;

use super::{Instance, Variables, sum_of};

/// `y_pi + y_qi <= 1`
pub(super) fn conflict(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (at, membership) in instance.memberships.iter().enumerate() {
        let Some(one) = variables.on_team[at] else { continue };
        for &person in instance.conflicts[membership.person].range(membership.person + 1..) {
            let other = instance.membership(person, membership.initiative);
            if let Some(other) = other.and_then(|other| variables.on_team[other]) {
                rows.push(sum_of([one, other]).leq(1.0));
            }
        }
    }
}
