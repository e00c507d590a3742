//! A worker: takes turns at proposals that are asked for, says that it is alive, and gives up what it cannot finish.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::sleep;

use super::maker;
use crate::access::{Action, Actor};
use crate::domain::{JobState, ProposalId, StaffingJobId};
use crate::service::door::Door;
use crate::service::propose_staffing::{OpenRequest, ProposeError, Proposed, Unstored};
use crate::service::solver_process::{Attendant, SolverProcess, Why};
use crate::store::audit::Entry;
use crate::store::staffing_jobs::{self, Claimed, Fence, Heard, Standing};
use crate::store::{Database, Queue, StoreError, Turns};
use staffing::{Progress, Stage};

/// A job is begun so often at most.
const MOST_ATTEMPTS: i64 = 3;
/// Between two tries at a database that others write to.
const PAUSE: Duration = Duration::from_millis(200);
/// So often a finished plan is tried: the pauses alone are ten minutes, longer than any import lasts.
const TRIES: usize = 3000;

/// One who works on jobs.
#[derive(Clone, Debug)]
pub struct Worker {
    /// Where the jobs are.
    pub database: Database,
    /// The time.
    pub clock: fn() -> Timestamp,
    /// What solves them.
    pub solver: SolverProcess,
    /// What it is called, for who runs the system.
    pub name: String,
    /// How long it may be silent before its job is somebody else's.
    pub lease: SignedDuration,
    /// How often it says that it is alive.
    pub beat: Duration,
}

/// How a turn ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// There was nothing to do: it ended before, or another is at it.
    NotThere,
    /// There is a proposal.
    Done(ProposalId),
    /// Somebody did not want it any more.
    Cancelled,
    /// It stands in line again.
    GivenBack,
    /// It cannot be done.
    Failed,
    /// Another has begun it since: what was found here is refused.
    Lost,
}

/// Why a search stopped before it had a plan.
enum Stopped {
    Cancelled,
    Lost,
    ToldToStop,
    Failed(ProposeError),
}

impl Worker {
    /// With 30 seconds of silence, and a word every five.
    pub fn new(database: Database, clock: fn() -> Timestamp, solver: SolverProcess) -> Self {
        let name = format!("process {}", std::process::id());
        Self {
            database,
            clock,
            solver,
            name,
            lease: SignedDuration::from_secs(30),
            beat: Duration::from_secs(5),
        }
    }

    /// Takes a turn at a job. It gives the job back when `stop` is done.
    pub async fn take(
        &self,
        job: StaffingJobId,
        stop: impl Future<Output = ()>,
    ) -> Result<Ended, StoreError> {
        let Some(claimed) = self.claim(job).await? else { return Ok(Ended::NotThere) };
        let Claimed { fence, input, asked_by } = claimed;
        let asked = match OpenRequest::thawed(&input) {
            Ok(asked) => asked,
            Err(said) => return self.fail(fence, &said).await,
        };
        match self.solve(fence, asked, stop).await {
            Ok(unstored) => self.store(fence, &unstored, &maker(&asked_by)).await,
            Err(Stopped::Lost) => Ok(Ended::Lost),
            Err(Stopped::Cancelled) => self.end(fence, JobState::Cancelled, None).await,
            Err(Stopped::ToldToStop) => self.give_back(fence, None).await,
            Err(Stopped::Failed(error)) => self.came_to_nothing(fence, &error).await,
        }
    }

    async fn claim(&self, job: StaffingJobId) -> Result<Option<Claimed>, StoreError> {
        let mut writing = self.writing(&self.name).await?;
        let claimed = staffing_jobs::claim(&mut writing, job, (&self.name, self.lease)).await?;
        writing.commit_draft().await?;
        Ok(claimed)
    }

