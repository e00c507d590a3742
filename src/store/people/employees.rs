//! Employees: a person, one or several positions, and the highest education.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::FromRow;

use super::super::bulk::{Cell, Table};
use super::super::keyed::{Ids, Keyed, Row, Source, Stored, ids_from, key, narrow};
use super::super::word::Word;
use super::super::{Content, Reading, StoreError, Writing, execute, on, roles, units};
use super::{Name, PERSON, person_cells};
use crate::domain::{EmployeeRecord, EmploymentForm, Percent, PersonKind, PersonNumber, RoleCode, UnitCode};

const ENGAGEMENT: Table<21> = Table {
    name: "engagement",
    content: Content::People,
    keys: 1,
    columns: [
        "id",
        "person_id",
        "ordinal",
        "unit_id",
        "role_id",
        "position_code",
        "position_title",
        "styrk08",
        "esco_uri",
        "manager_number",
        "form",
        "percent",
        "weekly_hours",
        "valid_from",
        "valid_to",
        "development",
        "lendable",
        "workplace",
        "updated_on",
        "import_file_id",
        "import_line",
    ],
};

const EDUCATION: Table<6> = Table {
    name: "education",
    content: Content::People,
    keys: 1,
    columns: ["id", "person_id", "nus_level", "nus_field", "import_file_id", "import_line"],
};

const POSITION_IDS: &str = "
    SELECT p.number, e.ordinal, e.id FROM engagement e JOIN person p ON p.id = e.person_id";

const ALL: &str = "
    SELECT p.number, e.ordinal, p.first_name, p.last_name, p.email, u.code AS unit, e.position_code,
        e.position_title, r.code AS role, e.styrk08, e.esco_uri, e.manager_number, e.form, e.percent,
        e.weekly_hours, e.valid_from, e.valid_to, d.nus_level, d.nus_field, e.development, e.lendable,
        e.workplace, e.updated_on, e.import_file_id, e.import_line
    FROM engagement e
    JOIN person p ON p.id = e.person_id
    JOIN unit u ON u.id = e.unit_id
    LEFT JOIN role r ON r.id = e.role_id
    LEFT JOIN (SELECT person_id, MIN(id) AS id FROM education GROUP BY person_id) f ON f.person_id = e.person_id
    LEFT JOIN education d ON d.id = f.id";

const DELETE_EDUCATION: &str = "DELETE FROM education WHERE person_id = $1";
const DELETE_WITHOUT_POSITION: &str = "
    DELETE FROM person
    WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM engagement e WHERE e.person_id = person.id)";
const HAS_POSITION: &str = "SELECT COUNT(*) FROM engagement WHERE person_id = $1";

#[derive(FromRow)]
#[expect(clippy::struct_field_names, reason = "named as the columns")]
struct Position {
    number: String,
    ordinal: i64,
    first_name: String,
    last_name: String,
    email: Option<String>,
    unit: String,
    position_code: Option<String>,
    position_title: Option<String>,
    role: Option<String>,
    styrk08: Option<String>,
    esco_uri: Option<String>,
    manager_number: Option<String>,
    form: Option<String>,
    percent: i64,
    weekly_hours: Option<i64>,
    valid_from: Option<jiff_sqlx::Date>,
    valid_to: Option<jiff_sqlx::Date>,
    nus_level: Option<i64>,
    nus_field: Option<i64>,
    development: i64,
    lendable: bool,
    workplace: Option<String>,
    updated_on: Option<jiff_sqlx::Date>,
    import_file_id: Option<i64>,
    import_line: Option<i64>,
}

