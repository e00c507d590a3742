//! Who said that they will not be on an initiative.

use std::collections::BTreeSet;

use jiff_sqlx::ToSqlx;

use crate::domain::{InitiativeCode, InitiativeId, PersonId, PersonNumber};
use crate::store::keyed::key;
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

const OF: &str = "SELECT 1 FROM initiative_refusal WHERE person_id = $1 AND initiative_id = $2";
const ALL: &str = "
    SELECT p.number, i.code
    FROM initiative_refusal r
    JOIN person p ON p.id = r.person_id
    JOIN initiative i ON i.id = r.initiative_id
    ORDER BY p.number, i.code";
const ADD: &str = "
    INSERT INTO initiative_refusal (person_id, initiative_id, since) VALUES ($1, $2, $3)
    ON CONFLICT (person_id, initiative_id) DO NOTHING";
const REMOVE: &str = "DELETE FROM initiative_refusal WHERE person_id = $1 AND initiative_id = $2";

/// Whether a person said so of an initiative.
pub async fn is_said(
    reading: &mut Reading,
    person: PersonId,
    initiative: InitiativeId,
) -> Result<bool, StoreError> {
    let found: Option<i32> = on!(reading, connection =>
        sqlx::query_scalar(OF).bind(person.0).bind(initiative.0).fetch_optional(connection).await)?;
    Ok(found.is_some())
}

/// Everybody who said so, with the initiative.
pub async fn all(reading: &mut Reading) -> Result<BTreeSet<(PersonNumber, InitiativeCode)>, StoreError> {
    reading.must_reach_everybody()?;
    let rows: Vec<(String, String)> =
        on!(reading, connection => sqlx::query_as(ALL).fetch_all(connection).await)?;
    let read = |(person, initiative): (String, String)| {
        Ok((
            key("person.number", &person, PersonNumber::parse)?,
            key("initiative.code", &initiative, InitiativeCode::parse)?,
        ))
    };
    rows.into_iter().map(read).collect()
}

/// Says so, or takes it back.
pub async fn say(
    writing: &mut Writing,
    (person, initiative): (PersonId, InitiativeId),
    refuses: bool,
) -> Result<(), StoreError> {
    writing.must_reach(person).await?;
    let at = writing.at().to_sqlx();
    if refuses {
        execute!(writing, sqlx::query(ADD).bind(person.0).bind(initiative.0).bind(at))?;
    } else {
        execute!(writing, sqlx::query(REMOVE).bind(person.0).bind(initiative.0))?;
    }
    writing.changes(Content::People);
    Ok(())
}
