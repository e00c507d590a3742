//! A named person decides about the staffing of one initiative: once, with reasons, and never about themselves. What is
//! decided takes capacity, and no two decisions take the same.

mod alternatives;
mod change;
mod snapshot;

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

pub use alternatives::{Alternative, Which};
pub use change::{ChangeError, Changing, Then, change, changing};
pub use snapshot::{Checklist, PlaceThen, Snapshot, Union};

use crate::access::{Action, Actor, Subject};
use crate::domain::{
    DecisionId, DecisionKind, InitiativeId, Month, Percent, PersonId, PlaceState, ProposalId, hexadecimal,
};
use crate::planning::room::Room;
use crate::service::confirm::is_a_sentence;
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::decisions::{self, Decision, Held, NewDecision};
use crate::store::places::{self, PlaceRow};
use crate::store::records::initiatives::{self, StoredInitiative, versions};
use crate::store::{Reading, StoreError, Writing};

/// The longest reasons that are kept.
pub const LONGEST_REASONS: usize = 4_000;

/// What there is to decide about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The proposal.
    pub proposal: ProposalId,
    /// The initiative as it stands.
    pub initiative: StoredInitiative,
    /// The version of it that the proposal was made for; none where nobody kept it.
    pub made_for: Option<i64>,
    /// The places that were sent.
    pub places: Vec<PlaceRow>,
    /// Earlier decisions about the initiative.
    pub earlier: Vec<Decision>,
    /// The ways to decide, side by side; no change at all comes first.
    pub alternatives: Vec<Alternative>,
}

impl Case {
    /// Tells whether what was seen still stands: it rises with every change of a place and of the initiative.
    pub fn stamp(&self) -> i64 {
        let places: i64 = self.places.iter().map(|place| place.version).sum();
        self.initiative.version * 1_000_000 + places
    }

    /// The places that may be decided now.
    pub fn decidable(&self) -> impl Iterator<Item = &PlaceRow> {
        self.places.iter().filter(|place| place.state.can_be_decided())
    }

    /// Whether anything stands open.
    pub fn is_open(&self) -> bool {
        self.places.iter().any(|place| place.state.is_open())
    }

    /// Whether union representatives must know beforehand: where somebody's daily work changes.
    pub fn concerns_unions(&self) -> bool {
        self.decidable().any(|place| place.released > Percent::ZERO)
    }

    /// Everybody it is about.
    pub fn people(&self) -> BTreeSet<PersonId> {
        self.places
            .iter()
            .filter(|place| place.state != PlaceState::Ended)
            .map(|place| place.person)
            .collect()
    }
}

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// What was seen, by its stamp.
    pub version: i64,
    /// What is decided; none where nothing was chosen.
    pub kind: Option<DecisionKind>,
    /// Why.
    pub reasons: String,
    /// The leaders have released them.
    pub leader: bool,
    /// The employees are asked.
    pub employee: bool,
    /// What is said of the union representatives; none where nothing was chosen.
    pub union: Option<Union>,
    /// The alternatives that were looked at.
    pub seen: BTreeSet<Which>,
}

