//! A manager answers what somebody says they can, one skill at a time: agrees, or gives a level of their own with an
//! example. Never both in one, and never about themselves or what they recorded.

use crate::access::{Action, Actor, Subject};
use crate::domain::{
    AssessmentId, DeputyAct, Level, PersonId, Rating, RemarkKind, SkillId, Standing, norwegian_date,
};
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::records::assessments::{self, Answer};
use crate::store::records::{confirmations, remarks};
use crate::store::views::both_sides::{self, BothSides};
use crate::store::{StoreError, Writing};

/// The shortest comment that can be a sentence with an example.
const SHORTEST_COMMENT: usize = 20;
/// The fewest words that a comment may have.
const LEAST_WORDS: usize = 4;
/// The longest text of a remark, in characters.
pub const LONGEST_REMARK: usize = 2_000;

/// The statements that a manager saw of a skill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The person's statement; `None` where they had said nothing.
    pub own: Option<AssessmentId>,
    /// The manager's statement; `None` where no manager had given a level.
    pub manager: Option<AssessmentId>,
}

impl Seen {
    /// The statements that stand now, to be compared with those that were seen.
    pub fn of(sides: &BothSides) -> Self {
        let id = |side: &Option<both_sides::Statement>| side.as_ref().map(|statement| statement.said.id);
        Self { own: id(&sides.own), manager: id(&sides.manager) }
    }
}

/// A manager's answer to what somebody says they can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The person's level is right, and is confirmed.
    Agree,
    /// Another level is right, with an example that shows why.
    Other {
        /// The level they chose; `None` where they chose none, which is refused.
        level: Option<Level>,
        /// The example, in a sentence of at least 20 characters and four words.
        comment: String,
    },
}

/// Why a manager's answer was not recorded.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// What they saw is not what stands now.
    #[error("it was changed meanwhile")]
    Changed(Box<BothSides>),
    /// There is no level to agree with.
    #[error("there is no level to agree with")]
    NothingToAgreeWith,
    /// They recorded the level themselves.
    #[error("nobody confirms what they recorded")]
    Author,
    /// Another level is right, but none was chosen.
    #[error("no level is chosen")]
    NoLevel,
    /// The level is the one the person gave: to agree says the same.
    #[error("the level is the same")]
    SameLevel,
    /// The comment names no example.
    #[error("the comment is no sentence")]
    NoExample,
    /// The comment is too long.
    #[error("the comment is too long")]
    TooLong,
    /// What was said cannot be taken back any more: it is of another day, by somebody else, or answered.
    #[error("it cannot be taken back")]
    Settled,
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Records what a manager says about a skill of a person.
pub async fn judge(
    door: &Door,
    actor: &Actor,
    (person, skill): (PersonId, SkillId),
    seen: Seen,
    verdict: &Verdict,
) -> Result<(), ConfirmError> {
    let mut writing = door.write_about(actor, Action::ConfirmSkills, Subject::Person(person)).await?;
    let sides = sides(&mut writing, person, skill).await?;
    // A contested level is answered on a page of its own.
    if Seen::of(&sides) != seen || sides.contested().is_some() {
        return Err(ConfirmError::Changed(Box::new(sides)));
    }
    let entry = match verdict {
        Verdict::Agree => agree(&mut writing, actor, &sides).await?,
        Verdict::Other { level, comment } => {
            let level = level.ok_or(ConfirmError::NoLevel)?;
            check(&sides, level, comment)?;
            rate(&mut writing, (person, skill), level, comment).await?
        }
    };
    Ok(writing.commit(entry).await?)
}

/// Takes back what a manager said about a skill earlier the same day.
pub async fn take_back(
    door: &Door,
    actor: &Actor,
    (person, skill): (PersonId, SkillId),
    seen: Seen,
) -> Result<(), ConfirmError> {
    let mut writing = door.write_about(actor, Action::ConfirmSkills, Subject::Person(person)).await?;
    let sides = sides(&mut writing, person, skill).await?;
    if Seen::of(&sides) != seen {
        return Err(ConfirmError::Changed(Box::new(sides)));
    }
    if !may_take_back(&sides, actor.name(), door) {
        return Err(ConfirmError::Settled);
    }
    let judged = sides.judged().map(|statement| statement.said.id).ok_or(ConfirmError::Settled)?;
    let entry = if sides.standing() == Standing::Confirmed {
        let leader = confirmations::note_deputy(&mut writing, judged, DeputyAct::Confirmation).await?;
        confirmations::take_back(&mut writing, judged).await?;
        Entry::confirmation_withdrawn(judged).for_leader(leader)
    } else {
        let leader = confirmations::note_deputy(&mut writing, judged, DeputyAct::Rating).await?;
        assessments::withdraw(&mut writing, judged).await?;
        Entry::assessment_withdrawn(judged).for_leader(leader)
    };
    Ok(writing.commit(entry).await?)
}

