//! Each kind of entry of the classification, joined with what is stored.

use std::collections::{HashMap, HashSet};

use super::EscoCounts;
use super::entries::{
    Entry, GROUP, OCCUPATION, SKILL, StoredGroup, StoredOccupation, StoredSkill, groups, occupations, skills,
};
use super::links::{Row, aliases};
use crate::domain::text::search_form;
use crate::domain::{EscoGroup, EscoOccupation, EscoRelation, EscoSet, EscoSkill};
use crate::store::{StoreError, Writing};

/// Joins records of the classification with stored rows; gives new ones ids and counts the rows it does not have.
async fn join<'a, R: 'a, S, const N: usize>(
    writing: &mut Writing,
    table: crate::store::bulk::Table<N>,
    records: impl Iterator<Item = &'a R>,
    mut stored: HashMap<String, S>,
    key: impl Fn(&R) -> &str,
    id: impl Fn(&S) -> i64,
) -> Result<(Vec<Entry<'a, R, S>>, usize), StoreError> {
    let matched: Vec<(&R, Option<S>)> = records.map(|record| (record, stored.remove(key(record)))).collect();
    let new = matched.iter().filter(|(_, stored)| stored.is_none()).count();
    let mut free = table.reserve(writing, new).await?..;
    let entries = matched.into_iter().map(|(record, stored)| {
        let id = stored.as_ref().map(&id).or_else(|| free.next()).unwrap_or_default();
        Entry { id, record, stored }
    });
    Ok((entries.collect(), stored.len()))
}

pub(super) async fn find_groups<'a>(
    writing: &mut Writing,
    set: &'a EscoSet,
) -> Result<(Vec<Entry<'a, EscoGroup, StoredGroup>>, EscoCounts), StoreError> {
    let stored = groups(writing).await?;
    let stored: HashMap<_, _> = stored.into_iter().map(|group| (group.code.clone(), group)).collect();
    let ordered = parents_first(&set.groups);
    let (groups, missing) =
        join(writing, GROUP, ordered.into_iter(), stored, |group| &group.code, |group| group.id).await?;
    let ids: HashMap<&str, i64> = groups.iter().map(|group| (group.record.code.as_str(), group.id)).collect();
    let counts = count(&groups, |group| group.differs(&ids), missing);
    Ok((groups, counts))
}

/// Groups in an order in which they can be written: by depth, else as in the file.
fn parents_first(groups: &[EscoGroup]) -> Vec<&EscoGroup> {
    let parents: HashMap<&str, Option<&str>> =
        groups.iter().map(|group| (group.code.as_str(), group.parent.as_deref())).collect();
    let depth = |group: &EscoGroup| {
        let above = |code: &&str| parents.get(code).copied().flatten();
        // Ends even for a circle; the skill graph refuses that with its path.
        std::iter::successors(group.parent.as_deref(), above).take(groups.len()).count()
    };
    let mut ordered: Vec<&EscoGroup> = groups.iter().collect();
    ordered.sort_by_cached_key(|group| depth(group));
    ordered
}

/// Every skill, once for each stored skill with its URI: several of the municipality's own may have it.
pub(super) async fn find_skills<'a>(
    writing: &mut Writing,
    set: &'a EscoSet,
) -> Result<(Vec<Entry<'a, EscoSkill, StoredSkill>>, usize, HashSet<String>), StoreError> {
    let stored = skills(writing).await?;
    let codes = stored.iter().map(|skill| skill.code.clone()).collect();
    let mut by_uri: HashMap<String, Vec<StoredSkill>> = HashMap::new();
    for skill in stored {
        if let Some(uri) = &skill.esco_uri {
            by_uri.entry(uri.clone()).or_default().push(skill);
        }
    }
    let new = set.skills.iter().filter(|skill| !by_uri.contains_key(&skill.uri)).count();
    let mut free = SKILL.reserve(writing, new).await?..;
    let mut entries = Vec::with_capacity(set.skills.len());
    for record in &set.skills {
        match by_uri.remove(&record.uri) {
            Some(stored) => entries.extend(stored.into_iter().map(|stored| Entry {
                id: stored.id,
                record,
                stored: Some(stored),
            })),
            None => entries.extend(free.next().map(|id| Entry { id, record, stored: None })),
        }
    }
    let missing = by_uri.values().flatten().filter(|skill| !skill.in_catalogue).count();
    Ok((entries, missing, codes))
}

