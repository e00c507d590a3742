//! Few initiatives at a time for each person.

use std::collections::{BTreeMap, BTreeSet};

use good_lp::Constraint;

use super::{Instance, Variables, at_most, sum_of};

/// `sum_{i active in t} y_pi <= max_initiatives_p`, each person and period; one row per different set of initiatives.
pub(super) fn parallel(instance: &Instance, variables: &Variables, rows: &mut Vec<Constraint>) {
    let mut by_person: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, membership) in instance.memberships.iter().enumerate() {
        if variables.on_team[at].is_some() {
            by_person.entry(membership.person).or_default().push(at);
        }
    }
    for (person, memberships) in by_person {
        let limit = f64::from(instance.person(person).max_initiatives);
        let mut seen = BTreeSet::new();
        for period in 0..instance.periods() {
            let active =
                |&&at: &&usize| instance.initiatives[instance.memberships[at].initiative].active_in(period);
            let together: Vec<usize> = memberships.iter().filter(active).copied().collect();
            let reachable = together.len() as f64;
            if reachable > limit && seen.insert(together.clone()) {
                at_most(
                    rows,
                    sum_of(together.iter().filter_map(|&at| variables.on_team[at])),
                    reachable,
                    limit,
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{initiative, person, problem, share, solved, teams};

    #[test]
    fn one_initiative_at_a_time_is_the_heavier() {
        let needs = |id| vec![share(id, 20.0, &[("gis", 3)])];
        let initiatives = vec![initiative("i", 1.0, needs("n")), initiative("j", 2.0, needs("m"))];
        let mut kari = person("kari", &[("gis", 3)]);
        kari.max_initiatives = 1;
        let mut problem = problem(vec![kari], initiatives);
        assert_eq!(teams(&solved(problem.clone())), ["kari m 20"]);
        // One after the other is not at once.
        problem.initiatives[0].needs[0].last = 0;
        problem.initiatives[1].needs[0].first = 1;
        assert_eq!(teams(&solved(problem)), ["kari n 20", "kari m 20"]);
    }
}
