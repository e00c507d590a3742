//! Role profiles: the skills that a role asks for, all of them or some of a group.

use std::collections::BTreeMap;

use jiff_sqlx::ToSqlx;

use crate::domain::text::sort_key;
use crate::domain::{Level, RoleId, SkillId, SkillRelation};
use crate::store::views::{Names, SkillLink};
use crate::store::word::Word;
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

const LIST: &str = "
    SELECT r.id, r.code, r.title,
        (SELECT COUNT(*) FROM role_skill x WHERE x.role_id = r.id AND x.relation = 'essential') AS essential,
        (SELECT COUNT(*) FROM role_skill x WHERE x.role_id = r.id AND x.relation = 'optional') AS optional,
        (SELECT COUNT(*) FROM role_choice c WHERE c.role_id = r.id) AS choices,
        (SELECT COUNT(DISTINCT e.person_id) FROM engagement e
            WHERE e.role_id = r.id AND (e.valid_from IS NULL OR e.valid_from <= $1)
                AND (e.valid_to IS NULL OR e.valid_to >= $1)) AS people
    FROM role r
    ORDER BY r.code";
const ONE: &str = "SELECT code, title, version FROM role WHERE id = $1";
const SKILLS: &str = "
    SELECT s.id, s.code, s.name_nb, s.name_nn, s.name_en, x.level, x.relation,
        CASE WHEN s.retired_at IS NULL THEN FALSE ELSE TRUE END
    FROM role_skill x
    JOIN skill s ON s.id = x.skill_id
    WHERE x.role_id = $1
    ORDER BY x.relation, x.level DESC, s.name_sort, s.id";
const CHOICES: &str = "
    SELECT c.id, c.least, x.skill_id
    FROM role_choice c
    JOIN role_choice_skill x ON x.choice_id = c.id
    JOIN role_skill r ON r.role_id = c.role_id AND r.skill_id = x.skill_id
    WHERE c.role_id = $1
    ORDER BY c.id, x.skill_id";
const HELD: &str = "
    SELECT p.person_id, a.skill_id, a.level
    FROM (SELECT DISTINCT e.person_id FROM engagement e
        WHERE e.role_id = $1 AND (e.valid_from IS NULL OR e.valid_from <= $2)
            AND (e.valid_to IS NULL OR e.valid_to >= $2)) p
    LEFT JOIN counting_assessment a ON a.person_id = p.person_id AND a.level IS NOT NULL
        AND a.skill_id IN (SELECT x.skill_id FROM role_skill x WHERE x.role_id = $1)";
const RAISE: &str = "UPDATE role SET version = version + 1 WHERE id = $1 AND version = $2";
const REMOVE_CHOICES: &str = "DELETE FROM role_choice WHERE role_id = $1";
const REMOVE_MEMBERS: &str =
    "DELETE FROM role_choice_skill WHERE choice_id IN (SELECT id FROM role_choice WHERE role_id = $1)";
const REMOVE_SKILL: &str = "DELETE FROM role_skill WHERE role_id = $1 AND skill_id = $2";
const PUT_SKILL: &str = "
    INSERT INTO role_skill (role_id, skill_id, relation, level)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (role_id, skill_id) DO UPDATE SET relation = excluded.relation, level = excluded.level";
const ADD_CHOICE: &str = "INSERT INTO role_choice (role_id, least) VALUES ($1, $2) RETURNING id";
const ADD_MEMBER: &str = "INSERT INTO role_choice_skill (choice_id, skill_id) VALUES ($1, $2)";

/// A role in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleRow {
    /// The number that positions and profiles refer to.
    pub id: RoleId,
    /// The code in files, such as `ITPM`.
    pub code: String,
    /// The title in bokmål, as files have it.
    pub title: String,
    /// How many skills the profile calls essential.
    pub essential: i64,
    /// How many skills it calls optional, those in `choices` included.
    pub optional: i64,
    /// How many groups it has of skills of which only some are needed.
    pub choices: i64,
    /// How many people have a position in the role today.
    pub people: i64,
}

/// A skill that a profile asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Required {
    /// The skill, with the names to show.
    pub skill: SkillLink,
    /// The lowest level that meets the profile.
    pub level: Level,
    /// Whether the role needs the skill or is helped by it.
    pub relation: SkillRelation,
    /// The skill is out of use: it must not be added to other profiles.
    pub is_retired: bool,
}

/// A group of a profile's skills of which only some are needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// How many of `skills` are enough.
    pub least: i64,
    /// The skills, with their levels in the profile.
    pub skills: Vec<SkillId>,
}

/// What a role asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The number in the role's address.
    pub id: RoleId,
    /// The code in files, such as `ITPM`.
    pub code: String,
    /// The title in bokmål, as files have it.
    pub title: String,
    /// How often the profile was changed, from 1.
    pub version: i64,
    /// Its skills: essential ones first, the highest level first.
    pub required: Vec<Required>,
    /// Groups of its skills of which only some are needed.
    pub choices: Vec<Choice>,
}

/// A skill as it is to be written to a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// A skill of the catalogue; no skill twice in a profile.
    pub skill: SkillId,
    /// The lowest level that meets the profile.
    pub level: Level,
    /// Essential or optional; skills of a [`Choice`] are optional.
    pub relation: SkillRelation,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    code: String,
    title: String,
    essential: i64,
    optional: i64,
    choices: i64,
    people: i64,
}