    /// Solves what is asked, saying meanwhile that it is alive.
    async fn solve(
        &self,
        fence: Fence,
        asked: OpenRequest,
        stop: impl Future<Output = ()>,
    ) -> Result<Unstored, Stopped> {
        let (say, standing) = watch::channel(Standing::default());
        // Said aloud, the search would end with its best plan so far; nobody wants that one.
        let attendant = Attendant {
            progress: Box::new(move |at| drop(say.send(standing_of(&at)))),
            ..Attendant::default()
        };
        tokio::select! {
            solved = asked.solve(&self.solver, attendant) => solved.map_err(Stopped::Failed),
            stopped = self.hold(fence, standing) => Err(stopped),
            () = stop => Err(Stopped::ToldToStop),
        }
    }

    /// Holds the job until somebody cancels it, or it is lost.
    async fn hold(&self, fence: Fence, standing: watch::Receiver<Standing>) -> Stopped {
        loop {
            let now = standing.borrow().clone();
            match self.say(fence, &now).await {
                Ok(Heard::GoOn) => {}
                Ok(Heard::Cancel) => return Stopped::Cancelled,
                Ok(Heard::Lost) => return Stopped::Lost,
                // A word that was not heard is said again: the lease lasts for several.
                Err(error) => tracing::warn!(job = fence.job.0, %error, "the database did not hear a worker"),
            }
            sleep(self.beat).await;
        }
    }

    async fn say(&self, fence: Fence, standing: &Standing) -> Result<Heard, StoreError> {
        let mut writing = self.writing(&self.name).await?;
        let heard = staffing_jobs::beat(&mut writing, fence, self.lease, standing).await?;
        writing.commit_draft().await?;
        Ok(heard)
    }

    /// Stores the proposal and ends the job, in one transaction; waits where others write.
    async fn store(&self, fence: Fence, unstored: &Unstored, asker: &Actor) -> Result<Ended, StoreError> {
        for _ in 0..TRIES {
            match unstored.store(&self.door(), asker, Some(fence)).await {
                Ok(Proposed { kept, .. }) => return Ok(Ended::Done(kept.id)),
                Err(ProposeError::Store(StoreError::Changed)) => return Ok(Ended::Lost),
                Err(ProposeError::Store(error)) if error.is_busy() => {
                    let _ = self.say(fence, &Standing::default()).await;
                    sleep(PAUSE).await;
                }
                Err(error) => return self.came_to_nothing(fence, &error).await,
            }
        }
        self.fail(fence, "the database was busy for too long").await
    }

    /// Puts it back in line where another try may go well, as often as it may be tried.
    async fn came_to_nothing(&self, fence: Fence, error: &ProposeError) -> Result<Ended, StoreError> {
        let said = error.to_string();
        tracing::warn!(job = fence.job.0, attempt = fence.attempt, said, "a proposal came to nothing");
        if may_go_well(error) && fence.attempt < MOST_ATTEMPTS {
            return self.give_back(fence, Some(&said)).await;
        }
        let conflicts = match error {
            ProposeError::ConflictingLocks(conflicts) => serde_json::to_string(conflicts).ok(),
            _ => None,
        };
        self.end_as(fence, JobState::Failed, (Some(&said), conflicts.as_deref())).await
    }

    async fn fail(&self, fence: Fence, said: &str) -> Result<Ended, StoreError> {
        self.end(fence, JobState::Failed, Some(said)).await
    }

    async fn end(&self, fence: Fence, state: JobState, said: Option<&str>) -> Result<Ended, StoreError> {
        self.end_as(fence, state, (said, None)).await
    }

    async fn end_as(
        &self,
        fence: Fence,
        state: JobState,
        (said, conflicts): (Option<&str>, Option<&str>),
    ) -> Result<Ended, StoreError> {
        let mut writing = self.writing(&self.name).await?;
        if let Some(conflicts) = conflicts {
            staffing_jobs::note_conflicts(&mut writing, fence, conflicts).await?;
        }
        if !staffing_jobs::end(&mut writing, fence, (state, said)).await? {
            return Ok(Ended::Lost);
        }
        if state == JobState::Failed {
            writing.commit(Entry::proposal_failed(fence.job)).await?;
            return Ok(Ended::Failed);
        }
        writing.commit_draft().await?;
        Ok(Ended::Cancelled)
    }

