//! What a person does for initiatives, is proposed for, and is away from.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::domain::{
    AbsenceKind, AllocationStatus, InitiativeId, Level, Percent, PersonId, ProposalId, SkillId,
};
use crate::store::views::{Names, SkillLink, stored};
use crate::store::{Reading, StoreError, on};

/// That somebody is away.
#[derive(Clone, Debug)]
pub struct Absence {
    /// Holiday or leave.
    pub kind: AbsenceKind,
    /// How much of the position.
    pub percent: Percent,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Option<Date>,
}

/// Work promised to an initiative.
#[derive(Clone, Debug)]
pub struct Allocation {
    /// The initiative.
    pub initiative: InitiativeId,
    /// Its name.
    pub name: String,
    /// The role on the team.
    pub role: String,
    /// Share of full time.
    pub percent: Percent,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Whether it binds.
    pub status: AllocationStatus,
}

/// A place on a team in the newest proposal.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// The proposal.
    pub proposal: ProposalId,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Its name.
    pub name: String,
    /// The role on the team.
    pub role: String,
    /// Share of full time.
    pub share: Percent,
    /// First day of the need.
    pub from: Date,
    /// Last day of the need.
    pub to: Date,
    /// The skills the need says must be held, with their levels.
    pub asked: Vec<(SkillLink, Level)>,
}

#[derive(sqlx::FromRow)]
struct WorkRow {
    proposal_id: i64,
    need_id: i64,
    initiative_id: i64,
    name: String,
    role: String,
    percent: i64,
    starts_on: jiff_sqlx::Date,
    ends_on: jiff_sqlx::Date,
    status: String,
}

type AskedRow = (i64, i64, String, Option<String>, Option<String>, i64);
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

pub(super) async fn proposed(reading: &mut Reading, id: PersonId) -> Result<Vec<Proposed>, StoreError> {
    let rows: Vec<WorkRow> =
        on!(reading, connection => sqlx::query_as(PROPOSED).bind(id.0).fetch_all(connection).await)?;
    let asked: Vec<AskedRow> =
        on!(reading, connection => sqlx::query_as(ASKED).bind(id.0).fetch_all(connection).await)?;
    let of_need = |need: i64| asked.iter().filter(move |row| row.0 == need).map(read_asked);
    let read = |row: WorkRow| {
        Ok(Proposed {
            proposal: ProposalId(row.proposal_id),
            initiative: InitiativeId(row.initiative_id),
            asked: of_need(row.need_id).collect::<Result<_, _>>()?,
            name: row.name,
            role: row.role,
            share: stored::percent("proposal_assignment.share", row.percent)?,
            from: row.starts_on.to_jiff(),
            to: row.ends_on.to_jiff(),
        })
    };
    rows.into_iter().map(read).collect()
}

fn read_asked((_, id, code, nb, en, level): &AskedRow) -> Result<(SkillLink, Level), StoreError> {
    let names = Names { nb: nb.clone(), en: en.clone(), code: code.clone() };
    let level = stored::level("need_skill.min_level", *level)?;
    Ok((SkillLink { id: SkillId(*id), names }, level))
}

const ABSENCES: &str = "SELECT kind, percent, starts_on, ends_on
FROM absence
WHERE person_id = $1 AND (ends_on IS NULL OR ends_on >= $2)
ORDER BY starts_on, id";

const ALLOCATIONS: &str = "SELECT CAST(0 AS BIGINT) AS proposal_id,
    a.need_id,
    a.initiative_id,
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

const PROPOSED: &str = "SELECT x.proposal_id,
    x.need_id,
    n.initiative_id,
    i.name,
    n.title AS role,
    x.share AS percent,
    n.starts_on,
    n.ends_on,
    'proposed' AS status
FROM proposal_assignment x
JOIN need n ON n.id = x.need_id
JOIN initiative i ON i.id = n.initiative_id
WHERE x.person_id = $1 AND x.proposal_id = (SELECT r.proposal_id FROM proposal_request r ORDER BY r.id DESC LIMIT 1)
ORDER BY n.starts_on, i.name_sort, n.id";

const ASKED: &str = "SELECT x.need_id, s.id, s.code, s.name_nb, s.name_en, k.min_level
FROM proposal_assignment x
JOIN need_skill k ON k.need_id = x.need_id AND k.must
JOIN skill s ON s.id = k.skill_id
WHERE x.person_id = $1 AND x.proposal_id = (SELECT r.proposal_id FROM proposal_request r ORDER BY r.id DESC LIMIT 1)
ORDER BY x.need_id, k.min_level DESC, s.name_sort, s.id";
