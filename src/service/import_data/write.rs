//! Writes what was compared: one transaction or nothing.

use sha2::{Digest, Sha256};

use super::keep::{self, ContentHash};
use super::quality::Quality;
use super::{COMPARED_WITH, ComparedFile, Step};
use crate::access::{Action, Actor};
use crate::domain::{DataSet, ImportFileId, ImportId, UploadId, hexadecimal};
use crate::import::{self, ReadFile, Records};
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::imports::{self, NewFile};
use crate::store::records::initiatives::versions;
use crate::store::{self, Keyed, Revisions, StoreError, Writing, uploads};

/// The upload that files came from.
#[derive(Clone, Copy, Debug)]
pub struct OfUpload {
    /// Which, in the version that somebody saw.
    pub seen: (UploadId, i64),
    /// What about it is hardly right.
    pub quality: Quality,
}

/// Writes all files in one transaction. [`StoreError::Changed`] where somebody wrote since they were compared, or the
/// upload that they came from is not as it was.
pub(super) async fn write(
    door: &Door,
    actor: &Actor,
    files: &[ComparedFile],
    (compared_with, upload): (&Revisions, Option<OfUpload>),
    progress: &(dyn Fn(Step) + Sync),
) -> Result<ImportId, StoreError> {
    let mut writing = door.write_much(actor, Action::Import).await?;
    if store::revisions_now(&mut writing).await?.of(&COMPARED_WITH) != *compared_with {
        return Err(StoreError::Changed);
    }
    let run = imports::begin(&mut writing).await?;
    let is_of_initiatives = files.iter().any(changes_initiatives);
    if is_of_initiatives {
        versions::settle(&mut writing).await?;
    }
    let mut run_hash = Sha256::new();
    let mut written = Vec::with_capacity(files.len());
    for compared in files {
        progress(Step::Writing(compared.file.data_set));
        let (file, hash) = write_file(&mut writing, run, compared).await?;
        written.push(file);
        run_hash.update(compared.file.sha256.as_bytes());
        run_hash.update(hash.after().unwrap_or_default().as_bytes());
    }
    if is_of_initiatives {
        versions::settle(&mut writing).await?;
    }
    keep_who_is_missing(&mut writing, files, &written).await?;
    let quality = upload.map_or_else(|| Quality::counted(files), |upload| upload.quality);
    let quality = serde_json::to_string(&quality).expect("counts can be written as JSON");
    imports::finish(&mut writing, run, &quality).await?;
    if let Some(OfUpload { seen, .. }) = upload {
        uploads::mark_imported(&mut writing, seen, run).await?;
    }
    writing.commit(Entry::imported(run, hexadecimal(&run_hash.finalize()))).await?;
    Ok(run)
}

/// Whether something that stands about initiatives changes: each has a next version then.
fn changes_initiatives(compared: &ComparedFile) -> bool {
    let is_theirs =
        matches!(compared.file.data_set, DataSet::Initiatives | DataSet::Needs | DataSet::NeedSkills);
    is_theirs && compared.counts().changes()
}

/// Writes one file, with one entry in the audit record for its data set: a line for each of 190,000 rows would
/// say no more than the file's hash, the rows' own provenance and the before-images say together.
async fn write_file(
    writing: &mut Writing,
    run: ImportId,
    compared: &ComparedFile,
) -> Result<(ImportFileId, ContentHash), StoreError> {
    let ReadFile { name, sha256, data_set, .. } = &compared.file;
    let counts = compared.counts();
    let new_file = NewFile {
        name,
        sha256,
        data_set: *data_set,
        encoding: compared.file.found.encoding.name(),
        separator: compared.file.found.separator_or_sheet(),
        counts,
    };
    let file = imports::add_file(writing, run, &new_file).await?;
    let hash = keep::rows(writing, compared, file).await?;
    if counts.rejected > 0 {
        // Why each was refused is said anew when they are read again.
        let rows = import::write_rejected(&compared.file, import::ERROR_HEADINGS[0], |_| String::new());
        imports::keep_refused(writing, file, &rows).await?;
    }
    for skill in &compared.file.unmapped_skills {
        let suggestion = skill.suggestion.as_ref().map(|name| &name.code);
        imports::note_unmapped(
            writing,
            file,
            &skill.written,
            skill.occurrences,
            skill.first_line,
            suggestion,
        )
        .await?;
    }
    if counts.changes() {
        writing.note(Entry::imported_set(run, *data_set, (hash.before(), hash.after())));
    }
    Ok((file, hash))
}

/// Keeps which positions a list of everybody does not have, or forgets those that a list of some has.
async fn keep_who_is_missing(
    writing: &mut Writing,
    files: &[ComparedFile],
    written: &[ImportFileId],
) -> Result<(), StoreError> {
    let lists = files.iter().zip(written).filter(|(one, _)| one.file.data_set == DataSet::Employees);
    let whole = lists.clone().find_map(|(one, file)| one.comparison.not_listed.as_ref().zip(Some(file)));
    if let Some((missing, file)) = whole {
        return imports::keep_missing(writing, *file, missing).await;
    }
    let missing = imports::missing_positions(writing).await?;
    let mut found = Vec::new();
    for (compared, _) in lists {
        if let Records::Employees(rows) = &compared.file.records {
            found.extend(rows.iter().map(|row| row.record.key()).filter(|key| missing.contains_key(key)));
        }
    }
    imports::forget_missing(writing, &found).await
}
