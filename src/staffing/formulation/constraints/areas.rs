//! A team comes from as many areas as it should: a wish, counted as far as it is met.

use std::collections::BTreeMap;

use good_lp::{Constraint, Expression, Variable};

use super::{Instance, Variables, at_most, sum_of, team_members};

/// `z_ia <= sum_{p in a} y_pi`, `sum_a z_ia <= min_areas_i`
pub(super) fn areas(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let mut by_initiative: BTreeMap<usize, Vec<Variable>> = BTreeMap::new();
    for (&(initiative, area), &present) in &variables.areas {
        let mut sum = Expression::from(present);
        for (membership, variable) in team_members(instance, variables, initiative) {
            if instance.area_of[instance.unit_of[instance.memberships[membership].person]] == area {
                sum.add_mul(-1.0, variable);
            }
        }
        rows.push(sum.leq(0.0));
        by_initiative.entry(initiative).or_default().push(present);
    }
    for (initiative, present) in by_initiative {
        let most = f64::from(instance.problem.initiatives[initiative].min_areas);
        at_most(rows, sum_of(present.iter().copied()), present.len() as f64, most);
    }
}
