//! A team holds the skills it should hold: a wish, counted as far as it is met.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables, team_members};

/// `holders_d <= sum of y_pi over holders`, `holders_d <= heads_d` by its bounds.
pub(super) fn team_skill(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (&(initiative, at), &holders) in &variables.holders {
        let demand = &instance.problem.initiatives[initiative].team[at];
        let skill = instance.skill(demand.skill.as_str());
        let mut sum = Expression::from(holders);
        for (membership, variable) in team_members(instance, variables, initiative) {
            if instance.holds(instance.memberships[membership].person, skill, demand.level) {
                sum.add_mul(-1.0, variable);
            }
        }
        rows.push(sum.leq(0.0));
    }
}
