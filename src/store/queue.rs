//! The queue of background jobs: River's, in the same database, so that a job is in line exactly where what it serves was
//! committed. It hands out turns; what a turn does, and whether it may still, is the job's own row
//! (`store::staffing_jobs`, `docs/adr/0023-jobs-on-river.md`).

use std::future::Future;
use std::time::Duration;

use riverqueue::tokio_util::sync::CancellationToken;
use riverqueue::{
    BoxError, Client, ClientBuilder, InsertOpts, Job, JobArgs, QueueConfig, RunHandle, WorkCancelled,
    WorkContext, WorkOutcome, Workers,
};
use serde::{Deserialize, Serialize};
use sqlx::postgres::PgPoolOptions;

use super::database::Tx;
use super::{Database, StoreError, Writing};
use crate::domain::StaffingJobId;

const STAFFING: &str = "staffing";
/// How often a node asks for its next turn where no word of one has come.
const BETWEEN_LOOKS: Duration = Duration::from_millis(500);

const LISTENING_AND_TAKING: u32 = 2;

/// A turn at a proposal that is to be made.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JobArgs)]
#[river(kind = "staffing")]
struct Turn {
    job: i64,
}

/// The queue of a database.
#[derive(Clone)]
pub struct Queue(Client);

/// The turns that this process takes. Dropped, it takes no more, and those under way are told to end.
#[must_use]
pub struct Turns(RunHandle);

impl Queue {
    /// The queue, to put jobs in.
    pub fn of(database: &Database) -> Result<Self, StoreError> {
        Ok(Self(builder(database).build().map_err(failed)?))
    }

    /// Puts a job in line, in the transaction that makes it.
    pub async fn put(&self, writing: &mut Writing, job: StaffingJobId) -> Result<(), StoreError> {
        let turn = self.0.insert(Turn { job: job.0 });
        // A turn is one try: a next one is put in line by whoever saw that it came to nothing.
        let turn = turn.opts(InsertOpts::default().with_queue(STAFFING).with_max_attempts(1));
        match writing.tx() {
            Tx::Sqlite(transaction) => turn.tx(transaction).await,
            Tx::Postgres(transaction) => turn.tx(transaction).await,
        }
        .map_err(failed)?;
        Ok(())
    }

    /// Takes turns, at most so many at once, until the handle is stopped. `work` does one job; it ends early when it is told.
    pub fn work<F, Fut>(database: &Database, at_once: usize, work: F) -> Result<Turns, StoreError>
    where
        F: Fn(StaffingJobId, CancellationToken) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = ()> + Send,
    {
        let mut workers = Workers::new();
        let turn = move |context: WorkContext, job: Job<Turn>| {
            let stop = context.cancellation_token().clone();
            let worked = work(StaffingJobId(job.args.job), stop.clone());
            async move {
                worked.await;
                if stop.is_cancelled() {
                    Err(BoxError::from(WorkCancelled))
                } else {
                    Ok(WorkOutcome::Complete)
                }
            }
        };
        workers.add_fn(turn).map_err(failed)?;
        let queue = QueueConfig::new(at_once).with_fetch_poll_interval(BETWEEN_LOOKS);
        // The job's own lease says when a worker is lost; River's clock would cut off a long search.
        let client = worker_of(database).workers(workers).queue(STAFFING, queue).without_job_timeout();
        Ok(Turns(client.build().and_then(|client| client.start()).map_err(failed)?))
    }
}

impl Turns {
    /// Takes no more turns, tells those under way to end, and waits until they have.
    pub async fn stop(mut self) {
        if let Err(error) = self.0.stop_and_cancel().await {
            tracing::warn!(%error, "the queue did not end as it should");
        }
    }
}

fn builder(database: &Database) -> ClientBuilder {
    match database {
        Database::Sqlite { writer, .. } => Client::builder(writer.clone()),
        Database::Postgres { writers, .. } => Client::builder(writers.clone()),
    }
}

/// On a server, with connections of its own: it listens on one for as long as it works, and pages write by the others.
fn worker_of(database: &Database) -> ClientBuilder {
    match database {
        Database::Sqlite { .. } => builder(database),
        Database::Postgres { writers, .. } => {
            let own = PgPoolOptions::new().max_connections(LISTENING_AND_TAKING);
            Client::builder(own.connect_lazy_with(writers.connect_options().as_ref().clone()))
        }
    }
}

fn failed(error: riverqueue::Error) -> StoreError {
    match error {
        riverqueue::Error::Database(error) => error.into(),
        other => sqlx::Error::Protocol(other.to_string()).into(),
    }
}
