//! Roles, and the skills that they ask for.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::FromRow;

use super::bulk::Table;
use super::keyed::{Ids, Keyed, Row, Source, Stored, ids_from, key, narrow};
use super::reach::list;
use super::word::Word;
use super::{Content, Reading, StoreError, Writing, execute, on, skills};
use crate::domain::{Level, RoleCode, RoleRecord, RoleSkillRecord, SkillCode, SkillRelation};

const ROLE: Table<10> = Table {
    name: "role",
    content: Content::Skills,
    keys: 1,
    columns: [
        "id",
        "code",
        "title",
        "ks_code",
        "styrk08",
        "styrk08_name",
        "esco_occupation",
        "esco_uri",
        "import_file_id",
        "import_line",
    ],
};

const ROLE_SKILL: Table<6> = Table {
    name: "role_skill",
    content: Content::Skills,
    keys: 2,
    columns: ["role_id", "skill_id", "relation", "level", "import_file_id", "import_line"],
};

const IDS: &str = "SELECT code, id FROM role";

const RAISE: &str = "UPDATE role SET version = version + 1 WHERE id IN (SELECT value FROM json_each($1))";

const ALL: &str = "
    SELECT code, title, ks_code, styrk08, styrk08_name, esco_occupation, esco_uri, import_file_id, import_line
    FROM role
    ORDER BY code";

const SKILLS: &str = "
    SELECT r.code AS role, s.code AS skill, p.relation, p.level, p.import_file_id, p.import_line
    FROM role_skill p
    JOIN role r ON r.id = p.role_id
    JOIN skill s ON s.id = p.skill_id";

#[derive(FromRow)]
struct RoleRow {
    code: String,
    title: String,
    ks_code: Option<String>,
    styrk08: Option<String>,
    styrk08_name: Option<String>,
    esco_occupation: Option<String>,
    esco_uri: Option<String>,
    import_file_id: Option<i64>,
    import_line: Option<i64>,
}

#[derive(FromRow)]
struct RoleSkillRow {
    role: String,
    skill: String,
    relation: String,
    level: i64,
    import_file_id: Option<i64>,
    import_line: Option<i64>,
}

/// Every role, in order of code.
pub async fn all(reading: &mut Reading) -> Result<Vec<RoleRecord>, StoreError> {
    Ok(RoleRecord::stored(reading).await?.into_values().map(|stored| stored.record).collect())
}

pub(super) async fn ids(reading: &mut Reading) -> Result<Ids<RoleCode>, StoreError> {
    Ids::read(reading, "role", IDS, RoleCode::parse).await
}

fn cells<'a>(row: &Row<'a, RoleRecord>, id: i64) -> [super::bulk::Cell<'a>; 10] {
    let role = row.record;
    [
        id.into(),
        role.code.as_str().into(),
        (&role.title).into(),
        (&role.ks_code).into(),
        (&role.styrk08).into(),
        (&role.styrk08_name).into(),
        (&role.esco_occupation).into(),
        (&role.esco_uri).into(),
        row.file(),
        row.line(),
    ]
}

impl Keyed for RoleRecord {
    type Key = RoleCode;

    fn key(&self) -> RoleCode {
        self.code.clone()
    }

    fn key_text(key: &RoleCode) -> String {
        key.to_string()
    }

    fn name(&self) -> Option<String> {
        Some(self.title.clone())
    }

    async fn stored(reading: &mut Reading) -> Result<BTreeMap<RoleCode, Stored<Self>>, StoreError> {
        let rows: Vec<RoleRow> = on!(reading, connection => sqlx::query_as(ALL).fetch_all(connection).await)?;
        let stored = |row: RoleRow| {
            let code = key("role.code", &row.code, RoleCode::parse)?;
            let record = Self {
                code: code.clone(),
                title: row.title,
                ks_code: row.ks_code,
                styrk08: row.styrk08,
                styrk08_name: row.styrk08_name,
                esco_occupation: row.esco_occupation,
                esco_uri: row.esco_uri,
            };
            Ok((code, Stored { record, source: Source::read(row.import_file_id, row.import_line) }))
        };
        rows.into_iter().map(stored).collect()
    }

