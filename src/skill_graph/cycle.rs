//! Cycles: found, and told as the path a person can follow and cut.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt;

use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::Node;

/// Why a graph was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GraphError {
    /// A skill or group is broader than itself.
    #[error(transparent)]
    Cycle(#[from] CycleError),
    /// A relation names a skill or group that is not there.
    #[error("a relation names {code}, which is not there")]
    Unknown {
        /// The code.
        code: String,
    },
    /// A skill or group is given twice.
    #[error("{code} is given twice")]
    Twice {
        /// The code.
        code: String,
    },
}

/// One skill or group on a cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CycleStep {
    /// The code.
    pub code: String,
    /// The name shown.
    pub name: String,
}

/// A cycle in the broader hierarchy: each step's broader is the next, and the last one's is the first.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct CycleError {
    /// The steps, from the narrower to the broader; every one stands once.
    pub path: Vec<CycleStep>,
}

impl fmt::Display for CycleError {
    /// `K1 (a) > K2 (b) > K1 (a)`
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.path.iter().chain(self.path.first()).enumerate() {
            let arrow = if position == 0 { "" } else { " > " };
            write!(formatter, "{arrow}{} ({})", step.code, step.name)?;
        }
        Ok(())
    }
}

/// Refuses a graph that has a cycle, with a shortest one through the first skill that is on any.
pub(super) fn refuse_cycles(nodes: &DiGraph<Node, ()>) -> Result<(), CycleError> {
    let on_cycles = tarjan_scc(nodes).into_iter().filter(|component| is_cyclic(nodes, component));
    let Some(component) = on_cycles.min_by_key(|component| component.iter().min().copied()) else {
        return Ok(());
    };
    let component: BTreeSet<NodeIndex> = component.into_iter().collect();
    Err(CycleError { path: shortest(nodes, &component).into_iter().map(|node| step(&nodes[node])).collect() })
}

fn is_cyclic(nodes: &DiGraph<Node, ()>, component: &[NodeIndex]) -> bool {
    component.len() > 1 || component.iter().any(|node| nodes.contains_edge(*node, *node))
}

/// A shortest way from the component's first node back to itself.
fn shortest(nodes: &DiGraph<Node, ()>, component: &BTreeSet<NodeIndex>) -> Vec<NodeIndex> {
    let Some(start) = component.first().copied() else { return Vec::new() };
    let mut came_from: BTreeMap<NodeIndex, NodeIndex> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(node) = queue.pop_front() {
        // Sorted, so that of two cycles of one length always the same is told.
        let next_nodes: BTreeSet<NodeIndex> =
            nodes.neighbors(node).filter(|n| component.contains(n)).collect();
        for next in next_nodes {
            if next == start {
                return way_back(&came_from, start, node);
            }
            came_from.entry(next).or_insert_with(|| {
                queue.push_back(next);
                node
            });
        }
    }
    component.iter().copied().collect()
}

fn way_back(came_from: &BTreeMap<NodeIndex, NodeIndex>, start: NodeIndex, last: NodeIndex) -> Vec<NodeIndex> {
    let mut path = vec![last];
    let mut node = last;
    while node != start {
        node = came_from[&node];
        path.push(node);
    }
    path.reverse();
    path
}

fn step(node: &Node) -> CycleStep {
    match node {
        Node::Skill(skill) => {
            CycleStep { code: skill.code.to_string(), name: skill.names.first().cloned().unwrap_or_default() }
        }
        Node::Group(group) => CycleStep { code: group.code.clone(), name: group.name.clone() },
    }
}
