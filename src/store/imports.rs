//! Imports: what was read, what it changed, and what was stored before.

mod before;
mod kept_with;
mod missing;
mod refused;
mod runs;
mod said;
mod unmapped;

use std::collections::BTreeSet;

use jiff_sqlx::ToSqlx;

use super::{Content, Reading, StoreError, Writing, execute, on};
use crate::domain::{DataSet, ImportFileId, ImportId};

pub use before::{BeforeImage, before_images, keep_before};
pub use missing::{forget_missing, forget_missing_of, keep_missing, missing_positions};
pub use refused::{Refused, forget_refused, keep_refused, refused};
pub use runs::{File, Run, get, list};
pub use said::{SaidSince, said_since};
pub use unmapped::{forget_unmapped, note_unmapped};

const INSERT_RUN: &str =
    "INSERT INTO import_run (started_at, finished_at, actor) VALUES ($1, $1, $2) RETURNING id";
const FINISH_RUN: &str = "UPDATE import_run SET finished_at = $2, quality = $3 WHERE id = $1";
const QUALITY: &str = "SELECT quality FROM import_run WHERE id = $1";
const UNDO_RUN: &str = "UPDATE import_run SET undone_at = $2, undone_by = $3 WHERE id = $1";

const INSERT_FILE: &str = "
    INSERT INTO import_file (import_id, name, sha256, data_set, encoding, separator, rows_read, rows_new, rows_changed,
        rows_unchanged, rows_missing, rows_rejected, rows_warned)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    RETURNING id";

const NEWEST: &str = "
    SELECT MAX(r.id)
    FROM import_run r
    WHERE r.undone_at IS NULL
        AND EXISTS (
            SELECT 1 FROM import_file f WHERE f.import_id = r.id AND f.rows_new + f.rows_changed > 0
        )";

const WITH_FILE: &str = "
    SELECT f.import_id
    FROM import_file f
    JOIN import_run r ON r.id = f.import_id
    WHERE r.undone_at IS NULL AND f.sha256 = $1 AND f.data_set = $2";

/// A file that is imported, before it has an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile<'a> {
    /// Its name, without the folder it lay in.
    pub name: &'a str,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: &'a str,
    /// Which data set the file was read as.
    pub data_set: DataSet,
    /// The text encoding it was read in, such as `utf-8`.
    pub encoding: &'a str,
    /// The character between cells of a row.
    pub separator: &'a str,
    /// What happened to its rows.
    pub counts: Counts,
}

/// What happened to the rows of a file, or of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows with something in at least one cell.
    pub read: usize,
    /// Rows whose key was not stored before.
    pub new: usize,
    /// Rows whose key was stored with other content.
    pub changed: usize,
    /// Rows that are stored exactly as in the file.
    pub unchanged: usize,
    /// Stored records that the file does not have; they stay.
    pub missing: usize,
    /// Rows that were refused, whatever was wrong with them.
    pub rejected: usize,
    /// Rows that were taken or skipped with a warning.
    pub warned: usize,
}

impl Counts {
    /// Whether the import has anything to write.
    pub const fn changes(&self) -> bool {
        self.new + self.changed > 0
    }
}

/// Begins an import as of the writing's moment; files are added to it one by one.
pub async fn begin(writing: &mut Writing) -> Result<ImportId, StoreError> {
    writing.changes(Content::Imports);
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let id: i64 = on!(writing, connection =>
        sqlx::query_scalar(INSERT_RUN).bind(at).bind(actor).fetch_one(connection).await)?;
    Ok(ImportId(id))
}

/// Ends an import, and stores the report on the quality of its data, as JSON.
pub async fn finish(writing: &mut Writing, id: ImportId, quality: &str) -> Result<(), StoreError> {
    let at = writing.at().to_sqlx();
    execute!(writing, sqlx::query(FINISH_RUN).bind(id.0).bind(at).bind(quality))?;
    Ok(())
}

/// The report on the quality of its data, as JSON; `None` for imports from before there was one.
pub async fn quality(reading: &mut Reading, id: ImportId) -> Result<Option<String>, StoreError> {
    let quality: Option<Option<String>> = on!(reading, connection =>
        sqlx::query_scalar(QUALITY).bind(id.0).fetch_optional(connection).await)?;
    Ok(quality.flatten())
}

/// Marks an import as undone; what it wrote is taken back elsewhere.
pub async fn mark_undone(writing: &mut Writing, id: ImportId) -> Result<(), StoreError> {
    writing.changes(Content::Imports);
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    execute!(writing, sqlx::query(UNDO_RUN).bind(id.0).bind(at).bind(actor))?;
    Ok(())
}

/// Adds a file to an import.
pub async fn add_file(
    writing: &mut Writing,
    id: ImportId,
    file: &NewFile<'_>,
) -> Result<ImportFileId, StoreError> {
    let count = |value: usize| i64::try_from(value).unwrap_or(i64::MAX);
    let file_id: i64 = on!(writing, connection => sqlx::query_scalar(INSERT_FILE)
        .bind(id.0)
        .bind(file.name)
        .bind(file.sha256)
        .bind(file.data_set.name())
        .bind(file.encoding)
        .bind(file.separator)
        .bind(count(file.counts.read))
        .bind(count(file.counts.new))
        .bind(count(file.counts.changed))
        .bind(count(file.counts.unchanged))
        .bind(count(file.counts.missing))
        .bind(count(file.counts.rejected))
        .bind(count(file.counts.warned))
        .fetch_one(connection)
        .await)?;
    Ok(ImportFileId(file_id))
}

/// The newest import that wrote something and was not undone: the one that can be undone; `None` where there is none.
pub async fn newest(reading: &mut Reading) -> Result<Option<ImportId>, StoreError> {
    let id: Option<i64> = on!(reading, connection => sqlx::query_scalar(NEWEST).fetch_one(connection).await)?;
    Ok(id.map(ImportId))
}

/// The newest import that was not undone and had all of these files, each identified by SHA-256 and data set; `None`
/// where there is none, or no file is given.
pub async fn with_files_of(
    reading: &mut Reading,
    files: impl IntoIterator<Item = (&str, &str)>,
) -> Result<Option<ImportId>, StoreError> {
    let mut with_all: Option<BTreeSet<i64>> = None;
    for (sha256, data_set) in files {
        let with_this: Vec<i64> = on!(reading, connection =>
            sqlx::query_scalar(WITH_FILE).bind(sha256).bind(data_set).fetch_all(connection).await)?;
        let with_this = with_this.into_iter().collect();
        with_all = Some(with_all.map_or_else(|| BTreeSet::clone(&with_this), |all| &all & &with_this));
    }
    Ok(with_all.and_then(|all| all.last().copied()).map(ImportId))
}
