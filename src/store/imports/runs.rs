//! Imports as they are stored, for reading.

use jiff::Timestamp;
use sqlx::FromRow;

use super::Counts;
use crate::domain::{ImportFileId, ImportId, ImportedSet};
use crate::store::keyed::narrow;
use crate::store::{Reading, StoreError, on};

const RUNS: &str = "
    SELECT id, started_at, finished_at, actor, undone_at, undone_by
    FROM import_run
    ORDER BY id DESC
    LIMIT $1";

const RUN: &str = "
    SELECT id, started_at, finished_at, actor, undone_at, undone_by FROM import_run WHERE id = $1";

const FILES: &str = "
    SELECT id, import_id, name, sha256, data_set, encoding, separator, rows_read, rows_new, rows_changed,
        rows_unchanged, rows_missing, rows_rejected, rows_warned
    FROM import_file
    WHERE import_id = $1
    ORDER BY id";

/// An import as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The number that addresses and commands name it by.
    pub id: ImportId,
    /// When the import began, in UTC.
    pub started_at: Timestamp,
    /// When the import had ended, in UTC.
    pub finished_at: Timestamp,
    /// The account name of whoever ran it.
    pub actor: String,
    /// When it was undone, and by whom; `None` where it was not.
    pub undone: Option<(Timestamp, String)>,
    /// Its files, in the order in which they were written.
    pub files: Vec<File>,
}

/// A file of an import, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The number that addresses and commands name it by.
    pub id: ImportFileId,
    /// Its name, without the folder it lay in.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// What the file was read as.
    pub data_set: ImportedSet,
    /// The text encoding it was read in.
    pub encoding: String,
    /// The character between cells of a row.
    pub separator: String,
    /// What happened to its rows.
    pub counts: Counts,
}

#[derive(FromRow)]
struct RunRow {
    id: i64,
    started_at: jiff_sqlx::Timestamp,
    finished_at: jiff_sqlx::Timestamp,
    actor: String,
    undone_at: Option<jiff_sqlx::Timestamp>,
    undone_by: Option<String>,
}

#[derive(FromRow)]
struct FileRow {
    id: i64,
    name: String,
    sha256: String,
    data_set: String,
    encoding: String,
    separator: String,
    rows_read: i64,
    rows_new: i64,
    rows_changed: i64,
    rows_unchanged: i64,
    rows_missing: i64,
    rows_rejected: i64,
    rows_warned: i64,
}

impl FileRow {
    fn file(self) -> Result<File, StoreError> {
        let count = |value: i64| narrow("import_file.rows", value, |value| usize::try_from(value).ok());
        Ok(File {
            id: ImportFileId(self.id),
            name: self.name,
            sha256: self.sha256,
            data_set: ImportedSet::from_name(&self.data_set)
                .ok_or_else(|| StoreError::damaged("import_file.data_set", &self.data_set))?,
            encoding: self.encoding,
            separator: self.separator,
            counts: Counts {
                read: count(self.rows_read)?,
                new: count(self.rows_new)?,
                changed: count(self.rows_changed)?,
                unchanged: count(self.rows_unchanged)?,
                missing: count(self.rows_missing)?,
                rejected: count(self.rows_rejected)?,
                warned: count(self.rows_warned)?,
            },
        })
    }
}

/// The import `id`, with its files; [`StoreError::NotFound`] where there is none.
pub async fn get(reading: &mut Reading, id: ImportId) -> Result<Run, StoreError> {
    let row: RunRow = on!(reading, connection => sqlx::query_as(RUN).bind(id.0).fetch_one(connection).await)?;
    with_files(reading, row).await
}

/// The `limit` newest imports, newest first.
pub async fn list(reading: &mut Reading, limit: i64) -> Result<Vec<Run>, StoreError> {
    let rows: Vec<RunRow> =
        on!(reading, connection => sqlx::query_as(RUNS).bind(limit).fetch_all(connection).await)?;
    let mut runs = Vec::with_capacity(rows.len());
    for row in rows {
        runs.push(with_files(reading, row).await?);
    }
    Ok(runs)
}

async fn with_files(reading: &mut Reading, row: RunRow) -> Result<Run, StoreError> {
    let files: Vec<FileRow> =
        on!(reading, connection => sqlx::query_as(FILES).bind(row.id).fetch_all(connection).await)?;
    Ok(Run {
        id: ImportId(row.id),
        started_at: row.started_at.to_jiff(),
        finished_at: row.finished_at.to_jiff(),
        actor: row.actor,
        undone: row.undone_at.map(|at| (at.to_jiff(), row.undone_by.unwrap_or_default())),
        files: files.into_iter().map(FileRow::file).collect::<Result<_, _>>()?,
    })
}
