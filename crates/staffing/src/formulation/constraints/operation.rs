//! Operation goes on: units keep the people at home that they say they must.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables, sum_of};

/// `sum_{n active in t} share_pn <= home_p + (most_p - home_p) away_pt` and `sum_{holders p} away_pt <= spare_g +
/// missing_gt`: who gives initiatives more than their home share is away, and of a guard's holders only the spare ones
/// may be.
pub(super) fn operation(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for stretch in &variables.rules.away {
        let home = instance.home_limit(stretch.person);
        let mut sum = Expression::default();
        for &candidate in &stretch.candidates {
            variables.add_share_to(&mut sum, instance, candidate, 1.0);
        }
        if let Some(away) = stretch.variable {
            sum.add_mul(home - stretch.most, away);
        }
        rows.push(sum.leq(home));
    }
    for row in &variables.rules.home {
        let mut sum = sum_of(row.away.iter().filter_map(|&at| variables.rules.away[at].variable));
        if let Some(missing) = row.missing {
            sum.add_mul(-1.0, missing);
        }
        rows.push(sum.leq(instance.book.guards[row.guard].spare() as f64));
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{heads, initiative, person, problem, solved, teams};
    use staffing_model::problem::{Problem, Strength, TeamDemand};

    /// A unit with two who can run the payroll, and a need for both.
    fn payroll(strength: Strength, weight: f64) -> Problem {
        let people = vec![person("kari", &[("payroll", 3)]), person("ola", &[("payroll", 4)])];
        let needs = vec![heads("n", 2.0, 40.0, &[("payroll", 3)])];
        let mut problem = problem(people, vec![initiative("i", weight, needs)]);
        problem.units[0].keeps = vec![TeamDemand { skill: "payroll".into(), level: 3, heads: 1 }];
        problem.rules.operation.strength = strength;
        problem.rules.operation.at_home = 30.0;
        problem
    }

    #[test]
    fn one_stays_at_home_for_the_payroll() {
        assert_eq!(teams(&solved(payroll(Strength::Off, 1.0))), ["kari n 40", "ola n 40"]);
        for strength in [Strength::Wished, Strength::Required] {
            let plan = solved(payroll(strength, 1.0));
            assert_eq!(teams(&plan), ["kari n 40"]);
            let kept = &plan.rules.at_home[0];
            assert_eq!((kept.asked, &kept.present[..]), (1, &[1, 1][..]));
            assert_eq!((&kept.stay[..], &kept.away[..]), (&["ola".into()][..], &["kari".into()][..]));
        }
    }

    #[test]
    fn only_what_is_required_stands_above_priority() {
        let plan = solved(payroll(Strength::Wished, 8.0));
        assert_eq!(teams(&plan), ["kari n 40", "ola n 40"]);
        assert_eq!(plan.rules.at_home[0].present, [0, 0]);
        assert_eq!(teams(&solved(payroll(Strength::Required, 8.0))), ["kari n 40"]);
    }

    #[test]
    fn a_little_work_leaves_a_person_at_home() {
        let mut problem = payroll(Strength::Required, 8.0);
        problem.rules.operation.at_home = 40.0;
        assert_eq!(teams(&solved(problem)), ["kari n 40", "ola n 40"]);
    }

    #[test]
    fn a_unit_that_asks_for_more_than_it_has_keeps_those_it_has() {
        let mut problem = payroll(Strength::Required, 8.0);
        problem.units[0].keeps[0].heads = 5;
        let plan = solved(problem);
        assert!(plan.assignments.is_empty());
        assert_eq!(plan.rules.at_home[0].asked, 2);
    }
}
