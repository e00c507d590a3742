//! Knowledge stays: where an external person works, an internal one on the team can take over.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables};
use staffing_model::problem::Strength;

/// `x_pn <= ub_pn (sum_{keepers q of s} y_qi + leaving_ns)` for each external candidate and must-skill `s`: a keeper is
/// internal and holds the skill at most one level short. `leaving_ns` is 0 where the rule is required.
pub(super) fn knowledge(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    if !instance.problem.rules.knowledge.is_on() {
        return;
    }
    let required = instance.problem.rules.knowledge == Strength::Required;
    for (at, candidate) in instance.candidates.iter().enumerate() {
        if !variables.has_work(at) || !instance.person(candidate.person).external {
            continue;
        }
        for (place, &(skill, level)) in instance.needs[candidate.need].must.iter().enumerate() {
            let mut sum = Expression::default();
            variables.add_work_to(&mut sum, at, 1.0);
            let keepers = instance.keepers(candidate.initiative, skill, level);
            for variable in keepers.filter_map(|membership| variables.on_team[membership]) {
                sum.add_mul(-candidate.most, variable);
            }
            let leaving = variables.rules.leaving.get(&(candidate.need, place));
            if let Some(&leaving) = leaving.filter(|_| !required) {
                sum.add_mul(-candidate.most, leaving);
            }
            rows.push(sum.leq(0.0));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{heads, initiative, person, problem, solved, teams};
    use staffing_model::problem::{Problem, Strength};

    /// A consultant who knows, and Kari who is one level short and has a heavier place to go to.
    fn with_consultant(strength: Strength) -> Problem {
        let mut people = vec![person("kons", &[("gis", 3)]), person("kari", &[("gis", 2), ("sql", 3)])];
        people[0].external = true;
        people[1].max_initiatives = 1;
        let needs = vec![heads("n", 1.0, 40.0, &[("gis", 3)]), heads("m", 1.0, 20.0, &[("sql", 3)])];
        let other = initiative("j", 2.5, vec![heads("k", 1.0, 20.0, &[("sql", 3)])]);
        let mut problem = problem(people, vec![initiative("i", 2.0, needs), other]);
        problem.rules.knowledge = strength;
        problem
    }

    #[test]
    fn somebody_internal_joins_the_consultant_to_take_over() {
        let plan = solved(with_consultant(Strength::Off));
        assert_eq!(teams(&plan), ["kons n 40", "kari k 20"]);
        assert!(plan.rules.is_empty(), "what is off is not reported");
        for strength in [Strength::Wished, Strength::Required] {
            let plan = solved(with_consultant(strength));
            assert_eq!(teams(&plan), ["kons n 40", "kari m 20"]);
            assert!(plan.rules.leaving.is_empty());
        }
    }

    #[test]
    fn knowledge_that_walks_out_is_named_or_never_bought() {
        let alone = |strength| {
            let mut problem = with_consultant(strength);
            problem.exclusions = vec![("kari".into(), "i".into())];
            solved(problem)
        };
        let plan = alone(Strength::Wished);
        assert_eq!(teams(&plan), ["kons n 40", "kari k 20"]);
        let leaving = &plan.rules.leaving[0];
        assert_eq!((leaving.need.as_str(), leaving.skill.as_str(), leaving.level), ("n", "gis", 3));
        assert_eq!(leaving.people, ["kons".into()]);
        assert_eq!(teams(&alone(Strength::Required)), ["kari k 20"]);
    }

    #[test]
    fn a_locked_consultant_brings_in_somebody_to_take_over() {
        let mut problem = with_consultant(Strength::Required);
        problem.initiatives[1].weight = 8.0;
        assert_eq!(teams(&solved(problem.clone())), ["kari k 20"]);
        problem.locks = vec![("kons".into(), "i".into())];
        assert_eq!(teams(&solved(problem)), ["kons n 40", "kari m 20"]);
    }
}
