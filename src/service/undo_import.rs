//! Undoes an import: everything it changed is as before, as long as nothing has been built on it.

use std::collections::BTreeSet;

use super::door::Door;
use super::import_data::ContentHash;
use crate::access::{Action, Actor};
use crate::domain::{
    AbsenceRecord, AllocationRecord, ConsultantRecord, DataSet, EmployeeRecord, ImportId, ImportedSet,
    InitiativeRecord, NeedRecord, NeedSkillRecord, RoleRecord, RoleSkillRecord, SkillRecord, UnitRecord,
};
use crate::store::audit::Entry;
use crate::store::imports::{self, BeforeImage, File, Run, SaidSince};
use crate::store::records::initiatives::versions;
use crate::store::{Keyed, Reading, Row, StoreError, Writing, assessments, proposals, skills};

/// Why an import was not undone. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum UndoError {
    /// There is no such import.
    #[error("there is no import {0}")]
    NoSuchImport(ImportId),
    /// It was undone before.
    #[error("import {0} was undone before")]
    AlreadyUndone(ImportId),
    /// A later import wrote something: that one is undone first.
    #[error("import {newer} came later")]
    NewerImport {
        /// The later import.
        newer: ImportId,
    },
    /// It changed nothing.
    #[error("import {0} changed nothing")]
    NothingToUndo(ImportId),
    /// It, or the one that came last, brought ESCO, which other imports build on.
    #[error("import {0} brought ESCO")]
    Esco(ImportId),
    /// Proposals were made on it.
    #[error("{count} proposals were made on it")]
    Proposals {
        /// How many.
        count: i64,
    },
    /// Its skills have been tied to the skill graph, to occupations or to names.
    #[error("{count} of its skills are in use")]
    SkillsInUse {
        /// How many.
        count: i64,
    },
    /// People have said things since, of whom and what it brought.
    #[error("people have said things of what it brought")]
    Said(SaidSince),
    /// Initiatives that it brought or changed were written here since.
    #[error("{count} initiatives were written here since")]
    WrittenSince {
        /// How many.
        count: i64,
    },
    /// Something else refers to what it brought.
    #[error("something refers to what it brought")]
    InUse,
    /// The database failed.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for UndoError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Reference(_) => Self::InUse,
            other => Self::Store(other),
        }
    }
}

/// What undoing did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoReport {
    /// The import.
    pub import: ImportId,
    /// Each data set, in the order in which it was undone.
    pub sets: Vec<UndoneSet>,
}

/// What undoing did to a data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UndoneSet {
    /// The data set.
    pub data_set: DataSet,
    /// Changed rows that are as before.
    pub restored: u64,
    /// New rows that are gone.
    pub removed: u64,
    /// Assessments that count no more.
    pub withdrawn: u64,
}

/// Undoes import `id`.
pub async fn undo_import(door: &Door, actor: &Actor, id: ImportId) -> Result<UndoReport, UndoError> {
    let mut writing = door.write_much(actor, Action::UndoImport).await?;
    let run = may_undo(&mut writing, id).await?;
    versions::settle(&mut writing).await?;
    let mut sets = Vec::new();
    withdraw_assessments(&mut writing, &run, &mut sets).await?;
    for file in run.files.iter().rev() {
        imports::forget_unmapped(&mut writing, file.id).await?;
        imports::forget_missing_of(&mut writing, file.id).await?;
        let ImportedSet::Data(set) = file.data_set else { return Err(UndoError::Esco(id)) };
        if let Some(undone) = undo_file(&mut writing, &run, file, set).await? {
            sets.push(undone);
        }
    }
    versions::settle(&mut writing).await?;
    imports::mark_undone(&mut writing, id).await?;
    writing.commit(Entry::undone(id)).await?;
    Ok(UndoReport { import: id, sets })
}

/// Whether import `id` may be undone, or why not.
pub async fn may_be_undone(reading: &mut Reading, id: ImportId) -> Result<(), UndoError> {
    may_undo(reading, id).await.map(drop)
}

/// The import, where it may be undone.
async fn may_undo(reading: &mut Reading, id: ImportId) -> Result<Run, UndoError> {
    let run = match imports::get(reading, id).await {
        Err(StoreError::NotFound) => return Err(UndoError::NoSuchImport(id)),
        other => other?,
    };
    if run.undone.is_some() {
        return Err(UndoError::AlreadyUndone(id));
    }
    if !run.files.iter().any(|file| file.counts.changes()) {
        return Err(UndoError::NothingToUndo(id));
    }
    // Before all that follows: what hangs on ESCO is mostly its own graph, and no other import stands in the way.
    if brought_esco(&run) {
        return Err(UndoError::Esco(id));
    }
    match imports::newest(reading).await? {
        // What cannot be undone is not named as the one to undo first.
        Some(newer) if newer != id && brought_esco(&imports::get(reading, newer).await?) => {
            return Err(UndoError::Esco(newer));
        }
        Some(newer) if newer != id => return Err(UndoError::NewerImport { newer }),
        _ => {}
    }
    let count = proposals::made_since(reading, run.started_at).await?;
    if count > 0 {
        return Err(UndoError::Proposals { count });
    }
    for file in &run.files {
        let count = skills::entangled(reading, file.id.0).await?;
        if count > 0 {
            return Err(UndoError::SkillsInUse { count });
        }
    }
    // What people said is never deleted, nor what they confirmed taken away under them.
    let said = imports::said_since(reading, &run).await?;
    if !said.is_nothing() {
        return Err(UndoError::Said(said));
    }
    let files: Vec<i64> = run.files.iter().map(|file| file.id.0).collect();
    let count = versions::written_since(reading, &files, run.started_at).await?;
    if count > 0 {
        return Err(UndoError::WrittenSince { count });
    }
    Ok(run)
}

