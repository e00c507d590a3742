//! Administrators who opened what is closed to them: why, and until when.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use super::{Reading, StoreError, Writing, execute, on};

/// One time that somebody opened what is closed to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenGlass {
    /// The number that the audit log has for it.
    pub id: i64,
    /// The account name of whoever opened it.
    pub account: String,
    /// The reason, in the words of whoever opened it.
    pub reason: String,
    /// When it was opened, in UTC.
    pub began_at: Timestamp,
    /// When it ends by itself, in UTC.
    pub ends_at: Timestamp,
    /// When it was closed before that; `None` where it was not.
    pub ended_at: Option<Timestamp>,
    /// How many different people they looked at meanwhile.
    pub people: i64,
}

impl BrokenGlass {
    /// The earlier of `ends_at` and `ended_at`.
    pub fn over_at(&self) -> Timestamp {
        self.ended_at.map_or(self.ends_at, |ended| ended.min(self.ends_at))
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    account: String,
    reason: String,
    began_at: jiff_sqlx::Timestamp,
    ends_at: jiff_sqlx::Timestamp,
    ended_at: Option<jiff_sqlx::Timestamp>,
    people: i64,
}

impl Row {
    fn read(self) -> BrokenGlass {
        BrokenGlass {
            id: self.id,
            account: self.account,
            reason: self.reason,
            began_at: self.began_at.to_jiff(),
            ends_at: self.ends_at.to_jiff(),
            ended_at: self.ended_at.map(jiff_sqlx::Timestamp::to_jiff),
            people: self.people,
        }
    }
}

/// Records that the actor opens it until `ends_at`; returns its number.
pub async fn begin(writing: &mut Writing, reason: &str, ends_at: Timestamp) -> Result<i64, StoreError> {
    let (at, account) = (writing.at().to_sqlx(), writing.actor());
    Ok(on!(writing, connection => sqlx::query_scalar(BEGIN)
        .bind(account).bind(reason).bind(at).bind(ends_at.to_sqlx()).fetch_one(connection).await)?)
}

/// Closes what the actor has open. Returns how many that were: more than one only if two were opened at once.
pub async fn end(writing: &mut Writing) -> Result<u64, StoreError> {
    let (at, account) = (writing.at().to_sqlx(), writing.actor());
    Ok(execute!(writing, sqlx::query(END).bind(account).bind(at))?)
}

/// What the actor has open at `now`; `None` where nothing is open.
pub async fn open(reading: &mut Reading, now: Timestamp) -> Result<Option<BrokenGlass>, StoreError> {
    let account = reading.allowed().actor().name().to_owned();
    let row: Option<Row> = on!(reading, connection => sqlx::query_as(OPEN)
        .bind(&account).bind(now.to_sqlx()).fetch_optional(connection).await)?;
    Ok(row.map(Row::read))
}

/// Every time since `since`, newest first: everybody's, or only the actor's own if that is all they reach.
pub async fn list(reading: &mut Reading, since: Timestamp) -> Result<Vec<BrokenGlass>, StoreError> {
    let account = reading.allowed().actor().name().to_owned();
    let only = (!reading.scope().is_everybody()).then_some(account);
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(LIST)
        .bind(since.to_sqlx()).bind(&only).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(Row::read).collect())
}

macro_rules! columns {
    () => {
        "SELECT g.id, g.account, g.reason, g.began_at, g.ends_at, g.ended_at,
    (SELECT COUNT(DISTINCT l.person_id) FROM lookup l
        WHERE l.account = g.account AND l.purpose = 'nodtilgang' AND l.at >= g.began_at
            AND l.at <= COALESCE(g.ended_at, g.ends_at)) AS people
FROM broken_glass g "
    };
}

const BEGIN: &str =
    "INSERT INTO broken_glass (account, reason, began_at, ends_at) VALUES ($1, $2, $3, $4) RETURNING id";
const END: &str =
    "UPDATE broken_glass SET ended_at = $2 WHERE account = $1 AND ended_at IS NULL AND ends_at > $2";
const OPEN: &str = concat!(
    columns!(),
    "WHERE g.account = $1 AND g.ended_at IS NULL AND g.ends_at > $2 ORDER BY g.id DESC LIMIT 1"
);
const LIST: &str = concat!(
    columns!(),
    "WHERE g.began_at >= $1 AND ($2 IS NULL OR g.account = $2) ORDER BY g.id DESC LIMIT 200"
);
