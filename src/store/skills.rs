//! Skills of the municipality's catalogue. The rest of ESCO is in the same table, outside the catalogue.

use std::collections::{BTreeMap, HashMap};

use sqlx::FromRow;

use super::bulk::{Cell, Table};
use super::keyed::{Ids, Keyed, Row, Source, Stored, ids_from, key};
use super::word::Word;
use super::{Content, Reading, StoreError, Writing, execute, on};
use crate::domain::text::{search_form, sort_key};
use crate::domain::{SkillCode, SkillKind, SkillRecord};

const SKILL: Table<14> = Table {
    name: "skill",
    content: Content::Skills,
    keys: 1,
    columns: [
        "id",
        "code",
        "name_nb",
        "name_nn",
        "name_en",
        "kind",
        "group_id",
        "esco_uri",
        "description_en",
        "in_catalogue",
        "name_sort",
        "name_search",
        "import_file_id",
        "import_line",
    ],
};

const GROUP: Table<4> = Table {
    name: "skill_group",
    content: Content::Skills,
    keys: 1,
    columns: ["id", "code", "name_nb", "name_sort"],
};

/// The code of a merged skill leads to the skill that replaces it.
const IDS: &str = "SELECT code, COALESCE(merged_into_id, id) FROM skill WHERE in_catalogue";
const OWN_IDS: &str = "SELECT code, id FROM skill WHERE in_catalogue";
const RAISE_VERSIONS: &str = "UPDATE skill SET version = version + 1 WHERE import_file_id = $1";
const MERGED: &str = "
    SELECT merged.code, s.code
    FROM skill merged
    JOIN skill s ON s.id = merged.merged_into_id
    ORDER BY 1";
/// A group of the municipality's own is also found by the name it came with, which is its code.
const GROUPS: &str = "
    SELECT code AS name, id, CAST(0 AS BIGINT) AS place, code
    FROM skill_group
    WHERE esco_uri IS NULL
    UNION ALL
    SELECT name_nb, id, CAST(1 AS BIGINT), code
    FROM skill_group
    WHERE name_nb IS NOT NULL
    ORDER BY 3, 4 DESC";
const OUTSIDE: &str = "SELECT esco_uri, id FROM skill WHERE NOT in_catalogue AND esco_uri IS NOT NULL";

const ALL: &str = "
    SELECT s.code, s.name_nb, s.name_nn, s.name_en, s.kind, g.name_nb AS skill_group, s.esco_uri, s.description_en,
        s.import_file_id, s.import_line
    FROM skill s
    LEFT JOIN skill_group g ON g.id = s.group_id
    WHERE s.in_catalogue";

const NAMES: &str = "
    SELECT s.code, s.name_nb AS name
    FROM skill s
    WHERE s.in_catalogue AND s.merged_into_id IS NULL AND s.name_nb IS NOT NULL
    UNION ALL
    SELECT s.code, s.name_nn FROM skill s WHERE s.in_catalogue AND s.merged_into_id IS NULL AND s.name_nn IS NOT NULL
    UNION ALL
    SELECT s.code, s.name_en FROM skill s WHERE s.in_catalogue AND s.merged_into_id IS NULL AND s.name_en IS NOT NULL
    UNION ALL
    SELECT s.code, a.alias
    FROM skill_alias a
    JOIN skill s ON s.id = a.skill_id
    WHERE s.in_catalogue AND s.merged_into_id IS NULL
    UNION ALL
    SELECT s.code, u.written FROM unmapped_skill u JOIN skill s ON s.id = u.mapped_skill_id
    ORDER BY 1, 2";

const FIRST_NAMES: &str = "
    SELECT code, COALESCE(name_nb, name_nn, name_en, code)
    FROM skill
    WHERE in_catalogue AND retired_at IS NULL AND merged_into_id IS NULL
    ORDER BY name_sort, code";

const ENTANGLED: &str = "
    SELECT COUNT(*)
    FROM skill s
    WHERE s.import_file_id = $1
        AND NOT EXISTS (SELECT 1 FROM import_before b WHERE b.import_file_id = $1 AND b.natural_key = s.code)
        AND (EXISTS (SELECT 1 FROM skill_broader b WHERE b.skill_id = s.id OR b.broader_id = s.id)
            OR EXISTS (SELECT 1 FROM skill_in_group i WHERE i.skill_id = s.id)
            OR EXISTS (SELECT 1 FROM skill_related r WHERE r.skill_id = s.id OR r.related_id = s.id)
            OR EXISTS (SELECT 1 FROM occupation_skill o WHERE o.skill_id = s.id)
            OR EXISTS (SELECT 1 FROM skill_alias a WHERE a.skill_id = s.id)
            OR EXISTS (SELECT 1 FROM unmapped_skill u WHERE u.mapped_skill_id = s.id)
            OR s.merged_into_id IS NOT NULL
            OR EXISTS (SELECT 1 FROM skill merged WHERE merged.merged_into_id = s.id))";

