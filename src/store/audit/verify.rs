//! Checks the audit log: computes every entry's hash again, from the first to the last.

use super::AuditRow;
use super::chain::Head;
use crate::store::{Reading, StoreError, on};

const PAGE: &str = "
    SELECT id, at, actor, action, object_kind, object_key, before_hash, after_hash, hash
    FROM audit_entry
    WHERE id > $1
    ORDER BY id
    LIMIT 1000";
const HEAD: &str = "SELECT entries, hash, unchained_until FROM audit_head WHERE id = 1";

/// What a check of the whole audit log found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How many entries were read.
    pub entries: i64,
    /// The hash of the last entry; empty for an empty log. Kept elsewhere, it can show later that nothing changed.
    pub head: String,
    /// The first fault found; `None` where the log is whole.
    pub fault: Option<Fault>,
    /// Whether the hash that was asked about is in the chain; true where none was asked about.
    pub knows_noted: bool,
}

/// What is wrong with the audit log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// This entry does not follow the one before it: it was changed, or an entry before it was removed or moved.
    Broken {
        /// The number of the entry.
        id: i64,
        /// The entry's position in the log, from 1.
        place: i64,
    },
    /// The chain ends before its recorded end: entries were removed from the end.
    EndMissing {
        /// How many entries the head says there are.
        expected: i64,
    },
}

/// Reads the whole log. `noted` is a head that somebody kept earlier.
pub async fn verify(reading: &mut Reading, noted: Option<&str>) -> Result<Verdict, StoreError> {
    let (expected, head, unchained_until): (i64, String, i64) =
        on!(reading, connection => sqlx::query_as(HEAD).fetch_one(connection).await)?;
    // Entries from before the first chained one have no hashes to compare with.
    let unchained_until = if expected == 0 { unchained_until } else { 0 };
    let mut found = Head { entries: 0, hash: String::new() };
    let (mut fault, mut knows_noted, mut last) = (None, noted.is_none(), i64::MIN);
    loop {
        let rows: Vec<AuditRow> =
            on!(reading, connection => sqlx::query_as(PAGE).bind(last).fetch_all(connection).await)?;
        let Some(end) = rows.last() else { break };
        last = end.id;
        for row in rows {
            found.entries += 1;
            let hash = row.content().hash(&found.hash);
            let is_right =
                row.hash.as_deref() == Some(&hash) || (row.hash.is_none() && row.id <= unchained_until);
            if !is_right {
                fault.get_or_insert(Fault::Broken { id: row.id, place: found.entries });
            }
            // The next entries are checked against the stored hash, so that only the first break is reported.
            found.hash = row.hash.unwrap_or(hash);
            knows_noted |= noted == Some(found.hash.as_str());
        }
    }
    let whole =
        (found.entries, &found.hash) == (expected, &head) || (unchained_until > 0 && found.entries > 0);
    if fault.is_none() && !whole {
        fault = Some(Fault::EndMissing { expected });
    }
    Ok(Verdict { entries: found.entries, head: found.hash, fault, knows_noted })
}
