//! What leaders have set for positions: how much may go to initiatives, and whether the person may be lent out. From
//! its day on it counts before what files say.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use super::keyed::{key, narrow};
use super::{Content, Reading, StoreError, Writing, execute, on};
use crate::access::{Action, Denial, Field};
use crate::domain::{CapacityDecisionId, CapacityPeriod, Percent, PersonId, PersonNumber, UnitId};

const INSERT: &str = "
    INSERT INTO capacity_decision
        (person_id, ordinal, development, lendable, valid_from, decided_at, decided_by, on_behalf_of)
    SELECT e.person_id, e.ordinal, $3, $4, $5, $6, $7, $8
    FROM engagement e
    WHERE e.person_id = $1 AND e.ordinal = $2
    RETURNING id";

const WITHDRAW: &str = "
    UPDATE capacity_decision SET withdrawn_at = $2, withdrawn_by = $3
    WHERE id = $1 AND withdrawn_at IS NULL";

const ABOUT: &str = "SELECT person_id, ordinal FROM capacity_decision WHERE id = $1";
const UNIT: &str = "SELECT unit_id FROM engagement WHERE person_id = $1 AND ordinal = $2";

const OF: &str = "
    SELECT d.id, d.ordinal, d.development, d.lendable, d.valid_from, d.decided_at,
        COALESCE(c.called, d.decided_by) AS decided_by, l.first_name || ' ' || l.last_name AS for_leader
    FROM capacity_decision d
    LEFT JOIN person l ON l.id = d.on_behalf_of
    LEFT JOIN account_called c ON c.name = d.decided_by
    WHERE d.person_id = $1 AND d.withdrawn_at IS NULL
    ORDER BY d.ordinal, d.valid_from DESC, d.id DESC";

const PERIODS: &str = "
    SELECT p.number, c.ordinal, c.development, c.lendable, c.valid_from
    FROM capacity_period c
    JOIN person p ON p.id = c.person_id
    WHERE c.valid_to IS NULL OR c.valid_to > c.valid_from
    ORDER BY p.number, c.ordinal, c.valid_from";

const PERIODS_OF: &str = "
    SELECT c.person_id, c.ordinal, c.development, c.lendable, c.valid_from
    FROM capacity_period c
    WHERE c.person_id IN (SELECT value FROM json_each($1)) AND (c.valid_to IS NULL OR c.valid_to > c.valid_from)
    ORDER BY c.person_id, c.ordinal, c.valid_from";

/// A leader's decision about one position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The number to withdraw it by.
    pub id: CapacityDecisionId,
    /// Which of the person's positions, from 1.
    pub ordinal: i64,
    /// The share of the position that may go to initiatives.
    pub development: Percent,
    /// Whether they may be lent out.
    pub lendable: bool,
    /// The first day it holds for.
    pub from: Date,
    /// When it was set, in UTC.
    pub at: Timestamp,
    /// The name to show for whoever set it.
    pub by: String,
    /// The leader's name, where a deputy set it; `None` where the leader did.
    pub for_leader: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    ordinal: i64,
    development: i64,
    lendable: bool,
    valid_from: jiff_sqlx::Date,
    decided_at: jiff_sqlx::Timestamp,
    decided_by: String,
    for_leader: Option<String>,
}

/// The decisions that stand for a person, the latest day first; empty where they may not be seen.
pub async fn of(reading: &mut Reading, person: PersonId) -> Result<Vec<Decision>, StoreError> {
    if !reading.sees(Field::Capacity, person).await? {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(OF).bind(person.0).fetch_all(connection).await)?;
    let read = |row: Row| {
        Ok(Decision {
            id: CapacityDecisionId(row.id),
            ordinal: row.ordinal,
            development: narrow("capacity_decision.development", row.development, Percent::from_hundredths)?,
            lendable: row.lendable,
            from: row.valid_from.to_jiff(),
            at: row.decided_at.to_jiff(),
            by: row.decided_by,
            for_leader: row.for_leader,
        })
    };
    rows.into_iter().map(read).collect()
}

type PeriodRow = (String, i64, i64, bool, jiff_sqlx::Date);

