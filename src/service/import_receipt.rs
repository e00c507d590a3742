//! What an import changed, row by row: the values before and after.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::import_data::FieldChange;
use crate::domain::{
    AbsenceRecord, AllocationRecord, ConsultantRecord, DataSet, EmployeeRecord, InitiativeRecord, NeedRecord,
    NeedSkillRecord, RoleRecord, RoleSkillRecord, SkillRecord, UnitRecord,
};
use crate::store::views::imports::BeforeRow;
use crate::store::{Keyed, Reading, StoreError};

/// A row that an import changed.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedRow {
    /// The name of its data set, as in [`DataSet::name`].
    pub data_set: String,
    /// The natural key of the row, as text.
    pub key: String,
    /// The line of the file that changed it.
    pub line: i64,
    /// The fields that changed, with the values before and after.
    pub fields: Vec<FieldChange>,
}

/// The rows of `before` with what they became: what a later import found, or what is stored now.
pub async fn changes(reading: &mut Reading, before: &[BeforeRow]) -> Result<Vec<ChangedRow>, StoreError> {
    let open = before.iter().filter(|row| row.next.is_none());
    let sets: BTreeSet<DataSet> = open.filter_map(|row| DataSet::from_name(&row.data_set)).collect();
    let mut stored = BTreeMap::new();
    for set in sets {
        stored.insert(set, stored_records(reading, set).await?);
    }
    let changed = |row: &BeforeRow| {
        let now = || stored.get(&DataSet::from_name(&row.data_set)?)?.get(&row.key).cloned();
        let after = match &row.next {
            Some(next) => serde_json::from_str(next).ok(),
            None => now(),
        };
        ChangedRow {
            data_set: row.data_set.clone(),
            key: row.key.clone(),
            line: row.line,
            fields: differences(&row.before, after),
        }
    };
    Ok(before.iter().map(changed).collect())
}

/// The fields that differ between two records; none where one of them is gone.
fn differences(before: &str, after: Option<Value>) -> Vec<FieldChange> {
    let (Ok(Value::Object(before)), Some(Value::Object(after))) = (serde_json::from_str(before), after)
    else {
        return Vec::new();
    };
    let was = |field: &str| before.get(field).cloned().unwrap_or(Value::Null);
    after
        .into_iter()
        .map(|(field, after)| FieldChange { before: was(&field), field, after })
        .filter(|change| change.before != change.after)
        .collect()
}

/// The stored records of a data set, by key. Ratings are never changed: a new one is added.
async fn stored_records(reading: &mut Reading, set: DataSet) -> Result<BTreeMap<String, Value>, StoreError> {
    match set {
        DataSet::Units => by_key::<UnitRecord>(reading).await,
        DataSet::Roles => by_key::<RoleRecord>(reading).await,
        DataSet::Skills => by_key::<SkillRecord>(reading).await,
        DataSet::RoleSkills => by_key::<RoleSkillRecord>(reading).await,
        DataSet::Employees => by_key::<EmployeeRecord>(reading).await,
        DataSet::Consultants => by_key::<ConsultantRecord>(reading).await,
        DataSet::Initiatives => by_key::<InitiativeRecord>(reading).await,
        DataSet::Needs => by_key::<NeedRecord>(reading).await,
        DataSet::NeedSkills => by_key::<NeedSkillRecord>(reading).await,
        DataSet::Allocations => by_key::<AllocationRecord>(reading).await,
        DataSet::Absences => by_key::<AbsenceRecord>(reading).await,
        DataSet::EmployeeSkills | DataSet::ConsultantSkills => Ok(BTreeMap::new()),
    }
}

async fn by_key<R: Keyed>(reading: &mut Reading) -> Result<BTreeMap<String, Value>, StoreError> {
    let stored = R::stored(reading).await?;
    let json = |record: &R| serde_json::to_value(record).expect("a record of plain data is JSON");
    Ok(stored.into_iter().map(|(key, stored)| (R::key_text(&key), json(&stored.record))).collect())
}
