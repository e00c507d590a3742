//! From state to state: whoever may change an initiative lays it before those who decide, and they take it on.

use crate::access::{Action, Actor};
use crate::domain::{InitiativeId, InitiativeStatus, MovedBy, Priority};
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::records::initiatives::{self, StoredInitiative};
use crate::store::{Reading, StoreError};

/// The longest reason.
pub const LONGEST_REASON: usize = 1_000;

/// A step that is to be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The state that was seen.
    pub from: InitiativeStatus,
    /// The state to go to.
    pub to: InitiativeStatus,
    /// How important it is from now on; none where that stays.
    pub priority: Option<Priority>,
    /// Why.
    pub reason: String,
}

/// Why a step was not taken.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// Back, or out of the way: that needs a reason.
    #[error("a reason is needed")]
    NoReason,
    /// The reason is too long.
    #[error("the reason is too long")]
    LongReason,
    /// Who decides says how important it is.
    #[error("no priority")]
    NoPriority,
    /// It is not in the state that was seen.
    #[error("it was moved meanwhile")]
    Changed(Box<StoredInitiative>),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The action of the access table that a step needs.
pub const fn action(by: MovedBy) -> Action {
    match by {
        MovedBy::Maker => Action::ChangeInitiatives,
        MovedBy::Decider => Action::DecideInitiatives,
    }
}

/// Where the reader may take an initiative from where it is.
pub async fn open_to(
    reading: &mut Reading,
    initiative: &StoredInitiative,
) -> Result<Vec<InitiativeStatus>, StoreError> {
    let mut open = Vec::new();
    for (to, by) in initiative.status.moves() {
        let owner = initiative.content.owner;
        if reading.reaches_initiative(action(*by), initiative.id, owner).await? {
            open.push(*to);
        }
    }
    Ok(open)
}

/// Takes a step.
pub async fn take(door: &Door, actor: &Actor, id: InitiativeId, step: &Step) -> Result<(), MoveError> {
    let by = step.from.moves().iter().find(|(to, _)| *to == step.to).map(|(_, by)| *by);
    // A page offers no other.
    let by = by.ok_or(StoreError::NotFound)?;
    let mut writing = door.write(actor, action(by)).await?;
    let stored = initiatives::find(&mut writing, id).await?.ok_or(StoreError::NotFound)?;
    if stored.status != step.from {
        return Err(MoveError::Changed(Box::new(stored)));
    }
    let priority = checked(step, &stored)?;
    initiatives::moves::take(&mut writing, &stored, (step.to, priority, &step.reason)).await?;
    Ok(writing.commit(Entry::initiative_moved(id)).await?)
}

fn checked(step: &Step, stored: &StoredInitiative) -> Result<Priority, MoveError> {
    if step.reason.is_empty() && !step.to.is_after(step.from) {
        return Err(MoveError::NoReason);
    }
    if step.reason.chars().count() > LONGEST_REASON {
        return Err(MoveError::LongReason);
    }
    let decides = step.from == InitiativeStatus::Concept && step.to == InitiativeStatus::Planning;
    match step.priority {
        None if decides => Err(MoveError::NoPriority),
        priority if decides => Ok(priority.unwrap_or(stored.priority)),
        _ => Ok(stored.priority),
    }
}
