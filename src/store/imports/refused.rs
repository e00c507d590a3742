//! The refused rows of a file, stored for 30 days as a file that can be corrected.

use jiff::ToSpan;
use jiff_sqlx::ToSqlx;

use crate::domain::{DataSet, ImportFileId};
use crate::store::{Reading, StoreError, Writing, execute, on};

/// How long they are kept, in hours: they name people.
const HOURS: i64 = 30 * 24;

const KEEP: &str = "INSERT INTO import_refused (import_file_id, content, kept_until) VALUES ($1, $2, $3)";
const FORGET_OLD: &str = "DELETE FROM import_refused WHERE kept_until < $1";
const FORGET: &str = "DELETE FROM import_refused WHERE import_file_id = $1";
const ONE: &str = "
    SELECT f.name, f.data_set, r.content
    FROM import_refused r
    JOIN import_file f ON f.id = r.import_file_id
    WHERE r.import_file_id = $1 AND r.kept_until >= $2";

/// The rows of a file that were refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The name of the file that the rows came in.
    pub name: String,
    /// Which data set the file was read as.
    pub data_set: DataSet,
    /// The rows as a file that can be corrected and imported.
    pub rows: Vec<u8>,
}

/// Stores the refused rows of `file`, and deletes those whose time is over.
pub async fn keep_refused(writing: &mut Writing, file: ImportFileId, rows: &[u8]) -> Result<(), StoreError> {
    let now = writing.at();
    let until = now.saturating_add(HOURS.hours()).unwrap_or(now);
    execute!(writing, sqlx::query(FORGET_OLD).bind(now.to_sqlx()))?;
    execute!(writing, sqlx::query(KEEP).bind(file.0).bind(rows).bind(until.to_sqlx()))?;
    Ok(())
}

/// The refused rows of `file`; `None` where there were none, or their time is over at `now`.
pub async fn refused(
    reading: &mut Reading,
    file: ImportFileId,
    now: jiff::Timestamp,
) -> Result<Option<Refused>, StoreError> {
    reading.must_reach_everybody()?;
    let found: Option<(String, String, Vec<u8>)> = on!(reading, connection =>
        sqlx::query_as(ONE).bind(file.0).bind(now.to_sqlx()).fetch_optional(connection).await)?;
    let Some((name, set, rows)) = found else { return Ok(None) };
    let data_set = DataSet::ALL.into_iter().find(|known| known.name() == set);
    let data_set = data_set.ok_or_else(|| StoreError::damaged("import_file.data_set", &set))?;
    Ok(Some(Refused { name, data_set, rows }))
}

/// Deletes the refused rows of `file`, which were imported or are in another file now.
pub async fn forget_refused(writing: &mut Writing, file: ImportFileId) -> Result<(), StoreError> {
    execute!(writing, sqlx::query(FORGET).bind(file.0))?;
    Ok(())
}
