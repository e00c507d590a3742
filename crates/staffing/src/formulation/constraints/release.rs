//! Daily operation goes on.

use std::collections::{BTreeMap, BTreeSet};

use good_lp::{Constraint, Expression};

use super::{Instance, Variables, at_most};

/// `sum_{p in u} x_p,t <= max_release_u x positions of the unit`, each unit and period, internal people only; one row
/// per different set of candidates.
pub(super) fn release(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let mut by_unit: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, candidate) in instance.candidates.iter().enumerate() {
        if variables.has_work(at) && !instance.person(candidate.person).external {
            by_unit.entry(instance.unit_of[candidate.person]).or_default().push(at);
        }
    }
    for (unit, candidates) in by_unit {
        let mut seen = BTreeSet::new();
        for period in 0..instance.periods() {
            let active = |&at: &usize| {
                let need = &instance.needs[instance.candidates[at].need];
                (need.first..=need.last).contains(&period)
            };
            let together: Vec<usize> = candidates.iter().copied().filter(active).collect();
            if seen.contains(&together) {
                continue;
            }
            let (mut sum, mut reachable) = (Expression::with_capacity(together.len()), 0.0);
            for &at in &together {
                variables.add_share_to(&mut sum, instance, at, 1.0);
                let candidate = &instance.candidates[at];
                reachable += candidate.most * instance.needs[candidate.need].unit_share();
            }
            at_most(rows, sum, reachable, instance.allowance[unit]);
            seen.insert(together);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{initiative, person, problem, share, solved, teams};
    use staffing_model::plan::Reason;

    #[test]
    fn a_unit_keeps_what_daily_operation_needs() {
        let people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 3)])];
        let initiatives = vec![initiative("i", 1.0, vec![share("n", 100.0, &[("gis", 3)])])];
        let mut problem = problem(people, initiatives);
        problem.units[0].max_release = 30.0;
        let plan = solved(problem.clone());
        assert!((plan.assignments.iter().map(|row| row.share).sum::<f64>() - 60.0).abs() < 1e-9);
        problem.people[1].external = true;
        let plan = solved(problem);
        assert_eq!(teams(&plan), ["kari n 30", "ola n 50"], "consultants run no daily operation");
        assert_eq!(plan.unmet[0].reason, Reason::UnitLimit);
    }
}
