//! Builds the skill graph from the stored catalogue.

use crate::domain::SkillCode;
use crate::skill_graph::{GraphError, GroupEntry, Parent, SkillEntry, SkillGraph};
use crate::store::skill_graph::{CodePair, SkillGraphRows};
use crate::store::{self, Reading, StoreError};

/// Why the graph could not be built.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The rows of the graph could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is stored has a cycle, a code twice, or a code that is not there.
    #[error(transparent)]
    Graph(#[from] GraphError),
}

/// Builds the graph of every skill, inside and outside the municipality's catalogue.
pub async fn load(reading: &mut Reading) -> Result<SkillGraph, LoadError> {
    build(store::skill_graph::rows(reading).await?)
}

fn build(rows: SkillGraphRows) -> Result<SkillGraph, LoadError> {
    let SkillGraphRows { skills, groups, broader, in_groups, related } = rows;
    let skills = skills.into_iter().map(|(code, name_nb, name_en)| {
        Ok(SkillEntry { code: parse(&code)?, names: [name_nb, name_en].into_iter().flatten().collect() })
    });
    let groups = groups.into_iter().map(|(code, name_nb, name_en, parent)| GroupEntry {
        name: name_nb.or(name_en).unwrap_or_else(|| code.clone()),
        code,
        parent,
    });
    let under_skills = pairs(broader)?.into_iter().map(|(skill, broader)| (skill, Parent::Skill(broader)));
    let under_groups = in_groups
        .into_iter()
        .map(|(skill, group)| Ok((parse(&skill)?, Parent::Group(group))))
        .collect::<Result<Vec<_>, LoadError>>()?;
    Ok(SkillGraph::build(
        skills.collect::<Result<_, LoadError>>()?,
        groups.collect(),
        under_skills.chain(under_groups),
        pairs(related)?,
    )?)
}

/// Whether the graph stays one without cycles where `from` becomes `into`: what is broader or narrower than the one is
/// so of the other, and what ties the two to each other is gone.
pub async fn check_merged(reading: &mut Reading, from: &str, into: &str) -> Result<(), LoadError> {
    let mut rows = store::skill_graph::rows(reading).await?;
    rows.skills.retain(|(code, ..)| code != from);
    for pairs in [&mut rows.broader, &mut rows.related] {
        for (one, other) in pairs.iter_mut() {
            for code in [one, other].into_iter().filter(|code| *code == from) {
                into.clone_into(code);
            }
        }
        pairs.retain(|(one, other)| one != other);
    }
    for (code, _) in rows.in_groups.iter_mut().filter(|(code, _)| code == from) {
        into.clone_into(code);
    }
    build(rows).map(drop)
}

fn pairs(codes: Vec<CodePair>) -> Result<Vec<(SkillCode, SkillCode)>, LoadError> {
    codes.into_iter().map(|(one, other)| Ok((parse(&one)?, parse(&other)?))).collect()
}

fn parse(code: &str) -> Result<SkillCode, LoadError> {
    let damaged = || StoreError::Damaged { column: "skill.code", value: code.to_owned() };
    Ok(SkillCode::parse(code).ok_or_else(damaged)?)
}
