//! Consultants: a person and a contract.

use std::collections::BTreeMap;

use sqlx::FromRow;

use super::super::bulk::{Cell, Table};
use super::super::keyed::{Ids, Keyed, Row, Source, Stored, ids_from, key, narrow};
use super::super::{Content, Reading, StoreError, Writing, on, roles, units};
use super::{Name, PERSON, person_cells};
use crate::domain::{ConsultantRecord, Money, Percent, PersonKind, PersonNumber, RoleCode, UnitCode};

const CONTRACT: Table<12> = Table {
    name: "consultant_contract",
    content: Content::People,
    keys: 1,
    columns: [
        "person_id",
        "firm",
        "role_id",
        "unit_id",
        "hourly_rate",
        "valid_from",
        "valid_to",
        "option_to",
        "framework_agreement",
        "available",
        "import_file_id",
        "import_line",
    ],
};

const ALL: &str = "
    SELECT p.number, p.first_name, p.last_name, c.firm, r.code AS role, u.code AS unit, c.hourly_rate,
        c.valid_from, c.valid_to, c.option_to, c.framework_agreement, c.available, c.import_file_id,
        c.import_line
    FROM consultant_contract c
    JOIN person p ON p.id = c.person_id
    LEFT JOIN role r ON r.id = c.role_id
    LEFT JOIN unit u ON u.id = c.unit_id";

#[derive(FromRow)]
struct Contract {
    number: String,
    first_name: String,
    last_name: String,
    firm: String,
    role: Option<String>,
    unit: Option<String>,
    hourly_rate: Option<i64>,
    valid_from: jiff_sqlx::Date,
    valid_to: jiff_sqlx::Date,
    option_to: Option<jiff_sqlx::Date>,
    framework_agreement: Option<String>,
    available: i64,
    import_file_id: Option<i64>,
    import_line: Option<i64>,
}

impl Contract {
    fn stored(self) -> Result<Stored<ConsultantRecord>, StoreError> {
        let rate =
            self.hourly_rate.map(|ore| narrow("consultant_contract.hourly_rate", ore, Money::from_ore));
        let record = ConsultantRecord {
            number: key("person.number", &self.number, PersonNumber::parse)?,
            first_name: self.first_name,
            last_name: self.last_name,
            firm: self.firm,
            role: self.role.as_deref().and_then(RoleCode::parse),
            unit: self.unit.as_deref().and_then(UnitCode::parse),
            hourly_rate: rate.transpose()?,
            from: self.valid_from.to_jiff(),
            to: self.valid_to.to_jiff(),
            option_to: self.option_to.map(jiff_sqlx::Date::to_jiff),
            framework_agreement: self.framework_agreement,
            available: narrow("consultant_contract.available", self.available, Percent::from_hundredths)?,
        };
        Ok(Stored { record, source: Source::read(self.import_file_id, self.import_line) })
    }
}

fn name(record: &ConsultantRecord) -> Name<'_> {
    Name {
        number: &record.number,
        kind: PersonKind::Consultant,
        first: &record.first_name,
        last: &record.last_name,
        email: None,
    }
}

/// The cells of the contracts, with codes replaced by ids.
async fn contract_cells<'a>(
    reading: &mut Reading,
    rows: &[Row<'a, ConsultantRecord>],
    people: &Ids<PersonNumber>,
) -> Result<Vec<[Cell<'a>; 12]>, StoreError> {
    let (units, roles) = (units::ids(reading).await?, roles::ids(reading).await?);
    let cells = |row: &Row<'a, ConsultantRecord>| {
        let contract = row.record;
        Ok([
            people.get(&contract.number)?.into(),
            (&contract.firm).into(),
            roles.optional(contract.role.as_ref())?.into(),
            units.optional(contract.unit.as_ref())?.into(),
            contract.hourly_rate.map(Money::ore).into(),
            contract.from.into(),
            contract.to.into(),
            contract.option_to.into(),
            (&contract.framework_agreement).into(),
            contract.available.hundredths().into(),
            row.file(),
            row.line(),
        ])
    };
    rows.iter().map(cells).collect()
}

impl Keyed for ConsultantRecord {
    type Key = PersonNumber;

    fn key(&self) -> PersonNumber {
        self.number.clone()
    }

    fn key_text(key: &PersonNumber) -> String {
        key.to_string()
    }

    fn name(&self) -> Option<String> {
        Some(format!("{} {}", self.first_name, self.last_name).trim().to_owned())
    }

    async fn stored(reading: &mut Reading) -> Result<BTreeMap<PersonNumber, Stored<Self>>, StoreError> {
        let rows: Vec<Contract> =
            on!(reading, connection => sqlx::query_as(ALL).fetch_all(connection).await)?;
        rows.into_iter().map(|row| row.stored().map(|stored| (stored.record.key(), stored))).collect()
    }

    async fn insert(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let first = PERSON.reserve(writing, rows.len()).await?;
        let people =
            rows.iter().zip(ids_from(first)).map(|(row, id)| person_cells(&name(row.record), row, id));
        PERSON.insert(writing, people.collect()).await?;
        let people = super::ids(writing).await?;
        let cells = contract_cells(writing, rows, &people).await?;
        CONTRACT.insert(writing, cells).await
    }

    async fn update(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let people = super::ids(writing).await?;
        let changed =
            rows.iter().map(|row| Ok(person_cells(&name(row.record), row, people.get(&row.record.number)?)));
        PERSON.update(writing, changed.collect::<Result<Vec<_>, StoreError>>()?).await?;
        let cells = contract_cells(writing, rows, &people).await?;
        CONTRACT.update(writing, cells).await
    }

    async fn delete(writing: &mut Writing, keys: &[PersonNumber]) -> Result<(), StoreError> {
        let people = super::ids(writing).await?;
        let gone = keys.iter().map(|key| Ok([people.get(key)?])).collect::<Result<Vec<_>, StoreError>>()?;
        CONTRACT.delete(writing, gone.clone()).await?;
        PERSON.delete(writing, gone).await
    }
}
