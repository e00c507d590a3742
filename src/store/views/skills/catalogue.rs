//! Every skill's names and groups in memory, in alphabetical order: with ESCO they are 14,000 skills with 100,000
//! names. No personal data.

use std::collections::{BTreeMap, BTreeSet};

use super::super::search::{Search, Searched};
use super::{Filter, GroupRow, Names};
use crate::domain::{SkillGroupId, SkillId};
use crate::store::{Reading, StoreError, on};

/// The skills and their groups. To be cached until skills change.
#[derive(Debug)]
pub struct Catalogue {
    /// In alphabetical order, which the lists keep.
    skills: Vec<Skill>,
    /// In alphabetical order; each with the id of the group above.
    groups: Vec<(GroupRow, Option<i64>)>,
}

#[derive(Debug)]
struct Skill {
    id: i64,
    in_catalogue: bool,
    /// Out of use: not offered as a choice.
    is_retired: bool,
    /// The skill's own group first, where it has one.
    groups: Vec<i64>,
    has_group: bool,
    /// Names in all languages and aliases, folded for the search.
    names: Vec<Searched>,
}

type SkillRow = (i64, bool, bool, Option<i64>, String, Option<String>, Option<String>);
type GroupColumns = (i64, Option<i64>, String, Option<String>, Option<String>, Option<String>);

impl Catalogue {
    /// Reads every skill that is not merged into another, with its names and groups.
    pub async fn load(reading: &mut Reading) -> Result<Self, StoreError> {
        let skills: Vec<SkillRow> =
            on!(reading, connection => sqlx::query_as(SKILLS).fetch_all(connection).await)?;
        let aliases: Vec<(i64, String)> =
            on!(reading, connection => sqlx::query_as(NAMES).fetch_all(connection).await)?;
        let members: Vec<(i64, i64)> =
            on!(reading, connection => sqlx::query_as(MEMBERS).fetch_all(connection).await)?;
        let groups: Vec<GroupColumns> =
            on!(reading, connection => sqlx::query_as(GROUPS).fetch_all(connection).await)?;
        let mut names_of: BTreeMap<i64, Vec<Searched>> = BTreeMap::new();
        for (skill, alias) in aliases {
            names_of.entry(skill).or_default().push(Searched::of(&alias));
        }
        let mut groups_of: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
        for (skill, group) in members {
            groups_of.entry(skill).or_default().push(group);
        }
        let skill = |(id, in_catalogue, is_retired, group, name, nynorsk, english): SkillRow| {
            let names = [Some(name), nynorsk, english].into_iter().flatten().map(|name| Searched::of(&name));
            Skill {
                id,
                in_catalogue,
                is_retired,
                groups: group.into_iter().chain(groups_of.remove(&id).unwrap_or_default()).collect(),
                has_group: group.is_some(),
                names: names.chain(names_of.remove(&id).unwrap_or_default()).collect(),
            }
        };
        let group = |(id, parent, code, nb, nn, en): GroupColumns| {
            (GroupRow { id: SkillGroupId(id), names: Names { nb, nn, en, code }, skills: 0 }, parent)
        };
        Ok(Self {
            skills: skills.into_iter().map(skill).collect(),
            groups: groups.into_iter().map(group).collect(),
        })
    }

    /// The ids of the skills in use that the filter asks for, in alphabetical order.
    pub(super) fn find(&self, filter: &Filter) -> Vec<i64> {
        self.matching(filter, false)
    }

    /// The ids of the skills out of use that the filter asks for, in alphabetical order.
    pub(super) fn find_retired(&self, filter: &Filter) -> Vec<i64> {
        self.matching(filter, true)
    }

    fn matching(&self, filter: &Filter, is_retired: bool) -> Vec<i64> {
        let groups = filter.group.map(|group| self.with_those_below(group.0));
        let is_asked_for = |skill: &&Skill| {
            (skill.in_catalogue || filter.all)
                && skill.is_retired == is_retired
                && groups
                    .as_ref()
                    .is_none_or(|groups| skill.groups.iter().any(|group| groups.contains(group)))
        };
        let asked: Vec<&Skill> = self.skills.iter().filter(is_asked_for).collect();
        if filter.search.is_empty() {
            return asked.into_iter().map(|skill| skill.id).collect();
        }
        filter
            .search
            .find(&asked, |skill| skill.names.as_slice())
            .into_iter()
            .map(|at| asked[at].id)
            .collect()
    }

    /// The skill in use that has `name` as one of its names; of several, one of the municipality's own catalogue.
    pub fn named(&self, name: &str) -> Option<SkillId> {
        let has_it = |skill: &&Skill| !skill.is_retired && skill.names.iter().any(|known| known.is(name));
        let found: Vec<&Skill> = self.skills.iter().filter(has_it).collect();
        let own = found.iter().find(|skill| skill.in_catalogue).or(found.first());
        own.map(|skill| SkillId(skill.id))
    }

    /// At most `most` skills in use with these words in one name, the municipality's own first.
    pub fn like(&self, search: &Search, most: usize) -> Vec<SkillId> {
        let in_use: Vec<&Skill> = self.skills.iter().filter(|skill| !skill.is_retired).collect();
        let mut found: Vec<&Skill> =
            search.find(&in_use, |skill| skill.names.as_slice()).into_iter().map(|at| in_use[at]).collect();
        found.sort_by_key(|skill| !skill.in_catalogue);
        found.into_iter().take(most).map(|skill| SkillId(skill.id)).collect()
    }

    /// The groups that have skills, in alphabetical order: those of the municipality's own catalogue, or ESCO's too.
    pub fn groups(&self, all: bool) -> Vec<GroupRow> {
        let mut counts: BTreeMap<i64, i64> = BTreeMap::new();
        for skill in self
            .skills
            .iter()
            .filter(|skill| skill.has_group && !skill.is_retired && (skill.in_catalogue || all))
        {
            *counts.entry(skill.groups[0]).or_default() += 1;
        }
        let counted = |(group, _): &(GroupRow, Option<i64>)| {
            counts.get(&group.id.0).map(|skills| GroupRow { skills: *skills, ..group.clone() })
        };
        self.groups.iter().filter_map(counted).collect()
    }

    /// `group` and every group below it. Ends even if the stored groups form a circle.
    fn with_those_below(&self, group: i64) -> BTreeSet<i64> {
        let (mut all, mut next) = (BTreeSet::new(), vec![group]);
        while let Some(group) = next.pop() {
            if all.insert(group) {
                let below = self.groups.iter().filter(|(_, parent)| *parent == Some(group));
                next.extend(below.map(|(row, _)| row.id.0));
            }
        }
        all
    }
}

const SKILLS: &str =
    "SELECT id, in_catalogue, CASE WHEN retired_at IS NULL THEN FALSE ELSE TRUE END, group_id, name_search, name_nn, name_en
FROM skill
WHERE merged_into_id IS NULL
ORDER BY name_sort, id";
const NAMES: &str = "SELECT skill_id, alias_search FROM skill_alias ORDER BY skill_id, id";
const MEMBERS: &str = "SELECT skill_id, group_id FROM skill_in_group";
const GROUPS: &str =
    "SELECT id, parent_id, code, name_nb, name_nn, name_en FROM skill_group ORDER BY name_sort, id";
