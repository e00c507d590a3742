//! Proposals that are made in the background: asked for, worked on, cancelled (`docs/adr/0023-jobs-on-river.md`).

pub mod settings;
mod worker;

pub use worker::{Ended, Worker, Workers, stage};

use super::door::Door;
use super::propose_staffing::{self, OpenRequest, Prepared, ProposeError, prepare};
use crate::access::{Action, Actor};
use crate::domain::{ProposalId, StaffingJobId};
use crate::planning::{Revision, StaffingRequest};
use crate::store::audit::Entry;
use crate::store::staffing_jobs::{self, NewJob, StaffingJob};
use crate::store::{Queue, Reading, StoreError};
use staffing::Options;

/// So many jobs one may have in line or under way.
pub const MOST_OPEN: i64 = 3;

/// Where a request is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It is being made.
    Job(StaffingJobId),
    /// The same was made before.
    Proposal(ProposalId),
}

/// Why nothing is made.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// Whoever asks has as many open as they may.
    #[error("too many are open")]
    TooMany,
    /// Somebody else asked for the same, and whoever asks may not see theirs.
    #[error("somebody else asked for the same")]
    UnderWay,
    /// The request comes to no problem, or the store failed.
    #[error(transparent)]
    Propose(#[from] ProposeError),
}

impl From<StoreError> for AskError {
    fn from(error: StoreError) -> Self {
        Self::Propose(error.into())
    }
}

/// Asks for a proposal: the one that was made of the same before, the job that is making it, or a new job with all that is
/// solved frozen as it is now.
pub async fn ask(
    door: &Door,
    queue: &Queue,
    actor: &Actor,
    request: &StaffingRequest,
) -> Result<Asked, AskError> {
    drop(door.read(actor, Action::ChangeRequests).await?);
    let asked = match prepare(door, &maker(actor.name()), request, &Options::default()).await? {
        Prepared::Kept(proposed) => return Ok(Asked::Proposal(proposed.kept.id)),
        Prepared::Open(asked) => asked,
    };
    let job = new_job(&asked);
    let mut writing = door.write(actor, Action::ChangeRequests).await?;
    if let Some(open) = staffing_jobs::open_with(&mut writing, &job.input_hash).await? {
        let job = staffing_jobs::get(&mut writing, open).await?;
        return if sees(&writing, actor, &job) { Ok(Asked::Job(open)) } else { Err(AskError::UnderWay) };
    }
    if staffing_jobs::open_of_actor(&mut writing).await? >= MOST_OPEN {
        return Err(AskError::TooMany);
    }
    let id = match staffing_jobs::add(&mut writing, &job).await {
        // The same was pressed somewhere else at the same moment.
        Err(StoreError::Conflict(_)) => return Err(AskError::UnderWay),
        added => added?,
    };
    queue.put(&mut writing, id).await?;
    writing.commit(Entry::asked_for_proposal(id, job.input_hash)).await?;
    Ok(Asked::Job(id))
}

/// Asks for the next version of a proposal. What was bound in it stays bound where
/// [`StaffingRequest::next_version`] began it.
pub async fn ask_again(
    door: &Door,
    queue: &Queue,
    actor: &Actor,
    revision: Revision,
) -> Result<Asked, AskError> {
    let mut reading = door.read(actor, Action::ChangeRequests).await?;
    let base = propose_staffing::open(&mut reading, revision.base).await?;
    drop(reading);
    ask(door, queue, actor, &base.record.request.revised(revision)).await
}

fn new_job(asked: &OpenRequest) -> NewJob {
    let (request, problem) = (asked.request(), asked.problem());
    NewJob {
        input_hash: asked.input_hash().to_owned(),
        input: asked.frozen(),
        first_month: request.first_month,
        periods: request.periods,
        initiatives: problem.initiatives.len(),
        needs: problem.initiatives.iter().map(|one| one.needs.len()).sum(),
        base: request.revision.as_ref().map(|revision| revision.base),
    }
}

/// A job, for who asked for it and for those who see everybody's. Whose it is not, it is not there.
pub async fn open(door: &Door, actor: &Actor, id: StaffingJobId) -> Result<StaffingJob, StoreError> {
    let mut reading = door.read(actor, Action::ChangeRequests).await?;
    let job = staffing_jobs::get(&mut reading, id).await?;
    if sees(&reading, actor, &job) { Ok(job) } else { Err(StoreError::NotFound) }
}

fn sees(reading: &Reading, actor: &Actor, job: &StaffingJob) -> bool {
    job.asked_by == actor.name() || reading.scope().is_everybody()
}

/// Notes that who asked was shown how their job ended.
pub async fn seen(door: &Door, actor: &Actor, job: &StaffingJob) -> Result<(), StoreError> {
    if job.state.is_open() || job.asked_by != actor.name() {
        return Ok(());
    }
    let mut writing = door.write(actor, Action::ChangeRequests).await?;
    staffing_jobs::seen(&mut writing, job.id).await?;
    writing.commit_draft().await
}

/// Cancels a job, for who may [`open`] it. False where it had ended.
pub async fn cancel(door: &Door, actor: &Actor, id: StaffingJobId) -> Result<bool, StoreError> {
    open(door, actor, id).await?;
    let mut writing = door.write(actor, Action::ChangeRequests).await?;
    if !staffing_jobs::cancel(&mut writing, id).await? {
        return Ok(false);
    }
    writing.commit(Entry::proposal_cancelled(id)).await?;
    Ok(true)
}

/// As whom the service makes what somebody asked for.
fn maker(asked_by: &str) -> Actor {
    Actor::operator(asked_by)
}
