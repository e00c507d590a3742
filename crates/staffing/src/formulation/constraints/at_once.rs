//! Few at a time: a cap on how many initiatives run at once.

use good_lp::Constraint;

use super::{Instance, Variables, sum_of};

/// `sum_{i active in t} running_i <= most + crowd_t`
pub(super) fn at_once(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for row in &variables.rules.crowds {
        let mut sum = sum_of(row.initiatives.iter().map(|initiative| variables.rules.running[initiative]));
        if let Some(beyond) = row.beyond {
            sum.add_mul(-1.0, beyond);
        }
        rows.push(sum.leq(f64::from(instance.problem.rules.at_once.most)));
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{heads, initiative, person, problem, solved, teams};
    use staffing_model::plan::Reason;
    use staffing_model::problem::{Problem, Strength};

    /// Three initiatives, each with somebody who can, and room for two at a time.
    fn three(strength: Strength, weights: [f64; 3]) -> Problem {
        let skills = ["law", "gis", "sql"];
        let people = skills.map(|skill| person(skill, &[(skill, 3)])).to_vec();
        let initiatives = skills
            .iter()
            .zip(weights)
            .map(|(skill, weight)| {
                initiative(&format!("i-{skill}"), weight, vec![heads(skill, 1.0, 40.0, &[(*skill, 3)])])
            })
            .collect();
        let mut problem = problem(people, initiatives);
        problem.rules.at_once.strength = strength;
        problem.rules.at_once.most = 2;
        problem
    }

    #[test]
    fn the_lightest_is_put_off_and_named() {
        assert_eq!(solved(three(Strength::Off, [1.0, 2.0, 3.0])).assignments.len(), 3);
        for strength in [Strength::Wished, Strength::Required] {
            let plan = solved(three(strength, [1.0, 2.0, 3.0]));
            assert_eq!(teams(&plan), ["gis gis 40", "sql sql 40"]);
            assert_eq!(plan.rules.put_off[0].initiative, "i-law".into());
            assert_eq!(plan.rules.put_off[0].periods, [0, 1]);
            let required = strength == Strength::Required;
            assert_eq!(plan.unmet[0].reason == Reason::RequestRule, required, "{:?}", plan.unmet[0]);
        }
    }

    #[test]
    fn only_what_is_required_stands_above_priority() {
        let plan = solved(three(Strength::Wished, [8.0, 8.0, 8.0]));
        assert_eq!(plan.assignments.len(), 3);
        assert_eq!(plan.rules.crowded.len(), 2);
        assert_eq!(plan.rules.crowded[0].running, 3);
        assert_eq!(solved(three(Strength::Required, [8.0, 8.0, 8.0])).assignments.len(), 2);
    }

    #[test]
    fn one_after_the_other_is_not_at_once() {
        let mut problem = three(Strength::Required, [1.0, 2.0, 3.0]);
        problem.initiatives[0].needs[0].last = 0;
        problem.initiatives[1].needs[0].first = 1;
        assert_eq!(solved(problem).assignments.len(), 3);
    }
}
