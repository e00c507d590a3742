//! External people do no more of an initiative than they may.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables, at_most};

/// `sum_{p external, n in i} L_n x_pn <= max_external_i x sum_{n in i} L_n D_n`: of all the work asked for, so that
/// too few employees never make the limit tighter.
pub(super) fn external(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for (number, initiative) in instance.initiatives.iter().enumerate() {
        let Some(allowance) = instance.external_allowance(number) else { continue };
        let (mut sum, mut reachable) = (Expression::default(), 0.0);
        for membership in &instance.memberships[initiative.memberships.clone()] {
            if !instance.person(membership.person).external {
                continue;
            }
            for &at in membership.candidates.iter().filter(|&&at| variables.has_work(at)) {
                let need = &instance.needs[instance.candidates[at].need];
                variables.add_share_to(&mut sum, instance, at, need.length());
                reachable += instance.candidates[at].most * need.unit_share() * need.length();
            }
        }
        at_most(rows, sum, reachable, allowance);
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{initiative, person, problem, share, solved, teams};
    use staffing_model::plan::Reason;

    #[test]
    fn consultants_do_no_more_than_they_may() {
        let mut ola = person("ola", &[("gis", 3)]);
        ola.external = true;
        let mut i = initiative("i", 1.0, vec![share("n", 100.0, &[("gis", 3)])]);
        i.max_external = Some(35.0);
        let mut problem = problem(vec![person("kari", &[("gis", 3)]), ola], vec![i]);
        let plan = solved(problem.clone());
        assert_eq!(teams(&plan), ["kari n 50", "ola n 35"]);
        assert_eq!(plan.unmet[0].reason, Reason::ExternalLimit);
        problem.initiatives[0].needs[0].external = false;
        assert_eq!(teams(&solved(problem)), ["kari n 50"]);
    }
}