const EMPTY_GROUPS: &str = "
    DELETE FROM skill_group
    WHERE code = name_nb
        AND NOT EXISTS (SELECT 1 FROM skill s WHERE s.group_id = skill_group.id)
        AND NOT EXISTS (SELECT 1 FROM skill_in_group i WHERE i.group_id = skill_group.id)
        AND NOT EXISTS (SELECT 1 FROM skill_group child WHERE child.parent_id = skill_group.id)";

#[derive(FromRow)]
struct SkillRow {
    code: String,
    name_nb: Option<String>,
    name_nn: Option<String>,
    name_en: Option<String>,
    kind: String,
    skill_group: Option<String>,
    esco_uri: Option<String>,
    description_en: Option<String>,
    import_file_id: Option<i64>,
    import_line: Option<i64>,
}

/// Every skill of the catalogue, by code.
pub async fn all(reading: &mut Reading) -> Result<Vec<SkillRecord>, StoreError> {
    Ok(SkillRecord::stored(reading).await?.into_values().map(|stored| stored.record).collect())
}

/// Every name of the catalogue's skills: in all languages, with aliases and names that somebody mapped.
pub async fn names(reading: &mut Reading) -> Result<Vec<(SkillCode, String)>, StoreError> {
    let rows: Vec<(String, String)> =
        on!(reading, connection => sqlx::query_as(NAMES).fetch_all(connection).await)?;
    rows.into_iter().map(|(code, name)| Ok((key("skill.code", &code, SkillCode::parse)?, name))).collect()
}

/// Every skill of the catalogue that is in use, with the name it is shown by, in alphabetical order.
pub async fn first_names(reading: &mut Reading) -> Result<Vec<(SkillCode, String)>, StoreError> {
    let rows: Vec<(String, String)> =
        on!(reading, connection => sqlx::query_as(FIRST_NAMES).fetch_all(connection).await)?;
    rows.into_iter().map(|(code, name)| Ok((key("skill.code", &code, SkillCode::parse)?, name))).collect()
}

/// How many skills that a file brought are linked by now to other skills, occupations or names.
pub async fn entangled(reading: &mut Reading, file: i64) -> Result<i64, StoreError> {
    Ok(on!(reading, connection => sqlx::query_scalar(ENTANGLED).bind(file).fetch_one(connection).await)?)
}

/// The codes of merged skills, with the codes of the skills that replace them.
pub async fn merged(reading: &mut Reading) -> Result<Vec<(SkillCode, SkillCode)>, StoreError> {
    let rows: Vec<(String, String)> =
        on!(reading, connection => sqlx::query_as(MERGED).fetch_all(connection).await)?;
    let code = |text: &str| key("skill.code", text, SkillCode::parse);
    rows.into_iter().map(|(merged, into)| Ok((code(&merged)?, code(&into)?))).collect()
}

pub(super) async fn ids(reading: &mut Reading) -> Result<Ids<SkillCode>, StoreError> {
    Ids::read(reading, "skill", IDS, SkillCode::parse).await
}

/// The ids of all skills by code, without following merges.
async fn own_ids(reading: &mut Reading) -> Result<Ids<SkillCode>, StoreError> {
    Ids::read(reading, "skill", OWN_IDS, SkillCode::parse).await
}

/// ESCO's skills that are not in the catalogue, by their URI.
async fn outside(reading: &mut Reading) -> Result<HashMap<String, i64>, StoreError> {
    let rows: Vec<(String, i64)> =
        on!(reading, connection => sqlx::query_as(OUTSIDE).fetch_all(connection).await)?;
    Ok(rows.into_iter().collect())
}

