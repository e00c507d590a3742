//! One hash of everything that an import would change: what somebody saw is what is written, or nothing is.

use std::collections::BTreeSet;

use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::ComparedFile;
use crate::domain::{PersonNumber, hexadecimal};
use crate::import::{Records, Sourced};

/// SHA-256 of all that the files would change, and of what is refused.
pub fn plan_hash(files: &[ComparedFile]) -> String {
    let mut hash = Sha256::new();
    for compared in files {
        let (file, comparison) = (&compared.file, &compared.comparison);
        hash.update(format!("{} {} {}\n", file.sha256, file.data_set.name(), file.rejected()));
        for row in &comparison.new {
            hash.update(file.records.json(*row));
            hash.update(b"\n");
        }
        for change in &comparison.changed {
            hash.update(format!("{} {}\n", change.key, change.before));
            hash.update(file.records.json(change.row));
            hash.update(b"\n");
        }
    }
    hexadecimal(&hash.finalize())
}

/// The numbers of the stored people whom the files change: positions, levels, absences and promised work, new ones too.
pub fn people_changed(files: &[ComparedFile]) -> BTreeSet<String> {
    let changes = files.iter().flat_map(|compared| &compared.comparison.changed);
    let number = |before: &Value| {
        let of = |field: &str| before.get(field).and_then(Value::as_str).map(str::to_owned);
        of("number").or_else(|| of("person"))
    };
    let moved: BTreeSet<&PersonNumber> =
        files.iter().flat_map(|compared| &compared.comparison.moves).map(|moved| &moved.person).collect();
    let newcomers: BTreeSet<&PersonNumber> =
        files.iter().flat_map(newcomers).filter(|person| !moved.contains(person)).collect();
    let told = files.iter().flat_map(told_anew).filter(|person| !newcomers.contains(person));
    changes
        .filter_map(|change| number(&change.before))
        .chain(moved.iter().copied().chain(told).map(ToString::to_string))
        .collect()
}

/// Those of whom the first position or contract is new.
fn newcomers(compared: &ComparedFile) -> Vec<&PersonNumber> {
    let new = &compared.comparison.new;
    match &compared.file.records {
        Records::Employees(rows) => of_new(new, rows, |record| &record.number),
        Records::Consultants(rows) => of_new(new, rows, |record| &record.number),
        _ => Vec::new(),
    }
}

/// Those about whom something is said that was not said before.
fn told_anew(compared: &ComparedFile) -> Vec<&PersonNumber> {
    let new = &compared.comparison.new;
    match &compared.file.records {
        Records::EmployeeSkills(rows) | Records::ConsultantSkills(rows) => {
            of_new(new, rows, |record| &record.person)
        }
        Records::Absences(rows) => of_new(new, rows, |record| &record.person),
        Records::Allocations(rows) => of_new(new, rows, |record| &record.person),
        _ => Vec::new(),
    }
}

fn of_new<'a, R>(
    new: &[usize],
    rows: &'a [Sourced<R>],
    person: fn(&R) -> &PersonNumber,
) -> Vec<&'a PersonNumber> {
    new.iter().filter_map(|position| rows.get(*position)).map(|row| person(&row.record)).collect()
}
