//! Motivation with fairness: nobody carries too much of what they are only able to do.

use good_lp::{Constraint, Expression};

use super::{Instance, Variables};
use crate::instance::TOLERANCE;
use staffing_model::problem::Strength;

/// `sum_{n active in t, p only able in i} share_pn <= fair + unfair_pt`
pub(super) fn fairness(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    for stretch in &variables.rules.unfair {
        let mut sum = Expression::default();
        for &candidate in &stretch.candidates {
            variables.add_share_to(&mut sum, instance, candidate, 1.0);
        }
        if let Some(unfair) = stretch.variable {
            sum.add_mul(-1.0, unfair);
        }
        rows.push(sum.leq(instance.problem.rules.fairness.share));
    }
    if instance.problem.rules.fairness.strength == Strength::Required {
        tighten(instance, variables, rows);
    }
}

/// `share_pn <= fair y_pi`, and 0 for a head that asks for more than is fair: only tightens the relaxation.
fn tighten(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let fair = instance.problem.rules.fairness.share;
    for (at, candidate) in instance.candidates.iter().enumerate() {
        let Some(on_team) = variables.on_team[candidate.membership] else { continue };
        let head = instance.needs[candidate.need].head;
        let most = head.unwrap_or(candidate.most);
        if most > fair + TOLERANCE && instance.book.is_only_able(candidate.person, candidate.initiative) {
            let mut sum = Expression::default();
            variables.add_share_to(&mut sum, instance, at, 1.0);
            sum.add_mul(if head.is_some() { 0.0 } else { -fair }, on_team);
            rows.push(sum.leq(0.0));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{initiative, person, problem, share, solved, teams};
    use staffing_model::problem::{Problem, Strength};

    /// Kari is able, Ola is keen and costs more.
    fn able_and_keen(strength: Strength) -> Problem {
        let people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 5)])];
        let needs = vec![share("n", 50.0, &[("gis", 3)])];
        let mut problem = problem(people, vec![initiative("i", 1.0, needs)]);
        problem.people[1].cost = 2.0;
        problem.interest = vec![("ola".into(), "i".into(), 0.8)];
        problem.rules.fairness.strength = strength;
        problem
    }

    #[test]
    fn who_is_only_able_does_not_carry_it_all() {
        assert_eq!(teams(&solved(able_and_keen(Strength::Off))), ["kari n 50"]);
        for strength in [Strength::Wished, Strength::Required] {
            assert_eq!(teams(&solved(able_and_keen(strength))), ["ola n 50"]);
        }
    }

    #[test]
    fn what_is_beyond_the_fair_share_is_named_or_left_open() {
        let alone = |strength| {
            let mut problem = able_and_keen(strength);
            problem.exclusions = vec![("ola".into(), "i".into())];
            solved(problem)
        };
        let plan = alone(Strength::Wished);
        assert_eq!(teams(&plan), ["kari n 50"]);
        let row = &plan.rules.overburdened[0];
        assert_eq!((row.person.as_str(), row.first, row.last), ("kari", 0, 1));
        assert!((row.share - 30.0).abs() < 1e-9);
        assert_eq!(teams(&alone(Strength::Required)), ["kari n 20"]);
    }
}
