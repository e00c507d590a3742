//! Certificates and licences somebody holds, some of which expire.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::access::Field;
use crate::domain::{CredentialId, PersonId, SkillId};
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

const INSERT: &str = "
    INSERT INTO credential (person_id, skill_id, name, issuer, issued_on, expires_on)
    VALUES ($1, $2, $3, $4, $5, $6)
    RETURNING id";

const REMOVE: &str = "DELETE FROM credential WHERE id = $1 AND person_id = $2";

const OF: &str = "
    SELECT id, skill_id, name, issuer, issued_on, expires_on
    FROM credential
    WHERE person_id = $1
    ORDER BY CASE WHEN expires_on IS NULL THEN 1 ELSE 0 END, expires_on, id";

/// A certificate or licence that a person holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// The skill it proves; `None` where it proves none of the catalogue.
    pub skill: Option<SkillId>,
    /// The name of the certificate or licence.
    pub name: String,
    /// Who issued it; `None` where the person did not say.
    pub issuer: Option<String>,
    /// The day it was issued; `None` where the person did not say.
    pub issued_on: Option<Date>,
    /// The last day it is valid; `None` where it does not expire.
    pub expires_on: Option<Date>,
}

impl Credential {
    /// Whether it is still valid on `day`.
    pub fn is_valid(&self, day: Date) -> bool {
        self.expires_on.is_none_or(|last| last >= day)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    skill_id: Option<i64>,
    name: String,
    issuer: Option<String>,
    issued_on: Option<jiff_sqlx::Date>,
    expires_on: Option<jiff_sqlx::Date>,
}

/// The certificates and licences of a person, the first to expire first; empty where the reader may not see them.
pub async fn of(
    reading: &mut Reading,
    person: PersonId,
) -> Result<Vec<(CredentialId, Credential)>, StoreError> {
    if !reading.sees(Field::Profile, person).await? {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(OF).bind(person.0).fetch_all(connection).await)?;
    let read = |row: Row| {
        let credential = Credential {
            skill: row.skill_id.map(SkillId),
            name: row.name,
            issuer: row.issuer,
            issued_on: row.issued_on.map(jiff_sqlx::Date::to_jiff),
            expires_on: row.expires_on.map(jiff_sqlx::Date::to_jiff),
        };
        (CredentialId(row.id), credential)
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Adds a certificate or licence to what a person holds.
pub async fn add(
    writing: &mut Writing,
    person: PersonId,
    credential: &Credential,
) -> Result<CredentialId, StoreError> {
    writing.must_reach(person).await?;
    writing.changes(Content::Assessments);
    let id: i64 = on!(writing, connection => sqlx::query_scalar(INSERT)
        .bind(person.0)
        .bind(credential.skill.map(|skill| skill.0))
        .bind(&credential.name)
        .bind(&credential.issuer)
        .bind(credential.issued_on.map(ToSqlx::to_sqlx))
        .bind(credential.expires_on.map(ToSqlx::to_sqlx))
        .fetch_one(connection)
        .await)?;
    Ok(CredentialId(id))
}

/// Removes it. [`StoreError::NotFound`] where the person has no such credential.
pub async fn remove(writing: &mut Writing, person: PersonId, id: CredentialId) -> Result<(), StoreError> {
    writing.must_reach(person).await?;
    writing.changes(Content::Assessments);
    match execute!(writing, sqlx::query(REMOVE).bind(id.0).bind(person.0))? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}