/// Aliases that are not stored yet: skill, alias and its form for the search.
pub(super) async fn find_aliases<'a>(
    writing: &mut Writing,
    skills: &[Entry<'a, EscoSkill, StoredSkill>],
) -> Result<Vec<(i64, &'a str, String)>, StoreError> {
    let stored = aliases(writing).await?;
    let mut missing = Vec::new();
    for skill in skills {
        let has = stored.get(&skill.id);
        let new = skill.aliases().filter(|alias| has.is_none_or(|has| !has.contains(*alias)));
        missing.extend(new.map(|alias| (skill.id, alias, search_form(alias))));
    }
    Ok(missing)
}

pub(super) fn count_skills(
    skills: &[Entry<'_, EscoSkill, StoredSkill>],
    aliases: &[(i64, &str, String)],
    groups: &HashMap<&str, i64>,
    missing: usize,
) -> EscoCounts {
    let gaining: HashSet<i64> = aliases.iter().map(|(skill, _, _)| *skill).collect();
    let new = skills.iter().filter(|skill| skill.stored.is_none()).count();
    let stored = skills.iter().filter(|skill| skill.stored.is_some());
    let all: HashSet<u32> = stored.clone().map(|skill| skill.record.number).collect();
    let changed = stored.filter(|skill| skill.differs(groups) || gaining.contains(&skill.id));
    let changed = changed.map(|skill| skill.record.number).collect::<HashSet<_>>().len();
    EscoCounts { new, changed, unchanged: all.len() - changed, missing }
}

pub(super) async fn find_occupations<'a>(
    writing: &mut Writing,
    set: &'a EscoSet,
) -> Result<(Vec<Entry<'a, EscoOccupation, StoredOccupation>>, EscoCounts), StoreError> {
    let stored = occupations(writing).await?;
    let stored = stored.into_iter().map(|occupation| (occupation.esco_uri.clone(), occupation)).collect();
    let records = set.occupations.iter();
    let (found, missing) =
        join(writing, OCCUPATION, records, stored, |occupation| &occupation.uri, |occupation| occupation.id)
            .await?;
    let counts = count(&found, Entry::<EscoOccupation, StoredOccupation>::differs, missing);
    Ok((found, counts))
}

fn count<'a, R, S>(
    entries: &[Entry<'a, R, S>],
    differs: impl Fn(&Entry<'a, R, S>) -> bool,
    missing: usize,
) -> EscoCounts {
    let new = entries.iter().filter(|entry| entry.stored.is_none()).count();
    let changed = entries.iter().filter(|entry| differs(entry)).count();
    EscoCounts { new, changed, unchanged: entries.len() - new - changed, missing }
}

/// The ids for each number: as many for a skill as stored skills have its URI.
pub(super) fn ids_by_number(pairs: impl Iterator<Item = (u32, i64)>) -> HashMap<u32, Vec<i64>> {
    let mut ids: HashMap<u32, Vec<i64>> = HashMap::new();
    for (number, id) in pairs {
        ids.entry(number).or_default().push(id);
    }
    ids
}

/// Relations by number, as relations of ids.
pub(super) fn related<'a>(
    relations: &'a [EscoRelation],
    from: &'a HashMap<u32, Vec<i64>>,
    to: &'a HashMap<u32, Vec<i64>>,
) -> impl Iterator<Item = Row<'a>> {
    relations.iter().map(|relation| (&from[&relation.from], &to[&relation.to], relation.essential))
}
