//! The people who have a skill, of those whom the reader may see with it.

use jiff::civil::Date;

use crate::access::{Action, Field};
use crate::domain::{AssessmentSource, Level, PersonId, SkillId};
use crate::store::views::stored;
use crate::store::{Reading, StoreError, on};

/// Somebody with a level above 0 in the skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The number in the address of their profile.
    pub person: PersonId,
    /// The employee number or the consultant's number.
    pub number: String,
    /// The person's full name, to show.
    pub name: String,
    /// The name of their first position's unit on the day; `None` without a position.
    pub unit: Option<String>,
    /// The level of one source that counts, 1 to 5.
    pub level: Level,
    /// Who said it, or which document or file.
    pub source: AssessmentSource,
    /// The day it holds from.
    pub assessed_on: Date,
}

type Row = (i64, String, String, Option<String>, i64, String, jiff_sqlx::Date);

/// The first `most` in alphabetical order: people whose levels the reader sees, and people who made the skill findable
/// if the reader may see findable skills.
pub async fn holders(reading: &mut Reading, skill: SkillId, most: i64) -> Result<Vec<Holder>, StoreError> {
    let whom = reading.whom(Field::Levels).await?;
    let findable = reading.scope_of(Action::SeeFindable).is_everybody();
    let day = jiff_sqlx::ToSqlx::to_sqlx(reading.day());
    let rows: Vec<Row> = match whom {
        None => on!(reading, connection => sqlx::query_as(HOLDERS)
            .bind(skill.0).bind(day).bind(most).fetch_all(connection).await)?,
        Some(whom) => on!(reading, connection => sqlx::query_as(SEEN_HOLDERS)
            .bind(skill.0).bind(day).bind(most).bind(whom).bind(findable).fetch_all(connection).await)?,
    };
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

/// The columns of a person `p` with the statement `a`, on the day `$2`.
macro_rules! columns {
    () => {
        "SELECT p.id, p.number, p.first_name || ' ' || p.last_name,
    (SELECT v.name FROM engagement e
        JOIN unit_version v ON v.unit_id = e.unit_id AND v.valid_from <= $2 AND (v.valid_to IS NULL OR v.valid_to > $2)
        WHERE e.person_id = p.id
            AND (e.valid_from IS NULL OR e.valid_from <= $2) AND (e.valid_to IS NULL OR e.valid_to >= $2)
        ORDER BY e.ordinal
        LIMIT 1),
    a.level, a.source, a.assessed_on "
    };
}

/// The first `$3` people with the skill `$1`.
macro_rules! first_of_skill {
    () => {
        " a.skill_id = $1 AND a.rating = 'level' AND a.level > 0
ORDER BY p.name_sort, p.id
LIMIT $3"
    };
}

const HOLDERS: &str = concat!(
    columns!(),
    "FROM current_assessment a
JOIN person p ON p.id = a.person_id
WHERE",
    first_of_skill!()
);

/// The people `$4` and, if `$5`, those who made the skill findable. `CROSS JOIN` makes SQLite go from people to
/// statements, not the other way.
const SEEN_HOLDERS: &str = concat!(
    columns!(),
    "FROM (SELECT value AS person_id FROM json_each($4)
    UNION
    SELECT f.person_id FROM skill_visibility f WHERE f.skill_id = $1 AND $5) seen
CROSS JOIN current_assessment a
JOIN person p ON p.id = a.person_id
WHERE a.person_id = seen.person_id AND",
    first_of_skill!()
);
