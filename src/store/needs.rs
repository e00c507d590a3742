//! What initiatives need of people, and the skills they ask for.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::FromRow;

use super::bulk::{Cell, Table};
use super::keyed::{Ids, Keyed, Row, Source, Stored, ids_from, key, narrow};
use super::{Content, Reading, StoreError, Writing, initiatives, on, roles, skills};
use crate::domain::{
    Demand, InitiativeCode, Level, NeedCode, NeedRecord, NeedSkillRecord, Percent, RoleCode, SkillCode,
};

const NEED: Table<13> = Table {
    name: "need",
    content: Content::Initiatives,
    keys: 1,
    columns: [
        "id",
        "code",
        "initiative_id",
        "role_id",
        "title",
        "kind",
        "heads",
        "share",
        "starts_on",
        "ends_on",
        "external_allowed",
        "import_file_id",
        "import_line",
    ],
};

const NEED_SKILL: Table<6> = Table {
    name: "need_skill",
    content: Content::Initiatives,
    keys: 2,
    columns: ["need_id", "skill_id", "min_level", "must", "import_file_id", "import_line"],
};

const IDS: &str = "SELECT code, id FROM need";

const ALL: &str = "
    SELECT n.code, i.code AS initiative, r.code AS role, n.title, n.kind, n.heads, n.share, n.starts_on,
        n.ends_on, n.external_allowed, n.import_file_id, n.import_line
    FROM need n
    JOIN initiative i ON i.id = n.initiative_id
    LEFT JOIN role r ON r.id = n.role_id
    WHERE n.removed_at IS NULL";

const SKILLS: &str = "
    SELECT n.code AS need, s.code AS skill, k.min_level, k.must, k.import_file_id, k.import_line
    FROM need_skill k
    JOIN need n ON n.id = k.need_id AND n.removed_at IS NULL
    JOIN skill s ON s.id = k.skill_id";

// Those that were taken out too: proposals name them.
const TITLES: &str = "SELECT code, title FROM need";
const DESIRABLE: &str = "SELECT code FROM need WHERE NOT critical AND removed_at IS NULL";

#[derive(FromRow)]
struct NeedRow {
    code: String,
    initiative: String,
    role: Option<String>,
    title: String,
    kind: String,
    heads: Option<i64>,
    share: i64,
    starts_on: jiff_sqlx::Date,
    ends_on: jiff_sqlx::Date,
    external_allowed: bool,
    import_file_id: Option<i64>,
    import_line: Option<i64>,
}

impl NeedRow {
    fn demand(&self) -> Result<Demand, StoreError> {
        let share = narrow("need.share", self.share, Percent::from_hundredths)?;
        match (self.kind.as_str(), self.heads) {
            ("heads", Some(heads)) => {
                let heads = narrow("need.heads", heads, |heads| u16::try_from(heads).ok())?;
                Ok(Demand::Heads { heads, share })
            }
            ("share", None) => Ok(Demand::Share { amount: share }),
            (other, _) => Err(StoreError::damaged("need.kind", other)),
        }
    }

    fn stored(self) -> Result<Stored<NeedRecord>, StoreError> {
        let record = NeedRecord {
            code: key("need.code", &self.code, NeedCode::parse)?,
            initiative: key("initiative.code", &self.initiative, InitiativeCode::parse)?,
            role: self.role.as_deref().and_then(RoleCode::parse),
            demand: self.demand()?,
            title: self.title,
            from: self.starts_on.to_jiff(),
            to: self.ends_on.to_jiff(),
            external_allowed: self.external_allowed,
        };
        Ok(Stored { record, source: Source::read(self.import_file_id, self.import_line) })
    }
}

#[derive(FromRow)]
struct NeedSkillRow {
    need: String,
    skill: String,
    min_level: i64,
    must: bool,
    import_file_id: Option<i64>,
    import_line: Option<i64>,
}

/// Every need, by code.
pub async fn all(reading: &mut Reading) -> Result<Vec<NeedRecord>, StoreError> {
    Ok(NeedRecord::stored(reading).await?.into_values().map(|stored| stored.record).collect())
}

/// Every skill of every need, by need and skill.
pub async fn skills(reading: &mut Reading) -> Result<Vec<NeedSkillRecord>, StoreError> {
    Ok(NeedSkillRecord::stored(reading).await?.into_values().map(|stored| stored.record).collect())
}

/// The roles' names on the teams, by need; also of needs that were taken out.
pub async fn titles(reading: &mut Reading) -> Result<BTreeMap<String, String>, StoreError> {
    let rows: Vec<(String, String)> =
        on!(reading, connection => sqlx::query_as(TITLES).fetch_all(connection).await)?;
    Ok(rows.into_iter().collect())
}

/// The needs that are only desirable.
pub async fn desirable(reading: &mut Reading) -> Result<BTreeSet<NeedCode>, StoreError> {
    let codes: Vec<String> =
        on!(reading, connection => sqlx::query_scalar(DESIRABLE).fetch_all(connection).await)?;
    codes.iter().map(|code| key("need.code", code, NeedCode::parse)).collect()
}

pub(super) async fn ids(reading: &mut Reading) -> Result<Ids<NeedCode>, StoreError> {
    Ids::read(reading, "need", IDS, NeedCode::parse).await
}

