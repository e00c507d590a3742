//! A person's self-assessment: which skills they are asked about, their answers until these are sent, and what happens
//! afterwards.
//!
//! Only the person answers. They are asked about the profile of their role, what published initiatives ask for, and
//! what they add themselves: few skills at a time, and none that they answered lately.

mod answer;
mod choose;
mod sitting;

pub use answer::{Sent, discard, end, keep, send, still_right, withdraw};
pub use choose::{Asked, PublishedNeeds};
pub use sitting::{Question, Sitting, load};

use crate::access::{Action, Actor};
use crate::domain::{PersonId, SkillId};
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::records::{questions, skill_proposals};
use crate::store::{StoreError, Writing};

/// How many skills a sitting begins with and each further round adds; also the most on one page.
pub const AT_ONCE: usize = 8;

/// Begins a sitting with the skills that matter most, if none has begun. Gives how many are asked about.
pub async fn begin(door: &Door, actor: &Actor, person: PersonId) -> Result<usize, StoreError> {
    let mut writing = door.write(actor, Action::RateOwnSkills).await?;
    let asked = questions::of(&mut writing, person).await?;
    if !asked.is_empty() {
        writing.nothing_written();
        return Ok(asked.len());
    }
    ask_next(writing, person, 1).await
}

/// Asks about some more skills, on a page of their own. Gives how many.
pub async fn more(door: &Door, actor: &Actor, person: PersonId) -> Result<usize, StoreError> {
    let mut writing = door.write(actor, Action::RateOwnSkills).await?;
    let asked = questions::of(&mut writing, person).await?;
    let page = asked.last().map_or(1, |last| last.page + 1);
    ask_next(writing, person, page).await
}

async fn ask_next(mut writing: Writing, person: PersonId, page: i64) -> Result<usize, StoreError> {
    let next: Vec<SkillId> = sitting::due(&mut writing, person).await?.into_iter().take(AT_ONCE).collect();
    if next.is_empty() {
        writing.nothing_written();
        return Ok(0);
    }
    for skill in &next {
        questions::add(&mut writing, person, *skill, page).await?;
    }
    writing.commit_draft().await?;
    Ok(next.len())
}

/// Asks about this skill too, on the last page that has room.
pub async fn ask_about(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    skill: SkillId,
) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::RateOwnSkills).await?;
    let asked = questions::of(&mut writing, person).await?;
    let last = asked.last().map_or(1, |last| last.page);
    let is_full = asked.iter().filter(|question| question.page == last).count() >= AT_ONCE;
    let page = if is_full { last + 1 } else { last };
    let added = questions::add(&mut writing, person, skill, page).await.map_err(|error| match error {
        StoreError::Reference(_) => StoreError::NotFound,
        other => other,
    })?;
    if added {
        return writing.commit_draft().await;
    }
    writing.nothing_written();
    Ok(())
}

/// The longest name of a skill that is proposed, in characters.
pub const LONGEST_NAME: usize = 120;
/// The longest reason for such a proposal, in characters.
pub const LONGEST_REASON: usize = 500;

/// Proposes a skill that the catalogue lacks. Longer texts are cut; forms refuse them first.
pub async fn propose(door: &Door, actor: &Actor, name: &str, why: &str) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::SuggestSkill).await?;
    let (name, why) = (cut(name, LONGEST_NAME), cut(why, LONGEST_REASON));
    let id = skill_proposals::add(&mut writing, actor.person(), &name, &why).await?;
    writing.commit(Entry::skill_proposed(id)).await
}

/// The first `most` characters of a text.
pub(super) fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}
