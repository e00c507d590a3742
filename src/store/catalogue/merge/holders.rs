//! Whatever refers to a skill, moved to another and back. A table that comes to refer to skills gets a line here; a test
//! names the one that has none.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::AssertSqlSafe;

use super::NOTE_POINTER;
use crate::domain::{SkillId, SkillMergeId};
use crate::store::database::Tx;
use crate::store::{Reading, StoreError, Writing, execute, on};

/// A table that has the skill in its key, with the other column of the key.
#[derive(Clone, Copy)]
pub(super) struct Holder {
    pub table: &'static str,
    pub skill: &'static str,
    pub key: &'static str,
    /// Where both skills have a row: what makes theirs the stricter of the two.
    stricter: Option<&'static str>,
}

const fn holder(table: &'static str, skill: &'static str, key: &'static str) -> Holder {
    Holder { table, skill, key, stricter: None }
}

pub(super) const HOLDERS: [Holder; 15] = [
    Holder { stricter: Some(STRICTER_ROLE), ..holder("role_skill", "skill_id", "role_id") },
    Holder { stricter: Some(STRICTER_NEED), ..holder("need_skill", "skill_id", "need_id") },
    Holder { stricter: Some(STRICTER_TEAM), ..holder("initiative_team_skill", "skill_id", "initiative_id") },
    Holder { stricter: Some(STRICTER_HOME), ..holder("unit_keep", "skill_id", "unit_id") },
    holder("role_choice_skill", "skill_id", "choice_id"),
    holder("assessment_draft", "skill_id", "person_id"),
    holder("assessment_question", "skill_id", "person_id"),
    holder("skill_visibility", "skill_id", "person_id"),
    holder("learning_wish", "skill_id", "person_id"),
    holder("skill_in_group", "skill_id", "group_id"),
    holder("occupation_skill", "skill_id", "occupation_id"),
    holder("skill_broader", "skill_id", "broader_id"),
    holder("skill_broader", "broader_id", "skill_id"),
    holder("skill_related", "skill_id", "related_id"),
    holder("skill_related", "related_id", "skill_id"),
];

/// Tables with ids of their own, and the column that refers to a skill.
pub(super) const POINTERS: [(&str, &str); 5] = [
    ("credential", "skill_id"),
    ("unmapped_skill", "mapped_skill_id"),
    ("unmapped_skill", "suggested_skill_id"),
    ("skill_proposal", "skill_id"),
    ("skill", "merged_into_id"),
];

const STRICTER_ROLE: &str = "
    UPDATE role_skill
    SET relation = CASE WHEN relation = 'essential' OR EXISTS (SELECT 1 FROM role_skill o
            WHERE o.skill_id = $1 AND o.role_id = role_skill.role_id AND o.relation = 'essential')
            THEN 'essential' ELSE 'optional' END,
        level = (SELECT MAX(o.level) FROM role_skill o WHERE o.role_id = role_skill.role_id AND o.skill_id IN ($1, $2))
    WHERE skill_id = $2
        AND EXISTS (SELECT 1 FROM role_skill o WHERE o.skill_id = $1 AND o.role_id = role_skill.role_id)";

const STRICTER_NEED: &str = "
    UPDATE need_skill
    SET must = (must OR EXISTS (SELECT 1 FROM need_skill o
            WHERE o.skill_id = $1 AND o.need_id = need_skill.need_id AND o.must)),
        min_level = (SELECT MAX(o.min_level) FROM need_skill o
            WHERE o.need_id = need_skill.need_id AND o.skill_id IN ($1, $2))
    WHERE skill_id = $2
        AND EXISTS (SELECT 1 FROM need_skill o WHERE o.skill_id = $1 AND o.need_id = need_skill.need_id)";

