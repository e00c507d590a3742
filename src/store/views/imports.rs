//! The list of imports, and the receipt of one.

use jiff::Timestamp;

use super::{Names, SkillLink};
use crate::domain::{DataSet, ImportId, PersonId, SkillId};
use crate::store::{Reading, StoreError, on};

/// An import in the list, with its sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRow {
    /// The number in its address, and the one that `undo` takes.
    pub id: ImportId,
    /// When the import had ended, in UTC.
    pub finished_at: Timestamp,
    /// The account name of whoever ran it.
    pub actor: String,
    /// When it was undone, and by whom; `None` where it was not.
    pub undone: Option<(Timestamp, String)>,
    /// How many files it had.
    pub files: i64,
    /// The rows of all its files together.
    pub counts: Counts,
}

/// What happened to the rows of a file or an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows with something in at least one cell.
    pub read: i64,
    /// Rows whose key was not stored before.
    pub new: i64,
    /// Rows whose key was stored with other values.
    pub changed: i64,
    /// Rows whose key was stored with the same values.
    pub unchanged: i64,
    /// Stored records that the file did not have; they stay.
    pub missing: i64,
    /// Rows that were not imported because of an error.
    pub rejected: i64,
    /// Rows that were taken or skipped with a warning.
    pub warned: i64,
}

/// A file of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// The file's name, without a folder.
    pub name: String,
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// The data set it was read as; `None` for a file of ESCO.
    pub data_set: Option<DataSet>,
    /// The text encoding it was read in, such as `utf-8`.
    pub encoding: String,
    /// The character between cells of a row.
    pub separator: String,
    /// What happened to its rows.
    pub counts: Counts,
}

/// A record as it was before an import changed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BeforeRow {
    /// The name of the data set, such as `ansatte`.
    pub data_set: String,
    /// The natural key as text, as [`crate::store::Keyed::key_text`] gives it.
    pub key: String,
    /// The line of the file that changed it.
    pub line: i64,
    /// The record before, as JSON.
    pub before: String,
    /// The record when a later import changed it, as JSON; `None` where it is still as this import left it.
    pub next: Option<String>,
}

/// A skill name in the files that no skill has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnmappedRow {
    /// The name as the file has it.
    pub written: String,
    /// How many rows of the file have it.
    pub occurrences: i64,
    /// The first line of the file with it.
    pub first_line: i64,
    /// The skill it means or, while nobody has decided, the one with the nearest name.
    pub suggested: Option<SkillLink>,
    /// Whether somebody has decided that it means a skill.
    pub is_mapped: bool,
}

/// A person whose name has probably lost a letter to the file's encoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostName {
    /// The number in the address of their profile.
    pub id: PersonId,
    /// The employee number or the consultant's number.
    pub number: String,
    /// The name as it is stored now.
    pub name: String,
    /// The name of the file that the person's name came from.
    pub file: String,
    /// The line of the file.
    pub line: i64,
}

/// An import with its receipt.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The import, as in the list.
    pub import: ImportRow,
    /// Its files, in the order they were read.
    pub files: Vec<FileRow>,
    /// The first records that it changed, as they were before.
    pub before: Vec<BeforeRow>,
    /// How many rows it changed in all; `before` may have fewer.
    pub before_total: i64,
    /// Skill names in its files that no skill has.
    pub unmapped: Vec<UnmappedRow>,
    /// People whose names, as this import wrote them, have probably lost a letter.
    pub lost: Vec<LostName>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    finished_at: jiff_sqlx::Timestamp,
    actor: String,
    undone_at: Option<jiff_sqlx::Timestamp>,
    undone_by: Option<String>,
    files: i64,
    rows_read: i64,
    rows_new: i64,
    rows_changed: i64,
    rows_unchanged: i64,
    rows_missing: i64,
    rows_rejected: i64,
    rows_warned: i64,
}

