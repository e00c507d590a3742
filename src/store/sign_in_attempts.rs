//! Tries to sign in that have not succeeded. What was typed as a name may be a password, so only its hash is stored.

use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::ToSqlx;

use super::{StoreError, Writing, execute, on};

const FORGET: &str = "DELETE FROM sign_in_attempt WHERE at <= $1";
const OF_NAME: &str = "SELECT at FROM sign_in_attempt WHERE name_hash = $1 ORDER BY id DESC LIMIT $2";
const OF_ADDRESS: &str = "SELECT at FROM sign_in_attempt WHERE address = $1 ORDER BY id DESC LIMIT $2";
const ADD: &str = "INSERT INTO sign_in_attempt (name_hash, address, at) VALUES ($1, $2, $3)";
const SUCCEEDED: &str = "DELETE FROM sign_in_attempt WHERE name_hash = $1";

/// How many tries are allowed within a time.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The most tries with one name, from any address.
    pub of_name: i64,
    /// The most tries from one address, with any names.
    pub of_address: i64,
    /// How long a try counts.
    pub within: SignedDuration,
}

/// Counts one more try. Where there were too many it is not counted; the answer is when the next one is allowed.
pub async fn count(
    writing: &mut Writing,
    (name_hash, address): (&str, &str),
    limits: Limits,
) -> Result<Option<Timestamp>, StoreError> {
    let at = writing.at();
    execute!(writing, sqlx::query(FORGET).bind((at - limits.within).to_sqlx()))?;
    let of_name = oldest(writing, OF_NAME, name_hash, limits.of_name).await?;
    let of_address = oldest(writing, OF_ADDRESS, address, limits.of_address).await?;
    // The oldest try within the limit: when it no longer counts, there is room for another.
    if let Some(oldest) = of_name.max(of_address) {
        return Ok(Some(oldest + limits.within));
    }
    execute!(writing, sqlx::query(ADD).bind(name_hash).bind(address).bind(at.to_sqlx()))?;
    Ok(None)
}

/// When the oldest of the last `most` tries was; `None` where there were fewer.
async fn oldest(
    writing: &mut Writing,
    sql: &'static str,
    of: &str,
    most: i64,
) -> Result<Option<Timestamp>, StoreError> {
    let at: Vec<jiff_sqlx::Timestamp> =
        on!(writing, connection => sqlx::query_scalar(sql).bind(of).bind(most).fetch_all(connection).await)?;
    let is_full = i64::try_from(at.len()).is_ok_and(|count| count >= most);
    Ok(at.last().filter(|_| is_full).map(|at| at.to_jiff()))
}

/// Deletes the tries with a name, after a sign-in with it succeeded.
pub async fn succeeded(writing: &mut Writing, name_hash: &str) -> Result<(), StoreError> {
    execute!(writing, sqlx::query(SUCCEEDED).bind(name_hash))?;
    Ok(())
}