const STRICTER_TEAM: &str = "
    UPDATE initiative_team_skill
    SET level = (SELECT MAX(o.level) FROM initiative_team_skill o
            WHERE o.initiative_id = initiative_team_skill.initiative_id AND o.skill_id IN ($1, $2)),
        heads = (SELECT MAX(o.heads) FROM initiative_team_skill o
            WHERE o.initiative_id = initiative_team_skill.initiative_id AND o.skill_id IN ($1, $2))
    WHERE skill_id = $2
        AND EXISTS (SELECT 1 FROM initiative_team_skill o
            WHERE o.skill_id = $1 AND o.initiative_id = initiative_team_skill.initiative_id)";

const STRICTER_HOME: &str = "
    UPDATE unit_keep
    SET level = (SELECT MAX(o.level) FROM unit_keep o WHERE o.unit_id = unit_keep.unit_id AND o.skill_id IN ($1, $2)),
        heads = (SELECT MAX(o.heads) FROM unit_keep o WHERE o.unit_id = unit_keep.unit_id AND o.skill_id IN ($1, $2))
    WHERE skill_id = $2
        AND EXISTS (SELECT 1 FROM unit_keep o WHERE o.skill_id = $1 AND o.unit_id = unit_keep.unit_id)";

const SAID_OF: &str = "
    SELECT DISTINCT person_id
    FROM assessment
    WHERE skill_id = $1 AND id NOT IN (SELECT assessment_id FROM skill_merge_statement WHERE merge_id = $2)";

const NOTE_ROW: &str = "
    INSERT INTO skill_merge_row (merge_id, holder, row_key, before_from, before_into, after_into)
    VALUES ($1, $2, $3, $4, $5, $6)";

impl Holder {
    /// Under what its rows are noted.
    pub fn name(self) -> String {
        format!("{}.{}", self.table, self.skill)
    }

    /// The rows about `skill` as JSON, by the other column of the key. What a row is in JSON each engine says its own way.
    pub async fn images(
        self,
        reading: &mut Reading,
        skill: SkillId,
    ) -> Result<BTreeMap<i64, String>, StoreError> {
        let Self { table, skill: column, key, .. } = self;
        let image = match reading.tx() {
            Tx::Sqlite(_) => {
                let pairs =
                    columns(reading, table).await?.into_iter().map(|name| format!("'{name}', t.{name}"));
                format!("json_object({})", pairs.collect::<Vec<_>>().join(", "))
            }
            Tx::Postgres(_) => "to_jsonb(t)::TEXT".to_owned(),
        };
        let sql = format!("SELECT t.{key}, {image} FROM {table} t WHERE t.{column} = $1");
        let rows: Vec<(i64, String)> = on!(reading, connection =>
            sqlx::query_as(AssertSqlSafe(sql)).bind(skill.0).fetch_all(connection).await)?;
        Ok(rows.into_iter().collect())
    }

    /// Puts a row back that was read as JSON; not where one with its key is there.
    pub async fn put_back(self, writing: &mut Writing, image: &str) -> Result<(), StoreError> {
        let table = self.table;
        let names = match writing.tx() {
            Tx::Sqlite(_) => columns(writing, table).await?,
            Tx::Postgres(_) => Vec::new(),
        };
        let sql = match writing.tx() {
            Tx::Sqlite(_) => {
                let values = names.iter().map(|name| format!("json_extract($1, '$.{name}')"));
                let (names, values) = (names.join(", "), values.collect::<Vec<_>>().join(", "));
                // Without WHERE, SQLite takes ON CONFLICT for a part of the SELECT.
                format!("INSERT INTO {table} ({names}) SELECT {values} WHERE TRUE ON CONFLICT DO NOTHING")
            }
            Tx::Postgres(_) => format!(
                "INSERT INTO {table} SELECT * FROM jsonb_populate_record(NULL::{table}, $1::JSONB) ON CONFLICT DO NOTHING"
            ),
        };
        execute!(writing, sqlx::query(AssertSqlSafe(sql)).bind(image))?;
        Ok(())
    }

    /// Takes the row about `skill` with this key away.
    pub async fn remove(self, writing: &mut Writing, skill: SkillId, key: i64) -> Result<(), StoreError> {
        let sql = format!("DELETE FROM {} WHERE {} = $1 AND {} = $2", self.table, self.skill, self.key);
        execute!(writing, sqlx::query(AssertSqlSafe(sql)).bind(skill.0).bind(key))?;
        Ok(())
    }

