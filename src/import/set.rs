//! What a data set must say of itself so that its rows can be read, compared and refused.

use std::hash::Hash;

use super::column::Column;
use super::fields::Fields;
use super::{IssueCode, Records, Sourced};
use crate::domain::DataSet;

/// How the rows of a data set are read.
pub(super) trait Set {
    /// The type that a row is read into.
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

    /// The natural key, by which rows are compared with what is stored.
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

    /// As [`Set::rows`], for changes to the records.
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
pub(super) use kept_as;

/// What happens to a row whose key an earlier line has already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Admission {
    /// It is a record of its own.
    Accept,
    /// The same as the earlier row: skipped with this warning.
    Skip(IssueCode),
    /// Another content than the earlier row: refused with this error.
    Refuse(IssueCode),
}