fn brought_esco(run: &Run) -> bool {
    run.files.iter().any(|file| file.data_set == ImportedSet::Esco)
}

/// The file's data set, where it holds assessments.
fn assessments_of(file: &File) -> Option<DataSet> {
    match file.data_set {
        ImportedSet::Data(set @ (DataSet::EmployeeSkills | DataSet::ConsultantSkills)) => Some(set),
        ImportedSet::Data(_) | ImportedSet::Esco => None,
    }
}

/// Assessments are withdrawn, not deleted.
async fn withdraw_assessments(
    writing: &mut Writing,
    run: &Run,
    sets: &mut Vec<UndoneSet>,
) -> Result<(), UndoError> {
    for file in run.files.iter().rev() {
        let Some(data_set) = assessments_of(file) else { continue };
        let withdrawn = assessments::withdraw(writing, file.id).await?;
        writing.note(Entry::undone_set(run.id, data_set, (None, None)));
        sets.push(UndoneSet { data_set, restored: 0, removed: 0, withdrawn });
    }
    Ok(())
}

async fn undo_file(
    writing: &mut Writing,
    run: &Run,
    file: &File,
    set: DataSet,
) -> Result<Option<UndoneSet>, UndoError> {
    let (hash, restored, removed) = match set {
        DataSet::Units => undo_records::<UnitRecord>(writing, run, file).await?,
        DataSet::Roles => undo_records::<RoleRecord>(writing, run, file).await?,
        DataSet::Skills => undo_records::<SkillRecord>(writing, run, file).await?,
        DataSet::RoleSkills => undo_records::<RoleSkillRecord>(writing, run, file).await?,
        DataSet::Employees => undo_records::<EmployeeRecord>(writing, run, file).await?,
        DataSet::Consultants => undo_records::<ConsultantRecord>(writing, run, file).await?,
        DataSet::Initiatives => undo_records::<InitiativeRecord>(writing, run, file).await?,
        DataSet::Needs => undo_records::<NeedRecord>(writing, run, file).await?,
        DataSet::NeedSkills => undo_records::<NeedSkillRecord>(writing, run, file).await?,
        DataSet::Allocations => undo_records::<AllocationRecord>(writing, run, file).await?,
        DataSet::Absences => undo_records::<AbsenceRecord>(writing, run, file).await?,
        DataSet::EmployeeSkills | DataSet::ConsultantSkills => return Ok(None),
    };
    if restored + removed == 0 {
        return Ok(None);
    }
    writing.note(Entry::undone_set(run.id, set, (hash.before(), hash.after())));
    Ok(Some(UndoneSet { data_set: set, restored, removed, withdrawn: 0 }))
}

/// Writes the before-images back, and deletes what was new. What became of how many rows.
async fn undo_records<R: Keyed>(
    writing: &mut Writing,
    run: &Run,
    file: &File,
) -> Result<(ContentHash, u64, u64), UndoError> {
    let images = imports::before_images(writing, file.id).await?;
    let before = images.iter().map(|image| read_image(image)).collect::<Result<Vec<R>, StoreError>>()?;
    let restored: BTreeSet<R::Key> = before.iter().map(Keyed::key).collect();
    let mut hash = ContentHash::default();
    let mut new = Vec::new();
    for (key, stored) in R::stored(writing).await? {
        if stored.source.is_some_and(|source| source.file == file.id) {
            hash.add_before(&stored.record);
            if !restored.contains(&key) {
                new.push(key);
            }
        }
    }
    for record in &before {
        hash.add_after(record);
    }
    let rows: Vec<_> =
        before.iter().zip(&images).map(|(record, image)| Row { record, source: image.source }).collect();
    R::restore(writing, &rows).await?;
    // With a person or a skill goes everything that was said about them.
    for assessments_file in run.files.iter().filter(|other| assessments_of(other).is_some()) {
        assessments::delete_with(writing, assessments_file.id, file.id).await?;
    }
    R::delete(writing, &new).await?;
    Ok((hash, count(&rows), count(&new)))
}

fn read_image<R: Keyed>(image: &BeforeImage) -> Result<R, StoreError> {
    serde_json::from_str(&image.record)
        .map_err(|_| StoreError::Damaged { column: "import_before.before_record", value: image.key.clone() })
}

fn count<T>(rows: &[T]) -> u64 {
    u64::try_from(rows.len()).unwrap_or(u64::MAX)
}
