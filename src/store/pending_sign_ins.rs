//! Sign-ins whose browser is at the identity provider. Each can be used once.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use super::{StoreError, Writing, execute, on};

const CLEAR: &str = "DELETE FROM pending_sign_in WHERE ends_at <= $1";
const COUNT: &str = "SELECT COUNT(*) FROM pending_sign_in";
const KEEP: &str = "
    INSERT INTO pending_sign_in (state_hash, browser_hash, nonce, verifier, purpose, go_on, begun_at, ends_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const TAKE: &str = "
    DELETE FROM pending_sign_in
    WHERE state_hash = $1 AND browser_hash = $2
    RETURNING nonce, verifier, purpose, go_on, begun_at, ends_at";

/// The most there may be at once. Anybody can begin one, and that must not fill the disk.
const MOST: i64 = 20_000;

/// A sign-in that was begun.
#[derive(Clone)]
pub struct PendingSignIn {
    /// The hash of the state that must come back.
    pub state_hash: String,
    /// The hash of the cookie that the browser has meanwhile.
    pub browser_hash: String,
    /// The value that the provider's token must contain.
    pub nonce: String,
    /// The PKCE verifier, which proves who began the sign-in.
    pub verifier: String,
    /// Whether somebody who is signed in already confirms who they are.
    pub confirms: bool,
    /// The address of the page to go to afterwards.
    pub go_on: String,
    /// When the browser was sent to the provider, in UTC.
    pub begun_at: Timestamp,
    /// From this time on it can no longer be finished, in UTC.
    pub ends_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    nonce: String,
    verifier: String,
    purpose: String,
    go_on: String,
    begun_at: jiff_sqlx::Timestamp,
    ends_at: jiff_sqlx::Timestamp,
}

/// Stores one, and deletes those whose time is over. False where there are too many.
pub async fn keep(writing: &mut Writing, pending: &PendingSignIn) -> Result<bool, StoreError> {
    let at = writing.at().to_sqlx();
    execute!(writing, sqlx::query(CLEAR).bind(at))?;
    let count: i64 = on!(writing, connection => sqlx::query_scalar(COUNT).fetch_one(connection).await)?;
    if count >= MOST {
        return Ok(false);
    }
    let (begun_at, ends_at) = (pending.begun_at.to_sqlx(), pending.ends_at.to_sqlx());
    execute!(
        writing,
        sqlx::query(KEEP)
            .bind(&pending.state_hash)
            .bind(&pending.browser_hash)
            .bind(&pending.nonce)
            .bind(&pending.verifier)
            .bind(if pending.confirms { "confirm" } else { "sign_in" })
            .bind(&pending.go_on)
            .bind(begun_at)
            .bind(ends_at)
    )?;
    Ok(true)
}

/// Takes the one that this browser began with this state; `None` where there is none any more.
pub async fn take(
    writing: &mut Writing,
    state_hash: &str,
    browser_hash: &str,
) -> Result<Option<PendingSignIn>, StoreError> {
    let row: Option<Row> = on!(writing, connection => sqlx::query_as(TAKE)
        .bind(state_hash)
        .bind(browser_hash)
        .fetch_optional(connection)
        .await)?;
    Ok(row.map(|row| PendingSignIn {
        state_hash: state_hash.to_owned(),
        browser_hash: browser_hash.to_owned(),
        nonce: row.nonce,
        verifier: row.verifier,
        confirms: row.purpose == "confirm",
        go_on: row.go_on,
        begun_at: row.begun_at.to_jiff(),
        ends_at: row.ends_at.to_jiff(),
    }))
}
