//! What was decided is ended or made less by a decision of its own, which points to the one before. More than was decided
//! takes a new request: the leaders have not released it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::snapshot::{self, PlaceThen};
use super::{Checklist, LONGEST_REASONS, Snapshot, sha256};
use crate::access::{Action, Actor, Subject};
use crate::domain::{DecisionId, DecisionKind, Percent, PersonId, PlaceId, PlaceState, UnitId};
use crate::service::confirm::is_a_sentence;
use crate::service::deputies::day;
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::decisions::{self, Decision, NewDecision};
use crate::store::places::{self, PlaceRow};
use crate::store::{Reading, StoreError, Writing};

/// A decision that can be changed, with the places that stand by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changing {
    /// The decision.
    pub decision: Decision,
    /// The places that are decided and not over.
    pub places: Vec<PlaceRow>,
}

impl Changing {
    /// Tells whether what was seen still stands.
    pub fn stamp(&self) -> i64 {
        self.places.iter().map(|place| place.version).sum::<i64>()
            + i64::from(self.decision.replaced_by.is_some())
    }

    fn people(&self) -> BTreeSet<PersonId> {
        self.places.iter().map(|place| place.person).collect()
    }
}

/// What becomes of a place, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Then {
    /// The last day; as it stands where nothing was typed.
    pub last: String,
    /// The share; as it stands where nothing was typed.
    pub share: String,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// It was changed meanwhile: what stands now.
    #[error("it was changed meanwhile")]
    Changed(Box<Changing>),
    /// The last day of this place is no day, or later than it was.
    #[error("the last day is none")]
    Last(PlaceId),
    /// The share of this place is none, or more than was decided.
    #[error("the share is none")]
    Share(PlaceId),
    /// Everything is as it was.
    #[error("nothing is changed")]
    Nothing,
    /// The reasons are no sentence, or too long.
    #[error("the reasons are no sentence")]
    Reasons,
    /// It is not said that leaders and employees know.
    #[error("it is not said that they know")]
    Told,
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The decision `id` with what can be changed of it. [`StoreError::NotFound`] where it is not the actor's to decide about, or
/// nothing of it stands.
pub async fn changing(reading: &mut Reading, id: DecisionId) -> Result<Changing, StoreError> {
    let decision = decisions::find(reading, id).await?.ok_or(StoreError::NotFound)?;
    let (action, owner) = (Action::DecideProposals, UnitId(decision.owner));
    if !reading.reaches_initiative(action, decision.initiative.0, owner).await? {
        return Err(StoreError::NotFound);
    }
    let mut places = places::of_decision(reading, id).await?;
    places.retain(|place| place.state == PlaceState::Decided);
    if places.is_empty() || decision.replaced_by.is_some() {
        return Err(StoreError::NotFound);
    }
    Ok(Changing { decision, places })
}

/// Ends decided places, or lets them take less, from what was typed.
pub async fn change(
    door: &Door,
    actor: &Actor,
    (id, version): (DecisionId, i64),
    (then, reasons, is_told): (&BTreeMap<PlaceId, Then>, &str, bool),
) -> Result<DecisionId, ChangeError> {
    let mut reading = door.read(actor, Action::DecideProposals).await?;
    let press = sha256(&format!("{}\n{id}\n{version}\n{then:?}\n{reasons}", actor.name()));
    if let Some(made) = decisions::by_press(&mut reading, &press).await? {
        return Ok(made);
    }
    let seen = changing(&mut reading, id).await?;
    drop(reading);
    let people = seen.people();
    let mut writing = door.write_about(actor, Action::DecideProposals, Subject::People(&people)).await?;
    decisions::lock(&mut writing, seen.decision.initiative.0, people).await?;
    if let Some(made) = decisions::by_press(&mut writing, &press).await? {
        return Ok(made);
    }
    let now = changing(&mut writing, id).await?;
    if now.stamp() != version {
        return Err(ChangeError::Changed(Box::new(now)));
    }
    let terms = terms(&now, then, door.day())?;
    if !is_a_sentence(reasons) || reasons.chars().count() > LONGEST_REASONS {
        return Err(ChangeError::Reasons);
    }
    if !is_told {
        return Err(ChangeError::Told);
    }
    let today = door.day();
    for (place, (share, last)) in now.places.iter().zip(&terms) {
        apply(&mut writing, place, (*share, *last), today).await?;
    }
    let (new, hash) = record(&mut writing, door, &now, (&terms, reasons, press)).await?;
    writing.commit(Entry::staffing_decided(new, hash)).await?;
    Ok(new)
}

