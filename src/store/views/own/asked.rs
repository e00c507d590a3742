//! What somebody's work asks of them: the profiles of their roles, and the needs of initiatives everybody may read about.

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::domain::{InitiativeId, Level, PersonId, SkillId, SkillRelation};
use crate::store::views::stored;
use crate::store::{Reading, StoreError, on};

/// A skill that the profile of one of somebody's roles holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileAsk {
    /// The skill.
    pub skill: SkillId,
    /// The level it asks for.
    pub level: Level,
    /// Essential or optional.
    pub relation: SkillRelation,
    /// The role's title.
    pub role: String,
}

/// A skill that a need of a published initiative asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedAsk {
    /// The skill.
    pub skill: SkillId,
    /// The least level.
    pub level: Level,
    /// Must or should.
    pub must: bool,
    /// The initiative.
    pub initiative: InitiativeId,
    /// Its name.
    pub name: String,
    /// It asks for somebody of one of the person's roles.
    pub of_own_role: bool,
}

/// What the profiles of the person's roles on `day` hold.
pub async fn profile(
    reading: &mut Reading,
    person: PersonId,
    day: Date,
) -> Result<Vec<ProfileAsk>, StoreError> {
    reading.must_reach(person).await?;
    let rows: Vec<(i64, i64, String, String)> = on!(reading, connection => sqlx::query_as(PROFILE)
        .bind(person.0).bind(day.to_sqlx()).fetch_all(connection).await)?;
    let read = |(skill, level, relation, role): (i64, i64, String, String)| {
        Ok(ProfileAsk {
            skill: SkillId(skill),
            level: stored::level("role_skill.level", level)?,
            relation: stored::relation(&relation)?,
            role,
        })
    };
    rows.into_iter().map(read).collect()
}

type NeedColumns = (i64, i64, bool, i64, String, bool);

/// What the needs of published initiatives ask for that are not over on `day`, the most important initiative first.
pub async fn needs(reading: &mut Reading, person: PersonId, day: Date) -> Result<Vec<NeedAsk>, StoreError> {
    reading.must_reach(person).await?;
    let rows: Vec<NeedColumns> = on!(reading, connection => sqlx::query_as(NEEDS)
        .bind(person.0).bind(day.to_sqlx()).fetch_all(connection).await)?;
    let read = |(skill, level, must, initiative, name, of_own_role): NeedColumns| {
        Ok(NeedAsk {
            skill: SkillId(skill),
            level: stored::level("need_skill.min_level", level)?,
            must,
            initiative: InitiativeId(initiative),
            name,
            of_own_role,
        })
    };
    rows.into_iter().map(read).collect()
}

const PROFILE: &str = "SELECT x.skill_id, x.level, x.relation, r.title
FROM role_skill x
JOIN role r ON r.id = x.role_id
JOIN skill s ON s.id = x.skill_id AND s.retired_at IS NULL
WHERE x.role_id IN (
    SELECT e.role_id FROM engagement e
    WHERE e.person_id = $1
        AND (e.valid_from IS NULL OR e.valid_from <= $2) AND (e.valid_to IS NULL OR e.valid_to >= $2)
    UNION
    SELECT c.role_id FROM consultant_contract c WHERE c.person_id = $1 AND c.valid_from <= $2 AND c.valid_to >= $2)
ORDER BY x.skill_id, x.level DESC, r.id";

const NEEDS: &str = "SELECT x.skill_id,
    x.min_level,
    x.must,
    i.id,
    i.name,
    COALESCE(n.role_id IN (
        SELECT e.role_id FROM engagement e
        WHERE e.person_id = $1 AND e.role_id IS NOT NULL
            AND (e.valid_from IS NULL OR e.valid_from <= $2) AND (e.valid_to IS NULL OR e.valid_to >= $2)), FALSE)
        AS of_own_role
FROM need_skill x
JOIN skill s ON s.id = x.skill_id AND s.retired_at IS NULL
JOIN need n ON n.id = x.need_id
JOIN initiative i ON i.id = n.initiative_id
WHERE i.status IN ('planning', 'running', 'on_hold') AND i.ends_on >= $2 AND n.ends_on >= $2
ORDER BY i.priority, i.id, n.id, x.skill_id";
