//! What a person answers for: units and initiatives. Read at sign-in, and again when it may have changed.

use std::collections::BTreeSet;

use jiff_sqlx::ToSqlx;

use super::reach::list;
use super::{Reading, StoreError, deputies, on};
use crate::access::{Responsibility, Role};
use crate::domain::{InitiativeId, PersonId, UnitId};

const LED: &str = "
    SELECT v.unit_id
    FROM unit_version v
    JOIN person p ON p.number = v.manager_number
    WHERE p.id = $1 AND v.valid_from <= $2 AND (v.valid_to IS NULL OR v.valid_to > $2)";

const PART_OF: &str = "SELECT DISTINCT initiative_id FROM allocation WHERE person_id = $1";

/// `$1` units, `$2` the day.
const OWNED: &str = "
    WITH RECURSIVE below (unit_id) AS (
        SELECT u.id FROM unit u WHERE u.id IN (SELECT value FROM json_each($1))
        UNION
        SELECT v.unit_id FROM unit_version v JOIN below b ON v.parent_id = b.unit_id
        WHERE v.valid_from <= $2 AND (v.valid_to IS NULL OR v.valid_to > $2)
    )
    SELECT i.id FROM initiative i WHERE i.owner_unit_id IN (SELECT unit_id FROM below)";

/// What `person` answers for today with `roles`: as themselves, and as a deputy of others.
pub async fn of(
    reading: &mut Reading,
    person: PersonId,
    roles: &BTreeSet<Role>,
) -> Result<Responsibility, StoreError> {
    reading.must_reach_everybody()?;
    let units = units_answered_for(reading, person).await?;
    let mut initiatives = initiatives(reading, PART_OF, person.0).await?;
    if roles.contains(&Role::Director) && !units.is_empty() {
        initiatives.extend(owned_by(reading, &units).await?);
    }
    let mut all = Responsibility { units, initiatives, ..Responsibility::default() };
    for leader in deputies::stood_in_for(reading, person).await? {
        let units = units_answered_for(reading, leader).await?;
        if !units.is_empty() {
            all = all.standing_in_for(leader, units);
        }
    }
    Ok(all)
}

/// The units that a person leads today.
async fn units_answered_for(reading: &mut Reading, person: PersonId) -> Result<BTreeSet<UnitId>, StoreError> {
    let day = reading.day().to_sqlx();
    let led: Vec<i64> = on!(reading, connection => sqlx::query_scalar(LED)
        .bind(person.0).bind(day).fetch_all(connection).await)?;
    Ok(led.into_iter().map(UnitId).collect())
}

async fn initiatives(
    reading: &mut Reading,
    sql: &'static str,
    person: i64,
) -> Result<BTreeSet<InitiativeId>, StoreError> {
    let ids: Vec<i64> =
        on!(reading, connection => sqlx::query_scalar(sql).bind(person).fetch_all(connection).await)?;
    Ok(ids.into_iter().map(InitiativeId).collect())
}

/// The initiatives that `units` or units below them own.
async fn owned_by(reading: &mut Reading, units: &BTreeSet<UnitId>) -> Result<Vec<InitiativeId>, StoreError> {
    let day = reading.day().to_sqlx();
    let units = list(units.iter().map(|unit| unit.0));
    let ids: Vec<i64> = on!(reading, connection => sqlx::query_scalar(OWNED)
        .bind(&units).bind(day).fetch_all(connection).await)?;
    Ok(ids.into_iter().map(InitiativeId).collect())
}
