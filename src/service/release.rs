//! From a proposal to the people it is about: its places are sent to their leaders, who answer, and to themselves, who
//! answer too. Nothing is decided here.

mod again;
mod answer;
mod basis;

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

pub use again::{declined, plan_again};
pub use answer::{Answer, AnswerError, LONGEST_WORDS, ReplyError, answer, reply};
pub use basis::{Basis, BasisSkill};

use crate::access::{Action, Actor};
use crate::domain::{InitiativeCode, InitiativeId, ProposalId, SendingId};
use crate::service::deputies::day;
use crate::service::door::Door;
use crate::service::proposal_view::{self, Place, ProposalView};
use crate::service::propose_staffing::{ProposeError, open};
use crate::store::audit::Entry;
use crate::store::places::{self, NewPlace, NewSending, Sent};
use crate::store::records::scenarios;
use crate::store::views::directory;
use crate::store::{Reading, StoreError, views};

/// How many days ahead the deadline is by default, and at most.
pub const USUAL_DAYS: i32 = 14;
const MOST_DAYS: i32 = 180;

/// Why nothing was sent.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// No initiative was chosen.
    #[error("no initiative is chosen")]
    NothingChosen,
    /// What was typed as the deadline is no day.
    #[error("the deadline is no day")]
    NoDay,
    /// The deadline is not ahead, or too far.
    #[error("the deadline is not ahead, or too far")]
    OtherDay,
    /// The proposal cannot be read.
    #[error(transparent)]
    Propose(#[from] ProposeError),
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Sends the places of these initiatives of a proposal to the leaders of the people in them, to be answered by a day.
/// Who may not open the proposal, or does not reach an initiative, is told [`StoreError::NotFound`].
pub async fn send(
    door: &Door,
    actor: &Actor,
    id: ProposalId,
    (chosen, deadline): (&BTreeSet<InitiativeId>, &str),
) -> Result<(SendingId, Sent), SendError> {
    let mut reading = door.read(actor, Action::ChangeRequests).await?;
    if !may_be_sent(&mut reading, id).await? {
        return Err(StoreError::NotFound.into());
    }
    drop(reading);
    let deadline = ahead(door.day(), deadline)?;
    let places = places_of(door, actor, id, chosen).await?;
    if chosen.is_empty() || places.is_empty() {
        return Err(SendError::NothingChosen);
    }
    let mut writing = door.write(actor, Action::ChangeRequests).await?;
    let new = NewSending { proposal: id, deadline, places };
    let (sending, sent) = places::send(&mut writing, &new).await?;
    writing.commit(Entry::places_sent(sending)).await?;
    Ok((sending, sent))
}

/// Whether a proposal is the reader's to open and is to be carried out: what a scenario comes to is only compared.
pub async fn may_be_sent(reading: &mut Reading, id: ProposalId) -> Result<bool, StoreError> {
    Ok(views::proposals::opens(reading, id).await? && scenarios::name_of(reading, id).await?.is_none())
}

fn ahead(today: Date, typed: &str) -> Result<Date, SendError> {
    let day = day(typed).ok_or(SendError::NoDay)?;
    if day <= today || day > today.saturating_add(MOST_DAYS.days()) {
        return Err(SendError::OtherDay);
    }
    Ok(day)
}

/// The places of these initiatives, whole: whoever sends may not see every name, and everybody is asked all the same.
async fn places_of(
    door: &Door,
    actor: &Actor,
    id: ProposalId,
    chosen: &BTreeSet<InitiativeId>,
) -> Result<Vec<NewPlace>, SendError> {
    let service = Actor::operator(actor.name());
    let mut reading = door.read(&service, Action::SeeProposals).await?;
    let directory = directory::load(&mut reading).await?;
    let kept = open(&mut reading, id).await?;
    let view: ProposalView = proposal_view::load(&mut reading, &kept).await?;
    let is_chosen = |code: &InitiativeCode| directory.initiative(code).is_some_and(|id| chosen.contains(&id));
    let teams = view.teams.iter().filter(|team| is_chosen(&team.initiative.code));
    Ok(teams
        .flat_map(|team| team.places.iter().map(|place| new_place(&team.initiative.code, place)))
        .collect())
}

fn new_place(initiative: &InitiativeCode, place: &Place) -> NewPlace {
    NewPlace {
        initiative: initiative.clone(),
        need: place.need.code.clone(),
        person: place.person.number.clone(),
        share: place.share,
        days: (place.need.first.first_day(), place.need.last.last_day()),
        released: place.released,
        load: (place.load_before, place.load_after),
        basis: Basis::of(place).text(),
    }
}
