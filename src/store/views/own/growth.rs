//! Where somebody may grow: what counts of their skills, and what needs that nobody fills ask for.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::domain::{Level, PersonId, SkillId};
use crate::store::views::stored;
use crate::store::{Reading, StoreError, on};

/// The levels that count of a person, by skill: of those skills that somebody stated a level of.
pub async fn levels(reading: &mut Reading, person: PersonId) -> Result<BTreeMap<SkillId, Level>, StoreError> {
    reading.must_reach(person).await?;
    let rows: Vec<(i64, i64)> =
        on!(reading, connection => sqlx::query_as(LEVELS).bind(person.0).fetch_all(connection).await)?;
    let read = |(skill, level)| Ok((SkillId(skill), stored::level("assessment.level", level)?));
    rows.into_iter().map(read).collect()
}

/// What must be held for each need, by the need's code.
pub type MustSkills = BTreeMap<String, Vec<(SkillId, Level)>>;

/// What must be held for each need. A need without such demands is left out.
pub async fn must_skills(reading: &mut Reading) -> Result<MustSkills, StoreError> {
    let rows: Vec<(String, i64, i64)> =
        on!(reading, connection => sqlx::query_as(MUST).fetch_all(connection).await)?;
    let mut all = MustSkills::new();
    for (need, skill, level) in rows {
        let level = stored::level("need_skill.min_level", level)?;
        all.entry(need).or_default().push((SkillId(skill), level));
    }
    Ok(all)
}

/// Work for an initiative that was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Experience {
    /// The initiative.
    pub initiative: String,
    /// The role on the team.
    pub role: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// What a person has done and does for initiatives, as it was decided, newest first.
pub async fn experience(
    reading: &mut Reading,
    person: PersonId,
    day: Date,
) -> Result<Vec<Experience>, StoreError> {
    reading.must_reach(person).await?;
    let rows: Vec<(String, String, jiff_sqlx::Date, jiff_sqlx::Date)> = on!(reading, connection =>
        sqlx::query_as(EXPERIENCE).bind(person.0).bind(day.to_sqlx()).fetch_all(connection).await)?;
    let read = |(initiative, role, from, to): (String, String, jiff_sqlx::Date, jiff_sqlx::Date)| {
        Experience { initiative, role, from: from.to_jiff(), to: to.to_jiff() }
    };
    Ok(rows.into_iter().map(read).collect())
}

const LEVELS: &str = "SELECT skill_id, level
FROM counting_assessment
WHERE person_id = $1 AND level IS NOT NULL
ORDER BY skill_id";

const MUST: &str = "SELECT n.code, x.skill_id, x.min_level
FROM need_skill x
JOIN need n ON n.id = x.need_id AND n.removed_at IS NULL
WHERE x.must
ORDER BY n.code, x.skill_id";

const EXPERIENCE: &str = "SELECT i.name, n.title, a.starts_on, a.ends_on
FROM allocation a
JOIN need n ON n.id = a.need_id
JOIN initiative i ON i.id = a.initiative_id
WHERE a.person_id = $1 AND a.status = 'confirmed' AND a.starts_on <= $2
ORDER BY a.starts_on DESC, a.id DESC";
