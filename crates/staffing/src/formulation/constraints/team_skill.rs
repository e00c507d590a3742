//! A team holds the skills it should hold: counted as far as it is met, and where it is required, met or no team.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables, team_members};
use staffing_model::problem::Strength;

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
    if instance.problem.rules.composition.skills == Strength::Required {
        required(instance, variables, rows);
    }
}

/// `holders_d >= heads_d running_i`
fn required(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (&initiative, &running) in &variables.rules.running {
        for (at, demand) in instance.problem.initiatives[initiative].team.iter().enumerate() {
            let mut sum = Expression::default();
            if let Some(&holders) = variables.holders.get(&(initiative, at)) {
                sum.add_mul(1.0, holders);
            }
            sum.add_mul(-f64::from(demand.heads), running);
            rows.push(sum.geq(0.0));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{heads, initiative, person, problem, solved, teams};
    use staffing_model::plan::TeamGap;
    use staffing_model::problem::{Problem, Strength, TeamDemand};

    #[test]
    fn the_team_prefers_who_holds_what_it_lacks() {
        let people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 5), ("law", 2)])];
        let mut i = initiative("i", 1.0, vec![heads("n", 1.0, 40.0, &[("gis", 3)])]);
        let mut problem = problem(people, vec![i.clone()]);
        assert_eq!(teams(&solved(problem.clone())), ["kari n 40"], "the expert is kept for what needs one");
        i.team = vec![TeamDemand { skill: "law".into(), level: 2, heads: 1 }];
        problem.initiatives = vec![i.clone()];
        assert_eq!(teams(&solved(problem.clone())), ["ola n 40"]);
        i.team[0].heads = 2;
        problem.initiatives = vec![i];
        let plan = solved(problem);
        assert!(matches!(plan.team_gaps[0], TeamGap::Skill { asked: 2, found: 1, .. }));
    }

    #[test]
    fn a_required_skill_is_on_the_team_or_there_is_none() {
        let mut i = initiative("i", 1.0, vec![heads("n", 1.0, 40.0, &[("gis", 3)])]);
        i.team = vec![TeamDemand { skill: "law".into(), level: 2, heads: 1 }];
        let people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 5), ("law", 2)])];
        let mut problem = problem(people, vec![i]);
        problem.weights.team_skill = 0.0;
        let with = |strength, problem: &Problem| {
            let mut problem = problem.clone();
            problem.rules.composition.skills = strength;
            solved(problem)
        };
        assert_eq!(teams(&with(Strength::Wished, &problem)), ["kari n 40"]);
        assert_eq!(teams(&with(Strength::Required, &problem)), ["ola n 40"]);
        assert!(with(Strength::Off, &problem).team_gaps.is_empty());
        problem.people.pop();
        assert_eq!(teams(&with(Strength::Wished, &problem)), ["kari n 40"]);
        assert!(with(Strength::Required, &problem).assignments.is_empty());
    }
}
