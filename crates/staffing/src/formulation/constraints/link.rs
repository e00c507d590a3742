//! Who works in a need is on the team.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables};

/// `x_pn <= ub_pn y_pi`, `b_pn <= y_pi`: one row per candidate, never aggregated, which keeps the relaxation tight.
pub(super) fn link(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (at, candidate) in instance.candidates.iter().enumerate() {
        if let Some(on_team) = variables.on_team[candidate.membership] {
            let mut sum = Expression::default();
            variables.add_work_to(&mut sum, at, 1.0);
            sum.add_mul(-candidate.most, on_team);
            rows.push(sum.leq(0.0));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{initiative, person, problem, share, solved, teams};

    #[test]
    fn work_pays_for_the_place_on_the_team() {
        let initiatives = vec![initiative("i", 1.0, vec![share("n", 20.0, &[("gis", 3)])])];
        let mut problem = problem(vec![person("kari", &[("gis", 3)])], initiatives);
        assert_eq!(teams(&solved(problem.clone())), ["kari n 20"]);
        problem.weights.membership = 0.3;
        assert!(solved(problem).assignments.is_empty());
    }
}
