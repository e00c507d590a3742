//! How often each kind of content has changed, read in a transaction.

use super::{Content, Reading, Revisions, StoreError, on};

/// How often each kind of content has changed, as `reading` sees it.
pub async fn revisions(reading: &mut Reading) -> Result<Revisions, StoreError> {
    if let Some(known) = &reading.revisions {
        return Ok(known.clone());
    }
    let found = revisions_now(reading).await?;
    reading.revisions = Some(found.clone());
    Ok(found)
}

/// As [`revisions`], read again: on PostgreSQL, a transaction that writes sees what others have committed meanwhile.
pub async fn revisions_now(reading: &mut Reading) -> Result<Revisions, StoreError> {
    let rows: Vec<(String, i64)> =
        on!(reading, connection => sqlx::query_as(REVISIONS).fetch_all(connection).await)?;
    let kind = |word: &str| Content::ALL.into_iter().find(|kind| kind.word() == word);
    let revision = |(word, count): (String, i64)| {
        kind(&word)
            .map(|kind| (kind, count))
            .ok_or_else(|| StoreError::damaged("content_revision.content", word))
    };
    Ok(Revisions(rows.into_iter().map(revision).collect::<Result<_, _>>()?))
}

const REVISIONS: &str = "SELECT content, revision FROM content_revision";
