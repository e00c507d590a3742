//! An alternative differs from another plan.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables, at_most, sum_of};

/// `sum of kept_dp <= keep_d`, where `kept_dp >= sum of y_pi there - (teams there - 1)`; of one team `kept_dp` is `y_pi`
pub(super) fn differs(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (number, row) in instance.book.differences.rows.iter().enumerate() {
        let mut kept = Vec::new();
        for (place, memberships) in row.people.iter().enumerate() {
            let on_team: Option<Vec<_>> = memberships.iter().map(|&at| variables.on_team[at]).collect();
            let Some(on_team) = on_team else { continue };
            if let Some(&all) = variables.rules.kept.get(&(number, place)) {
                let others = on_team.len() as f64 - 1.0;
                rows.push((sum_of(on_team.iter()) - Expression::from(all)).leq(others));
                kept.push(all);
            } else {
                kept.extend(on_team);
            }
        }
        at_most(rows, sum_of(kept.iter()), kept.len() as f64, row.keep as f64);
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{heads, initiative, person, problem, solved, teams};
    use staffing_model::problem::{Difference, Problem};

    /// Kari fits best for both; Ola can do either.
    fn two_places() -> Problem {
        let mut people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 3)])];
        people[1].cost = 2.0;
        let needs = |id| vec![heads(id, 1.0, 20.0, &[("gis", 3)])];
        problem(people, vec![initiative("i", 1.0, needs("n")), initiative("j", 1.0, needs("m"))])
    }

    fn unlike(teams: &[(&str, &str)], keep: u32) -> Problem {
        let teams = teams.iter().map(|&(person, initiative)| (person.into(), initiative.into())).collect();
        let mut problem = two_places();
        problem.rules.differs = vec![Difference { teams, keep }];
        problem
    }

    #[test]
    fn who_leaves_one_of_two_teams_is_on_another_set_of_teams() {
        assert_eq!(teams(&solved(two_places())), ["kari n 20", "kari m 20"]);
        let plan = solved(unlike(&[("kari", "i"), ("kari", "j")], 0));
        assert_eq!(plan.assignments.len(), 2);
        assert_eq!(plan.coverage.people, 2, "Ola has one of the places");
    }

    #[test]
    fn who_is_locked_to_all_their_teams_does_not_count() {
        let mut problem = unlike(&[("kari", "i")], 0);
        assert_eq!(teams(&solved(problem.clone())), ["ola n 20", "kari m 20"]);
        problem.locks = vec![("kari".into(), "i".into())];
        assert_eq!(teams(&solved(problem)), ["kari n 20", "kari m 20"]);
    }

    #[test]
    fn only_people_of_the_units_asked_come_to_teams_but_for_locked_ones() {
        let mut problem = two_places();
        problem.units.push(crate::sample::unit("V", "A"));
        problem.people[1].unit = "V".into();
        problem.rules.only_units = Some(vec!["V".into()]);
        assert_eq!(teams(&solved(problem.clone())), ["ola n 20", "ola m 20"]);
        problem.locks = vec![("kari".into(), "j".into())];
        assert_eq!(teams(&solved(problem)), ["ola n 20", "kari m 20"]);
    }
}