/// Something wrong with what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing is chosen.
    Kind,
    /// The reasons are no sentence.
    Reasons,
    /// The reasons are too long.
    TooLong,
    /// It is not said that the leaders have released them.
    Leader,
    /// It is not said that the employees are asked.
    Employee,
    /// It is not said whether the unions know.
    Union,
    /// Two alternatives were not looked at, or not the one that changes nothing.
    Seen,
    /// Nobody is released yet.
    NothingReleased,
}

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum DecideError {
    /// What was seen does not stand any more: what stands now.
    #[error("it was changed meanwhile")]
    Changed(Box<Case>),
    /// What was typed does not do.
    #[error("what was typed does not do")]
    Wrong(Vec<Wrong>),
    /// Somebody has no room for it: their name, the first month, and by how much.
    #[error("somebody has no room for it")]
    NoRoom {
        /// Who.
        name: String,
        /// The first month in which there is no room.
        month: Month,
        /// By how much.
        over: Percent,
    },
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What there is to decide about an initiative in a proposal. [`StoreError::NotFound`] where nothing of it was sent, or
/// the initiative is not the actor's to decide about.
pub async fn load(
    reading: &mut Reading,
    proposal: ProposalId,
    initiative: InitiativeId,
) -> Result<Case, StoreError> {
    let places = places::of(reading, proposal, initiative).await?;
    if places.is_empty() {
        return Err(StoreError::NotFound);
    }
    let stored = initiatives::find(reading, initiative).await?.ok_or(StoreError::NotFound)?;
    let there = places::committed(reading, initiative).await?;
    let alternatives = alternatives::of(&stored, &places, &there);
    Ok(Case {
        proposal,
        made_for: versions::made_for(reading, proposal, initiative).await?,
        earlier: decisions::of_initiative(reading, initiative).await?,
        initiative: stored,
        places,
        alternatives,
    })
}

/// Decides. The same form pressed again is the same decision.
pub async fn decide(
    door: &Door,
    actor: &Actor,
    (proposal, initiative): (ProposalId, InitiativeId),
    typed: &Typed,
) -> Result<DecisionId, DecideError> {
    let mut reading = door.read(actor, Action::DecideProposals).await?;
    let seen = load(&mut reading, proposal, initiative).await?;
    if typed.kind.is_none() {
        return Err(DecideError::Wrong(check(&seen, typed).err().unwrap_or_default()));
    }
    let people = seen.people();
    let press = press(actor, (proposal, initiative), typed);
    if let Some(made) = decisions::by_press(&mut reading, &press).await? {
        return Ok(made);
    }
    drop(reading);
    let mut writing = door.write_about(actor, Action::DecideProposals, Subject::People(&people)).await?;
    decisions::lock(&mut writing, initiative, people.iter().copied()).await?;
    if let Some(made) = decisions::by_press(&mut writing, &press).await? {
        return Ok(made);
    }
    let case = load(&mut writing, proposal, initiative).await?;
    if case.stamp() != typed.version || case.people() != people {
        return Err(DecideError::Changed(Box::new(case)));
    }
    let kind = check(&case, typed).map_err(DecideError::Wrong)?;
    if kind == DecisionKind::Approved {
        must_have_room(&mut writing, &case).await?;
    }
    let id = record(&mut writing, door, &case, (kind, typed, press)).await?;
    take_effect(&mut writing, &case, kind).await?;
    let hash = decisions::find(&mut writing, id).await?.map(|made| made.hash).unwrap_or_default();
    writing.commit(Entry::staffing_decided(id, hash)).await?;
    Ok(id)
}

fn check(case: &Case, typed: &Typed) -> Result<DecisionKind, Vec<Wrong>> {
    let approves = typed.kind == Some(DecisionKind::Approved);
    let has_two = typed.seen.contains(&Which::Nothing) && typed.seen.len() >= 2;
    let union_is_told = match typed.union {
        Some(Union::Informed) => true,
        Some(Union::NotNeeded) => !case.concerns_unions(),
        None => false,
    };
    let faults = [
        (typed.kind.is_none(), Wrong::Kind),
        (approves && case.decidable().next().is_none(), Wrong::NothingReleased),
        (approves && !has_two, Wrong::Seen),
        (approves && !typed.leader, Wrong::Leader),
        (approves && !typed.employee, Wrong::Employee),
        (approves && !union_is_told, Wrong::Union),
        (!is_a_sentence(&typed.reasons), Wrong::Reasons),
        (typed.reasons.chars().count() > LONGEST_REASONS, Wrong::TooLong),
    ];
    let wrong: Vec<Wrong> = faults.into_iter().filter(|(is_so, _)| *is_so).map(|(_, wrong)| wrong).collect();
    typed.kind.filter(|_| wrong.is_empty()).ok_or(wrong)
}

/// Nobody may be promised more than they have, with what is promised by now.
async fn must_have_room(writing: &mut Writing, case: &Case) -> Result<(), DecideError> {
    let places: Vec<&PlaceRow> = case.decidable().collect();
    let people: Vec<PersonId> = case.people().into_iter().collect();
    let first = places.iter().map(|place| place.from).min().unwrap_or(writing.day());
    let last = places.iter().map(|place| place.to).max().unwrap_or(writing.day());
    let held = decisions::held(writing, &people, (first, last)).await?;
    let mut rooms: BTreeMap<PersonId, Room> = held.into_iter().map(|(id, held)| (id, room(held))).collect();
    for place in places {
        let room = rooms.entry(place.person).or_default();
        if let Some(lack) = room.take(place.share, (place.from, place.to)) {
            let name = place.name.clone();
            return Err(DecideError::NoRoom { name, month: lack.month, over: lack.over });
        }
    }
    Ok(())
}

fn room(held: Held) -> Room {
    Room {
        positions: held
            .positions
            .into_iter()
            .map(|one| (one.size, one.development, one.from, one.to))
            .collect(),
        away: held.away.into_iter().map(|(share, from, to)| (share, Some(from), to)).collect(),
        promised: held.promised,
        freed: held.freed,
    }
}

async fn record(
    writing: &mut Writing,
    door: &Door,
    case: &Case,
    (kind, typed, press): (DecisionKind, &Typed, String),
) -> Result<DecisionId, StoreError> {
    let named = decisions::named(writing, case.proposal).await?;
    let by = (writing.actor(), named.1);
    let snapshot = Snapshot::of(case, (kind, typed), (door.at(), by, named.0));
    let places = match kind {
        DecisionKind::Approved => case.decidable().map(|place| place.id).collect(),
        DecisionKind::Rejected => {
            case.places.iter().filter(|place| place.state.is_open()).map(|place| place.id).collect()
        }
        DecisionKind::Changes | DecisionKind::Changed => Vec::new(),
    };
    let new = NewDecision {
        initiative: (case.initiative.id, case.initiative.version),
        proposal: case.proposal,
        kind,
        replaces: None,
        reasons: typed.reasons.clone(),
        snapshot: snapshot.sealed(),
        press,
        places,
    };
    decisions::record(writing, &new).await
}

async fn take_effect(writing: &mut Writing, case: &Case, kind: DecisionKind) -> Result<(), StoreError> {
    match kind {
        DecisionKind::Approved => {
            for place in case.decidable() {
                places::move_to(writing, place.id, PlaceState::Decided, "").await?;
                decisions::allocate(writing, place.id).await?;
            }
            Ok(())
        }
        DecisionKind::Rejected => {
            let about = (case.proposal, case.initiative.id);
            places::end_all(writing, about, PlaceState::Declined, "").await
        }
        DecisionKind::Changes | DecisionKind::Changed => Ok(()),
    }
}

/// The same for the same form, whoever is asked twice by a slow line.
fn press(actor: &Actor, (proposal, initiative): (ProposalId, InitiativeId), typed: &Typed) -> String {
    let form = format!("{}\n{proposal}\n{initiative}\n{typed:?}", actor.name());
    sha256(&form)
}

/// SHA-256 in hexadecimal.
pub fn sha256(text: &str) -> String {
    hexadecimal(&Sha256::digest(text.as_bytes()))
}
