//! What bounds staffing: whom a unit must have at home, and who will not be on an initiative.

use super::check::{self, Fault};
use super::draft::DraftHeads;
use crate::access::{Action, Actor};
use crate::domain::{InitiativeId, UnitId};
use crate::service::door::Door;
use crate::store::StoreError;
use crate::store::audit::Entry;
use crate::store::records::unit_keeps::{self, Keeps};
use crate::store::records::{initiative_refusals, initiatives};

/// Why it was not written.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// What was typed does not do.
    #[error("what was typed does not do")]
    Wrong(Vec<Fault>),
    /// Somebody else said something else meanwhile.
    #[error("somebody else said something else meanwhile")]
    Changed(Box<Keeps>),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Says whom a unit must have at home.
pub async fn say(
    door: &Door,
    actor: &Actor,
    (unit, version): (UnitId, i64),
    typed: &[DraftHeads],
) -> Result<(), KeepError> {
    let mut faults = Vec::new();
    let skills = check::heads(typed, &mut faults);
    if !faults.is_empty() {
        return Err(KeepError::Wrong(faults));
    }
    let mut writing = door.write(actor, Action::SetCapacity).await?;
    match unit_keeps::say(&mut writing, (unit, version), &skills).await {
        Err(StoreError::Changed) => {
            let now = unit_keeps::of(&mut writing, unit).await?;
            return Err(KeepError::Changed(Box::new(now)));
        }
        other => other?,
    }
    Ok(writing.commit(Entry::unit_keeps_said(unit)).await?)
}

/// The actor says that they will not be on an initiative, or takes that back.
pub async fn refuse(door: &Door, actor: &Actor, id: InitiativeId, refuses: bool) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::ChangeProfile).await?;
    let person = actor.person().ok_or(StoreError::NotFound)?;
    initiatives::find(&mut writing, id).await?.ok_or(StoreError::NotFound)?;
    initiative_refusals::say(&mut writing, (person, id), refuses).await?;
    writing.commit(Entry::initiative_refused(id)).await
}