/// Whether somebody may take back what they said: it was today, and nobody has answered it.
pub fn may_take_back(sides: &BothSides, name: &str, door: &Door) -> bool {
    let Some(judged) = sides.judged() else { return false };
    let (by, at) = match &judged.confirmation {
        Some((by, at)) if sides.standing() == Standing::Confirmed => (by, *at),
        _ => (&judged.by, judged.at),
    };
    let is_answered = sides
        .remarks
        .iter()
        .any(|remark| remark.statement == judged.said.id && remark.kind != RemarkKind::Comment);
    by.name == name && norwegian_date(at) == door.day() && !is_answered
}

/// Whether a text is a sentence that can hold an example.
pub fn is_a_sentence(text: &str) -> bool {
    text.chars().count() >= SHORTEST_COMMENT && text.split_whitespace().count() >= LEAST_WORDS
}

async fn sides(writing: &mut Writing, person: PersonId, skill: SkillId) -> Result<BothSides, ConfirmError> {
    if !writing.reaches_person(person).await? {
        return Err(StoreError::NotFound.into());
    }
    Ok(both_sides::about(writing, person, skill).await?.ok_or(StoreError::NotFound)?)
}

async fn agree(writing: &mut Writing, actor: &Actor, sides: &BothSides) -> Result<Entry, ConfirmError> {
    let own = sides.own.as_ref().filter(|own| own.said.rating.level().is_some());
    let own = own.ok_or(ConfirmError::NothingToAgreeWith)?;
    if !own.is_from_file && own.by.name == actor.name() {
        return Err(ConfirmError::Author);
    }
    let id = own.said.id;
    let leader = settle(writing, sides).await?;
    Ok(Entry::confirmed(id).for_leader(leader))
}

fn check(sides: &BothSides, level: Level, comment: &str) -> Result<(), ConfirmError> {
    let own = sides.own.as_ref().and_then(|own| own.said.rating.level());
    if own == Some(level) {
        return Err(ConfirmError::SameLevel);
    }
    if !is_a_sentence(comment) {
        return Err(ConfirmError::NoExample);
    }
    if comment.chars().count() > LONGEST_REMARK {
        return Err(ConfirmError::TooLong);
    }
    Ok(())
}

async fn rate(
    writing: &mut Writing,
    (person, skill): (PersonId, SkillId),
    level: Level,
    comment: &str,
) -> Result<Entry, ConfirmError> {
    let answer = Answer { rating: Rating::Level(level), interest: None };
    let id = assessments::record_as_manager(writing, person, skill, answer).await?;
    remarks::add(writing, id, RemarkKind::Comment, comment).await?;
    let leader = confirmations::note_deputy(writing, id, DeputyAct::Rating).await?;
    Ok(Entry::rated_as_manager(id).for_leader(leader))
}

/// Makes the person's own level the one that counts, and confirms it; levels that managers gave no longer count.
/// Gives the leader for whom a deputy did it.
pub(super) async fn settle(writing: &mut Writing, sides: &BothSides) -> Result<Option<PersonId>, StoreError> {
    let Some(own) = sides.own.as_ref().map(|own| own.said) else { return Err(StoreError::NotFound) };
    let person = assessments::about(writing, own.id).await?;
    // Behind a manager's newest level may stand an earlier one.
    let mut standing = Some(sides.clone());
    while let Some(sides) = standing.take().filter(|sides| sides.standing() == Standing::Rated) {
        let Some(manager) = &sides.manager else { break };
        assessments::withdraw(writing, manager.said.id).await?;
        standing = both_sides::about(writing, person, sides.skill.id).await?;
    }
    if own.confirmed {
        return confirmations::on_behalf_of(writing, own.id).await;
    }
    assessments::confirm(writing, own.id).await?;
    confirmations::note_deputy(writing, own.id, DeputyAct::Confirmation).await
}
