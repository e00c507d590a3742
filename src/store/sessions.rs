//! Who is signed in, from sign-in to the end of the session. Only a hash of the browser's session id is stored.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use super::accounts::{called, role};
use super::word::Word;
use super::{Reading, StoreError, Writing, execute, on};
use crate::access::Role;
use crate::domain::{AccountId, AccountKind, PersonId, SessionId};

/// One row for each role, and one row for an account without roles.
const FIND: &str = "
    SELECT s.id, s.account_id, s.created_at, s.seen_at, s.reauthenticated_at, s.expires_at, s.visited_before_at, s.roles AS chosen,
        s.kind, a.name, a.display_name, a.language,
        CASE WHEN a.password_hash IS NULL THEN 0 ELSE 1 END AS has_password, a.person_id, p.number, p.first_name, p.last_name, r.role
    FROM session s
    JOIN account a ON a.id = s.account_id
    LEFT JOIN person p ON p.id = a.person_id
    LEFT JOIN account_role r ON r.account_id = a.id
    WHERE s.token_hash = $1 AND a.disabled_at IS NULL";
const ADD: &str = "
    INSERT INTO session
        (token_hash, account_id, created_at, seen_at, reauthenticated_at, expires_at, browser, roles, kind, visited_before_at)
    VALUES ($1, $2, $3, $3, $3, $4, $5, $6, $7, (SELECT signed_in_at FROM account WHERE id = $2))
    RETURNING id";
const SIGNED_IN: &str = "UPDATE account SET signed_in_at = $2 WHERE id = $1";
const SEEN: &str = "UPDATE session SET seen_at = $2 WHERE id = $1";
const RENEW: &str =
    "UPDATE session SET token_hash = $2, seen_at = $3, reauthenticated_at = $3 WHERE token_hash = $1";
const PLAY: &str = "UPDATE session SET roles = $2 WHERE id = $1";
const END: &str = "DELETE FROM session WHERE token_hash = $1 RETURNING account_id";
const END_ONE: &str = "DELETE FROM session WHERE id = $1 AND account_id = $2";
const END_ALL: &str = "DELETE FROM session WHERE account_id = $1";
const END_OTHERS: &str = "DELETE FROM session WHERE account_id = $1 AND id <> $2";
const CLEAR: &str = "DELETE FROM session WHERE expires_at < $1";
const OF: &str = "
    SELECT id, created_at, seen_at, expires_at, browser
    FROM session
    WHERE account_id = $1
    ORDER BY seen_at DESC, id DESC";

/// A session as a request needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// A number that cannot be used to enter the session.
    pub id: SessionId,
    /// The account that signed in.
    pub account: AccountId,
    /// The name that the audit log has for it.
    pub name: String,
    /// The name to show for whoever is signed in.
    pub called: String,
    /// How this session signed in: with a password here, at the provider, or as somebody of a demonstration.
    pub kind: AccountKind,
    /// The person of the register that they are, and that person's number.
    pub person: Option<(PersonId, String)>,
    /// The roles that the account has at this moment.
    pub roles: BTreeSet<Role>,
    /// The roles of those that the session uses; `None` for all that can be used together.
    pub chosen: Option<BTreeSet<Role>>,
    /// Whether the account has a password here.
    pub has_password: bool,
    /// The code of the language that was chosen; `None` follows the browser.
    pub language: Option<String>,
    /// When this session began, in UTC.
    pub created_at: Timestamp,
    /// When they were last active, to the minute.
    pub seen_at: Timestamp,
    /// When they last proved who they are, in UTC.
    pub reauthenticated_at: Timestamp,
    /// When the session ends, however active it is, in UTC.
    pub expires_at: Timestamp,
    /// When they signed in the time before, in UTC; `None` the first time.
    pub visited_before_at: Option<Timestamp>,
}

/// A session that is about to begin.
#[derive(Clone, Debug)]
pub struct NewSession<'a> {
    /// The hash of the token in the browser's cookie.
    pub token_hash: &'a str,
    /// The account that signs in.
    pub account: AccountId,
    /// When the session ends, however active it is, in UTC.
    pub expires_at: Timestamp,
    /// The kind of browser, in a few words.
    pub browser: &'a str,
    /// The roles that the session uses; `None` for all that can be used together.
    pub chosen: Option<&'a BTreeSet<Role>>,
    /// How this session signed in; the account may allow another way too.
    pub kind: AccountKind,
}

/// A session as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The number to end it by.
    pub id: SessionId,
    /// When the session began, in UTC.
    pub created_at: Timestamp,
    /// When they were last active, to the minute.
    pub seen_at: Timestamp,
    /// When the session ends, however active it is, in UTC.
    pub expires_at: Timestamp,
    /// The kind of browser, in a few words.
    pub browser: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    account_id: i64,
    created_at: jiff_sqlx::Timestamp,
    seen_at: jiff_sqlx::Timestamp,
    reauthenticated_at: jiff_sqlx::Timestamp,
    expires_at: jiff_sqlx::Timestamp,
    visited_before_at: Option<jiff_sqlx::Timestamp>,
    chosen: Option<String>,
    name: String,
    display_name: Option<String>,
    kind: String,
    language: Option<String>,
    has_password: i32,
    person_id: Option<i64>,
    number: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    role: Option<String>,
}

