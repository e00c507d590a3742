//! Writes what was compared: one transaction or nothing.

use sha2::{Digest, Sha256};

use super::keep::{self, ContentHash, hexadecimal};
use super::{ComparedFile, Step};
use crate::domain::ImportId;
use crate::import::ReadFile;
use crate::store::imports::{self, NewFile};
use crate::store::{self, Database, Occasion, StoreError, Tx, audit};

/// Writes all files in one transaction. [`StoreError::Changed`] where somebody wrote since they were compared.
pub(super) async fn write(
    database: &Database,
    files: &[ComparedFile],
    revision: i64,
    occasion: Occasion<'_>,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<ImportId, StoreError> {
    let mut tx = database.write_much().await?;
    if store::revision(&mut tx).await? != revision {
        return Err(StoreError::Changed);
    }
    let run = imports::begin(&mut tx, occasion).await?;
    let mut run_hash = Sha256::new();
    let mut changed = false;
    for compared in files {
        progress(Step::Writing(compared.file.data_set));
        let hash = write_file(&mut tx, run, compared, occasion).await?;
        changed |= compared.counts().changes();
        run_hash.update(compared.file.sha256.as_bytes());
        run_hash.update(hash.after().unwrap_or_default().as_bytes());
    }
    let entry = audit::Entry {
        action: "import",
        object_kind: "import_run",
        object_key: run.to_string(),
        before_hash: None,
        after_hash: Some(hexadecimal(&run_hash.finalize())),
    };
    audit::record(&mut tx, entry, occasion).await?;
    imports::finish(&mut tx, run, occasion.at).await?;
    if changed {
        store::bump_revision(&mut tx).await?;
    }
    tx.commit().await?;
    Ok(run)
}

/// Writes one file, with one entry in the audit record for its data set: a line for each of 190,000 rows would
/// say no more than the file's hash, the rows' own provenance and the before-images say together.
async fn write_file(
    tx: &mut Tx,
    run: ImportId,
    compared: &ComparedFile,
    occasion: Occasion<'_>,
) -> Result<ContentHash, StoreError> {
    let ReadFile { name, sha256, data_set, .. } = &compared.file;
    let counts = compared.counts();
    let new_file = NewFile {
        name,
        sha256,
        data_set: *data_set,
        encoding: compared.file.found.encoding.name(),
        separator: compared.file.found.separator.name(),
        counts,
    };
    let file = imports::add_file(tx, run, &new_file).await?;
    let hash = keep::rows(tx, compared, file, occasion).await?;
    for skill in &compared.file.unmapped_skills {
        let suggestion = skill.suggestion.as_ref().map(|name| &name.code);
        imports::note_unmapped(tx, file, &skill.written, skill.occurrences, skill.first_line, suggestion)
            .await?;
    }
    if counts.changes() {
        let entry = audit::Entry {
            action: "import",
            object_kind: data_set.name(),
            object_key: run.to_string(),
            before_hash: hash.before(),
            after_hash: hash.after(),
        };
        audit::record(tx, entry, occasion).await?;
    }
    Ok(hash)
}
