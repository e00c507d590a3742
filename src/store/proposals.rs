//! Staffing proposals as they were made: the problem, the plan, and what was proven about its quality.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::FromRow;

use super::bulk::Table;
use super::{Content, Reading, StoreError, Writing, execute, needs, on, people};
use crate::domain::{Month, NeedCode, Percent, PersonNumber, ProposalId};

const ASSIGNMENT: Table<4> = Table {
    name: "proposal_assignment",
    content: Content::Proposals,
    keys: 3,
    columns: ["proposal_id", "need_id", "person_id", "share"],
};

const INSERT: &str = "
    INSERT INTO proposal (created_at, created_by, first_month, periods, input_hash, request, problem, plan, status,
        objective, bound, gap, cpu_seconds, wall_seconds, peak_memory_mb)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
    RETURNING id";

const GET: &str = "
    SELECT created_at, created_by, first_month, periods, input_hash, request, problem, plan, status, objective,
        bound, gap, cpu_seconds, wall_seconds, peak_memory_mb
    FROM proposal
    WHERE id = $1";

const BY_INPUT_HASH: &str = "SELECT id FROM proposal WHERE input_hash = $1";
const LATEST: &str = "SELECT proposal_id FROM proposal_request ORDER BY id DESC LIMIT 1";
const LAST_REQUEST: &str = "
    SELECT p.request, r.requested_at
    FROM proposal_request r
    JOIN proposal p ON p.id = r.proposal_id
    ORDER BY r.id DESC
    LIMIT 1";
const REQUEST: &str =
    "INSERT INTO proposal_request (proposal_id, requested_at, requested_by) VALUES ($1, $2, $3)";
const SINCE: &str = "SELECT COUNT(*) FROM proposal WHERE created_at >= $1";

const ASSIGNMENTS: &str = "
    SELECT n.code, p.number, a.share
    FROM proposal_assignment a
    JOIN need n ON n.id = a.need_id
    JOIN person p ON p.id = a.person_id
    WHERE a.proposal_id = $1";

/// A proposal to be stored.
#[derive(Clone, Debug, PartialEq)]
pub struct NewProposal {
    /// The first month that is planned.
    pub first_month: Month,
    /// How many months from `first_month` on are planned.
    pub periods: u16,
    /// SHA-256 of the problem in its canonical form and of the options, in hexadecimal.
    pub input_hash: String,
    /// The request's settings, rules and weights, as JSON.
    pub request: String,
    /// The problem that the solver got: gzipped `innsats-problem/1`.
    pub problem: Vec<u8>,
    /// The plan that it returned: gzipped `innsats-plan/1`.
    pub plan: Vec<u8>,
    /// What the solver proved about the plan, as in the plan's `status`.
    pub status: String,
    /// What the plan is worth, as in the plan's `objective`.
    pub objective: f64,
    /// No plan for the problem is worth more than this.
    pub bound: f64,
    /// How far the plan can be from the best, as a share of 1.
    pub gap: f64,
    /// Processor time that the solver took, in seconds.
    pub cpu_seconds: f64,
    /// Time that passed while it ran, in seconds.
    pub wall_seconds: f64,
    /// The most memory that its process used, in megabytes (10^6 bytes).
    pub peak_memory_mb: f64,
    /// Who works in which need, as a share of full time in the need's whole window.
    pub assignments: BTreeMap<(NeedCode, PersonNumber), Percent>,
}

/// A proposal as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredProposal {
    /// The number that addresses and commands name it by.
    pub id: ProposalId,
    /// When the proposal was stored, in UTC.
    pub created_at: Timestamp,
    /// The account name of whoever asked for it first.
    pub created_by: String,
    /// The proposal as it was stored.
    pub proposal: NewProposal,
}

#[derive(FromRow)]
struct ProposalRow {
    created_at: jiff_sqlx::Timestamp,
    created_by: String,
    first_month: String,
    periods: i64,
    input_hash: String,
    request: String,
    problem: Vec<u8>,
    plan: Vec<u8>,
    status: String,
    objective: f64,
    bound: f64,
    gap: f64,
    cpu_seconds: f64,
    wall_seconds: f64,
    peak_memory_mb: f64,
}

/// What was asked for last, as JSON, and when. It names nobody.
pub async fn last_request(reading: &mut Reading) -> Result<Option<(String, Timestamp)>, StoreError> {
    let row: Option<(String, jiff_sqlx::Timestamp)> =
        on!(reading, connection => sqlx::query_as(LAST_REQUEST).fetch_optional(connection).await)?;
    Ok(row.map(|(request, at)| (request, at.to_jiff())))
}

/// Stores a proposal, and that it was asked for. [`StoreError::Conflict`] where the same input has one already.
pub async fn insert(writing: &mut Writing, proposal: &NewProposal) -> Result<ProposalId, StoreError> {
    let id = insert_aside(writing, proposal).await?;
    ask(writing, id).await?;
    Ok(id)
}

