//! Proposals that one asked for: being made, made, or come to nothing.

use super::{Kind, Task};
use crate::access::Action;
use crate::domain::JobState;
use crate::store::{Reading, StoreError, staffing_jobs};

/// How long it takes to read a proposal's first page, about.
const MINUTES: usize = 5;

pub(super) async fn tasks(reading: &mut Reading) -> Result<Vec<Task>, StoreError> {
    if reading.turn_to(Action::ChangeRequests).is_err() {
        return Ok(Vec::new());
    }
    let jobs = staffing_jobs::not_seen(reading).await?;
    let task = |(id, state)| Task {
        kind: match state {
            JobState::Done => Kind::ProposalReady,
            JobState::Failed | JobState::Cancelled => Kind::ProposalFailed,
            JobState::Queued | JobState::Running => Kind::ProposalUnderWay,
        },
        count: 1,
        minutes: MINUTES,
        deadline: None,
        path: format!("/bemanning/jobb/{id}"),
    };
    Ok(jobs.into_iter().map(task).collect())
}
