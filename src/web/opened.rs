//! The proposal that was opened last, unpacked: reading one takes longer than showing it.

use std::future::Future;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use jiff::Timestamp;
use tokio::sync::watch;

use super::error::WebError;
use crate::access::{Action, Actor};
use crate::domain::{InitiativeCode, ProposalId};
use crate::reports::gap::GapReport;
use crate::service::door::Door;
use crate::service::gap_report;
use crate::service::proposal_view::{
    self, Clearance, InitiativeRef, Names, NeedRef, Place, ProposalView, Quality, Seen, Summary, Team,
};
use crate::service::propose_staffing::{ProposeError, open};
use crate::store::views::directory::{self, Directory};
use crate::store::{Content, Revisions, StoreError};

/// A proposal with the part of it that one reader may see. That part is made when it is asked for: most pages show a
/// few lines of a proposal of thousands.
#[derive(Debug)]
pub struct Opened {
    whole: Arc<Whole>,
    /// The part that the reader may know of.
    pub known: Clearance,
    view: OnceLock<Option<ProposalView>>,
    gap: OnceLock<Option<GapReport>>,
}

/// The part of a proposal that is the same for everybody who may know of it.
#[derive(Clone, Copy, Debug)]
pub struct Headline<'a> {
    pub id: ProposalId,
    pub created_at: Timestamp,
    /// Counts over the whole proposal, which name nobody.
    pub summary: &'a Summary,
    /// How far the solver proved the plan to be the best possible.
    pub quality: &'a Quality,
}

/// A proposal as it was made; nobody is shown it unfiltered.
#[derive(Debug)]
pub struct Whole {
    view: ProposalView,
    gap: GapReport,
    names: Names,
    directory: Directory,
}

/// What a proposal is shown from: itself, and the names of today. Not from what people say they can: what counted is
/// kept with the proposal.
const SHOWN: [Content; 4] = [Content::People, Content::Skills, Content::Initiatives, Content::Proposals];

/// Which proposal, shown from which content.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Of {
    proposal: ProposalId,
    revisions: Revisions,
}

/// The proposal that was opened last, with the revisions its names are from.
#[derive(Debug, Default)]
pub struct LastOpened(Last<Of, Whole>);

/// The value that was opened last, or is being opened.
#[derive(Debug)]
struct Last<K, T>(Mutex<Option<Opening<K, T>>>);

type Outcome<T> = Result<Arc<T>, Failure>;

#[derive(Debug)]
struct Opening<K, T> {
    of: K,
    /// `None` while it is being opened.
    outcome: watch::Receiver<Option<Outcome<T>>>,
}

/// Why it cannot be shown; the same for all who wait.
#[derive(Debug, Clone)]
enum Failure {
    NotFound,
    Unavailable(String),
    Other(String),
}

impl LastOpened {
    /// The proposal `id` as of `now`. If several ask at once, one unpacks it and the others wait. The work goes on even
    /// if nobody waits any more: a large proposal takes longer than a request may, and the next request finds it.
    ///
    /// Whoever unpacks it reads through a door of the service's own. Those who wait hold no connection, so there is
    /// always one for the work.
    pub async fn get(
        &self,
        (door, service): (Door, Actor),
        now: &Revisions,
        id: ProposalId,
    ) -> Result<Arc<Whole>, WebError> {
        let of = Of { proposal: id, revisions: now.of(&SHOWN) };
        let outcome = self.0.get(of, || async move { unpack(door, service, id).await });
        outcome.await.map_err(|failure| match failure {
            Failure::NotFound => WebError::NotFound,
            Failure::Unavailable(detail) => WebError::Unavailable(detail),
            Failure::Other(detail) => WebError::Service(detail),
        })
    }
}

impl Whole {
    /// The figures, which name nobody: all that everybody is shown.
    pub fn headline(&self) -> Headline<'_> {
        let view = &self.view;
        Headline { id: view.id, created_at: view.created_at, summary: &view.summary, quality: &view.quality }
    }
}