/// Stores what a scenario comes to: nobody asked to have it carried out, so it never is the latest.
pub async fn insert_aside(writing: &mut Writing, proposal: &NewProposal) -> Result<ProposalId, StoreError> {
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let id: i64 = on!(writing, connection => sqlx::query_scalar(INSERT)
        .bind(at)
        .bind(actor)
        .bind(proposal.first_month.to_string())
        .bind(i64::from(proposal.periods))
        .bind(&proposal.input_hash)
        .bind(&proposal.request)
        .bind(&proposal.problem)
        .bind(&proposal.plan)
        .bind(&proposal.status)
        .bind(proposal.objective)
        .bind(proposal.bound)
        .bind(proposal.gap)
        .bind(proposal.cpu_seconds)
        .bind(proposal.wall_seconds)
        .bind(proposal.peak_memory_mb)
        .fetch_one(connection)
        .await)?;
    let (needs, people) = (needs::ids(writing).await?, people::ids(writing).await?);
    let cells = proposal.assignments.iter().map(|((need, person), share)| {
        Ok([id.into(), needs.get(need)?.into(), people.get(person)?.into(), share.hundredths().into()])
    });
    let cells = cells.collect::<Result<Vec<_>, StoreError>>()?;
    ASSIGNMENT.insert(writing, cells).await?;
    Ok(ProposalId(id))
}

/// Records that a proposal was asked for: it is the latest from now on.
pub async fn ask(writing: &mut Writing, id: ProposalId) -> Result<(), StoreError> {
    writing.changes(Content::Proposals);
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    execute!(writing, sqlx::query(REQUEST).bind(id.0).bind(at).bind(actor))?;
    Ok(())
}

/// The proposal `id` with its plan; [`StoreError::NotFound`] where there is none.
pub async fn get(reading: &mut Reading, id: ProposalId) -> Result<StoredProposal, StoreError> {
    let row: ProposalRow =
        on!(reading, connection => sqlx::query_as(GET).bind(id.0).fetch_one(connection).await)?;
    let assignments = assignments(reading, id).await?;
    let first_month = row.first_month.parse();
    Ok(StoredProposal {
        id,
        created_at: row.created_at.to_jiff(),
        created_by: row.created_by,
        proposal: NewProposal {
            first_month: first_month
                .map_err(|_| StoreError::damaged("proposal.first_month", &row.first_month))?,
            periods: u16::try_from(row.periods)
                .map_err(|_| StoreError::damaged("proposal.periods", row.periods))?,
            input_hash: row.input_hash,
            request: row.request,
            problem: row.problem,
            plan: row.plan,
            status: row.status,
            objective: row.objective,
            bound: row.bound,
            gap: row.gap,
            cpu_seconds: row.cpu_seconds,
            wall_seconds: row.wall_seconds,
            peak_memory_mb: row.peak_memory_mb,
            assignments,
        },
    })
}

async fn assignments(
    reading: &mut Reading,
    id: ProposalId,
) -> Result<BTreeMap<(NeedCode, PersonNumber), Percent>, StoreError> {
    let rows: Vec<(String, String, i64)> =
        on!(reading, connection => sqlx::query_as(ASSIGNMENTS).bind(id.0).fetch_all(connection).await)?;
    let assignment = |(need, person, share): (String, String, i64)| {
        let need = super::keyed::key("need.code", &need, NeedCode::parse)?;
        let person = super::keyed::key("person.number", &person, PersonNumber::parse)?;
        let share = super::keyed::narrow("proposal_assignment.share", share, Percent::from_hundredths)?;
        Ok(((need, person), share))
    };
    rows.into_iter().map(assignment).collect()
}

/// The proposal that was last asked for; `None` where there is none.
pub async fn latest(reading: &mut Reading) -> Result<Option<StoredProposal>, StoreError> {
    match latest_id(reading).await? {
        Some(id) => get(reading, id).await.map(Some),
        None => Ok(None),
    }
}

/// The id of the proposal that was last asked for, which need not be the newest; `None` where there is none.
pub async fn latest_id(reading: &mut Reading) -> Result<Option<ProposalId>, StoreError> {
    let id: Option<i64> =
        on!(reading, connection => sqlx::query_scalar(LATEST).fetch_optional(connection).await)?;
    Ok(id.map(ProposalId))
}

/// The proposal made from the input with this hash; `None` where there is none.
pub async fn by_input_hash(reading: &mut Reading, hash: &str) -> Result<Option<StoredProposal>, StoreError> {
    let id: Option<i64> = on!(reading, connection =>
        sqlx::query_scalar(BY_INPUT_HASH).bind(hash).fetch_optional(connection).await)?;
    match id {
        Some(id) => get(reading, ProposalId(id)).await.map(Some),
        None => Ok(None),
    }
}

/// How many proposals were stored at `time` or later.
pub async fn made_since(reading: &mut Reading, time: Timestamp) -> Result<i64, StoreError> {
    Ok(
        on!(reading, connection => sqlx::query_scalar(SINCE).bind(time.to_sqlx()).fetch_one(connection).await)?,
    )
}
