//! What people decide about what is said of them.

use crate::access::{Action, Actor};
use crate::domain::{PersonId, SkillId};
use crate::service::door::Door;
use crate::store::StoreError;
use crate::store::audit::Entry;
use crate::store::records::visibility;

/// Lets others find somebody by a skill, or no more.
pub async fn set_findable(
    door: &Door,
    actor: &Actor,
    (person, skill): (PersonId, SkillId),
    is_findable: bool,
) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::ChangeProfile).await?;
    let set = visibility::set(&mut writing, person, skill, is_findable).await;
    set.map_err(|error| match error {
        StoreError::Reference(_) => StoreError::NotFound,
        other => other,
    })?;
    writing.commit(Entry::skill_visibility_set(person, skill, is_findable)).await
}
