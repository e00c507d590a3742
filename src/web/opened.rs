//! The proposal that was opened last, unpacked: reading one takes longer than showing it.

use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use super::error::WebError;
use crate::access::{Fields, Scope};
use crate::domain::ProposalId;
use crate::reports::gap::GapReport;
use crate::service::gap_report;
use crate::service::proposal_view::{self, Names, ProposalView};
use crate::service::propose_staffing::{ProposeError, open};
use crate::store::views::directory::{self, Directory};
use crate::store::{Content, Reading, Revisions, StoreError, revisions};

/// A proposal, ready to be shown.
#[derive(Debug)]
pub struct Opened {
    pub view: ProposalView,
    /// What it leaves uncovered.
    pub gap: GapReport,
    /// The names of today.
    pub names: Names,
    /// Where the people, skills and initiatives have their pages.
    pub directory: Directory,
}

/// What a proposal is shown from: itself, and the names of today. Not from what people say they can: what counted is
/// kept with the proposal.
const SHOWN: [Content; 4] = [Content::People, Content::Skills, Content::Initiatives, Content::Proposals];

/// Which proposal, shown from which content, to somebody who may see what.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Of {
    proposal: ProposalId,
    revisions: Revisions,
    scope: Scope,
    fields: Fields,
}

/// The proposal that was opened last, with the revisions its names are from.
#[derive(Debug, Default)]
pub struct LastOpened(Last<Of, Opened>);

/// What was opened last, or is being opened.
#[derive(Debug)]
struct Last<K, T>(Mutex<Option<Opening<K, T>>>);

type Outcome<T> = Result<Arc<T>, Failure>;

#[derive(Debug)]
struct Opening<K, T> {
    of: K,
    /// None as long as it is being opened.
    outcome: watch::Receiver<Option<Outcome<T>>>,
}

/// Why it cannot be shown, for everybody who waits.
#[derive(Debug, Clone)]
enum Failure {
    NotFound,
    Unavailable(String),
    Other(String),
}

impl LastOpened {
    /// The proposal `id`. Of several who ask at once, one has it unpacked and the others wait. It goes on where nobody
    /// waits any more: a large proposal takes longer than a request may, and is there for the next.
    ///
    /// It takes the reader's transaction: whoever waits holds none, so that the one who works is never short of one.
    pub async fn get(&self, mut reading: Reading, id: ProposalId) -> Result<Arc<Opened>, WebError> {
        let (scope, fields) = (reading.scope().clone(), reading.fields().clone());
        let of = Of { proposal: id, revisions: revisions(&mut reading).await?.of(&SHOWN), scope, fields };
        let outcome = self.0.get(of, || async move { unpack(reading, id).await });
        outcome.await.map_err(|failure| match failure {
            Failure::NotFound => WebError::NotFound,
            Failure::Unavailable(detail) => WebError::Unavailable(detail),
            Failure::Other(detail) => WebError::Service(detail),
        })
    }
}

async fn unpack(mut reading: Reading, id: ProposalId) -> Result<Opened, Failure> {
    let kept = open(&mut reading, id).await.map_err(|error| match error {
        ProposeError::Store(error) => error.into(),
        other => Failure::Other(other.to_string()),
    })?;
    let names = Names::load(&mut reading, kept.record.request.first_month.first_day()).await?;
    let (view, gap) = (proposal_view::view(&kept, &names), gap_report::report(&kept, &names));
    Ok(Opened { view, gap, names, directory: directory::load(&mut reading).await? })
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::Unavailable(cause) => Self::Unavailable(cause.to_string()),
            other => Self::Other(other.to_string()),
        }
    }
}

impl<K, T> Default for Last<K, T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<K: PartialEq, T: Send + Sync + 'static> Last<K, T> {
    async fn get<F>(&self, of: K, open: impl FnOnce() -> F) -> Outcome<T>
    where
        F: Future<Output = Result<T, Failure>> + Send + 'static,
    {
        // What is not called is dropped with what it holds.
        let mut outcome = self.opening(of, open);
        let stopped = || Failure::Other("opening it stopped".to_owned());
        let outcome = outcome.wait_for(Option::is_some).await.map_err(|_| stopped())?;
        outcome.clone().unwrap_or_else(|| Err(stopped()))
    }

    fn opening<F>(&self, of: K, open: impl FnOnce() -> F) -> watch::Receiver<Option<Outcome<T>>>
    where
        F: Future<Output = Result<T, Failure>> + Send + 'static,
    {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(opening) = last.as_ref().filter(|opening| opening.of == of && opening.may_succeed()) {
            return opening.outcome.clone();
        }
        let (tell, outcome) = watch::channel(None);
        let open = open();
        tokio::spawn(async move {
            let opened = open.await.map(Arc::new);
            // Nobody may be waiting; then it is kept all the same.
            tell.send_replace(Some(opened));
        });
        *last = Some(Opening { of, outcome: outcome.clone() });
        outcome
    }
}

impl<K, T> Opening<K, T> {
    /// Is it open, or still being opened? What failed is tried again.
    fn may_succeed(&self) -> bool {
        let told = self.outcome.borrow().as_ref().map(Result::is_ok);
        told.unwrap_or_else(|| self.outcome.has_changed().is_ok())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::sync::Notify;
    use tokio::time::timeout;

    use super::*;

    const OF: u8 = 1;

    #[tokio::test]
    async fn what_a_reader_did_not_wait_for_is_there_for_the_next() {
        let last = Last::default();
        let ready = Arc::new(Notify::new());
        let slow = Arc::clone(&ready);
        let impatient = last.get(OF, || async move {
            slow.notified().await;
            Ok(7)
        });
        assert!(timeout(Duration::ZERO, impatient).await.is_err());
        ready.notify_one();
        let never = || async { panic!("it is not opened twice") };
        assert_eq!(*last.get(OF, never).await.unwrap(), 7);
        let other = last.get(OF + 1, || async { Ok(8) });
        assert_eq!(*other.await.unwrap(), 8, "the content has changed");
    }

    #[tokio::test]
    async fn what_failed_is_tried_again() {
        let last = Last::default();
        let failing = last.get(OF, || async { Err(Failure::NotFound) });
        assert!(matches!(failing.await, Err(Failure::NotFound)));
        let falling = last.get(OF, || async { panic!("it falls") });
        assert!(matches!(falling.await, Err(Failure::Other(_))));
        assert_eq!(*last.get(OF, || async { Ok(1) }).await.unwrap(), 1);
    }
}
