//! Two people in conflict are not on one team.

use good_lp::Constraint;

use super::{Instance, Variables, sum_of};

/// `y_pi + y_qi <= 1`
pub(super) fn conflict(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (at, membership) in instance.memberships.iter().enumerate() {
        let Some(one) = variables.on_team[at] else { continue };
        for &person in instance.conflicts[membership.person].range(membership.person + 1..) {
            let other = instance.membership(person, membership.initiative);
            if let Some(other) = other.and_then(|other| variables.on_team[other]) {
                rows.push(sum_of([one, other]).leq(1.0));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{heads, initiative, person, problem, solved, teams};
    use staffing_model::plan::Reason;

    #[test]
    fn two_in_conflict_are_never_on_one_team() {
        let people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 4)])];
        let initiatives = vec![initiative("i", 1.0, vec![heads("n", 2.0, 40.0, &[("gis", 3)])])];
        let mut problem = problem(people, initiatives);
        problem.conflicts = vec![("ola".into(), "kari".into())];
        let plan = solved(problem);
        assert_eq!(teams(&plan), ["kari n 40"]);
        assert_eq!(plan.unmet[0].reason, Reason::Conflict);
    }
}
