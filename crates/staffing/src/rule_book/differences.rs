//! Other plans that this one differs from, by number.

use std::collections::{BTreeMap, BTreeSet};

use crate::instance::Instance;
use staffing_model::problem::Difference;

/// Other plans that this one differs from.
#[derive(Default)]
pub(crate) struct Differences {
    /// One row per plan.
    pub rows: Vec<DifferenceRow>,
    /// By membership: row and person's place in it.
    places: BTreeMap<usize, Vec<(usize, usize)>>,
}

/// One of the other plans.
pub(crate) struct DifferenceRow {
    /// At most so many people may be on all of their teams there.
    pub keep: usize,
    /// The memberships there of each person who counts.
    pub people: Vec<Vec<usize>>,
}

impl Differences {
    pub fn new(instance: &Instance) -> Self {
        let mut differences = Self::default();
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

    /// Where a membership counts: row, and the person's memberships there.
    pub fn places(&self, membership: usize) -> impl Iterator<Item = (usize, &[usize])> {
        let places = self.places.get(&membership).into_iter().flatten();
        places.map(|&(row, place)| (row, self.rows[row].people[place].as_slice()))
    }
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
