//! People: employees with the positions they hold, and consultants in a contract.

mod consultants;
mod employees;

use super::bulk::{Cell, Table};
use super::keyed::{Ids, Keyed, Row};
use super::word::Word;
use super::{Content, Reading, StoreError};
use crate::domain::text::{search_form, sort_key};
use crate::domain::{ConsultantRecord, EmployeeRecord, PersonKind, PersonNumber};

const PERSON: Table<10> = Table {
    name: "person",
    content: Content::People,
    keys: 1,
    columns: [
        "id",
        "number",
        "kind",
        "first_name",
        "last_name",
        "email",
        "name_sort",
        "name_search",
        "import_file_id",
        "import_line",
    ],
};

const IDS: &str = "SELECT number, id FROM person";

/// Every employee's positions, by number and ordinal. Only for actors who reach everybody.
pub async fn employees(reading: &mut Reading) -> Result<Vec<EmployeeRecord>, StoreError> {
    reading.must_reach_everybody()?;
    Ok(EmployeeRecord::stored(reading).await?.into_values().map(|stored| stored.record).collect())
}

/// Every consultant, in order of number. Only for actors who reach everybody.
pub async fn consultants(reading: &mut Reading) -> Result<Vec<ConsultantRecord>, StoreError> {
    reading.must_reach_everybody()?;
    Ok(ConsultantRecord::stored(reading).await?.into_values().map(|stored| stored.record).collect())
}

pub(super) async fn ids(reading: &mut Reading) -> Result<Ids<PersonNumber>, StoreError> {
    Ids::read(reading, "person", IDS, PersonNumber::parse).await
}

/// The names of a person, employee or consultant.
struct Name<'a> {
    number: &'a PersonNumber,
    kind: PersonKind,
    first: &'a str,
    last: &'a str,
    email: Option<&'a str>,
}

fn person_cells<'a, R>(name: &Name<'a>, row: &Row<'a, R>, id: i64) -> [Cell<'a>; 10] {
    [
        id.into(),
        name.number.as_str().into(),
        name.kind.word().into(),
        name.first.into(),
        name.last.into(),
        name.email.into(),
        sort_key(&format!("{}, {}", name.last, name.first)).into(),
        // Found by name in either order of reading, and by number.
        search_form(&format!("{} {} {}", name.first, name.last, name.number)).into(),
        row.file(),
        row.line(),
    ]
}