    async fn give_back(&self, fence: Fence, said: Option<&str>) -> Result<Ended, StoreError> {
        let queue = Queue::of(&self.database)?;
        let mut writing = self.writing(&self.name).await?;
        if !staffing_jobs::give_back(&mut writing, fence, said).await? {
            return Ok(Ended::Lost);
        }
        queue.put(&mut writing, fence.job).await?;
        writing.commit_draft().await?;
        Ok(Ended::GivenBack)
    }

    /// Takes up what workers have left that have not said for too long that they are alive. How many.
    pub async fn take_up_abandoned(&self) -> Result<usize, StoreError> {
        let mut writing = self.writing(&self.name).await?;
        let abandoned = staffing_jobs::abandoned(&mut writing).await?;
        drop(writing);
        for fence in &abandoned {
            let said = "the worker was lost";
            if fence.attempt < MOST_ATTEMPTS {
                self.give_back(*fence, Some(said)).await?;
            } else {
                self.fail(*fence, said).await?;
            }
        }
        Ok(abandoned.len())
    }

    fn door(&self) -> Door {
        Door::new(self.database.clone(), (self.clock)())
    }

    async fn writing(&self, name: &str) -> Result<crate::store::Writing, StoreError> {
        self.door().write(&maker(name), Action::MakeProposals).await
    }
}

/// Workers that take turns until they are stopped.
#[must_use]
pub struct Workers {
    turns: Turns,
    looking: JoinHandle<()>,
}

impl Workers {
    /// Starts so many. Needs the runtime.
    pub fn start(worker: &Worker, at_once: usize) -> Result<Self, StoreError> {
        let looking = tokio::spawn(look_after(worker.clone()));
        let one = worker.clone();
        let turns = Queue::work(&worker.database, at_once, move |job, stop| {
            let worker = one.clone();
            async move {
                if let Err(error) = Box::pin(worker.take(job, stop.cancelled_owned())).await {
                    tracing::warn!(job = job.0, %error, "a turn ended without an end");
                }
            }
        })?;
        Ok(Self { turns, looking })
    }

    /// Takes no more turns, and gives back those under way.
    pub async fn stop(self) {
        self.looking.abort();
        self.turns.stop().await;
    }
}

/// Looks for jobs that were left, as long as the process runs.
async fn look_after(worker: Worker) {
    loop {
        if let Err(error) = worker.take_up_abandoned().await {
            tracing::warn!(%error, "jobs that were left could not be looked for");
        }
        sleep(worker.beat).await;
    }
}

/// Whether the same may go well another time: the process fell, or the database was away.
fn may_go_well(error: &ProposeError) -> bool {
    match error {
        ProposeError::Process(failure) => {
            !matches!(failure.why, Why::Refused(_) | Why::Protocol(_) | Why::Cancelled)
        }
        ProposeError::Store(_) => true,
        _ => false,
    }
}

fn standing_of(progress: &Progress) -> Standing {
    let word = STAGES.iter().find(|(stage, _)| *stage == progress.stage).map(|(_, word)| (*word).to_owned());
    Standing { stage: word, objective: progress.objective, bound: progress.bound }
}

/// What a search does, from the word that a worker wrote.
pub fn stage(word: &str) -> Option<Stage> {
    STAGES.iter().find(|(_, known)| *known == word).map(|(stage, _)| *stage)
}

const STAGES: [(Stage, &str); 6] = [
    (Stage::Candidates, "candidates"),
    (Stage::Greedy, "greedy"),
    (Stage::Bound, "bound"),
    (Stage::Construction, "construction"),
    (Stage::Neighbourhoods, "neighbourhoods"),
    (Stage::WholeModel, "whole"),
];
