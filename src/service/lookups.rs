//! Looks at other people's profiles: why, and recorded for those people to see.
//!
//! Every look at another person is recorded, whoever looks and however little is shown. The record is separate from the
//! audit log: it is about the person who is looked at, and is deleted with them.

use jiff::SignedDuration;

use super::door::Door;
use super::emergency;
use crate::access::{Action, Actor, Role, Subject, may};
use crate::domain::{Extent, PersonId, Purpose};
use crate::store::audit::Entry;
use crate::store::lookups::{self, Look, Reason};
use crate::store::purposes::{self, About};
use crate::store::{Reading, StoreError};

/// How long a stated purpose holds.
pub const HOLDS: SignedDuration = SignedDuration::from_mins(30);
/// A second look within this time is not recorded again.
const ONCE_IN: SignedDuration = SignedDuration::from_mins(10);
/// The longest case number, in characters; longer ones are refused.
pub const LONGEST_CASE: usize = 60;
/// The longest note, in characters; longer ones are refused.
pub const LONGEST_NOTE: usize = 300;

/// What somebody fills in to say why they look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// The purpose by its word in forms, such as `sak`; see [`Purpose::stated`].
    pub purpose: String,
    /// The number of a case.
    pub case: String,
    /// Anything else that explains the purpose; may be empty.
    pub note: String,
}

/// Why a stated purpose is refused.
#[derive(Debug, thiserror::Error)]
pub enum StatementError {
    /// The form was sent without one of the purposes.
    #[error("no purpose is chosen")]
    NoPurpose,
    /// A case was chosen without its number.
    #[error("the number of the case is missing")]
    NoCase,
    /// The number of the case is longer than [`LONGEST_CASE`].
    #[error("the number of the case is too long")]
    CaseTooLong,
    /// The note is longer than [`LONGEST_NOTE`].
    #[error("the note is too long")]
    NoteTooLong,
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whether the actor has a role that can open more by stating a purpose.
pub fn can_state(actor: &Actor) -> bool {
    may(actor, Action::StatePurpose, Subject::Anybody).is_ok()
}

/// `actor` with the purpose that they stated about it, where that still holds.
pub async fn with_purpose(door: &Door, actor: &Actor, about: About) -> Result<Actor, StoreError> {
    Ok(match stated(door, actor, about).await? {
        Some((reason, _)) => actor.clone().with_purpose(reason.purpose.word()),
        None => actor.clone(),
    })
}

/// What `actor` stated about it and until when it holds, where it still does.
pub async fn stated(
    door: &Door,
    actor: &Actor,
    about: About,
) -> Result<Option<(Reason, jiff::Timestamp)>, StoreError> {
    if !can_state(actor) {
        return Ok(None);
    }
    let mut reading = door.read(actor, Action::StatePurpose).await?;
    purposes::stated(&mut reading, about, door.at()).await
}

/// Stores why `actor` looks; it holds for [`HOLDS`] from now.
pub async fn state(
    door: &Door,
    actor: &Actor,
    about: About,
    statement: &Statement,
) -> Result<(), StatementError> {
    let reason = reason_of(statement)?;
    let mut writing = door.write(actor, Action::StatePurpose).await?;
    if let Some(person) = about.person()
        && !lookups::is_there(&mut writing, person).await?
    {
        return Err(StoreError::NotFound.into());
    }
    let ends_at = door.at().checked_add(HOLDS).unwrap_or(door.at());
    purposes::state(&mut writing, about, &reason, ends_at).await?;
    Ok(writing.commit(Entry::purpose_stated(about.person(), reason.purpose)).await?)
}

fn reason_of(statement: &Statement) -> Result<Reason, StatementError> {
    let Statement { purpose, case, note } = statement;
    let purpose = Purpose::stated(purpose).ok_or(StatementError::NoPurpose)?;
    if purpose == Purpose::Case && case.is_empty() {
        return Err(StatementError::NoCase);
    }
    if case.chars().count() > LONGEST_CASE {
        return Err(StatementError::CaseTooLong);
    }
    if note.chars().count() > LONGEST_NOTE {
        return Err(StatementError::NoteTooLong);
    }
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Ok(Reason { purpose, case: given(case), note: given(note) })
}

/// Records that `actor` is shown so much of a person, at most once in ten minutes.
pub async fn note(door: &Door, actor: &Actor, person: PersonId, extent: Extent) -> Result<(), StoreError> {
    note_all(door, actor, &[person], extent).await
}

/// As [`note`], for each of several people.
pub async fn note_all(
    door: &Door,
    actor: &Actor,
    people: &[PersonId],
    extent: Extent,
) -> Result<(), StoreError> {
    let mut reading = door.read(actor, Action::SeePeople).await?;
    let mut looks = Vec::new();
    for person in people.iter().copied().filter(|person| actor.person() != Some(*person)) {
        let role = lookups::role_for(&mut reading, shown_by(extent), person).await?;
        let role = role.or_else(|| actor.roles().next()).unwrap_or(Role::Employee);
        let reason = reason(door, &mut reading, actor, (role, person, extent)).await?;
        looks.push(Look { person, role, reason, extent });
    }
    let since = door.at().checked_sub(ONCE_IN).unwrap_or(door.at());
    let new = lookups::new_since(&mut reading, looks, since).await?;
    if new.is_empty() {
        return Ok(());
    }
    drop(reading);
    let mut writing = door.write(actor, Action::SeePeople).await?;
    for look in &new {
        lookups::keep(&mut writing, look).await?;
    }
    writing.commit_look().await
}

/// The action that somebody needs to be shown this much.
const fn shown_by(extent: Extent) -> Action {
    match extent {
        Extent::Name => Action::SeePeople,
        Extent::Candidate => Action::SeeCandidates,
        Extent::Profile => Action::SeeProfiles,
        Extent::Lookups => Action::SeeLookups,
    }
}

/// Why somebody looks: the purpose they stated, or the one that follows from their role.
async fn reason(
    door: &Door,
    reading: &mut Reading,
    actor: &Actor,
    (role, person, extent): (Role, PersonId, Extent),
) -> Result<Reason, StoreError> {
    if extent == Extent::Name {
        return Ok(Reason::of(Purpose::Directory));
    }
    Ok(match role {
        Role::Operator => Reason::of(Purpose::Operation),
        Role::Leader => Reason::of(Purpose::Leading),
        Role::Administrator => {
            let open = emergency::open(door, actor).await?;
            Reason { note: open.map(|open| open.reason), ..Reason::of(Purpose::Emergency) }
        }
        _ if extent == Extent::Candidate => Reason::of(Purpose::Staffing),
        _ => {
            let about =
                if extent == Extent::Lookups { About::Lookups(person) } else { About::Profile(person) };
            let mut stated = purposes::stated(reading, about, door.at()).await?;
            if stated.is_none() {
                // What was stated about the gap holds for whomever is named beside it.
                stated = purposes::stated(reading, About::Gap, door.at()).await?;
            }
            stated.map_or(Reason::of(Purpose::Overview), |(reason, _)| reason)
        }
    })
}
