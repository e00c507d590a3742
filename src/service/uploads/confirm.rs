//! Confirms an upload: it is written at once, or waits for another person where many people would change.

use super::Upload;
use super::preview::{compared, needs_second};
use crate::access::{Action, Actor, Denial};
use crate::domain::{ImportId, UploadId};
use crate::service::door::Door;
use crate::service::import_data::{self, Compared, OfUpload, Step, people_changed, plan_hash};
use crate::store::StoreError;
use crate::store::audit::Entry;
use crate::store::uploads::{self, UploadState};

/// What somebody confirms, with what tells that they saw the same as would be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// The upload that they looked at.
    pub id: UploadId,
    /// Its version that they saw.
    pub version: i64,
    /// The hash of the changes that they saw.
    pub plan: String,
    /// Refused rows are left out.
    pub skips_rejected: bool,
}

/// What a confirmation led to, when nothing failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Everything is written, with this receipt.
    Imported(ImportId),
    /// Another person has to confirm it too.
    Waits,
    /// It would now change something else than they saw: nothing is done.
    Changed,
    /// Files or rows are refused: nothing is done.
    Refused,
}

/// Confirms an upload. [`StoreError::Denied`] where the same person has confirmed it already.
pub async fn confirm(
    door: &Door,
    actor: &Actor,
    confirmation: &Confirmation,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<Outcome, StoreError> {
    match write(door, actor, confirmation, progress).await {
        Err(StoreError::Changed) => Ok(Outcome::Changed),
        other => other,
    }
}

async fn write(
    door: &Door,
    actor: &Actor,
    confirmation: &Confirmation,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<Outcome, StoreError> {
    let (id, mut version) = (confirmation.id, confirmation.version);
    let upload = seen(door, actor, confirmation).await?;
    let compared = compared(door, actor, id, progress).await?;
    let is_same = plan_hash(&compared.report.files) == confirmation.plan;
    let first = upload.confirmed.as_ref().filter(|_| upload.state == UploadState::Waiting);
    let is_second = first.is_some() && upload.plan.as_deref() == Some(&*confirmation.plan);
    if first.is_some() && !(is_same && is_second) {
        // What the first person saw is not what would be written: their confirmation is taken back.
        let mut writing = door.write(actor, Action::ConfirmImport).await?;
        uploads::unconfirm(&mut writing, (id, version)).await?;
        writing.commit(Entry::import_unconfirmed(id, upload.plan.clone())).await?;
        version += 1;
    }
    if !is_same {
        return Ok(Outcome::Changed);
    }
    let skips_rejected = if is_second { upload.skips_rejected } else { confirmation.skips_rejected };
    if compared.is_refused(skips_rejected) {
        return Ok(Outcome::Refused);
    }
    if !is_second && asks_for_second(door, actor, &compared).await? {
        let mut writing = door.write(actor, Action::ConfirmImport).await?;
        uploads::confirm(&mut writing, (id, version), &confirmation.plan, skips_rejected).await?;
        writing.commit(Entry::import_confirmed(id, &confirmation.plan)).await?;
        return Ok(Outcome::Waits);
    }
    let mut reading = door.read(actor, Action::ConfirmImport).await?;
    let (quality, _) = import_data::quality(&mut reading, &compared.report.files).await?;
    drop(reading);
    let upload = OfUpload { seen: (id, version), quality };
    Ok(Outcome::Imported(compared.write(door, actor, upload, progress).await?))
}

/// The upload in the version that was seen. Nobody confirms the same thing twice.
async fn seen(door: &Door, actor: &Actor, confirmation: &Confirmation) -> Result<Upload, StoreError> {
    let mut reading = door.read(actor, Action::ConfirmImport).await?;
    let upload = uploads::find(&mut reading, confirmation.id).await?.ok_or(StoreError::NotFound)?;
    if upload.version != confirmation.version {
        return Err(StoreError::Changed);
    }
    let is_first = upload.confirmed.as_ref().is_some_and(|first| first.by == actor.name());
    let is_same = upload.plan.as_deref() == Some(&*confirmation.plan);
    if upload.state == UploadState::Waiting && is_first && is_same {
        return Err(Denial::OwnCase(Action::ConfirmImport).into());
    }
    Ok(upload)
}

async fn asks_for_second(door: &Door, actor: &Actor, compared: &Compared) -> Result<bool, StoreError> {
    let mut reading = door.read(actor, Action::ConfirmImport).await?;
    let stored = uploads::stored_people(&mut reading).await?;
    let people = people_changed(&compared.report.files).len();
    Ok(needs_second(people, stored))
}