/// The session with this token, over or not; `None` where there is none, or its account is disabled.
pub async fn find(reading: &mut Reading, token_hash: &str) -> Result<Option<Session>, StoreError> {
    reading.must_reach_everybody()?;
    let mut rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(FIND).bind(token_hash).fetch_all(connection).await)?;
    let granted = rows.iter().filter_map(|row| row.role.as_deref()).map(role).collect::<Result<_, _>>()?;
    let Some(row) = rows.pop() else { return Ok(None) };
    Ok(Some(Session {
        id: SessionId(row.id),
        account: AccountId(row.account_id),
        called: called(&row.name, row.display_name, row.first_name.zip(row.last_name)),
        name: row.name,
        kind: AccountKind::from_word("session.kind", &row.kind)?,
        person: row.person_id.map(PersonId).zip(row.number),
        roles: granted,
        chosen: row.chosen.map(|words| words.split_whitespace().map(role).collect()).transpose()?,
        has_password: row.has_password != 0,
        language: row.language,
        created_at: row.created_at.to_jiff(),
        seen_at: row.seen_at.to_jiff(),
        reauthenticated_at: row.reauthenticated_at.to_jiff(),
        expires_at: row.expires_at.to_jiff(),
        visited_before_at: row.visited_before_at.map(jiff_sqlx::Timestamp::to_jiff),
    }))
}

/// Begins a session, and deletes those that are over.
pub async fn add(writing: &mut Writing, session: &NewSession<'_>) -> Result<SessionId, StoreError> {
    let (at, expires) = (writing.at().to_sqlx(), session.expires_at.to_sqlx());
    execute!(writing, sqlx::query(CLEAR).bind(at))?;
    let id: i64 = on!(writing, connection => sqlx::query_scalar(ADD)
        .bind(session.token_hash)
        .bind(session.account.0)
        .bind(at)
        .bind(expires)
        .bind(session.browser)
        .bind(session.chosen.map(words))
        .bind(session.kind.word())
        .fetch_one(connection)
        .await)?;
    execute!(writing, sqlx::query(SIGNED_IN).bind(session.account.0).bind(at))?;
    Ok(SessionId(id))
}

fn words(roles: &BTreeSet<Role>) -> String {
    roles.iter().map(|role| role.word()).collect::<Vec<_>>().join(" ")
}

/// Records that somebody is active in the session.
pub async fn seen(writing: &mut Writing, id: SessionId) -> Result<(), StoreError> {
    let at = writing.at().to_sqlx();
    execute!(writing, sqlx::query(SEEN).bind(id.0).bind(at))?;
    Ok(())
}

/// Gives a session a new token, after somebody proved anew who they are. False where it is over.
pub async fn renew(writing: &mut Writing, old: &str, new: &str) -> Result<bool, StoreError> {
    let at = writing.at().to_sqlx();
    Ok(execute!(writing, sqlx::query(RENEW).bind(old).bind(new).bind(at))? > 0)
}

/// Sets which roles the session uses from here on.
pub async fn play(writing: &mut Writing, id: SessionId, roles: &BTreeSet<Role>) -> Result<(), StoreError> {
    execute!(writing, sqlx::query(PLAY).bind(id.0).bind(words(roles)))?;
    Ok(())
}

/// Ends the session with this token; the account it was for, or `None` where there was none.
pub async fn end(writing: &mut Writing, token_hash: &str) -> Result<Option<AccountId>, StoreError> {
    let account: Option<i64> = on!(writing, connection => sqlx::query_scalar(END).bind(token_hash).fetch_optional(connection).await)?;
    Ok(account.map(AccountId))
}

/// Ends one session of an account. False where it is not one of theirs.
pub async fn end_one(writing: &mut Writing, account: AccountId, id: SessionId) -> Result<bool, StoreError> {
    Ok(execute!(writing, sqlx::query(END_ONE).bind(id.0).bind(account.0))? > 0)
}

/// Ends all of an account's sessions except `but`; returns how many.
pub async fn end_all(
    writing: &mut Writing,
    account: AccountId,
    but: Option<SessionId>,
) -> Result<u64, StoreError> {
    Ok(match but {
        Some(kept) => execute!(writing, sqlx::query(END_OTHERS).bind(account.0).bind(kept.0))?,
        None => execute!(writing, sqlx::query(END_ALL).bind(account.0))?,
    })
}

/// The sessions of an account, the last active first.
pub async fn of(reading: &mut Reading, account: AccountId) -> Result<Vec<Listed>, StoreError> {
    type Columns = (i64, jiff_sqlx::Timestamp, jiff_sqlx::Timestamp, jiff_sqlx::Timestamp, String);
    let rows: Vec<Columns> =
        on!(reading, connection => sqlx::query_as(OF).bind(account.0).fetch_all(connection).await)?;
    let listed = |(id, created_at, seen_at, expires_at, browser): Columns| Listed {
        id: SessionId(id),
        created_at: created_at.to_jiff(),
        seen_at: seen_at.to_jiff(),
        expires_at: expires_at.to_jiff(),
        browser,
    };
    Ok(rows.into_iter().map(listed).collect())
}
