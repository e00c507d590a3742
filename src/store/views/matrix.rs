//! What a table of people and skills is made from: statements, and what the people's roles ask for.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::access::Field;
use crate::domain::{AssessmentSource, Level, PersonId, Rating, RoleId, SkillGroupId, SkillId};
use crate::store::reach::list;
use crate::store::views::{Names, SkillLink, stored};
use crate::store::{Reading, StoreError, on};

/// A statement that is not withdrawn; of one source the newest counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// The person it is about.
    pub person: PersonId,
    /// The skill it is about.
    pub skill: SkillId,
    /// Who said it, or which document or file.
    pub source: AssessmentSource,
    /// The level, or one of the two answers without one.
    pub rating: Rating,
    /// A manager has confirmed it.
    pub confirmed: bool,
    /// The day it holds from.
    pub on: Date,
    /// Whether a file brought it; `false` where it was entered here.
    pub is_from_file: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    person_id: i64,
    skill_id: i64,
    source: String,
    rating: String,
    level: Option<i64>,
    confirmed: bool,
    assessed_on: jiff_sqlx::Date,
    is_from_file: bool,
}

/// Statements about `people` and `skills` in the order recorded, of those people whose levels the reader may see.
pub async fn said(
    reading: &mut Reading,
    people: &[PersonId],
    skills: &[SkillId],
) -> Result<Vec<Said>, StoreError> {
    let people: Vec<i64> = people.iter().map(|person| person.0).collect();
    let seen = list(reading.seen_of(Field::Levels, &people).await?);
    let skills = list(skills.iter().map(|skill| skill.0));
    let rows: Vec<Row> = on!(reading, connection =>
        sqlx::query_as(SAID).bind(seen).bind(skills).fetch_all(connection).await)?;
    let read = |row: Row| {
        Ok(Said {
            person: PersonId(row.person_id),
            skill: SkillId(row.skill_id),
            source: stored::source(&row.source)?,
            rating: stored::rating(&row.rating, row.level)?,
            confirmed: row.confirmed,
            on: row.assessed_on.to_jiff(),
            is_from_file: row.is_from_file,
        })
    };
    rows.into_iter().map(read).collect()
}

/// Those of `people` who have not asked that their data be used less. The others are in no such table.
pub async fn unrestricted(reading: &mut Reading, people: Vec<PersonId>) -> Result<Vec<PersonId>, StoreError> {
    let asked = list(people.iter().map(|person| person.0));
    let restricted: BTreeSet<i64> = on!(reading, connection =>
        sqlx::query_scalar(RESTRICTED).bind(asked).fetch_all(connection).await)?
    .into_iter()
    .collect();
    Ok(people.into_iter().filter(|person| !restricted.contains(&person.0)).collect())
}

/// The level that one of somebody's roles calls essential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The person who has the role.
    pub person: PersonId,
    /// The skill that the role asks for.
    pub skill: SkillId,
    /// The highest level that a role of theirs asks for.
    pub level: Level,
}

/// The levels that the roles of `people` on the reading's day ask for in `skills`; only those of `role` if it is given.
pub async fn asked(
    reading: &mut Reading,
    people: &[PersonId],
    skills: &[SkillId],
    role: Option<RoleId>,
) -> Result<Vec<Asked>, StoreError> {
    let people = list(people.iter().map(|person| person.0));
    let skills = list(skills.iter().map(|skill| skill.0));
    let day = reading.day().to_sqlx();
    let rows: Vec<(i64, i64, i64)> = on!(reading, connection => sqlx::query_as(ASKED)
        .bind(people).bind(skills).bind(day).bind(role.map(|role| role.0))
        .fetch_all(connection)
        .await)?;
    let read = |(person, skill, level): (i64, i64, i64)| {
        let level = stored::level("role_skill.level", level)?;
        Ok(Asked { person: PersonId(person), skill: SkillId(skill), level })
    };
    rows.into_iter().map(read).collect()
}

/// A role that some of the people have, with how many do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleOf {
    /// The number that positions and profiles refer to.
    pub id: RoleId,
    /// The title in bokmål, as files have it.
    pub title: String,
    /// How many of the people have it.
    pub people: i64,
}

/// The roles with a profile that `people` have on the reading's day, the most frequent first.
pub async fn roles(reading: &mut Reading, people: &[PersonId]) -> Result<Vec<RoleOf>, StoreError> {
    let people = list(people.iter().map(|person| person.0));
    let day = reading.day().to_sqlx();
    let rows: Vec<(i64, String, i64)> = on!(reading, connection =>
        sqlx::query_as(ROLES).bind(people).bind(day).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(|(id, title, people)| RoleOf { id: RoleId(id), title, people }).collect())
}

type SkillRow = (i64, String, Option<String>, Option<String>, Option<String>);

/// The skills of a group that are in use, in alphabetical order.
pub async fn skills_of(reading: &mut Reading, group: SkillGroupId) -> Result<Vec<SkillLink>, StoreError> {
    let rows: Vec<SkillRow> =
        on!(reading, connection => sqlx::query_as(SKILLS).bind(group.0).fetch_all(connection).await)?;
    let link =
        |(id, code, nb, nn, en): SkillRow| SkillLink { id: SkillId(id), names: Names { nb, nn, en, code } };
    Ok(rows.into_iter().map(link).collect())
}

const RESTRICTED: &str = "SELECT r.person_id
FROM use_restriction r
WHERE r.person_id IN (SELECT value FROM json_each($1))";

const SAID: &str = "SELECT a.person_id, a.skill_id, a.source, a.rating, a.level,
    c.assessment_id IS NOT NULL AS confirmed, a.assessed_on, a.import_file_id IS NOT NULL AS is_from_file
FROM assessment a
LEFT JOIN assessment_confirmation c ON c.assessment_id = a.id
WHERE a.person_id IN (SELECT value FROM json_each($1)) AND a.skill_id IN (SELECT value FROM json_each($2))
    AND NOT EXISTS (SELECT 1 FROM assessment_withdrawal w WHERE w.assessment_id = a.id)
ORDER BY a.id";

const ASKED: &str = "SELECT e.person_id, x.skill_id, MAX(x.level)
FROM engagement e
JOIN role_skill x ON x.role_id = e.role_id AND x.relation = 'essential'
WHERE e.person_id IN (SELECT value FROM json_each($1)) AND x.skill_id IN (SELECT value FROM json_each($2))
    AND (e.valid_from IS NULL OR e.valid_from <= $3) AND (e.valid_to IS NULL OR e.valid_to >= $3)
    AND ($4 IS NULL OR e.role_id = $4)
GROUP BY e.person_id, x.skill_id";

const ROLES: &str = "SELECT r.id, r.title, COUNT(DISTINCT e.person_id)
FROM engagement e
JOIN role r ON r.id = e.role_id
WHERE e.person_id IN (SELECT value FROM json_each($1))
    AND (e.valid_from IS NULL OR e.valid_from <= $2) AND (e.valid_to IS NULL OR e.valid_to >= $2)
    AND EXISTS (SELECT 1 FROM role_skill x WHERE x.role_id = r.id)
GROUP BY r.id, r.title
ORDER BY 3 DESC, r.title, r.id";

const SKILLS: &str = "SELECT s.id, s.code, s.name_nb, s.name_nn, s.name_en
FROM skill s
WHERE s.in_catalogue AND s.retired_at IS NULL AND s.merged_into_id IS NULL
    AND (s.group_id = $1 OR EXISTS (SELECT 1 FROM skill_in_group g WHERE g.skill_id = s.id AND g.group_id = $1))
ORDER BY s.name_sort, s.id";
