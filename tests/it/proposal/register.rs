//! A municipality's files, read into what the builder takes, without a database.

use std::path::{Path, PathBuf};

use innsats::domain::DataSet;
use innsats::import::{Known, ReadFile, Records, Sourced, check, read_file};
use innsats::planning::StaffingInput;
use jiff::civil::date;

/// The demo municipality, 1,500 employees.
pub fn demo() -> StaffingInput {
    read(Path::new("data-import/demo"))
}

/// Every data set of a folder.
pub fn read(folder: &Path) -> StaffingInput {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<ReadFile> = DataSet::ALL
        .into_iter()
        .map(|set| {
            let name = format!("{}.csv", set.name());
            let bytes = std::fs::read(folder.join(&name)).unwrap();
            read_file(&name, bytes, Some(set), date(2026, 11, 21)).unwrap()
        })
        .collect();
    check(&mut files, &Known::default());
    let mut input = StaffingInput::default();
    for file in files {
        assert!(file.errors.is_empty(), "{}: {:?}", file.name, file.errors.first());
        take(&mut input, file.records);
    }
    input
}

fn take(input: &mut StaffingInput, records: Records) {
    match records {
        Records::Units(rows) => input.units = bare(rows),
        Records::Employees(rows) => input.employees = bare(rows),
        Records::EmployeeSkills(rows) | Records::ConsultantSkills(rows) => {
            input.assessments.extend(bare(rows));
        }
        Records::Consultants(rows) => input.consultants = bare(rows),
        Records::Initiatives(rows) => input.initiatives = bare(rows),
        Records::Needs(rows) => input.needs = bare(rows),
        Records::NeedSkills(rows) => input.need_skills = bare(rows),
        Records::Allocations(rows) => input.allocations = bare(rows),
        Records::Absences(rows) => input.absences = bare(rows),
        Records::Roles(_) | Records::Skills(_) | Records::RoleSkills(_) => {}
    }
}

fn bare<T>(rows: Vec<Sourced<T>>) -> Vec<T> {
    rows.into_iter().map(|row| row.record).collect()
}
