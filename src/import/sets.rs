//! One file per data set: its columns, and how a row becomes a record. What they share is in `set`.

mod absences;
mod allocations;
mod assessments;
mod consultants;
mod employees;
mod initiatives;
mod need_skills;
mod needs;
mod role_skills;
mod roles;
mod skills;
mod units;

pub(super) use absences::Absences;
pub(super) use allocations::Allocations;
pub(super) use assessments::{ConsultantSkills, EmployeeSkills};
pub(super) use consultants::Consultants;
pub(super) use employees::Employees;
pub(super) use initiatives::Initiatives;
pub(super) use need_skills::NeedSkills;
pub(super) use needs::Needs;
pub(super) use role_skills::RoleSkills;
pub(super) use roles::Roles;
pub(super) use skills::Skills;
pub(super) use units::Units;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::FileError;
use super::column::{Column, fold};
use super::rows::Rows;
use super::set::Set as _;
use super::sheet::Sheet;
use super::table::{self, Table};
use crate::domain::DataSet;

/// Runs `$body` with `$name` as the [`Set`] of a [`DataSet`].
macro_rules! with_set {
    ($set:expr, $name:ident => $body:expr) => {
        with_set!($set, $name => $body, Units, Roles, Skills, RoleSkills, Employees, EmployeeSkills, Consultants,
            ConsultantSkills, Initiatives, Needs, NeedSkills, Allocations, Absences)
    };
    ($set:expr, $name:ident => $body:expr, $($variant:ident),*) => {
        match $set {
            $(DataSet::$variant => {
                type $name = $variant;
                $body
            })*
        }
    };
}

/// The columns of a data set.
pub(super) fn columns(set: DataSet) -> &'static [Column] {
    with_set!(set, S => S::COLUMNS)
}

/// Which column of a data set a folded heading names, and which of the column's names it is. A name that two columns
/// share is the first one's.
pub(super) fn column_named(set: DataSet, folded: &str) -> Option<(usize, usize)> {
    static NAMES: LazyLock<Vec<HashMap<String, (usize, usize)>>> =
        LazyLock::new(|| DataSet::ALL.into_iter().map(|set| names(columns(set))).collect());
    NAMES[set as usize].get(folded).copied()
}

fn names(columns: &[Column]) -> HashMap<String, (usize, usize)> {
    let mut names = HashMap::new();
    for (position, column) in columns.iter().enumerate() {
        for (rank, name) in column.names().enumerate() {
            names.entry(fold(name)).or_insert((position, rank));
        }
    }
    names
}

/// Reads all rows of a data set.
pub(super) fn read(set: DataSet, rows: Rows<'_>, sheet: &Sheet) -> Result<Table, FileError> {
    with_set!(set, S => table::read::<S>(rows, sheet))
}
