//! Nobody works in a need they refused while those who did not refuse it could fill it.

use std::collections::BTreeSet;

use super::{Willing, fitting, possible};
use crate::instance::{Instance, TOLERANCE};
use staffing_model::problem::Strength;

/// Refused pairs of person and need that are not to be used: the others who fit, strictly, could fill the need alone.
/// A lock stands above a refusal where the person fits nothing else of the initiative.
pub(super) fn barred(instance: &Instance, holders: &[Vec<usize>]) -> BTreeSet<(usize, usize)> {
    let mut barred = BTreeSet::new();
    if instance.problem.rules.unwilling != Strength::Required {
        return barred;
    }
    let needs: BTreeSet<usize> = instance.book.refused.iter().map(|&(_, need)| need).collect();
    for need in needs {
        let willing = Willing { release: true, learning: false };
        let others = possible(instance, holders, need).into_iter();
        let others = others.filter(|&person| !instance.book.refused.contains(&(person, need)));
        let could: f64 = others
            .filter_map(|person| fitting(instance, person, need, willing))
            .map(|candidate| candidate.most)
            .sum();
        if could > instance.needs[need].demand - TOLERANCE {
            let pairs =
                instance.book.refused.iter().filter(|&&(person, refused)| {
                    refused == need && !is_held_by_a_lock(instance, person, need)
                });
            barred.extend(pairs);
        }
    }
    barred
}

/// Is the person locked to the need's initiative, and can do nothing else there that they did not refuse?
fn is_held_by_a_lock(instance: &Instance, person: usize, need: usize) -> bool {
    let initiative = instance.needs[need].initiative;
    let willing = Willing { release: true, learning: instance.problem.rules.stretch };
    let other = |other: usize| {
        !instance.book.refused.contains(&(person, other))
            && fitting(instance, person, other, willing).is_some_and(|row| row.most > TOLERANCE)
    };
    instance.locks.contains(&(person, initiative))
        && !instance.initiatives[initiative].needs.clone().any(other)
}

#[cfg(test)]
mod tests {
    use crate::sample::{heads, initiative, person, problem, solved, teams};
    use staffing_model::problem::{Problem, Strength};

    /// Kari fits best and refused; Ola fits too, but is wanted for something heavier.
    fn refused(strength: Strength) -> Problem {
        let mut people = vec![person("kari", &[("gis", 3)]), person("ola", &[("gis", 5)])];
        people[1].max_initiatives = 1;
        let initiatives = vec![initiative("i", 1.0, vec![heads("n", 1.0, 40.0, &[("gis", 3)])])];
        let mut problem = problem(people, initiatives);
        problem.rules.unwilling = strength;
        problem.unwilling = vec![("kari".into(), "n".into())];
        problem
    }

    fn with_something_heavier(strength: Strength) -> Problem {
        let mut problem = refused(strength);
        problem.initiatives.push(initiative("j", 8.0, vec![heads("m", 1.0, 40.0, &[("gis", 5)])]));
        problem
    }

    #[test]
    fn who_refused_is_left_alone_when_another_fits() {
        assert_eq!(teams(&solved(refused(Strength::Off))), ["kari n 40"]);
        assert_eq!(teams(&solved(refused(Strength::Wished))), ["ola n 40"]);
        assert_eq!(teams(&solved(refused(Strength::Required))), ["ola n 40"]);
    }

    #[test]
    fn when_nobody_else_fits_a_refusal_is_overruled_and_named() {
        let mut problem = refused(Strength::Required);
        problem.people.pop();
        let plan = solved(problem);
        assert_eq!(teams(&plan), ["kari n 40"]);
        assert!(!plan.rules.against_will[0].locked);
    }

    #[test]
    fn another_who_fits_but_is_busy_counts_where_it_is_required() {
        let plan = solved(with_something_heavier(Strength::Wished));
        assert_eq!(teams(&plan), ["kari n 40", "ola m 40"]);
        assert_eq!(plan.rules.against_will[0].person, "kari".into());
        assert_eq!(teams(&solved(with_something_heavier(Strength::Required))), ["ola m 40"]);
    }

    #[test]
    fn a_lock_stands_above_a_refusal() {
        let mut problem = with_something_heavier(Strength::Required);
        problem.locks = vec![("kari".into(), "i".into())];
        let plan = solved(problem);
        assert_eq!(teams(&plan), ["kari n 40", "ola m 40"]);
        assert!(plan.rules.against_will[0].locked);
    }
}
