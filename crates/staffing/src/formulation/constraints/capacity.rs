//! Nobody works beyond their capacity and what they can be freed.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables, at_most};

/// `sum_{n active in t} share_pn <= cap_pt + e_pt`, each person and period (`0 <= e_pt <= extra_pt` by its bounds).
pub(super) fn capacity(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for span in &variables.spans {
        let (mut sum, mut reachable) = (Expression::default(), 0.0);
        for &at in &span.candidates {
            variables.add_share_to(&mut sum, instance, at, 1.0);
            let candidate = &instance.candidates[at];
            reachable += candidate.most * instance.needs[candidate.need].unit_share();
        }
        if let Some(released) = span.released {
            sum.add_mul(-1.0, released);
        }
        at_most(rows, sum, reachable, span.capacity);
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{initiative, person, problem, share, solved, teams};

    #[test]
    fn the_tightest_month_decides() {
        let mut kari = person("kari", &[("gis", 3)]);
        kari.capacity = vec![50.0, 30.0];
        let plan =
            solved(problem(vec![kari], vec![initiative("i", 1.0, vec![share("n", 100.0, &[("gis", 3)])])]));
        assert_eq!(teams(&plan), ["kari n 30"]);
    }

    #[test]
    fn release_reaches_further_at_a_price() {
        let mut kari = person("kari", &[("gis", 3)]);
        kari.capacity = vec![50.0, 30.0];
        kari.extra = Some(vec![0.0, 15.0]);
        let mut problem =
            problem(vec![kari], vec![initiative("i", 1.0, vec![share("n", 100.0, &[("gis", 3)])])]);
        let plan = solved(problem.clone());
        assert_eq!(teams(&plan), ["kari n 45"]);
        assert_eq!((plan.releases[0].first, plan.releases[0].last, plan.releases[0].share), (1, 1, 15.0));
        problem.weights.release = 1000.0;
        assert_eq!(teams(&solved(problem)), ["kari n 30"]);
    }

    #[test]
    fn two_initiatives_share_one_person() {
        let needs = |id| vec![share(id, 40.0, &[("gis", 3)])];
        let initiatives = vec![initiative("i", 1.0, needs("n")), initiative("j", 2.0, needs("m"))];
        let plan = solved(problem(vec![person("kari", &[("gis", 3)])], initiatives));
        assert_eq!(teams(&plan), ["kari m 40"]);
    }
}
