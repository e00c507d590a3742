//! Appends entries to the chain. On PostgreSQL, transactions that append wait for each other; readers do not wait.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sha2::{Digest, Sha256};

use super::{AuditRow, Entry};
use crate::domain::hexadecimal;
use crate::store::{Reading, StoreError, execute, on};

/// Locks the head for this transaction, and reads it.
const TAKE_HEAD: &str = "
    UPDATE audit_head SET entries = entries WHERE id = 1 RETURNING entries, hash, unchained_until";
const PUT_HEAD: &str = "UPDATE audit_head SET entries = $1, hash = $2 WHERE id = 1";

const UNCHAINED: &str = "
    SELECT id, at, actor, action, object_kind, object_key, before_hash, after_hash, hash
    FROM audit_entry
    WHERE id <= $1
    ORDER BY id";
const CHAIN: &str = "UPDATE audit_entry SET hash = $2 WHERE id = $1";

const INSERT: &str = "
    INSERT INTO audit_entry (at, actor, action, object_kind, object_key, before_hash, after_hash, hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

/// The end of the chain.
pub(super) struct Head {
    pub entries: i64,
    /// Empty before the first entry.
    pub hash: String,
}

/// The parts of an entry that its hash is made of, besides the hash before.
pub(super) struct Content<'a> {
    pub at: Timestamp,
    pub actor: &'a str,
    pub action: &'a str,
    pub object_kind: &'a str,
    pub object_key: &'a str,
    pub before_hash: Option<&'a str>,
    pub after_hash: Option<&'a str>,
}

impl Content<'_> {
    /// SHA-256 of the hash before and the content, as a JSON list so that different contents never look the same.
    pub fn hash(&self, before: &str) -> String {
        let fields = (
            before,
            self.at.as_microsecond(),
            self.actor,
            self.action,
            self.object_kind,
            self.object_key,
            self.before_hash,
            self.after_hash,
        );
        let line = serde_json::to_vec(&fields).expect("texts and numbers are always JSON");
        hexadecimal(&Sha256::digest(&line))
    }
}

impl AuditRow {
    pub(super) fn content(&self) -> Content<'_> {
        Content {
            at: self.at.to_jiff(),
            actor: &self.actor,
            action: &self.action,
            object_kind: &self.object_kind,
            object_key: &self.object_key,
            before_hash: self.before_hash.as_deref(),
            after_hash: self.after_hash.as_deref(),
        }
    }
}

/// Appends an entry about what `actor` did at `at`, in the transaction that did it.
pub(in crate::store) async fn append(
    writing: &mut Reading,
    (at, actor): (Timestamp, &str),
    entries: Vec<Entry>,
) -> Result<(), StoreError> {
    let (entries_before, hash, unchained_until): (i64, String, i64) =
        on!(writing, connection => sqlx::query_as(TAKE_HEAD).fetch_one(connection).await)?;
    let mut head = Head { entries: entries_before, hash };
    if head.entries == 0 && unchained_until > 0 {
        chain_what_was_before(writing, unchained_until, &mut head).await?;
    }
    for entry in entries {
        head.hash = insert(writing, &entry, at, actor, &head.hash).await?;
        head.entries += 1;
    }
    execute!(writing, sqlx::query(PUT_HEAD).bind(head.entries).bind(head.hash))?;
    Ok(())
}

/// Chains the entries from before hashes were kept. Done once, before the first new entry is appended.
async fn chain_what_was_before(writing: &mut Reading, until: i64, head: &mut Head) -> Result<(), StoreError> {
    let rows: Vec<AuditRow> =
        on!(writing, connection => sqlx::query_as(UNCHAINED).bind(until).fetch_all(connection).await)?;
    for row in rows {
        head.hash = row.content().hash(&head.hash);
        head.entries += 1;
        execute!(writing, sqlx::query(CHAIN).bind(row.id).bind(&head.hash))?;
    }
    Ok(())
}

async fn insert(
    writing: &mut Reading,
    entry: &Entry,
    at: Timestamp,
    actor: &str,
    before: &str,
) -> Result<String, StoreError> {
    let content = Content {
        at,
        actor,
        action: entry.action,
        object_kind: entry.object_kind,
        object_key: &entry.object_key,
        before_hash: entry.before_hash.as_deref(),
        after_hash: entry.after_hash.as_deref(),
    };
    let hash = content.hash(before);
    execute!(
        writing,
        sqlx::query(INSERT)
            .bind(at.to_sqlx())
            .bind(actor)
            .bind(entry.action)
            .bind(entry.object_kind)
            .bind(&entry.object_key)
            .bind(&entry.before_hash)
            .bind(&entry.after_hash)
            .bind(&hash)
    )?;
    Ok(hash)
}
