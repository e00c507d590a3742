//! Units: a tree through time. When a unit changes, it gets a new version from that day on.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::FromRow;

use super::bulk::Table;
use super::keyed::{Ids, Keyed, Row, Source, Stored, ids_from, key};
use super::{Content, Reading, StoreError, Writing, execute, on};
use crate::domain::text::sort_key;
use crate::domain::{PersonNumber, UnitCode, UnitRecord};

/// The first version of a unit holds from this day: files do not say when a unit was created.
pub const BEGINNING: Date = Date::constant(1900, 1, 1);

const UNIT: Table<2> = Table { name: "unit", content: Content::People, keys: 1, columns: ["id", "code"] };
const VERSION: Table<10> = Table {
    name: "unit_version",
    content: Content::People,
    keys: 1,
    columns: [
        "id",
        "unit_id",
        "valid_from",
        "name",
        "name_sort",
        "parent_id",
        "manager_number",
        "cost_centre",
        "import_file_id",
        "import_line",
    ],
};

const IDS: &str = "SELECT code, id FROM unit";

const TREE: &str = "
    SELECT u.code, v.name, p.code AS parent, v.manager_number, v.cost_centre, v.import_file_id, v.import_line
    FROM unit_version v
    JOIN unit u ON u.id = v.unit_id
    LEFT JOIN unit p ON p.id = v.parent_id
    WHERE v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to > $1)
    ORDER BY u.code";

const CURRENT_VERSIONS: &str = "SELECT unit_id, id, valid_from FROM unit_version WHERE valid_to IS NULL";
const END_VERSION: &str = "UPDATE unit_version SET valid_to = $2 WHERE id = $1";
const VERSION_BEFORE: &str = "SELECT id FROM unit_version WHERE unit_id = $1 AND valid_to = $2";
const REOPEN_VERSION: &str = "UPDATE unit_version SET valid_to = NULL WHERE id = $1";
const DELETE_VERSION: &str = "DELETE FROM unit_version WHERE id = $1";
const DELETE_VERSIONS: &str = "DELETE FROM unit_version WHERE unit_id = $1";

#[derive(FromRow)]
struct Version {
    code: String,
    name: String,
    parent: Option<String>,
    manager_number: Option<String>,
    cost_centre: Option<String>,
    import_file_id: Option<i64>,
    import_line: Option<i64>,
}

impl Version {
    fn stored(self) -> Result<Stored<UnitRecord>, StoreError> {
        let record = UnitRecord {
            code: key("unit.code", &self.code, UnitCode::parse)?,
            name: self.name,
            parent: self.parent.as_deref().and_then(UnitCode::parse),
            manager: self.manager_number.as_deref().and_then(PersonNumber::parse),
            cost_centre: self.cost_centre,
        };
        Ok(Stored { record, source: Source::read(self.import_file_id, self.import_line) })
    }
}

/// The units on a day, by code.
pub async fn all_on(reading: &mut Reading, on: Date) -> Result<Vec<UnitRecord>, StoreError> {
    let rows = versions(reading, on).await?;
    Ok(rows.into_values().map(|stored| stored.record).collect())
}

async fn versions(
    reading: &mut Reading,
    on: Date,
) -> Result<BTreeMap<UnitCode, Stored<UnitRecord>>, StoreError> {
    let rows: Vec<Version> =
        on!(reading, connection => sqlx::query_as(TREE).bind(on.to_sqlx()).fetch_all(connection).await)?;
    rows.into_iter().map(|row| row.stored().map(|stored| (stored.record.code.clone(), stored))).collect()
}

pub(super) async fn ids(reading: &mut Reading) -> Result<Ids<UnitCode>, StoreError> {
    Ids::read(reading, "unit", IDS, UnitCode::parse).await
}

/// The open version of each unit: its id and its first day.
async fn current(reading: &mut Reading) -> Result<BTreeMap<i64, (i64, Date)>, StoreError> {
    let rows: Vec<(i64, i64, jiff_sqlx::Date)> =
        on!(reading, connection => sqlx::query_as(CURRENT_VERSIONS).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(|(unit, id, from)| (unit, (id, from.to_jiff()))).collect())
}

