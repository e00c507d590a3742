//! Imports files: reads them, checks them together, compares them with what is stored, and writes all or nothing.

mod compare;
mod keep;
mod known;
mod leavers;
mod plan;
mod quality;
mod read;
mod statements;
mod write;

use std::collections::BTreeSet;

use crate::access::{Action, Actor};
use crate::domain::{DataSet, ImportId, PersonKind};
use crate::import::{self, FileError, ReadFile, Records};
use crate::service::door::Door;
use crate::store::imports::{self, Counts};
use crate::store::{self, Content, Reading, Revisions, StoreError};

pub use crate::domain::FullList;
pub use compare::{Change, Comparison, FieldChange, Leaver, Missing, Move};
pub(super) use keep::ContentHash;
pub use plan::{people_changed, plan_hash};
pub use quality::{FarAbove, Quality, of as quality, quality_of};
pub use read::{read, read_as};
pub use write::OfUpload;
use write::write;

/// A file as it was given.
#[derive(Clone, Debug)]
pub struct InputFile {
    /// The name to show in receipts, without a folder.
    pub name: String,
    /// The whole content of the file.
    pub bytes: Vec<u8>,
}

/// How the files are to be read and written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Settings {
    /// The data set of the files, instead of what their headings say.
    pub as_set: Option<DataSet>,
    /// Shows what would change, and writes nothing.
    pub dry_run: bool,
    /// Writes the good rows although others are refused.
    pub skip_rejected: bool,
    /// Whether the files of employees hold everybody.
    pub full_list: FullList,
}

/// What the import is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Reads the file of this name.
    Reading(String),
    /// Checks all files together, also against each other.
    Checking,
    /// Compares with what is stored.
    Comparing,
    /// Writes the rows of one data set.
    Writing(DataSet),
}

/// How an import ended when nothing failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Everything is written. Files other than before get a receipt, even if they changed nothing.
    Written(ImportId),
    /// The same files changed nothing since this import: its receipt still holds, and nothing is written.
    Unchanged(ImportId),
    /// It was a dry run: nothing is written.
    Shown,
    /// Files or rows are refused: nothing is written.
    Refused,
}

/// A file that was read, and what it changes.
#[derive(Debug)]
pub struct ComparedFile {
    /// The file, its accepted rows and its errors.
    pub file: ReadFile,
    /// Which rows are new, changed or missing, against what is stored.
    pub comparison: Comparison,
    /// Which of the inputs it was, from 0.
    pub input: usize,
}

impl ComparedFile {
    /// How many rows are new, changed, unchanged and refused.
    pub fn counts(&self) -> Counts {
        Counts {
            read: self.file.rows_read,
            new: self.comparison.new.len(),
            changed: self.comparison.changed.len(),
            unchanged: self.comparison.unchanged,
            missing: self.comparison.missing,
            rejected: self.file.rejected(),
            warned: self.file.warned(),
        }
    }
}

/// What an import found and did.
#[derive(Debug)]
pub struct ImportReport {
    /// The files that could be read, in the order in which they depend on each other.
    pub files: Vec<ComparedFile>,
    /// Files that could not be read at all, and why.
    pub unreadable: Vec<(String, FileError)>,
    /// Whether it was written, and why not.
    pub ending: Ending,
}

