//! What a file of employees says about rows that it does not hold: a new name that comes with a new position, and, where
//! it is a full list, positions that have ended.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::compare::{Leaver, Move, change};
use super::{ComparedFile, FullList};
use crate::domain::{EmployeeRecord, PersonNumber, SourceLine};
use crate::import::{Records, Sourced};
use crate::store::{Keyed, Reading, StoreError, Stored};

type Positions = BTreeMap<(PersonNumber, u8), Stored<EmployeeRecord>>;

/// Adds the changes of rows that no file holds to the files that cause them.
pub(super) async fn add(
    reading: &mut Reading,
    files: &mut [ComparedFile],
    full_list: FullList,
    today: Date,
) -> Result<(), StoreError> {
    if !files.iter().any(|compared| matches!(compared.file.records, Records::Employees(_))) {
        return Ok(());
    }
    let stored = EmployeeRecord::stored(reading).await?;
    let met: BTreeSet<(PersonNumber, u8)> = files.iter().flat_map(rows).map(|row| row.record.key()).collect();
    for compared in files.iter_mut() {
        rename(compared, &stored, &met);
        compared.comparison.moves = moves(compared, &stored);
    }
    if full_list == FullList::No {
        return Ok(());
    }
    let people: BTreeSet<&PersonNumber> = met.iter().map(|(number, _)| number).collect();
    let is_missing = |key: &&(PersonNumber, u8)| {
        let held = stored[*key].record.to.is_none_or(|to| to >= today);
        held && !met.contains(*key)
    };
    let missing: Vec<_> = stored.keys().filter(is_missing).cloned().collect();
    let leavers: Vec<Leaver> = missing
        .iter()
        .map(|key| Leaver { position: stored[key].record.clone(), stays: people.contains(&key.0) })
        .collect();
    let Some(first) = files.iter_mut().find(|file| matches!(file.file.records, Records::Employees(_))) else {
        return Ok(());
    };
    if full_list == FullList::End {
        for key in &missing {
            end(first, &stored[key], today);
        }
    }
    first.comparison.leavers = leavers;
    Ok(())
}

fn rows(compared: &ComparedFile) -> &[Sourced<EmployeeRecord>] {
    if let Records::Employees(rows) = &compared.file.records { rows } else { &[] }
}

/// New positions of people who are stored.
fn moves(compared: &ComparedFile, stored: &Positions) -> Vec<Move> {
    let new = compared.comparison.new.iter().filter_map(|position| rows(compared).get(*position));
    new.filter_map(|row| {
        let person = &row.record.number;
        let (_, first) = stored.range((person.clone(), 0)..=(person.clone(), u8::MAX)).next()?;
        Some(Move { person: person.clone(), from: first.record.unit.clone(), to: row.record.unit.clone() })
    })
    .collect()
}

/// Where all rows of a stored person are new positions, what they say of the person goes to the first stored one.
fn rename(compared: &mut ComparedFile, stored: &Positions, met: &BTreeSet<(PersonNumber, u8)>) {
    let absent = compared.file.absent.clone();
    let mut changed: BTreeMap<(PersonNumber, u8), (SourceLine, EmployeeRecord)> = BTreeMap::new();
    for position in &compared.comparison.new {
        let Some(row) = rows(compared).get(*position) else { continue };
        let of_person = (row.record.number.clone(), 0)..=(row.record.number.clone(), u8::MAX);
        let Some((key, before)) = stored.range(of_person.clone()).next() else { continue };
        if met.range(of_person).any(|key| stored.contains_key(key)) {
            continue;
        }
        let mut after = before.record.clone();
        let says = |field: &str| !absent.contains(&field);
        after.first_name.clone_from(&row.record.first_name);
        after.last_name.clone_from(&row.record.last_name);
        if says("email") {
            after.email.clone_from(&row.record.email);
        }
        if says("nus_level") {
            after.nus_level = row.record.nus_level;
        }
        if says("nus_field") {
            after.nus_field = row.record.nus_field;
        }
        if after != before.record {
            changed.entry(key.clone()).or_insert((row.line, after));
        }
    }
    for (key, (line, after)) in changed {
        push(compared, &stored[&key], line, after);
    }
}

/// Ends a position the day before the list was read.
fn end(compared: &mut ComparedFile, stored: &Stored<EmployeeRecord>, today: Date) {
    let Ok(yesterday) = today.checked_sub(1.day()) else { return };
    // One that has not begun is no position that has ended: a person looks at it.
    if stored.record.from.is_some_and(|from| from > yesterday) {
        return;
    }
    let after = EmployeeRecord { to: Some(yesterday), ..stored.record.clone() };
    push(compared, stored, SourceLine(1), after);
}

/// A row that is in no file, as a changed one.
fn push(
    compared: &mut ComparedFile,
    before: &Stored<EmployeeRecord>,
    line: SourceLine,
    after: EmployeeRecord,
) {
    let Records::Employees(rows) = &mut compared.file.records else { return };
    let key = EmployeeRecord::key_text(&after.key());
    let pair = (&before.record, &after);
    compared.comparison.changed.push(change(rows.len(), line, key, pair, before.source));
    rows.push(Sourced { line, record: after });
}
