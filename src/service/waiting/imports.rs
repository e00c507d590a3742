//! Imports that another person has confirmed, and that wait for a second.

use super::{Kind, Task};
use crate::access::{Action, Actor};
use crate::service::door::Door;
use crate::store::StoreError;
use crate::store::uploads::{self, UploadState};

/// How long it takes to look through one, about.
const MINUTES: usize = 10;

pub(super) async fn tasks(door: &Door, actor: &Actor) -> Result<Vec<Task>, StoreError> {
    // Whoever has no part in it has nothing to wait for.
    let Ok(mut reading) = door.read(actor, Action::ConfirmImport).await else { return Ok(Vec::new()) };
    let under_way = uploads::under_way(&mut reading, door.at()).await?;
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
