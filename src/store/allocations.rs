//! Work already promised to initiatives.

use std::collections::BTreeMap;

use sqlx::FromRow;

use super::bulk::{Cell, Table};
use super::kept::{Ids, Kept, Occasion, Row, Source, Stored, ids_from, key, narrow};
use super::word::Word;
use super::{StoreError, Tx, initiatives, needs, on, people};
use crate::domain::{
    AllocationCode, AllocationRecord, AllocationStatus, InitiativeCode, NeedCode, Percent, PersonKind,
    PersonNumber,
};

const ALLOCATION: Table<11> = Table {
    name: "allocation",
    keys: 1,
    columns: [
        "id",
        "code",
        "need_id",
        "initiative_id",
        "person_id",
        "percent",
        "starts_on",
        "ends_on",
        "status",
        "import_file_id",
        "import_line",
    ],
};

const IDS: &str = "SELECT code, id FROM allocation";

const ALL: &str = "
    SELECT a.code, n.code AS need, i.code AS initiative, p.kind AS person_kind, p.number AS person, a.percent,
        a.starts_on, a.ends_on, a.status, a.import_file_id, a.import_line
    FROM allocation a
    JOIN need n ON n.id = a.need_id
    JOIN initiative i ON i.id = a.initiative_id
    JOIN person p ON p.id = a.person_id";

#[derive(FromRow)]
struct AllocationRow {
    code: String,
    need: String,
    initiative: String,
    person_kind: String,
    person: String,
    percent: i64,
    starts_on: jiff_sqlx::Date,
    ends_on: jiff_sqlx::Date,
    status: String,
    import_file_id: Option<i64>,
    import_line: Option<i64>,
}

impl AllocationRow {
    fn stored(self) -> Result<Stored<AllocationRecord>, StoreError> {
        let record = AllocationRecord {
            code: key("allocation.code", &self.code, AllocationCode::parse)?,
            need: key("need.code", &self.need, NeedCode::parse)?,
            initiative: key("initiative.code", &self.initiative, InitiativeCode::parse)?,
            person_kind: PersonKind::from_word("person.kind", &self.person_kind)?,
            person: key("person.number", &self.person, PersonNumber::parse)?,
            percent: narrow("allocation.percent", self.percent, Percent::from_hundredths)?,
            from: self.starts_on.to_jiff(),
            to: self.ends_on.to_jiff(),
            status: AllocationStatus::from_word("allocation.status", &self.status)?,
        };
        Ok(Stored { record, source: Source::read(self.import_file_id, self.import_line) })
    }
}

/// Every allocation, by code.
pub async fn all(tx: &mut Tx) -> Result<Vec<AllocationRecord>, StoreError> {
    Ok(AllocationRecord::stored(tx).await?.into_values().map(|stored| stored.record).collect())
}

async fn ids(tx: &mut Tx) -> Result<Ids<AllocationCode>, StoreError> {
    Ids::read(tx, "allocation", IDS, AllocationCode::parse).await
}

/// The codes that allocations refer to.
struct References {
    needs: Ids<NeedCode>,
    initiatives: Ids<InitiativeCode>,
    people: Ids<PersonNumber>,
}

impl References {
    async fn read(tx: &mut Tx) -> Result<Self, StoreError> {
        Ok(Self {
            needs: needs::ids(tx).await?,
            initiatives: initiatives::ids(tx).await?,
            people: people::ids(tx).await?,
        })
    }

    fn cells<'a>(&self, row: &Row<'a, AllocationRecord>, id: i64) -> Result<[Cell<'a>; 11], StoreError> {
        let allocation = row.record;
        Ok([
            id.into(),
            allocation.code.as_str().into(),
            self.needs.get(&allocation.need)?.into(),
            self.initiatives.get(&allocation.initiative)?.into(),
            self.people.get(&allocation.person)?.into(),
            allocation.percent.hundredths().into(),
            allocation.from.into(),
            allocation.to.into(),
            allocation.status.word().into(),
            row.file(),
            row.line(),
        ])
    }
}

impl Kept for AllocationRecord {
    type Key = AllocationCode;

    fn key(&self) -> AllocationCode {
        self.code.clone()
    }

    fn key_text(key: &AllocationCode) -> String {
        key.to_string()
    }

    async fn stored(tx: &mut Tx) -> Result<BTreeMap<AllocationCode, Stored<Self>>, StoreError> {
        let rows: Vec<AllocationRow> =
            on!(tx, connection => sqlx::query_as(ALL).fetch_all(connection).await)?;
        rows.into_iter().map(|row| row.stored().map(|stored| (stored.record.key(), stored))).collect()
    }

    async fn insert(tx: &mut Tx, rows: &[Row<'_, Self>], _: Occasion<'_>) -> Result<(), StoreError> {
        let references = References::read(tx).await?;
        let first = ALLOCATION.reserve(tx, rows.len()).await?;
        let new = rows.iter().zip(ids_from(first)).map(|(row, id)| references.cells(row, id));
        ALLOCATION.insert(tx, new.collect::<Result<Vec<_>, _>>()?).await
    }

    async fn update(tx: &mut Tx, rows: &[Row<'_, Self>], _: Occasion<'_>) -> Result<(), StoreError> {
        let (references, ids) = (References::read(tx).await?, ids(tx).await?);
        let changed = rows.iter().map(|row| references.cells(row, ids.get(&row.record.code)?));
        ALLOCATION.update(tx, changed.collect::<Result<Vec<_>, _>>()?).await
    }

    async fn delete(tx: &mut Tx, keys: &[AllocationCode]) -> Result<(), StoreError> {
        let ids = ids(tx).await?;
        let gone = keys.iter().map(|key| Ok([ids.get(key)?])).collect::<Result<Vec<_>, StoreError>>()?;
        ALLOCATION.delete(tx, gone).await
    }
}