/// What holds from which day on, by person number and position, the earliest day first.
pub async fn periods(
    reading: &mut Reading,
) -> Result<BTreeMap<(PersonNumber, u8), Vec<CapacityPeriod>>, StoreError> {
    reading.must_reach_everybody()?;
    let rows: Vec<PeriodRow> =
        on!(reading, connection => sqlx::query_as(PERIODS).fetch_all(connection).await)?;
    let mut periods: BTreeMap<(PersonNumber, u8), Vec<CapacityPeriod>> = BTreeMap::new();
    for (number, ordinal, development, lendable, from) in rows {
        let number = key("person.number", &number, PersonNumber::parse)?;
        let ordinal = narrow("capacity_decision.ordinal", ordinal, |ordinal| u8::try_from(ordinal).ok())?;
        periods.entry((number, ordinal)).or_default().push(period((development, lendable, from))?);
    }
    Ok(periods)
}

/// As [`periods`] for `people`, a JSON list of ids, by id and position. The caller has asked who may be seen.
pub(in crate::store) async fn periods_of(
    reading: &mut Reading,
    people: &str,
) -> Result<BTreeMap<(i64, i64), Vec<CapacityPeriod>>, StoreError> {
    let rows: Vec<(i64, i64, i64, bool, jiff_sqlx::Date)> =
        on!(reading, connection => sqlx::query_as(PERIODS_OF).bind(people).fetch_all(connection).await)?;
    let mut periods: BTreeMap<(i64, i64), Vec<CapacityPeriod>> = BTreeMap::new();
    for (person, ordinal, development, lendable, from) in rows {
        periods.entry((person, ordinal)).or_default().push(period((development, lendable, from))?);
    }
    Ok(periods)
}

fn period((development, lendable, from): (i64, bool, jiff_sqlx::Date)) -> Result<CapacityPeriod, StoreError> {
    let development = narrow("capacity_decision.development", development, Percent::from_hundredths)?;
    Ok(CapacityPeriod { from: from.to_jiff(), development, lendable })
}

/// Sets it from a day on; returns the leader too, where a deputy acts. Fails where there is no such position.
pub async fn set(
    writing: &mut Writing,
    (person, ordinal): (PersonId, i64),
    period: CapacityPeriod,
) -> Result<(CapacityDecisionId, Option<PersonId>), StoreError> {
    must_set(writing)?;
    must_reach_position(writing, person, ordinal).await?;
    let leader = writing.on_behalf_of(person).await?;
    writing.changes(Content::People);
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let id: i64 = on!(writing, connection => sqlx::query_scalar(INSERT)
        .bind(person.0)
        .bind(ordinal)
        .bind(period.development.hundredths())
        .bind(period.lendable)
        .bind(period.from.to_sqlx())
        .bind(at)
        .bind(actor)
        .bind(leader.map(|leader| leader.0))
        .fetch_one(connection)
        .await)?;
    Ok((CapacityDecisionId(id), leader))
}

/// Withdraws a decision. False where it is withdrawn already.
pub async fn withdraw(writing: &mut Writing, id: CapacityDecisionId) -> Result<bool, StoreError> {
    must_set(writing)?;
    let (person, ordinal): (i64, i64) =
        on!(writing, connection => sqlx::query_as(ABOUT).bind(id.0).fetch_one(connection).await)?;
    must_reach_position(writing, PersonId(person), ordinal).await?;
    writing.changes(Content::People);
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    Ok(execute!(writing, sqlx::query(WITHDRAW).bind(id.0).bind(at).bind(actor))? > 0)
}

/// Where somebody has positions in two units, each leader sets only the one in their own.
async fn must_reach_position(
    writing: &mut Writing,
    person: PersonId,
    ordinal: i64,
) -> Result<(), StoreError> {
    writing.must_reach_another(person).await?;
    let Some(reached) = writing.units_reached().await? else { return Ok(()) };
    let unit: i64 = on!(writing, connection =>
        sqlx::query_scalar(UNIT).bind(person.0).bind(ordinal).fetch_one(connection).await)?;
    if reached.contains(&UnitId(unit)) {
        return Ok(());
    }
    Err(Denial::OutOfReach(Action::SetCapacity).into())
}

fn must_set(writing: &Writing) -> Result<(), StoreError> {
    match writing.allowed().action() {
        Action::SetCapacity => Ok(()),
        other => Err(Denial::NotGranted(other).into()),
    }
}
