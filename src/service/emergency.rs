//! Emergency access for administrators: with a reason, for a limited time, and told to others.

use jiff::SignedDuration;

use super::door::Door;
use crate::access::{Action, Actor, Subject, may};
use crate::store::StoreError;
use crate::store::audit::Entry;
use crate::store::broken_glass::{self, BrokenGlass};

/// How long emergency access lasts.
pub const LASTS: SignedDuration = SignedDuration::from_mins(30);
/// How long others are told of it on their first page.
pub const TOLD_FOR: SignedDuration = SignedDuration::from_hours(14 * 24);
/// A reason is at least a sentence.
const LEAST_WORDS: usize = 4;
const LEAST_SIGNS: usize = 20;
/// The longest reason, in characters.
pub const LONGEST: usize = 500;

/// Why emergency access was not opened.
#[derive(Debug, thiserror::Error)]
pub enum BreakError {
    /// The reason is shorter than a sentence.
    #[error("the reason is too short")]
    TooShort,
    /// The reason is too long.
    #[error("the reason is too long")]
    TooLong,
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whether the actor has a role that may open it.
pub fn is_possible(actor: &Actor) -> bool {
    may(actor, Action::BreakGlass, Subject::Anybody).is_ok()
}

/// Opens what is closed to `actor`. If it is open already, the time starts again with the new reason.
pub async fn begin(door: &Door, actor: &Actor, reason: &str) -> Result<(), BreakError> {
    let signs = reason.chars().count();
    if signs < LEAST_SIGNS || reason.split_whitespace().count() < LEAST_WORDS {
        return Err(BreakError::TooShort);
    }
    if signs > LONGEST {
        return Err(BreakError::TooLong);
    }
    let mut writing = door.write(actor, Action::BreakGlass).await?;
    broken_glass::end(&mut writing).await?;
    let ends_at = door.at().checked_add(LASTS).unwrap_or(door.at());
    let id = broken_glass::begin(&mut writing, reason, ends_at).await?;
    Ok(writing.commit(Entry::glass_broken(id)).await?)
}

/// Closes it again before its time is over.
pub async fn end(door: &Door, actor: &Actor) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::BreakGlass).await?;
    let Some(open) = broken_glass::open(&mut writing, door.at()).await? else {
        drop(writing.nothing_written());
        return Ok(());
    };
    broken_glass::end(&mut writing).await?;
    writing.commit(Entry::glass_mended(open.id)).await
}

/// The emergency access that `actor` has open now.
pub async fn open(door: &Door, actor: &Actor) -> Result<Option<BrokenGlass>, StoreError> {
    if !is_possible(actor) {
        return Ok(None);
    }
    let mut reading = door.read(actor, Action::BreakGlass).await?;
    broken_glass::open(&mut reading, door.at()).await
}
