//! The record of who looked at whom, and why.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use super::{Reading, StoreError, Writing, execute, on};
use crate::access::{Action, Role};
use crate::domain::{Extent, PersonId, Purpose};

/// One person's look at another, to be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The person who is looked at.
    pub person: PersonId,
    /// The role that gave the reader access.
    pub role: Role,
    /// Why they look, as stated or as it follows from the role.
    pub reason: Reason,
    /// How much of the person is shown.
    pub extent: Extent,
}

/// Why somebody looks at another person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The purpose, stated or implied.
    pub purpose: Purpose,
    /// The case number, required for [`Purpose::Case`]; `None` where none was given.
    pub case: Option<String>,
    /// What more they wrote; `None` where they wrote nothing.
    pub note: Option<String>,
}

impl Reason {
    /// A purpose without a case number or a note.
    pub const fn of(purpose: Purpose) -> Self {
        Self { purpose, case: None, note: None }
    }
}

/// A recorded look, with the names to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookup {
    /// The person who was looked at.
    pub person: PersonId,
    /// The number of the person who was looked at.
    pub number: String,
    /// The name of the person who was looked at.
    pub name: String,
    /// The account name of whoever looked.
    pub account: String,
    /// The role that gave them access; `None` where that role no longer exists.
    pub role: Option<Role>,
    /// The name of the reader's unit on that day; `None` for readers without a position.
    pub unit: Option<String>,
    /// Why they looked, as it was recorded.
    pub reason: Reason,
    /// How much of the person was shown.
    pub extent: Extent,
    /// When they looked, in UTC.
    pub at: Timestamp,
}

/// How often people were looked at, by role and purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The role that gave access; `None` where that role no longer exists.
    pub role: Option<Role>,
    /// The purpose of all looks in this sum.
    pub purpose: Purpose,
    /// How many looks were recorded.
    pub looks: i64,
    /// How many different people were looked at.
    pub people: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    person_id: i64,
    number: String,
    name: String,
    account: String,
    role: String,
    unit: Option<String>,
    purpose: String,
    case_number: Option<String>,
    note: Option<String>,
    extent: String,
    at: jiff_sqlx::Timestamp,
}

impl Row {
    fn read(self) -> Result<Lookup, StoreError> {
        Ok(Lookup {
            person: PersonId(self.person_id),
            number: self.number,
            name: self.name,
            account: self.account,
            role: Role::from_word(&self.role),
            unit: self.unit,
            reason: Reason { purpose: purpose(&self.purpose)?, case: self.case_number, note: self.note },
            extent: Extent::from_word(&self.extent)
                .ok_or_else(|| StoreError::damaged("lookup.extent", &self.extent))?,
            at: self.at.to_jiff(),
        })
    }
}

fn purpose(word: &str) -> Result<Purpose, StoreError> {
    Purpose::from_word(word).ok_or_else(|| StoreError::damaged("lookup.purpose", word))
}

/// Those of `looks` not recorded for the actor since `since`: same person, extent, role and reason.
pub async fn new_since(
    reading: &mut Reading,
    looks: Vec<Look>,
    since: Timestamp,
) -> Result<Vec<Look>, StoreError> {
    let account = reading.allowed().actor().name().to_owned();
    let people = super::reach::list(looks.iter().map(|look| look.person.0));
    let had: Vec<(i64, String, String, String, String, String)> = on!(reading, connection => sqlx::query_as(SINCE)
            .bind(&account).bind(people).bind(since.to_sqlx())
            .fetch_all(connection)
            .await)?;
    let is_new = |look: &Look| {
        !had.iter().any(|(person, extent, role, purpose, case, note)| {
            *person == look.person.0
                && extent == look.extent.word()
                && role == look.role.word()
                && purpose == look.reason.purpose.word()
                && *case == look.reason.case.clone().unwrap_or_default()
                && *note == look.reason.note.clone().unwrap_or_default()
        })
    };
    Ok(looks.into_iter().filter(is_new).collect())
}

/// Whether there is such a person.
pub async fn is_there(reading: &mut Reading, person: PersonId) -> Result<bool, StoreError> {
    let found: Option<i64> = on!(reading, connection =>
        sqlx::query_scalar(IS_THERE).bind(person.0).fetch_optional(connection).await)?;
    Ok(found.is_some())
}

/// The person with this number; `None` where nobody has it.
pub async fn person_of(reading: &mut Reading, number: &str) -> Result<Option<PersonId>, StoreError> {
    let found: Option<i64> = on!(reading, connection =>
        sqlx::query_scalar(OF_NUMBER).bind(number).fetch_optional(connection).await)?;
    Ok(found.map(PersonId))
}

/// The first of the actor's roles that reaches the person with `action`; `None` where none does.
pub async fn role_for(
    reading: &mut Reading,
    action: Action,
    person: PersonId,
) -> Result<Option<Role>, StoreError> {
    let actor = reading.allowed().actor().clone();
    for role in actor.roles() {
        let scope = reading.scope_of_only(role, action);
        let whom = reading.reached(&scope).await?;
        if super::reach::includes(&whom, person) {
            return Ok(Some(role));
        }
    }
    Ok(None)
}

