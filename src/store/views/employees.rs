//! The list of people, filtered and paged.

use jiff::civil::Date;

use super::{Listed, Search, UnitLink, Window, stored};
use crate::domain::{Percent, PersonId, PersonKind, UnitId};
use crate::store::{Reading, StoreError, on};

/// Who is asked for.
#[derive(Clone, Debug)]
pub struct Filter {
    /// Employees or consultants.
    pub kind: PersonKind,
    /// Words of the name.
    pub search: Search,
    /// An employee number, in capitals; matches instead of the name.
    pub number: String,
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

/// The people that `filter` asks for on `day`, in alphabetical order.
pub async fn list(
    reading: &mut Reading,
    filter: &Filter,
    day: Date,
    window: Window,
) -> Result<Listed<EmployeeRow>, StoreError> {
    let kind = match filter.kind {
        PersonKind::Employee => "employee",
        PersonKind::Consultant => "consultant",
    };
    let [first, second, third, rest] = filter.search.patterns();
    let day = jiff_sqlx::ToSqlx::to_sqlx(day);
    let unit = filter.unit.map(|unit| unit.0);
    let total = on!(reading, connection => sqlx::query_scalar::<_, i64>(COUNT)
        .bind(kind).bind(first).bind(second).bind(third).bind(rest).bind(&filter.number).bind(unit).bind(day)
        .fetch_one(connection).await)?;
    let rows = on!(reading, connection => sqlx::query_as::<_, Row>(LIST)
        .bind(kind).bind(first).bind(second).bind(third).bind(rest).bind(&filter.number).bind(unit).bind(day)
        .bind(window.limit).bind(window.offset)
        .fetch_all(connection).await)?;
    Ok(Listed { rows: rows.into_iter().map(Row::read).collect::<Result<_, _>>()?, total })
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

/// People who match: `$1` kind, `$2`-`$5` patterns, `$6` number, `$7` unit, `$8` day.
macro_rules! matching {
    () => {
        "WITH RECURSIVE below (unit_id) AS (
            SELECT id FROM unit WHERE id = $7
            UNION
            SELECT v.unit_id FROM unit_version v JOIN below b ON v.parent_id = b.unit_id
            WHERE v.valid_from <= $8 AND (v.valid_to IS NULL OR v.valid_to > $8)
        ),
        matching AS (
            SELECT p.id, p.name_sort
            FROM person p
            WHERE p.kind = $1
                AND ((p.name_search LIKE $2 ESCAPE '!' AND p.name_search LIKE $3 ESCAPE '!'
                    AND p.name_search LIKE $4 ESCAPE '!' AND p.name_search LIKE $5 ESCAPE '!') OR p.number = $6)
                AND ($7 IS NULL OR p.id IN (
                    SELECT e.person_id FROM engagement e
                    WHERE e.unit_id IN (SELECT unit_id FROM below)
                        AND (e.valid_from IS NULL OR e.valid_from <= $8) AND (e.valid_to IS NULL OR e.valid_to >= $8)
                    UNION
                    SELECT c.person_id FROM consultant_contract c
                    WHERE c.unit_id IN (SELECT unit_id FROM below) AND c.valid_from <= $8 AND c.valid_to >= $8))
        )"
    };
}

const COUNT: &str = concat!(matching!(), " SELECT COUNT(*) FROM matching");

const LIST: &str = concat!(
    matching!(),
    ", shown AS (
        SELECT id, name_sort FROM matching ORDER BY name_sort, id LIMIT $9 OFFSET $10
    )
    SELECT p.id,
        p.number,
        p.first_name,
        p.last_name,
        CASE WHEN EXISTS (SELECT 1 FROM engagement x WHERE x.person_id = p.id
                AND (x.valid_from IS NULL OR x.valid_from <= $8) AND (x.valid_to IS NULL OR x.valid_to >= $8))
            OR (c.valid_from <= $8 AND c.valid_to >= $8) THEN TRUE ELSE FALSE END AS is_there,
        COALESCE(e.position_title, r.title) AS title,
        COALESCE(e.unit_id, c.unit_id) AS unit_id,
        v.name AS unit_name,
        CAST(COALESCE((SELECT SUM(x.percent) FROM engagement x WHERE x.person_id = p.id
                AND (x.valid_from IS NULL OR x.valid_from <= $8) AND (x.valid_to IS NULL OR x.valid_to >= $8)),
            CASE WHEN c.valid_from <= $8 AND c.valid_to >= $8 THEN c.available END, 0) AS BIGINT) AS percent,
        CAST(COALESCE((SELECT SUM(x.percent * x.development) FROM engagement x WHERE x.person_id = p.id
                AND (x.valid_from IS NULL OR x.valid_from <= $8) AND (x.valid_to IS NULL OR x.valid_to >= $8)) / 10000,
            CASE WHEN c.valid_from <= $8 AND c.valid_to >= $8 THEN c.available END, 0) AS BIGINT) AS development,
        (SELECT COUNT(DISTINCT a.skill_id) FROM assessment a
            WHERE a.person_id = p.id AND a.rating = 'level'
                AND NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = a.id)) AS skills
    FROM shown s
    JOIN person p ON p.id = s.id
    LEFT JOIN engagement e ON e.person_id = p.id
        AND e.ordinal = (SELECT f.ordinal FROM engagement f WHERE f.person_id = p.id
            ORDER BY CASE WHEN (f.valid_from IS NULL OR f.valid_from <= $8) AND (f.valid_to IS NULL OR f.valid_to >= $8)
                THEN 0 ELSE 1 END, f.ordinal
            LIMIT 1)
    LEFT JOIN consultant_contract c ON c.person_id = p.id
    LEFT JOIN role r ON r.id = COALESCE(e.role_id, c.role_id)
    LEFT JOIN unit_version v ON v.unit_id = COALESCE(e.unit_id, c.unit_id)
        AND v.valid_from <= $8 AND (v.valid_to IS NULL OR v.valid_to > $8)
    ORDER BY s.name_sort, s.id"
);
