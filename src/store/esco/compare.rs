//! Compares the classification with what is stored, and writes the difference.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::EscoCounts;
use super::entries::{Entry, GROUP, OCCUPATION, SKILL, StoredGroup, StoredOccupation, StoredSkill};
use super::find::{
    count_skills, find_aliases, find_groups, find_occupations, find_skills, ids_by_number, related,
};
use super::links::{ALIAS, Link, LinkChanges};
use crate::domain::{EscoGroup, EscoOccupation, EscoSet, EscoSkill, ImportFileId};
use crate::store::{StoreError, Writing};

/// What an import of ESCO would write, with the counts of each file.
pub struct EscoChanges<'a> {
    groups: Vec<Entry<'a, EscoGroup, StoredGroup>>,
    group_ids: HashMap<&'a str, i64>,
    skills: Vec<Entry<'a, EscoSkill, StoredSkill>>,
    /// Codes that other skills have.
    taken_codes: HashSet<String>,
    aliases: Vec<(i64, &'a str, String)>,
    occupations: Vec<Entry<'a, EscoOccupation, StoredOccupation>>,
    broader: LinkChanges,
    in_groups: LinkChanges,
    related: LinkChanges,
    occupation_skills: LinkChanges,
    group_counts: EscoCounts,
    skill_counts: EscoCounts,
    occupation_counts: EscoCounts,
}

impl<'a> EscoChanges<'a> {
    pub(super) async fn find(writing: &mut Writing, set: &'a EscoSet) -> Result<Self, StoreError> {
        let (groups, group_counts) = find_groups(writing, set).await?;
        let group_ids: HashMap<&str, i64> =
            groups.iter().map(|group| (group.record.code.as_str(), group.id)).collect();
        let (skills, missing, taken_codes) = find_skills(writing, set).await?;
        let aliases = find_aliases(writing, &skills).await?;
        let skill_counts = count_skills(&skills, &aliases, &group_ids, missing);
        let (occupations, occupation_counts) = find_occupations(writing, set).await?;
        let skill_ids = ids_by_number(skills.iter().map(|skill| (skill.record.number, skill.id)));
        let occupation_ids = ids_by_number(occupations.iter().map(|entry| (entry.record.number, entry.id)));
        let broader = set.broader.iter().map(|(from, to)| (&skill_ids[from], &skill_ids[to], true));
        let group_lists: HashMap<&str, Vec<i64>> =
            group_ids.iter().map(|(code, id)| (*code, vec![*id])).collect();
        let in_groups =
            set.in_groups.iter().map(|(from, to)| (&skill_ids[from], &group_lists[to.as_str()], true));
        Ok(Self {
            broader: LinkChanges::find(&Link::Broader.stored(writing).await?, broader),
            in_groups: LinkChanges::find(&Link::InGroup.stored(writing).await?, in_groups),
            related: LinkChanges::find(
                &Link::Related.stored(writing).await?,
                related(&set.related, &skill_ids, &skill_ids),
            ),
            occupation_skills: LinkChanges::find(
                &Link::OccupationSkill.stored(writing).await?,
                related(&set.occupation_skills, &occupation_ids, &skill_ids),
            ),
            groups,
            group_ids,
            skills,
            taken_codes,
            aliases,
            occupations,
            group_counts,
            skill_counts,
            occupation_counts,
        })
    }

    /// The counts of the file of groups.
    pub fn groups(&self) -> EscoCounts {
        self.group_counts
    }

    /// The counts of the file of skills; a skill that gains an alias is changed.
    pub fn skills(&self) -> EscoCounts {
        self.skill_counts
    }

    /// The counts of the file of broader skills and groups.
    pub fn broader(&self) -> EscoCounts {
        self.broader.counts + self.in_groups.counts
    }

    /// The counts of the file of related skills.
    pub fn related(&self) -> EscoCounts {
        self.related.counts
    }

    /// The counts of the file of occupations.
    pub fn occupations(&self) -> EscoCounts {
        self.occupation_counts
    }

    /// The counts of the file of occupations' skills.
    pub fn occupation_skills(&self) -> EscoCounts {
        self.occupation_skills.counts
    }

    /// How many skills of the municipality's own catalogue ESCO knows. They keep what the municipality wrote.
    pub fn own_skills(&self) -> usize {
        self.skills.iter().filter(|skill| skill.is_own()).count()
    }

    pub(super) async fn write(
        &self,
        writing: &mut Writing,
        skills_file: ImportFileId,
    ) -> Result<(), StoreError> {
        self.write_groups(writing).await?;
        self.write_skills(writing, skills_file).await?;
        self.write_aliases(writing).await?;
        let (new, changed) = split(&self.occupations, Entry::<EscoOccupation, StoredOccupation>::differs);
        OCCUPATION.insert(writing, new.into_iter().map(|entry| entry.cells()).collect()).await?;
        OCCUPATION.update(writing, changed.into_iter().map(|entry| entry.cells()).collect()).await?;
        self.broader.write(writing, Link::Broader).await?;
        self.in_groups.write(writing, Link::InGroup).await?;
        self.related.write(writing, Link::Related).await?;
        self.occupation_skills.write(writing, Link::OccupationSkill).await
    }

    async fn write_groups(&self, writing: &mut Writing) -> Result<(), StoreError> {
        let (new, changed) = split(&self.groups, |entry| entry.differs(&self.group_ids));
        GROUP.insert(writing, new.into_iter().map(|entry| entry.cells(&self.group_ids)).collect()).await?;
        GROUP.update(writing, changed.into_iter().map(|entry| entry.cells(&self.group_ids)).collect()).await
    }

    async fn write_skills(&self, writing: &mut Writing, file: ImportFileId) -> Result<(), StoreError> {
        let (new, changed) = split(&self.skills, |entry| entry.differs(&self.group_ids));
        let new = new.into_iter().map(|entry| entry.cells(self.code(entry.record), &self.group_ids, file));
        SKILL.insert(writing, new.collect()).await?;
        let changed =
            changed.into_iter().map(|entry| entry.cells(self.code(entry.record), &self.group_ids, file));
        SKILL.update(writing, changed.collect()).await
    }

    async fn write_aliases(&self, writing: &mut Writing) -> Result<(), StoreError> {
        let mut rows = Vec::with_capacity(self.aliases.len());
        for (skill, alias, search) in &self.aliases {
            rows.push([(*skill).into(), "en".into(), (*alias).into(), search.into()]);
        }
        ALIAS.insert(writing, rows).await
    }

    /// `ESCO-1234`; with the end of the URI where another skill has that code, since each edition of ESCO numbers anew.
    fn code(&self, skill: &EscoSkill) -> Cow<'static, str> {
        let code = skill.code().to_string();
        if !self.taken_codes.contains(&code) {
            return Cow::Owned(code);
        }
        let last = skill.uri.rsplit('/').next().unwrap_or_default();
        Cow::Owned(format!("ESCO-{}", last.to_uppercase()))
    }
}

/// The new entries, and those stored with other content.
#[expect(clippy::type_complexity, reason = "two lists of the one slice's entries")]
fn split<'e, 'a, R, S>(
    entries: &'e [Entry<'a, R, S>],
    differs: impl Fn(&Entry<'a, R, S>) -> bool,
) -> (Vec<&'e Entry<'a, R, S>>, Vec<&'e Entry<'a, R, S>>) {
    let new = entries.iter().filter(|entry| entry.stored.is_none()).collect();
    (new, entries.iter().filter(|entry| differs(entry)).collect())
}