/// Records one look, with the unit that the reader has on that day.
pub async fn keep(writing: &mut Writing, look: &Look) -> Result<(), StoreError> {
    let (at, account, day) = (writing.at().to_sqlx(), writing.actor(), writing.day().to_sqlx());
    let looker = writing.allowed().actor().person().map(|person| person.0);
    execute!(
        writing,
        sqlx::query(KEEP)
            .bind(look.person.0)
            .bind(account)
            .bind(look.role.word())
            .bind(looker)
            .bind(day)
            .bind(look.reason.purpose.word())
            .bind(look.reason.case.as_deref())
            .bind(look.reason.note.as_deref())
            .bind(look.extent.word())
            .bind(at)
    )?;
    Ok(())
}

/// Who looked at the person, the newest first. The reader must reach them.
pub async fn at(reading: &mut Reading, person: PersonId, most: i64) -> Result<Vec<Lookup>, StoreError> {
    reading.must_reach(person).await?;
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(OF)
        .bind(person.0).bind(most).fetch_all(connection).await)?;
    rows.into_iter().map(Row::read).collect()
}

/// How often somebody looked at the person since then. The reader must reach them.
pub async fn count_since(
    reading: &mut Reading,
    person: PersonId,
    since: Timestamp,
) -> Result<i64, StoreError> {
    reading.must_reach(person).await?;
    Ok(on!(reading, connection =>
        sqlx::query_scalar(COUNT_SINCE).bind(person.0).bind(since.to_sqlx()).fetch_one(connection).await)?)
}

/// A part of all recorded looks, the newest first, and how many there are. Only for who reaches everybody.
pub async fn all(
    reading: &mut Reading,
    (offset, limit): (i64, i64),
) -> Result<(Vec<Lookup>, i64), StoreError> {
    reading.must_reach_everybody()?;
    let total: i64 = on!(reading, connection => sqlx::query_scalar(COUNT).fetch_one(connection).await)?;
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(ALL)
        .bind(limit).bind(offset).fetch_all(connection).await)?;
    Ok((rows.into_iter().map(Row::read).collect::<Result<_, _>>()?, total))
}

/// How often people were looked at since `since`, by role and purpose. It names nobody.
pub async fn sums(reading: &mut Reading, since: Timestamp) -> Result<Vec<Sum>, StoreError> {
    let rows: Vec<(String, String, i64, i64)> = on!(reading, connection =>
        sqlx::query_as(SUMS).bind(since.to_sqlx()).fetch_all(connection).await)?;
    let read = |(role, why, looks, people): (String, String, i64, i64)| {
        Ok(Sum { role: Role::from_word(&role), purpose: purpose(&why)?, looks, people })
    };
    rows.into_iter().map(read).collect()
}

const IS_THERE: &str = "SELECT id FROM person WHERE id = $1";
const OF_NUMBER: &str = "SELECT id FROM person WHERE number = $1";
const SINCE: &str = "SELECT person_id, extent, role, purpose, COALESCE(case_number, ''), COALESCE(note, '')
FROM lookup
WHERE account = $1 AND person_id IN (SELECT value FROM json_each($2)) AND at > $3";

const KEEP: &str = "INSERT INTO lookup (person_id, account, role, unit, purpose, case_number, note, extent, at)
VALUES ($1, $2, $3,
    (SELECT v.name FROM engagement e
        JOIN unit_version v ON v.unit_id = e.unit_id AND v.valid_from <= $5 AND (v.valid_to IS NULL OR v.valid_to > $5)
        WHERE e.person_id = $4
            AND (e.valid_from IS NULL OR e.valid_from <= $5) AND (e.valid_to IS NULL OR e.valid_to >= $5)
        ORDER BY e.ordinal
        LIMIT 1),
    $6, $7, $8, $9, $10)";

macro_rules! columns {
    () => {
        "SELECT l.person_id, p.number, p.first_name || ' ' || p.last_name AS name, l.account, l.role, l.unit, l.purpose,
    l.case_number, l.note, l.extent, l.at
FROM lookup l
JOIN person p ON p.id = l.person_id "
    };
}

const OF: &str = concat!(columns!(), "WHERE l.person_id = $1 ORDER BY l.at DESC, l.id DESC LIMIT $2");
const ALL: &str = concat!(columns!(), "ORDER BY l.at DESC, l.id DESC LIMIT $1 OFFSET $2");
const COUNT_SINCE: &str = "SELECT COUNT(*) FROM lookup WHERE person_id = $1 AND at > $2";
const COUNT: &str = "SELECT COUNT(*) FROM lookup";
const SUMS: &str = "SELECT role, purpose, COUNT(*), COUNT(DISTINCT person_id)
FROM lookup
WHERE at >= $1
GROUP BY role, purpose
ORDER BY role, purpose";
