//! Who can sign in: accounts, their roles, and which person of the register somebody is.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use super::word::Word;
use super::{Content, Reading, StoreError, Writing, execute, on};
use crate::access::Role;
use crate::domain::{AccountId, AccountKind, AccountName, PersonId, PersonNumber};

macro_rules! accounts {
    ($where:literal) => {
        concat!(
            "SELECT a.id, a.name, a.display_name, a.person_id, p.number, p.first_name, p.last_name,
                CASE WHEN a.password_hash IS NULL THEN 0 ELSE 1 END AS has_password,
                a.kind, a.language, a.created_at, a.disabled_at, a.disabled_reason, a.version
            FROM account a
            LEFT JOIN person p ON p.id = a.person_id ",
            $where,
            " ORDER BY a.name_folded, a.id"
        )
    };
}

const ALL: &str = accounts!("");
const ONE: &str = accounts!("WHERE a.id = $1");
const NAMED: &str = accounts!("WHERE a.name_folded = $1");
const ROLES: &str = "
    SELECT account_id, role
    FROM account_role
    WHERE $1 IS NULL OR account_id = $1
    ORDER BY account_id, role";
const PASSWORD: &str = "
    SELECT id, name, password_hash, kind, language
    FROM account
    WHERE name_folded = $1 AND disabled_at IS NULL";
const PERSON: &str = "SELECT id FROM person WHERE number = $1";
const OF_PERSON: &str = "SELECT id FROM account WHERE person_id = $1";
const ADD: &str = "
    INSERT INTO account (name, name_folded, display_name, person_id, password_hash, kind, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    RETURNING id";
const GRANT: &str = "
    INSERT INTO account_role (account_id, role, source, granted_by, granted_at)
    VALUES ($1, $2, 'hand', $3, $4)
    ON CONFLICT (account_id, role, source) DO NOTHING";
const TAKE: &str = "DELETE FROM account_role WHERE account_id = $1 AND role = $2";
const CHANGED: &str = "UPDATE account SET version = version + 1 WHERE id = $1 AND version = $2";
const DISABLE: &str =
    "UPDATE account SET disabled_at = $2, disabled_reason = $3 WHERE id = $1 AND disabled_at IS NULL";
const ENABLE: &str = "
    UPDATE account SET disabled_at = NULL, disabled_reason = NULL WHERE id = $1 AND disabled_at IS NOT NULL";
const SET_PASSWORD: &str = "UPDATE account SET password_hash = $2 WHERE id = $1 AND kind = 'local'";
const LINK: &str = "UPDATE account SET person_id = $2 WHERE id = $1";
const SPEAK: &str = "UPDATE account SET language = $2 WHERE id = $1";

/// An account, with the roles and the person that go with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The number in the account's address and in the audit log.
    pub id: AccountId,
    /// The name that one signs in with and that the audit log shows; unique without regard to case.
    pub name: String,
    /// The name to show: the register's, else the one given with the account, else `name`.
    pub called: String,
    /// The person of the register that the account belongs to, and their number; `None` for nobody.
    pub person: Option<(PersonId, String)>,
    /// The roles that are granted.
    pub roles: BTreeSet<Role>,
    /// By password, at the identity provider, or by choice in a demonstration.
    pub kind: AccountKind,
    /// Whether a password hash is stored for it.
    pub has_password: bool,
    /// The code of the language that was chosen; `None` follows the browser.
    pub language: Option<String>,
    /// When the account was made, in UTC.
    pub created_at: Timestamp,
    /// Since when nobody can sign in with it, and why; `None` while it is in use.
    pub disabled: Option<(Timestamp, String)>,
    /// Counts changes; a change for another version is refused.
    pub version: i64,
}

/// An account that is about to be made.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The name that one will sign in with.
    pub name: AccountName,
    /// The name to show where the account belongs to nobody of the register.
    pub called: Option<String>,
    /// The person of the register that it will belong to.
    pub person: Option<PersonId>,
    /// The hash of the password; `None` for accounts that sign in elsewhere.
    pub password_hash: Option<String>,
    /// By password, at the identity provider, or by choice in a demonstration.
    pub kind: AccountKind,
}

