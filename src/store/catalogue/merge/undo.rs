//! Undoes a merge of two skills. What somebody changed since the merge stays as they left it.

use std::collections::BTreeMap;

use jiff_sqlx::ToSqlx;
use sqlx::AssertSqlSafe;

use super::holders::{HOLDERS, Holder, POINTERS};
use super::list::Merge;
use super::{NAMES_GIVEN, TAKEN_IN, changes, raise_roles};
use crate::store::{StoreError, Writing, execute, on};

const MOVE_BACK: &str = "
    UPDATE assessment
    SET skill_id = $2
    WHERE skill_id = $3 AND id IN (SELECT s.assessment_id FROM skill_merge_statement s WHERE s.merge_id = $1)";
const TAKE_NAMES: &str = "
    DELETE FROM skill_alias
    WHERE skill_id = $2
        AND id IN (SELECT p.row_id FROM skill_merge_pointer p WHERE p.merge_id = $1 AND p.holder = $3)";
const LEAVE: &str = "
    UPDATE skill
    SET in_catalogue = FALSE
    WHERE id = $2
        AND EXISTS (SELECT 1 FROM skill_merge_pointer p WHERE p.merge_id = $1 AND p.holder = $3 AND p.row_id = $2)";
const GIVE_BACK: &str = "
    UPDATE skill
    SET esco_uri = CASE WHEN esco_uri = $2 THEN NULL ELSE esco_uri END, version = version + 1
    WHERE id = $1";
const STAND_ALONE: &str = "
    UPDATE skill
    SET merged_into_id = NULL, esco_uri = COALESCE(esco_uri, $2), version = version + 1
    WHERE id = $1";
const MARK: &str =
    "UPDATE skill_merge SET undone_at = $2, undone_by = $3 WHERE id = $1 AND undone_at IS NULL";
const ROWS: &str = "
    SELECT row_key, before_from, before_into, after_into
    FROM skill_merge_row
    WHERE merge_id = $1 AND holder = $2
    ORDER BY row_key";

/// Undoes `merge`. Changes that were made since the merge are kept.
pub async fn undo(writing: &mut Writing, merge: &Merge) -> Result<(), StoreError> {
    writing.must_reach_everybody()?;
    let (id, from, into) = (merge.id.0, merge.from.id.0, merge.into.id.0);
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    if execute!(writing, sqlx::query(MARK).bind(id).bind(at).bind(actor))? == 0 {
        return Err(StoreError::Changed);
    }
    execute!(writing, sqlx::query(MOVE_BACK).bind(id).bind(from).bind(into))?;
    for (table, column) in POINTERS {
        let sql = format!(
            "UPDATE {table} SET {column} = $2 WHERE {column} = $3
                AND id IN (SELECT p.row_id FROM skill_merge_pointer p WHERE p.merge_id = $1 AND p.holder = $4)"
        );
        let name = format!("{table}.{column}");
        execute!(writing, sqlx::query(AssertSqlSafe(sql)).bind(id).bind(from).bind(into).bind(name))?;
    }
    for holder in HOLDERS.into_iter().rev() {
        rows_back(writing, merge, holder).await?;
    }
    raise_roles(writing, merge.from.id).await?;
    execute!(writing, sqlx::query(TAKE_NAMES).bind(id).bind(into).bind(NAMES_GIVEN))?;
    execute!(writing, sqlx::query(LEAVE).bind(id).bind(into).bind(TAKEN_IN))?;
    execute!(writing, sqlx::query(GIVE_BACK).bind(into).bind(merge.took_esco_uri.as_deref()))?;
    execute!(writing, sqlx::query(STAND_ALONE).bind(from).bind(merge.took_esco_uri.as_deref()))?;
    changes(writing);
    Ok(())
}

type NotedRow = (i64, String, Option<String>, Option<String>);

#[expect(clippy::match_same_arms, reason = "each arm is a case of its own")]
async fn rows_back(writing: &mut Writing, merge: &Merge, holder: Holder) -> Result<(), StoreError> {
    let noted: Vec<NotedRow> = on!(writing, connection => sqlx::query_as(ROWS)
        .bind(merge.id.0)
        .bind(holder.name())
        .fetch_all(connection)
        .await)?;
    if noted.is_empty() {
        return Ok(());
    }
    let (from, into) = (merge.from.id, merge.into.id);
    let now: BTreeMap<i64, String> = holder.images(writing, into).await?;
    for (key, before_from, before_into, after_into) in noted {
        match (after_into, now.get(&key), before_into) {
            // The row tied the two skills to each other.
            (None, _, _) => holder.put_back(writing, &before_from).await?,
            (Some(after), Some(now), before_into) if after == *now => {
                holder.remove(writing, into, key).await?;
                if let Some(before) = before_into {
                    holder.put_back(writing, &before).await?;
                }
                holder.put_back(writing, &before_from).await?;
            }
            // Both skills had a row, and the remaining one's was changed since.
            (Some(_), Some(_), Some(_)) => holder.put_back(writing, &before_from).await?,
            // The row was moved, and changed since: it moves back as it is.
            (Some(_), Some(_), None) => holder.turn(writing, (into, from), key).await?,
            // Somebody removed the row since.
            (Some(_), None, _) => {}
        }
    }
    Ok(())
}
