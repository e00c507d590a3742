//! Proposals that are to be made: who asked for what, how far it is, and who is at it.
//!
//! A worker holds a job for as long as it says so in time. Each time a job is begun its attempt counts up; what a worker
//! writes names the attempt it holds, and touches nothing where another has begun since.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use super::database::Tx;
use super::word::Word;
use super::{Reading, StoreError, Writing, execute, on};
use crate::domain::{JobState, Month, ProposalId, StaffingJobId};

const ADD: &str = "
    INSERT INTO staffing_job (input_hash, input, first_month, periods, initiatives, needs, asked_at, asked_by, base_id, state)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'queued')
    RETURNING id";
const OPEN_WITH: &str =
    "SELECT id FROM staffing_job WHERE input_hash = $1 AND state IN ('queued', 'running')";
const OPEN_OF: &str =
    "SELECT COUNT(*) FROM staffing_job WHERE asked_by = $1 AND state IN ('queued', 'running')";
const CLAIM: &str = "
    UPDATE staffing_job
    SET state = 'running', attempt = attempt + 1, worker = $2, lease_until = $3, started_at = $4,
        stage = NULL, objective = NULL, bound = NULL
    WHERE id = $1 AND state = 'queued'
    RETURNING attempt, input, asked_by";
const BEAT: &str = "
    UPDATE staffing_job SET lease_until = $3, stage = $4, objective = $5, bound = $6
    WHERE id = $1 AND attempt = $2 AND state = 'running'
    RETURNING CASE WHEN cancel_asked_at IS NULL THEN 0 ELSE 1 END";
const SETTLE: &str = "
    UPDATE staffing_job SET state = 'done', proposal_id = $3, ended_at = $4, lease_until = NULL, input = NULL
    WHERE id = $1 AND attempt = $2 AND state = 'running'";
const END: &str = "
    UPDATE staffing_job SET state = $3, failure = $4, ended_at = $5, lease_until = NULL, input = NULL
    WHERE id = $1 AND attempt = $2 AND state = 'running'";
const GIVE_BACK: &str = "
    UPDATE staffing_job SET state = 'queued', worker = NULL, lease_until = NULL, failure = $3
    WHERE id = $1 AND attempt = $2 AND state = 'running'";
const CANCEL_QUEUED: &str = "
    UPDATE staffing_job SET state = 'cancelled', cancel_asked_at = $2, ended_at = $2, input = NULL
    WHERE id = $1 AND state = 'queued'";
const CANCEL_RUNNING: &str = "
    UPDATE staffing_job SET cancel_asked_at = $2
    WHERE id = $1 AND state = 'running' AND cancel_asked_at IS NULL";
const CONFLICTS: &str =
    "UPDATE staffing_job SET conflicts = $3 WHERE id = $1 AND attempt = $2 AND state = 'running'";
const ABANDONED: &str =
    "SELECT id, attempt FROM staffing_job WHERE state = 'running' AND lease_until < $1 ORDER BY id";
/// Two in line stand in the order in which they came.
const GET: &str = "
    SELECT j.id, j.input_hash, j.first_month, j.periods, j.initiatives, j.needs, j.asked_at, j.asked_by, j.state,
        j.attempt, j.started_at, j.stage, j.objective, j.bound, j.ended_at, j.proposal_id, j.failure,
        j.base_id, j.conflicts,
        CASE WHEN j.cancel_asked_at IS NULL THEN 0 ELSE 1 END AS is_cancelling,
        (SELECT COUNT(*) FROM staffing_job a WHERE a.state IN ('queued', 'running') AND a.id < j.id) AS ahead
    FROM staffing_job j
    WHERE j.id = $1";
const NOT_SEEN: &str = "
    SELECT id, state FROM staffing_job
    WHERE asked_by = $1 AND seen_at IS NULL AND state <> 'cancelled'
    ORDER BY id DESC
    LIMIT 20";
const SEEN: &str =
    "UPDATE staffing_job SET seen_at = $2 WHERE id = $1 AND ended_at IS NOT NULL AND seen_at IS NULL";

