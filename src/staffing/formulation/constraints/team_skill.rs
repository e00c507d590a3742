//! A team holds the skills it should hold: a wish, counted as far as it is met.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables, team_members};

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
}

#[cfg(test)]
mod tests {
    use crate::staffing::plan::TeamGap;
    use crate::staffing::problem::TeamDemand;
    use crate::staffing::sample::{heads, initiative, person, problem, solved, teams};

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
}
