//! Imports ESCO into the catalogue and the skill graph: all of it, or nothing.

use sha2::{Digest, Sha256};

use super::door::Door;
use super::skill_graph::{self, LoadError};
use crate::access::{Action, Actor};
use crate::domain::{ImportId, ImportedSet, hexadecimal};
use crate::import::esco::{self, EscoFile, EscoFiles, EscoIssue};
use crate::skill_graph::{CycleError, GraphError};
use crate::store::audit::Entry;
use crate::store::esco::{EscoChanges, EscoCounts, EscoFileReceipt};
use crate::store::{self, StoreError, imports};

/// Why ESCO was not imported. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ImportEscoError {
    /// Everything that is wrong in the files.
    #[error("{} rows cannot be read", .0.len())]
    Rows(Vec<EscoIssue>),
    /// Together with what is stored, a skill or group would be broader than itself.
    #[error(transparent)]
    Circle(CycleError),
    /// Something stored refers to this code, which is not there or stands twice.
    #[error("{0} is not there, or stands twice")]
    Broken(String),
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<LoadError> for ImportEscoError {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Store(error) => Self::Store(error),
            LoadError::Graph(GraphError::Cycle(circle)) => Self::Circle(circle),
            LoadError::Graph(GraphError::Unknown { code } | GraphError::Twice { code }) => Self::Broken(code),
        }
    }
}

/// What an import of ESCO did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EscoReceipt {
    /// The run; an earlier one where the same files changed nothing.
    pub import: ImportId,
    /// Whether it is an earlier run, so that nothing was written.
    pub earlier: bool,
    /// Each file, in the order in which they depend on each other.
    pub files: Vec<EscoFileReceipt>,
    /// Skills of the municipality's own catalogue that ESCO knows.
    pub own_skills: usize,
}

impl EscoReceipt {
    /// How many rows were written, over all files.
    pub fn written(&self) -> usize {
        self.files.iter().map(|file| file.counts.written()).sum()
    }
}

/// Reads, compares and writes ESCO in one transaction. An import that changes nothing leaves the
/// content's revision as it was, and a receipt only where these files have none.
pub async fn import_esco(
    door: &Door,
    actor: &Actor,
    files: &EscoFiles,
) -> Result<EscoReceipt, ImportEscoError> {
    let set = esco::read(files).map_err(ImportEscoError::Rows)?;
    let mut writing = door.write_much(actor, Action::Import).await?;
    let changes = store::esco::compare(&mut writing, &set).await?;
    let receipts: Vec<EscoFileReceipt> =
        EscoFile::ALL.into_iter().map(|file| receipt(files, file, &changes)).collect();
    let own_skills = changes.own_skills();
    if receipts.iter().all(|file| file.counts.written() == 0) {
        let files = receipts.iter().map(|file| (&*file.sha256, ImportedSet::Esco.name()));
        if let Some(import) = imports::with_files_of(&mut writing, files).await? {
            return Ok(EscoReceipt { import, earlier: true, files: receipts, own_skills });
        }
    }
    let (import, ids) = store::esco::record(&mut writing, &receipts).await?;
    let skills = EscoFile::ALL.into_iter().zip(ids).find(|(file, _)| *file == EscoFile::Skills);
    let (_, skills_file) = skills.expect("every file has a receipt");
    store::esco::write(&mut writing, &changes, skills_file).await?;
    let receipt = EscoReceipt { import, earlier: false, files: receipts, own_skills };
    if receipt.written() > 0 {
        // Together with what was stored before, the files may close a circle.
        skill_graph::load(&mut writing).await?;
    }
    writing.commit(entry(&receipt)).await?;
    Ok(receipt)
}

/// The audit entry of the run, beside those of the files that changed something.
fn entry(receipt: &EscoReceipt) -> Entry {
    let mut hash = Sha256::new();
    for file in &receipt.files {
        hash.update(file.sha256.as_bytes());
    }
    Entry::imported(receipt.import, hexadecimal(&hash.finalize()))
}

fn receipt(files: &EscoFiles, file: EscoFile, changes: &EscoChanges<'_>) -> EscoFileReceipt {
    EscoFileReceipt {
        name: files.name(file).to_owned(),
        sha256: hexadecimal(&Sha256::digest(files.raw(file))),
        part: file.name(),
        counts: counts(file, changes),
    }
}

fn counts(file: EscoFile, changes: &EscoChanges<'_>) -> EscoCounts {
    match file {
        EscoFile::Groups => changes.groups(),
        EscoFile::Skills => changes.skills(),
        EscoFile::Broader => changes.broader(),
        EscoFile::Related => changes.related(),
        EscoFile::Occupations => changes.occupations(),
        EscoFile::OccupationSkills => changes.occupation_skills(),
    }
}
