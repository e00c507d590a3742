//! What goes on beside the requests: files are read and compared, and what is confirmed is written.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use super::error::WebError;
use super::works::{Work, Works};
use crate::access::{Action, Actor};
use crate::domain::UploadId;
use crate::service::door::Door;
use crate::service::import_data::Step;
use crate::service::uploads::{self as service, Confirmation, Outcome, Preview};
use crate::store::{Content, Revisions, StoreError};

/// So many are whole in memory while they are kept: at most 10 MB each.
const KEPT_AT_ONCE: usize = 2;
/// How long somebody who has sent files waits for their turn.
const PATIENCE: Duration = Duration::from_secs(20);
/// Longer than this nobody waits for a page without being told why.
const SOON: Duration = Duration::from_secs(1);

/// What a preview depends on: the upload, and what it is compared with.
pub type PreviewKey = (UploadId, i64, jiff::civil::Date, Revisions);

/// Why some work came to nothing.
#[derive(Clone, Debug)]
pub enum Failure {
    /// The files are gone.
    NotFound,
    /// The actor may not.
    Denied,
    /// The database did not answer.
    Unavailable(String),
    /// Anything else.
    Failed(String),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::Denied(_) => Self::Denied,
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
            Failure::Unavailable(cause) => Self::Unavailable(cause),
            Failure::Failed(cause) => Self::Service(cause),
        }
    }
}

/// What goes on with files that were sent.
#[derive(Debug)]
pub struct Importing {
    previews: Works<PreviewKey, Result<Arc<Preview>, Failure>>,
    confirmations: Works<(UploadId, i64), Result<Outcome, Failure>>,
    keeping: Arc<Semaphore>,
}

impl Default for Importing {
    fn default() -> Self {
        Self {
            previews: Works::default(),
            confirmations: Works::default(),
            keeping: Arc::new(Semaphore::new(KEPT_AT_ONCE)),
        }
    }
}

/// How far a preview is.
pub enum Seen {
    /// It is here.
    Preview(Arc<Preview>),
    /// It is being made: what is done just now, where its turn has come.
    GoesOn(Option<Step>),
}

/// How far a confirmation is.
pub enum Confirmed {
    /// It is done.
    Done(Outcome),
    /// It is being written.
    GoesOn,
}

impl Importing {
    /// Waits for the turn to have files in memory.
    pub async fn turn_to_keep(&self) -> Result<OwnedSemaphorePermit, WebError> {
        let turn = timeout(PATIENCE, Arc::clone(&self.keeping).acquire_owned()).await;
        turn.map_err(|_| WebError::Busy)?.map_err(|_| WebError::Busy)
    }

    /// What the upload would change, or how far it is with being compared.
    pub async fn preview(
        &self,
        door: Door,
        actor: &Actor,
        (id, version): (UploadId, i64),
        longest: Duration,
    ) -> Result<Seen, WebError> {
        let mut reading = door.read(actor, Action::Import).await?;
        let revisions = crate::store::revisions(&mut reading).await?.of(&COMPARED_WITH);
        let key = (id, version, reading.day(), revisions);
        drop(reading);
        let actor = actor.clone();
        let work = self.previews.find_or_begin(&key, |work| async move {
            let preview = service::preview(&door, &actor, id, &|step| work.step(step)).await;
            preview.map(Arc::new).map_err(Failure::from)
        });
        match work.wait(longest).await {
            Some(Ok(preview)) => Ok(Seen::Preview(Arc::clone(preview))),
            Some(Err(failure)) => {
                self.previews.forget(&key);
                Err(failure.clone().into())
            }
            None => Ok(Seen::GoesOn(work.now())),
        }
    }

    /// Confirms what was seen. Whoever presses twice confirms once.
    pub async fn confirm(
        &self,
        door: Door,
        actor: &Actor,
        confirmation: Confirmation,
    ) -> Result<Confirmed, WebError> {
        let key = (confirmation.id, confirmation.version);
        let actor = actor.clone();
        let work = self.confirmations.find_or_begin(&key, |work| async move {
            let done = service::confirm(&door, &actor, &confirmation, &|step| work.step(step)).await;
            done.map_err(Failure::from)
        });
        match work.wait(SOON).await {
            None => Ok(Confirmed::GoesOn),
            Some(result) => {
                self.confirmations.forget(&key);
                Ok(Confirmed::Done(result.clone()?))
            }
        }
    }

    /// What is being written of an upload in this program, or what came of it.
    pub fn confirmation(&self, upload: (UploadId, i64)) -> Option<Arc<Work<Result<Outcome, Failure>>>> {
        self.confirmations.find(&upload)
    }

    /// Forgets what came of a confirmation that somebody has been told of.
    pub fn told(&self, upload: (UploadId, i64)) {
        self.confirmations.forget(&upload);
    }
}

/// What makes a preview out of date.
const COMPARED_WITH: [Content; 5] =
    [Content::People, Content::Skills, Content::Assessments, Content::Initiatives, Content::Imports];

/// As long as a page is made to wait for a preview.
pub const SHORT: Duration = SOON;
/// As long as a refusal waits for the preview that stands beside it.
pub const LONG: Duration = Duration::from_secs(8);
