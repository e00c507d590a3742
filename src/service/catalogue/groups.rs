//! Keeps the groups of skills: make, rename, move and retire them.

use crate::access::{Action, Actor};
use crate::domain::SkillGroupId;
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::catalogue::groups::{self, Group, GroupContent};
use crate::store::{Reading, StoreError};

/// The longest name of a group.
pub const LONGEST_NAME: usize = 200;

/// Why no group was changed.
#[derive(Debug, thiserror::Error)]
pub enum GroupError {
    /// It has no name in bokmål.
    #[error("a group has a name")]
    NoName,
    /// A name is longer than [`LONGEST_NAME`].
    #[error("the name is too long")]
    TooLong,
    /// Another group has this name.
    #[error("another group is called so")]
    Taken,
    /// The group would be below itself.
    #[error("a group does not stand below itself")]
    Circle,
    /// The group to move it below does not exist.
    #[error("there is no such group above")]
    NoSuchParent,
    /// Somebody else changed it meanwhile.
    #[error("somebody else changed the group meanwhile")]
    Changed(Box<Group>),
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes a group, below the one that `content` names.
pub async fn make(door: &Door, actor: &Actor, content: &GroupContent) -> Result<SkillGroupId, GroupError> {
    let mut writing = door.write(actor, Action::ChangeCatalogue).await?;
    let all = groups::all(&mut writing).await?;
    check(&all, None, content)?;
    let id = groups::make(&mut writing, content).await?;
    writing.commit(Entry::group_made(id)).await?;
    Ok(id)
}

/// Renames or moves a group. One of ESCO's keeps its place.
pub async fn change(
    door: &Door,
    actor: &Actor,
    (id, version): (SkillGroupId, i64),
    content: &GroupContent,
) -> Result<(), GroupError> {
    let mut writing = door.write(actor, Action::ChangeCatalogue).await?;
    let all = groups::all(&mut writing).await?;
    let stored = seen(&all, (id, version))?;
    let mut content = content.clone();
    if stored.is_of_esco {
        content.parent = stored.parent;
        content.names.en = stored.names.en.clone().unwrap_or_default();
    }
    check(&all, Some(id), &content)?;
    groups::change(&mut writing, (id, version), &content).await?;
    Ok(writing.commit(Entry::group_changed(id)).await?)
}

/// Retires a group, or takes it back into use; the skills in it stay.
pub async fn retire(
    door: &Door,
    actor: &Actor,
    (id, version): (SkillGroupId, i64),
    is_retired: bool,
) -> Result<(), GroupError> {
    let mut writing = door.write(actor, Action::ChangeCatalogue).await?;
    seen(&groups::all(&mut writing).await?, (id, version))?;
    groups::retire(&mut writing, (id, version), is_retired).await?;
    Ok(writing.commit(Entry::group_changed(id)).await?)
}

/// Every group that can be chosen: in use, or `chosen` already.
pub async fn choices(reading: &mut Reading, chosen: Option<SkillGroupId>) -> Result<Vec<Group>, StoreError> {
    let all = groups::all(reading).await?;
    Ok(all.into_iter().filter(|group| group.retired_at.is_none() || Some(group.id) == chosen).collect())
}

fn seen(all: &[Group], (id, version): (SkillGroupId, i64)) -> Result<Group, GroupError> {
    let stored = all.iter().find(|group| group.id == id).ok_or(StoreError::NotFound)?;
    if stored.version == version {
        Ok(stored.clone())
    } else {
        Err(GroupError::Changed(Box::new(stored.clone())))
    }
}

fn check(all: &[Group], id: Option<SkillGroupId>, content: &GroupContent) -> Result<(), GroupError> {
    let name = &content.names.nb;
    if name.is_empty() {
        return Err(GroupError::NoName);
    }
    if content.names.each().into_iter().any(|(_, name)| name.chars().count() > LONGEST_NAME) {
        return Err(GroupError::TooLong);
    }
    let is_other = |group: &&Group| Some(group.id) != id;
    if all.iter().filter(is_other).any(|group| group.names.nb.as_ref() == Some(name)) {
        return Err(GroupError::Taken);
    }
    let mut above = content.parent;
    for _ in 0..=all.len() {
        let Some(parent) = above else { return Ok(()) };
        if Some(parent) == id {
            return Err(GroupError::Circle);
        }
        above = all.iter().find(|group| group.id == parent).ok_or(GroupError::NoSuchParent)?.parent;
    }
    Err(GroupError::Circle)
}