#[derive(sqlx::FromRow)]
struct StoredFile {
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

#[derive(sqlx::FromRow)]
struct UnmappedName {
    written: String,
    occurrences: i64,
    first_line: i64,
    skill_id: Option<i64>,
    code: Option<String>,
    name_nb: Option<String>,
    name_nn: Option<String>,
    name_en: Option<String>,
    is_mapped: bool,
}

type BeforeImage = (String, String, i64, String, Option<String>);

/// How much of a receipt is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Most {
    /// The most changed rows to read.
    pub changes: i64,
    /// The most unknown skill names, and the most lost names, to read.
    pub names: i64,
}

impl Most {
    /// As much as the page of a receipt shows.
    pub const OF_A_PAGE: Self = Self { changes: 200, names: 500 };
    /// Everything, for a file to download.
    pub const ALL: Self = Self { changes: i64::MAX, names: i64::MAX };
}

/// Every import, the newest first.
pub async fn list(reading: &mut Reading) -> Result<Vec<ImportRow>, StoreError> {
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(LIST).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(Row::read).collect())
}

/// The receipt of the import `id`; `None` where there is no such import.
pub async fn find(reading: &mut Reading, id: ImportId, most: Most) -> Result<Option<Receipt>, StoreError> {
    let row: Option<Row> =
        on!(reading, connection => sqlx::query_as(ONE).bind(id.0).fetch_optional(connection).await)?;
    let Some(row) = row else { return Ok(None) };
    let files: Vec<StoredFile> =
        on!(reading, connection => sqlx::query_as(FILES).bind(id.0).fetch_all(connection).await)?;
    let before: Vec<BeforeImage> = on!(reading, connection => sqlx::query_as(BEFORE)
        .bind(id.0).bind(most.changes).fetch_all(connection).await)?;
    let before_total: i64 =
        on!(reading, connection => sqlx::query_scalar(BEFORE_TOTAL).bind(id.0).fetch_one(connection).await)?;
    let unmapped: Vec<UnmappedName> = on!(reading, connection => sqlx::query_as(UNMAPPED).bind(id.0).bind(most.names).fetch_all(connection).await)?;
    let lost: Vec<(i64, String, String, String, i64)> = on!(reading, connection => sqlx::query_as(LOST).bind(id.0).bind(most.names).fetch_all(connection).await)?;
    let lost_name = |(id, number, name, file, line)| LostName { id: PersonId(id), number, name, file, line };
    let changed = |(data_set, key, line, before, next)| BeforeRow { data_set, key, line, before, next };
    Ok(Some(Receipt {
        import: row.read(),
        files: files.into_iter().map(StoredFile::read).collect(),
        before: before.into_iter().map(changed).collect(),
        before_total,
        unmapped: unmapped.into_iter().map(UnmappedName::read).collect(),
        lost: lost.into_iter().map(lost_name).collect(),
    }))
}

impl Row {
    fn read(self) -> ImportRow {
        ImportRow {
            id: ImportId(self.id),
            finished_at: self.finished_at.to_jiff(),
            actor: self.actor,
            undone: self.undone_at.map(|at| (at.to_jiff(), self.undone_by.unwrap_or_default())),
            files: self.files,
            counts: Counts {
                read: self.rows_read,
                new: self.rows_new,
                changed: self.rows_changed,
                unchanged: self.rows_unchanged,
                missing: self.rows_missing,
                rejected: self.rows_rejected,
                warned: self.rows_warned,
            },
        }
    }
}

impl StoredFile {
    fn read(self) -> FileRow {
        FileRow {
            data_set: DataSet::from_name(&self.data_set),
            name: self.name,
            sha256: self.sha256,
            encoding: self.encoding,
            separator: self.separator,
            counts: Counts {
                read: self.rows_read,
                new: self.rows_new,
                changed: self.rows_changed,
                unchanged: self.rows_unchanged,
                missing: self.rows_missing,
                rejected: self.rows_rejected,
                warned: self.rows_warned,
            },
        }
    }
}