/// The codes that needs refer to.
struct References {
    initiatives: Ids<InitiativeCode>,
    roles: Ids<RoleCode>,
}

impl References {
    async fn read(reading: &mut Reading) -> Result<Self, StoreError> {
        Ok(Self { initiatives: initiatives::ids(reading).await?, roles: roles::ids(reading).await? })
    }

    fn cells<'a>(&self, row: &Row<'a, NeedRecord>, id: i64) -> Result<[Cell<'a>; 13], StoreError> {
        let need = row.record;
        let (kind, heads, share) = match need.demand {
            Demand::Heads { heads, share } => ("heads", Some(i64::from(heads)), share),
            Demand::Share { amount } => ("share", None, amount),
        };
        Ok([
            id.into(),
            need.code.as_str().into(),
            self.initiatives.get(&need.initiative)?.into(),
            self.roles.optional(need.role.as_ref())?.into(),
            (&need.title).into(),
            kind.into(),
            heads.into(),
            share.hundredths().into(),
            need.from.into(),
            need.to.into(),
            need.external_allowed.into(),
            row.file(),
            row.line(),
        ])
    }
}

impl Keyed for NeedRecord {
    type Key = NeedCode;

    fn key(&self) -> NeedCode {
        self.code.clone()
    }

    fn key_text(key: &NeedCode) -> String {
        key.to_string()
    }

    fn name(&self) -> Option<String> {
        Some(self.title.clone()).filter(|title| !title.is_empty())
    }

    async fn stored(reading: &mut Reading) -> Result<BTreeMap<NeedCode, Stored<Self>>, StoreError> {
        let rows: Vec<NeedRow> = on!(reading, connection => sqlx::query_as(ALL).fetch_all(connection).await)?;
        rows.into_iter().map(|row| row.stored().map(|stored| (stored.record.key(), stored))).collect()
    }

    async fn insert(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let references = References::read(writing).await?;
        let first = NEED.reserve(writing, rows.len()).await?;
        let new = rows.iter().zip(ids_from(first)).map(|(row, id)| references.cells(row, id));
        NEED.insert(writing, new.collect::<Result<Vec<_>, _>>()?).await
    }

    async fn update(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let (references, ids) = (References::read(writing).await?, ids(writing).await?);
        let changed = rows.iter().map(|row| references.cells(row, ids.get(&row.record.code)?));
        NEED.update(writing, changed.collect::<Result<Vec<_>, _>>()?).await
    }

    async fn delete(writing: &mut Writing, keys: &[NeedCode]) -> Result<(), StoreError> {
        let ids = ids(writing).await?;
        let gone = keys.iter().map(|key| Ok([ids.get(key)?])).collect::<Result<Vec<_>, StoreError>>()?;
        NEED.delete(writing, gone).await
    }
}

/// The rows as cells, with their keys' ids looked up.
async fn skill_cells<'a>(
    reading: &mut Reading,
    rows: &[Row<'a, NeedSkillRecord>],
) -> Result<Vec<[Cell<'a>; 6]>, StoreError> {
    let (needs, skills) = (ids(reading).await?, skills::ids(reading).await?);
    let cells = |row: &Row<'a, NeedSkillRecord>| {
        Ok([
            needs.get(&row.record.need)?.into(),
            skills.get(&row.record.skill)?.into(),
            row.record.min_level.get().into(),
            row.record.must.into(),
            row.file(),
            row.line(),
        ])
    };
    rows.iter().map(cells).collect()
}

impl Keyed for NeedSkillRecord {
    type Key = (NeedCode, SkillCode);

    fn key(&self) -> Self::Key {
        (self.need.clone(), self.skill.clone())
    }

    fn key_text((need, skill): &Self::Key) -> String {
        format!("{need} {skill}")
    }

    async fn stored(reading: &mut Reading) -> Result<BTreeMap<Self::Key, Stored<Self>>, StoreError> {
        let rows: Vec<NeedSkillRow> =
            on!(reading, connection => sqlx::query_as(SKILLS).fetch_all(connection).await)?;
        let stored = |row: NeedSkillRow| {
            let record = Self {
                need: key("need.code", &row.need, NeedCode::parse)?,
                skill: key("skill.code", &row.skill, SkillCode::parse)?,
                min_level: narrow("need_skill.min_level", row.min_level, Level::new)?,
                must: row.must,
            };
            let source = Source::read(row.import_file_id, row.import_line);
            Ok((record.key(), Stored { record, source }))
        };
        rows.into_iter().map(stored).collect()
    }

    async fn insert(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let cells = skill_cells(writing, rows).await?;
        NEED_SKILL.insert(writing, cells).await
    }

    async fn update(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let cells = skill_cells(writing, rows).await?;
        NEED_SKILL.update(writing, cells).await
    }

    async fn delete(writing: &mut Writing, keys: &[Self::Key]) -> Result<(), StoreError> {
        let (needs, skills) = (ids(writing).await?, skills::ids(writing).await?);
        let gone = keys.iter().map(|(need, skill)| Ok([needs.get(need)?, skills.get(skill)?]));
        NEED_SKILL.delete(writing, gone.collect::<Result<Vec<_>, StoreError>>()?).await
    }
}
