//! Who stands in for a leader, and on which days.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use super::{Content, Reading, StoreError, Writing, execute, on};
use crate::access::{Action, Denial, Role};
use crate::domain::{DeputyId, PersonId};

const INSERT: &str = "
    INSERT INTO deputy (leader_id, person_id, first_day, last_day, named_at, named_by)
    VALUES ($1, $2, $3, $4, $5, $6)
    RETURNING id";

const END: &str = "
    UPDATE deputy SET ended_at = $2, ended_by = $3
    WHERE id = $1 AND ended_at IS NULL AND last_day >= $4";

const LEADER: &str = "SELECT leader_id FROM deputy WHERE id = $1";

/// `$3` is the role of a leader. The leader must still have it, and be able to sign in; else nobody stands in for them.
const STOOD_IN_FOR: &str = "
    SELECT d.leader_id
    FROM deputy d
    WHERE d.person_id = $1 AND d.first_day <= $2 AND d.last_day >= $2 AND d.ended_at IS NULL
        AND EXISTS (SELECT 1 FROM account a JOIN account_role r ON r.account_id = a.id
            WHERE a.person_id = d.leader_id AND a.disabled_at IS NULL AND r.role = $3)";

/// `$1` whom the actor reaches, `$2` the actor's own person.
const LIST: &str = "
    SELECT d.id, d.leader_id, l.first_name || ' ' || l.last_name AS leader, d.person_id,
        p.first_name || ' ' || p.last_name AS name, d.first_day, d.last_day, d.ended_at, d.ended_by
    FROM deputy d
    JOIN person l ON l.id = d.leader_id
    JOIN person p ON p.id = d.person_id
    WHERE $1 IS NULL OR d.leader_id = $2 OR d.leader_id IN (SELECT value FROM json_each($1))
    ORDER BY d.last_day DESC, d.id DESC
    LIMIT 200";

const NAMED: &str = "
    SELECT id, number, first_name || ' ' || last_name AS name
    FROM person
    WHERE kind = 'employee' AND (number = $1 OR name_search LIKE $2)
    ORDER BY CASE WHEN number = $1 THEN 0 ELSE 1 END, name_sort, id
    LIMIT 6";

/// One person standing in for one leader on some days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deputy {
    /// The number to end it by.
    pub id: DeputyId,
    /// The leader who is stood in for.
    pub leader: PersonId,
    /// The leader's full name, to show.
    pub leader_name: String,
    /// The person who stands in.
    pub person: PersonId,
    /// The deputy's full name, to show.
    pub name: String,
    /// The first day, itself included.
    pub first: Date,
    /// The last day, itself included.
    pub last: Date,
    /// When and by whom it was ended early; `None` where it was not.
    pub ended: Option<(Timestamp, String)>,
}

impl Deputy {
    /// Whether it is neither ended nor over on `day`.
    pub fn is_open(&self, day: Date) -> bool {
        self.ended.is_none() && self.last >= day
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    leader_id: i64,
    leader: String,
    person_id: i64,
    name: String,
    first_day: jiff_sqlx::Date,
    last_day: jiff_sqlx::Date,
    ended_at: Option<jiff_sqlx::Timestamp>,
    ended_by: Option<String>,
}

/// The deputies of the leaders that the actor reaches, and the actor's own; those that end last come first.
pub async fn list(reading: &mut Reading) -> Result<Vec<Deputy>, StoreError> {
    let whom = reading.whom_they_reach().await?;
    let own = reading.allowed().actor().person().map(|person| person.0);
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(LIST)
        .bind(whom).bind(own).fetch_all(connection).await)?;
    let deputy = |row: Row| Deputy {
        id: DeputyId(row.id),
        leader: PersonId(row.leader_id),
        leader_name: row.leader,
        person: PersonId(row.person_id),
        name: row.name,
        first: row.first_day.to_jiff(),
        last: row.last_day.to_jiff(),
        ended: row.ended_at.map(jiff_sqlx::Timestamp::to_jiff).zip(row.ended_by),
    };
    Ok(rows.into_iter().map(deputy).collect())
}

/// Up to 6 employees with this number, or with these letters in their name: id, number and name.
pub async fn named(
    reading: &mut Reading,
    number: &str,
    folded: &str,
) -> Result<Vec<(PersonId, String, String)>, StoreError> {
    let pattern = format!("%{}%", folded.replace(['%', '_', '\\'], ""));
    let rows: Vec<(i64, String, String)> = on!(reading, connection => sqlx::query_as(NAMED)
        .bind(number).bind(&pattern).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(|(id, number, name)| (PersonId(id), number, name)).collect())
}

/// The leaders that the person stands in for today.
pub(super) async fn stood_in_for(
    reading: &mut Reading,
    person: PersonId,
) -> Result<Vec<PersonId>, StoreError> {
    let day = reading.day().to_sqlx();
    let leaders: Vec<i64> = on!(reading, connection => sqlx::query_scalar(STOOD_IN_FOR)
        .bind(person.0).bind(day).bind(Role::Leader.word()).fetch_all(connection).await)?;
    Ok(leaders.into_iter().map(PersonId).collect())
}

/// Makes `person` a deputy of the actor, who must be somebody else.
pub async fn name(
    writing: &mut Writing,
    person: PersonId,
    (first, last): (Date, Date),
) -> Result<DeputyId, StoreError> {
    let allowed = writing.allowed();
    let denied = || StoreError::from(Denial::OutOfReach(allowed.action()));
    if allowed.action() != Action::ProposeDeputies {
        return Err(denied());
    }
    let leader = allowed.actor().person().filter(|leader| *leader != person).ok_or_else(denied)?;
    writing.changes(Content::Access);
    let (at, actor) = (writing.at().to_sqlx(), writing.actor());
    let id: i64 = on!(writing, connection => sqlx::query_scalar(INSERT)
        .bind(leader.0)
        .bind(person.0)
        .bind(first.to_sqlx())
        .bind(last.to_sqlx())
        .bind(at)
        .bind(actor)
        .fetch_one(connection)
        .await)?;
    Ok(DeputyId(id))
}

/// Ends it now: the actor's own, or that of a leader they reach. False where it is over already.
pub async fn end(writing: &mut Writing, id: DeputyId) -> Result<bool, StoreError> {
    let leader: i64 =
        on!(writing, connection => sqlx::query_scalar(LEADER).bind(id.0).fetch_one(connection).await)?;
    let is_own = writing.allowed().actor().person() == Some(PersonId(leader));
    if !is_own && !writing.reaches_person(PersonId(leader)).await? {
        return Err(StoreError::NotFound);
    }
    writing.changes(Content::Access);
    let (at, actor, day) = (writing.at().to_sqlx(), writing.actor(), writing.day().to_sqlx());
    Ok(execute!(writing, sqlx::query(END).bind(id.0).bind(at).bind(actor).bind(day))? > 0)
}
