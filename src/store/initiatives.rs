//! Initiatives.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::FromRow;

use super::bulk::{Cell, Table};
use super::keyed::{Ids, Keyed, Row, Source, Stored, ids_from, key, narrow};
use super::word::Word;
use super::{Content, Reading, StoreError, Writing, on, units};
use crate::domain::text::sort_key;
use crate::domain::{InitiativeCode, InitiativeRecord, InitiativeStatus, Money, Percent, Priority, UnitCode};

const INITIATIVE: Table<15> = Table {
    name: "initiative",
    content: Content::Initiatives,
    keys: 1,
    columns: [
        "id",
        "code",
        "name",
        "name_sort",
        "owner_unit_id",
        "kind",
        "priority",
        "status",
        "starts_on",
        "ends_on",
        "budget",
        "max_external",
        "yearly_benefit",
        "import_file_id",
        "import_line",
    ],
};

const IDS: &str = "SELECT code, id FROM initiative";

const BY_HAND: &str = "SELECT code FROM initiative WHERE edited_at IS NOT NULL";

const ALL: &str = "
    SELECT i.code, i.name, u.code AS owner, i.kind, i.priority, i.status, i.starts_on, i.ends_on, i.budget,
        i.max_external, i.yearly_benefit, i.import_file_id, i.import_line
    FROM initiative i
    JOIN unit u ON u.id = i.owner_unit_id";

#[derive(FromRow)]
struct InitiativeRow {
    code: String,
    name: String,
    owner: String,
    kind: Option<String>,
    priority: i64,
    status: String,
    starts_on: jiff_sqlx::Date,
    ends_on: jiff_sqlx::Date,
    budget: Option<i64>,
    max_external: Option<i64>,
    yearly_benefit: Option<i64>,
    import_file_id: Option<i64>,
    import_line: Option<i64>,
}

impl InitiativeRow {
    fn stored(self) -> Result<Stored<InitiativeRecord>, StoreError> {
        let money =
            |column, ore: Option<i64>| ore.map(|ore| narrow(column, ore, Money::from_ore)).transpose();
        let max =
            self.max_external.map(|part| narrow("initiative.max_external", part, Percent::from_hundredths));
        let record = InitiativeRecord {
            code: key("initiative.code", &self.code, InitiativeCode::parse)?,
            name: self.name,
            owner: key("unit.code", &self.owner, UnitCode::parse)?,
            kind: self.kind,
            priority: narrow("initiative.priority", self.priority, Priority::new)?,
            status: InitiativeStatus::from_word("initiative.status", &self.status)?,
            start: self.starts_on.to_jiff(),
            end: self.ends_on.to_jiff(),
            budget: money("initiative.budget", self.budget)?,
            max_external: max.transpose()?,
            yearly_benefit: money("initiative.yearly_benefit", self.yearly_benefit)?,
        };
        Ok(Stored { record, source: Source::read(self.import_file_id, self.import_line) })
    }
}

/// Every initiative, by code.
pub async fn all(reading: &mut Reading) -> Result<Vec<InitiativeRecord>, StoreError> {
    Ok(InitiativeRecord::stored(reading).await?.into_values().map(|stored| stored.record).collect())
}

/// Those that were written or moved here.
pub async fn by_hand(reading: &mut Reading) -> Result<BTreeSet<InitiativeCode>, StoreError> {
    let codes: Vec<String> =
        on!(reading, connection => sqlx::query_scalar(BY_HAND).fetch_all(connection).await)?;
    codes.iter().map(|code| key("initiative.code", code, InitiativeCode::parse)).collect()
}

pub(super) async fn ids(reading: &mut Reading) -> Result<Ids<InitiativeCode>, StoreError> {
    Ids::read(reading, "initiative", IDS, InitiativeCode::parse).await
}

fn cells<'a>(
    row: &Row<'a, InitiativeRecord>,
    id: i64,
    units: &Ids<UnitCode>,
) -> Result<[Cell<'a>; 15], StoreError> {
    let initiative = row.record;
    Ok([
        id.into(),
        initiative.code.as_str().into(),
        (&initiative.name).into(),
        sort_key(&initiative.name).into(),
        units.get(&initiative.owner)?.into(),
        (&initiative.kind).into(),
        initiative.priority.get().into(),
        initiative.status.word().into(),
        initiative.start.into(),
        initiative.end.into(),
        initiative.budget.map(Money::ore).into(),
        initiative.max_external.map(Percent::hundredths).into(),
        initiative.yearly_benefit.map(Money::ore).into(),
        row.file(),
        row.line(),
    ])
}

impl Keyed for InitiativeRecord {
    type Key = InitiativeCode;

    fn key(&self) -> InitiativeCode {
        self.code.clone()
    }

    fn key_text(key: &InitiativeCode) -> String {
        key.to_string()
    }

    fn name(&self) -> Option<String> {
        Some(self.name.clone())
    }

    async fn stored(reading: &mut Reading) -> Result<BTreeMap<InitiativeCode, Stored<Self>>, StoreError> {
        let rows: Vec<InitiativeRow> =
            on!(reading, connection => sqlx::query_as(ALL).fetch_all(connection).await)?;
        rows.into_iter().map(|row| row.stored().map(|stored| (stored.record.key(), stored))).collect()
    }

    async fn insert(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let units = units::ids(writing).await?;
        let first = INITIATIVE.reserve(writing, rows.len()).await?;
        let new = rows.iter().zip(ids_from(first)).map(|(row, id)| cells(row, id, &units));
        INITIATIVE.insert(writing, new.collect::<Result<Vec<_>, _>>()?).await
    }

    async fn update(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let (units, ids) = (units::ids(writing).await?, ids(writing).await?);
        let changed = rows.iter().map(|row| cells(row, ids.get(&row.record.code)?, &units));
        INITIATIVE.update(writing, changed.collect::<Result<Vec<_>, _>>()?).await
    }

    async fn delete(writing: &mut Writing, keys: &[InitiativeCode]) -> Result<(), StoreError> {
        let ids = ids(writing).await?;
        let gone = keys.iter().map(|key| Ok([ids.get(key)?])).collect::<Result<Vec<_>, StoreError>>()?;
        INITIATIVE.delete(writing, gone).await
    }
}
