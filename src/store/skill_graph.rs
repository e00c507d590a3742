//! The rows of the skill graph: every skill with its names, the groups, and the relations between them.

use super::{Reading, StoreError, on};

/// A skill's code, and its names in bokmål and English.
pub type SkillNames = (String, Option<String>, Option<String>);
/// A group's code, its names in bokmål and English, and its parent's code.
pub type GroupNames = (String, Option<String>, Option<String>, Option<String>);
/// The codes of a skill and of what it is related to.
pub type CodePair = (String, String);

/// Everything the graph is built from, by codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SkillGraphRows {
    /// The skills, inside and outside the municipality's catalogue.
    pub skills: Vec<SkillNames>,
    /// The groups of ESCO and the municipality's own.
    pub groups: Vec<GroupNames>,
    /// A skill and a skill that is broader.
    pub broader: Vec<CodePair>,
    /// A skill and a group that it is in.
    pub in_groups: Vec<CodePair>,
    /// A skill and a skill that is related.
    pub related: Vec<CodePair>,
}

const SKILLS: &str = "SELECT code, name_nb, name_en FROM skill WHERE merged_into_id IS NULL";
const GROUPS: &str = "
    SELECT g.code, g.name_nb, g.name_en, parent.code
    FROM skill_group g
    LEFT JOIN skill_group parent ON parent.id = g.parent_id";
const BROADER: &str = "
    SELECT narrow.code, broad.code
    FROM skill_broader b
    JOIN skill narrow ON narrow.id = b.skill_id AND narrow.merged_into_id IS NULL
    JOIN skill broad ON broad.id = b.broader_id AND broad.merged_into_id IS NULL";
// A skill is in its own group too, which a catalogue may name without ESCO.
const IN_GROUPS: &str = "
    SELECT s.code, g.code
    FROM skill_in_group i
    JOIN skill s ON s.id = i.skill_id AND s.merged_into_id IS NULL
    JOIN skill_group g ON g.id = i.group_id
    UNION
    SELECT s.code, g.code
    FROM skill s
    JOIN skill_group g ON g.id = s.group_id
    WHERE s.merged_into_id IS NULL";
const RELATED: &str = "
    SELECT one.code, other.code
    FROM skill_related r
    JOIN skill one ON one.id = r.skill_id AND one.merged_into_id IS NULL
    JOIN skill other ON other.id = r.related_id AND other.merged_into_id IS NULL";

/// Reads all rows, in no particular order: the graph sorts them.
pub async fn rows(reading: &mut Reading) -> Result<SkillGraphRows, StoreError> {
    Ok(SkillGraphRows {
        skills: on!(reading, connection => sqlx::query_as(SKILLS).fetch_all(connection).await)?,
        groups: on!(reading, connection => sqlx::query_as(GROUPS).fetch_all(connection).await)?,
        broader: on!(reading, connection => sqlx::query_as(BROADER).fetch_all(connection).await)?,
        in_groups: on!(reading, connection => sqlx::query_as(IN_GROUPS).fetch_all(connection).await)?,
        related: on!(reading, connection => sqlx::query_as(RELATED).fetch_all(connection).await)?,
    })
}
