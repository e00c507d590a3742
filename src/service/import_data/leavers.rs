//! What a file of employees implies for rows that it does not hold: a new name that comes with a new position, and, if
//! it is a full list, positions that have ended.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::compare::{Leaver, Move, change};
use super::{ComparedFile, FullList};
use crate::domain::{EmployeeRecord, ImportFileId, PersonNumber, SourceLine};
use crate::import::{IssueCode, Records, Sourced};
use crate::store::{Keyed, Reading, StoreError, Stored, imports};

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
    let before_end = before_they_ended(reading, files, &stored, today).await?;
    for compared in files.iter_mut() {
        open_again(compared, &stored, &before_end);
        rename(compared, &stored, &met);
        compared.comparison.moves = moves(compared, &stored);
    }
    let people: BTreeSet<&PersonNumber> = met.iter().map(|(number, _)| number).collect();
    let is_held = |one: &Stored<EmployeeRecord>| one.record.to.is_none_or(|to| to >= today);
    let held = || stored.iter().filter(|(_, one)| is_held(one)).map(|(key, _)| key);
    let missing: Vec<_> = held().filter(|key| !met.contains(*key)).cloned().collect();
    let has_most = !missing.is_empty() && missing.len() * 2 <= held().count();
    let leavers: Vec<Leaver> = missing
        .iter()
        .map(|key| Leaver { position: stored[key].record.clone(), stays: people.contains(&key.0) })
        .collect();
    let Some(first) = files.iter_mut().find(|file| matches!(file.file.records, Records::Employees(_))) else {
        return Ok(());
    };
    match full_list {
        FullList::End => {
            for key in &missing {
                end(first, &stored[key], today);
            }
            first.comparison.not_listed = Some(Vec::new());
        }
        FullList::No if missing.is_empty() => first.comparison.not_listed = Some(Vec::new()),
        FullList::No => first.comparison.not_listed = has_most.then_some(missing),
        FullList::Show => first.comparison.not_listed = Some(missing),
    }
    if full_list != FullList::No {
        first.comparison.leavers = leavers;
    }
    Ok(())
}

fn rows(compared: &ComparedFile) -> &[Sourced<EmployeeRecord>] {
    if let Records::Employees(rows) = &compared.file.records { rows } else { &[] }
}

/// The line for changes without a row: a full list ended the position by leaving it out.
const NO_ROW: SourceLine = SourceLine(1);

/// Where a position was ended by a list that did not have it: the last day it had before, where that is yet to come.
type BeforeEnd = BTreeMap<(PersonNumber, u8), Option<Date>>;

/// What positions that files have again were before a list ended them. What a file or a person ended is not among them.
async fn before_they_ended(
    reading: &mut Reading,
    files: &[ComparedFile],
    stored: &Positions,
    today: Date,
) -> Result<BeforeEnd, StoreError> {
    let is_back = |compared: &&ComparedFile| compared.file.absent.contains(&"to");
    let keys = files.iter().filter(is_back).flat_map(rows).map(|row| row.record.key());
    let mut by_file: BTreeMap<ImportFileId, BTreeSet<String>> = BTreeMap::new();
    for key in keys {
        let Some(position) = stored.get(&key).filter(|one| one.record.to.is_some_and(|to| to < today)) else {
            continue;
        };
        if let Some(source) = position.source.filter(|source| source.line == NO_ROW) {
            by_file.entry(source.file).or_default().insert(EmployeeRecord::key_text(&key));
        }
    }
    let mut before = BeforeEnd::new();
    for (file, keys) in by_file {
        for image in imports::before_images(reading, file).await? {
            if image.line != NO_ROW || !keys.contains(&image.key) {
                continue;
            }
            let record: EmployeeRecord = serde_json::from_str(&image.record).map_err(|_| {
                StoreError::Damaged { column: "import_before.before_record", value: image.key }
            })?;
            if record.to.is_none_or(|to| to >= today) {
                before.insert(record.key(), record.to);
            }
        }
    }
    Ok(before)
}

/// Opens what a list ended by not having it, where a file has it again and says nothing of last days.
fn open_again(compared: &mut ComparedFile, stored: &Positions, before_end: &BeforeEnd) {
    if !compared.file.absent.contains(&"to") || before_end.is_empty() {
        return;
    }
    let Records::Employees(rows) = &mut compared.file.records else { return };
    let mut opened = BTreeSet::new();
    for (position, row) in rows.iter_mut().enumerate() {
        let key = row.record.key();
        let Some((to, before)) = before_end.get(&key).zip(stored.get(&key)) else { continue };
        row.record.to = *to;
        let pair = (&before.record, &row.record);
        let changed = change(position, row.line, EmployeeRecord::key_text(&key), pair, before.source);
        let changes = &mut compared.comparison.changed;
        if let Some(known) = changes.iter_mut().find(|change| change.row == position) {
            *known = changed;
        } else {
            changes.push(changed);
            compared.comparison.unchanged -= 1;
        }
        opened.insert(row.line);
    }
    for issue in compared.file.warnings.iter_mut().filter(|issue| opened.contains(&issue.line)) {
        if let IssueCode::StaysEnded { name, last_day } = &issue.code {
            issue.code = IssueCode::OpenedAgain { name: name.clone(), last_day: *last_day };
        }
    }
}

/// New positions of people who are stored already.
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

/// Ends a position on the day before the list was read.
fn end(compared: &mut ComparedFile, stored: &Stored<EmployeeRecord>, today: Date) {
    let Ok(yesterday) = today.checked_sub(1.day()) else { return };
    // A position that has not begun cannot have ended: a person has to look at it.
    if stored.record.from.is_some_and(|from| from > yesterday) {
        return;
    }
    let after = EmployeeRecord { to: Some(yesterday), ..stored.record.clone() };
    push(compared, stored, NO_ROW, after);
}

/// A change of a row that no file has.
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
