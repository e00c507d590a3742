//! The list of proposals, without what is in them.

use jiff::Timestamp;

use super::stored;
use crate::domain::{Month, ProposalId};
use crate::store::{Reading, StoreError, on};

/// A proposal in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposalRow {
    /// Which.
    pub id: ProposalId,
    /// When it was made.
    pub created_at: Timestamp,
    /// Who asked for it.
    pub created_by: String,
    /// The first month.
    pub first_month: Month,
    /// So many months.
    pub periods: i64,
    /// What is proven: `optimal`, `within_gap`, `time_limit`, `conflicting_locks`.
    pub status: String,
    /// How far it may be from the best, 0 to 1.
    pub gap: f64,
    /// People on teams.
    pub people: i64,
    /// Needs with somebody.
    pub staffed_needs: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    created_at: jiff_sqlx::Timestamp,
    created_by: String,
    first_month: String,
    periods: i64,
    status: String,
    gap: f64,
    people: i64,
    staffed_needs: i64,
}

/// The proposals, the one that was last asked for first.
pub async fn list(reading: &mut Reading) -> Result<Vec<ProposalRow>, StoreError> {
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(LIST).fetch_all(connection).await)?;
    let read = |row: Row| {
        Ok(ProposalRow {
            id: ProposalId(row.id),
            created_at: row.created_at.to_jiff(),
            created_by: row.created_by,
            first_month: stored::month(&row.first_month)?,
            periods: row.periods,
            status: row.status,
            gap: row.gap,
            people: row.people,
            staffed_needs: row.staffed_needs,
        })
    };
    rows.into_iter().map(read).collect()
}

const LIST: &str = "SELECT p.id,
    p.created_at,
    p.created_by,
    p.first_month,
    p.periods,
    p.status,
    p.gap,
    (SELECT COUNT(DISTINCT a.person_id) FROM proposal_assignment a WHERE a.proposal_id = p.id) AS people,
    (SELECT COUNT(DISTINCT a.need_id) FROM proposal_assignment a WHERE a.proposal_id = p.id) AS staffed_needs
FROM proposal p
ORDER BY (SELECT MAX(r.id) FROM proposal_request r WHERE r.proposal_id = p.id) DESC
LIMIT 200";
