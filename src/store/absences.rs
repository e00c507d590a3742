//! Absences: that someone is away and how much, never why.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sqlx::FromRow;

use super::bulk::{Cell, Table};
use super::keyed::{Ids, Keyed, Row, Source, Stored, ids_from, key, narrow};
use super::word::Word;
use super::{Content, Reading, StoreError, Writing, on, people};
use crate::domain::{AbsenceKind, AbsenceRecord, Percent, PersonNumber};

const ABSENCE: Table<8> = Table {
    name: "absence",
    content: Content::People,
    keys: 1,
    columns: ["id", "person_id", "kind", "percent", "starts_on", "ends_on", "import_file_id", "import_line"],
};

const ALL: &str = "
    SELECT a.id, p.number, a.kind, a.percent, a.starts_on, a.ends_on, a.import_file_id, a.import_line
    FROM absence a
    JOIN person p ON p.id = a.person_id";

#[derive(FromRow)]
struct AbsenceRow {
    id: i64,
    number: String,
    kind: String,
    percent: i64,
    starts_on: jiff_sqlx::Date,
    ends_on: Option<jiff_sqlx::Date>,
    import_file_id: Option<i64>,
    import_line: Option<i64>,
}

impl AbsenceRow {
    fn stored(self) -> Result<(i64, Stored<AbsenceRecord>), StoreError> {
        let record = AbsenceRecord {
            person: key("person.number", &self.number, PersonNumber::parse)?,
            kind: AbsenceKind::from_word("absence.kind", &self.kind)?,
            percent: narrow("absence.percent", self.percent, Percent::from_hundredths)?,
            from: self.starts_on.to_jiff(),
            to: self.ends_on.map(jiff_sqlx::Date::to_jiff),
        };
        Ok((self.id, Stored { record, source: Source::read(self.import_file_id, self.import_line) }))
    }
}

/// Every absence, by person, kind and first day.
pub async fn all(reading: &mut Reading) -> Result<Vec<AbsenceRecord>, StoreError> {
    reading.must_reach_everybody()?;
    Ok(AbsenceRecord::stored(reading).await?.into_values().map(|stored| stored.record).collect())
}

async fn read(reading: &mut Reading) -> Result<Vec<(i64, Stored<AbsenceRecord>)>, StoreError> {
    let rows: Vec<AbsenceRow> = on!(reading, connection => sqlx::query_as(ALL).fetch_all(connection).await)?;
    rows.into_iter().map(AbsenceRow::stored).collect()
}

async fn ids(reading: &mut Reading) -> Result<BTreeMap<Key, i64>, StoreError> {
    Ok(read(reading).await?.into_iter().map(|(id, stored)| (stored.record.key(), id)).collect())
}

fn cells<'a>(
    row: &Row<'a, AbsenceRecord>,
    id: i64,
    people: &Ids<PersonNumber>,
) -> Result<[Cell<'a>; 8], StoreError> {
    let absence = row.record;
    Ok([
        id.into(),
        people.get(&absence.person)?.into(),
        absence.kind.word().into(),
        absence.percent.hundredths().into(),
        absence.from.into(),
        absence.to.into(),
        row.file(),
        row.line(),
    ])
}

type Key = (PersonNumber, AbsenceKind, Date);

impl Keyed for AbsenceRecord {
    type Key = Key;

    fn key(&self) -> Key {
        (self.person.clone(), self.kind, self.from)
    }

    fn key_text((person, kind, from): &Key) -> String {
        format!("{person} {} {from}", kind.word())
    }

    async fn stored(reading: &mut Reading) -> Result<BTreeMap<Key, Stored<Self>>, StoreError> {
        Ok(read(reading).await?.into_iter().map(|(_, stored)| (stored.record.key(), stored)).collect())
    }

    async fn insert(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let people = people::ids(writing).await?;
        let first = ABSENCE.reserve(writing, rows.len()).await?;
        let new = rows.iter().zip(ids_from(first)).map(|(row, id)| cells(row, id, &people));
        ABSENCE.insert(writing, new.collect::<Result<Vec<_>, _>>()?).await
    }

    async fn update(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let (people, ids) = (people::ids(writing).await?, ids(writing).await?);
        let stored = rows.iter().filter_map(|row| Some((row, *ids.get(&row.record.key())?)));
        let changed = stored.map(|(row, id)| cells(row, id, &people)).collect::<Result<Vec<_>, _>>()?;
        ABSENCE.update(writing, changed).await
    }

    async fn delete(writing: &mut Writing, keys: &[Key]) -> Result<(), StoreError> {
        let ids = ids(writing).await?;
        ABSENCE.delete(writing, keys.iter().filter_map(|key| Some([*ids.get(key)?])).collect()).await
    }
}
