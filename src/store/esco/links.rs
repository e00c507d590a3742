//! Pairs of ids: broader skills, groups, related skills, skills of occupations; and aliases.

use std::collections::{BTreeMap, HashMap, HashSet};

use sqlx::AssertSqlSafe;

use super::EscoCounts;
use crate::store::bulk::{Cell, Table};
use crate::store::{Content, Reading, StoreError, Writing, on};

pub(super) const BROADER: Table<2> =
    Table { name: "skill_broader", content: Content::Skills, keys: 2, columns: ["skill_id", "broader_id"] };
pub(super) const IN_GROUP: Table<2> =
    Table { name: "skill_in_group", content: Content::Skills, keys: 2, columns: ["skill_id", "group_id"] };
pub(super) const RELATED: Table<3> = Table {
    name: "skill_related",
    content: Content::Skills,
    keys: 2,
    columns: ["skill_id", "related_id", "relation"],
};
pub(super) const OCCUPATION_SKILL: Table<3> = Table {
    name: "occupation_skill",
    content: Content::Skills,
    keys: 2,
    columns: ["occupation_id", "skill_id", "essential"],
};
pub(super) const ALIAS: Table<4> = Table {
    name: "skill_alias",
    content: Content::Skills,
    keys: 0,
    columns: ["skill_id", "language", "alias", "alias_search"],
};

const STORED_BROADER: &str = "SELECT skill_id, broader_id, TRUE FROM skill_broader";
// The municipality's own groups are not missing from ESCO.
const STORED_IN_GROUP: &str = "
    SELECT i.skill_id, i.group_id, TRUE
    FROM skill_in_group i
    JOIN skill_group g ON g.id = i.group_id
    WHERE g.esco_uri IS NOT NULL";
const STORED_RELATED: &str = "SELECT skill_id, related_id, relation = 'essential' FROM skill_related";
const STORED_OCCUPATION_SKILL: &str = "SELECT occupation_id, skill_id, essential FROM occupation_skill";
const ALIASES: &str = "SELECT skill_id, alias FROM skill_alias WHERE language = 'en'";

/// The stored or wanted pairs of ids; the value is whether the second is essential, or `true` for kinds without that.
type Pairs = HashMap<(i64, i64), bool>;

/// A row of a file: the ids that its first number stands for, those of its second, and whether essential.
pub(super) type Row<'a> = (&'a Vec<i64>, &'a Vec<i64>, bool);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    Broader,
    InGroup,
    Related,
    OccupationSkill,
}

impl Link {
    pub async fn stored(self, reading: &mut Reading) -> Result<Pairs, StoreError> {
        let sql = match self {
            Self::Broader => STORED_BROADER,
            Self::InGroup => STORED_IN_GROUP,
            Self::Related => STORED_RELATED,
            Self::OccupationSkill => STORED_OCCUPATION_SKILL,
        };
        let rows: Vec<(i64, i64, bool)> =
            on!(reading, connection => sqlx::query_as(AssertSqlSafe(sql)).fetch_all(connection).await)?;
        Ok(rows.into_iter().map(|(left, right, essential)| ((left, right), essential)).collect())
    }
}

/// What is to be written of one kind of pair.
#[derive(Default)]
pub(super) struct LinkChanges {
    new: Vec<(i64, i64, bool)>,
    changed: Vec<(i64, i64, bool)>,
    pub counts: EscoCounts,
}

impl LinkChanges {
    pub fn find<'a>(stored: &Pairs, rows: impl Iterator<Item = Row<'a>>) -> Self {
        let mut changes = Self::default();
        let mut met = 0;
        for (left, right, essential) in rows {
            let (new, changed) = (changes.new.len(), changes.changed.len());
            for pair in left.iter().flat_map(|left| right.iter().map(|right| (*left, *right))) {
                let found = stored.get(&pair);
                met += usize::from(found.is_some());
                match found {
                    None => changes.new.push((pair.0, pair.1, essential)),
                    Some(found) if *found != essential => changes.changed.push((pair.0, pair.1, essential)),
                    Some(_) => {}
                }
            }
            if changes.changed.len() > changed {
                changes.counts.changed += 1;
            } else if changes.new.len() > new {
                changes.counts.new += 1;
            } else {
                changes.counts.unchanged += 1;
            }
        }
        // Each pair of the file occurs once, so the stored pairs it does not have are the difference.
        changes.counts.missing = stored.len() - met;
        changes
    }

    pub async fn write(&self, writing: &mut Writing, link: Link) -> Result<(), StoreError> {
        match link {
            Link::Broader => {
                self.insert(writing, BROADER, |left, right, _| [left.into(), right.into()]).await
            }
            Link::InGroup => {
                self.insert(writing, IN_GROUP, |left, right, _| [left.into(), right.into()]).await
            }
            Link::Related => {
                self.upsert(writing, RELATED, |essential| {
                    if essential { "essential" } else { "optional" }.into()
                })
                .await
            }
            Link::OccupationSkill => self.upsert(writing, OCCUPATION_SKILL, Cell::from).await,
        }
    }

    async fn upsert(
        &self,
        writing: &mut Writing,
        table: Table<3>,
        relation: fn(bool) -> Cell<'static>,
    ) -> Result<(), StoreError> {
        let cells = move |left: i64, right: i64, essential| [left.into(), right.into(), relation(essential)];
        self.insert(writing, table, cells).await?;
        let changed = self.changed.iter().map(|(left, right, essential)| cells(*left, *right, *essential));
        table.update(writing, changed.collect()).await
    }

    async fn insert<const N: usize>(
        &self,
        writing: &mut Writing,
        table: Table<N>,
        cells: impl Fn(i64, i64, bool) -> [Cell<'static>; N] + Send,
    ) -> Result<(), StoreError> {
        let new = self.new.iter().map(|(left, right, essential)| cells(*left, *right, *essential));
        table.insert(writing, new.collect()).await
    }
}

/// The English aliases of every skill that has any.
pub(super) async fn aliases(reading: &mut Reading) -> Result<BTreeMap<i64, HashSet<String>>, StoreError> {
    let rows: Vec<(i64, String)> =
        on!(reading, connection => sqlx::query_as(ALIASES).fetch_all(connection).await)?;
    let mut aliases: BTreeMap<i64, HashSet<String>> = BTreeMap::new();
    for (skill, alias) in rows {
        aliases.entry(skill).or_default().insert(alias);
    }
    Ok(aliases)
}
