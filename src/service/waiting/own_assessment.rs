//! Answering about one's own skills: what is begun, or what is asked for and not answered lately.

use super::{Kind, Task};
use crate::access::{Action, Actor};
use crate::service::assess::{self, AT_ONCE, PublishedNeeds};
use crate::store::{Reading, StoreError, campaigns};

/// The page on which answering begins and goes on.
const PATH: &str = "/min-kompetanse/egenvurdering";

/// Questions that somebody answers in two minutes.
const IN_TWO_MINUTES: usize = 3;

pub(super) async fn tasks(
    reading: &mut Reading,
    actor: &Actor,
    needs: &PublishedNeeds,
) -> Result<Vec<Task>, StoreError> {
    let Some(person) = actor.person() else { return Ok(Vec::new()) };
    // Whoever has no part in it has nothing to wait for.
    if reading.turn_to(Action::RateOwnSkills).is_err() {
        return Ok(Vec::new());
    }
    let sitting = assess::load(reading, person, needs).await?;
    let (kind, count) = if sitting.questions.is_empty() {
        (Kind::OwnAssessment, sitting.more.min(AT_ONCE))
    } else {
        (Kind::UnfinishedAssessment, sitting.questions.len() - sitting.answered())
    };
    if kind == Kind::OwnAssessment && count == 0 {
        return Ok(Vec::new());
    }
    let minutes = 2 * count.div_ceil(IN_TWO_MINUTES).max(1);
    // What somebody is invited to answer by a day, the first of several.
    let deadline = campaigns::own(reading, person).await?.first().map(|campaign| campaign.deadline);
    Ok(vec![Task { kind, count, minutes, deadline, path: PATH.to_owned() }])
}
