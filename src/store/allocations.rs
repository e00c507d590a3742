//! Work already promised to initiatives.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::FromRow;

use super::bulk::{Cell, Table};
use super::keyed::{Ids, Keyed, Row, Source, Stored, ids_from, key, narrow};
use super::word::Word;
use super::{Content, Reading, StoreError, Writing, initiatives, needs, on, people};
use crate::domain::{
    AllocationCode, AllocationRecord, AllocationStatus, InitiativeCode, NeedCode, Percent, PersonKind,
    PersonNumber,
};

const ALLOCATION: Table<11> = Table {
    name: "allocation",
    content: Content::Initiatives,
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

const OF_FILES: &str = "
    SELECT a.code, n.code AS need, i.code AS initiative, p.kind AS person_kind, p.number AS person, a.percent,
        a.starts_on, a.ends_on, a.status, a.import_file_id, a.import_line
    FROM allocation a
    JOIN need n ON n.id = a.need_id
    JOIN initiative i ON i.id = a.initiative_id
    JOIN person p ON p.id = a.person_id
    WHERE a.place_id IS NULL";

const DECIDED: &str = "SELECT code FROM allocation WHERE place_id IS NOT NULL";

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

/// Every allocation, from files and from decisions, proposed ones included, in order of code.
pub async fn all(reading: &mut Reading) -> Result<Vec<AllocationRecord>, StoreError> {
    Ok(read(reading, ALL).await?.into_values().map(|stored| stored.record).collect())
}

/// The codes of those that were decided here.
pub async fn decided(reading: &mut Reading) -> Result<BTreeSet<AllocationCode>, StoreError> {
    let codes: Vec<String> =
        on!(reading, connection => sqlx::query_scalar(DECIDED).fetch_all(connection).await)?;
    codes.iter().map(|code| key("allocation.code", code, AllocationCode::parse)).collect()
}

async fn read(
    reading: &mut Reading,
    sql: &'static str,
) -> Result<BTreeMap<AllocationCode, Stored<AllocationRecord>>, StoreError> {
    let rows: Vec<AllocationRow> =
        on!(reading, connection => sqlx::query_as(sql).fetch_all(connection).await)?;
    rows.into_iter().map(|row| row.stored().map(|stored| (stored.record.key(), stored))).collect()
}

async fn ids(reading: &mut Reading) -> Result<Ids<AllocationCode>, StoreError> {
    Ids::read(reading, "allocation", IDS, AllocationCode::parse).await
}

/// The codes that allocations refer to.
struct References {
    needs: Ids<NeedCode>,
    initiatives: Ids<InitiativeCode>,
    people: Ids<PersonNumber>,
}

impl References {
    async fn read(reading: &mut Reading) -> Result<Self, StoreError> {
        Ok(Self {
            needs: needs::ids(reading).await?,
            initiatives: initiatives::ids(reading).await?,
            people: people::ids(reading).await?,
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

impl Keyed for AllocationRecord {
    type Key = AllocationCode;

    fn key(&self) -> AllocationCode {
        self.code.clone()
    }

    fn key_text(key: &AllocationCode) -> String {
        key.to_string()
    }

    // What was decided here is no part of what files bring: none of it is missing, changed or taken back by one.
    async fn stored(reading: &mut Reading) -> Result<BTreeMap<AllocationCode, Stored<Self>>, StoreError> {
        read(reading, OF_FILES).await
    }

    async fn insert(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let references = References::read(writing).await?;
        let first = ALLOCATION.reserve(writing, rows.len()).await?;
        let new = rows.iter().zip(ids_from(first)).map(|(row, id)| references.cells(row, id));
        ALLOCATION.insert(writing, new.collect::<Result<Vec<_>, _>>()?).await
    }

    async fn update(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let (references, ids) = (References::read(writing).await?, ids(writing).await?);
        let changed = rows.iter().map(|row| references.cells(row, ids.get(&row.record.code)?));
        ALLOCATION.update(writing, changed.collect::<Result<Vec<_>, _>>()?).await
    }

    async fn delete(writing: &mut Writing, keys: &[AllocationCode]) -> Result<(), StoreError> {
        let ids = ids(writing).await?;
        let gone = keys.iter().map(|key| Ok([ids.get(key)?])).collect::<Result<Vec<_>, StoreError>>()?;
        ALLOCATION.delete(writing, gone).await
    }
}