impl Position {
    fn stored(self) -> Result<Stored<EmployeeRecord>, StoreError> {
        let form = self.form.as_deref().map(|word| EmploymentForm::from_word("engagement.form", word));
        let record = EmployeeRecord {
            number: key("person.number", &self.number, PersonNumber::parse)?,
            ordinal: narrow("engagement.ordinal", self.ordinal, |ordinal| u8::try_from(ordinal).ok())?,
            first_name: self.first_name,
            last_name: self.last_name,
            email: self.email,
            unit: key("unit.code", &self.unit, UnitCode::parse)?,
            position_code: self.position_code,
            position_title: self.position_title,
            role: self.role.as_deref().and_then(RoleCode::parse),
            styrk08: self.styrk08,
            esco_uri: self.esco_uri,
            manager: self.manager_number.as_deref().and_then(PersonNumber::parse),
            form: form.transpose()?,
            percent: narrow("engagement.percent", self.percent, Percent::from_hundredths)?,
            weekly_hours: self.weekly_hours,
            from: self.valid_from.map(jiff_sqlx::Date::to_jiff),
            to: self.valid_to.map(jiff_sqlx::Date::to_jiff),
            nus_level: self.nus_level.and_then(|level| u8::try_from(level).ok()),
            nus_field: self.nus_field.and_then(|field| u8::try_from(field).ok()),
            development: narrow("engagement.development", self.development, Percent::from_hundredths)?,
            lendable: self.lendable,
            workplace: self.workplace,
            updated_on: self.updated_on.map(jiff_sqlx::Date::to_jiff),
        };
        Ok(Stored { record, source: Source::read(self.import_file_id, self.import_line) })
    }
}

type Key = (PersonNumber, u8);

async fn position_ids(reading: &mut Reading) -> Result<BTreeMap<Key, i64>, StoreError> {
    let rows: Vec<(String, i64, i64)> =
        on!(reading, connection => sqlx::query_as(POSITION_IDS).fetch_all(connection).await)?;
    let position = |(number, ordinal, id): (String, i64, i64)| {
        let number = key("person.number", &number, PersonNumber::parse)?;
        Ok(((number, narrow("engagement.ordinal", ordinal, |ordinal| u8::try_from(ordinal).ok())?), id))
    };
    rows.into_iter().map(position).collect()
}

fn name(record: &EmployeeRecord) -> Name<'_> {
    Name {
        number: &record.number,
        kind: PersonKind::Employee,
        first: &record.first_name,
        last: &record.last_name,
        email: record.email.as_deref(),
    }
}

/// The rows that give people's names: the first position's, where somebody has several.
fn first_positions<'r, 'a>(rows: &'r [Row<'a, EmployeeRecord>]) -> Vec<&'r Row<'a, EmployeeRecord>> {
    let mut first: BTreeMap<&PersonNumber, &Row<'a, EmployeeRecord>> = BTreeMap::new();
    for row in rows {
        let kept = first.entry(&row.record.number).or_insert(row);
        if row.record.ordinal < kept.record.ordinal {
            *kept = row;
        }
    }
    first.into_values().collect()
}

/// What to do with people who are stored already.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    /// They stay as they are: a new position does not change the person.
    Stay,
    /// They are changed to what the rows say.
    Change,
}