/// A job that somebody asks for.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// SHA-256 of the input, as the proposal will have it.
    pub input_hash: String,
    /// All that is solved, gzipped.
    pub input: Vec<u8>,
    /// The first month that is planned.
    pub first_month: Month,
    /// How many months.
    pub periods: u16,
    /// How many initiatives are staffed.
    pub initiatives: usize,
    /// How many needs they have.
    pub needs: usize,
    /// The proposal that it is the next version of.
    pub base: Option<ProposalId>,
}

/// A job as those who may ask for proposals see it.
#[derive(Clone, Debug, PartialEq)]
pub struct StaffingJob {
    /// Its number, which its address has.
    pub id: StaffingJobId,
    /// SHA-256 of the input.
    pub input_hash: String,
    /// The first month that is planned.
    pub first_month: Month,
    /// How many months.
    pub periods: u16,
    /// How many initiatives are staffed.
    pub initiatives: i64,
    /// How many needs they have.
    pub needs: i64,
    /// When somebody asked for it.
    pub asked_at: Timestamp,
    /// Who asked.
    pub asked_by: String,
    /// How far it is.
    pub state: JobState,
    /// How many times it was begun.
    pub attempt: i64,
    /// When it was begun the last time; none as long as it stands in line for the first.
    pub started_at: Option<Timestamp>,
    /// What the search does, as it last said.
    pub standing: Standing,
    /// Somebody asked that it ends.
    pub is_cancelling: bool,
    /// How many stand before it or are under way.
    pub ahead: i64,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// What it came to.
    pub proposal: Option<ProposalId>,
    /// What the solver or the database said where it came to nothing.
    pub failure: Option<String>,
    /// The proposal that it is the next version of.
    pub base: Option<ProposalId>,
    /// The smallest set of locks that cannot hold together, as JSON, where that is why it came to nothing.
    pub conflicts: Option<String>,
}

/// Where a search stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// What it does, by the solver's word.
    pub stage: Option<String>,
    /// What the best plan so far is worth.
    pub objective: Option<f64>,
    /// No plan is worth more.
    pub bound: Option<f64>,
}

/// A worker's hold of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fence {
    /// The job.
    pub job: StaffingJobId,
    /// The attempt that the worker began.
    pub attempt: i64,
}

/// A job that a worker has begun.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// The worker's hold.
    pub fence: Fence,
    /// What is to be solved, gzipped.
    pub input: Vec<u8>,
    /// Who asked.
    pub asked_by: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    input_hash: String,
    first_month: String,
    periods: i64,
    initiatives: i64,
    needs: i64,
    asked_at: jiff_sqlx::Timestamp,
    asked_by: String,
    state: String,
    attempt: i64,
    started_at: Option<jiff_sqlx::Timestamp>,
    stage: Option<String>,
    objective: Option<f64>,
    bound: Option<f64>,
    ended_at: Option<jiff_sqlx::Timestamp>,
    proposal_id: Option<i64>,
    failure: Option<String>,
    base_id: Option<i64>,
    conflicts: Option<String>,
    is_cancelling: i32,
    ahead: i64,
}

/// Adds a job, in the actor's name.
pub async fn add(writing: &mut Writing, job: &NewJob) -> Result<StaffingJobId, StoreError> {
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let id: i64 = on!(writing, connection => sqlx::query_scalar(ADD)
        .bind(&job.input_hash)
        .bind(&job.input)
        .bind(job.first_month.to_string())
        .bind(i64::from(job.periods))
        .bind(count(job.initiatives))
        .bind(count(job.needs))
        .bind(at)
        .bind(actor)
        .bind(job.base.map(|base| base.0))
        .fetch_one(connection)
        .await)?;
    Ok(StaffingJobId(id))
}

/// The job that is in line or under way for this input.
pub async fn open_with(reading: &mut Reading, input_hash: &str) -> Result<Option<StaffingJobId>, StoreError> {
    let id: Option<i64> = on!(reading, connection => sqlx::query_scalar(OPEN_WITH)
        .bind(input_hash).fetch_optional(connection).await)?;
    Ok(id.map(StaffingJobId))
}