/// The share and the last day of each place.
fn terms(
    now: &Changing,
    then: &BTreeMap<PlaceId, Then>,
    today: Date,
) -> Result<Vec<(Percent, Date)>, ChangeError> {
    let mut terms = Vec::new();
    for place in &now.places {
        let typed = then.get(&place.id).cloned().unwrap_or_default();
        let last = if typed.last.is_empty() { Some(place.to) } else { day(&typed.last) };
        // What has begun ends on a day of its own: work that was done stays done.
        let has_begun = place.from <= today;
        let may_be = |last: &Date| *last <= place.to && (!has_begun || *last >= place.from);
        let last = last.filter(may_be).ok_or(ChangeError::Last(place.id))?;
        let share = share(&typed.share, place.share).ok_or(ChangeError::Share(place.id))?;
        terms.push((share, last));
    }
    let is_same = |(place, terms): (&PlaceRow, &(Percent, Date))| (place.share, place.to) == *terms;
    if now.places.iter().zip(&terms).all(is_same) { Err(ChangeError::Nothing) } else { Ok(terms) }
}

fn share(typed: &str, decided: Percent) -> Option<Percent> {
    if typed.is_empty() {
        return Some(decided);
    }
    let number: f64 = typed.trim_end_matches(['%', ' ', '\u{a0}']).replace(',', ".").parse().ok()?;
    let share = (0.0..=100.0).contains(&number).then(|| Percent::rounded(number))?;
    (share > Percent::ZERO && share <= decided).then_some(share)
}

/// What becomes of a place that is to last until `last`.
fn becomes(place: &PlaceRow, last: Date, today: Date) -> PlaceState {
    if last < place.from || (last < place.to && last <= today) {
        PlaceState::Ended
    } else {
        PlaceState::Decided
    }
}

async fn apply(
    writing: &mut Writing,
    place: &PlaceRow,
    (share, last): (Percent, Date),
    today: Date,
) -> Result<(), StoreError> {
    if (share, last) == (place.share, place.to) {
        return Ok(());
    }
    if last < place.from {
        decisions::remove(writing, place.id).await?;
    } else {
        decisions::shorten(writing, place.id, (share, last)).await?;
    }
    places::move_to(writing, place.id, becomes(place, last, today), "").await
}

async fn record(
    writing: &mut Writing,
    door: &Door,
    now: &Changing,
    (terms, reasons, press): (&[(Percent, Date)], &str, String),
) -> Result<(DecisionId, String), StoreError> {
    let decision = &now.decision;
    let (proposal_hash, called) = decisions::named(writing, decision.proposal).await?;
    let then = |(place, (share, last)): (&PlaceRow, &(Percent, Date))| PlaceThen {
        share: *share,
        days: (place.from, (*last).max(place.from)),
        ..PlaceThen::of(place, becomes(place, *last, door.day()))
    };
    let (id, name, code) = decision.initiative.clone();
    let snapshot = Snapshot {
        format: "innsats-decision/1".to_owned(),
        initiative: (id.0, code, name, decision.version),
        made_for: None,
        proposal: (decision.proposal.0, proposal_hash),
        kind: snapshot::word(DecisionKind::Changed).to_owned(),
        replaces: Some(decision.id.0),
        at: door.at(),
        by: (writing.actor(), called),
        reasons: reasons.to_owned(),
        checklist: Checklist { leader: true, employee: true, union: None },
        alternatives: Vec::new(),
        places: now.places.iter().zip(terms).map(then).collect(),
    };
    let sealed = snapshot.sealed();
    let new = NewDecision {
        initiative: (id, decision.version),
        proposal: decision.proposal,
        kind: DecisionKind::Changed,
        replaces: Some(decision.id),
        reasons: reasons.to_owned(),
        snapshot: sealed.clone(),
        press,
        places: now.places.iter().map(|place| place.id).collect(),
    };
    Ok((decisions::record(writing, &new).await?, sealed.1))
}
