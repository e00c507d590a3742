//! Imports that one person has confirmed, and that wait for a second.

use jiff::Timestamp;

use super::{Kind, Task};
use crate::access::{Action, Actor};
use crate::store::uploads::{self, UploadState};
use crate::store::{Reading, StoreError};

/// About how many minutes it takes to look through one.
const MINUTES: usize = 10;

pub(super) async fn tasks(
    reading: &mut Reading,
    (actor, at): (&Actor, Timestamp),
) -> Result<Vec<Task>, StoreError> {
    // The actor has no right to approve imports.
    if reading.turn_to(Action::ConfirmImport).is_err() {
        return Ok(Vec::new());
    }
    let under_way = uploads::under_way(reading, at).await?;
    let is_theirs = |upload: &uploads::Upload| {
        upload.state == UploadState::Waiting
            && upload.confirmed.as_ref().is_some_and(|first| first.by != actor.name())
    };
    let task = |upload: uploads::Upload| Task {
        kind: Kind::ImportToApprove,
        count: 1,
        minutes: MINUTES,
        deadline: None,
        path: format!("/import/ny/{}", upload.id),
    };
    Ok(under_way.into_iter().filter(is_theirs).map(task).collect())
}
