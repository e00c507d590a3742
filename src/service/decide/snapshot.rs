//! All of a decision as it was made, to be kept and checked: what is shown of it later is read from here.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Alternative, Case, Typed, sha256};
use crate::domain::{DecisionKind, Percent, PlaceState};
use crate::store::places::PlaceRow;

/// What is said of the union representatives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Union {
    /// They are informed.
    Informed,
    /// Nobody's daily work changes, so they need not be.
    NotNeeded,
}

/// What whoever decides has ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// The leaders have released them.
    pub leader: bool,
    /// The employees are asked.
    pub employee: bool,
    /// What is said of the union representatives.
    pub union: Option<Union>,
}

/// A decision, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// `innsats-decision/1`.
    pub format: String,
    /// The initiative: number, code, name and version.
    pub initiative: (i64, String, String, i64),
    /// The version of it that the proposal was made for.
    pub made_for: Option<i64>,
    /// The proposal, and the SHA-256 of its input.
    pub proposal: (i64, String),
    /// What is decided, by its word.
    pub kind: String,
    /// The decision that it changes.
    pub replaces: Option<i64>,
    /// When, in UTC.
    pub at: Timestamp,
    /// The account that decides, and the name it is shown by.
    pub by: (String, String),
    /// Why.
    pub reasons: String,
    /// What was ticked.
    pub checklist: Checklist,
    /// The alternatives that were looked at, with what they come to.
    pub alternatives: Vec<Alternative>,
    /// Every place, with what becomes of it.
    pub places: Vec<PlaceThen>,
}

/// A place as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceThen {
    /// The person: number in addresses, employee number, name.
    pub person: (i64, String, String),
    /// Their unit.
    pub unit: String,
    /// The role that is asked for.
    pub need: String,
    /// The share of full time.
    pub share: Percent,
    /// The first day and the last.
    pub days: (Date, Date),
    /// How much they are freed from daily operation.
    pub released: Percent,
    /// How far it had come, by its word.
    pub stood: String,
    /// What becomes of it, by its word; the same where nothing does.
    pub becomes: String,
    /// Who answered last for the unit, as shown, and for which leader.
    pub answered: Option<(String, Option<String>)>,
    /// What the employee answered, by its word.
    pub reply: Option<String>,
}

impl Snapshot {
    /// Of what is decided now.
    pub(super) fn of(
        case: &Case,
        (kind, typed): (DecisionKind, &Typed),
        (at, by, hash): (Timestamp, (String, String), String),
    ) -> Self {
        let initiative = &case.initiative;
        let becomes = |place: &PlaceRow| match kind {
            DecisionKind::Approved if place.state.can_be_decided() => PlaceState::Decided,
            DecisionKind::Rejected if place.state.is_open() => PlaceState::Declined,
            _ => place.state,
        };
        let stands = case.places.iter().filter(|place| place.state != PlaceState::Ended);
        Self {
            format: "innsats-decision/1".to_owned(),
            initiative: (
                initiative.id.0,
                initiative.code.clone(),
                initiative.content.name.clone(),
                initiative.version,
            ),
            made_for: case.made_for,
            proposal: (case.proposal.0, hash),
            kind: word(kind).to_owned(),
            replaces: None,
            at,
            by,
            reasons: typed.reasons.clone(),
            checklist: Checklist { leader: typed.leader, employee: typed.employee, union: typed.union },
            alternatives: case
                .alternatives
                .iter()
                .filter(|one| typed.seen.contains(&one.which))
                .copied()
                .collect(),
            places: stands.map(|place| PlaceThen::of(place, becomes(place))).collect(),
        }
    }

    /// As it is stored, and its SHA-256.
    pub fn sealed(&self) -> (String, String) {
        let text = serde_json::to_string(self).expect("plain data with text keys is always JSON");
        let hash = sha256(&text);
        (text, hash)
    }

    /// What is stored; none where it cannot be read.
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

impl PlaceThen {
    pub(super) fn of(place: &PlaceRow, becomes: PlaceState) -> Self {
        Self {
            person: (place.person.0, place.number.clone(), place.name.clone()),
            unit: place.unit.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
            need: place.need.2.clone(),
            share: place.share,
            days: (place.from, place.to),
            released: place.released,
            stood: format!("{:?}", place.state).to_lowercase(),
            becomes: format!("{becomes:?}").to_lowercase(),
            answered: place.last.as_ref().map(|step| (step.called.clone(), step.for_leader.clone())),
            reply: place.reply.as_ref().map(|reply| format!("{:?}", reply.reply).to_lowercase()),
        }
    }

    /// What becomes of it.
    pub fn state(&self) -> Option<PlaceState> {
        PlaceState::ALL.into_iter().find(|state| format!("{state:?}").to_lowercase() == self.becomes)
    }
}

pub(super) const fn word(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::Approved => "approved",
        DecisionKind::Changes => "changes",
        DecisionKind::Rejected => "rejected",
        DecisionKind::Changed => "changed",
    }
}
