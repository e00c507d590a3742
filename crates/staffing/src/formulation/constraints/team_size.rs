//! A team is nobody, or as many as it should be.

use good_lp::Constraint;

use super::{Instance, Variables, sum_of, team_members};

/// `sum_p y_pi + missing_i >= team_min_i running_i`
pub(super) fn team_size(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    if !instance.problem.rules.composition.size.is_on() {
        return;
    }
    for (&initiative, &running) in &variables.rules.running {
        let least = instance.problem.initiatives[initiative].team_min.unwrap_or(0);
        if least < 2 {
            continue;
        }
        let mut sum = sum_of(team_members(instance, variables, initiative).map(|(_, on_team)| on_team));
        if let Some(&missing) = variables.rules.missing.get(&initiative) {
            sum.add_mul(1.0, missing);
        }
        sum.add_mul(-f64::from(least), running);
        rows.push(sum.geq(0.0));
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{initiative, person, problem, share, solved, teams};
    use staffing_model::problem::{Problem, Strength};

    fn for_two(strength: Strength) -> Problem {
        let people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 4)])];
        let mut i = initiative("i", 1.0, vec![share("n", 40.0, &[("gis", 3)])]);
        i.team_min = Some(2);
        let mut problem = problem(people, vec![i]);
        problem.rules.composition.size = strength;
        problem
    }

    #[test]
    fn nobody_is_a_team_alone() {
        assert_eq!(teams(&solved(for_two(Strength::Off))), ["kari n 40"]);
        for strength in [Strength::Wished, Strength::Required] {
            assert_eq!(teams(&solved(for_two(strength))), ["kari n 20", "ola n 20"]);
        }
    }

    #[test]
    fn a_team_that_cannot_be_large_enough_is_named_or_nobody() {
        let alone = |strength| {
            let mut problem = for_two(strength);
            problem.people.pop();
            solved(problem)
        };
        let plan = alone(Strength::Wished);
        assert_eq!(teams(&plan), ["kari n 40"]);
        assert_eq!((plan.rules.small_teams[0].asked, plan.rules.small_teams[0].found), (2, 1));
        assert!(alone(Strength::Required).assignments.is_empty());
    }

    #[test]
    fn a_lock_brings_the_rest_of_the_team() {
        let mut problem = for_two(Strength::Required);
        problem.weights.membership = 1.0;
        assert!(solved(problem.clone()).assignments.is_empty(), "two cost more than the work is worth");
        problem.locks = vec![("ola".into(), "i".into())];
        assert_eq!(solved(problem).assignments.len(), 2);
    }
}
