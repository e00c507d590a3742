//! Who has a skill, of those whom the reader may see with it.

use jiff::civil::Date;

use crate::access::{Action, Field};
use crate::domain::{AssessmentSource, Level, PersonId, SkillId};
use crate::store::views::stored;
use crate::store::{Reading, StoreError, on};

/// Somebody with a skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub person: PersonId,
    /// Their number.
    pub number: String,
    /// Their name.
    pub name: String,
    /// Their unit's name on the day.
    pub unit: Option<String>,
    /// The level that counts.
    pub level: Level,
    /// Where it comes from.
    pub source: AssessmentSource,
    /// When it was said.
    pub assessed_on: Date,
}

type Row = (i64, String, String, Option<String>, i64, String, jiff_sqlx::Date);

/// The first `most` in alphabetical order: whose levels the reader sees, and who made the skill findable where findable
/// skills are for the reader.
pub async fn holders(reading: &mut Reading, skill: SkillId, most: i64) -> Result<Vec<Holder>, StoreError> {
    let whom = reading.whom(Field::Levels).await?;
    let findable = reading.scope_of(Action::SeeFindable).is_everybody();
    let day = jiff_sqlx::ToSqlx::to_sqlx(reading.day());
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(HOLDERS)
        .bind(skill.0).bind(day).bind(&whom).bind(findable).bind(most)
        .fetch_all(connection).await)?;
    rows.into_iter().map(read).collect()
}

fn read((person, number, name, unit, level, source, assessed_on): Row) -> Result<Holder, StoreError> {
    Ok(Holder {
        person: PersonId(person),
        number,
        name,
        unit,
        level: stored::level("assessment.level", level)?,
        source: stored::source(&source)?,
        assessed_on: assessed_on.to_jiff(),
    })
}

const HOLDERS: &str = "SELECT p.id, p.number, p.first_name || ' ' || p.last_name,
    (SELECT v.name FROM engagement e
        JOIN unit_version v ON v.unit_id = e.unit_id AND v.valid_from <= $2 AND (v.valid_to IS NULL OR v.valid_to > $2)
        WHERE e.person_id = p.id
            AND (e.valid_from IS NULL OR e.valid_from <= $2) AND (e.valid_to IS NULL OR e.valid_to >= $2)
        ORDER BY e.ordinal
        LIMIT 1),
    a.level, a.source, a.assessed_on
FROM current_assessment a
JOIN person p ON p.id = a.person_id
WHERE a.skill_id = $1 AND a.rating = 'level' AND a.level > 0
    AND ($3 IS NULL OR p.id IN (SELECT value FROM json_each($3))
        OR ($4 AND EXISTS (SELECT 1 FROM skill_visibility f WHERE f.person_id = p.id AND f.skill_id = a.skill_id)))
ORDER BY p.name_sort, p.id
LIMIT $5";
