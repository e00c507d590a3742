//! The catalogue as it is edited in the browser: one skill by its id, with all its content.

pub mod groups;
mod level_texts;
pub mod merge;
mod parts;
pub mod profiles;
pub mod proposed;
mod usage;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff_sqlx::ToSqlx;

use super::reach::list;
use super::views::{Names, SkillLink};
use super::word::Word;
use super::{Content, Reading, StoreError, Writing, execute, on};
use crate::domain::text::{search_form, sort_key};
use crate::domain::{InEach, SkillContent, SkillGroupId, SkillId, SkillKind};

pub use level_texts::{LevelTexts, level_texts};
pub use usage::{Usage, usage};

const ONE: &str = "
    SELECT code, version, in_catalogue, retired_at, merged_into_id, name_nb, name_nn, name_en, kind, group_id,
        description_nb, description_nn, description_en, esco_uri
    FROM skill
    WHERE id = $1";

const OWN_CODES: &str = "SELECT code FROM skill WHERE code LIKE 'EG%'";

const INSERT: &str = "
    INSERT INTO skill (code, name_nb, name_nn, name_en, kind, group_id, description_nb, description_nn, description_en,
        esco_uri, in_catalogue, name_sort, name_search)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, TRUE, $11, $12)
    RETURNING id";

const CHANGE: &str = "
    UPDATE skill
    SET name_nb = $3, name_nn = $4, name_en = $5, kind = $6, group_id = $7, description_nb = $8, description_nn = $9,
        description_en = $10, esco_uri = $11, in_catalogue = TRUE, name_sort = $12, name_search = $13,
        version = version + 1
    WHERE id = $1 AND version = $2 AND merged_into_id IS NULL";

const RETIRE: &str = "
    UPDATE skill
    SET retired_at = $3, version = version + 1
    WHERE id = $1 AND version = $2 AND merged_into_id IS NULL";

const LEAVE: &str = "
    UPDATE skill
    SET in_catalogue = FALSE, retired_at = NULL, version = version + 1
    WHERE id = $1 AND version = $2";

const DELETE: &str = "DELETE FROM skill WHERE id = $1 AND version = $2";

const FROM_ESCO: &str = "
    SELECT CASE WHEN EXISTS (SELECT 1 FROM skill_broader b WHERE b.skill_id = $1 OR b.broader_id = $1)
        OR EXISTS (SELECT 1 FROM skill_in_group i WHERE i.skill_id = $1)
        OR EXISTS (SELECT 1 FROM skill_related r WHERE r.skill_id = $1 OR r.related_id = $1)
        OR EXISTS (SELECT 1 FROM occupation_skill o WHERE o.skill_id = $1) THEN TRUE ELSE FALSE END";

const LINKS: &str = "
    SELECT id, code, name_nb, name_nn, name_en
    FROM skill
    WHERE id IN (SELECT value FROM json_each($1)) AND merged_into_id IS NULL
    ORDER BY name_sort, id";

const IDS: &str = "SELECT code, id FROM skill WHERE in_catalogue AND merged_into_id IS NULL";

const OF_ESCO: &str = "SELECT id, version FROM skill WHERE esco_uri = $1 AND NOT in_catalogue";

/// A skill of the catalogue, or one known only from ESCO, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSkill {
    /// The number in its address.
    pub id: SkillId,
    /// The code in the catalogue, or the one made from ESCO's number.
    pub code: String,
    /// How often it was changed, from 1.
    pub version: i64,
    /// Whether it is in the municipality's own catalogue, and not only in ESCO.
    pub in_catalogue: bool,
    /// When it was taken out of use; `None` while it is in use.
    pub retired_at: Option<Timestamp>,
    /// The skill it was merged into; `None` where it was not merged.
    pub merged_into: Option<SkillId>,
    /// Names, group, descriptions and the rest, as it is edited.
    pub content: SkillContent,
}

type LinkRow = (i64, String, Option<String>, Option<String>, Option<String>);

#[derive(sqlx::FromRow)]
struct Row {
    code: String,
    version: i64,
    in_catalogue: bool,
    retired_at: Option<jiff_sqlx::Timestamp>,
    merged_into_id: Option<i64>,
    name_nb: Option<String>,
    name_nn: Option<String>,
    name_en: Option<String>,
    kind: String,
    group_id: Option<i64>,
    description_nb: Option<String>,
    description_nn: Option<String>,
    description_en: Option<String>,
    esco_uri: Option<String>,
}

/// The skill `id`, also a merged or retired one; `None` where there is none.
pub async fn find(reading: &mut Reading, id: SkillId) -> Result<Option<StoredSkill>, StoreError> {
    let row: Option<Row> =
        on!(reading, connection => sqlx::query_as(ONE).bind(id.0).fetch_optional(connection).await)?;
    let Some(row) = row else { return Ok(None) };
    let text = Option::unwrap_or_default;
    let content = SkillContent {
        names: InEach { nb: text(row.name_nb), nn: text(row.name_nn), en: text(row.name_en) },
        kind: SkillKind::from_word("skill.kind", &row.kind)?,
        group: row.group_id.map(SkillGroupId),
        descriptions: InEach {
            nb: text(row.description_nb),
            nn: text(row.description_nn),
            en: text(row.description_en),
        },
        esco_uri: row.esco_uri,
        aliases: parts::aliases(reading, id).await?,
        levels: parts::levels(reading, id).await?,
    };
    Ok(Some(StoredSkill {
        id,
        code: row.code,
        version: row.version,
        in_catalogue: row.in_catalogue,
        retired_at: row.retired_at.map(jiff_sqlx::Timestamp::to_jiff),
        merged_into: row.merged_into_id.map(SkillId),
        content,
    }))
}