/// Writes a version of each row's unit, which holds from `from`.
async fn insert_versions(
    writing: &mut Writing,
    rows: &[&Row<'_, UnitRecord>],
    from: Date,
    ids: &Ids<UnitCode>,
) -> Result<(), StoreError> {
    let first = VERSION.reserve(writing, rows.len()).await?;
    let mut cells = Vec::with_capacity(rows.len());
    for (row, id) in rows.iter().zip(ids_from(first)) {
        cells.push(version_cells(row, id, from, ids)?);
    }
    VERSION.insert(writing, cells).await
}

fn version_cells<'a>(
    row: &Row<'a, UnitRecord>,
    id: i64,
    from: Date,
    ids: &Ids<UnitCode>,
) -> Result<[super::bulk::Cell<'a>; 10], StoreError> {
    let unit = row.record;
    Ok([
        id.into(),
        ids.get(&unit.code)?.into(),
        from.into(),
        (&unit.name).into(),
        sort_key(&unit.name).into(),
        ids.optional(unit.parent.as_ref())?.into(),
        unit.manager.as_ref().map(PersonNumber::as_str).into(),
        (&unit.cost_centre).into(),
        row.file(),
        row.line(),
    ])
}

impl Keyed for UnitRecord {
    type Key = UnitCode;

    fn key(&self) -> UnitCode {
        self.code.clone()
    }

    fn key_text(key: &UnitCode) -> String {
        key.to_string()
    }

    fn name(&self) -> Option<String> {
        Some(self.name.clone())
    }

    async fn stored(reading: &mut Reading) -> Result<BTreeMap<UnitCode, Stored<Self>>, StoreError> {
        // The newest versions: a change made today may begin after the day that is asked for.
        versions(reading, Date::MAX).await
    }

    async fn insert(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let first = UNIT.reserve(writing, rows.len()).await?;
        let units =
            rows.iter().zip(ids_from(first)).map(|(row, id)| [id.into(), row.record.code.as_str().into()]);
        UNIT.insert(writing, units.collect()).await?;
        let ids = ids(writing).await?;
        insert_versions(writing, &rows.iter().collect::<Vec<_>>(), BEGINNING, &ids).await
    }

    async fn update(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let ids = ids(writing).await?;
        let open = current(writing).await?;
        let mut new = Vec::new();
        let mut same_day = Vec::new();
        for row in rows {
            let unit = ids.get(&row.record.code)?;
            let Some(&(version, from)) = open.get(&unit) else { continue };
            if from < writing.day() {
                let end = writing.day().to_sqlx();
                execute!(writing, sqlx::query(END_VERSION).bind(version).bind(end))?;
                new.push(row);
            } else {
                // There is one version a day: a second change on the same day replaces the first.
                same_day.push(version_cells(row, version, from, &ids)?);
            }
        }
        insert_versions(writing, &new, writing.day(), &ids).await?;
        VERSION.update(writing, same_day).await
    }

    async fn restore(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let ids = ids(writing).await?;
        let open = current(writing).await?;
        let mut in_place = Vec::new();
        for row in rows {
            let unit = ids.get(&row.record.code)?;
            let Some(&(version, from)) = open.get(&unit) else { continue };
            let day = from.to_sqlx();
            let before: Option<i64> = on!(writing, connection =>
                sqlx::query_scalar(VERSION_BEFORE).bind(unit).bind(day).fetch_optional(connection).await)?;
            match before {
                Some(before) if !changed_again(writing, before, row).await? => {
                    execute!(writing, sqlx::query(DELETE_VERSION).bind(version))?;
                    execute!(writing, sqlx::query(REOPEN_VERSION).bind(before))?;
                }
                _ => in_place.push(version_cells(row, version, from, &ids)?),
            }
        }
        VERSION.update(writing, in_place).await
    }

    async fn delete(writing: &mut Writing, keys: &[UnitCode]) -> Result<(), StoreError> {
        let ids = ids(writing).await?;
        let gone = keys.iter().map(|key| ids.get(key)).collect::<Result<HashSet<_>, _>>()?;
        // All versions are deleted first, since the units may be each other's parents.
        for unit in &gone {
            execute!(writing, sqlx::query(DELETE_VERSIONS).bind(unit))?;
        }
        UNIT.delete(writing, gone.into_iter().map(|unit| [unit]).collect()).await
    }
}

const VERSION_SOURCE: &str = "SELECT import_file_id, import_line FROM unit_version WHERE id = $1";

/// Whether the unit was changed twice on the day, so that `before` is not the version in the before-image `row`. Then
/// the first change stays.
async fn changed_again(
    reading: &mut Reading,
    before: i64,
    row: &Row<'_, UnitRecord>,
) -> Result<bool, StoreError> {
    let (file, line): (Option<i64>, Option<i64>) = on!(reading, connection =>
        sqlx::query_as(VERSION_SOURCE).bind(before).fetch_one(connection).await)?;
    Ok(Source::read(file, line) != row.source)
}
