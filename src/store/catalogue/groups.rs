//! Groups of skills: made, renamed, moved, taken out of use.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use crate::domain::text::sort_key;
use crate::domain::{InEach, SkillGroupId};
use crate::store::views::Names;
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

const ALL: &str = "
    SELECT g.id, g.code, g.parent_id, g.name_nb, g.name_nn, g.name_en, g.version, g.retired_at,
        CASE WHEN g.esco_uri IS NULL THEN FALSE ELSE TRUE END AS is_of_esco,
        (SELECT COUNT(*) FROM skill s WHERE s.group_id = g.id AND s.in_catalogue AND s.merged_into_id IS NULL) AS skills
    FROM skill_group g
    ORDER BY g.name_sort, g.id";
const OWN_CODES: &str = "SELECT code FROM skill_group WHERE code LIKE 'EGG%'";
const INSERT: &str = "
    INSERT INTO skill_group (code, parent_id, name_nb, name_nn, name_en, name_sort)
    VALUES ($1, $2, $3, $4, $5, $6)
    RETURNING id";
const CHANGE: &str = "
    UPDATE skill_group
    SET parent_id = $3, name_nb = $4, name_nn = $5, name_en = $6, name_sort = $7, version = version + 1
    WHERE id = $1 AND version = $2";
const RETIRE: &str =
    "UPDATE skill_group SET retired_at = $3, version = version + 1 WHERE id = $1 AND version = $2";

/// A group that skills are listed under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The number that skills refer to it by.
    pub id: SkillGroupId,
    /// The names in the languages it has one in, and its code.
    pub names: Names,
    /// The group that it lies under; `None` at the top.
    pub parent: Option<SkillGroupId>,
    /// How often it was changed, from 1.
    pub version: i64,
    /// When it was taken out of use; `None` while it is in use.
    pub retired_at: Option<Timestamp>,
    /// One of ESCO's groups, which an import of ESCO overwrites.
    pub is_of_esco: bool,
    /// How many skills of the catalogue are directly in it.
    pub skills: i64,
}

/// The content of a group as it is edited. An empty text means that nobody has written it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupContent {
    /// The names; an empty one is stored as none.
    pub names: InEach<String>,
    /// The group that it lies under; `None` at the top.
    pub parent: Option<SkillGroupId>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    code: String,
    parent_id: Option<i64>,
    name_nb: Option<String>,
    name_nn: Option<String>,
    name_en: Option<String>,
    version: i64,
    retired_at: Option<jiff_sqlx::Timestamp>,
    is_of_esco: bool,
    skills: i64,
}

/// Every group, in alphabetical order.
pub async fn all(reading: &mut Reading) -> Result<Vec<Group>, StoreError> {
    let rows: Vec<Row> = on!(reading, connection => sqlx::query_as(ALL).fetch_all(connection).await)?;
    let group = |row: Row| Group {
        id: SkillGroupId(row.id),
        names: Names { nb: row.name_nb, nn: row.name_nn, en: row.name_en, code: row.code },
        parent: row.parent_id.map(SkillGroupId),
        version: row.version,
        retired_at: row.retired_at.map(jiff_sqlx::Timestamp::to_jiff),
        is_of_esco: row.is_of_esco,
        skills: row.skills,
    };
    Ok(rows.into_iter().map(group).collect())
}

/// Makes a group, with the next free code of the municipality's own.
pub async fn make(writing: &mut Writing, content: &GroupContent) -> Result<SkillGroupId, StoreError> {
    let codes: Vec<String> =
        on!(writing, connection => sqlx::query_scalar(OWN_CODES).fetch_all(connection).await)?;
    let number = |code: &String| code.get(3..)?.parse::<u32>().ok();
    let code = format!("EGG{:03}", codes.iter().filter_map(number).max().unwrap_or(0) + 1);
    writing.changes(Content::Skills);
    let id: i64 = on!(writing, connection => sqlx::query_scalar(INSERT)
        .bind(code.as_str())
        .bind(content.parent.map(|parent| parent.0))
        .bind(said(&content.names.nb))
        .bind(said(&content.names.nn))
        .bind(said(&content.names.en))
        .bind(sort_key(&content.names.nb))
        .fetch_one(connection)
        .await)?;
    Ok(SkillGroupId(id))
}

/// Renames or moves a group. [`StoreError::Changed`] where the version is not `version`.
pub async fn change(
    writing: &mut Writing,
    (id, version): (SkillGroupId, i64),
    content: &GroupContent,
) -> Result<(), StoreError> {
    let changed = execute!(
        writing,
        sqlx::query(CHANGE)
            .bind(id.0)
            .bind(version)
            .bind(content.parent.map(|parent| parent.0))
            .bind(said(&content.names.nb))
            .bind(said(&content.names.nn))
            .bind(said(&content.names.en))
            .bind(sort_key(&content.names.nb))
    )?;
    done(writing, changed)
}

/// Takes a group out of use, or puts it back in use.
pub async fn retire(
    writing: &mut Writing,
    (id, version): (SkillGroupId, i64),
    is_retired: bool,
) -> Result<(), StoreError> {
    let at = is_retired.then(|| writing.at().to_sqlx());
    let changed = execute!(writing, sqlx::query(RETIRE).bind(id.0).bind(version).bind(at))?;
    done(writing, changed)
}

fn said(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn done(writing: &mut Writing, rows: u64) -> Result<(), StoreError> {
    if rows == 0 {
        return Err(StoreError::Changed);
    }
    writing.changes(Content::Skills);
    Ok(())
}
