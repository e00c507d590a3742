//! The rows of the list: a few people by their ids, with one query for each table.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use sqlx::AssertSqlSafe;
use sqlx::query::QueryAs;

use super::super::{ByIds, MANY, PAGE, UnitLink, padded, stored, with_ids};
use super::EmployeeRow;
use crate::access::Field;
use crate::domain::{PersonId, UnitId};
use crate::store::{Reading, StoreError, on};

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: i64,
    number: String,
    first_name: String,
    last_name: String,
    /// The share that a consultant's contract offers, where it holds on the day.
    available: Option<i64>,
    #[sqlx(flatten)]
    place: Place,
}

/// A position of one of the people, on the day or not.
#[derive(sqlx::FromRow)]
struct PositionRow {
    person_id: i64,
    is_there: bool,
    percent: i64,
    development: i64,
    #[sqlx(flatten)]
    place: Place,
}

/// The title and unit of a position or contract.
#[derive(sqlx::FromRow)]
struct Place {
    title: Option<String>,
    unit_id: Option<i64>,
    unit_name: Option<String>,
}

/// The people of `ids`, at most [`MANY`], in alphabetical order.
pub(super) async fn some(reading: &mut Reading, ids: &[i64]) -> Result<Vec<EmployeeRow>, StoreError> {
    let day = jiff_sqlx::ToSqlx::to_sqlx(reading.day());
    let (statement, count) = PEOPLE.statement(ids.len());
    let people: Vec<PersonRow> = on!(reading, connection => {
        let query = sqlx::query_as(AssertSqlSafe(statement)).bind(day);
        padded(ids, count).fold(query, QueryAs::bind).fetch_all(connection).await
    })?;
    let (statement, count) = POSITIONS.statement(ids.len());
    let positions: Vec<PositionRow> = on!(reading, connection => {
        let query = sqlx::query_as(AssertSqlSafe(statement)).bind(day);
        padded(ids, count).fold(query, QueryAs::bind).fetch_all(connection).await
    })?;
    let capacity = reading.seen_of(Field::Capacity, ids).await?;
    let levels = reading.seen_of(Field::Levels, ids).await?;
    let skills = skills_of(reading, &levels).await?;
    let mut positions_of: BTreeMap<i64, Vec<PositionRow>> = BTreeMap::new();
    for position in positions {
        positions_of.entry(position.person_id).or_default().push(position);
    }
    let row = |person: PersonRow| {
        let (id, count) = (person.id, skills.get(&person.id).copied().unwrap_or_default());
        let positions = positions_of.remove(&id).unwrap_or_default();
        let row = person.with(positions, count)?;
        Ok(EmployeeRow {
            percent: row.percent.filter(|_| capacity.contains(&id)),
            development: row.development.filter(|_| capacity.contains(&id)),
            skills: row.skills.filter(|_| levels.contains(&id)),
            ..row
        })
    };
    people.into_iter().map(row).collect()
}

/// How many skills each of `people` has a level in; people whose levels the reader may not see are left out.
async fn skills_of(reading: &mut Reading, people: &BTreeSet<i64>) -> Result<BTreeMap<i64, i64>, StoreError> {
    if people.is_empty() {
        return Ok(BTreeMap::new());
    }
    let ids: Vec<i64> = people.iter().copied().collect();
    let (statement, count) = SKILLS.statement(ids.len());
    let skills: Vec<(i64, i64)> = on!(reading, connection => {
        let query = sqlx::query_as(AssertSqlSafe(statement));
        padded(&ids, count).fold(query, QueryAs::bind).fetch_all(connection).await
    })?;
    Ok(skills.into_iter().collect())
}

impl PersonRow {
    /// Joins the person with their positions, those of the day first, and their number of skills.
    fn with(self, positions: Vec<PositionRow>, skills: i64) -> Result<EmployeeRow, StoreError> {
        let there: Vec<&PositionRow> = positions.iter().filter(|position| position.is_there).collect();
        let (percent, development) = if there.is_empty() {
            let available = self.available.unwrap_or_default();
            (available, available)
        } else {
            let weighted = there.iter().map(|position| position.percent * position.development);
            (there.iter().map(|position| position.percent).sum(), weighted.sum::<i64>() / 10_000)
        };
        let is_there = !there.is_empty() || self.available.is_some();
        let Place { title, unit_id, unit_name } =
            positions.into_iter().next().map_or(self.place, |position| position.place);
        Ok(EmployeeRow {
            id: PersonId(self.id),
            number: self.number,
            first_name: self.first_name,
            last_name: self.last_name,
            is_there,
            title,
            unit: unit_id.zip(unit_name).map(|(id, name)| UnitLink { id: UnitId(id), name }),
            percent: Some(stored::percent("engagement.percent", percent)?),
            development: Some(stored::percent("engagement.development", development)?),
            skills: Some(skills),
        })
    }
}

static PEOPLE: ByIds = ByIds {
    page: LazyLock::new(|| with_ids(PEOPLE_SQL, 2, PAGE)),
    many: LazyLock::new(|| with_ids(PEOPLE_SQL, 2, MANY)),
};
static POSITIONS: ByIds = ByIds {
    page: LazyLock::new(|| with_ids(POSITIONS_SQL, 2, PAGE)),
    many: LazyLock::new(|| with_ids(POSITIONS_SQL, 2, MANY)),
};
static SKILLS: ByIds = ByIds {
    page: LazyLock::new(|| with_ids(SKILLS_SQL, 1, PAGE)),
    many: LazyLock::new(|| with_ids(SKILLS_SQL, 1, MANY)),
};

/// People, with the contract that a consultant has on the day `$1`.
const PEOPLE_SQL: &str = "SELECT p.id,
    p.number,
    p.first_name,
    p.last_name,
    CASE WHEN c.valid_from <= $1 AND c.valid_to >= $1 THEN c.available END AS available,
    r.title,
    c.unit_id,
    v.name AS unit_name
FROM person p
LEFT JOIN consultant_contract c ON c.person_id = p.id
LEFT JOIN role r ON r.id = c.role_id
LEFT JOIN unit_version v ON v.unit_id = c.unit_id
    AND v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to > $1)
WHERE p.id IN ($2)
ORDER BY p.name_sort, p.id";

/// Their positions, those of the day `$1` first.
const POSITIONS_SQL: &str = "SELECT e.person_id,
    CASE WHEN (e.valid_from IS NULL OR e.valid_from <= $1) AND (e.valid_to IS NULL OR e.valid_to >= $1)
        THEN TRUE ELSE FALSE END AS is_there,
    e.percent,
    COALESCE(c.development, e.development) AS development,
    COALESCE(e.position_title, r.title) AS title,
    e.unit_id,
    v.name AS unit_name
FROM engagement e
LEFT JOIN role r ON r.id = e.role_id
LEFT JOIN unit_version v ON v.unit_id = e.unit_id
    AND v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to > $1)
LEFT JOIN capacity_period c ON c.person_id = e.person_id AND c.ordinal = e.ordinal
    AND c.valid_from <= $1 AND (c.valid_to IS NULL OR c.valid_to > $1)
WHERE e.person_id IN ($2)
ORDER BY e.person_id, is_there DESC, e.ordinal";

/// How many skills they have a level in, by the assessment that counts.
const SKILLS_SQL: &str = "SELECT a.person_id, COUNT(*)
FROM counting_assessment a
WHERE a.person_id IN ($1) AND a.rating = 'level'
GROUP BY a.person_id";
