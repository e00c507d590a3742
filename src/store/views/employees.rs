//! The list of people, filtered and paged.

mod people;

use std::sync::LazyLock;

use jiff::civil::Date;
use sqlx::AssertSqlSafe;

use super::search::Search;
use super::{ByIds, Listed, MANY, PAGE, UnitLink, Window, padded, stored, with_ids};
use crate::domain::{Percent, PersonId, PersonKind, UnitId};
use crate::store::{StoreError, Tx, on};

pub use people::People;

/// Who is asked for.
#[derive(Clone, Debug)]
pub struct Filter {
    /// Employees or consultants.
    pub kind: PersonKind,
    /// Words of the name or the number.
    pub search: Search,
    /// Only people with a position in this unit or one below it, or hired by one, on the day.
    pub unit: Option<UnitId>,
}

/// A person in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmployeeRow {
    /// Who.
    pub id: PersonId,
    /// Employee number.
    pub number: String,
    /// Given names.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Has a position, or is under contract, on the day.
    pub is_there: bool,
    /// The title of the first position on the day, or of the first of all.
    pub title: Option<String>,
    /// The unit of that position.
    pub unit: Option<UnitLink>,
    /// The share of full time of all positions on the day.
    pub percent: Percent,
    /// The share of full time that may go to initiatives.
    pub development: Percent,
    /// Skills with a level.
    pub skills: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    number: String,
    first_name: String,
    last_name: String,
    is_there: bool,
    title: Option<String>,
    unit_id: Option<i64>,
    unit_name: Option<String>,
    percent: i64,
    development: i64,
    skills: i64,
}

/// The people of `people` that `filter` asks for, in alphabetical order.
pub async fn list(
    tx: &mut Tx,
    people: &People,
    filter: &Filter,
    day: Date,
    window: Window,
) -> Result<Listed<EmployeeRow>, StoreError> {
    let found: Vec<i64> = people.find(filter).into_iter().map(|person| person.0).collect();
    let mut rows = Vec::new();
    for ids in window.of(&found).chunks(MANY) {
        rows.extend(some(tx, ids, day).await?);
    }
    Ok(Listed { rows, total: i64::try_from(found.len()).unwrap_or(i64::MAX) })
}

async fn some(tx: &mut Tx, ids: &[i64], day: Date) -> Result<Vec<EmployeeRow>, StoreError> {
    let day = jiff_sqlx::ToSqlx::to_sqlx(day);
    let (statement, count) = ROWS.statement(ids.len());
    let rows = on!(tx, connection => {
        let query = sqlx::query_as::<_, Row>(AssertSqlSafe(statement)).bind(day);
        padded(ids, count).fold(query, |query, id| query.bind(id)).fetch_all(connection).await
    })?;
    rows.into_iter().map(Row::read).collect()
}

impl Row {
    fn read(self) -> Result<EmployeeRow, StoreError> {
        Ok(EmployeeRow {
            id: PersonId(self.id),
            number: self.number,
            first_name: self.first_name,
            last_name: self.last_name,
            is_there: self.is_there,
            title: self.title,
            unit: self.unit_id.zip(self.unit_name).map(|(id, name)| UnitLink { id: UnitId(id), name }),
            percent: stored::percent("engagement.percent", self.percent)?,
            development: stored::percent("engagement.development", self.development)?,
            skills: self.skills,
        })
    }
}

static ROWS: ByIds =
    ByIds { page: LazyLock::new(|| with_ids(SQL, 2, PAGE)), many: LazyLock::new(|| with_ids(SQL, 2, MANY)) };

/// People on the day `$1`.
const SQL: &str = "SELECT p.id,
        p.number,
        p.first_name,
        p.last_name,
        CASE WHEN EXISTS (SELECT 1 FROM engagement x WHERE x.person_id = p.id
                AND (x.valid_from IS NULL OR x.valid_from <= $1) AND (x.valid_to IS NULL OR x.valid_to >= $1))
            OR (c.valid_from <= $1 AND c.valid_to >= $1) THEN TRUE ELSE FALSE END AS is_there,
        COALESCE(e.position_title, r.title) AS title,
        COALESCE(e.unit_id, c.unit_id) AS unit_id,
        v.name AS unit_name,
        CAST(COALESCE((SELECT SUM(x.percent) FROM engagement x WHERE x.person_id = p.id
                AND (x.valid_from IS NULL OR x.valid_from <= $1) AND (x.valid_to IS NULL OR x.valid_to >= $1)),
            CASE WHEN c.valid_from <= $1 AND c.valid_to >= $1 THEN c.available END, 0) AS BIGINT) AS percent,
        CAST(COALESCE((SELECT SUM(x.percent * x.development) FROM engagement x WHERE x.person_id = p.id
                AND (x.valid_from IS NULL OR x.valid_from <= $1) AND (x.valid_to IS NULL OR x.valid_to >= $1)) / 10000,
            CASE WHEN c.valid_from <= $1 AND c.valid_to >= $1 THEN c.available END, 0) AS BIGINT) AS development,
        (SELECT COUNT(DISTINCT a.skill_id) FROM assessment a
            WHERE a.person_id = p.id AND a.rating = 'level'
                AND NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = a.id)) AS skills
    FROM person p
    LEFT JOIN engagement e ON e.person_id = p.id
        AND e.ordinal = (SELECT f.ordinal FROM engagement f WHERE f.person_id = p.id
            ORDER BY CASE WHEN (f.valid_from IS NULL OR f.valid_from <= $1) AND (f.valid_to IS NULL OR f.valid_to >= $1)
                THEN 0 ELSE 1 END, f.ordinal
            LIMIT 1)
    LEFT JOIN consultant_contract c ON c.person_id = p.id
    LEFT JOIN role r ON r.id = COALESCE(e.role_id, c.role_id)
    LEFT JOIN unit_version v ON v.unit_id = COALESCE(e.unit_id, c.unit_id)
        AND v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to > $1)
    WHERE p.id IN (?)
    ORDER BY p.name_sort, p.id";
