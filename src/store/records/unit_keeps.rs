//! Whom a unit must have at home for its daily work.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use crate::domain::{Level, SkillCode, SkillHeads, SkillId, UnitCode, UnitId};
use crate::store::keyed::{key, narrow};
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

const OF: &str =
    "SELECT skill_id, level, heads FROM unit_keep WHERE unit_id = $1 ORDER BY level DESC, skill_id";
const SAID: &str = "
    SELECT k.version, k.said_at, COALESCE(c.called, k.said_by)
    FROM unit_keep_said k
    LEFT JOIN account_called c ON c.name = k.said_by
    WHERE k.unit_id = $1";
const ALL: &str = "
    SELECT u.code, s.code, k.level, k.heads
    FROM unit_keep k
    JOIN unit u ON u.id = k.unit_id
    JOIN skill s ON s.id = k.skill_id
    ORDER BY u.code, s.code";
const FIRST: &str = "
    INSERT INTO unit_keep_said (unit_id, version, said_at, said_by) VALUES ($1, 1, $2, $3)
    ON CONFLICT (unit_id) DO NOTHING";
const NEXT: &str = "
    UPDATE unit_keep_said SET version = version + 1, said_at = $3, said_by = $4
    WHERE unit_id = $1 AND version = $2";
const CLEAR: &str = "DELETE FROM unit_keep WHERE unit_id = $1";
const ADD: &str = "INSERT INTO unit_keep (unit_id, skill_id, level, heads) VALUES ($1, $2, $3, $4)";

/// What was said of a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keeps {
    /// So many people who hold a skill.
    pub skills: Vec<SkillHeads>,
    /// How often it was said; 0 where it never was.
    pub version: i64,
    /// When it was last said, and what whoever said it is called.
    pub said: Option<(Timestamp, String)>,
}

/// So many people who hold a skill, in a unit, by their codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeepRecord {
    /// The unit.
    pub unit: UnitCode,
    /// The skill.
    pub skill: SkillCode,
    /// At this level or above.
    pub level: Level,
    /// So many.
    pub heads: u16,
}

fn heads(heads: i64) -> Result<u16, StoreError> {
    narrow("unit_keep.heads", heads, |heads| u16::try_from(heads).ok())
}

/// What was said of `unit`.
pub async fn of(reading: &mut Reading, unit: UnitId) -> Result<Keeps, StoreError> {
    let rows: Vec<(i64, i64, i64)> =
        on!(reading, connection => sqlx::query_as(OF).bind(unit.0).fetch_all(connection).await)?;
    let said: Option<(i64, jiff_sqlx::Timestamp, String)> =
        on!(reading, connection => sqlx::query_as(SAID).bind(unit.0).fetch_optional(connection).await)?;
    let read = |(skill, level, count): (i64, i64, i64)| {
        let level = narrow("unit_keep.level", level, Level::new)?;
        Ok(SkillHeads { skill: SkillId(skill), level, heads: heads(count)? })
    };
    Ok(Keeps {
        skills: rows.into_iter().map(read).collect::<Result<_, StoreError>>()?,
        version: said.as_ref().map_or(0, |(version, ..)| *version),
        said: said.map(|(_, at, by)| (at.to_jiff(), by)),
    })
}

/// What was said of every unit.
pub async fn all(reading: &mut Reading) -> Result<Vec<KeepRecord>, StoreError> {
    let rows: Vec<(String, String, i64, i64)> =
        on!(reading, connection => sqlx::query_as(ALL).fetch_all(connection).await)?;
    let read = |(unit, skill, level, count): (String, String, i64, i64)| {
        Ok(KeepRecord {
            unit: key("unit.code", &unit, UnitCode::parse)?,
            skill: key("skill.code", &skill, SkillCode::parse)?,
            level: narrow("unit_keep.level", level, Level::new)?,
            heads: heads(count)?,
        })
    };
    rows.into_iter().map(read).collect()
}

/// Says it. [`StoreError::Changed`] where it was said anew since `version`; [`StoreError::NotFound`] where the unit is not
/// reached.
pub async fn say(
    writing: &mut Writing,
    (unit, version): (UnitId, i64),
    skills: &[SkillHeads],
) -> Result<(), StoreError> {
    if writing.units_reached().await?.is_some_and(|units| !units.contains(&unit)) {
        return Err(StoreError::NotFound);
    }
    let (at, by) = (writing.at().to_sqlx(), writing.actor());
    let said = match version {
        0 => execute!(writing, sqlx::query(FIRST).bind(unit.0).bind(at).bind(by))?,
        _ => execute!(writing, sqlx::query(NEXT).bind(unit.0).bind(version).bind(at).bind(by))?,
    };
    if said == 0 {
        return Err(StoreError::Changed);
    }
    writing.changes(Content::People);
    execute!(writing, sqlx::query(CLEAR).bind(unit.0))?;
    for SkillHeads { skill, level, heads } in skills {
        let (level, heads) = (i64::from(level.get()), i64::from(*heads));
        execute!(writing, sqlx::query(ADD).bind(unit.0).bind(skill.0).bind(level).bind(heads))?;
    }
    Ok(())
}
