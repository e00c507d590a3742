//! Other plans that this one differs from, by number.

use std::collections::{BTreeMap, BTreeSet};

use crate::instance::{DifferenceRow, Differences, Instance};
use staffing_model::problem::Difference;

/// The plans that the problem asks to differ from.
pub(crate) fn differences(instance: &Instance) -> Differences {
    let mut differences = Differences::default();
    for (row, other) in instance.problem.rules.differs.iter().enumerate() {
        let people = people(instance, other);
        for (place, memberships) in people.iter().enumerate() {
            for &membership in memberships {
                differences.places.entry(membership).or_default().push((row, place));
            }
        }
        differences.rows.push(DifferenceRow { keep: other.keep as usize, people });
    }
    differences
}

/// The memberships of each person who could be on all of their teams there, and is not locked to all of them.
fn people(instance: &Instance, other: &Difference) -> Vec<Vec<usize>> {
    let mut teams: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (person, initiative) in &other.teams {
        teams.entry(person.as_str()).or_default().insert(initiative.as_str());
    }
    let all = instance.memberships.iter().enumerate();
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, membership) in all {
        let initiative = &instance.problem.initiatives[membership.initiative].id;
        let of_person = teams.get(instance.person(membership.person).id.as_str());
        if of_person.is_some_and(|teams| teams.contains(initiative.as_str())) {
            found.entry(membership.person).or_default().push(at);
        }
    }
    let counts = |(person, memberships): &(usize, Vec<usize>)| {
        let there = teams.get(instance.person(*person).id.as_str()).map_or(0, BTreeSet::len);
        there == memberships.len() && !memberships.iter().all(|&at| instance.memberships[at].locked)
    };
    found.into_iter().filter(counts).map(|(_, memberships)| memberships).collect()
}
