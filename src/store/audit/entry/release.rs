//! Places of proposals on their way to a decision, and decisions.

use super::Entry;
use crate::domain::{DecisionId, PlaceId, PlaceState, SendingId};

impl Entry {
    /// Places of a proposal were sent to the leaders of the people in them.
    pub fn places_sent(sending: SendingId) -> Self {
        Self::of("send_places", "sending", &sending)
    }

    /// A leader answered about one of their people.
    pub fn place_answered(place: PlaceId, state: PlaceState) -> Self {
        let action = if state == PlaceState::Released { "release_person" } else { "decline_release" };
        Self::of(action, "place", &place)
    }

    /// Somebody answered that they are proposed.
    pub fn place_replied(place: PlaceId) -> Self {
        Self::of("reply_to_proposal", "place", &place)
    }

    /// The staffing of an initiative was decided; `hash` is that of the record.
    pub fn staffing_decided(decision: DecisionId, hash: String) -> Self {
        Self::of("decide_staffing", "decision", &decision).changing(None, Some(hash))
    }
}
