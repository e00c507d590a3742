//! Writes the rows that a file changes, and hashes them before and after.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Change, ComparedFile};
use crate::domain::{AssessmentRecord, ImportFileId, hexadecimal};
use crate::import::{Records, Sourced};
use crate::store::imports::{self, BeforeImage};
use crate::store::{Keyed, Row, Source, StoreError, Writing, assessments};

/// SHA-256 of the changed records before and after, as JSON lines in the file's order.
#[derive(Debug, Default)]
pub(in crate::service) struct ContentHash {
    before: Option<Sha256>,
    after: Option<Sha256>,
}

impl ContentHash {
    /// Adds a record as it was.
    pub fn add_before(&mut self, record: &impl Serialize) {
        add(&mut self.before, record);
    }

    /// Adds a record as it is now.
    pub fn add_after(&mut self, record: &impl Serialize) {
        add(&mut self.after, record);
    }

    /// The hash of the records before, in hexadecimal; `None` where there were none.
    pub fn before(&self) -> Option<String> {
        self.before.clone().map(|hash| hexadecimal(&hash.finalize()))
    }

    /// The hash of the records after, in hexadecimal; `None` where none are left.
    pub fn after(&self) -> Option<String> {
        self.after.clone().map(|hash| hexadecimal(&hash.finalize()))
    }
}

fn add(hash: &mut Option<Sha256>, record: &impl Serialize) {
    let line = serde_json::to_vec(record).expect("a record of plain data is JSON");
    let hash = hash.get_or_insert_default();
    hash.update(&line);
    hash.update(b"\n");
}

/// Writes what `compared` changes, as coming from `file`.
pub(super) async fn rows(
    writing: &mut Writing,
    compared: &ComparedFile,
    file: ImportFileId,
) -> Result<ContentHash, StoreError> {
    let rows_of = FileRows { compared, file };
    match &compared.file.records {
        Records::Units(rows) => rows_of.records(writing, rows).await,
        Records::Roles(rows) => rows_of.records(writing, rows).await,
        Records::Skills(rows) => rows_of.records(writing, rows).await,
        Records::RoleSkills(rows) => rows_of.records(writing, rows).await,
        Records::Employees(rows) => rows_of.records(writing, rows).await,
        Records::Consultants(rows) => rows_of.records(writing, rows).await,
        Records::Initiatives(rows) => rows_of.records(writing, rows).await,
        Records::Needs(rows) => rows_of.records(writing, rows).await,
        Records::NeedSkills(rows) => rows_of.records(writing, rows).await,
        Records::Allocations(rows) => rows_of.records(writing, rows).await,
        Records::Absences(rows) => rows_of.records(writing, rows).await,
        Records::EmployeeSkills(rows) | Records::ConsultantSkills(rows) => {
            rows_of.assessments(writing, rows).await
        }
    }
}

/// Rows hashed between two looks at the writing: well under a millisecond.
const HASHED_AT_A_TIME: usize = 200;

/// The rows of a file that are to be written, and where they come from.
struct FileRows<'a> {
    compared: &'a ComparedFile,
    file: ImportFileId,
}

impl FileRows<'_> {
    fn row<'r, R>(&self, row: &'r Sourced<R>) -> Row<'r, R> {
        Row { record: &row.record, source: Some(Source { file: self.file, line: row.line }) }
    }

    /// Hashes a few rows at a time: polled beside the writing, while that waits for the database.
    async fn hash<R: Serialize>(&self, rows: &[Sourced<R>]) -> ContentHash {
        let comparison = &self.compared.comparison;
        let mut hash = ContentHash::default();
        for change in &comparison.changed {
            hash.add_before(&change.before);
            hash.add_after(&rows[change.row].record);
        }
        for positions in comparison.new.chunks(HASHED_AT_A_TIME) {
            for position in positions {
                hash.add_after(&rows[*position].record);
            }
            tokio::task::yield_now().await;
        }
        hash
    }

    async fn records<R: Keyed>(
        &self,
        writing: &mut Writing,
        rows: &[Sourced<R>],
    ) -> Result<ContentHash, StoreError> {
        let comparison = &self.compared.comparison;
        let new: Vec<_> = comparison.new.iter().map(|position| self.row(&rows[*position])).collect();
        let changed: Vec<_> = comparison.changed.iter().map(|change| self.row(&rows[change.row])).collect();
        let inserting = async {
            if !new.is_empty() {
                R::insert(&mut *writing, &new).await?;
            }
            Ok::<_, StoreError>(())
        };
        let (written, hash) = tokio::join!(inserting, self.hash(rows));
        written?;
        if !changed.is_empty() {
            let images: Vec<_> = comparison.changed.iter().map(before_image).collect();
            imports::keep_before(writing, self.file, self.compared.file.data_set, &images).await?;
            R::update(writing, &changed).await?;
        }
        Ok(hash)
    }

    /// The history only grows: a changed assessment is a new row, and the earlier one stays.
    async fn assessments(
        &self,
        writing: &mut Writing,
        rows: &[Sourced<AssessmentRecord>],
    ) -> Result<ContentHash, StoreError> {
        let comparison = &self.compared.comparison;
        let changed = comparison.changed.iter().map(|change| change.row);
        let mut positions: Vec<_> = comparison.new.iter().copied().chain(changed).collect();
        positions.sort_unstable();
        let added: Vec<_> = positions.into_iter().map(|position| self.row(&rows[position])).collect();
        let (written, hash) = tokio::join!(assessments::append(writing, &added), self.hash(rows));
        written?;
        Ok(hash)
    }
}

fn before_image(change: &Change) -> BeforeImage {
    BeforeImage {
        key: change.key.clone(),
        line: change.line,
        record: change.before.to_string(),
        source: change.source,
    }
}
