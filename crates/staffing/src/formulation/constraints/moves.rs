//! Few changes of the earlier plan.

use good_lp::Constraint;

use super::{Instance, Variables, at_most, sum_of};

/// `sum of y_pi that are neither of the earlier plan nor locked <= moves`
pub(super) fn moves(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let Some(most) = instance.problem.rules.moves else { return };
    let all = instance.memberships.iter().zip(&variables.on_team);
    let new: Vec<_> = all.filter_map(|(row, on_team)| on_team.filter(|_| row.is_move())).collect();
    at_most(rows, sum_of(new.iter()), new.len() as f64, f64::from(most));
}

#[cfg(test)]
mod tests {
    use crate::sample::{initiative, person, problem, share, solved, teams};

    #[test]
    fn a_plan_changes_no_more_than_it_may() {
        let people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 3)])];
        let needs = vec![share("n", 100.0, &[("gis", 3)])];
        let mut problem = problem(people, vec![initiative("i", 1.0, needs)]);
        problem.previous = vec![("ola".into(), "i".into())];
        let both = teams(&solved(problem.clone())).len();
        assert_eq!(both, 2);
        problem.rules.moves = Some(0);
        let plan = solved(problem.clone());
        assert_eq!(plan.assignments.len(), 1);
        assert_eq!(plan.assignments[0].person.as_str(), "ola");
        problem.locks = vec![("kari".into(), "i".into())];
        assert_eq!(solved(problem).assignments.len(), 2, "a lock is not counted");
    }
}
