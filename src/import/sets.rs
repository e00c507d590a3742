//! One file per data set: its columns, and how a row becomes a record.

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
use std::hash::Hash;
use std::sync::LazyLock;

use super::column::{Column, fold};
use super::fields::{Fields, Sheet};
use super::rows::Rows;
use super::table::{self, Table};
use super::{FileError, IssueCode, Records, Sourced};
use crate::domain::DataSet;

/// How the rows of a data set are read.
pub(super) trait Set {
    /// What a row becomes.
    type Record: PartialEq + 'static;
    /// What two rows must not share.
    type Key<'r>: Eq + Hash
    where
        Self: 'r;

    /// Which data set it is.
    const DATA_SET: DataSet;

    /// The column of the key, where one column is the key.
    const KEY: Option<usize> = None;

    /// The columns, in the order of the set's own `At`.
    const COLUMNS: &'static [Column];

    /// The record of a row. None, or one that is thrown away, where errors were recorded.
    fn read(row: &mut Fields<'_>) -> Option<Self::Record>;

    /// The record's key.
    fn key(record: &Self::Record) -> Self::Key<'_>;

    /// What becomes of `new` where earlier rows, first one first, have its key. May number it among them.
    fn admit(earlier: &[&Sourced<Self::Record>], new: &mut Self::Record) -> Admission {
        match earlier.iter().find(|row| row.record == *new) {
            Some(row) => Admission::Skip(IssueCode::DuplicateRow { first: row.line }),
            None => Admission::Refuse(IssueCode::ConflictingDuplicate { first: earlier[0].line }),
        }
    }

    /// The records as one of [`Records`].
    fn records(rows: Vec<Sourced<Self::Record>>) -> Records;

    /// The rows of one of [`Records`]; none where they are another data set's.
    fn rows(records: &Records) -> Option<&[Sourced<Self::Record>]>;

    /// As [`Set::rows`], to change.
    fn rows_mut(records: &mut Records) -> Option<&mut Vec<Sourced<Self::Record>>>;
}

/// The parts of a [`Set`] that say only its name.
macro_rules! kept_as {
    ($name:ident) => {
        const DATA_SET: DataSet = DataSet::$name;

        fn records(rows: Vec<Sourced<Self::Record>>) -> Records {
            Records::$name(rows)
        }

        fn rows(records: &Records) -> Option<&[Sourced<Self::Record>]> {
            if let Records::$name(rows) = records { Some(rows) } else { None }
        }

        fn rows_mut(records: &mut Records) -> Option<&mut Vec<Sourced<Self::Record>>> {
            if let Records::$name(rows) = records { Some(rows) } else { None }
        }
    };
}
use kept_as;

/// What becomes of a row whose key stands on an earlier line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Admission {
    /// It is a record of its own.
    Accept,
    /// It says nothing new.
    Skip(IssueCode),
    /// It contradicts the earlier row.
    Refuse(IssueCode),
}

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

/// Which column of a data set a folded heading names. A name that two columns share is the first one's.
pub(super) fn column_named(set: DataSet, folded: &str) -> Option<usize> {
    static NAMES: LazyLock<Vec<HashMap<String, usize>>> =
        LazyLock::new(|| DataSet::ALL.into_iter().map(|set| names(columns(set))).collect());
    NAMES[set as usize].get(folded).copied()
}

fn names(columns: &[Column]) -> HashMap<String, usize> {
    let mut names = HashMap::new();
    for (position, column) in columns.iter().enumerate() {
        for name in column.names() {
            names.entry(fold(name)).or_insert(position);
        }
    }
    names
}

/// Reads all rows of a data set.
pub(super) fn read(set: DataSet, rows: Rows<'_>, sheet: &Sheet) -> Result<Table, FileError> {
    with_set!(set, S => table::read::<S>(rows, sheet))
}
