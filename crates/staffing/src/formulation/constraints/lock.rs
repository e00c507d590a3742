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

#[cfg(test)]
mod tests {
    use crate::sample::{heads, initiative, person, problem, solved, teams};

    #[test]
    fn a_locked_person_is_on_the_team_whatever_it_costs() {
        let needs = |id| vec![heads(id, 1.0, 40.0, &[("gis", 3)])];
        let initiatives = vec![initiative("i", 1.0, needs("n")), initiative("j", 8.0, needs("m"))];
        let mut problem = problem(vec![person("kari", &[("gis", 3)])], initiatives);
        assert_eq!(teams(&solved(problem.clone())), ["kari m 40"]);
        problem.locks = vec![("kari".into(), "i".into())];
        let plan = solved(problem);
        assert_eq!(teams(&plan), ["kari n 40"]);
        assert_eq!(
            plan.unmet[0].displaced_by,
            [],
            "a lighter initiative is not named as of equal or higher priority"
        );
    }
}