    async fn insert(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let first = ROLE.reserve(writing, rows.len()).await?;
        ROLE.insert(writing, rows.iter().zip(ids_from(first)).map(|(row, id)| cells(row, id)).collect()).await
    }

    async fn update(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let ids = ids(writing).await?;
        let changed = rows.iter().map(|row| Ok(cells(row, ids.get(&row.record.code)?)));
        ROLE.update(writing, changed.collect::<Result<Vec<_>, StoreError>>()?).await
    }

    async fn delete(writing: &mut Writing, keys: &[RoleCode]) -> Result<(), StoreError> {
        let ids = ids(writing).await?;
        let gone = keys.iter().map(|key| Ok([ids.get(key)?])).collect::<Result<Vec<_>, StoreError>>()?;
        ROLE.delete(writing, gone).await
    }
}

/// The cells of the rows, with keys replaced by ids.
async fn profile_cells<'a>(
    reading: &mut Reading,
    rows: &[Row<'a, RoleSkillRecord>],
) -> Result<Vec<[super::bulk::Cell<'a>; 6]>, StoreError> {
    let (roles, skills) = (ids(reading).await?, skills::ids(reading).await?);
    let cells = |row: &Row<'a, RoleSkillRecord>| {
        Ok([
            roles.get(&row.record.role)?.into(),
            skills.get(&row.record.skill)?.into(),
            row.record.relation.word().into(),
            row.record.level.get().into(),
            row.file(),
            row.line(),
        ])
    };
    rows.iter().map(cells).collect()
}

/// Raises the version of the roles, so that nobody saves an older profile over the new one.
pub(super) async fn raise(
    writing: &mut Writing,
    roles: impl IntoIterator<Item = i64> + Send,
) -> Result<(), StoreError> {
    let roles: BTreeSet<i64> = roles.into_iter().collect();
    execute!(writing, sqlx::query(RAISE).bind(list(roles)))?;
    Ok(())
}

async fn raise_of(writing: &mut Writing, rows: &[Row<'_, RoleSkillRecord>]) -> Result<(), StoreError> {
    let ids = ids(writing).await?;
    let roles = rows.iter().map(|row| ids.get(&row.record.role)).collect::<Result<Vec<_>, _>>()?;
    raise(writing, roles).await
}

impl Keyed for RoleSkillRecord {
    type Key = (RoleCode, SkillCode);

    fn key(&self) -> Self::Key {
        (self.role.clone(), self.skill.clone())
    }

    fn key_text((role, skill): &Self::Key) -> String {
        format!("{role} {skill}")
    }

    async fn stored(reading: &mut Reading) -> Result<BTreeMap<Self::Key, Stored<Self>>, StoreError> {
        let rows: Vec<RoleSkillRow> =
            on!(reading, connection => sqlx::query_as(SKILLS).fetch_all(connection).await)?;
        let stored = |row: RoleSkillRow| {
            let record = Self {
                role: key("role.code", &row.role, RoleCode::parse)?,
                skill: key("skill.code", &row.skill, SkillCode::parse)?,
                relation: SkillRelation::from_word("role_skill.relation", &row.relation)?,
                level: narrow("role_skill.level", row.level, Level::new)?,
            };
            let source = Source::read(row.import_file_id, row.import_line);
            Ok((record.key(), Stored { record, source }))
        };
        rows.into_iter().map(stored).collect()
    }

    async fn insert(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let cells = profile_cells(writing, rows).await?;
        ROLE_SKILL.insert(writing, cells).await?;
        raise_of(writing, rows).await
    }

    async fn update(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let cells = profile_cells(writing, rows).await?;
        ROLE_SKILL.update(writing, cells).await?;
        raise_of(writing, rows).await
    }

    async fn delete(writing: &mut Writing, keys: &[Self::Key]) -> Result<(), StoreError> {
        let (roles, skills) = (ids(writing).await?, skills::ids(writing).await?);
        let gone = keys.iter().map(|(role, skill)| Ok([roles.get(role)?, skills.get(skill)?]));
        ROLE_SKILL.delete(writing, gone.collect::<Result<Vec<_>, StoreError>>()?).await?;
        let roles = keys.iter().map(|(role, _)| roles.get(role)).collect::<Result<Vec<_>, _>>()?;
        raise(writing, roles).await
    }
}
