//! Scenarios: what somebody thought of, and where what it comes to is found.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use crate::domain::{JobState, ProposalId, ScenarioId, StaffingJobId};
use crate::store::word::Word;
use crate::store::{Reading, StoreError, Writing, on};

const ADD: &str = "
    INSERT INTO scenario (name, changes, base_id, input_hash, made_at, made_by)
    VALUES ($1, $2, $3, $4, $5, $6)
    RETURNING id";
const LIST: &str = "
    SELECT s.id, s.name, s.changes, s.base_id, s.made_at, s.made_by, p.id AS proposal_id, j.id AS job_id, j.state
    FROM scenario s
    LEFT JOIN proposal p ON p.input_hash = s.input_hash
    LEFT JOIN staffing_job j ON j.id = (SELECT MAX(o.id) FROM staffing_job o WHERE o.input_hash = s.input_hash)
    ORDER BY s.id DESC
    LIMIT 200";
const NAME: &str = "
    SELECT s.name FROM scenario s
    JOIN proposal p ON p.input_hash = s.input_hash
    WHERE p.id = $1
    ORDER BY s.id
    LIMIT 1";

/// A scenario to be stored.
#[derive(Clone, Copy, Debug)]
pub struct NewScenario<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What is changed, as JSON.
    pub changes: &'a str,
    /// The proposal that it is compared with.
    pub base: ProposalId,
    /// SHA-256 of the input, as its proposal has it.
    pub input_hash: &'a str,
}

/// A scenario as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredScenario {
    /// Its number.
    pub id: ScenarioId,
    /// What it is called.
    pub name: String,
    /// What is changed, as JSON.
    pub changes: String,
    /// The proposal that it is compared with.
    pub base: ProposalId,
    /// When it was made.
    pub made_at: Timestamp,
    /// Who made it.
    pub made_by: String,
    /// What it comes to, once that is calculated.
    pub proposal: Option<ProposalId>,
    /// The job that calculates it, and how far it is.
    pub job: Option<(StaffingJobId, JobState)>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    name: String,
    changes: String,
    base_id: i64,
    made_at: jiff_sqlx::Timestamp,
    made_by: String,
    proposal_id: Option<i64>,
    job_id: Option<i64>,
    state: Option<String>,
}

/// Adds one, in the actor's name.
pub async fn add(writing: &mut Writing, new: NewScenario<'_>) -> Result<ScenarioId, StoreError> {
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let id: i64 = on!(writing, connection => sqlx::query_scalar(ADD)
        .bind(new.name)
        .bind(new.changes)
        .bind(new.base.0)
        .bind(new.input_hash)
        .bind(at)
        .bind(actor)
        .fetch_one(connection)
        .await)?;
    Ok(ScenarioId(id))
}

/// Everybody's, the newest first.
pub async fn list(reading: &mut Reading) -> Result<Vec<StoredScenario>, StoreError> {
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(LIST).fetch_all(connection).await)?;
    rows.into_iter().map(Row::read).collect()
}

/// What the scenario is called that a proposal is the outcome of; none where it is of none.
pub async fn name_of(reading: &mut Reading, proposal: ProposalId) -> Result<Option<String>, StoreError> {
    Ok(on!(reading, connection =>
        sqlx::query_scalar(NAME).bind(proposal.0).fetch_optional(connection).await)?)
}

impl Row {
    fn read(self) -> Result<StoredScenario, StoreError> {
        let state = |word: &String| JobState::from_word("staffing_job.state", word);
        let state = self.state.as_ref().map(state).transpose()?;
        Ok(StoredScenario {
            id: ScenarioId(self.id),
            name: self.name,
            changes: self.changes,
            base: ProposalId(self.base_id),
            made_at: self.made_at.to_jiff(),
            made_by: self.made_by,
            proposal: self.proposal_id.map(ProposalId),
            job: self.job_id.map(StaffingJobId).zip(state),
        })
    }
}
