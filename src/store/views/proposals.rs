//! The list of proposals, without their content.

use jiff::Timestamp;

use super::stored;
use crate::access::{Action, Reach};
use crate::domain::{Month, ProposalId};
use crate::store::reach::list as list_of;
use crate::store::{Reading, StoreError, on};

/// A proposal in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposalRow {
    /// The number in its address.
    pub id: ProposalId,
    /// When it was stored, in UTC.
    pub created_at: Timestamp,
    /// The account name of whoever asked for it first.
    pub created_by: String,
    /// The first month that is planned.
    pub first_month: Month,
    /// How many months are planned.
    pub periods: i64,
    /// What is proven, as the plan's `status`: `optimal`, `within_gap`, `time_limit` or `conflicting_locks`.
    pub status: String,
    /// How far it may be from the best, as a share of 1.
    pub gap: f64,
    /// How many different people are on teams.
    pub people: i64,
    /// How many needs have at least one person.
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

/// Which proposals somebody may open: all, or those with a place for certain people or in certain initiatives.
struct Opens {
    people: Option<String>,
    initiatives: String,
}

impl Opens {
    async fn of(reading: &mut Reading) -> Result<Self, StoreError> {
        let proposals = reading.scope_of(Action::SeeProposals);
        let requests = reading.scope_of(Action::SeeRequests);
        // Whoever sees requests may open each proposal; which names they see in it is up to the access table.
        let is_all = proposals.is_everybody() || requests.is_everybody() || requests.has(Reach::Aggregates);
        let people = if is_all { None } else { reading.reached(&proposals).await? };
        Ok(Self { people, initiatives: list_of(proposals.initiatives().map(|id| id.0)) })
    }
}

/// Whether the reader may open the proposal `id`; false where there is none.
pub async fn opens(reading: &mut Reading, id: ProposalId) -> Result<bool, StoreError> {
    let Opens { people, initiatives } = Opens::of(reading).await?;
    let found: Option<i64> = on!(reading, connection => sqlx::query_scalar(OPENS)
        .bind(&people).bind(&initiatives).bind(id.0).fetch_optional(connection).await)?;
    Ok(found.is_some())
}

/// The proposals that the reader may open, the one that was last asked for first.
pub async fn list(reading: &mut Reading) -> Result<Vec<ProposalRow>, StoreError> {
    let Opens { people, initiatives } = Opens::of(reading).await?;
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(LIST)
        .bind(&people).bind(&initiatives).fetch_all(connection).await)?;
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

/// Whether the proposal `p` has a place for one of `$1` or in one of `$2`.
macro_rules! has_a_place {
    () => {
        "($1 IS NULL OR EXISTS (SELECT 1
    FROM proposal_assignment a
    JOIN need n ON n.id = a.need_id
    WHERE a.proposal_id = p.id
        AND (a.person_id IN (SELECT value FROM json_each($1))
            OR n.initiative_id IN (SELECT value FROM json_each($2)))))"
    };
}

const OPENS: &str = concat!("SELECT p.id FROM proposal p WHERE p.id = $3 AND ", has_a_place!());

const LIST: &str = concat!(
    "SELECT p.id,
    p.created_at,
    p.created_by,
    p.first_month,
    p.periods,
    p.status,
    p.gap,
    (SELECT COUNT(DISTINCT a.person_id) FROM proposal_assignment a WHERE a.proposal_id = p.id) AS people,
    (SELECT COUNT(DISTINCT a.need_id) FROM proposal_assignment a WHERE a.proposal_id = p.id) AS staffed_needs
FROM proposal p
WHERE ",
    has_a_place!(),
    " AND EXISTS (SELECT 1 FROM proposal_request a WHERE a.proposal_id = p.id)
ORDER BY (SELECT MAX(r.id) FROM proposal_request r WHERE r.proposal_id = p.id) DESC
LIMIT 200"
);