/// The groups that `rows` name; those that do not exist are made.
async fn groups(
    writing: &mut Writing,
    rows: &[Row<'_, SkillRecord>],
) -> Result<HashMap<String, i64>, StoreError> {
    let known: Vec<(String, i64, i64, String)> =
        on!(writing, connection => sqlx::query_as(GROUPS).fetch_all(connection).await)?;
    // Of several groups with one name the one with the first code is used: it comes last and replaces the others.
    let mut groups: HashMap<String, i64> = known.into_iter().map(|(name, id, ..)| (name, id)).collect();
    let named = rows.iter().filter_map(|row| row.record.group.as_deref());
    let mut missing: Vec<&str> = named.filter(|name| !groups.contains_key(*name)).collect();
    missing.sort_unstable();
    missing.dedup();
    let first = GROUP.reserve(writing, missing.len()).await?;
    let made = missing.iter().zip(ids_from(first));
    let cells =
        made.clone().map(|(name, id)| [id.into(), (*name).into(), (*name).into(), sort_key(name).into()]);
    GROUP.insert(writing, cells.collect()).await?;
    groups.extend(made.map(|(name, id)| ((*name).to_owned(), id)));
    Ok(groups)
}

fn cells<'a>(row: &Row<'a, SkillRecord>, id: i64, groups: &HashMap<String, i64>) -> [Cell<'a>; 14] {
    let skill = row.record;
    [
        id.into(),
        skill.code.as_str().into(),
        (&skill.name).into(),
        (&skill.name_nn).into(),
        (&skill.name_en).into(),
        skill.kind.word().into(),
        skill.group.as_ref().and_then(|name| groups.get(name)).copied().into(),
        (&skill.esco_uri).into(),
        (&skill.description_en).into(),
        true.into(),
        sort_key(&skill.name).into(),
        search_form(&skill.name).into(),
        row.file(),
        row.line(),
    ]
}

impl Keyed for SkillRecord {
    type Key = SkillCode;

    fn key(&self) -> SkillCode {
        self.code.clone()
    }

    fn key_text(key: &SkillCode) -> String {
        key.to_string()
    }

    fn name(&self) -> Option<String> {
        Some(self.name.clone())
    }

    async fn stored(reading: &mut Reading) -> Result<BTreeMap<SkillCode, Stored<Self>>, StoreError> {
        let rows: Vec<SkillRow> =
            on!(reading, connection => sqlx::query_as(ALL).fetch_all(connection).await)?;
        let stored = |row: SkillRow| {
            let code = key("skill.code", &row.code, SkillCode::parse)?;
            let record = Self {
                code: code.clone(),
                name: row.name_nb.or_else(|| row.name_en.clone()).unwrap_or_default(),
                name_nn: row.name_nn,
                name_en: row.name_en,
                kind: SkillKind::from_word("skill.kind", &row.kind)?,
                group: row.skill_group,
                esco_uri: row.esco_uri,
                description_en: row.description_en,
            };
            Ok((code, Stored { record, source: Source::read(row.import_file_id, row.import_line) }))
        };
        rows.into_iter().map(stored).collect()
    }

    async fn insert(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let groups = groups(writing, rows).await?;
        // A skill that ESCO brought already enters the catalogue, and keeps its place in the graph.
        let mut outside = outside(writing).await?;
        let mut taken = Vec::new();
        let mut new = Vec::new();
        for row in rows {
            match row.record.esco_uri.as_ref().and_then(|uri| outside.remove(uri)) {
                Some(id) => taken.push(cells(row, id, &groups)),
                None => new.push(row),
            }
        }
        SKILL.update(writing, taken).await?;
        let first = SKILL.reserve(writing, new.len()).await?;
        let new = new.into_iter().zip(ids_from(first)).map(|(row, id)| cells(row, id, &groups));
        SKILL.insert(writing, new.collect()).await
    }

    async fn update(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let (groups, ids) = (groups(writing, rows).await?, own_ids(writing).await?);
        let changed = rows.iter().map(|row| Ok(cells(row, ids.get(&row.record.code)?, &groups)));
        SKILL.update(writing, changed.collect::<Result<Vec<_>, StoreError>>()?).await?;
        // Raises versions, so that whoever has the form open is told.
        if let Some(source) = rows.first().and_then(|row| row.source) {
            execute!(writing, sqlx::query(RAISE_VERSIONS).bind(source.file.0))?;
        }
        Ok(())
    }

    async fn delete(writing: &mut Writing, keys: &[SkillCode]) -> Result<(), StoreError> {
        let ids = own_ids(writing).await?;
        let gone = keys.iter().map(|key| Ok([ids.get(key)?])).collect::<Result<Vec<_>, StoreError>>()?;
        SKILL.delete(writing, gone).await?;
        execute!(writing, sqlx::query(EMPTY_GROUPS))?;
        Ok(())
    }
}
