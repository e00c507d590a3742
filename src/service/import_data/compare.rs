//! What a file's rows change: new, changed and unchanged rows, and stored rows that the file lacks.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::domain::{EmployeeRecord, PersonNumber, SourceLine, UnitCode};
use crate::import::Sourced;
use crate::store::{Keyed, Reading, Source, StoreError, Stored};

/// What the accepted rows of a file change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Positions, among the accepted rows, of rows that are not stored.
    pub new: Vec<usize>,
    /// Rows that are stored with other content.
    pub changed: Vec<Change>,
    /// How many rows are stored as they are.
    pub unchanged: usize,
    /// How many rows of the data set are stored.
    pub stored: usize,
    /// How many of them are not in the file. They stay stored.
    pub missing: usize,
    /// The first of the missing rows, at most 20.
    pub missing_rows: Vec<Missing>,
    /// Where the file is a full list of employees: the positions that it does not have.
    pub leavers: Vec<Leaver>,
    /// Where it is or seems a list of everybody: the positions it lacks that stay open.
    pub not_listed: Option<Vec<(PersonNumber, u8)>>,
    /// Stored people who get a position that is not stored, as when they move.
    pub moves: Vec<Move>,
}

/// A row that is stored and not in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Its natural key, as text.
    pub key: String,
    /// The stored name of what the row is about; `None` for data sets without names.
    pub name: Option<String>,
}

/// A position that is not stored, of a person who is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The number of the person who moves.
    pub person: PersonNumber,
    /// The unit of the first position that is stored.
    pub from: UnitCode,
    /// The unit of the new one.
    pub to: UnitCode,
}

/// A position that a full list does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaver {
    /// The position as it is stored.
    pub position: EmployeeRecord,
    /// Whether the person is in the list with another position.
    pub stays: bool,
}

/// A row that is stored with other content.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The row's position among the accepted rows.
    pub row: usize,
    /// The line of the file that the row starts on.
    pub line: SourceLine,
    /// Its natural key, as text.
    pub key: String,
    /// The record as it is stored.
    pub before: Value,
    /// Where the stored record came from.
    pub source: Option<Source>,
    /// The fields whose values differ, by name.
    pub fields: Vec<FieldChange>,
}

/// One field of a row whose stored value differs from the file's.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// The field, named as in the record.
    pub field: String,
    /// The stored value; null where it is empty.
    pub before: Value,
    /// The file's value; null where it is empty.
    pub after: Value,
}

/// Enough rows to see what sort of rows the file lacks.
const MISSING_SHOWN: usize = 20;

fn json<R: Serialize>(record: &R) -> Value {
    serde_json::to_value(record).expect("a record of plain data is JSON")
}

pub(super) fn change<R: Serialize>(
    row: usize,
    line: SourceLine,
    key: String,
    (before, after): (&R, &R),
    source: Option<Source>,
) -> Change {
    let (before, after) = (json(before), json(after));
    let mut fields = Vec::new();
    if let (Value::Object(before), Value::Object(after)) = (&before, after) {
        for (field, after) in after {
            let stored = before.get(&field).cloned().unwrap_or(Value::Null);
            if stored != after {
                fields.push(FieldChange { field, before: stored, after });
            }
        }
    }
    Change { row, line, key, before, source, fields }
}

/// Keeps the stored value of fields that the file has no column for.
fn keep_absent<R: Serialize + DeserializeOwned>(record: &mut R, stored: &R, absent: &[&str]) {
    if absent.is_empty() {
        return;
    }
    let (Value::Object(mut merged), Value::Object(mut stored)) = (json(record), json(stored)) else { return };
    for field in absent {
        if let Some(value) = stored.remove(*field) {
            merged.insert((*field).to_owned(), value);
        }
    }
    *record = serde_json::from_value(Value::Object(merged)).expect("fields of one record type are swapped");
}

/// Compares rows with what is stored under their keys.
pub(super) async fn records<R: Keyed>(
    reading: &mut Reading,
    rows: &mut [Sourced<R>],
    absent: &[&str],
) -> Result<Comparison, StoreError> {
    let stored = R::stored(reading).await?;
    let mut comparison = Comparison::default();
    let mut met = BTreeSet::new();
    for (position, row) in rows.iter_mut().enumerate() {
        let key = row.record.key();
        let Some(before) = stored.get(&key) else {
            comparison.new.push(position);
            continue;
        };
        keep_absent(&mut row.record, &before.record, absent);
        if before.record == row.record {
            comparison.unchanged += 1;
        } else {
            let pair = (&before.record, &row.record);
            comparison.changed.push(change(position, row.line, R::key_text(&key), pair, before.source));
        }
        met.insert(key);
    }
    comparison.stored = stored.len();
    comparison.missing = stored.len() - met.len();
    let missing = stored.iter().filter(|(key, _)| !met.contains(*key)).take(MISSING_SHOWN);
    let shown =
        |(key, one): (&R::Key, &Stored<R>)| Missing { key: R::key_text(key), name: one.record.name() };
    comparison.missing_rows = missing.map(shown).collect();
    Ok(comparison)
}

/// Gives all positions of a person the name, e-mail and education of the first one: these belong to the person.
pub(super) fn agree_on_people(rows: &mut [Sourced<EmployeeRecord>]) {
    let mut first: BTreeMap<PersonNumber, usize> = BTreeMap::new();
    for position in 0..rows.len() {
        let record = &rows[position].record;
        let earlier = *first.entry(record.number.clone()).or_insert(position);
        if earlier != position {
            let speaker = rows[earlier].record.clone();
            let record = &mut rows[position].record;
            record.first_name = speaker.first_name;
            record.last_name = speaker.last_name;
            record.email = speaker.email;
            record.nus_level = speaker.nus_level;
            record.nus_field = speaker.nus_field;
        }
    }
}
