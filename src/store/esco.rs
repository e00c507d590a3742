//! ESCO in the catalogue and the skill graph: compared with what is stored, then written.
//!
//! Skills are matched by URI. One that the municipality has in its own catalogue keeps everything the municipality
//! wrote (code, names, kind, group, description) and only gains aliases and its place in the graph; the others lie outside
//! the catalogue under `ESCO-` codes. What ESCO lacks is never deleted, and a name or description that is
//! blank in the files never erases one that is stored.

mod compare;
mod entries;
mod find;
mod links;
mod receipt;

use crate::domain::{EscoSet, ImportFileId};

use super::{StoreError, Writing};

pub use compare::EscoChanges;
pub use receipt::{EscoFileReceipt, record};

/// What an import does to the rows of one file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EscoCounts {
    /// Rows whose key is not stored.
    pub new: usize,
    /// Rows that are stored with other content.
    pub changed: usize,
    /// Rows that are stored exactly as in the file.
    pub unchanged: usize,
    /// Stored from ESCO, but not in the file; they stay stored.
    pub missing: usize,
}

impl EscoCounts {
    /// How many rows the file has.
    pub fn read(self) -> usize {
        self.new + self.changed + self.unchanged
    }

    /// How many rows the import writes.
    pub fn written(self) -> usize {
        self.new + self.changed
    }
}

impl std::ops::Add for EscoCounts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            new: self.new + other.new,
            changed: self.changed + other.changed,
            unchanged: self.unchanged + other.unchanged,
            missing: self.missing + other.missing,
        }
    }
}

/// What an import would change. It reserves ids for new rows, so it must run in the transaction that writes.
pub async fn compare<'a>(writing: &mut Writing, set: &'a EscoSet) -> Result<EscoChanges<'a>, StoreError> {
    EscoChanges::find(writing, set).await
}

/// Writes the changes; skills get `skills_file` as their source.
pub async fn write(
    writing: &mut Writing,
    changes: &EscoChanges<'_>,
    skills_file: ImportFileId,
) -> Result<(), StoreError> {
    changes.write(writing, skills_file).await
}
