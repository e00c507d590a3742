//! What somebody changes in a proposal by hand. Nobody else sees it until it is calculated anew.

use jiff_sqlx::ToSqlx;

use crate::domain::ProposalId;
use crate::store::{Reading, StoreError, Writing, execute, on};

const FIND: &str = "SELECT steps, held, version FROM proposal_edit WHERE proposal_id = $1 AND owner = $2";
const BEGIN: &str = "
    INSERT INTO proposal_edit (proposal_id, owner, steps, held, version, saved_at)
    VALUES ($1, $2, $3, $4, 1, $5)
    ON CONFLICT (proposal_id, owner) DO NOTHING";
const SAVE: &str = "
    UPDATE proposal_edit SET steps = $3, held = $4, version = version + 1, saved_at = $5
    WHERE proposal_id = $1 AND owner = $2 AND version = $6";

/// The steps of somebody's changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredSteps {
    /// Every step, as JSON; empty where there is none.
    pub steps: String,
    /// How many of them hold: those after were undone.
    pub held: i64,
    /// How often it was saved; 0 where it was not.
    pub version: i64,
}

/// The actor's own changes of a proposal.
pub async fn own(reading: &mut Reading, id: ProposalId) -> Result<StoredSteps, StoreError> {
    let owner = reading.actor_name();
    let row: Option<(String, i64, i64)> = on!(reading, connection =>
        sqlx::query_as(FIND).bind(id.0).bind(owner).fetch_optional(connection).await)?;
    Ok(row.map_or_else(StoredSteps::default, |(steps, held, version)| StoredSteps { steps, held, version }))
}

/// Saves them over those of `stored.version`. [`StoreError::Changed`] where they were saved from elsewhere since.
pub async fn save(writing: &mut Writing, id: ProposalId, stored: &StoredSteps) -> Result<(), StoreError> {
    let (at, owner) = (writing.at().to_sqlx(), writing.actor());
    let (steps, held) = (stored.steps.as_str(), stored.held);
    let saved = if stored.version == 0 {
        execute!(writing, sqlx::query(BEGIN).bind(id.0).bind(owner).bind(steps).bind(held).bind(at))?
    } else {
        execute!(
            writing,
            sqlx::query(SAVE).bind(id.0).bind(owner).bind(steps).bind(held).bind(at).bind(stored.version)
        )?
    };
    if saved == 0 { Err(StoreError::Changed) } else { Ok(()) }
}
