//! What else is stored about people and skills: found through the tables' foreign keys, so that no table is forgotten.

use std::collections::BTreeMap;

use sqlx::AssertSqlSafe;
use sqlx::query::QueryScalar;

use crate::store::database::Tx;
use crate::store::{Reading, StoreError, on};

/// Table, column and parent of each foreign key that is deleted or cleared with its person or skill. Drafts are counted
/// elsewhere; questions to people and the record of who looked at them are not counted.
const IN_SQLITE: &str = "
    SELECT m.name, f.\"from\", f.\"table\"
    FROM sqlite_master m
    JOIN pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' AND f.\"table\" IN ('person', 'skill') AND f.on_delete IN ('CASCADE', 'SET NULL')
        AND m.name NOT IN ('assessment_draft', 'assessment_question', 'lookup', 'stated_purpose')
    ORDER BY m.name, f.\"from\"";
const IN_POSTGRES: &str = "
    SELECT r.relname::TEXT, a.attname::TEXT, p.relname::TEXT
    FROM pg_constraint c
    JOIN pg_class r ON r.oid = c.conrelid
    JOIN pg_class p ON p.oid = c.confrelid
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND p.relname IN ('person', 'skill') AND c.confdeltype IN ('c', 'n')
        AND r.relname NOT IN ('assessment_draft', 'assessment_question', 'lookup', 'stated_purpose')
    ORDER BY r.relname, a.attname";

/// How many rows refer to `people` or `skills`, both JSON lists of ids, and would be deleted or cleared with them.
pub(super) async fn kept_with(reading: &mut Reading, people: &str, skills: &str) -> Result<i64, StoreError> {
    let mut count = 0;
    for (table, columns) in references(reading).await? {
        let ids = columns.iter().map(|(_, parent)| if parent == "person" { people } else { skills });
        let is_one = |(at, (column, _)): (usize, &(String, String))| {
            format!("\"{column}\" IN (SELECT value FROM json_each(${}))", at + 1)
        };
        let any: Vec<String> = columns.iter().enumerate().map(is_one).collect();
        let sql = format!("SELECT COUNT(*) FROM \"{table}\" WHERE {}", any.join(" OR "));
        let rows: i64 = on!(reading, connection => {
            let query = sqlx::query_scalar(AssertSqlSafe(sql));
            ids.fold(query, QueryScalar::bind).fetch_one(connection).await
        })?;
        count += rows;
    }
    Ok(count)
}

/// The referring columns of each table, with the table that each refers to.
async fn references(reading: &mut Reading) -> Result<BTreeMap<String, Vec<(String, String)>>, StoreError> {
    let references = if matches!(reading.tx(), Tx::Sqlite(_)) { IN_SQLITE } else { IN_POSTGRES };
    let rows: Vec<(String, String, String)> =
        on!(reading, connection => sqlx::query_as(references).fetch_all(connection).await)?;
    let mut tables: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for (table, column, parent) in rows {
        tables.entry(table).or_default().push((column, parent));
    }
    Ok(tables)
}
