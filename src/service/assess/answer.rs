//! A person's answers about their skills, before and after they are sent.

use std::collections::{BTreeMap, BTreeSet};

use super::sitting::{self, by_skill};
use crate::access::{Action, Actor};
use crate::domain::{AssessmentId, OwnAnswer, PersonId, SkillId};
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::records::drafts::{self, Draft};
use crate::store::records::{assessments, questions};
use crate::store::views::own::{self, Answered};
use crate::store::{StoreError, Writing};

/// An answer as a form sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The skill that the form asked about.
    pub skill: SkillId,
    /// Level, interest and the rest, as far as the form had them.
    pub answer: OwnAnswer,
    /// Which answers the form was filled from: [`super::Question::seen`].
    pub seen: String,
}

/// A person's sent answers, drafts and questions.
struct Stored {
    before: BTreeMap<SkillId, Answered>,
    drafts: BTreeMap<SkillId, Draft>,
    /// The skills they are being asked about.
    asked: BTreeSet<SkillId>,
}

impl Stored {
    async fn load(writing: &mut Writing, person: PersonId) -> Result<Self, StoreError> {
        let before = by_skill(own::answers(writing, person).await?);
        let drafts = drafts::of(writing, person).await?;
        let asked =
            questions::of(writing, person).await?.into_iter().map(|question| question.skill).collect();
        Ok(Self { before, drafts: drafts.into_iter().map(|draft| (draft.skill, draft)).collect(), asked })
    }

    /// The answer that a form opened now would show.
    fn shown(&self, skill: SkillId) -> OwnAnswer {
        match (self.drafts.get(&skill), self.before.get(&skill)) {
            (Some(draft), _) => draft.answer.clone(),
            (None, Some(before)) => before.answer.without_rating(),
            (None, None) => OwnAnswer::default(),
        }
    }

    /// Whether the same person has changed the answer in another tab since the form of `tab` was filled.
    fn is_changed(&self, sent: &Sent, tab: &str) -> bool {
        // The question was removed, or the answer sent: a new draft would be sent without being seen.
        if !self.asked.contains(&sent.skill) {
            return true;
        }
        let draft = self.drafts.get(&sent.skill);
        if draft.is_some_and(|draft| !tab.is_empty() && draft.tab == tab) {
            return false;
        }
        sitting::seen(self.before.get(&sent.skill), draft) != sent.seen
    }
}

/// The database reports a skill that does not exist as a broken reference: to callers it is not found.
fn not_found(error: StoreError) -> StoreError {
    match error {
        StoreError::Reference(_) => StoreError::NotFound,
        other => other,
    }
}

/// Stores the answers that the opened page `tab` sends. Gives the skills whose answers another tab has changed
/// meanwhile: those are left as they are.
pub async fn keep(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    (tab, sent): (&str, &[Sent]),
) -> Result<Vec<SkillId>, StoreError> {
    let mut writing = door.write(actor, Action::RateOwnSkills).await?;
    let stored = Stored::load(&mut writing, person).await?;
    let (mut changed, mut kept) = (Vec::new(), false);
    for one in sent {
        let shown = stored.shown(one.skill);
        // No form can remove a level: a form without one was filled before there was one.
        let answer = OwnAnswer { rating: one.answer.rating.or(shown.rating), ..one.answer.clone() };
        if answer == shown {
            continue;
        }
        if stored.is_changed(one, tab) {
            changed.push(one.skill);
            continue;
        }
        drafts::keep(&mut writing, person, one.skill, &answer, tab).await.map_err(not_found)?;
        kept = true;
    }
    if kept {
        writing.commit_draft().await?;
    } else {
        writing.nothing_written();
    }
    Ok(changed)
}

/// Confirms earlier answers about those of `skills` that have no new answer. Gives how many.
pub async fn still_right(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    (tab, skills): (&str, &[SkillId]),
) -> Result<usize, StoreError> {
    let mut writing = door.write(actor, Action::RateOwnSkills).await?;
    let stored = Stored::load(&mut writing, person).await?;
    let mut kept = 0;
    for skill in skills {
        let shown = stored.shown(*skill);
        let Some(before) = stored.before.get(skill).filter(|_| shown.rating.is_none()) else { continue };
        let answer = OwnAnswer { rating: before.answer.rating, ..shown };
        drafts::keep(&mut writing, person, *skill, &answer, tab).await?;
        kept += 1;
    }
    if kept > 0 {
        writing.commit_draft().await?;
    } else {
        writing.nothing_written();
    }
    Ok(kept)
}

/// Sends all answers that are drafts. Gives how many.
pub async fn send(door: &Door, actor: &Actor, person: PersonId) -> Result<u64, StoreError> {
    let mut writing = door.write(actor, Action::RateOwnSkills).await?;
    let day = writing.day();
    questions::remove_answered(&mut writing, person).await?;
    let sent = drafts::send(&mut writing, person, day).await?;
    if sent == 0 {
        writing.nothing_written();
        return Ok(0);
    }
    writing.commit(Entry::answers_sent(person, sent)).await?;
    Ok(sent)
}

/// Removes a question from the sitting, with its draft.
pub async fn discard(door: &Door, actor: &Actor, person: PersonId, skill: SkillId) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::RateOwnSkills).await?;
    drafts::discard(&mut writing, person, skill).await?;
    questions::remove(&mut writing, person, skill).await?;
    writing.commit_draft().await
}

/// Ends the sitting; drafts that were not sent are deleted.
pub async fn end(door: &Door, actor: &Actor, person: PersonId) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::RateOwnSkills).await?;
    drafts::discard_all(&mut writing, person).await?;
    questions::end(&mut writing, person).await?;
    writing.commit_draft().await
}

/// Withdraws an answer that was sent: it stays in the history and no longer counts. What others said is not touched.
pub async fn withdraw(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    statement: AssessmentId,
) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::RateOwnSkills).await?;
    let own = own::answers(&mut writing, person).await?;
    if !own.iter().any(|answer| answer.id == statement) {
        return Err(StoreError::NotFound);
    }
    assessments::withdraw(&mut writing, statement).await?;
    writing.commit(Entry::assessment_withdrawn(statement)).await
}
