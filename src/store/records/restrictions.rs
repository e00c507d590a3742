//! People who asked that their data be used less: no proposal is made with them.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use crate::domain::{PersonId, PersonNumber};
use crate::store::keyed::key;
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

const OF: &str = "SELECT since FROM use_restriction WHERE person_id = $1";

const ALL: &str = "
    SELECT p.number FROM use_restriction r JOIN person p ON p.id = r.person_id ORDER BY p.number";

const ADD: &str = "
    INSERT INTO use_restriction (person_id, since) VALUES ($1, $2) ON CONFLICT (person_id) DO NOTHING";

const END: &str = "DELETE FROM use_restriction WHERE person_id = $1";

/// Since when a person has asked for it; `None` where they have not.
pub async fn of(reading: &mut Reading, person: PersonId) -> Result<Option<Timestamp>, StoreError> {
    reading.must_reach(person).await?;
    let since: Option<jiff_sqlx::Timestamp> =
        on!(reading, connection => sqlx::query_scalar(OF).bind(person.0).fetch_optional(connection).await)?;
    Ok(since.map(jiff_sqlx::Timestamp::to_jiff))
}

/// Everybody who has asked for it.
pub async fn all(reading: &mut Reading) -> Result<BTreeSet<PersonNumber>, StoreError> {
    reading.must_reach_everybody()?;
    let numbers: Vec<String> =
        on!(reading, connection => sqlx::query_scalar(ALL).fetch_all(connection).await)?;
    numbers.iter().map(|number| key("person.number", number, PersonNumber::parse)).collect()
}

/// Stores that a person asks for it, or no longer does.
pub async fn set(writing: &mut Writing, person: PersonId, is_restricted: bool) -> Result<(), StoreError> {
    writing.must_reach(person).await?;
    writing.changes(Content::People);
    let at = writing.at().to_sqlx();
    if is_restricted {
        execute!(writing, sqlx::query(ADD).bind(person.0).bind(at))?;
    } else {
        execute!(writing, sqlx::query(END).bind(person.0))?;
    }
    Ok(())
}
