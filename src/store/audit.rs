//! The audit log: who did what, when. Nothing is changed or deleted: the database refuses it, and each entry has the
//! SHA-256 of the one before and of itself, so that a change made directly in the database is detected.

mod chain;
mod entry;
mod verify;

use jiff::Timestamp;
use sqlx::FromRow;

use super::{Reading, StoreError, on};

pub(super) use chain::append;
pub use entry::Entry;
pub use verify::{Fault, Verdict, verify};

const LATEST: &str = "
    SELECT id, at, actor, action, object_kind, object_key, before_hash, after_hash, hash
    FROM audit_entry
    ORDER BY id DESC
    LIMIT $1";

/// An entry as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Rises from entry to entry; some numbers may be unused.
    pub id: i64,
    /// When it was done, in UTC, to the microsecond.
    pub at: Timestamp,
    /// The account name of who did it.
    pub actor: String,
    /// The verb of the [`Entry`], such as `make_campaign`.
    pub action: String,
    /// The kind of thing it was done to.
    pub object_kind: String,
    /// The thing's number or natural key.
    pub object_key: String,
    /// SHA-256 of the content before; `None` where there was none or it is not recorded.
    pub before_hash: Option<String>,
    /// SHA-256 of the content after; `None` where there is none or it is not recorded.
    pub after_hash: Option<String>,
    /// The entry's own hash; `None` from before hashes were kept, until something is written.
    pub hash: Option<String>,
}

#[derive(FromRow)]
struct AuditRow {
    id: i64,
    at: jiff_sqlx::Timestamp,
    actor: String,
    action: String,
    object_kind: String,
    object_key: String,
    before_hash: Option<String>,
    after_hash: Option<String>,
    hash: Option<String>,
}

impl AuditRow {
    fn recorded(self) -> Recorded {
        Recorded {
            id: self.id,
            at: self.at.to_jiff(),
            actor: self.actor,
            action: self.action,
            object_kind: self.object_kind,
            object_key: self.object_key,
            before_hash: self.before_hash,
            after_hash: self.after_hash,
            hash: self.hash,
        }
    }
}

/// The `limit` newest entries, newest first.
pub async fn latest(reading: &mut Reading, limit: i64) -> Result<Vec<Recorded>, StoreError> {
    let rows: Vec<AuditRow> =
        on!(reading, connection => sqlx::query_as(LATEST).bind(limit).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(AuditRow::recorded).collect())
}