    /// Makes the row about `from` with this key one about `into`.
    pub async fn turn(
        self,
        writing: &mut Writing,
        (from, into): (SkillId, SkillId),
        key: i64,
    ) -> Result<(), StoreError> {
        let Self { table, skill, key: column, .. } = self;
        let sql = format!("UPDATE {table} SET {skill} = $2 WHERE {skill} = $1 AND {column} = $3");
        execute!(writing, sqlx::query(AssertSqlSafe(sql)).bind(from.0).bind(into.0).bind(key))?;
        Ok(())
    }

    /// Who has said something about `into` and not made it findable: that somebody made `from` findable does not do it.
    async fn stays_hidden(
        self,
        reading: &mut Reading,
        merge: SkillMergeId,
        into: SkillId,
    ) -> Result<BTreeSet<i64>, StoreError> {
        if self.table != "skill_visibility" {
            return Ok(BTreeSet::new());
        }
        let people: Vec<i64> = on!(reading, connection =>
            sqlx::query_scalar(SAID_OF).bind(into.0).bind(merge.0).fetch_all(connection).await)?;
        Ok(people.into_iter().collect())
    }

    /// Moves every row about `from` to `into`. Of two with one key the stricter stays; what tied the two to each other
    /// is nothing any more.
    async fn move_along(
        self,
        writing: &mut Writing,
        merge: SkillMergeId,
        (from, into): (SkillId, SkillId),
    ) -> Result<(), StoreError> {
        let leaving = self.images(writing, from).await?;
        if leaving.is_empty() {
            return Ok(());
        }
        let before = self.images(writing, into).await?;
        if let Some(stricter) = self.stricter {
            execute!(writing, sqlx::query(AssertSqlSafe(stricter)).bind(from.0).bind(into.0))?;
        }
        let stays_hidden = self.stays_hidden(writing, merge, into).await?;
        let ties = ["skill_broader", "skill_related"].contains(&self.table);
        for key in leaving.keys().copied() {
            if before.contains_key(&key) || (ties && key == into.0) || stays_hidden.contains(&key) {
                self.remove(writing, from, key).await?;
            } else {
                self.turn(writing, (from, into), key).await?;
            }
        }
        let after = self.images(writing, into).await?;
        for (key, image) in leaving {
            execute!(
                writing,
                sqlx::query(NOTE_ROW)
                    .bind(merge.0)
                    .bind(self.name())
                    .bind(key)
                    .bind(image)
                    .bind(before.get(&key))
                    .bind(after.get(&key))
            )?;
        }
        Ok(())
    }
}

/// The columns of a table, in its order.
async fn columns(reading: &mut Reading, table: &str) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT name FROM pragma_table_info($1) ORDER BY cid";
    Ok(on!(reading, connection => sqlx::query_scalar(sql).bind(table).fetch_all(connection).await)?)
}

/// Moves whatever refers to `from` to `into`.
pub(super) async fn move_along(
    writing: &mut Writing,
    merge: SkillMergeId,
    (from, into): (SkillId, SkillId),
) -> Result<(), StoreError> {
    for holder in HOLDERS {
        holder.move_along(writing, merge, (from, into)).await?;
    }
    for (table, column) in POINTERS {
        let sql = format!("SELECT id FROM {table} WHERE {column} = $1");
        let ids: Vec<i64> = on!(writing, connection =>
            sqlx::query_scalar(AssertSqlSafe(sql)).bind(from.0).fetch_all(connection).await)?;
        for id in ids {
            let name = format!("{table}.{column}");
            execute!(writing, sqlx::query(NOTE_POINTER).bind(merge.0).bind(name).bind(id))?;
        }
        let sql = format!("UPDATE {table} SET {column} = $2 WHERE {column} = $1");
        execute!(writing, sqlx::query(AssertSqlSafe(sql)).bind(from.0).bind(into.0))?;
    }
    Ok(())
}