/// Imports `inputs`. Any error, and nothing is written, unless the settings say otherwise; a file that cannot be
/// read stops the import in any case. `progress` hears of each step.
pub async fn import_data(
    door: &Door,
    actor: &Actor,
    inputs: Vec<InputFile>,
    settings: Settings,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<ImportReport, StoreError> {
    let report = read(inputs, settings.as_set, door.day(), progress);
    import_read(door, actor, report, settings, progress).await
}

/// Imports files that [`read`] has read already: [`import_data`] without the reading, which needs no database.
pub async fn import_read(
    door: &Door,
    actor: &Actor,
    mut report: ImportReport,
    settings: Settings,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<ImportReport, StoreError> {
    progress(Step::Checking);
    let mut reading = door.read(actor, Action::Import).await?;
    let compared_with = compare(&mut reading, &mut report, settings.full_list, progress).await?;
    if is_refused(&report, settings.full_list, settings.skip_rejected) {
        report.ending = Ending::Refused;
    } else if !settings.dry_run {
        report.ending = if let Some(import) = earlier(&mut reading, &report.files).await? {
            Ending::Unchanged(import)
        } else {
            drop(reading);
            Ending::Written(write(door, actor, &report.files, (&compared_with, None), progress).await?)
        };
    }
    Ok(report)
}

/// What an import would do, with the revisions that this was compared with.
#[derive(Debug)]
pub struct Compared {
    /// The files with what each of them changes.
    pub report: ImportReport,
    full_list: FullList,
    with: Revisions,
}

/// Checks files that [`read_as`] has read, and compares them with what is stored.
pub async fn compare_read(
    door: &Door,
    actor: &Actor,
    mut report: ImportReport,
    full_list: FullList,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<Compared, StoreError> {
    progress(Step::Checking);
    let mut reading = door.read(actor, Action::Import).await?;
    reading.take_time().await?;
    let with = compare(&mut reading, &mut report, full_list, progress).await?;
    Ok(Compared { report, full_list, with })
}

impl Compared {
    /// Whether it cannot be written, by the same rules as files that are imported at once.
    pub fn is_refused(&self, skip_rejected: bool) -> bool {
        is_refused(&self.report, self.full_list, skip_rejected)
    }

    /// Whether positions would end because rows are refused: see [`ends_from_a_part`].
    pub fn ends_from_a_part(&self) -> bool {
        ends_from_a_part(&self.report.files, self.full_list)
    }

    /// Writes it once, for the upload that it came from. [`StoreError::Changed`] where the data changed meanwhile.
    pub async fn write(
        &self,
        door: &Door,
        actor: &Actor,
        upload: OfUpload,
        progress: &(dyn Fn(Step) + Sync),
    ) -> Result<ImportId, StoreError> {
        write(door, actor, &self.report.files, (&self.with, Some(upload)), progress).await
    }

    /// Writes it without an upload.
    pub async fn write_alone(
        &self,
        door: &Door,
        actor: &Actor,
        progress: &(dyn Fn(Step) + Sync),
    ) -> Result<ImportId, StoreError> {
        write(door, actor, &self.report.files, (&self.with, None), progress).await
    }
}

/// Whether nothing can be written: files cannot be read, or rows are refused and not to be left out, or may not be.
fn is_refused(report: &ImportReport, full_list: FullList, skip_rejected: bool) -> bool {
    let rejected = report.files.iter().any(|compared| compared.file.rejected() > 0);
    let may_skip = skip_rejected && !ends_from_a_part(&report.files, full_list);
    !report.unreadable.is_empty() || (rejected && !may_skip) || report.files.is_empty()
}

/// Whether positions would end because their rows are refused: who is in a refused row is not missing from the list.
pub fn ends_from_a_part(files: &[ComparedFile], full_list: FullList) -> bool {
    let is_part = |compared: &ComparedFile| {
        compared.file.data_set == DataSet::Employees && compared.file.rejected() > 0
    };
    full_list == FullList::End && files.iter().any(is_part)
}

/// The earlier import of the same files, where these have nothing to write.
async fn earlier(reading: &mut Reading, files: &[ComparedFile]) -> Result<Option<ImportId>, StoreError> {
    let something = |compared: &ComparedFile| {
        let counts = compared.counts();
        counts.changes() || counts.rejected > 0 || !compared.file.unmapped_skills.is_empty()
    };
    if files.iter().any(something) {
        return Ok(None);
    }
    let files = files.iter().map(|compared| (&*compared.file.sha256, compared.file.data_set.name()));
    imports::with_files_of(reading, files).await
}

/// What a comparison depends on. Assessments are not among it: an answer given meanwhile is stored beside the file's,
/// and another import of assessments counts as an import.
const COMPARED_WITH: [Content; 4] =
    [Content::People, Content::Skills, Content::Initiatives, Content::Imports];

/// Checks the files together and compares them with what is stored. Gives the revisions they were compared with.
async fn compare(
    reading: &mut Reading,
    report: &mut ImportReport,
    full_list: FullList,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<Revisions, StoreError> {
    let revisions = store::revisions(reading).await?.of(&COMPARED_WITH);
    let sets: BTreeSet<DataSet> = report.files.iter().map(|compared| compared.file.data_set).collect();
    let known = known::read(reading, &sets).await?;
    let (mut files, inputs): (Vec<ReadFile>, Vec<usize>) =
        report.files.drain(..).map(|compared| (compared.file, compared.input)).unzip();
    import::check(&mut files, &known);
    drop(known);
    progress(Step::Comparing);
    for (mut file, input) in files.into_iter().zip(inputs) {
        let comparison = compare_file(reading, &mut file).await?;
        report.files.push(ComparedFile { file, comparison, input });
    }
    let today = reading.day();
    leavers::add(reading, &mut report.files, full_list, today).await?;
    count_missing_once(&mut report.files);
    Ok(revisions)
}

/// Where several files hold one data set, a row that one of them has is not missing: only the first file lists the
/// rows that all of them lack. No two files have accepted rows with the same key.
fn count_missing_once(files: &mut [ComparedFile]) {
    for position in 1..files.len() {
        let (earlier, later) = files.split_at_mut(position);
        let set = later[0].file.data_set;
        let Some(first) = earlier.iter_mut().find(|earlier| earlier.file.data_set == set) else { continue };
        let later = &mut later[0].comparison;
        first.comparison.missing = (first.comparison.missing + later.missing).saturating_sub(later.stored);
        first.comparison.missing_rows.clear();
        later.missing = 0;
        later.missing_rows.clear();
    }
}

async fn compare_file(reading: &mut Reading, file: &mut ReadFile) -> Result<Comparison, StoreError> {
    let absent = &file.absent;
    match &mut file.records {
        Records::Units(rows) => compare::records(reading, rows, absent).await,
        Records::Roles(rows) => compare::records(reading, rows, absent).await,
        Records::Skills(rows) => compare::records(reading, rows, absent).await,
        Records::RoleSkills(rows) => compare::records(reading, rows, absent).await,
        Records::Employees(rows) => {
            compare::agree_on_people(rows);
            compare::records(reading, rows, absent).await
        }
        Records::EmployeeSkills(rows) => {
            statements::compare(reading, rows, absent, PersonKind::Employee).await
        }
        Records::Consultants(rows) => compare::records(reading, rows, absent).await,
        Records::ConsultantSkills(rows) => {
            statements::compare(reading, rows, absent, PersonKind::Consultant).await
        }
        Records::Initiatives(rows) => compare::records(reading, rows, absent).await,
        Records::Needs(rows) => compare::records(reading, rows, absent).await,
        Records::NeedSkills(rows) => compare::records(reading, rows, absent).await,
        Records::Allocations(rows) => compare::records(reading, rows, absent).await,
        Records::Absences(rows) => compare::records(reading, rows, absent).await,
    }
}
