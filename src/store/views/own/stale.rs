//! Who is to be reminded: people with answers of long ago about skills that somebody asks for. Nobody else is.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::domain::PersonId;
use crate::store::{Reading, StoreError, on};

/// The people whose own answers from before `fresh` are about skills that the profile of their role, or a need of their role
/// in a published initiative, asks for; each with how many skills. Of those in a position on the day that is read.
pub async fn stale(reading: &mut Reading, fresh: Date) -> Result<Vec<(PersonId, i64)>, StoreError> {
    reading.must_reach_everybody()?;
    let day = reading.day().to_sqlx();
    let rows: Vec<(i64, i64)> = on!(reading, connection =>
        sqlx::query_as(STALE).bind(fresh.to_sqlx()).bind(day).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(|(person, skills)| (PersonId(person), skills)).collect())
}

const STALE: &str = "SELECT a.person_id, COUNT(DISTINCT a.skill_id)
FROM current_assessment a
JOIN engagement e ON e.person_id = a.person_id
    AND (e.valid_from IS NULL OR e.valid_from <= $2) AND (e.valid_to IS NULL OR e.valid_to >= $2)
WHERE a.source = 'own' AND a.assessed_on < $1
    AND (EXISTS (SELECT 1 FROM role_skill x WHERE x.role_id = e.role_id AND x.skill_id = a.skill_id)
        OR EXISTS (SELECT 1 FROM need_skill y
            JOIN need n ON n.id = y.need_id AND n.removed_at IS NULL
            JOIN initiative i ON i.id = n.initiative_id
            WHERE y.skill_id = a.skill_id AND n.role_id = e.role_id
                AND i.status IN ('planning', 'staffing', 'running', 'on_hold') AND i.ends_on >= $2))
GROUP BY a.person_id
ORDER BY a.person_id";
