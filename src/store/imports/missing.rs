//! Positions that have not ended and that the newest full list of employees does not have.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::{ImportFileId, PersonNumber};
use crate::store::bulk::Table;
use crate::store::keyed::key;
use crate::store::{Content, Reading, StoreError, Writing, execute, on};

const MISSING: Table<4> = Table {
    name: "missing_from_list",
    content: Content::Imports,
    keys: 2,
    columns: ["number", "ordinal", "import_file_id", "listed_on"],
};

const FORGET_ALL: &str = "DELETE FROM missing_from_list";
const FORGET: &str = "DELETE FROM missing_from_list WHERE number = $1 AND ordinal = $2";
const FORGET_OF_FILE: &str = "DELETE FROM missing_from_list WHERE import_file_id = $1";
const ALL: &str = "SELECT number, ordinal, listed_on FROM missing_from_list";

/// Stores the positions that the newest full list does not have, in place of those that the list before did not have.
pub async fn keep_missing(
    writing: &mut Writing,
    file: ImportFileId,
    missing: &[(PersonNumber, u8)],
) -> Result<(), StoreError> {
    execute!(writing, sqlx::query(FORGET_ALL))?;
    let day = writing.day();
    let cells = missing
        .iter()
        .map(|(number, ordinal)| [number.as_str().into(), (*ordinal).into(), file.0.into(), day.into()]);
    MISSING.insert(writing, cells.collect()).await
}

/// Removes positions that a partial list has after all.
pub async fn forget_missing(writing: &mut Writing, found: &[(PersonNumber, u8)]) -> Result<(), StoreError> {
    for (number, ordinal) in found {
        execute!(writing, sqlx::query(FORGET).bind(number.as_str()).bind(i64::from(*ordinal)))?;
    }
    Ok(())
}

/// Removes what `file` did not have, when its import is undone.
pub async fn forget_missing_of(writing: &mut Writing, file: ImportFileId) -> Result<(), StoreError> {
    execute!(writing, sqlx::query(FORGET_OF_FILE).bind(file.0))?;
    Ok(())
}

/// The day of the newest full list that came without them, by person and position.
pub async fn missing_positions(
    reading: &mut Reading,
) -> Result<BTreeMap<(PersonNumber, u8), Date>, StoreError> {
    reading.must_reach_everybody()?;
    let rows: Vec<(String, i64, jiff_sqlx::Date)> =
        on!(reading, connection => sqlx::query_as(ALL).fetch_all(connection).await)?;
    let position = |(number, ordinal, day): (String, i64, jiff_sqlx::Date)| {
        let number = key("missing_from_list.number", &number, PersonNumber::parse)?;
        let ordinal = u8::try_from(ordinal)
            .map_err(|_| StoreError::damaged("missing_from_list.ordinal", ordinal.to_string()))?;
        Ok(((number, ordinal), day.to_jiff()))
    };
    rows.into_iter().map(position).collect()
}
