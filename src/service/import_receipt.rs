//! What an import changed, row by row: the values before and after.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::import_data::FieldChange;
use crate::domain::{
    AbsenceRecord, AllocationRecord, ConsultantRecord, DataSet, EmployeeRecord, InitiativeRecord, NeedRecord,
    NeedSkillRecord, RoleRecord, RoleSkillRecord, SkillRecord, UnitRecord,
};
use crate::store::views::imports::BeforeRow;
use crate::store::{Kept, StoreError, Tx};

/// A row that an import changed.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedRow {
    /// Its data set's name.
    pub data_set: String,
    /// Its key.
    pub key: String,
    /// The line of the file that changed it.
    pub line: i64,
    /// What differs.
    pub fields: Vec<FieldChange>,
}

/// The rows of `before` with what they became: what a later import found, or what is stored now.
pub async fn changes(tx: &mut Tx, before: &[BeforeRow]) -> Result<Vec<ChangedRow>, StoreError> {
    let open = before.iter().filter(|row| row.next.is_none());
    let sets: BTreeSet<DataSet> = open.filter_map(|row| DataSet::from_name(&row.data_set)).collect();
    let mut stored = BTreeMap::new();
    for set in sets {
        stored.insert(set, stored_records(tx, set).await?);
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

/// What is stored of a data set, by key. Ratings are never changed: a new one stands beside the old.
async fn stored_records(tx: &mut Tx, set: DataSet) -> Result<BTreeMap<String, Value>, StoreError> {
    match set {
        DataSet::Units => by_key::<UnitRecord>(tx).await,
        DataSet::Roles => by_key::<RoleRecord>(tx).await,
        DataSet::Skills => by_key::<SkillRecord>(tx).await,
        DataSet::RoleSkills => by_key::<RoleSkillRecord>(tx).await,
        DataSet::Employees => by_key::<EmployeeRecord>(tx).await,
        DataSet::Consultants => by_key::<ConsultantRecord>(tx).await,
        DataSet::Initiatives => by_key::<InitiativeRecord>(tx).await,
        DataSet::Needs => by_key::<NeedRecord>(tx).await,
        DataSet::NeedSkills => by_key::<NeedSkillRecord>(tx).await,
        DataSet::Allocations => by_key::<AllocationRecord>(tx).await,
        DataSet::Absences => by_key::<AbsenceRecord>(tx).await,
        DataSet::EmployeeSkills | DataSet::ConsultantSkills => Ok(BTreeMap::new()),
    }
}

async fn by_key<R: Kept>(tx: &mut Tx) -> Result<BTreeMap<String, Value>, StoreError> {
    let stored = R::stored(tx).await?;
    let json = |record: &R| serde_json::to_value(record).expect("a record of plain data is JSON");
    Ok(stored.into_iter().map(|(key, stored)| (R::key_text(&key), json(&stored.record))).collect())
}