impl UnmappedName {
    fn read(self) -> UnmappedRow {
        let (nb, nn, en) = (self.name_nb, self.name_nn, self.name_en);
        let suggested = self.skill_id.zip(self.code);
        UnmappedRow {
            written: self.written,
            occurrences: self.occurrences,
            first_line: self.first_line,
            suggested: suggested
                .map(|(id, code)| SkillLink { id: SkillId(id), names: Names { nb, nn, en, code } }),
            is_mapped: self.is_mapped,
        }
    }
}

macro_rules! import {
    ($where:literal) => {
        concat!(
            "SELECT r.id, r.finished_at, r.actor, r.undone_at, r.undone_by,
    COUNT(f.id) AS files,
    CAST(COALESCE(SUM(f.rows_read), 0) AS BIGINT) AS rows_read,
    CAST(COALESCE(SUM(f.rows_new), 0) AS BIGINT) AS rows_new,
    CAST(COALESCE(SUM(f.rows_changed), 0) AS BIGINT) AS rows_changed,
    CAST(COALESCE(SUM(f.rows_unchanged), 0) AS BIGINT) AS rows_unchanged,
    CAST(COALESCE(SUM(f.rows_missing), 0) AS BIGINT) AS rows_missing,
    CAST(COALESCE(SUM(f.rows_rejected), 0) AS BIGINT) AS rows_rejected,
    CAST(COALESCE(SUM(f.rows_warned), 0) AS BIGINT) AS rows_warned
FROM import_run r
LEFT JOIN import_file f ON f.import_id = r.id ",
            $where,
            " GROUP BY r.id, r.finished_at, r.actor, r.undone_at, r.undone_by
ORDER BY r.id DESC"
        )
    };
}

const LIST: &str = import!("");
const ONE: &str = import!("WHERE r.id = $1");

const FILES: &str = "SELECT name, sha256, data_set, encoding, separator, rows_read, rows_new, rows_changed,
    rows_unchanged, rows_missing, rows_rejected, rows_warned
FROM import_file
WHERE import_id = $1
ORDER BY id";

const BEFORE: &str = "SELECT b.data_set, b.natural_key, b.line, b.before_record,
    (SELECT n.before_record FROM import_before n
        WHERE n.id > b.id AND n.data_set = b.data_set AND n.natural_key = b.natural_key
        ORDER BY n.id
        LIMIT 1) AS next
FROM import_before b
JOIN import_file f ON f.id = b.import_file_id
WHERE f.import_id = $1
ORDER BY b.id
LIMIT $2";

const BEFORE_TOTAL: &str = "SELECT COUNT(*)
FROM import_before b
JOIN import_file f ON f.id = b.import_file_id
WHERE f.import_id = $1";

// A letter that the file's encoding lacks became one of these. A name that was corrected since has a later import.
const LOST: &str = "SELECT p.id, p.number, p.first_name || ' ' || p.last_name, f.name, p.import_line
FROM person p
JOIN import_file f ON f.id = p.import_file_id
WHERE f.import_id = $1
    AND (p.first_name LIKE '%?%' OR p.last_name LIKE '%?%'
        OR p.first_name LIKE '%\u{fffd}%' OR p.last_name LIKE '%\u{fffd}%')
ORDER BY f.id, p.import_line, p.id
LIMIT $2";

const UNMAPPED: &str = "SELECT u.written,
    u.occurrences,
    u.first_line,
    s.id AS skill_id,
    s.code,
    s.name_nb,
    s.name_nn,
    s.name_en,
    CASE WHEN u.mapped_skill_id IS NULL THEN FALSE ELSE TRUE END AS is_mapped
FROM unmapped_skill u
JOIN import_file f ON f.id = u.import_file_id
LEFT JOIN skill s ON s.id = COALESCE(u.mapped_skill_id, u.suggested_skill_id)
WHERE f.import_id = $1
ORDER BY u.occurrences DESC, u.written
LIMIT $2";
