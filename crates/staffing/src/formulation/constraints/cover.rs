//! No need gets more than it asks for.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables, at_most};

/// `sum_p x_pn <= D_n`; heads: `sum_p b_pn <= heads`.
pub(super) fn cover(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for need in &instance.needs {
        let (mut sum, mut reachable) = (Expression::default(), 0.0);
        for at in need.candidates.clone().filter(|&at| variables.has_work(at)) {
            variables.add_work_to(&mut sum, at, 1.0);
            reachable += instance.candidates[at].most;
        }
        at_most(rows, sum, reachable, need.demand);
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{heads, initiative, person, problem, share, solved, teams};

    #[test]
    fn a_need_never_gets_more_than_it_asks_for() {
        let people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 3)])];
        let plan = solved(problem(people, vec![initiative("i", 1.0, vec![share("n", 30.0, &[("gis", 3)])])]));
        assert_eq!(teams(&plan), ["kari n 30"]);
    }

    #[test]
    fn no_more_heads_than_asked_for() {
        let people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 3)])];
        let plan =
            solved(problem(people, vec![initiative("i", 1.0, vec![heads("n", 1.0, 40.0, &[("gis", 3)])])]));
        assert_eq!(plan.assignments.len(), 1);
    }
}
