//! Who fits which role in a demonstration: what people lead, own and take part in.

use jiff_sqlx::ToSqlx;

use super::{Reading, StoreError, on};
use crate::domain::PersonNumber;

/// `$1` is the day that units, leaders and positions must hold on.
const CANDIDATES: &str = "
    WITH led (person_id, unit_id) AS (
        SELECT p.id, v.unit_id
        FROM unit_version v
        JOIN person p ON p.number = v.manager_number
        WHERE v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to > $1)
    ),
    newest (person_id) AS (
        SELECT DISTINCT a.person_id
        FROM proposal_assignment a
        WHERE a.proposal_id = (SELECT r.proposal_id FROM proposal_request r ORDER BY r.id DESC LIMIT 1)
    )
    SELECT p.number, e.unit_id, v.name AS unit_name,
        (SELECT COUNT(*) FROM led l WHERE l.person_id = p.id) AS leads,
        (SELECT COUNT(*) FROM led l JOIN engagement d ON d.unit_id = l.unit_id
            WHERE l.person_id = p.id AND d.person_id <> p.id
                AND (d.valid_from IS NULL OR d.valid_from <= $1) AND (d.valid_to IS NULL OR d.valid_to >= $1)) AS led,
        (SELECT COUNT(*) FROM led l JOIN unit_version c ON c.parent_id = l.unit_id
            WHERE l.person_id = p.id AND c.valid_from <= $1 AND (c.valid_to IS NULL OR c.valid_to > $1)) AS below,
        (SELECT COUNT(*) FROM led l JOIN initiative i ON i.owner_unit_id = l.unit_id
            WHERE l.person_id = p.id) AS owned,
        (SELECT COUNT(*) FROM allocation a WHERE a.person_id = p.id) AS allocations,
        (SELECT COUNT(*) FROM newest n WHERE n.person_id = p.id) AS proposed,
        (SELECT COUNT(DISTINCT d.person_id) FROM led l JOIN engagement d ON d.unit_id = l.unit_id
            JOIN newest n ON n.person_id = d.person_id
            WHERE l.person_id = p.id AND d.person_id <> p.id) AS led_proposed
    FROM person p
    JOIN engagement e ON e.person_id = p.id AND e.ordinal = 1
    JOIN unit_version v ON v.unit_id = e.unit_id
        AND v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to > $1)
    WHERE p.kind = 'employee' AND p.first_name NOT LIKE '%?%' AND p.last_name NOT LIKE '%?%'
        AND (e.valid_from IS NULL OR e.valid_from <= $1) AND (e.valid_to IS NULL OR e.valid_to >= $1)
    ORDER BY p.number";

/// An employee, with what decides which role of the demonstration they fit.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The employee number that the demonstration enters as.
    pub number: PersonNumber,
    /// The id of the unit of their first position.
    pub unit: i64,
    /// What that unit is called.
    pub unit_name: String,
    /// How many units they lead themselves.
    pub leads: i64,
    /// How many other people have a position in those units.
    pub led: i64,
    /// How many units lie directly below those.
    pub below: i64,
    /// How many initiatives those units own.
    pub owned: i64,
    /// How many allocations they have to initiatives.
    pub allocations: i64,
    /// Whether the newest proposal puts them on a team: 1 where it does.
    pub proposed: i64,
    /// How many others in the units they lead it puts on teams.
    pub led_proposed: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    number: String,
    unit_id: i64,
    unit_name: String,
    leads: i64,
    led: i64,
    below: i64,
    owned: i64,
    allocations: i64,
    proposed: i64,
    led_proposed: i64,
}

/// Every employee with a position today, by number.
pub async fn candidates(reading: &mut Reading) -> Result<Vec<Candidate>, StoreError> {
    reading.must_reach_everybody()?;
    let day = reading.day().to_sqlx();
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(CANDIDATES).bind(day).fetch_all(connection).await)?;
    let candidate = |row: Row| {
        let number = PersonNumber::parse(&row.number);
        Ok(Candidate {
            number: number.ok_or_else(|| StoreError::damaged("person.number", &row.number))?,
            unit: row.unit_id,
            unit_name: row.unit_name,
            leads: row.leads,
            led: row.led,
            below: row.below,
            owned: row.owned,
            allocations: row.allocations,
            proposed: row.proposed,
            led_proposed: row.led_proposed,
        })
    };
    rows.into_iter().map(candidate).collect()
}
