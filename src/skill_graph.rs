//! The skill graph: broader, narrower and related skills, and the groups they stand in.
//!
//! Broader is a graph, not a tree: a skill may have several broader skills and stand in several groups, but no skill
//! may be broader than itself. Pure: data in, answers out, in an order that depends on nothing but the data. Loading it
//! from the database is `service::skill_graph`.
//!
//! What counts for what: a **narrower** skill held counts for the broader one asked for ([`SkillGraph::counts_for`]). A
//! **related** skill does not count; it is a near match in explanations and training proposals. Groups only sort: that
//! two skills stand in one group says nothing about holding them.

mod build;
mod cycle;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, VecDeque};

use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};

pub use build::{GroupEntry, Parent, SkillEntry};
pub use cycle::{CycleError, CycleStep, GraphError};

use crate::domain::SkillCode;

/// What an edge connects.
#[derive(Debug)]
enum Node {
    Skill(SkillEntry),
    Group(GroupEntry),
}

/// A skill or group met on a walk, and how many steps away it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached<T> {
    /// What was met.
    pub code: T,
    /// The least number of broader (or narrower) steps to it.
    pub distance: u32,
}

/// Skills, groups and how they hang together; without cycles by construction.
#[derive(Debug)]
pub struct SkillGraph {
    /// Edges run from the narrower to the broader. Skills come first, by code; then groups, by code.
    nodes: DiGraph<Node, ()>,
    skills: BTreeMap<SkillCode, NodeIndex>,
    groups: BTreeMap<String, NodeIndex>,
    /// Both ways, sorted, without the skill itself.
    related: BTreeMap<NodeIndex, Vec<NodeIndex>>,
}

impl SkillGraph {
    /// Every skill, by code.
    pub fn skills(&self) -> impl Iterator<Item = &SkillEntry> {
        self.skills.values().filter_map(|node| self.skill(*node))
    }

    /// Whether the graph knows the skill.
    pub fn contains(&self, skill: &SkillCode) -> bool {
        self.skills.contains_key(skill)
    }

    /// The skill's name; `None` for a skill the graph does not know.
    pub fn name(&self, skill: &SkillCode) -> Option<&str> {
        self.skill(*self.skills.get(skill)?)?.names.first().map(String::as_str)
    }

    /// The skills broader than `skill`, over any number of steps; nearest first, then by code.
    pub fn broader(&self, skill: &SkillCode) -> Vec<Reached<&SkillCode>> {
        self.walk_skills(skill, Direction::Outgoing)
    }

    /// The skills narrower than `skill`, over any number of steps; nearest first, then by code.
    pub fn narrower(&self, skill: &SkillCode) -> Vec<Reached<&SkillCode>> {
        self.walk_skills(skill, Direction::Incoming)
    }

    /// What holding `held` counts for: the skill itself, known or not, then every broader one, nearest first.
    pub fn counts_for(&self, held: &SkillCode) -> impl Iterator<Item = SkillCode> {
        let broader = self.broader(held).into_iter().map(|reached| reached.code.clone());
        std::iter::once(held.clone()).chain(broader)
    }

    /// Which skills meet a request for `asked`: the skill itself, known or not, then every narrower one, nearest first.
    pub fn met_by(&self, asked: &SkillCode) -> impl Iterator<Item = SkillCode> {
        let narrower = self.narrower(asked).into_iter().map(|reached| reached.code.clone());
        std::iter::once(asked.clone()).chain(narrower)
    }

    /// Steps from `held` up to `asked`: 0 for the same skill, `None` where holding one does not count for the other.
    pub fn distance(&self, held: &SkillCode, asked: &SkillCode) -> Option<u32> {
        if held == asked {
            return Some(0);
        }
        self.broader(held).into_iter().find(|reached| reached.code == asked).map(|reached| reached.distance)
    }

    /// The related skills, in both directions, by code: near matches that do not count.
    pub fn related(&self, skill: &SkillCode) -> impl Iterator<Item = &SkillCode> {
        let related = self.skills.get(skill).and_then(|node| self.related.get(node));
        related.into_iter().flatten().filter_map(|node| Some(&self.skill(*node)?.code))
    }

    /// The codes of the groups above a skill, its broader skills' groups included; nearest first, then by code.
    pub fn groups_of(&self, skill: &SkillCode) -> Vec<Reached<&str>> {
        let Some(start) = self.skills.get(skill) else { return Vec::new() };
        self.walk(*start, Direction::Outgoing)
            .filter_map(|(node, distance)| Some(Reached { code: self.group(node)?.code.as_str(), distance }))
            .collect()
    }

    /// The skills under a group, over any number of steps; nearest first, then by code.
    pub fn skills_in(&self, group: &str) -> Vec<Reached<&SkillCode>> {
        let Some(start) = self.groups.get(group) else { return Vec::new() };
        self.reached_skills(*start, Direction::Incoming)
    }

    fn walk_skills(&self, skill: &SkillCode, direction: Direction) -> Vec<Reached<&SkillCode>> {
        let Some(start) = self.skills.get(skill) else { return Vec::new() };
        self.reached_skills(*start, direction)
    }

    fn reached_skills(&self, start: NodeIndex, direction: Direction) -> Vec<Reached<&SkillCode>> {
        self.walk(start, direction)
            .filter_map(|(node, distance)| Some(Reached { code: &self.skill(node)?.code, distance }))
            .collect()
    }

    /// Breadth first from `start`, without it; nearest first, then by node, which is by code.
    fn walk(&self, start: NodeIndex, direction: Direction) -> impl Iterator<Item = (NodeIndex, u32)> {
        let mut distances = BTreeMap::from([(start, 0_u32)]);
        let mut queue = VecDeque::from([(start, 0_u32)]);
        while let Some((node, distance)) = queue.pop_front() {
            for next in self.nodes.neighbors_directed(node, direction) {
                if let std::collections::btree_map::Entry::Vacant(unseen) = distances.entry(next) {
                    unseen.insert(distance + 1);
                    queue.push_back((next, distance + 1));
                }
            }
        }
        distances.remove(&start);
        let mut reached: Vec<_> = distances.into_iter().collect();
        reached.sort_by_key(|(node, distance)| (*distance, *node));
        reached.into_iter()
    }

    fn skill(&self, node: NodeIndex) -> Option<&SkillEntry> {
        match &self.nodes[node] {
            Node::Skill(skill) => Some(skill),
            Node::Group(_) => None,
        }
    }

    fn group(&self, node: NodeIndex) -> Option<&GroupEntry> {
        match &self.nodes[node] {
            Node::Group(group) => Some(group),
            Node::Skill(_) => None,
        }
    }
}
