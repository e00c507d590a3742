//! A team that anybody is on runs.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables, team_members};

/// `y_pi <= running_i`; and `sum_p x_pn <= D_n running_i`, which only tightens the relaxation.
pub(super) fn running(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (&initiative, &running) in &variables.rules.running {
        for (_, on_team) in team_members(instance, variables, initiative) {
            let mut sum = Expression::from(on_team);
            sum.add_mul(-1.0, running);
            rows.push(sum.leq(0.0));
        }
        for need in instance.initiatives[initiative].needs.clone() {
            let row = &instance.needs[need];
            let mut sum = Expression::default();
            for candidate in row.candidates.clone() {
                variables.add_work_to(&mut sum, candidate, 1.0);
            }
            sum.add_mul(-row.demand, running);
            rows.push(sum.leq(0.0));
        }
    }
}
