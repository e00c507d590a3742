//! What was declined goes back: the same proposal is asked for again without those who cannot, and with few changes.

use crate::access::{Action, Actor};
use crate::domain::{InitiativeCode, PersonNumber, PlaceState, ProposalId};
use crate::planning::{Revision, Tie};
use crate::service::door::Door;
use crate::service::propose_staffing::open;
use crate::service::staffing_jobs::{AskError, Asked, ask_again};
use crate::store::places::{self, PlaceRow};
use crate::store::records::initiatives;
use crate::store::{Queue, Reading, StoreError};

/// Who was declined for which initiative, of those that the actor may ask for staffing of. Who is decided on for it
/// elsewhere is not among them: what is decided is never moved.
pub async fn declined(reading: &mut Reading, id: ProposalId) -> Result<Vec<Tie>, StoreError> {
    let mut ties = Vec::new();
    for initiative in places::sent_of(reading, id).await? {
        let places = match places::of(reading, id, initiative).await {
            Err(StoreError::NotFound) => continue,
            places => places?,
        };
        let Some(stored) = initiatives::find(reading, initiative).await? else { continue };
        let Some(code) = InitiativeCode::parse(&stored.code) else { continue };
        let gone = places.iter().filter(|place| is_declined(place, &places));
        ties.extend(gone.filter_map(|place| {
            // Why they were declined stays with the place: a binding is read by others than an answer is.
            let reason = String::new();
            Some(Tie { person: PersonNumber::parse(&place.number)?, initiative: code.clone(), reason })
        }));
    }
    ties.sort();
    ties.dedup_by(|one, other| (&one.person, &one.initiative) == (&other.person, &other.initiative));
    Ok(ties)
}

fn is_declined(place: &PlaceRow, places: &[PlaceRow]) -> bool {
    let is_decided = |other: &PlaceRow| other.person == place.person && other.state == PlaceState::Decided;
    place.state == PlaceState::Declined && !places.iter().any(is_decided)
}

/// Asks for the next version of the proposal without those who were declined, and with at most as many new people on teams
/// as were. None where nobody was.
pub async fn plan_again(
    door: &Door,
    queue: &Queue,
    actor: &Actor,
    id: ProposalId,
) -> Result<Option<Asked>, AskError> {
    let mut reading = door.read(actor, Action::ChangeRequests).await?;
    if !super::may_be_sent(&mut reading, id).await? {
        return Err(StoreError::NotFound.into());
    }
    let declined = declined(&mut reading, id).await?;
    if declined.is_empty() {
        return Ok(None);
    }
    let base = open(&mut reading, id).await?;
    drop(reading);
    let mut revision: Revision = base.record.request.next_version(id);
    revision.most_changes = u32::try_from(declined.len()).ok();
    for tie in declined {
        revision.exclude(tie);
    }
    ask_again(door, queue, actor, revision).await.map(Some)
}
