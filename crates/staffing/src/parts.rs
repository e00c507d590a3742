//! Where a problem falls apart: people and initiatives as a graph, tied by who can be on what and by every rule that
//! looks at several of them.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::unionfind::UnionFind;

use super::instance::{Instance, TOLERANCE};

/// A piece with at least one in so many of all candidates is a part of its own; smaller ones go together, so that what
/// each part costs by itself stays small beside what it saves.
const FEWEST: usize = 8;

/// The initiatives of each part, every initiative in one; a single part where everything hangs together.
pub(super) fn parts(instance: &Instance) -> Vec<BTreeSet<usize>> {
    let mut pieces = pieces(instance);
    pieces.sort_by_key(|(size, initiatives)| (std::cmp::Reverse(*size), initiatives.first().copied()));
    let enough = instance.candidates.len().div_ceil(FEWEST);
    let mut parts: Vec<(usize, BTreeSet<usize>)> = Vec::new();
    for (size, initiatives) in pieces {
        match parts.last_mut().filter(|(before, _)| *before < enough) {
            Some((sum, part)) => {
                *sum += size;
                part.extend(initiatives);
            }
            None => parts.push((size, initiatives)),
        }
    }
    // What is left over is no part of its own.
    if parts.len() > 1
        && let Some((_, rest)) = parts.pop_if(|(size, _)| *size < enough)
        && let Some((_, last)) = parts.last_mut()
    {
        last.extend(rest);
    }
    let mut parts: Vec<BTreeSet<usize>> = parts.into_iter().map(|(_, initiatives)| initiatives).collect();
    // Those that nobody can work on go with any part, so that what is known of the parts is known of the whole.
    let nobodys =
        (0..instance.initiatives.len()).filter(|&at| instance.initiatives[at].memberships.is_empty());
    if let Some(last) = parts.last_mut() {
        last.extend(nobodys);
    }
    parts
}

/// Candidates and initiatives of each connected piece of the graph that has any.
fn pieces(instance: &Instance) -> Vec<(usize, BTreeSet<usize>)> {
    let graph = Graph::new(instance).ties.into_labeling();
    let mut pieces: BTreeMap<usize, (usize, BTreeSet<usize>)> = BTreeMap::new();
    for candidate in &instance.candidates {
        let (size, initiatives) = pieces.entry(graph[candidate.person]).or_default();
        *size += 1;
        initiatives.insert(candidate.initiative);
    }
    pieces.into_values().collect()
}

/// People, then initiatives.
struct Graph<'a> {
    instance: &'a Instance<'a>,
    ties: UnionFind<usize>,
}

impl<'a> Graph<'a> {
    fn new(instance: &'a Instance<'a>) -> Self {
        let people = instance.problem.people.len();
        let mut graph = Self { instance, ties: UnionFind::new(people + instance.initiatives.len()) };
        for membership in &instance.memberships {
            graph.ties.union(membership.person, people + membership.initiative);
        }
        graph.units();
        graph.operation();
        graph.few_at_once();
        graph.memberships_counted();
        graph
    }

    fn tie(&mut self, mut nodes: impl Iterator<Item = usize>) {
        let Some(first) = nodes.next() else { return };
        nodes.for_each(|node| {
            self.ties.union(first, node);
        });
    }

    /// People of a unit that could release more than it may.
    fn units(&mut self) {
        let instance = self.instance;
        let mut loads = vec![BTreeMap::<usize, f64>::new(); instance.allowance.len() * instance.periods()];
        for candidate in instance.candidates.iter().filter(|row| !instance.person(row.person).external) {
            let need = &instance.needs[candidate.need];
            for period in need.first..=need.last {
                let cell = instance.unit_of[candidate.person] * instance.periods() + period;
                *loads[cell].entry(candidate.person).or_default() += candidate.most * need.unit_share();
            }
        }
        for (cell, loads) in loads.iter().enumerate() {
            let (unit, period) = (cell / instance.periods(), cell % instance.periods());
            let most = |(&person, &load): (&usize, &f64)| load.min(instance.reach(person, period));
            if loads.iter().map(most).sum::<f64>() > instance.allowance[unit] + TOLERANCE {
                self.tie(loads.keys().copied());
            }
        }
    }

    /// People of whom too many could be away.
    fn operation(&mut self) {
        let instance = self.instance;
        for guard in &instance.book.guards {
            let could_be_away = |person: &usize| !instance.memberships_of[*person].is_empty();
            let holders: Vec<usize> = guard.holders.iter().copied().filter(could_be_away).collect();
            if holders.len() > guard.spare() {
                self.tie(holders.into_iter());
            }
        }
    }

    /// Initiatives of which too many could run.
    fn few_at_once(&mut self) {
        let instance = self.instance;
        let rule = &instance.problem.rules.at_once;
        for period in 0..instance.periods() {
            let could_run = |number: &usize| {
                let row = &instance.initiatives[*number];
                row.active_in(period) && !row.memberships.is_empty()
            };
            let running: Vec<usize> = (0..instance.initiatives.len()).filter(could_run).collect();
            if rule.strength.is_on() && running.len() > rule.most as usize {
                let people = instance.problem.people.len();
                self.tie(running.into_iter().map(|number| people + number));
            }
        }
    }

    /// Memberships that are counted over the whole problem.
    fn memberships_counted(&mut self) {
        let instance = self.instance;
        let person = |at: usize| instance.memberships[at].person;
        let new: Vec<usize> =
            (0..instance.memberships.len()).filter(|&at| instance.memberships[at].is_move()).collect();
        if instance.problem.rules.moves.is_some_and(|most| new.len() > most as usize) {
            self.tie(new.into_iter().map(person));
        }
        for row in &instance.book.differences.rows {
            if row.people.len() > row.keep {
                self.tie(row.people.iter().flatten().map(|&at| person(at)));
            }
        }
    }
}

#[cfg(test)]
mod tests;
