//! Keeps the catalogue: make and change skills, retire them, delete those that nothing uses.

mod check;
pub mod groups;
pub mod merge;
pub mod profiles;
pub mod proposals;

use super::door::Door;
use crate::access::{Action, Actor};
use crate::domain::{SkillContent, SkillId};
use crate::store::audit::Entry;
use crate::store::catalogue::{self, StoredSkill};
use crate::store::{StoreError, Writing};

pub use crate::store::catalogue::Usage;
pub use check::{Fault, Field, Wrong};

/// Why a skill was not made, changed or deleted.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// Some fields have values that the catalogue does not take.
    #[error("{} fields are wrong", .0.len())]
    Wrong(Vec<Wrong>),
    /// Somebody else changed the skill meanwhile.
    #[error("somebody else changed the skill meanwhile")]
    Changed(Box<StoredSkill>),
    /// Something still uses the skill, so it cannot be deleted.
    #[error("something uses the skill")]
    Used(Usage),
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes a skill. Where it is linked to one that is known from ESCO alone, that one comes into the catalogue and keeps
/// its place in the graph.
pub async fn make(door: &Door, actor: &Actor, content: &SkillContent) -> Result<SkillId, ChangeError> {
    let mut writing = door.write(actor, Action::ChangeCatalogue).await?;
    let id = make_in(&mut writing, content).await?;
    writing.commit(Entry::skill_made(id)).await?;
    Ok(id)
}

/// As [`make`], within a transaction that does more.
pub(super) async fn make_in(writing: &mut Writing, content: &SkillContent) -> Result<SkillId, ChangeError> {
    check::check(writing, content, None).await?;
    let of_esco = match &content.esco_uri {
        Some(uri) => catalogue::of_esco(writing, uri).await?,
        None => None,
    };
    match of_esco {
        Some(known) => {
            let mut content = content.clone();
            keep_what_esco_says(writing, known.0, &mut content).await?;
            catalogue::change(writing, known, &content).await?;
            Ok(known.0)
        }
        None => Ok(catalogue::make(writing, content).await?),
    }
}

/// Fills empty fields with what ESCO says about the skill.
async fn keep_what_esco_says(
    writing: &mut Writing,
    id: SkillId,
    content: &mut SkillContent,
) -> Result<(), StoreError> {
    let Some(esco) = catalogue::find(writing, id).await? else { return Ok(()) };
    let esco = esco.content;
    for (said, by_esco) in
        [(&mut content.names.en, esco.names.en), (&mut content.descriptions.en, esco.descriptions.en)]
    {
        if said.is_empty() {
            *said = by_esco;
        }
    }
    let aliases = [
        (&mut content.aliases.nb, esco.aliases.nb),
        (&mut content.aliases.nn, esco.aliases.nn),
        (&mut content.aliases.en, esco.aliases.en),
    ];
    for (said, by_esco) in aliases {
        said.extend(by_esco.into_iter().filter(|alias| !said.contains(alias)).collect::<Vec<_>>());
    }
    content.group = content.group.or(esco.group);
    Ok(())
}

/// Changes a skill of this version; all that is wrong with `content` comes back at once.
pub async fn change(
    door: &Door,
    actor: &Actor,
    (id, version): (SkillId, i64),
    content: &SkillContent,
) -> Result<(), ChangeError> {
    let mut writing = door.write(actor, Action::ChangeCatalogue).await?;
    let stored = seen(&mut writing, (id, version)).await?;
    check::check(&mut writing, content, Some(&stored)).await?;
    catalogue::change(&mut writing, (id, version), content).await?;
    Ok(writing.commit(Entry::skill_changed(id)).await?)
}

/// Retires a skill, or takes it back into use. Statements about it stay.
pub async fn retire(
    door: &Door,
    actor: &Actor,
    (id, version): (SkillId, i64),
    is_retired: bool,
) -> Result<(), ChangeError> {
    let mut writing = door.write(actor, Action::ChangeCatalogue).await?;
    seen(&mut writing, (id, version)).await?;
    catalogue::retire(&mut writing, (id, version), is_retired).await?;
    let entry = if is_retired { Entry::skill_retired(id) } else { Entry::skill_taken_back(id) };
    Ok(writing.commit(entry).await?)
}

/// Deletes a skill that nothing uses.
pub async fn delete(door: &Door, actor: &Actor, (id, version): (SkillId, i64)) -> Result<(), ChangeError> {
    let mut writing = door.write(actor, Action::ChangeCatalogue).await?;
    seen(&mut writing, (id, version)).await?;
    let usage = catalogue::usage(&mut writing, id).await?;
    if usage.is_used() {
        return Err(ChangeError::Used(usage));
    }
    catalogue::delete(&mut writing, (id, version)).await?;
    Ok(writing.commit(Entry::skill_deleted(id)).await?)
}

/// The skill in the version that was seen; a merged one does not exist any more.
async fn seen(writing: &mut Writing, (id, version): (SkillId, i64)) -> Result<StoredSkill, ChangeError> {
    let stored = catalogue::find(writing, id).await?.filter(|skill| skill.merged_into.is_none());
    let stored = stored.ok_or(StoreError::NotFound)?;
    if stored.version == version { Ok(stored) } else { Err(ChangeError::Changed(Box::new(stored))) }
}