/// How many jobs of the actor's are in line or under way.
pub async fn open_of_actor(writing: &mut Writing) -> Result<i64, StoreError> {
    let actor = writing.actor();
    Ok(on!(writing, connection => sqlx::query_scalar(OPEN_OF).bind(actor).fetch_one(connection).await)?)
}

/// One job.
pub async fn get(reading: &mut Reading, id: StaffingJobId) -> Result<StaffingJob, StoreError> {
    let row: Row = on!(reading, connection => sqlx::query_as(GET).bind(id.0).fetch_one(connection).await)?;
    row.job()
}

/// The actor's jobs that are under way, or ended without their having been shown how: the newest first.
pub async fn not_seen(reading: &mut Reading) -> Result<Vec<(StaffingJobId, JobState)>, StoreError> {
    let actor = reading.allowed().actor().name().to_owned();
    let rows: Vec<(i64, String)> =
        on!(reading, connection => sqlx::query_as(NOT_SEEN).bind(actor).fetch_all(connection).await)?;
    let state = |word: &str| JobState::from_word("staffing_job.state", word);
    rows.iter().map(|(id, word)| Ok((StaffingJobId(*id), state(word)?))).collect()
}

/// Notes that whoever asked was shown how it ended.
pub async fn seen(writing: &mut Writing, id: StaffingJobId) -> Result<(), StoreError> {
    let at = writing.at().to_sqlx();
    execute!(writing, sqlx::query(SEEN).bind(id.0).bind(at))?;
    Ok(())
}

/// Begins a job that stands in line; none where it does not any more. It is held until `lease` is over.
pub async fn claim(
    writing: &mut Writing,
    id: StaffingJobId,
    (worker, lease): (&str, jiff::SignedDuration),
) -> Result<Option<Claimed>, StoreError> {
    let now = now(writing).await?;
    let row: Option<(i64, Option<Vec<u8>>, String)> = on!(writing, connection => sqlx::query_as(CLAIM)
        .bind(id.0)
        .bind(worker)
        .bind((now + lease).to_sqlx())
        .bind(now.to_sqlx())
        .fetch_optional(connection)
        .await)?;
    Ok(row.map(|(attempt, input, asked_by)| Claimed {
        fence: Fence { job: id, attempt },
        input: input.unwrap_or_default(),
        asked_by,
    }))
}

/// What a worker hears when it says that it is alive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It may go on.
    GoOn,
    /// Somebody asked that it ends.
    Cancel,
    /// It holds the job no more.
    Lost,
}

/// Holds a job for another `lease`, and says where the search stands.
pub async fn beat(
    writing: &mut Writing,
    fence: Fence,
    lease: jiff::SignedDuration,
    standing: &Standing,
) -> Result<Heard, StoreError> {
    let until = now(writing).await? + lease;
    let cancel: Option<i32> = on!(writing, connection => sqlx::query_scalar(BEAT)
        .bind(fence.job.0)
        .bind(fence.attempt)
        .bind(until.to_sqlx())
        .bind(&standing.stage)
        .bind(standing.objective)
        .bind(standing.bound)
        .fetch_optional(connection)
        .await)?;
    Ok(match cancel {
        None => Heard::Lost,
        Some(0) => Heard::GoOn,
        Some(_) => Heard::Cancel,
    })
}

/// Gives a job its proposal. [`StoreError::Changed`] where the worker holds it no more: then nothing of what it wrote in
/// this transaction may stand.
pub async fn settle(writing: &mut Writing, fence: Fence, proposal: ProposalId) -> Result<(), StoreError> {
    let now = now(writing).await?.to_sqlx();
    let (job, attempt) = (fence.job.0, fence.attempt);
    let settled = execute!(writing, sqlx::query(SETTLE).bind(job).bind(attempt).bind(proposal.0).bind(now))?;
    if settled > 0 { Ok(()) } else { Err(StoreError::Changed) }
}

