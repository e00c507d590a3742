//! What differs between two plans: who came to a team, who left one, who has another share there.

use std::collections::BTreeMap;

use staffing_model::key::{InitiativeKey, NeedKey, PersonKey};
use staffing_model::plan::Plan;
use staffing_model::problem::Problem;

/// A person on a team in one plan and not in the other, or with another share.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamChange {
    /// Who.
    pub person: PersonKey,
    /// On which team.
    pub initiative: InitiativeKey,
    /// What they gave its needs together, per cent of full time in their months; 0 where they were not on it.
    pub before: f64,
    /// The same in the other plan.
    pub after: f64,
}

/// How many changes there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChangeCounts {
    /// People who came to a team.
    pub came: usize,
    /// People who left one.
    pub gone: usize,
    /// People who stayed with another share.
    pub reshared: usize,
}

/// What differs between a plan and a later one, each with its problem; by initiative, then person.
pub fn changes(before: (&Problem, &Plan), after: (&Problem, &Plan)) -> Vec<TeamChange> {
    let (before, after) = (places(before), places(after));
    let mut pairs: Vec<_> = before.keys().chain(after.keys()).cloned().collect();
    pairs.sort();
    pairs.dedup();
    let sum = |of: &BTreeMap<NeedKey, f64>| of.values().sum::<f64>();
    let change = |pair: (InitiativeKey, PersonKey)| {
        let (was, is) = (before.get(&pair), after.get(&pair));
        let (initiative, person) = pair;
        (was != is).then(|| TeamChange {
            person,
            initiative,
            before: was.map_or(0.0, sum),
            after: is.map_or(0.0, sum),
        })
    };
    pairs.into_iter().filter_map(change).collect()
}

/// How many of each kind.
pub fn count(changes: &[TeamChange]) -> ChangeCounts {
    let count = |kind: fn(&TeamChange) -> bool| changes.iter().filter(|one| kind(one)).count();
    ChangeCounts {
        came: count(|one| one.before <= 0.0),
        gone: count(|one| one.after <= 0.0),
        reshared: count(|one| one.before > 0.0 && one.after > 0.0),
    }
}

/// What everybody gives each need, by team and person.
fn places(
    (problem, plan): (&Problem, &Plan),
) -> BTreeMap<(InitiativeKey, PersonKey), BTreeMap<NeedKey, f64>> {
    let needs: BTreeMap<&NeedKey, &InitiativeKey> = problem
        .initiatives
        .iter()
        .flat_map(|initiative| initiative.needs.iter().map(|need| (&need.id, &initiative.id)))
        .collect();
    let mut places: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
    for one in &plan.assignments {
        if let Some(&initiative) = needs.get(&one.need) {
            let pair = (initiative.clone(), one.person.clone());
            places.entry(pair).or_default().insert(one.need.clone(), one.share);
        }
    }
    places
}
