//! Files that somebody sent to be imported, until they are imported: one upload by its id, and what is waiting.

mod files;
mod sources;
mod state;

use jiff::Timestamp;
use sqlx::FromRow;

use super::word::Word;
use super::{Reading, StoreError, on};
use crate::domain::{FullList, ImportId, UploadId};

pub use files::{NewUploadFile, ReadingChoice, UploadFile, add, choose, content, contents, drop_expired, of};
pub use sources::{RememberedReading, remember, remembered};
pub use state::{confirm, discard, mark_imported, reject, set_full_list, unconfirm};

const ONE: &str = "
    SELECT id, version, state, full_list, uploaded_at, uploaded_by, expires_at, confirmed_at, confirmed_by, confirmed_plan,
        skips_rejected, decided_at, decided_by, reason, import_id
    FROM import_upload
    WHERE id = $1";

const UNDER_WAY: &str = "
    SELECT id, version, state, full_list, uploaded_at, uploaded_by, expires_at, confirmed_at, confirmed_by, confirmed_plan,
        skips_rejected, decided_at, decided_by, reason, import_id
    FROM import_upload
    WHERE state IN ('open', 'waiting') AND expires_at > $1
    ORDER BY id DESC";

const OF_IMPORT: &str = "SELECT id FROM import_upload WHERE import_id = $1 ORDER BY id DESC LIMIT 1";

const STORED_PEOPLE: &str = "SELECT COUNT(*) FROM person";

/// The state of an upload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UploadState {
    /// Whoever sent it is looking at what it would change.
    Open,
    /// One person has confirmed it, and another has to.
    Waiting,
    /// Its files are imported, as [`Upload::import`].
    Imported,
    /// The second person said no.
    Rejected,
    /// Whoever sent it withdrew it.
    Discarded,
}

impl UploadState {
    fn read(word: &str) -> Result<Self, StoreError> {
        Ok(match word {
            "open" => Self::Open,
            "waiting" => Self::Waiting,
            "imported" => Self::Imported,
            "rejected" => Self::Rejected,
            "discarded" => Self::Discarded,
            other => return Err(StoreError::damaged("import_upload.state", other)),
        })
    }
}

/// What somebody said to an upload, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// When they said it, in UTC.
    pub at: Timestamp,
    /// The account name of whoever said it.
    pub by: String,
}

/// An upload, without its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// The number in its address.
    pub id: UploadId,
    /// Counts changes; a change for another version is refused.
    pub version: i64,
    /// Open, waiting, imported, rejected or discarded.
    pub state: UploadState,
    /// Whether the files of employees are said to hold everybody.
    pub full_list: FullList,
    /// Who sent it, and when.
    pub uploaded: Said,
    /// When the content of its files is deleted, imported or not.
    pub expires_at: Timestamp,
    /// Who confirmed it first, and when; `None` while nobody has.
    pub confirmed: Option<Said>,
    /// The hash of the changes that the first person confirmed.
    pub plan: Option<String>,
    /// Whether the first person accepted that refused rows are left out.
    pub skips_rejected: bool,
    /// Who answered the first confirmation, and when; `None` while nobody has.
    pub decided: Option<Said>,
    /// Why the second person turned it down; empty where they did not.
    pub reason: String,
    /// The import that it became; `None` while it is not imported.
    pub import: Option<ImportId>,
}

#[derive(FromRow)]
struct Row {
    id: i64,
    version: i64,
    state: String,
    full_list: String,
    uploaded_at: jiff_sqlx::Timestamp,
    uploaded_by: String,
    expires_at: jiff_sqlx::Timestamp,
    confirmed_at: Option<jiff_sqlx::Timestamp>,
    confirmed_by: Option<String>,
    confirmed_plan: Option<String>,
    skips_rejected: bool,
    decided_at: Option<jiff_sqlx::Timestamp>,
    decided_by: Option<String>,
    reason: String,
    import_id: Option<i64>,
}

impl Row {
    fn read(self) -> Result<Upload, StoreError> {
        let said = |at: Option<jiff_sqlx::Timestamp>, by: Option<String>| {
            at.zip(by).map(|(at, by)| Said { at: at.to_jiff(), by })
        };
        Ok(Upload {
            id: UploadId(self.id),
            version: self.version,
            state: UploadState::read(&self.state)?,
            full_list: FullList::from_word("import_upload.full_list", &self.full_list)?,
            uploaded: Said { at: self.uploaded_at.to_jiff(), by: self.uploaded_by },
            expires_at: self.expires_at.to_jiff(),
            confirmed: said(self.confirmed_at, self.confirmed_by),
            plan: self.confirmed_plan,
            skips_rejected: self.skips_rejected,
            decided: said(self.decided_at, self.decided_by),
            reason: self.reason,
            import: self.import_id.map(ImportId),
        })
    }
}

/// The upload `id`; `None` where there is none.
pub async fn find(reading: &mut Reading, id: UploadId) -> Result<Option<Upload>, StoreError> {
    let row: Option<Row> =
        on!(reading, connection => sqlx::query_as(ONE).bind(id.0).fetch_optional(connection).await)?;
    row.map(Row::read).transpose()
}

/// The uploads that somebody still has to decide about at `now`, newest first.
pub async fn under_way(reading: &mut Reading, now: Timestamp) -> Result<Vec<Upload>, StoreError> {
    use jiff_sqlx::ToSqlx as _;
    let rows: Vec<Row> = on!(reading, connection =>
        sqlx::query_as(UNDER_WAY).bind(now.to_sqlx()).fetch_all(connection).await)?;
    rows.into_iter().map(Row::read).collect()
}

/// The upload that an import came from; `None` for an import from the command line.
pub async fn of_import(reading: &mut Reading, import: ImportId) -> Result<Option<UploadId>, StoreError> {
    let id: Option<i64> = on!(reading, connection =>
        sqlx::query_scalar(OF_IMPORT).bind(import.0).fetch_optional(connection).await)?;
    Ok(id.map(UploadId))
}

/// How many people are stored, also those who no longer work here.
pub async fn stored_people(reading: &mut Reading) -> Result<usize, StoreError> {
    reading.must_reach_everybody()?;
    let count: i64 =
        on!(reading, connection => sqlx::query_scalar(STORED_PEOPLE).fetch_one(connection).await)?;
    Ok(usize::try_from(count).unwrap_or_default())
}