/// Ends a job that came to nothing, with what was said of it. False where it is held no more.
pub async fn end(
    writing: &mut Writing,
    fence: Fence,
    (state, said): (JobState, Option<&str>),
) -> Result<bool, StoreError> {
    let now = now(writing).await?.to_sqlx();
    let (job, attempt, state) = (fence.job.0, fence.attempt, state.word());
    let ended = execute!(writing, sqlx::query(END).bind(job).bind(attempt).bind(state).bind(said).bind(now))?;
    Ok(ended > 0)
}

/// Notes which locks cannot hold together, before the job [`end`]s.
pub async fn note_conflicts(writing: &mut Writing, fence: Fence, conflicts: &str) -> Result<(), StoreError> {
    let (job, attempt) = (fence.job.0, fence.attempt);
    execute!(writing, sqlx::query(CONFLICTS).bind(job).bind(attempt).bind(conflicts))?;
    Ok(())
}

/// Puts a job that came to nothing back in line. False where it is held no more.
pub async fn give_back(writing: &mut Writing, fence: Fence, said: Option<&str>) -> Result<bool, StoreError> {
    let (job, attempt) = (fence.job.0, fence.attempt);
    Ok(execute!(writing, sqlx::query(GIVE_BACK).bind(job).bind(attempt).bind(said))? > 0)
}

/// Ends a job that stands in line, or asks the worker that is at it to end. False where it has ended.
pub async fn cancel(writing: &mut Writing, id: StaffingJobId) -> Result<bool, StoreError> {
    let now = now(writing).await?.to_sqlx();
    let ended = execute!(writing, sqlx::query(CANCEL_QUEUED).bind(id.0).bind(now))? > 0;
    Ok(ended || execute!(writing, sqlx::query(CANCEL_RUNNING).bind(id.0).bind(now))? > 0)
}

/// The jobs whose workers have not said for too long that they are alive.
pub async fn abandoned(writing: &mut Writing) -> Result<Vec<Fence>, StoreError> {
    let now = now(writing).await?.to_sqlx();
    let rows: Vec<(i64, i64)> =
        on!(writing, connection => sqlx::query_as(ABANDONED).bind(now).fetch_all(connection).await)?;
    let fence = |(id, attempt)| Fence { job: StaffingJobId(id), attempt };
    Ok(rows.into_iter().map(fence).collect())
}

/// Now, by the clock of the database: several machines agree on it.
async fn now(reading: &mut Reading) -> Result<Timestamp, StoreError> {
    match reading.tx() {
        Tx::Sqlite(transaction) => {
            let text: String = sqlx::query_scalar("SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')")
                .fetch_one(&mut **transaction)
                .await?;
            text.parse().map_err(|_| StoreError::damaged("now", text))
        }
        Tx::Postgres(transaction) => {
            let now: jiff_sqlx::Timestamp =
                sqlx::query_scalar("SELECT clock_timestamp()").fetch_one(&mut **transaction).await?;
            Ok(now.to_jiff())
        }
    }
}

impl Row {
    fn job(self) -> Result<StaffingJob, StoreError> {
        let time = |time: Option<jiff_sqlx::Timestamp>| time.map(jiff_sqlx::Timestamp::to_jiff);
        let month = self.first_month.parse();
        Ok(StaffingJob {
            id: StaffingJobId(self.id),
            input_hash: self.input_hash,
            first_month: month
                .map_err(|_| StoreError::damaged("staffing_job.first_month", &self.first_month))?,
            periods: u16::try_from(self.periods)
                .map_err(|_| StoreError::damaged("staffing_job.periods", self.periods))?,
            initiatives: self.initiatives,
            needs: self.needs,
            asked_at: self.asked_at.to_jiff(),
            asked_by: self.asked_by,
            state: JobState::from_word("staffing_job.state", &self.state)?,
            attempt: self.attempt,
            started_at: time(self.started_at),
            standing: Standing { stage: self.stage, objective: self.objective, bound: self.bound },
            is_cancelling: self.is_cancelling != 0,
            ahead: self.ahead,
            ended_at: time(self.ended_at),
            proposal: self.proposal_id.map(ProposalId),
            failure: self.failure,
            base: self.base_id.map(ProposalId),
            conflicts: self.conflicts,
        })
    }
}
