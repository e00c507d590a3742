//! What people wish for in staffing. Others see a wish only as long as it holds.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::access::Field;
use crate::domain::PersonId;
use crate::store::{Reading, StoreError, Writing, execute, on};

const OF: &str = "SELECT wish, expires_on, version FROM staffing_wish WHERE person_id = $1";

const ADD: &str = "
    INSERT INTO staffing_wish (person_id, wish, expires_on, version, changed_at)
    VALUES ($1, $2, $3, 1, $4)
    ON CONFLICT (person_id) DO NOTHING";

const CHANGE: &str = "
    UPDATE staffing_wish SET wish = $2, expires_on = $3, version = version + 1, changed_at = $4
    WHERE person_id = $1 AND version = $5";

const REMOVE: &str = "DELETE FROM staffing_wish WHERE person_id = $1 AND version = $2";

/// A wish, and the last day on which others see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffingWish {
    /// In the person's own words.
    pub wish: String,
    /// The last day on which others see it, itself included.
    pub expires_on: Date,
    /// How often it was written, from 1.
    pub version: i64,
}

type Columns = (String, jiff_sqlx::Date, i64);

/// A person's own wish, whether it still holds or not.
pub async fn of(reading: &mut Reading, person: PersonId) -> Result<Option<StaffingWish>, StoreError> {
    reading.must_reach(person).await?;
    find(reading, person).await
}

/// The wish of a person that holds today, for whoever may see them as a candidate.
pub async fn seen(reading: &mut Reading, person: PersonId) -> Result<Option<StaffingWish>, StoreError> {
    if !reading.sees(Field::Capacity, person).await? {
        return Ok(None);
    }
    let day = reading.day();
    Ok(find(reading, person).await?.filter(|wish| wish.expires_on >= day))
}

async fn find(reading: &mut Reading, person: PersonId) -> Result<Option<StaffingWish>, StoreError> {
    let row: Option<Columns> =
        on!(reading, connection => sqlx::query_as(OF).bind(person.0).fetch_optional(connection).await)?;
    let read = |(wish, day, version): Columns| StaffingWish { wish, expires_on: day.to_jiff(), version };
    Ok(row.map(read))
}

/// Replaces the wish of the same version; version 0 where there was none. [`StoreError::Changed`] where somebody
/// else has written since.
pub async fn set(writing: &mut Writing, person: PersonId, wish: &StaffingWish) -> Result<(), StoreError> {
    writing.must_reach(person).await?;
    let (at, day) = (writing.at().to_sqlx(), wish.expires_on.to_sqlx());
    let written = if wish.version == 0 {
        execute!(writing, sqlx::query(ADD).bind(person.0).bind(&wish.wish).bind(day).bind(at))?
    } else {
        execute!(
            writing,
            sqlx::query(CHANGE).bind(person.0).bind(&wish.wish).bind(day).bind(at).bind(wish.version)
        )?
    };
    if written == 0 { Err(StoreError::Changed) } else { Ok(()) }
}

/// Deletes the wish of this version. [`StoreError::Changed`] where it was written again since.
pub async fn remove(writing: &mut Writing, person: PersonId, version: i64) -> Result<(), StoreError> {
    writing.must_reach(person).await?;
    match execute!(writing, sqlx::query(REMOVE).bind(person.0).bind(version))? {
        0 => Err(StoreError::Changed),
        _ => Ok(()),
    }
}
