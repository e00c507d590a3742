//! The work of imports that goes on beside the requests: reading and comparing files, and writing what is confirmed.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use super::error::WebError;
use super::latest::{GoesOn, Latest};
use super::works::{Work, Works};
use crate::access::{Action, Actor};
use crate::domain::{ImportFileId, UploadId};
use crate::service::door::Door;
use crate::service::refused_rows::{self, Again};
use crate::service::uploads::{self as service, Confirmation, Outcome, Preview, ReadFile};
use crate::store::{Content, Revisions, StoreError};

/// How many uploads may be whole in memory at once while they are stored: each is at most 10 MB.
const KEPT_AT_ONCE: usize = 2;
/// How long somebody who has sent files waits for their turn.
const PATIENCE: Duration = Duration::from_secs(20);
/// A page that takes longer than this says why it waits.
const SOON: Duration = Duration::from_secs(1);

/// An upload in a version, on a day.
type OnDay = (UploadId, i64, jiff::civil::Date);

/// Why a piece of work failed. It can be cloned, unlike `StoreError`, as several requests may wait for one result.
#[derive(Clone, Debug)]
pub enum Failure {
    /// The upload is deleted or expired.
    NotFound,
    /// The actor may not do this: shown as 403.
    Denied,
    /// The data or the upload changed since it was read: shown as 409.
    Changed,
    /// The database did not answer.
    Unavailable(String),
    /// Any other error, as text for the log.
    Failed(String),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::Denied(_) => Self::Denied,
            StoreError::Changed => Self::Changed,
            StoreError::Unavailable(cause) => Self::Unavailable(cause.to_string()),
            other => Self::Failed(format!("{other:?}")),
        }
    }
}

impl From<Failure> for WebError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NotFound => Self::NotFound,
            Failure::Denied => Self::Forbidden,
            Failure::Changed => Self::Conflict(None),
            Failure::Unavailable(cause) => Self::Unavailable(cause),
            Failure::Failed(cause) => Self::Service(cause),
        }
    }
}

/// The work on uploads in this process: previews, single files, confirmations and imports of refused rows.
#[derive(Debug)]
pub struct Importing {
    previews: Latest<OnDay, Revisions, Result<Arc<Preview>, Failure>>,
    /// Single files, by their place, for their refused rows.
    files: Latest<(OnDay, usize), Revisions, Result<Arc<ReadFile>, Failure>>,
    confirmations: Works<(UploadId, i64), Result<Outcome, Failure>>,
    /// Imports of refused rows, by the file that had them.
    again: Works<ImportFileId, Result<Again, Failure>>,
    keeping: Arc<Semaphore>,
}

impl Default for Importing {
    fn default() -> Self {
        let (previews, confirmations) = (Latest::default(), Works::default());
        Self {
            files: Latest::in_turn_with(&previews),
            again: Works::in_turn_with(&confirmations),
            previews,
            confirmations,
            keeping: Arc::new(Semaphore::new(KEPT_AT_ONCE)),
        }
    }
}

pub enum Seen {
    /// The preview is ready to be shown.
    Preview(Arc<Preview>),
    /// The preview is still being made: the page says how far it is.
    GoesOn(GoesOn),
}

pub enum Written<T> {
    /// The import is written, with its outcome.
    Done(T),
    /// The import is still being written.
    GoesOn,
}

impl Importing {
    /// Waits for the turn to have files in memory.
    pub async fn turn_to_keep(&self) -> Result<OwnedSemaphorePermit, WebError> {
        let turn = timeout(PATIENCE, Arc::clone(&self.keeping).acquire_owned()).await;
        turn.map_err(|_| WebError::Busy)?.map_err(|_| WebError::Busy)
    }

    /// What the upload would change, or how far the comparison has come. Whoever has waited for it says `since` when.
    pub async fn preview(
        &self,
        door: Door,
        actor: &Actor,
        upload: (UploadId, i64),
        (since, longest): (Option<u64>, Duration),
    ) -> Result<Seen, WebError> {
        let (of, revisions) = as_it_stands(&door, actor, upload).await?;
        let (id, _) = upload;
        let begin = |work: Arc<Work<_>>| {
            let (door, actor) = (door.clone(), actor.clone());
            async move {
                let preview = service::preview(&door, &actor, id, &|step| work.step(step)).await;
                preview.map(Arc::new).map_err(Failure::from)
            }
        };
        match self.previews.get((&of, &revisions), since, longest, begin).await {
            Ok(Ok(preview)) => Ok(Seen::Preview(preview)),
            Ok(Err(failure)) => {
                self.previews.forget(&of);
                Err(failure.into())
            }
            Err(goes_on) => Ok(Seen::GoesOn(goes_on)),
        }
    }

