//! Imports: what was read, what it changed, and how it looked before.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::FromRow;

use super::bulk::Table;
use super::kept::{ids_from, narrow};
use super::{Occasion, Source, StoreError, Tx, execute, on};
use crate::domain::{DataSet, ImportFileId, ImportId, ImportedSet, SkillCode, SourceLine};

const BEFORE: Table<8> = Table {
    name: "import_before",
    keys: 1,
    columns: [
        "id",
        "import_file_id",
        "data_set",
        "natural_key",
        "line",
        "before_record",
        "before_file_id",
        "before_line",
    ],
};

const INSERT_RUN: &str =
    "INSERT INTO import_run (started_at, finished_at, actor) VALUES ($1, $1, $2) RETURNING id";
const FINISH_RUN: &str = "UPDATE import_run SET finished_at = $2 WHERE id = $1";
const UNDO_RUN: &str = "UPDATE import_run SET undone_at = $2, undone_by = $3 WHERE id = $1";

const INSERT_FILE: &str = "
    INSERT INTO import_file (import_id, name, sha256, data_set, encoding, separator, rows_read, rows_new, rows_changed,
        rows_unchanged, rows_missing, rows_rejected)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    RETURNING id";

const RUNS: &str = "
    SELECT id, started_at, finished_at, actor, undone_at, undone_by
    FROM import_run
    ORDER BY id DESC
    LIMIT $1";

const RUN: &str = "
    SELECT id, started_at, finished_at, actor, undone_at, undone_by FROM import_run WHERE id = $1";

const FILES: &str = "
    SELECT id, import_id, name, sha256, data_set, encoding, separator, rows_read, rows_new, rows_changed,
        rows_unchanged, rows_missing, rows_rejected
    FROM import_file
    WHERE import_id = $1
    ORDER BY id";

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

const BEFORE_IMAGES: &str = "
    SELECT natural_key, line, before_record, before_file_id, before_line
    FROM import_before
    WHERE import_file_id = $1
    ORDER BY id";

const COUNT_UNMAPPED: &str = "
    INSERT INTO unmapped_skill (written, occurrences, import_file_id, first_line, suggested_skill_id)
    VALUES ($1, $2, $3, $4, (SELECT s.id FROM skill s WHERE s.code = $5))
    ON CONFLICT (written) DO UPDATE SET occurrences = excluded.occurrences";

const DELETE_UNMAPPED: &str =
    "DELETE FROM unmapped_skill WHERE import_file_id = $1 AND mapped_skill_id IS NULL";

/// A file that is imported, before it has an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile<'a> {
    /// Its name.
    pub name: &'a str,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: &'a str,
    /// What it holds.
    pub data_set: DataSet,
    /// How its bytes stand for letters.
    pub encoding: &'a str,
    /// What stands between cells.
    pub separator: &'a str,
    /// What came of its rows.
    pub counts: Counts,
}

/// What came of the rows of a file, or of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows that hold something.
    pub read: usize,
    /// Not stored before.
    pub new: usize,
    /// Stored with other content before.
    pub changed: usize,
    /// Stored as they are.
    pub unchanged: usize,
    /// Stored, but not in the file. They stay.
    pub missing: usize,
    /// Refused.
    pub rejected: usize,
}

impl Counts {
    /// Whether anything is to be written.
    pub const fn changes(&self) -> bool {
        self.new + self.changed > 0
    }
}

/// How a changed row looked before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BeforeImage {
    /// The natural key, as text.
    pub key: String,
    /// The line that changed it.
    pub line: SourceLine,
    /// The record before, as JSON.
    pub record: String,
    /// Where the record before came from.
    pub source: Option<Source>,
}

/// An import as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its id.
    pub id: ImportId,
    /// When it began.
    pub started_at: Timestamp,
    /// When it had ended.
    pub finished_at: Timestamp,
    /// Who ran it.
    pub actor: String,
    /// When it was undone, and by whom.
    pub undone: Option<(Timestamp, String)>,
    /// Its files, in the order in which they were written.
    pub files: Vec<File>,
}

/// A file of an import, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its id.
    pub id: ImportFileId,
    /// Its name.
    pub name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// What it held.
    pub data_set: ImportedSet,
    /// How its bytes stood for letters.
    pub encoding: String,
    /// What stood between cells.
    pub separator: String,
    /// What came of its rows.
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
            },
        })
    }
}

/// Begins an import.
pub async fn begin(tx: &mut Tx, occasion: Occasion<'_>) -> Result<ImportId, StoreError> {
    let at = occasion.at.to_sqlx();
    let id: i64 = on!(tx, connection =>
        sqlx::query_scalar(INSERT_RUN).bind(at).bind(occasion.actor).fetch_one(connection).await)?;
    Ok(ImportId(id))
}

/// Ends an import.
pub async fn finish(tx: &mut Tx, id: ImportId, at: Timestamp) -> Result<(), StoreError> {
    execute!(tx, sqlx::query(FINISH_RUN).bind(id.0).bind(at.to_sqlx()))?;
    Ok(())
}

/// Marks an import as undone.
pub async fn mark_undone(tx: &mut Tx, id: ImportId, occasion: Occasion<'_>) -> Result<(), StoreError> {
    let at = occasion.at.to_sqlx();
    execute!(tx, sqlx::query(UNDO_RUN).bind(id.0).bind(at).bind(occasion.actor))?;
    Ok(())
}

