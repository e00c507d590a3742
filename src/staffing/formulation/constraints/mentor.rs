//! Who learns on the job has a mentor on the team.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables};

/// `x_pn <= ub_pn sum_{mentors q} y_qi` for a stretch candidate: someone else on the team holds the skill at the level.
pub(super) fn mentor(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (at, candidate) in instance.candidates.iter().enumerate() {
        if candidate.learns.is_none() || !variables.has_work(at) {
            continue;
        }
        let mut sum = Expression::default();
        variables.add_work_to(&mut sum, at, 1.0);
        for variable in instance.mentors(candidate).filter_map(|membership| variables.on_team[membership]) {
            sum.add_mul(-candidate.most, variable);
        }
        rows.push(sum.leq(0.0));
    }
}
