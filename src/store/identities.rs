//! The identities of accounts at an identity provider, and the roles that come from its groups.

use std::collections::BTreeSet;

use jiff_sqlx::ToSqlx;

use super::accounts::role;
use super::{Content, Reading, StoreError, Writing, execute, on};
use crate::access::Role;
use crate::domain::{AccountId, PersonId};

macro_rules! linked {
    ($from:literal) => {
        concat!(
            "SELECT a.id, a.name, a.kind, a.person_id, a.language,
                CASE WHEN a.disabled_at IS NULL THEN 0 ELSE 1 END AS is_disabled
            FROM account a ",
            $from
        )
    };
}

const OF_IDENTITY: &str =
    linked!("JOIN account_identity i ON i.account_id = a.id WHERE i.issuer = $1 AND i.subject = $2");
const OF_PERSON: &str = linked!("WHERE a.person_id = $1");
const ADD: &str =
    "INSERT INTO account_identity (issuer, subject, account_id, linked_at) VALUES ($1, $2, $3, $4)";
const CALLED: &str = "
    UPDATE account
    SET display_name = $2
    WHERE id = $1 AND display_name IS DISTINCT FROM $2";
const ROLES: &str = "SELECT role FROM account_role WHERE account_id = $1 AND source = 'group'";
const GRANT: &str = "
    INSERT INTO account_role (account_id, role, source, granted_by, granted_at)
    VALUES ($1, $2, 'group', $3, $4)
    ON CONFLICT (account_id, role, source) DO NOTHING";
const TAKE: &str = "DELETE FROM account_role WHERE account_id = $1 AND role = $2 AND source = 'group'";

/// The columns that [`Linked`] is made of.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
struct Row {
    id: i64,
    name: String,
    kind: String,
    person_id: Option<i64>,
    language: Option<String>,
    is_disabled: i32,
}

/// An account, with what a sign-in at a provider needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// The account that the identity signs in to.
    pub account: AccountId,
    /// The name that the audit log has for it.
    pub name: String,
    /// The person of the register that it is.
    pub person: Option<PersonId>,
    /// The code of the language that was chosen.
    pub language: Option<String>,
    /// Disabled: nobody may sign in with it.
    pub is_disabled: bool,
    /// An account of a demonstration, entered without signing in.
    pub is_of_demo: bool,
}

impl From<Row> for Linked {
    fn from(row: Row) -> Self {
        Self {
            account: AccountId(row.id),
            name: row.name,
            person: row.person_id.map(PersonId),
            language: row.language,
            is_disabled: row.is_disabled != 0,
            is_of_demo: row.kind == "demo",
        }
    }
}

/// The account linked to this subject at this issuer; `None` where there is none.
pub async fn find(reading: &mut Reading, issuer: &str, subject: &str) -> Result<Option<Linked>, StoreError> {
    reading.must_reach_everybody()?;
    let row: Option<Row> = on!(reading, connection => sqlx::query_as(OF_IDENTITY)
        .bind(issuer)
        .bind(subject)
        .fetch_optional(connection)
        .await)?;
    Ok(row.map(Linked::from))
}

/// The account of a person of the register; `None` where they have none.
pub async fn of_person(reading: &mut Reading, person: PersonId) -> Result<Option<Linked>, StoreError> {
    reading.must_reach_everybody()?;
    let row: Option<Row> = on!(reading, connection => sqlx::query_as(OF_PERSON).bind(person.0).fetch_optional(connection).await)?;
    Ok(row.map(Linked::from))
}

/// Links the subject at this issuer to the account. [`StoreError::Conflict`] where it is linked to one already.
pub async fn add(
    writing: &mut Writing,
    (issuer, subject): (&str, &str),
    account: AccountId,
) -> Result<(), StoreError> {
    writing.changes(Content::Access);
    let at = writing.at().to_sqlx();
    execute!(writing, sqlx::query(ADD).bind(issuer).bind(subject).bind(account.0).bind(at))?;
    Ok(())
}

/// Stores the provider's name for an account that belongs to nobody of the register.
pub async fn call(writing: &mut Writing, account: AccountId, name: &str) -> Result<(), StoreError> {
    execute!(writing, sqlx::query(CALLED).bind(account.0).bind(name))?;
    Ok(())
}

/// The roles that the account has because of groups.
pub async fn roles(reading: &mut Reading, account: AccountId) -> Result<BTreeSet<Role>, StoreError> {
    let words: Vec<String> =
        on!(reading, connection => sqlx::query_scalar(ROLES).bind(account.0).fetch_all(connection).await)?;
    words.iter().map(|word| role(word)).collect()
}

/// Grants a role because of a group.
pub async fn grant(writing: &mut Writing, account: AccountId, role: Role) -> Result<(), StoreError> {
    writing.changes(Content::Access);
    let (by, at) = (writing.actor(), writing.at().to_sqlx());
    execute!(writing, sqlx::query(GRANT).bind(account.0).bind(role.word()).bind(by).bind(at))?;
    Ok(())
}

/// Takes away a role that came from a group; the same role granted by hand stays.
pub async fn take(writing: &mut Writing, account: AccountId, role: Role) -> Result<(), StoreError> {
    writing.changes(Content::Access);
    execute!(writing, sqlx::query(TAKE).bind(account.0).bind(role.word()))?;
    Ok(())
}
