//! Initiatives in the browser: written as drafts that keep whatever is typed, checked when they are sent, changed in
//! versions, and taken from state to state by those who may.

pub mod check;
pub mod draft;
pub mod feedback;
pub mod keeps;
pub mod moves;

use crate::access::{Action, Actor};
use crate::domain::{InitiativeContent, InitiativeDraftId, InitiativeId, InitiativeStatus, NeedId, UnitId};
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::records::initiative_drafts::{self, StoredDraft};
use crate::store::records::initiatives::{self, StoredInitiative};
use crate::store::{Reading, StoreError};

use check::Fault;
use draft::Draft;
use std::collections::BTreeSet;

/// Why something was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// What was typed does not do yet.
    #[error("what was typed does not do yet")]
    Wrong(Vec<Fault>),
    /// The draft was saved from elsewhere meanwhile: as it stands now.
    #[error("the draft was saved from elsewhere")]
    Saved(Box<Open>),
    /// Somebody else changed the initiative since the draft began: as it stands now.
    #[error("the initiative was changed meanwhile")]
    Changed(Box<StoredInitiative>),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A draft, open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// How it is stored.
    pub stored: StoredDraft,
    /// What was typed.
    pub draft: Draft,
}

/// Where a draft is saved from.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// The version that was seen there; none where that does not matter.
    pub version: Option<i64>,
    /// The page that is open there, by a word of its own; may be empty.
    pub window: String,
    /// It saved by itself and stays open: what it sends next may have been typed before it heard of this.
    pub stays: bool,
}

/// The draft `id`. [`StoreError::NotFound`] where it is nobody's, or somebody else's.
pub async fn open(reading: &mut Reading, id: InitiativeDraftId) -> Result<Open, StoreError> {
    let stored = initiative_drafts::find(reading, id).await?.ok_or(StoreError::NotFound)?;
    let draft = Draft::parse(&stored.content);
    Ok(Open { stored, draft })
}

/// The actor's own drafts.
pub async fn own_drafts(reading: &mut Reading) -> Result<Vec<Open>, StoreError> {
    let drafts = initiative_drafts::own(reading).await?;
    Ok(drafts.into_iter().map(|stored| Open { draft: Draft::parse(&stored.content), stored }).collect())
}

/// Begins to write a new initiative; like `earlier` where one is named.
pub async fn begin(
    door: &Door,
    actor: &Actor,
    earlier: Option<InitiativeId>,
) -> Result<InitiativeDraftId, StoreError> {
    let mut writing = door.write(actor, Action::ChangeInitiatives).await?;
    let draft = match earlier {
        None => Draft::default(),
        Some(id) => {
            let stored = initiatives::find(&mut writing, id).await?.ok_or(StoreError::NotFound)?;
            let owners = writing.owners_reached().await?;
            Draft::like(&stored.content, owners.as_ref())
        }
    };
    let id = initiative_drafts::begin(&mut writing, None, &draft.text()).await?;
    writing.commit_draft().await?;
    Ok(id)
}

/// Begins the next version of an initiative, or goes on with the one that the actor began. With the number that a need has
/// in the draft, where one is named.
pub async fn change(
    door: &Door,
    actor: &Actor,
    id: InitiativeId,
    need: Option<NeedId>,
) -> Result<(InitiativeDraftId, Option<u32>), StoreError> {
    let mut writing = door.write(actor, Action::ChangeInitiatives).await?;
    let stored = initiatives::find(&mut writing, id).await?.ok_or(StoreError::NotFound)?;
    if !writing.reaches_initiative(Action::ChangeInitiatives, id, stored.content.owner).await? {
        return Err(StoreError::NotFound);
    }
    let is_of_it = |open: &Open| open.stored.of.is_some_and(|(of, _)| of == id);
    let begun = own_drafts(&mut writing).await?.into_iter().find(is_of_it);
    if let Some(begun) = begun {
        return Ok((begun.stored.id, begun.draft.number_of(need)));
    }
    let draft = Draft::of(&stored.content);
    let of = Some((id, stored.version));
    let number = draft.number_of(need);
    let draft = initiative_drafts::begin(&mut writing, of, &draft.text()).await?;
    writing.commit_draft().await?;
    Ok((draft, number))
}

/// Saves what `typing` makes of a draft, where nobody else has saved it since it was seen.
pub async fn save<T>(
    door: &Door,
    actor: &Actor,
    (id, seen): (InitiativeDraftId, &Seen),
    typing: impl FnOnce(&mut Draft) -> T,
) -> Result<(Open, T), WriteError> {
    let mut writing = door.write(actor, Action::ChangeInitiatives).await?;
    let before = open(&mut writing, id).await?;
    let stands = before.stored.version;
    let is_known = |version| version == stands || before.draft.is_kept_by(&seen.window, version);
    if !seen.version.is_none_or(is_known) {
        return Err(WriteError::Saved(Box::new(before)));
    }
    let mut draft = before.draft;
    let done = typing(&mut draft);
    draft.note_window(if seen.stays { &seen.window } else { "" }, stands);
    initiative_drafts::save(&mut writing, (id, stands), &draft.text()).await?;
    let open = open(&mut writing, id).await?;
    writing.commit_draft().await?;
    Ok((open, done))
}

/// Throws a draft away.
pub async fn discard(door: &Door, actor: &Actor, id: InitiativeDraftId) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::ChangeInitiatives).await?;
    initiative_drafts::delete(&mut writing, id).await?;
    writing.commit_draft().await
}

/// What is to be corrected in a draft before it can be sent.
pub async fn faults(reading: &mut Reading, draft: &Draft) -> Result<Vec<Fault>, StoreError> {
    Ok(checked(reading, draft).await?.err().unwrap_or_default())
}

async fn checked(
    reading: &mut Reading,
    draft: &Draft,
) -> Result<Result<InitiativeContent, Vec<Fault>>, StoreError> {
    let owners: Option<BTreeSet<UnitId>> = reading.owners_reached().await?;
    Ok(check::check(draft, owners.as_ref()))
}

/// Sends a draft: the initiative is laid before those who decide, or has its next version. Where it was changed since the
/// draft began, only `onto` the version that was seen.
pub async fn send(
    door: &Door,
    actor: &Actor,
    (id, version): (InitiativeDraftId, i64),
    onto: Option<i64>,
) -> Result<InitiativeId, WriteError> {
    let mut writing = door.write(actor, Action::ChangeInitiatives).await?;
    let open = open(&mut writing, id).await?;
    if open.stored.version != version {
        return Err(WriteError::Saved(Box::new(open)));
    }
    let content = checked(&mut writing, &open.draft).await?.map_err(WriteError::Wrong)?;
    let (initiative, entry) = match open.stored.of {
        None => {
            let made = initiatives::make(&mut writing, &content).await?;
            let stored = initiatives::find(&mut writing, made).await?.ok_or(StoreError::NotFound)?;
            let to = (InitiativeStatus::Concept, stored.priority, "");
            initiatives::moves::take(&mut writing, &stored, to).await?;
            (made, Entry::initiative_made(made))
        }
        Some((of, base)) => {
            let stored = initiatives::find(&mut writing, of).await?.ok_or(StoreError::NotFound)?;
            if stored.version != onto.unwrap_or(base) {
                return Err(WriteError::Changed(Box::new(stored)));
            }
            if stored.content != content {
                initiatives::change(&mut writing, &stored, &content).await?;
            }
            (of, Entry::initiative_changed(of))
        }
    };
    initiative_drafts::delete(&mut writing, id).await?;
    writing.commit(entry).await?;
    Ok(initiative)
}