/// What a sign-in is checked against.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The account that the name belongs to.
    pub id: AccountId,
    /// Its name as it is recorded.
    pub name: String,
    /// The hash of its password; `None` where it signs in elsewhere.
    pub password_hash: Option<String>,
    /// How it was made to sign in; a local account may have an identity at a provider too.
    pub kind: AccountKind,
    /// The code of the language that was chosen; `None` follows the browser.
    pub language: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    name: String,
    display_name: Option<String>,
    person_id: Option<i64>,
    number: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    has_password: i32,
    kind: String,
    language: Option<String>,
    created_at: jiff_sqlx::Timestamp,
    disabled_at: Option<jiff_sqlx::Timestamp>,
    disabled_reason: Option<String>,
    version: i64,
}

impl Row {
    fn account(self, roles: BTreeSet<Role>) -> Result<Account, StoreError> {
        let called = called(&self.name, self.display_name, self.first_name.zip(self.last_name));
        Ok(Account {
            id: AccountId(self.id),
            called,
            name: self.name,
            person: self.person_id.map(PersonId).zip(self.number),
            roles,
            kind: AccountKind::from_word("account.kind", &self.kind)?,
            has_password: self.has_password != 0,
            language: self.language,
            created_at: self.created_at.to_jiff(),
            disabled: self.disabled_at.map(|at| (at.to_jiff(), self.disabled_reason.unwrap_or_default())),
            version: self.version,
        })
    }
}

/// The name to show: the register's, else the one that was given, else the account's.
pub(super) fn called(name: &str, said: Option<String>, of_register: Option<(String, String)>) -> String {
    let of_register = of_register.map(|(first, last)| format!("{first} {last}"));
    of_register.or(said).unwrap_or_else(|| name.to_owned())
}

/// Every account, in order of name, disabled ones included.
pub async fn list(reading: &mut Reading) -> Result<Vec<Account>, StoreError> {
    reading.must_reach_everybody()?;
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(ALL).fetch_all(connection).await)?;
    let mut roles = roles(reading, None).await?;
    rows.into_iter()
        .map(|row| {
            let own = roles.remove(&row.id).unwrap_or_default();
            row.account(own)
        })
        .collect()
}

/// The account `id`, also if it is disabled; `None` where there is none.
pub async fn find(reading: &mut Reading, id: AccountId) -> Result<Option<Account>, StoreError> {
    let row: Option<Row> =
        on!(reading, connection => sqlx::query_as(ONE).bind(id.0).fetch_optional(connection).await)?;
    with_roles(reading, row).await
}

/// The account with this name, without regard to case; `None` where there is none.
pub async fn named(reading: &mut Reading, name: &AccountName) -> Result<Option<Account>, StoreError> {
    let folded = name.folded();
    let row: Option<Row> =
        on!(reading, connection => sqlx::query_as(NAMED).bind(&folded).fetch_optional(connection).await)?;
    with_roles(reading, row).await
}

async fn with_roles(reading: &mut Reading, row: Option<Row>) -> Result<Option<Account>, StoreError> {
    let Some(row) = row else { return Ok(None) };
    reading.must_reach_everybody()?;
    let own = roles(reading, Some(row.id)).await?.remove(&row.id).unwrap_or_default();
    row.account(own).map(Some)
}

async fn roles(
    reading: &mut Reading,
    account: Option<i64>,
) -> Result<BTreeMap<i64, BTreeSet<Role>>, StoreError> {
    let rows: Vec<(i64, String)> =
        on!(reading, connection => sqlx::query_as(ROLES).bind(account).fetch_all(connection).await)?;
    let mut roles: BTreeMap<i64, BTreeSet<Role>> = BTreeMap::new();
    for (account, word) in rows {
        roles.entry(account).or_default().insert(role(&word)?);
    }
    Ok(roles)
}

pub(super) fn role(word: &str) -> Result<Role, StoreError> {
    let role = Role::from_word(word).filter(|role| *role != Role::Operator);
    role.ok_or_else(|| StoreError::damaged("account_role.role", word))
}

type KeptRow = (i64, String, Option<String>, String, Option<String>);

/// What a sign-in with this name is checked against; `None` for unknown names and disabled accounts.
pub async fn kept(reading: &mut Reading, name: &AccountName) -> Result<Option<Kept>, StoreError> {
    reading.must_reach_everybody()?;
    let folded = name.folded();
    let row: Option<KeptRow> =
        on!(reading, connection => sqlx::query_as(PASSWORD).bind(&folded).fetch_optional(connection).await)?;
    row.map(|(id, name, password_hash, kind, language)| {
        let kind = AccountKind::from_word("account.kind", &kind)?;
        Ok(Kept { id: AccountId(id), name, password_hash, kind, language })
    })
    .transpose()
}

