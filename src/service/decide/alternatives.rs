//! The ways to decide about an initiative, side by side. One of them is always to change nothing.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::{Month, NeedId, Percent, PersonId, PlaceState};
use crate::store::places::PlaceRow;
use crate::store::records::initiatives::StoredInitiative;

/// One of the ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// Nobody comes to those who are there.
    Nothing,
    /// Everybody who was proposed.
    Sent,
    /// Those who are released by now.
    Released,
    /// Of these, those for critical needs alone.
    Critical,
}

impl Which {
    /// The word that forms send.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Nothing => "ingen",
            Self::Sent => "sendt",
            Self::Released => "frigitt",
            Self::Critical => "kritisk",
        }
    }

    /// Every one.
    pub const ALL: [Self; 4] = [Self::Nothing, Self::Sent, Self::Released, Self::Critical];
}

/// What one of the ways comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// Which.
    pub which: Which,
    /// Needs with somebody, those who are there before among them.
    pub needs: usize,
    /// Needs in all.
    pub of_needs: usize,
    /// How many people are on the initiative, those who are there before among them.
    pub people: usize,
    /// What is new, in hundredths of full-time months.
    pub months: i64,
    /// How many of the new ones must be freed from daily operation.
    pub freed: usize,
    /// How many units they come from.
    pub units: usize,
}

/// The ways that differ; to change nothing and what was sent are always among them. `there`: who is on the initiative
/// already, in which need.
pub fn of(
    initiative: &StoredInitiative,
    places: &[PlaceRow],
    there: &[(NeedId, PersonId)],
) -> Vec<Alternative> {
    let of_needs = initiative.content.needs.len();
    let all = Which::ALL.map(|which| (which, of_which(which, places)));
    let mut shown: Vec<(Which, Vec<&PlaceRow>)> = Vec::new();
    for (which, chosen) in all {
        let is_new = !shown.iter().any(|(_, other)| *other == chosen);
        if which <= Which::Sent || is_new {
            shown.push((which, chosen));
        }
    }
    shown.into_iter().map(|(which, chosen)| count(which, &chosen, (there, of_needs))).collect()
}

fn of_which(which: Which, places: &[PlaceRow]) -> Vec<&PlaceRow> {
    let is_in = |place: &&PlaceRow| match which {
        Which::Nothing => false,
        Which::Sent => place.state != PlaceState::Ended && place.instead_of.is_none(),
        Which::Released => place.state.can_be_decided(),
        Which::Critical => place.state.can_be_decided() && place.critical,
    };
    places.iter().filter(is_in).collect()
}

fn count(
    which: Which,
    places: &[&PlaceRow],
    (there, of_needs): (&[(NeedId, PersonId)], usize),
) -> Alternative {
    let distinct = |ids: BTreeSet<i64>| ids.len();
    let needs = there.iter().map(|(need, _)| need.0);
    let people = there.iter().map(|(_, person)| person.0);
    Alternative {
        which,
        needs: distinct(places.iter().map(|place| place.need.0.0).chain(needs).collect()),
        of_needs,
        people: distinct(places.iter().map(|place| place.person.0).chain(people).collect()),
        months: places.iter().map(|place| months(place)).sum(),
        freed: distinct(
            places
                .iter()
                .filter(|place| place.released > Percent::ZERO)
                .map(|place| place.person.0)
                .collect(),
        ),
        units: distinct(places.iter().filter_map(|place| place.unit.as_ref()).map(|unit| unit.0.0).collect()),
    }
}

/// Share times months, in hundredths of full-time months.
fn months(place: &PlaceRow) -> i64 {
    let months = i64::from(Month::of(place.to).months_since(Month::of(place.from))) + 1;
    place.share.hundredths() * months / 100
}
