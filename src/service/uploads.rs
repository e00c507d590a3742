//! Imports in the browser: files are kept, what they would change is shown, one or two people confirm it, and it is
//! written by the same engine as the command's.

mod confirm;
mod keep;
mod preview;
mod reading;

use jiff::Timestamp;

use super::door::Door;
use crate::access::{Action, Actor};
use crate::domain::{FullList, UploadId};
use crate::store::audit::Entry;
use crate::store::uploads::{self, Upload, UploadFile};
use crate::store::{Reading, StoreError};

pub use crate::import::ReadFile;
pub use confirm::{Confirmation, Outcome, confirm};
pub use keep::{MOST_BYTES, MOST_FILES, keep};
pub use preview::{ByField, FilePreview, Issue, MOST_PEOPLE, Preview, needs_second, preview, read_again};
pub use reading::{FileOpened, open_file, say_columns, say_content};

/// An upload with its files, as far as pages show them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// State, version and times of the upload.
    pub upload: Upload,
    /// Its files without their content, in the order they were sent.
    pub files: Vec<UploadFile>,
    /// The upload is past its time, and its files are deleted.
    pub is_expired: bool,
}

/// The upload `id`; [`StoreError::NotFound`] where there is none.
pub async fn open(reading: &mut Reading, id: UploadId, now: Timestamp) -> Result<Opened, StoreError> {
    let upload = uploads::find(reading, id).await?.ok_or(StoreError::NotFound)?;
    let files = uploads::of(reading, id).await?;
    let is_expired = upload.expires_at <= now;
    Ok(Opened { upload, files, is_expired })
}

/// Sets whether the files of employees hold everybody.
pub async fn say_full_list(
    door: &Door,
    actor: &Actor,
    (id, version): (UploadId, i64),
    full_list: FullList,
) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::Import).await?;
    uploads::set_full_list(&mut writing, (id, version), full_list).await?;
    writing.commit(Entry::upload_changed(id)).await
}

/// Withdraws an upload and deletes its files.
pub async fn discard(door: &Door, actor: &Actor, id: UploadId, version: i64) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::Import).await?;
    uploads::discard(&mut writing, (id, version)).await?;
    writing.commit(Entry::upload_discarded(id)).await
}

/// Deletes files that are past their time. Gives how many.
pub async fn delete_expired(door: &Door, actor: &Actor) -> Result<u64, StoreError> {
    let mut writing = door.write(actor, Action::Import).await?;
    let count = uploads::drop_expired(&mut writing).await?;
    if count == 0 {
        drop(writing.nothing_written());
    } else {
        writing.commit(Entry::uploads_expired(count)).await?;
    }
    Ok(count)
}

/// The second person rejects what the first confirmed.
pub async fn reject(
    door: &Door,
    actor: &Actor,
    (id, version): (UploadId, i64),
    reason: &str,
) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::ConfirmImport).await?;
    let upload = uploads::find(&mut writing, id).await?.ok_or(StoreError::NotFound)?;
    if upload.confirmed.is_some_and(|first| first.by == actor.name()) {
        return Err(crate::access::Denial::OwnCase(Action::ConfirmImport).into());
    }
    uploads::reject(&mut writing, (id, version), reason).await?;
    writing.commit(Entry::import_rejected(id)).await
}