/// The person with this number; `None` where nobody has it.
pub async fn person(reading: &mut Reading, number: &PersonNumber) -> Result<Option<PersonId>, StoreError> {
    let number = number.as_str();
    let id: Option<i64> =
        on!(reading, connection => sqlx::query_scalar(PERSON).bind(number).fetch_optional(connection).await)?;
    Ok(id.map(PersonId))
}

/// Whether the person has an account.
pub async fn of_person(reading: &mut Reading, person: PersonId) -> Result<bool, StoreError> {
    let id: Option<i64> = on!(reading, connection => sqlx::query_scalar(OF_PERSON).bind(person.0).fetch_optional(connection).await)?;
    Ok(id.is_some())
}

/// Makes an account without roles. [`StoreError::Conflict`] where the name, or the person, has one already.
pub async fn add(writing: &mut Writing, account: &NewAccount) -> Result<AccountId, StoreError> {
    writing.changes(Content::Access);
    let (folded, at) = (account.name.folded(), writing.at().to_sqlx());
    let id: i64 = on!(writing, connection => sqlx::query_scalar(ADD)
        .bind(account.name.as_str())
        .bind(&folded)
        .bind(&account.called)
        .bind(account.person.map(|person| person.0))
        .bind(&account.password_hash)
        .bind(account.kind.word())
        .bind(at)
        .fetch_one(connection)
        .await)?;
    Ok(AccountId(id))
}

/// Grants a role by hand. False where it was granted by hand already.
pub async fn grant(writing: &mut Writing, id: AccountId, role: Role) -> Result<bool, StoreError> {
    writing.changes(Content::Access);
    let (by, at) = (writing.actor(), writing.at().to_sqlx());
    Ok(execute!(writing, sqlx::query(GRANT).bind(id.0).bind(role.word()).bind(by).bind(at))? > 0)
}

/// Takes a role away, however it was granted. False where the account did not have it.
pub async fn take(writing: &mut Writing, id: AccountId, role: Role) -> Result<bool, StoreError> {
    writing.changes(Content::Access);
    Ok(execute!(writing, sqlx::query(TAKE).bind(id.0).bind(role.word()))? > 0)
}

/// Raises the account's version. [`StoreError::Changed`] where it is not `version` any more.
pub async fn changed(writing: &mut Writing, id: AccountId, version: i64) -> Result<(), StoreError> {
    writing.changes(Content::Access);
    match execute!(writing, sqlx::query(CHANGED).bind(id.0).bind(version))? {
        0 => Err(StoreError::Changed),
        _ => Ok(()),
    }
}

/// Nobody can sign in with it from now on. False where nobody could.
pub async fn disable(writing: &mut Writing, id: AccountId, reason: &str) -> Result<bool, StoreError> {
    writing.changes(Content::Access);
    let at = writing.at().to_sqlx();
    Ok(execute!(writing, sqlx::query(DISABLE).bind(id.0).bind(at).bind(reason))? > 0)
}

/// One can sign in with it again. False where one could.
pub async fn enable(writing: &mut Writing, id: AccountId) -> Result<bool, StoreError> {
    writing.changes(Content::Access);
    Ok(execute!(writing, sqlx::query(ENABLE).bind(id.0))? > 0)
}

/// Replaces the password hash. False for an account that signs in elsewhere.
pub async fn set_password(writing: &mut Writing, id: AccountId, hash: &str) -> Result<bool, StoreError> {
    writing.changes(Content::Access);
    Ok(execute!(writing, sqlx::query(SET_PASSWORD).bind(id.0).bind(hash))? > 0)
}

/// Sets the person it belongs to, or none. [`StoreError::Conflict`] where the person has another account.
pub async fn link(writing: &mut Writing, id: AccountId, person: Option<PersonId>) -> Result<(), StoreError> {
    writing.changes(Content::Access);
    execute!(writing, sqlx::query(LINK).bind(id.0).bind(person.map(|person| person.0)))?;
    Ok(())
}

/// Stores the language that somebody chose. Raises no revision: no cached content depends on it.
pub async fn speak(writing: &mut Writing, id: AccountId, language: &str) -> Result<(), StoreError> {
    execute!(writing, sqlx::query(SPEAK).bind(id.0).bind(language))?;
    Ok(())
}