impl Opened {
    /// As much of `whole` as is `known`.
    pub const fn of(whole: Arc<Whole>, known: Clearance) -> Self {
        Self { whole, known, view: OnceLock::new(), gap: OnceLock::new() }
    }

    fn seen(&self) -> Seen<'_> {
        Seen { known: &self.known, directory: &self.whole.directory }
    }

    /// The part that the reader may see.
    pub fn view(&self) -> &ProposalView {
        let part = self.view.get_or_init(|| self.seen().part_of(&self.whole.view));
        part.as_ref().unwrap_or(&self.whole.view)
    }

    /// The part of the gap report that the reader may see.
    pub fn gap(&self) -> &GapReport {
        let part = self.gap.get_or_init(|| self.seen().part_of_gap(&self.whole.gap));
        part.as_ref().unwrap_or(&self.whole.gap)
    }

    /// The figures that everybody may see who may know of the proposal.
    pub fn headline(&self) -> Headline<'_> {
        self.whole.headline()
    }

    /// The places of somebody, as far as the reader may see them, each with its team.
    pub fn places_of(&self, number: &str) -> impl Iterator<Item = (&Team, &Place)> {
        let seen = self.seen();
        let teams = self.whole.view.teams.iter();
        teams.flat_map(|team| team.places.iter().map(move |place| (team, place))).filter(
            move |(team, place)| {
                place.person.number.as_str() == number && seen.place(team, &place.person.number)
            },
        )
    }

    /// Whether the initiative is one of the reader's own.
    pub fn is_mine(&self, code: &InitiativeCode) -> bool {
        self.seen().is_mine(code)
    }

    /// The places of the people whom the reader may see because of who they are, not because of what they work on: oneself
    /// and those one leads. Nobody where that is everybody.
    pub fn places_of_mine(&self) -> impl Iterator<Item = (&Team, &Place)> {
        let seen = self.seen();
        let teams = self.view().teams.iter();
        let places = teams.flat_map(|team| team.places.iter().map(move |place| (team, place)));
        places.filter(move |(_, place)| seen.leads(&place.person.number))
    }

    /// How many places each team has, whoever is on it: a count that names nobody.
    pub fn team_sizes(&self) -> impl Iterator<Item = (&InitiativeRef, usize)> {
        let seen = self.seen();
        let known = self.whole.view.teams.iter().filter(move |team| seen.initiative(&team.initiative.code));
        known.map(|team| (&team.initiative, team.places.len()))
    }

    /// The needs that are not covered and that the reader may know of, each with its initiative.
    pub fn uncovered(&self) -> impl Iterator<Item = (&InitiativeRef, &NeedRef)> {
        let seen = self.seen();
        let unmet = self.whole.view.unmet.iter().filter(move |unmet| seen.initiative(&unmet.initiative.code));
        unmet.map(|unmet| (&unmet.initiative, &unmet.need))
    }

    /// Today's names of everybody in the register, whether the proposal mentions them or not.
    pub fn names(&self) -> &Names {
        &self.whole.names
    }

    /// The addresses of the people, skills and initiatives.
    pub fn directory(&self) -> &Directory {
        &self.whole.directory
    }
}

async fn unpack(door: Door, service: Actor, id: ProposalId) -> Result<Whole, Failure> {
    // A proposal is one packed file: it is read whole, as the service, and shown in part.
    let mut reading = door.read(&service, Action::SeeProposals).await?;
    let kept = open(&mut reading, id).await.map_err(|error| match error {
        ProposeError::Store(error) => error.into(),
        other => Failure::Other(other.to_string()),
    })?;
    let names = Names::load(&mut reading, kept.record.request.first_month.first_day()).await?;
    let (view, gap) = (proposal_view::view(&kept, &names), gap_report::report(&kept, &names));
    let directory = directory::load(&mut reading).await?;
    Ok(Whole { view, gap, names, directory })
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
            // It is kept even if nobody waits for it.
            tell.send_replace(Some(opened));
        });
        *last = Some(Opening { of, outcome: outcome.clone() });
        outcome
    }
}

impl<K, T> Opening<K, T> {
    /// Whether it is open or still being opened. A failure is tried again.
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
