//! What a leader answers about one of their people, and what that person answers themselves.

use jiff::civil::Date;

use super::Basis;
use crate::access::{Action, Actor, Subject};
use crate::domain::{OwnReply, Percent, PersonId, PlaceId, PlaceState};
use crate::service::confirm::is_a_sentence;
use crate::service::deputies::day;
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::places::{self, Answered, PlaceRow};
use crate::store::{StoreError, Writing};

/// The longest text that is kept.
pub const LONGEST_WORDS: usize = 2_000;

/// What a leader answers, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The person is released, as asked.
    Yes,
    /// They are not, with the reason.
    No {
        /// Why.
        reason: String,
    },
    /// They are, but otherwise: what is left as it was asked stays so.
    Other {
        /// The share of full time, as typed.
        share: String,
        /// The first day, as typed.
        from: String,
        /// The last day, as typed.
        to: String,
        /// Somebody else instead; none where it is the person asked for.
        person: Option<PersonId>,
        /// Why.
        reason: String,
    },
}

/// Why an answer was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// Somebody has answered it meanwhile, or it is decided: as it stands now.
    #[error("it was answered meanwhile")]
    Changed(Box<PlaceRow>),
    /// No answer was chosen.
    #[error("no answer is chosen")]
    NoAnswer,
    /// The reason is no sentence.
    #[error("the reason is no sentence")]
    NoReason,
    /// The text is too long.
    #[error("the text is too long")]
    TooLong,
    /// The share is not above 0 and at most what was asked for.
    #[error("the share is none to release")]
    NoShare,
    /// One of the days is no day, or they are not within those asked for.
    #[error("the days are none to release for")]
    NoDays,
    /// It is what was asked for.
    #[error("nothing is otherwise than asked")]
    NothingOther,
    /// Whoever is offered could not do it, or is not theirs to offer.
    #[error("they cannot be offered")]
    NoPerson,
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A leader answers a request for one of their people, or answers it otherwise as long as nothing is decided.
pub async fn answer(
    door: &Door,
    actor: &Actor,
    (id, version): (PlaceId, i64),
    answer: Option<&Answer>,
) -> Result<(), AnswerError> {
    let answer = answer.ok_or(AnswerError::NoAnswer)?;
    let place = places::find(&mut door.read(actor, Action::ReleasePeople).await?, id).await?;
    // Nobody answers for themselves.
    let mut writing = door.write_about(actor, Action::ReleasePeople, Subject::Person(place.person)).await?;
    let place = places::find(&mut writing, id).await?;
    if place.version != version || !place.state.can_be_answered() {
        return Err(AnswerError::Changed(Box::new(place)));
    }
    let (answered, offered) = read(&place, answer)?;
    let leader = match places::answer(&mut writing, (id, version), &answered).await {
        Err(StoreError::Changed) => return Err(AnswerError::Changed(Box::new(place))),
        other => other?,
    };
    if let Some(person) = offered {
        offer(&mut writing, &place, person).await?;
    }
    Ok(writing.commit(Entry::place_answered(id, answered.state).for_leader(leader)).await?)
}

async fn offer(writing: &mut Writing, place: &PlaceRow, person: PersonId) -> Result<(), AnswerError> {
    let could = places::colleagues(writing, place).await?;
    if !could.iter().any(|one| one.id == person) {
        return Err(AnswerError::NoPerson);
    }
    let basis = Basis::default().text();
    // Why the other was declined is between them, their leader and the decider.
    places::offer(writing, place.id, (person, &basis), "").await?;
    Ok(())
}

/// What an answer comes to, and whom it offers instead.
fn read(place: &PlaceRow, answer: &Answer) -> Result<(Answered, Option<PersonId>), AnswerError> {
    let as_asked = |state, words: &str| Answered {
        state,
        share: place.share,
        days: (place.from, place.to),
        released: place.released,
        words: words.to_owned(),
    };
    match answer {
        Answer::Yes => Ok((as_asked(PlaceState::Released, ""), None)),
        Answer::No { reason } => Ok((as_asked(PlaceState::Declined, said(reason)?), None)),
        Answer::Other { person: Some(person), reason, .. } => {
            Ok((as_asked(PlaceState::Declined, said(reason)?), Some(*person)))
        }
        Answer::Other { share, from, to, person: None, reason } => {
            let share = percent(share, place.share)?;
            let days = days((from, to), (place.from, place.to))?;
            if (share, days) == (place.share, (place.from, place.to)) {
                return Err(AnswerError::NothingOther);
            }
            let less = place.share.minus(share);
            let released = place.released.minus(less);
            let words = said(reason)?.to_owned();
            Ok((Answered { state: PlaceState::Released, share, days, released, words }, None))
        }
    }
}

fn said(reason: &str) -> Result<&str, AnswerError> {
    if !is_a_sentence(reason) {
        return Err(AnswerError::NoReason);
    }
    if reason.chars().count() > LONGEST_WORDS {
        return Err(AnswerError::TooLong);
    }
    Ok(reason)
}

fn percent(typed: &str, asked: Percent) -> Result<Percent, AnswerError> {
    let number: f64 = typed
        .trim_end_matches(['%', ' ', '\u{a0}'])
        .replace(',', ".")
        .parse()
        .map_err(|_| AnswerError::NoShare)?;
    if !(0.0..=100.0).contains(&number) {
        return Err(AnswerError::NoShare);
    }
    let share = Percent::rounded(number);
    if share == Percent::ZERO || share > asked { Err(AnswerError::NoShare) } else { Ok(share) }
}

/// Within what was asked for: the need is not open on other days.
fn days((from, to): (&str, &str), asked: (Date, Date)) -> Result<(Date, Date), AnswerError> {
    let days = day(from).zip(day(to)).ok_or(AnswerError::NoDays)?;
    if days.0 > days.1 || days.0 < asked.0 || days.1 > asked.1 { Err(AnswerError::NoDays) } else { Ok(days) }
}

/// Why somebody's own answer was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ReplyError {
    /// No answer was chosen.
    #[error("no answer is chosen")]
    NoAnswer,
    /// Asking for another look takes a sentence.
    #[error("the text is no sentence")]
    NoReason,
    /// The text is too long.
    #[error("the text is too long")]
    TooLong,
    /// The place is over.
    #[error("the place is over")]
    Over,
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Who is proposed answers: they agree, or ask for another look in their own words.
pub async fn reply(
    door: &Door,
    actor: &Actor,
    id: PlaceId,
    (reply, words): (Option<OwnReply>, &str),
) -> Result<(), ReplyError> {
    let mut writing = door.write(actor, Action::AnswerProposals).await?;
    let place = places::find(&mut writing, id).await?;
    if actor.person() != Some(place.person) {
        return Err(StoreError::NotFound.into());
    }
    let reply = reply.ok_or(ReplyError::NoAnswer)?;
    if reply == OwnReply::Again && !is_a_sentence(words) {
        return Err(ReplyError::NoReason);
    }
    if words.chars().count() > LONGEST_WORDS {
        return Err(ReplyError::TooLong);
    }
    match places::reply(&mut writing, id, (reply, words)).await {
        Err(StoreError::Changed) => return Err(ReplyError::Over),
        other => other?,
    }
    Ok(writing.commit(Entry::place_replied(id)).await?)
}
