//! Building the graph: everything an edge names must be there, and nothing may be broader than itself.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::{DiGraph, NodeIndex};

use super::{GraphError, Node, SkillGraph, cycle};
use crate::domain::SkillCode;

/// A skill as the graph needs it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SkillEntry {
    /// The code in the catalogue.
    pub code: SkillCode,
    /// Its names, the one shown first; the others are its names in other languages.
    pub names: Vec<String>,
}

/// A group of skills as the graph needs it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupEntry {
    /// The group's code.
    pub code: String,
    /// The name shown.
    pub name: String,
    /// The code of the group above.
    pub parent: Option<String>,
}

/// What a skill stands under.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Parent {
    /// A broader skill.
    Skill(SkillCode),
    /// A group, by its code.
    Group(String),
}

impl SkillGraph {
    /// Builds the graph. The order of the arguments does not matter, nor do pairs given twice; a skill related to
    /// itself says nothing and is left out.
    pub fn build(
        mut skills: Vec<SkillEntry>,
        mut groups: Vec<GroupEntry>,
        broader: impl IntoIterator<Item = (SkillCode, Parent)>,
        related: impl IntoIterator<Item = (SkillCode, SkillCode)>,
    ) -> Result<Self, GraphError> {
        skills.sort();
        groups.sort();
        let mut graph = Self {
            nodes: DiGraph::with_capacity(skills.len() + groups.len(), skills.len() * 2),
            skills: BTreeMap::new(),
            groups: BTreeMap::new(),
            related: BTreeMap::new(),
        };
        graph.add_nodes(skills, groups)?;
        graph.add_broader(broader)?;
        graph.add_related(related)?;
        cycle::refuse_cycles(&graph.nodes)?;
        Ok(graph)
    }

    fn add_nodes(&mut self, skills: Vec<SkillEntry>, groups: Vec<GroupEntry>) -> Result<(), GraphError> {
        for skill in skills {
            let code = skill.code.clone();
            let node = self.nodes.add_node(Node::Skill(skill));
            if self.skills.insert(code.clone(), node).is_some() {
                return Err(GraphError::Twice { code: code.to_string() });
            }
        }
        for group in groups {
            let code = group.code.clone();
            let node = self.nodes.add_node(Node::Group(group));
            if self.groups.insert(code.clone(), node).is_some() {
                return Err(GraphError::Twice { code });
            }
        }
        Ok(())
    }

    fn add_broader(
        &mut self,
        broader: impl IntoIterator<Item = (SkillCode, Parent)>,
    ) -> Result<(), GraphError> {
        let mut edges = self.group_edges()?;
        for (skill, parent) in broader {
            let above = match parent {
                Parent::Skill(code) => self.skill_node(&code)?,
                Parent::Group(code) => self.group_node(&code)?,
            };
            edges.insert((self.skill_node(&skill)?, above));
        }
        for (narrower, above) in edges {
            self.nodes.add_edge(narrower, above, ());
        }
        Ok(())
    }

    fn group_edges(&self) -> Result<BTreeSet<(NodeIndex, NodeIndex)>, GraphError> {
        let mut edges = BTreeSet::new();
        for node in self.groups.values() {
            let parent = self.group(*node).and_then(|group| group.parent.as_deref());
            if let Some(parent) = parent {
                edges.insert((*node, self.group_node(parent)?));
            }
        }
        Ok(edges)
    }

    fn add_related(
        &mut self,
        related: impl IntoIterator<Item = (SkillCode, SkillCode)>,
    ) -> Result<(), GraphError> {
        let mut both_ways: BTreeMap<NodeIndex, BTreeSet<NodeIndex>> = BTreeMap::new();
        for (one, other) in related {
            let (one, other) = (self.skill_node(&one)?, self.skill_node(&other)?);
            if one != other {
                both_ways.entry(one).or_default().insert(other);
                both_ways.entry(other).or_default().insert(one);
            }
        }
        self.related = both_ways.into_iter().map(|(node, near)| (node, near.into_iter().collect())).collect();
        Ok(())
    }

    fn skill_node(&self, code: &SkillCode) -> Result<NodeIndex, GraphError> {
        self.skills.get(code).copied().ok_or_else(|| GraphError::Unknown { code: code.to_string() })
    }

    fn group_node(&self, code: &str) -> Result<NodeIndex, GraphError> {
        self.groups.get(code).copied().ok_or_else(|| GraphError::Unknown { code: code.to_owned() })
    }
}