/// Adds a file to an import.
pub async fn add_file(tx: &mut Tx, id: ImportId, file: &NewFile<'_>) -> Result<ImportFileId, StoreError> {
    let count = |value: usize| i64::try_from(value).unwrap_or(i64::MAX);
    let file_id: i64 = on!(tx, connection => sqlx::query_scalar(INSERT_FILE)
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
        .fetch_one(connection)
        .await)?;
    Ok(ImportFileId(file_id))
}

/// Keeps how changed rows looked before.
pub async fn keep_before(
    tx: &mut Tx,
    file: ImportFileId,
    data_set: DataSet,
    images: &[BeforeImage],
) -> Result<(), StoreError> {
    let first = BEFORE.reserve(tx, images.len()).await?;
    let cells = images.iter().zip(ids_from(first)).map(|(image, id)| {
        [
            id.into(),
            file.0.into(),
            data_set.name().into(),
            (&image.key).into(),
            image.line.0.into(),
            (&image.record).into(),
            image.source.map(|source| source.file.0).into(),
            image.source.map(|source| i64::from(source.line.0)).into(),
        ]
    });
    BEFORE.insert(tx, cells.collect()).await
}

/// How the rows that a file changed looked before, in the order in which they were changed.
pub async fn before_images(tx: &mut Tx, file: ImportFileId) -> Result<Vec<BeforeImage>, StoreError> {
    type ImageRow = (String, i64, String, Option<i64>, Option<i64>);
    let rows: Vec<ImageRow> =
        on!(tx, connection => sqlx::query_as(BEFORE_IMAGES).bind(file.0).fetch_all(connection).await)?;
    let image = |(key, line, record, before_file, before_line): ImageRow| {
        let line = narrow("import_before.line", line, |line| u32::try_from(line).ok())?;
        Ok(BeforeImage {
            key,
            line: SourceLine(line),
            record,
            source: Source::read(before_file, before_line),
        })
    };
    rows.into_iter().map(image).collect()
}

/// Puts a skill name that no skill has on the list for somebody to decide about.
pub async fn note_unmapped(
    tx: &mut Tx,
    file: ImportFileId,
    written: &str,
    occurrences: u32,
    first_line: SourceLine,
    suggestion: Option<&SkillCode>,
) -> Result<(), StoreError> {
    let suggestion = suggestion.map(SkillCode::as_str);
    execute!(
        tx,
        sqlx::query(COUNT_UNMAPPED)
            .bind(written)
            .bind(i64::from(occurrences))
            .bind(file.0)
            .bind(i64::from(first_line.0))
            .bind(suggestion)
    )?;
    Ok(())
}

/// Takes the names that `file` brought off the list, but those somebody has decided about.
pub async fn forget_unmapped(tx: &mut Tx, file: ImportFileId) -> Result<(), StoreError> {
    execute!(tx, sqlx::query(DELETE_UNMAPPED).bind(file.0))?;
    Ok(())
}

/// The newest import that wrote something and was not undone: the one that can be undone.
pub async fn newest(tx: &mut Tx) -> Result<Option<ImportId>, StoreError> {
    let id: Option<i64> = on!(tx, connection => sqlx::query_scalar(NEWEST).fetch_one(connection).await)?;
    Ok(id.map(ImportId))
}

/// The newest import that was not undone and had all of these files, each told by its SHA-256 and what it holds; none
/// where there is none, or no file is given.
pub async fn with_files_of(
    tx: &mut Tx,
    files: impl IntoIterator<Item = (&str, &str)>,
) -> Result<Option<ImportId>, StoreError> {
    let mut with_all: Option<BTreeSet<i64>> = None;
    for (sha256, data_set) in files {
        let with_this: Vec<i64> = on!(tx, connection =>
            sqlx::query_scalar(WITH_FILE).bind(sha256).bind(data_set).fetch_all(connection).await)?;
        let with_this = with_this.into_iter().collect();
        with_all = Some(with_all.map_or_else(|| BTreeSet::clone(&with_this), |all| &all & &with_this));
    }
    Ok(with_all.and_then(|all| all.last().copied()).map(ImportId))
}

/// The import `id`, with its files.
pub async fn get(tx: &mut Tx, id: ImportId) -> Result<Run, StoreError> {
    let row: RunRow = on!(tx, connection => sqlx::query_as(RUN).bind(id.0).fetch_one(connection).await)?;
    with_files(tx, row).await
}

/// The `limit` newest imports, newest first.
pub async fn list(tx: &mut Tx, limit: i64) -> Result<Vec<Run>, StoreError> {
    let rows: Vec<RunRow> =
        on!(tx, connection => sqlx::query_as(RUNS).bind(limit).fetch_all(connection).await)?;
    let mut runs = Vec::with_capacity(rows.len());
    for row in rows {
        runs.push(with_files(tx, row).await?);
    }
    Ok(runs)
}

async fn with_files(tx: &mut Tx, row: RunRow) -> Result<Run, StoreError> {
    let files: Vec<FileRow> =
        on!(tx, connection => sqlx::query_as(FILES).bind(row.id).fetch_all(connection).await)?;
    Ok(Run {
        id: ImportId(row.id),
        started_at: row.started_at.to_jiff(),
        finished_at: row.finished_at.to_jiff(),
        actor: row.actor,
        undone: row.undone_at.map(|at| (at.to_jiff(), row.undone_by.unwrap_or_default())),
        files: files.into_iter().map(FileRow::file).collect::<Result<_, _>>()?,
    })
}
