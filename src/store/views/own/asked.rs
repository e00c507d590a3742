//! What somebody's work asks of them: the profiles of their roles, and the needs of initiatives everybody may read about.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::domain::{InitiativeId, Level, PersonId, RoleId, SkillId, SkillRelation};
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
    /// The role it asks for somebody of.
    pub role: Option<RoleId>,
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

/// Of these skills of the profiles of the person's roles on `day`, so many are enough.
pub async fn choices(
    reading: &mut Reading,
    person: PersonId,
    day: Date,
) -> Result<Vec<(i64, Vec<SkillId>)>, StoreError> {
    reading.must_reach(person).await?;
    let rows: Vec<(i64, i64, i64)> = on!(reading, connection => sqlx::query_as(CHOICES)
        .bind(person.0).bind(day.to_sqlx()).fetch_all(connection).await)?;
    let of_choice =
        |rows: &[(i64, i64, i64)]| (rows[0].1, rows.iter().map(|(_, _, skill)| SkillId(*skill)).collect());
    Ok(rows.chunk_by(|one, next| one.0 == next.0).map(of_choice).collect())
}

type NeedColumns = (i64, i64, bool, i64, String, Option<i64>);

/// What the needs of published initiatives ask for that are not over on the reading's day, the most important initiative
/// first.
pub async fn needs(reading: &mut Reading) -> Result<Vec<NeedAsk>, StoreError> {
    let day = reading.day().to_sqlx();
    let rows: Vec<NeedColumns> =
        on!(reading, connection => sqlx::query_as(NEEDS).bind(day).fetch_all(connection).await)?;
    let read = |(skill, level, must, initiative, name, role): NeedColumns| {
        Ok(NeedAsk {
            skill: SkillId(skill),
            level: stored::level("need_skill.min_level", level)?,
            must,
            initiative: InitiativeId(initiative),
            name,
            role: role.map(RoleId),
        })
    };
    rows.into_iter().map(read).collect()
}

/// The roles of the person's positions on `day`.
pub async fn roles(
    reading: &mut Reading,
    person: PersonId,
    day: Date,
) -> Result<BTreeSet<RoleId>, StoreError> {
    reading.must_reach(person).await?;
    let rows: Vec<i64> = on!(reading, connection => sqlx::query_scalar(ROLES)
        .bind(person.0).bind(day.to_sqlx()).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(RoleId).collect())
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

const CHOICES: &str = "SELECT c.id, c.least, x.skill_id
FROM role_choice c
JOIN role_choice_skill x ON x.choice_id = c.id
JOIN role_skill r ON r.role_id = c.role_id AND r.skill_id = x.skill_id
WHERE c.role_id IN (
    SELECT e.role_id FROM engagement e
    WHERE e.person_id = $1
        AND (e.valid_from IS NULL OR e.valid_from <= $2) AND (e.valid_to IS NULL OR e.valid_to >= $2)
    UNION
    SELECT t.role_id FROM consultant_contract t WHERE t.person_id = $1 AND t.valid_from <= $2 AND t.valid_to >= $2)
ORDER BY c.id, x.skill_id";

const ROLES: &str = "SELECT DISTINCT e.role_id
FROM engagement e
WHERE e.person_id = $1 AND e.role_id IS NOT NULL
    AND (e.valid_from IS NULL OR e.valid_from <= $2) AND (e.valid_to IS NULL OR e.valid_to >= $2)";

const NEEDS: &str = "SELECT x.skill_id, x.min_level, x.must, i.id, i.name, n.role_id
FROM need_skill x
JOIN skill s ON s.id = x.skill_id AND s.retired_at IS NULL
JOIN need n ON n.id = x.need_id
JOIN initiative i ON i.id = n.initiative_id
WHERE i.status IN ('planning', 'staffing', 'running', 'on_hold') AND i.ends_on >= $1 AND n.ends_on >= $1
    AND n.removed_at IS NULL
ORDER BY i.priority, i.id, n.id, x.skill_id";
