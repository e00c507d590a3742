//! A person's reply to what a manager says about their level, and the outcome for a level they contest.

use crate::access::{Action, Actor, Subject};
use crate::domain::{AssessmentId, PersonId, RemarkKind, SkillId};
use crate::service::confirm::{LONGEST_REMARK, Seen, is_a_sentence, settle};
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::records::remarks;
use crate::store::views::both_sides::{self, BothSides};
use crate::store::views::contests;
use crate::store::{StoreError, Writing};

/// The kinds of reply to a manager's level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// They answer, without contesting the level.
    Answer,
    /// They ask for it to be looked at again.
    Contest,
}

/// The outcomes for a contested level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The manager's level stands, with the reason in the text.
    Stands,
    /// The person's level is right.
    Agreed,
}

/// Why a reply or an outcome was not recorded.
#[derive(Debug, thiserror::Error)]
pub enum ReplyError {
    /// What they saw is not what stands now.
    #[error("it was changed meanwhile")]
    Changed(Box<BothSides>),
    /// Nothing was written, or no whole sentence.
    #[error("the text is no sentence")]
    NoSentence,
    /// The text is too long.
    #[error("the text is too long")]
    TooLong,
    /// What becomes of the level was not chosen.
    #[error("no outcome is chosen")]
    NoOutcome,
    /// There is no level of the person's to agree with.
    #[error("there is no level to agree with")]
    NothingToAgreeWith,
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The actor answers or contests what a manager says about a skill of theirs.
pub async fn reply(
    door: &Door,
    actor: &Actor,
    skill: SkillId,
    seen: Option<AssessmentId>,
    (reply, text): (Reply, &str),
) -> Result<(), ReplyError> {
    let person = actor.person().ok_or(StoreError::NotFound)?;
    let action = match reply {
        Reply::Answer => Action::AnswerConfirmation,
        Reply::Contest => Action::ContestLevel,
    };
    let mut writing = door.write_about(actor, action, Subject::Person(person)).await?;
    let sides = both_sides::about(&mut writing, person, skill).await?.ok_or(StoreError::NotFound)?;
    let judged = sides.judged().map(|statement| statement.said.id);
    let Some(id) = judged.filter(|id| seen == Some(*id)) else {
        return Err(ReplyError::Changed(Box::new(sides)));
    };
    check(text, reply == Reply::Contest)?;
    let (kind, entry) = match reply {
        Reply::Answer => (RemarkKind::Answer, Entry::level_answered(id)),
        Reply::Contest => (RemarkKind::Contest, Entry::level_contested(id)),
    };
    remarks::add(&mut writing, id, kind, text).await?;
    Ok(writing.commit(entry).await?)
}

/// A manager or HR answers a contested level of somebody else.
pub async fn resolve(
    door: &Door,
    actor: &Actor,
    (person, skill): (PersonId, SkillId),
    seen: Seen,
    (outcome, text): (Option<Outcome>, &str),
) -> Result<(), ReplyError> {
    // To agree is to confirm, so it takes the right to confirm.
    let action = match outcome {
        Some(Outcome::Agreed) => Action::ConfirmSkills,
        Some(Outcome::Stands) | None => Action::AnswerContest,
    };
    let mut writing = door.write_about(actor, action, Subject::Person(person)).await?;
    let open = contests::open(&mut writing).await?;
    let found = open.into_iter().find(|one| one.person == person && one.sides.skill.id == skill);
    let sides = found.ok_or(StoreError::NotFound)?.sides;
    let contested = sides.contested().map(|remark| remark.statement);
    let Some(id) = contested.filter(|_| Seen::of(&sides) == seen) else {
        return Err(ReplyError::Changed(Box::new(sides)));
    };
    check(text, true)?;
    let outcome = outcome.ok_or(ReplyError::NoOutcome)?;
    remarks::add(&mut writing, id, RemarkKind::Resolution, text).await?;
    let leader = match outcome {
        Outcome::Stands => None,
        Outcome::Agreed => agree(&mut writing, &sides).await?,
    };
    Ok(writing.commit(Entry::contest_answered(id).for_leader(leader)).await?)
}

/// The manager's level no longer counts, and the person's is confirmed.
async fn agree(writing: &mut Writing, sides: &BothSides) -> Result<Option<PersonId>, ReplyError> {
    let own = sides.own.as_ref().filter(|own| own.said.rating.level().is_some());
    own.ok_or(ReplyError::NothingToAgreeWith)?;
    Ok(settle(writing, sides).await?)
}

fn check(text: &str, needs_sentence: bool) -> Result<(), ReplyError> {
    if text.is_empty() || (needs_sentence && !is_a_sentence(text)) {
        return Err(ReplyError::NoSentence);
    }
    if text.chars().count() > LONGEST_REMARK {
        return Err(ReplyError::TooLong);
    }
    Ok(())
}
