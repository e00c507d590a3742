//! Who opened what is closed to them, why, and until when.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use super::{Reading, StoreError, Writing, execute, on};

/// That somebody opened what is closed to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenGlass {
    /// Which time.
    pub id: i64,
    /// The name of who did.
    pub account: String,
    /// Why.
    pub reason: String,
    /// Since when.
    pub began_at: Timestamp,
    /// When it ends, or ended, by itself.
    pub ends_at: Timestamp,
    /// When it was ended before that.
    pub ended_at: Option<Timestamp>,
    /// At so many people they looked meanwhile.
    pub people: i64,
}

impl BrokenGlass {
    /// When it is over.
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

/// Keeps that the actor opens it until `ends_at`; its number.
pub async fn begin(writing: &mut Writing, reason: &str, ends_at: Timestamp) -> Result<i64, StoreError> {
    let (at, account) = (writing.at().to_sqlx(), writing.actor());
    Ok(on!(writing, connection => sqlx::query_scalar(BEGIN)
        .bind(account).bind(reason).bind(at).bind(ends_at.to_sqlx()).fetch_one(connection).await)?)
}

/// Ends what the actor opened. How many that were: more than one only where two began at the same moment.
pub async fn end(writing: &mut Writing) -> Result<u64, StoreError> {
    let (at, account) = (writing.at().to_sqlx(), writing.actor());
    Ok(execute!(writing, sqlx::query(END).bind(account).bind(at))?)
}

/// What the actor has opened at `now`.
pub async fn open(reading: &mut Reading, now: Timestamp) -> Result<Option<BrokenGlass>, StoreError> {
    let account = reading.allowed().actor().name().to_owned();
    let row: Option<Row> = on!(reading, connection => sqlx::query_as(OPEN)
        .bind(&account).bind(now.to_sqlx()).fetch_optional(connection).await)?;
    Ok(row.map(Row::read))
}

/// Every time since `since`, the newest first: of everybody, or of the actor alone.
pub async fn list(reading: &mut Reading, since: Timestamp) -> Result<Vec<BrokenGlass>, StoreError> {
    let account = reading.allowed().actor().name().to_owned();
    let only = (!reading.scope().is_everybody()).then_some(account);
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(LIST)
        .bind(since.to_sqlx()).bind(&only).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(Row::read).collect())
}

/// The columns of [`Row`].
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