/// A text for a column: `None` for an empty one.
fn said(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// The name that a skill is sorted and searched by.
fn first_name(content: &SkillContent) -> &str {
    let names = &content.names;
    [&names.nb, &names.nn, &names.en].into_iter().find(|name| !name.is_empty()).map_or("", String::as_str)
}

/// Makes a skill, with the next free code of the municipality's own.
pub async fn make(writing: &mut Writing, content: &SkillContent) -> Result<SkillId, StoreError> {
    let code = next_code(writing).await?;
    writing.changes(Content::Skills);
    let name = first_name(content);
    let id: i64 = on!(writing, connection => sqlx::query_scalar(INSERT)
        .bind(code.as_str())
        .bind(said(&content.names.nb))
        .bind(said(&content.names.nn))
        .bind(said(&content.names.en))
        .bind(content.kind.word())
        .bind(content.group.map(|group| group.0))
        .bind(said(&content.descriptions.nb))
        .bind(said(&content.descriptions.nn))
        .bind(said(&content.descriptions.en))
        .bind(content.esco_uri.as_deref())
        .bind(sort_key(name))
        .bind(search_form(name))
        .fetch_one(connection)
        .await)?;
    parts::write(writing, SkillId(id), content).await?;
    Ok(SkillId(id))
}

/// The next code of the municipality's own: `EG0001`, `EG0002`.
async fn next_code(reading: &mut Reading) -> Result<String, StoreError> {
    let codes: Vec<String> =
        on!(reading, connection => sqlx::query_scalar(OWN_CODES).fetch_all(connection).await)?;
    let number = |code: &String| code.get(2..)?.parse::<u32>().ok();
    let last = codes.iter().filter_map(number).max().unwrap_or(0);
    Ok(format!("EG{:04}", last + 1))
}

/// Changes a skill; one known only from ESCO enters the catalogue. [`StoreError::Changed`] where the version is not
/// `version`.
pub async fn change(
    writing: &mut Writing,
    (id, version): (SkillId, i64),
    content: &SkillContent,
) -> Result<(), StoreError> {
    let name = first_name(content);
    let changed = execute!(
        writing,
        sqlx::query(CHANGE)
            .bind(id.0)
            .bind(version)
            .bind(said(&content.names.nb))
            .bind(said(&content.names.nn))
            .bind(said(&content.names.en))
            .bind(content.kind.word())
            .bind(content.group.map(|group| group.0))
            .bind(said(&content.descriptions.nb))
            .bind(said(&content.descriptions.nn))
            .bind(said(&content.descriptions.en))
            .bind(content.esco_uri.as_deref())
            .bind(sort_key(name))
            .bind(search_form(name))
    )?;
    done(writing, changed)?;
    parts::write(writing, id, content).await
}

/// Takes a skill out of use, or puts it back in use.
pub async fn retire(
    writing: &mut Writing,
    (id, version): (SkillId, i64),
    is_retired: bool,
) -> Result<(), StoreError> {
    let at = is_retired.then(|| writing.at().to_sqlx());
    let changed = execute!(writing, sqlx::query(RETIRE).bind(id.0).bind(version).bind(at))?;
    done(writing, changed)
}

/// Deletes a skill that nothing uses. One that ESCO knows stays stored and only leaves the catalogue.
/// [`StoreError::Reference`] where something uses it after all.
pub async fn delete(writing: &mut Writing, (id, version): (SkillId, i64)) -> Result<(), StoreError> {
    let from_esco: bool =
        on!(writing, connection => sqlx::query_scalar(FROM_ESCO).bind(id.0).fetch_one(connection).await)?;
    if from_esco {
        let left = execute!(writing, sqlx::query(LEAVE).bind(id.0).bind(version))?;
        return done(writing, left);
    }
    parts::clear(writing, id).await?;
    let deleted = execute!(writing, sqlx::query(DELETE).bind(id.0).bind(version))?;
    done(writing, deleted)
}

/// The skill with this URI that is known only from ESCO, with its version; `None` where there is none.
pub async fn of_esco(reading: &mut Reading, uri: &str) -> Result<Option<(SkillId, i64)>, StoreError> {
    let found: Option<(i64, i64)> =
        on!(reading, connection => sqlx::query_as(OF_ESCO).bind(uri).fetch_optional(connection).await)?;
    Ok(found.map(|(id, version)| (SkillId(id), version)))
}

/// The ids of the catalogue's skills by their codes; a merged skill has none.
pub async fn ids(reading: &mut Reading) -> Result<BTreeMap<String, SkillId>, StoreError> {
    let rows: Vec<(String, i64)> =
        on!(reading, connection => sqlx::query_as(IDS).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(|(code, id)| (code, SkillId(id))).collect())
}

/// The names of the skills with these ids; merged skills are left out.
pub async fn links(
    reading: &mut Reading,
    ids: &[SkillId],
) -> Result<BTreeMap<SkillId, SkillLink>, StoreError> {
    let list = list(ids.iter().map(|id| id.0));
    let rows: Vec<LinkRow> =
        on!(reading, connection => sqlx::query_as(LINKS).bind(&list).fetch_all(connection).await)?;
    let link = |(id, code, nb, nn, en): LinkRow| {
        (SkillId(id), SkillLink { id: SkillId(id), names: Names { nb, nn, en, code } })
    };
    Ok(rows.into_iter().map(link).collect())
}

fn done(writing: &mut Writing, rows: u64) -> Result<(), StoreError> {
    if rows == 0 {
        return Err(StoreError::Changed);
    }
    writing.changes(Content::Skills);
    Ok(())
}
