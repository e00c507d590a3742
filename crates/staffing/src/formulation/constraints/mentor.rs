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

#[cfg(test)]
mod tests {
    use crate::sample::{heads, initiative, person, problem, solved, teams};
    use staffing_model::plan::Reason;
    use staffing_model::problem::Problem;

    fn with_learning() -> Problem {
        let people = vec![person("kari", &[("gis", 4), ("sql", 3)]), person("ola", &[("gis", 3)])];
        let needs = vec![heads("n", 1.0, 40.0, &[("gis", 4)]), heads("m", 1.0, 40.0, &[("sql", 3)])];
        let mut problem = problem(people, vec![initiative("i", 1.0, needs)]);
        problem.rules.stretch = true;
        problem
    }

    #[test]
    fn a_learner_needs_a_mentor_on_the_team() {
        let plan = solved(with_learning());
        assert_eq!(teams(&plan), ["ola n 40", "kari m 40"]);
        assert_eq!(plan.assignments[0].learns, Some("gis".into()));
    }

    #[test]
    fn without_a_mentor_nobody_learns() {
        let mut problem = with_learning();
        problem.exclusions = vec![("kari".into(), "i".into())];
        let plan = solved(problem);
        assert!(plan.assignments.is_empty());
        assert!(plan.unmet[0].counts.iter().any(|count| count.reason == Reason::NoMentor));
    }

    #[test]
    fn without_learning_in_the_request_nobody_learns() {
        let mut problem = with_learning();
        problem.rules.stretch = false;
        assert_eq!(solved(problem).assignments.len(), 1);
    }
}
