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
    use crate::sample::{heads, initiative, person, problem, share, solved, teams};
    use crate::{Options, Outcome, propose};

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

    #[test]
    fn a_settled_share_is_exactly_what_the_person_gives_and_the_rest_is_somebody_elses() {
        let people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 3)])];
        let needs = vec![share("n", 60.0, &[("gis", 3)])];
        let mut problem = problem(people, vec![initiative("i", 1.0, needs)]);
        problem.locks = vec![("kari".into(), "i".into())];
        for settled in [20.0, 35.0] {
            problem.shares = vec![("kari".into(), "n".into(), settled)];
            let plan = solved(problem.clone());
            let of = |name: &str| {
                plan.assignments.iter().find(|one| one.person.as_str() == name).map(|one| one.share)
            };
            assert_eq!((of("kari"), of("ola")), (Some(settled), Some(60.0 - settled)));
        }
        problem.shares = vec![("kari".into(), "n".into(), 55.0)];
        let Outcome::ConflictingLocks(plan) = propose(&problem, &Options::default(), &mut |_| ()) else {
            panic!("nobody gives more than they have")
        };
        assert_eq!(plan.conflicting_locks[0].person.as_str(), "kari");
    }

    #[test]
    fn an_unlike_share_is_told_by_the_check() {
        let needs = vec![share("n", 40.0, &[("gis", 3)])];
        let mut problem = problem(vec![person("kari", &[("gis", 3)])], vec![initiative("i", 1.0, needs)]);
        let plan = solved(problem.clone());
        problem.locks = vec![("kari".into(), "i".into())];
        problem.shares = vec![("kari".into(), "n".into(), 25.0)];
        let broken = staffing_model::verify(&problem, &plan).unwrap_err();
        assert!(broken.iter().any(|one| one.rule == staffing_model::Rule::Lock), "{broken:?}");
    }
}
