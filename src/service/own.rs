//! What people decide about their own data: what is findable, what they wish, what is corrected or restricted.

use crate::access::{Action, Actor, Subject};
use crate::domain::{CorrectionId, CredentialId, PersonId, Proficiency, SkillId};
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::records::background::{self, StatedEducation};
use crate::store::records::corrections::{self, CorrectionState};
use crate::store::records::credentials::{self, Credential};
use crate::store::records::staffing_wishes::{self, StaffingWish};
use crate::store::records::{learning, restrictions, visibility};
use crate::store::views::own::{self as view, Section};
use crate::store::{StoreError, Writing};

/// The database reports a skill that does not exist as a broken reference: to callers it is not found.
fn not_found(error: StoreError) -> StoreError {
    match error {
        StoreError::Reference(_) => StoreError::NotFound,
        other => other,
    }
}

async fn change_profile(door: &Door, actor: &Actor) -> Result<Writing, StoreError> {
    door.write(actor, Action::ChangeProfile).await
}

/// Sets whether others may find somebody by a skill.
pub async fn set_findable(
    door: &Door,
    actor: &Actor,
    (person, skill): (PersonId, SkillId),
    is_findable: bool,
) -> Result<(), StoreError> {
    let mut writing = change_profile(door, actor).await?;
    visibility::set(&mut writing, person, skill, is_findable).await.map_err(not_found)?;
    writing.commit(Entry::skill_visibility_set(person, skill, is_findable)).await
}

/// Sets whether somebody wants to learn a skill.
pub async fn set_learning(
    door: &Door,
    actor: &Actor,
    (person, skill): (PersonId, SkillId),
    wants: bool,
) -> Result<(), StoreError> {
    let mut writing = change_profile(door, actor).await?;
    learning::set(&mut writing, person, skill, wants).await.map_err(not_found)?;
    writing.commit(Entry::learning_wish_set(person, skill, wants)).await
}

/// Stores what somebody wishes of staffing, or deletes it where the text is empty. [`StoreError::Changed`] where
/// another version has been stored meanwhile.
pub async fn set_staffing_wish(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    wish: &StaffingWish,
) -> Result<(), StoreError> {
    let mut writing = change_profile(door, actor).await?;
    if wish.wish.is_empty() {
        staffing_wishes::remove(&mut writing, person, wish.version).await?;
    } else {
        staffing_wishes::set(&mut writing, person, wish).await?;
    }
    writing.commit(Entry::staffing_wish_set(person)).await
}

/// Adds education that the person states.
pub async fn add_education(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    education: &StatedEducation,
) -> Result<(), StoreError> {
    let mut writing = change_profile(door, actor).await?;
    background::add_education(&mut writing, person, education).await?;
    writing.commit(Entry::background_changed(person)).await
}

/// Removes education that the person stated; what HR's files say stays.
pub async fn remove_education(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    id: i64,
) -> Result<(), StoreError> {
    let mut writing = change_profile(door, actor).await?;
    background::remove_education(&mut writing, person, id).await?;
    writing.commit(Entry::background_changed(person)).await
}

/// Sets how well the person speaks a language.
pub async fn set_language(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    (language, proficiency): (&str, Proficiency),
) -> Result<(), StoreError> {
    let mut writing = change_profile(door, actor).await?;
    background::set_language(&mut writing, person, language, proficiency).await?;
    writing.commit(Entry::background_changed(person)).await
}

/// Removes a language from the person's profile.
pub async fn remove_language(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    id: i64,
) -> Result<(), StoreError> {
    let mut writing = change_profile(door, actor).await?;
    background::remove_language(&mut writing, person, id).await?;
    writing.commit(Entry::background_changed(person)).await
}

/// Adds a certificate or licence.
pub async fn add_credential(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    credential: &Credential,
) -> Result<(), StoreError> {
    let mut writing = change_profile(door, actor).await?;
    let id = credentials::add(&mut writing, person, credential).await.map_err(not_found)?;
    writing.commit(Entry::credential_added(id)).await
}

/// Takes a certificate or licence away.
pub async fn remove_credential(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    id: CredentialId,
) -> Result<(), StoreError> {
    let mut writing = change_profile(door, actor).await?;
    credentials::remove(&mut writing, person, id).await?;
    writing.commit(Entry::credential_removed(id)).await
}

/// Stores somebody's request that something about them be corrected.
pub async fn ask_for_correction(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    about: &str,
) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::ContestLevel).await?;
    let id = corrections::add(&mut writing, person, about).await?;
    writing.commit(Entry::correction_asked(id)).await
}

/// Answers such a request from somebody else.
pub async fn answer_correction(
    door: &Door,
    actor: &Actor,
    id: CorrectionId,
    (state, answer): (CorrectionState, &str),
) -> Result<(), StoreError> {
    let mut writing = door.write_about(actor, Action::AnswerContest, Subject::Anybody).await?;
    corrections::answer(&mut writing, id, state, answer).await?;
    writing.commit(Entry::correction_answered(id)).await
}

/// Asks that use of somebody's data be restricted, or no longer.
pub async fn restrict_use(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    is_restricted: bool,
) -> Result<(), StoreError> {
    let mut writing = door.write(actor, Action::ContestLevel).await?;
    restrictions::set(&mut writing, person, is_restricted).await?;
    writing.commit(Entry::use_restricted(person, is_restricted)).await
}

/// Everything that is stored about somebody, for themselves. The download is recorded.
pub async fn take_out(door: &Door, actor: &Actor, person: PersonId) -> Result<Vec<Section>, StoreError> {
    let mut writing = door.write(actor, Action::ExportPeople).await?;
    let all = view::everything(&mut writing, person).await?;
    writing.commit(Entry::own_data_exported(person)).await?;
    Ok(all)
}
