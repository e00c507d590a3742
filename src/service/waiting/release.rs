//! Releases to answer, places to answer about oneself, and staffing to decide.

use std::collections::{BTreeMap, BTreeSet};

use super::{Kind, Task};
use crate::access::Action;
use crate::domain::PlaceState;
use crate::store::places::{self, PlaceRow};
use crate::store::views::own_unit::{OwnUnit, Part};
use crate::store::{Reading, StoreError};

/// About how many minutes it takes to answer one, and to decide about one initiative.
const MINUTES: usize = 2;
const MINUTES_TO_DECIDE: usize = 15;

pub(super) async fn tasks(
    reading: &mut Reading,
    own_unit: Option<&OwnUnit>,
) -> Result<Vec<Task>, StoreError> {
    let mut tasks = Vec::new();
    if reading.turn_to(Action::ReleasePeople).is_ok() {
        let nearest = own_unit.map(|unit| unit.people(Part::Nearest)).unwrap_or_default();
        let inbox = places::inbox(reading).await?;
        let asked =
            inbox.iter().filter(|place| place.state == PlaceState::Asked && nearest.contains(&place.person));
        tasks.extend(task(Kind::ReleasesToAnswer, asked, "/frigiving"));
    }
    if reading.turn_to(Action::AnswerProposals).is_ok() {
        let own = places::own(reading).await?;
        let open = own.iter().filter(|place| place.state.is_open() && place.reply.is_none());
        tasks.extend(task(Kind::OwnPlaces, open, "/mine-forslag"));
    }
    if reading.turn_to(Action::DecideProposals).is_ok() {
        tasks.extend(to_decide(reading).await?);
    }
    Ok(tasks)
}

fn task<'a>(kind: Kind, places: impl Iterator<Item = &'a PlaceRow>, path: &str) -> Option<Task> {
    let deadlines: Vec<_> = places.map(|place| place.deadline).collect();
    let deadline = Some(*deadlines.iter().min()?);
    let count = deadlines.len();
    Some(Task { kind, count, minutes: MINUTES * count, deadline, path: path.to_owned() })
}

/// Initiatives of which every leader has answered, or should have.
async fn to_decide(reading: &mut Reading) -> Result<Option<Task>, StoreError> {
    let (open, today) = (places::to_decide(reading).await?, reading.day());
    let own = reading.scope().own();
    let mut all: BTreeMap<_, Vec<&PlaceRow>> = BTreeMap::new();
    for place in &open {
        all.entry((place.initiative.0, place.proposal)).or_default().push(place);
    }
    let is_ready = |places: &&Vec<&PlaceRow>| {
        let is_answered = |place: &&PlaceRow| place.state != PlaceState::Asked || place.deadline < today;
        places.iter().all(is_answered) && !places.iter().any(|place| Some(place.person) == own)
    };
    let ready: BTreeSet<_> = all
        .values()
        .filter(is_ready)
        .filter_map(|places| places.first())
        .map(|place| place.initiative.0)
        .collect();
    let count = ready.len();
    let (kind, path) = (Kind::DecisionsToMake, "/beslutninger".to_owned());
    Ok((count > 0).then_some(Task { kind, count, minutes: MINUTES_TO_DECIDE * count, deadline: None, path }))
}
