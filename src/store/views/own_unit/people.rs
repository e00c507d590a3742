//! The people of a leader's unit, and how much of each position may go to initiatives.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::access::Field;
use crate::domain::{Percent, PersonId, UnitId};
use crate::store::reach::list;
use crate::store::views::{UnitLink, stored};
use crate::store::{Reading, StoreError, on};

/// A person of a leader's unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// The number in the address of their profile.
    pub id: PersonId,
    /// The employee number or the consultant's number.
    pub number: String,
    /// Given names, as the register has them.
    pub first_name: String,
    /// The family name, as the register has it.
    pub last_name: String,
    /// Their positions on the day; empty for consultants, and where the reader may not see capacity.
    pub positions: Vec<Position>,
}

/// A position on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Which of the person's positions, from 1.
    pub ordinal: i64,
    /// The position's title, else the role's; `None` where files give neither.
    pub title: Option<String>,
    /// The unit; `None` where it is not in use on the day.
    pub unit: Option<UnitLink>,
    /// The share of full time that the position is.
    pub percent: Percent,
    /// The share of the position that may go to initiatives on the day.
    pub development: Percent,
    /// Whether they may be lent out on the day.
    pub lendable: bool,
    /// `development` and `lendable` as files give them, before any decision of a leader.
    pub in_files: (Percent, bool),
    /// The first day of the leader's decision that holds; `None` where the files' values hold.
    pub decided_from: Option<Date>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    number: String,
    first_name: String,
    last_name: String,
    ordinal: Option<i64>,
    title: Option<String>,
    unit_id: Option<i64>,
    unit_name: Option<String>,
    percent: Option<i64>,
    file_development: Option<i64>,
    file_lendable: Option<bool>,
    development: Option<i64>,
    lendable: Option<bool>,
    decided_from: Option<jiff_sqlx::Date>,
}

/// The people of `ids` on the reading's day, in alphabetical order. Positions only where the reader may see capacity.
pub async fn rows(reading: &mut Reading, ids: &[PersonId]) -> Result<Vec<PersonRow>, StoreError> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let seen = reading.seen_of(Field::Capacity, &ids).await?;
    let day = reading.day().to_sqlx();
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(PEOPLE)
        .bind(day).bind(list(ids)).fetch_all(connection).await)?;
    let mut people: Vec<PersonRow> = Vec::new();
    for rows in rows.chunk_by(|one, next| one.id == next.id) {
        let positions = rows.iter().filter(|row| seen.contains(&row.id)).filter_map(Row::position);
        people.push(PersonRow {
            id: PersonId(rows[0].id),
            number: rows[0].number.clone(),
            first_name: rows[0].first_name.clone(),
            last_name: rows[0].last_name.clone(),
            positions: positions.collect::<Result<_, _>>()?,
        });
    }
    Ok(people)
}

impl Row {
    fn position(&self) -> Option<Result<Position, StoreError>> {
        let (ordinal, percent) = (self.ordinal?, self.percent?);
        let (in_files, lent_in_files) = (self.file_development?, self.file_lendable?);
        let read = || {
            let in_files = stored::percent("engagement.development", in_files)?;
            Ok(Position {
                ordinal,
                title: self.title.clone(),
                unit: self
                    .unit_id
                    .zip(self.unit_name.clone())
                    .map(|(id, name)| UnitLink { id: UnitId(id), name }),
                percent: stored::percent("engagement.percent", percent)?,
                development: match self.development {
                    Some(share) => stored::percent("capacity_decision.development", share)?,
                    None => in_files,
                },
                lendable: self.lendable.unwrap_or(lent_in_files),
                in_files: (in_files, lent_in_files),
                decided_from: self.decided_from.map(jiff_sqlx::Date::to_jiff),
            })
        };
        Some(read())
    }
}

const PEOPLE: &str = "SELECT p.id,
    p.number,
    p.first_name,
    p.last_name,
    e.ordinal,
    COALESCE(e.position_title, r.title) AS title,
    e.unit_id,
    v.name AS unit_name,
    e.percent,
    e.development AS file_development,
    e.lendable AS file_lendable,
    c.development,
    c.lendable,
    c.valid_from AS decided_from
FROM person p
LEFT JOIN engagement e ON e.person_id = p.id
    AND (e.valid_from IS NULL OR e.valid_from <= $1) AND (e.valid_to IS NULL OR e.valid_to >= $1)
LEFT JOIN role r ON r.id = e.role_id
LEFT JOIN unit_version v ON v.unit_id = e.unit_id
    AND v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to > $1)
LEFT JOIN capacity_period c ON c.person_id = e.person_id AND c.ordinal = e.ordinal
    AND c.valid_from <= $1 AND (c.valid_to IS NULL OR c.valid_to > $1)
WHERE p.id IN (SELECT value FROM json_each($2))
ORDER BY p.name_sort, p.id, e.ordinal";