/// Writes the people of `rows`: new ones are added, and stored ones treated as `known` says.
async fn write_people(
    writing: &mut Writing,
    rows: &[Row<'_, EmployeeRecord>],
    known: Known,
) -> Result<Ids<PersonNumber>, StoreError> {
    let mut ids = super::ids(writing).await?;
    let first = first_positions(rows);
    let (stored, new): (Vec<_>, Vec<_>) = first.into_iter().partition(|row| ids.contains(&row.record.number));
    let mut changed = Vec::new();
    for row in stored.into_iter().filter(|_| known == Known::Change) {
        let id = ids.get(&row.record.number)?;
        execute!(writing, sqlx::query(DELETE_EDUCATION).bind(id))?;
        changed.push((row, id));
    }
    PERSON
        .update(writing, changed.iter().map(|(row, id)| person_cells(&name(row.record), row, *id)).collect())
        .await?;
    let first_id = PERSON.reserve(writing, new.len()).await?;
    let made: Vec<_> = new.into_iter().zip(ids_from(first_id)).collect();
    PERSON
        .insert(writing, made.iter().map(|(row, id)| person_cells(&name(row.record), row, *id)).collect())
        .await?;
    for (row, id) in &made {
        ids.add(row.record.number.clone(), *id);
    }
    changed.extend(made);
    write_education(writing, &changed).await?;
    Ok(ids)
}

async fn write_education(
    writing: &mut Writing,
    people: &[(&Row<'_, EmployeeRecord>, i64)],
) -> Result<(), StoreError> {
    let known = |(row, _): &&(&Row<'_, EmployeeRecord>, i64)| {
        row.record.nus_level.is_some() || row.record.nus_field.is_some()
    };
    let educated: Vec<_> = people.iter().filter(known).collect();
    let first = EDUCATION.reserve(writing, educated.len()).await?;
    let cells = educated.into_iter().zip(ids_from(first)).map(|((row, person), id)| {
        [
            id.into(),
            (*person).into(),
            row.record.nus_level.into(),
            row.record.nus_field.into(),
            row.file(),
            row.line(),
        ]
    });
    EDUCATION.insert(writing, cells.collect()).await
}

/// The codes that positions refer to.
struct References {
    people: Ids<PersonNumber>,
    units: Ids<UnitCode>,
    roles: Ids<RoleCode>,
}

impl References {
    fn cells<'a>(&self, row: &Row<'a, EmployeeRecord>, id: i64) -> Result<[Cell<'a>; 21], StoreError> {
        let position = row.record;
        Ok([
            id.into(),
            self.people.get(&position.number)?.into(),
            position.ordinal.into(),
            self.units.get(&position.unit)?.into(),
            self.roles.optional(position.role.as_ref())?.into(),
            (&position.position_code).into(),
            (&position.position_title).into(),
            (&position.styrk08).into(),
            (&position.esco_uri).into(),
            position.manager.as_ref().map(PersonNumber::as_str).into(),
            position.form.map(Word::word).into(),
            position.percent.hundredths().into(),
            position.weekly_hours.into(),
            position.from.into(),
            position.to.into(),
            position.development.hundredths().into(),
            position.lendable.into(),
            (&position.workplace).into(),
            position.updated_on.into(),
            row.file(),
            row.line(),
        ])
    }
}

async fn references(reading: &mut Reading, people: Ids<PersonNumber>) -> Result<References, StoreError> {
    Ok(References { people, units: units::ids(reading).await?, roles: roles::ids(reading).await? })
}

impl Keyed for EmployeeRecord {
    type Key = Key;

    fn key(&self) -> Key {
        (self.number.clone(), self.ordinal)
    }

    fn key_text((number, ordinal): &Key) -> String {
        if *ordinal == 1 { number.to_string() } else { format!("{number} {ordinal}") }
    }

    fn name(&self) -> Option<String> {
        Some(format!("{} {}, {}", self.first_name, self.last_name, self.unit).trim().to_owned())
    }

    async fn stored(reading: &mut Reading) -> Result<BTreeMap<Key, Stored<Self>>, StoreError> {
        let rows: Vec<Position> =
            on!(reading, connection => sqlx::query_as(ALL).fetch_all(connection).await)?;
        rows.into_iter().map(|row| row.stored().map(|stored| (stored.record.key(), stored))).collect()
    }

    async fn insert(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let people = write_people(writing, rows, Known::Stay).await?;
        let references = references(writing, people).await?;
        let first = ENGAGEMENT.reserve(writing, rows.len()).await?;
        let cells = rows.iter().zip(ids_from(first)).map(|(row, id)| references.cells(row, id));
        ENGAGEMENT.insert(writing, cells.collect::<Result<Vec<_>, _>>()?).await
    }

    async fn update(writing: &mut Writing, rows: &[Row<'_, Self>]) -> Result<(), StoreError> {
        let people = write_people(writing, rows, Known::Change).await?;
        let references = references(writing, people).await?;
        let ids = position_ids(writing).await?;
        let stored = rows.iter().filter_map(|row| Some((row, *ids.get(&row.record.key())?)));
        let cells = stored.map(|(row, id)| references.cells(row, id)).collect::<Result<Vec<_>, _>>()?;
        ENGAGEMENT.update(writing, cells).await
    }

    async fn delete(writing: &mut Writing, keys: &[Key]) -> Result<(), StoreError> {
        let positions = position_ids(writing).await?;
        let people = super::ids(writing).await?;
        ENGAGEMENT
            .delete(writing, keys.iter().filter_map(|key| Some([*positions.get(key)?])).collect())
            .await?;
        let touched =
            keys.iter().map(|(number, _)| people.get(number)).collect::<Result<BTreeSet<_>, _>>()?;
        for person in touched {
            let left: i64 = on!(writing, connection =>
                sqlx::query_scalar(HAS_POSITION).bind(person).fetch_one(connection).await)?;
            if left == 0 {
                execute!(writing, sqlx::query(DELETE_EDUCATION).bind(person))?;
                execute!(writing, sqlx::query(DELETE_WITHOUT_POSITION).bind(person))?;
            }
        }
        Ok(())
    }
}