    /// File `place` of the upload as it was read and compared, in turn with the previews. A request that gets nothing
    /// within [`LONG`] has to be repeated, and gets it then.
    pub async fn file(
        &self,
        door: Door,
        actor: &Actor,
        upload: (UploadId, i64),
        place: usize,
    ) -> Result<Arc<ReadFile>, WebError> {
        let (of, revisions) = as_it_stands(&door, actor, upload).await?;
        let (of, (id, _)) = ((of, place), upload);
        let begin = |_| {
            let (door, actor) = (door.clone(), actor.clone());
            async move {
                let file = service::read_again(&door, &actor, id, place).await;
                file.map(Arc::new).map_err(Failure::from)
            }
        };
        match self.files.get((&of, &revisions), Some(0), LONG, begin).await {
            Ok(Ok(file)) => Ok(file),
            Ok(Err(failure)) => {
                self.files.forget(&of);
                Err(failure.into())
            }
            Err(_) => Err(WebError::Busy),
        }
    }

    /// Confirms what was seen. Pressing twice confirms once.
    pub async fn confirm(
        &self,
        door: Door,
        actor: &Actor,
        confirmation: Confirmation,
    ) -> Result<Written<Outcome>, WebError> {
        let key = (confirmation.id, confirmation.version);
        let actor = actor.clone();
        let work = self.confirmations.find_or_begin(&key, |work| async move {
            let done = service::confirm(&door, &actor, &confirmation, &|step| work.step(step)).await;
            done.map_err(Failure::from)
        });
        match work.wait(SOON).await {
            None => Ok(Written::GoesOn),
            Some(result) => {
                self.confirmations.forget(|other| *other == key);
                Ok(Written::Done((*result).clone()?))
            }
        }
    }

    /// The work of writing an upload in this process, or its result, whichever version was confirmed.
    pub fn confirmation(&self, upload: UploadId) -> Option<Arc<Work<Result<Outcome, Failure>>>> {
        self.confirmations.find(|(id, _)| *id == upload)
    }

    /// Forgets the result of confirmations once somebody has been told of them.
    pub fn told(&self, upload: UploadId) {
        self.confirmations.forget(|(id, _)| *id == upload);
    }

    /// Imports the refused rows of `file`, in turn with confirmations. Pressing twice imports once.
    pub async fn import_again(
        &self,
        door: Door,
        actor: &Actor,
        file: ImportFileId,
    ) -> Result<Written<Again>, WebError> {
        let actor = actor.clone();
        let work = self.again.find_or_begin(&file, |_| async move {
            refused_rows::import_again(&door, &actor, file).await.map_err(Failure::from)
        });
        match work.wait(LONG).await {
            None => Ok(Written::GoesOn),
            Some(result) => {
                self.again.forget(|other| *other == file);
                Ok(Written::Done((*result).clone()?))
            }
        }
    }
}

/// The upload today, and the revisions of what it is compared with.
async fn as_it_stands(
    door: &Door,
    actor: &Actor,
    (id, version): (UploadId, i64),
) -> Result<(OnDay, Revisions), WebError> {
    let mut reading = door.read(actor, Action::Import).await?;
    let revisions = crate::store::revisions(&mut reading).await?.of(&COMPARED_WITH);
    Ok(((id, version, reading.day()), revisions))
}

/// The content that makes a preview out of date when it changes.
const COMPARED_WITH: [Content; 5] =
    [Content::People, Content::Skills, Content::Assessments, Content::Initiatives, Content::Imports];

/// How long a page waits for a preview before it shows how far it is.
pub const SHORT: Duration = SOON;
/// How long a refusal waits for the preview that stands beside it, or a file for its content.
pub const LONG: Duration = Duration::from_secs(8);
