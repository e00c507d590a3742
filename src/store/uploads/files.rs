//! The files of an upload, and how each is to be read.

use jiff::{Timestamp, ToSpan as _};
use jiff_sqlx::ToSqlx;
use sqlx::FromRow;

use crate::domain::{DataSet, UploadId};
use crate::store::{Reading, StoreError, Writing, execute, on};

/// How long a file is kept if nobody imports it, in hours: 30 days.
const KEPT_HOURS: i64 = 30 * 24;

const INSERT: &str = "
    INSERT INTO import_upload (state, full_list, uploaded_at, uploaded_by, expires_at)
    VALUES ('open', 'no', $1, $2, $3)
    RETURNING id";

const INSERT_FILE: &str = "
    INSERT INTO import_upload_file (upload_id, place, name, sha256, size, content, sheet, data_set, columns)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

const FILES: &str = "
    SELECT place, name, sha256, size, sheet, data_set, columns
    FROM import_upload_file
    WHERE upload_id = $1
    ORDER BY place";

const CONTENTS: &str = "SELECT content FROM import_upload_file WHERE upload_id = $1 ORDER BY place";

const CONTENT: &str = "SELECT content FROM import_upload_file WHERE upload_id = $1 AND place = $2";

const CHOOSE: &str = "
    UPDATE import_upload_file SET sheet = $3, data_set = $4, columns = $5
    WHERE upload_id = $1 AND place = $2
        AND EXISTS (SELECT 1 FROM import_upload u WHERE u.id = $1 AND u.version = $6 AND u.state = 'open')";

const RAISE: &str = "UPDATE import_upload SET version = version + 1 WHERE id = $1 AND version = $2";

const DROP_EXPIRED: &str = "
    UPDATE import_upload_file SET content = NULL
    WHERE content IS NOT NULL AND upload_id IN (SELECT u.id FROM import_upload u WHERE u.expires_at <= $1)";

/// How somebody chose that a file is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingChoice {
    /// The sheet of a workbook; `None` for other files, or while nobody has chosen.
    pub sheet: Option<String>,
    /// The data set to read it as; `None` while nobody has chosen.
    pub data_set: Option<DataSet>,
    /// The columns of the headings, as JSON: `{"Heading":"column"}`; `None` while nobody has chosen.
    pub columns: Option<String>,
}

/// A file as it was sent.
#[derive(Clone, Debug)]
pub struct NewUploadFile<'a> {
    /// The file's name on the sender's machine, without a folder.
    pub name: &'a str,
    /// SHA-256 of `content`, in hexadecimal.
    pub sha256: &'a str,
    /// The whole file as it was sent.
    pub content: &'a [u8],
    /// How it is to be read.
    pub choice: ReadingChoice,
}

/// A file of an upload, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadFile {
    /// Its place among the files, from 1.
    pub place: i64,
    /// The file's name on the sender's machine, without a folder.
    pub name: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// The size of the file, in bytes.
    pub size: i64,
    /// How it is to be read.
    pub choice: ReadingChoice,
}

#[derive(FromRow)]
struct FileRow {
    place: i64,
    name: String,
    sha256: String,
    size: i64,
    sheet: Option<String>,
    data_set: Option<String>,
    columns: Option<String>,
}

impl FileRow {
    fn read(self) -> UploadFile {
        let data_set = self.data_set.as_deref().and_then(DataSet::from_name);
        let choice = ReadingChoice { sheet: self.sheet, data_set, columns: self.columns };
        UploadFile { place: self.place, name: self.name, sha256: self.sha256, size: self.size, choice }
    }
}

/// Stores the files as an upload that is open for 30 days.
pub async fn add(writing: &mut Writing, files: &[NewUploadFile<'_>]) -> Result<UploadId, StoreError> {
    let (at, actor) = (writing.at(), writing.actor());
    let expires = at.checked_add(KEPT_HOURS.hours()).unwrap_or(Timestamp::MAX);
    let id: i64 = on!(writing, connection => sqlx::query_scalar(INSERT)
        .bind(at.to_sqlx()).bind(actor).bind(expires.to_sqlx()).fetch_one(connection).await)?;
    for (place, file) in (1_i64..).zip(files) {
        let size = i64::try_from(file.content.len()).unwrap_or(i64::MAX);
        let choice = &file.choice;
        execute!(
            writing,
            sqlx::query(INSERT_FILE)
                .bind(id)
                .bind(place)
                .bind(file.name)
                .bind(file.sha256)
                .bind(size)
                .bind(file.content)
                .bind(choice.sheet.as_deref())
                .bind(choice.data_set.map(DataSet::name))
                .bind(choice.columns.as_deref())
        )?;
    }
    Ok(UploadId(id))
}

/// The files of an upload, in the order in which they were sent.
pub async fn of(reading: &mut Reading, upload: UploadId) -> Result<Vec<UploadFile>, StoreError> {
    let rows: Vec<FileRow> =
        on!(reading, connection => sqlx::query_as(FILES).bind(upload.0).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(FileRow::read).collect())
}

/// The content of the files, in their order. [`StoreError::NotFound`] where it is deleted.
pub async fn contents(reading: &mut Reading, upload: UploadId) -> Result<Vec<Vec<u8>>, StoreError> {
    let rows: Vec<Option<Vec<u8>>> =
        on!(reading, connection => sqlx::query_scalar(CONTENTS).bind(upload.0).fetch_all(connection).await)?;
    rows.into_iter().map(|content| content.ok_or(StoreError::NotFound)).collect()
}

/// The content of one file. [`StoreError::NotFound`] where there is none, or it is deleted.
pub async fn content(reading: &mut Reading, upload: UploadId, place: i64) -> Result<Vec<u8>, StoreError> {
    let content: Option<Option<Vec<u8>>> = on!(reading, connection =>
        sqlx::query_scalar(CONTENT).bind(upload.0).bind(place).fetch_optional(connection).await)?;
    content.flatten().ok_or(StoreError::NotFound)
}

/// Stores how a file of an open upload is to be read. [`StoreError::Changed`] where the upload is of another version.
pub async fn choose(
    writing: &mut Writing,
    (upload, version): (UploadId, i64),
    place: i64,
    choice: &ReadingChoice,
) -> Result<(), StoreError> {
    let changed = execute!(
        writing,
        sqlx::query(CHOOSE)
            .bind(upload.0)
            .bind(place)
            .bind(choice.sheet.as_deref())
            .bind(choice.data_set.map(DataSet::name))
            .bind(choice.columns.as_deref())
            .bind(version)
    )?;
    if changed == 0 {
        return Err(StoreError::Changed);
    }
    execute!(writing, sqlx::query(RAISE).bind(upload.0).bind(version))?;
    Ok(())
}

/// Deletes the content of files whose time is over; returns how many.
pub async fn drop_expired(writing: &mut Writing) -> Result<u64, StoreError> {
    let at = writing.at().to_sqlx();
    Ok(execute!(writing, sqlx::query(DROP_EXPIRED).bind(at))?)
}
