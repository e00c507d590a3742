//! A person's work for initiatives, their place in the newest proposal, and their absences.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::domain::{AbsenceKind, AllocationStatus, InitiativeId, Percent, PersonId, ProposalId};
use crate::store::views::stored;
use crate::store::{Reading, StoreError, on};

/// A time that somebody is away.
#[derive(Clone, Debug)]
pub struct Absence {
    /// Holiday takes no capacity; leave does.
    pub kind: AbsenceKind,
    /// The share of the position that is away.
    pub percent: Percent,
    /// The first day away, itself included.
    pub from: Date,
    /// The last day away; `None` while no end is known.
    pub to: Option<Date>,
}

/// An allocation of the person to an initiative.
#[derive(Clone, Debug)]
pub struct Allocation {
    /// The number of the initiative, for its address.
    pub initiative: InitiativeId,
    /// The name of the initiative.
    pub name: String,
    /// The title of the need: the role on the team.
    pub role: String,
    /// The share of full time that was promised.
    pub percent: Percent,
    /// The first day of the work, itself included.
    pub from: Date,
    /// The last day of the work, itself included.
    pub to: Date,
    /// Only confirmed allocations take capacity.
    pub status: AllocationStatus,
}

#[derive(sqlx::FromRow)]
struct WorkRow {
    initiative_id: i64,
    name: String,
    role: String,
    percent: i64,
    starts_on: jiff_sqlx::Date,
    ends_on: jiff_sqlx::Date,
    status: String,
}

type AbsenceRow = (String, i64, jiff_sqlx::Date, Option<jiff_sqlx::Date>);

pub(super) async fn absences(
    reading: &mut Reading,
    id: PersonId,
    day: Date,
) -> Result<Vec<Absence>, StoreError> {
    let rows: Vec<AbsenceRow> = on!(reading, connection => sqlx::query_as(ABSENCES)
        .bind(id.0).bind(day.to_sqlx()).fetch_all(connection).await)?;
    let read = |(kind, percent, from, to): AbsenceRow| {
        Ok(Absence {
            kind: stored::absence(&kind)?,
            percent: stored::percent("absence.percent", percent)?,
            from: from.to_jiff(),
            to: to.map(jiff_sqlx::Date::to_jiff),
        })
    };
    rows.into_iter().map(read).collect()
}

pub(super) async fn allocations(
    reading: &mut Reading,
    id: PersonId,
    day: Date,
) -> Result<Vec<Allocation>, StoreError> {
    let rows: Vec<WorkRow> = on!(reading, connection => sqlx::query_as(ALLOCATIONS)
        .bind(id.0).bind(day.to_sqlx()).fetch_all(connection).await)?;
    let read = |row: WorkRow| {
        Ok(Allocation {
            initiative: InitiativeId(row.initiative_id),
            name: row.name,
            role: row.role,
            percent: stored::percent("allocation.percent", row.percent)?,
            from: row.starts_on.to_jiff(),
            to: row.ends_on.to_jiff(),
            status: stored::allocation(&row.status)?,
        })
    };
    rows.into_iter().map(read).collect()
}

/// The proposal that was last asked for; `None` where the person has no place in it.
pub(super) async fn proposal(reading: &mut Reading, id: PersonId) -> Result<Option<ProposalId>, StoreError> {
    let proposal: Option<i64> =
        on!(reading, connection => sqlx::query_scalar(PROPOSAL).bind(id.0).fetch_optional(connection).await)?;
    Ok(proposal.map(ProposalId))
}

const ABSENCES: &str = "SELECT kind, percent, starts_on, ends_on
FROM absence
WHERE person_id = $1 AND (ends_on IS NULL OR ends_on >= $2)
ORDER BY starts_on, id";

const ALLOCATIONS: &str = "SELECT a.initiative_id,
    i.name,
    n.title AS role,
    a.percent,
    a.starts_on,
    a.ends_on,
    a.status
FROM allocation a
JOIN initiative i ON i.id = a.initiative_id
JOIN need n ON n.id = a.need_id
WHERE a.person_id = $1 AND a.ends_on >= $2
ORDER BY a.starts_on, a.id";

const PROPOSAL: &str = "SELECT x.proposal_id
FROM proposal_assignment x
WHERE x.person_id = $1 AND x.proposal_id = (SELECT r.proposal_id FROM proposal_request r ORDER BY r.id DESC LIMIT 1)
LIMIT 1";
