//! Units: a tree through time. A changed unit gets a new version from the day of the change.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::FromRow;

use super::bulk::Table;
use super::kept::{Ids, Kept, Occasion, Row, Source, Stored, ids_from, key};
use super::{StoreError, Tx, execute, on};
use crate::domain::text::sort_key;
use crate::domain::{PersonNumber, UnitCode, UnitRecord};

/// The first version of a unit is valid from here: files do not say when a unit was made.
pub const BEGINNING: Date = Date::constant(1900, 1, 1);

const UNIT: Table<2> = Table { name: "unit", keys: 1, columns: ["id", "code"] };
const VERSION: Table<10> = Table {
    name: "unit_version",
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

/// The units as they stand on `on`, by code.
pub async fn tree(tx: &mut Tx, on: Date) -> Result<Vec<UnitRecord>, StoreError> {
    let rows = versions(tx, on).await?;
    Ok(rows.into_values().map(|stored| stored.record).collect())
}

async fn versions(tx: &mut Tx, on: Date) -> Result<BTreeMap<UnitCode, Stored<UnitRecord>>, StoreError> {
    let rows: Vec<Version> =
        on!(tx, connection => sqlx::query_as(TREE).bind(on.to_sqlx()).fetch_all(connection).await)?;
    rows.into_iter().map(|row| row.stored().map(|stored| (stored.record.code.clone(), stored))).collect()
}

pub(super) async fn ids(tx: &mut Tx) -> Result<Ids<UnitCode>, StoreError> {
    Ids::read(tx, "unit", IDS, UnitCode::parse).await
}

/// The open version of each unit: its id, and the day it begins.
async fn current(tx: &mut Tx) -> Result<BTreeMap<i64, (i64, Date)>, StoreError> {
    let rows: Vec<(i64, i64, jiff_sqlx::Date)> =
        on!(tx, connection => sqlx::query_as(CURRENT_VERSIONS).fetch_all(connection).await)?;
    Ok(rows.into_iter().map(|(unit, id, from)| (unit, (id, from.to_jiff()))).collect())
}

/// Writes a version of each row's unit, valid from `from`.
async fn insert_versions(
    tx: &mut Tx,
    rows: &[&Row<'_, UnitRecord>],
    from: Date,
    ids: &Ids<UnitCode>,
) -> Result<(), StoreError> {
    let first = VERSION.reserve(tx, rows.len()).await?;
    let mut cells = Vec::with_capacity(rows.len());
    for (row, id) in rows.iter().zip(ids_from(first)) {
        cells.push(version_cells(row, id, from, ids)?);
    }
    VERSION.insert(tx, cells).await
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

impl Kept for UnitRecord {
    type Key = UnitCode;

    fn key(&self) -> UnitCode {
        self.code.clone()
    }

    fn key_text(key: &UnitCode) -> String {
        key.to_string()
    }

    async fn stored(tx: &mut Tx) -> Result<BTreeMap<UnitCode, Stored<Self>>, StoreError> {
        // The newest versions: a change of today may begin after the day that is asked for.
        versions(tx, Date::MAX).await
    }

    async fn insert(tx: &mut Tx, rows: &[Row<'_, Self>], _: Occasion<'_>) -> Result<(), StoreError> {
        let first = UNIT.reserve(tx, rows.len()).await?;
        let units =
            rows.iter().zip(ids_from(first)).map(|(row, id)| [id.into(), row.record.code.as_str().into()]);
        UNIT.insert(tx, units.collect()).await?;
        let ids = ids(tx).await?;
        insert_versions(tx, &rows.iter().collect::<Vec<_>>(), BEGINNING, &ids).await
    }

    async fn update(tx: &mut Tx, rows: &[Row<'_, Self>], occasion: Occasion<'_>) -> Result<(), StoreError> {
        let ids = ids(tx).await?;
        let open = current(tx).await?;
        let mut new = Vec::new();
        let mut same_day = Vec::new();
        for row in rows {
            let unit = ids.get(&row.record.code)?;
            let Some(&(version, from)) = open.get(&unit) else { continue };
            if from < occasion.today {
                let end = occasion.today.to_sqlx();
                execute!(tx, sqlx::query(END_VERSION).bind(version).bind(end))?;
                new.push(row);
            } else {
                // Changed twice on a day: one version a day, the last one.
                same_day.push(version_cells(row, version, from, &ids)?);
            }
        }
        insert_versions(tx, &new, occasion.today, &ids).await?;
        VERSION.update(tx, same_day).await
    }

    async fn restore(tx: &mut Tx, rows: &[Row<'_, Self>], _: Occasion<'_>) -> Result<(), StoreError> {
        let ids = ids(tx).await?;
        let open = current(tx).await?;
        let mut in_place = Vec::new();
        for row in rows {
            let unit = ids.get(&row.record.code)?;
            let Some(&(version, from)) = open.get(&unit) else { continue };
            let day = from.to_sqlx();
            let before: Option<i64> = on!(tx, connection =>
                sqlx::query_scalar(VERSION_BEFORE).bind(unit).bind(day).fetch_optional(connection).await)?;
            match before {
                Some(before) if !changed_again(tx, before, row).await? => {
                    execute!(tx, sqlx::query(DELETE_VERSION).bind(version))?;
                    execute!(tx, sqlx::query(REOPEN_VERSION).bind(before))?;
                }
                _ => in_place.push(version_cells(row, version, from, &ids)?),
            }
        }
        VERSION.update(tx, in_place).await
    }

    async fn delete(tx: &mut Tx, keys: &[UnitCode]) -> Result<(), StoreError> {
        let ids = ids(tx).await?;
        let gone = keys.iter().map(|key| ids.get(key)).collect::<Result<HashSet<_>, _>>()?;
        // All versions first: the units may be each other's parents.
        for unit in &gone {
            execute!(tx, sqlx::query(DELETE_VERSIONS).bind(unit))?;
        }
        UNIT.delete(tx, gone.into_iter().map(|unit| [unit]).collect()).await
    }
}

const VERSION_SOURCE: &str = "SELECT import_file_id, import_line FROM unit_version WHERE id = $1";

/// Whether version `before` is not the one the before-image `row` shows: then the unit was changed twice on
/// the day, and the first change stays.
async fn changed_again(tx: &mut Tx, before: i64, row: &Row<'_, UnitRecord>) -> Result<bool, StoreError> {
    let (file, line): (Option<i64>, Option<i64>) = on!(tx, connection =>
        sqlx::query_as(VERSION_SOURCE).bind(before).fetch_one(connection).await)?;
    Ok(Source::read(file, line) != row.source)
}