type RequiredRow = (i64, String, Option<String>, Option<String>, Option<String>, i64, String, bool);

/// Every role, in alphabetical order of titles.
pub async fn list(reading: &mut Reading) -> Result<Vec<RoleRow>, StoreError> {
    let day = reading.day().to_sqlx();
    let rows: Vec<Row> =
        on!(reading, connection => sqlx::query_as(LIST).bind(day).fetch_all(connection).await)?;
    let role = |row: Row| RoleRow {
        id: RoleId(row.id),
        code: row.code,
        title: row.title,
        essential: row.essential,
        optional: row.optional,
        choices: row.choices,
        people: row.people,
    };
    let mut roles: Vec<RoleRow> = rows.into_iter().map(role).collect();
    roles.sort_by_cached_key(|role| sort_key(&role.title));
    Ok(roles)
}

/// The profile of the role `id`; `None` where there is no such role.
pub async fn find(reading: &mut Reading, id: RoleId) -> Result<Option<Profile>, StoreError> {
    let found: Option<(String, String, i64)> =
        on!(reading, connection => sqlx::query_as(ONE).bind(id.0).fetch_optional(connection).await)?;
    let Some((code, title, version)) = found else { return Ok(None) };
    let rows: Vec<RequiredRow> =
        on!(reading, connection => sqlx::query_as(SKILLS).bind(id.0).fetch_all(connection).await)?;
    let members: Vec<(i64, i64, i64)> =
        on!(reading, connection => sqlx::query_as(CHOICES).bind(id.0).fetch_all(connection).await)?;
    let mut choices: BTreeMap<i64, Choice> = BTreeMap::new();
    for (choice, least, skill) in members {
        let choice = choices.entry(choice).or_insert(Choice { least, skills: Vec::new() });
        choice.skills.push(SkillId(skill));
    }
    Ok(Some(Profile {
        id,
        code,
        title,
        version,
        required: rows.into_iter().map(required).collect::<Result<_, _>>()?,
        choices: choices.into_values().collect(),
    }))
}

fn required(
    (id, code, nb, nn, en, level, relation, is_retired): RequiredRow,
) -> Result<Required, StoreError> {
    Ok(Required {
        skill: SkillLink { id: SkillId(id), names: Names { nb, nn, en, code } },
        level: Level::new(level).ok_or_else(|| StoreError::damaged("role_skill.level", level))?,
        relation: SkillRelation::from_word("role_skill.relation", &relation)?,
        is_retired,
    })
}

/// The levels that count in the profile's skills, for each person with a position in the role today.
pub async fn held(
    reading: &mut Reading,
    role: RoleId,
) -> Result<BTreeMap<i64, BTreeMap<SkillId, Level>>, StoreError> {
    reading.must_reach_everybody()?;
    let day = reading.day().to_sqlx();
    let rows: Vec<(i64, Option<i64>, Option<i64>)> =
        on!(reading, connection => sqlx::query_as(HELD).bind(role.0).bind(day).fetch_all(connection).await)?;
    let mut held: BTreeMap<i64, BTreeMap<SkillId, Level>> = BTreeMap::new();
    for (person, skill, level) in rows {
        let of_person = held.entry(person).or_default();
        if let Some((skill, level)) = skill.zip(level) {
            let level = Level::new(level).ok_or_else(|| StoreError::damaged("assessment.level", level))?;
            of_person.insert(SkillId(skill), level);
        }
    }
    Ok(held)
}

/// Replaces what a role asks for. [`StoreError::Changed`] where the profile is not of version `version`.
pub async fn change(
    writing: &mut Writing,
    before: &Profile,
    asked: &[Asked],
    choices: &[Choice],
) -> Result<(), StoreError> {
    let role = before.id.0;
    if execute!(writing, sqlx::query(RAISE).bind(role).bind(before.version))? == 0 {
        return Err(StoreError::Changed);
    }
    writing.changes(Content::Skills);
    for sql in [REMOVE_MEMBERS, REMOVE_CHOICES] {
        execute!(writing, sqlx::query(sql).bind(role))?;
    }
    let stays = |skill: SkillId| asked.iter().any(|one| one.skill == skill);
    for gone in before.required.iter().filter(|one| !stays(one.skill.id)) {
        execute!(writing, sqlx::query(REMOVE_SKILL).bind(role).bind(gone.skill.id.0))?;
    }
    // A row that stays as it is keeps the file and line that it came from.
    let is_new = |one: &&Asked| {
        let same =
            |row: &Required| (row.skill.id, row.level, row.relation) == (one.skill, one.level, one.relation);
        !before.required.iter().any(same)
    };
    for one in asked.iter().filter(is_new) {
        let level = i64::from(one.level.get());
        execute!(
            writing,
            sqlx::query(PUT_SKILL).bind(role).bind(one.skill.0).bind(one.relation.word()).bind(level)
        )?;
    }
    for choice in choices {
        let id: i64 = on!(writing, connection =>
            sqlx::query_scalar(ADD_CHOICE).bind(role).bind(choice.least).fetch_one(connection).await)?;
        for skill in &choice.skills {
            execute!(writing, sqlx::query(ADD_MEMBER).bind(id).bind(skill.0))?;
        }
    }
    Ok(())
}
