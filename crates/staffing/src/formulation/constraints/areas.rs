//! A team comes from as many areas as it should: counted as far as it is met, and where it is required, met or no team.

use std::collections::BTreeMap;

use good_lp::{Constraint, Expression, Variable};

use super::{Instance, Variables, at_most, sum_of, team_members};
use staffing_model::problem::Strength;

/// `z_ia <= sum_{p in a} y_pi`, `sum_a z_ia <= min_areas_i`
pub(super) fn areas(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let mut by_initiative: BTreeMap<usize, Vec<Variable>> = BTreeMap::new();
    for (&(initiative, area), &present) in &variables.areas {
        let mut sum = Expression::from(present);
        for (membership, variable) in team_members(instance, variables, initiative) {
            if instance.area_of[instance.unit_of[instance.memberships[membership].person]] == area {
                sum.add_mul(-1.0, variable);
            }
        }
        rows.push(sum.leq(0.0));
        by_initiative.entry(initiative).or_default().push(present);
    }
    if instance.problem.rules.composition.areas == Strength::Required {
        required(instance, variables, &by_initiative, rows);
    }
    for (initiative, present) in by_initiative {
        let most = f64::from(instance.problem.initiatives[initiative].min_areas);
        at_most(rows, sum_of(present.iter().copied()), present.len() as f64, most);
    }
}

/// `sum_a z_ia >= min_areas_i running_i`
fn required(
    instance: &Instance,
    variables: &Variables,
    areas: &BTreeMap<usize, Vec<Variable>>,
    rows: &mut Vec<Constraint>,
) {
    for (&initiative, &running) in &variables.rules.running {
        let least = instance.problem.initiatives[initiative].min_areas;
        if least >= 2 {
            let mut sum = sum_of(areas.get(&initiative).into_iter().flatten().copied());
            sum.add_mul(-f64::from(least), running);
            rows.push(sum.geq(0.0));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{heads, initiative, person, problem, solved, teams, unit};
    use staffing_model::plan::TeamGap;
    use staffing_model::problem::{Problem, Strength};

    #[test]
    fn the_team_prefers_people_from_several_areas() {
        let mut people =
            vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 3)]), person("eva", &[("gis", 5)])];
        people[2].unit = "V".into();
        let mut i = initiative("i", 1.0, vec![heads("n", 2.0, 40.0, &[("gis", 3)])]);
        let mut problem = problem(people, vec![i.clone()]);
        problem.units.push(unit("V", "B"));
        assert_eq!(teams(&solved(problem.clone())), ["kari n 40", "ola n 40"]);
        i.min_areas = 2;
        problem.initiatives = vec![i.clone()];
        assert!(teams(&solved(problem.clone())).contains(&"eva n 40".to_owned()));
        i.min_areas = 3;
        problem.initiatives = vec![i];
        assert!(matches!(solved(problem).team_gaps[0], TeamGap::Areas { asked: 3, found: 2, .. }));
    }

    #[test]
    fn required_areas_are_on_the_team_or_there_is_none() {
        let mut people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 5)])];
        people[1].unit = "V".into();
        let needs = vec![heads("n", 1.0, 20.0, &[("gis", 3)]), heads("m", 1.0, 20.0, &[("gis", 3)])];
        let mut i = initiative("i", 1.0, needs);
        i.min_areas = 2;
        let mut problem = problem(people, vec![i]);
        problem.units.push(unit("V", "B"));
        problem.weights.area = 0.0;
        let with = |strength, problem: &Problem| {
            let mut problem = problem.clone();
            problem.rules.composition.areas = strength;
            solved(problem)
        };
        assert_eq!(teams(&with(Strength::Wished, &problem)), ["kari n 20", "kari m 20"]);
        assert_eq!(with(Strength::Required, &problem).coverage.people, 2);
        assert!(with(Strength::Off, &problem).team_gaps.is_empty());
        problem.people.pop();
        assert_eq!(with(Strength::Wished, &problem).team_gaps.len(), 1);
        assert!(with(Strength::Required, &problem).assignments.is_empty());
    }
}
