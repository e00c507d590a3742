//! Who did what, when. Never changed, never deleted: the database itself refuses.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::FromRow;

use super::{Reading, StoreError, Writing, execute, on};

const INSERT: &str = "
    INSERT INTO audit_entry (at, actor, action, object_kind, object_key, before_hash, after_hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

const LATEST: &str = "
    SELECT at, actor, action, object_kind, object_key, before_hash, after_hash
    FROM audit_entry
    ORDER BY id DESC
    LIMIT $1";

/// What was done to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What was done: `import`, `undo_import`, `propose`.
    pub action: &'static str,
    /// The kind of thing it was done to: `import_run`, `ansatte`, `proposal`.
    pub object_kind: &'static str,
    /// Which one.
    pub object_key: String,
    /// SHA-256 of the content before; none where there was nothing.
    pub before_hash: Option<String>,
    /// SHA-256 of the content after; none where nothing is left.
    pub after_hash: Option<String>,
}

/// An entry as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// The kind of thing.
    pub object_kind: String,
    /// Which one.
    pub object_key: String,
    /// SHA-256 of the content before.
    pub before_hash: Option<String>,
    /// SHA-256 of the content after.
    pub after_hash: Option<String>,
}

#[derive(FromRow)]
struct AuditRow {
    at: jiff_sqlx::Timestamp,
    actor: String,
    action: String,
    object_kind: String,
    object_key: String,
    before_hash: Option<String>,
    after_hash: Option<String>,
}

/// Records an entry, in the transaction of the change itself.
pub(super) async fn record(writing: &mut Writing, entry: Entry) -> Result<(), StoreError> {
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    execute!(
        writing,
        sqlx::query(INSERT)
            .bind(at)
            .bind(actor)
            .bind(entry.action)
            .bind(entry.object_kind)
            .bind(entry.object_key)
            .bind(entry.before_hash)
            .bind(entry.after_hash)
    )?;
    Ok(())
}

/// The `limit` newest entries, newest first.
pub async fn latest(reading: &mut Reading, limit: i64) -> Result<Vec<Recorded>, StoreError> {
    let rows: Vec<AuditRow> =
        on!(reading, connection => sqlx::query_as(LATEST).bind(limit).fetch_all(connection).await)?;
    let recorded = |row: AuditRow| Recorded {
        at: row.at.to_jiff(),
        actor: row.actor,
        action: row.action,
        object_kind: row.object_kind,
        object_key: row.object_key,
        before_hash: row.before_hash,
        after_hash: row.after_hash,
    };
    Ok(rows.into_iter().map(recorded).collect())
}
