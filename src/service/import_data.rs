//! Imports files: read, checked together, compared with what is stored, then one transaction or nothing.

mod compare;
mod keep;
mod known;

use std::collections::BTreeSet;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};
use std::thread::{self, available_parallelism};

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::domain::{DataSet, ImportId, PersonKind};
use crate::import::{self, FileError, ReadFile, Records};
use crate::store::imports::{self, Counts, NewFile};
use crate::store::{self, Database, Occasion, StoreError, Tx, audit};

pub use compare::{Change, Comparison, FieldChange};
pub(super) use keep::{ContentHash, hexadecimal};

/// A file as it was given.
#[derive(Clone, Debug)]
pub struct InputFile {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// How to import.
#[derive(Clone, Copy, Debug, Default)]
pub struct Settings {
    /// The data set of the files, instead of what their headings say.
    pub as_set: Option<DataSet>,
    /// Shows what would change, and writes nothing.
    pub dry_run: bool,
    /// Writes the good rows although others are refused.
    pub skip_rejected: bool,
}

/// What the import is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Reads a file.
    Reading(String),
    /// Checks all files together.
    Checking,
    /// Compares with what is stored.
    Comparing,
    /// Writes a data set.
    Writing(DataSet),
}

/// How an import ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It is written; so is the receipt of other files than before, also where they changed nothing.
    Written(ImportId),
    /// The same files changed nothing since this import: its receipt stands, and nothing is written.
    Unchanged(ImportId),
    /// It was only to be shown.
    Shown,
    /// Files or rows are refused: nothing is written.
    Refused,
}

/// A file that was read, and what it changes.
#[derive(Debug)]
pub struct ComparedFile {
    /// The file, its accepted rows and its errors.
    pub file: ReadFile,
    /// What it changes.
    pub comparison: Comparison,
}

impl ComparedFile {
    /// What comes of its rows.
    pub fn counts(&self) -> Counts {
        Counts {
            read: self.file.rows_read,
            new: self.comparison.new.len(),
            changed: self.comparison.changed.len(),
            unchanged: self.comparison.unchanged,
            missing: self.comparison.missing,
            rejected: self.file.rejected(),
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
    /// How it ended.
    pub ending: Ending,
}

/// Imports `inputs`. Any error, and nothing is written, unless the settings say otherwise; a file that cannot be
/// read stops the import in any case. `progress` hears of each step.
pub async fn import_data(
    database: &Database,
    inputs: Vec<InputFile>,
    settings: Settings,
    occasion: Occasion<'_>,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<ImportReport, StoreError> {
    let report = read(inputs, settings.as_set, occasion.today, progress);
    import_read(database, report, settings, occasion, progress).await
}

/// Imports what [`read`] made of files: [`import_data`] without the reading, which needs no database.
pub async fn import_read(
    database: &Database,
    mut report: ImportReport,
    settings: Settings,
    occasion: Occasion<'_>,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<ImportReport, StoreError> {
    progress(Step::Checking);
    let revision = compare(database, &mut report, progress).await?;
    let rejected = report.files.iter().any(|compared| compared.file.rejected() > 0);
    if !report.unreadable.is_empty() || (rejected && !settings.skip_rejected) || report.files.is_empty() {
        report.ending = Ending::Refused;
    } else if !settings.dry_run {
        report.ending = match earlier(database, &report.files).await? {
            Some(import) => Ending::Unchanged(import),
            None => Ending::Written(write(database, &report.files, revision, occasion, progress).await?),
        };
    }
    Ok(report)
}

/// The import that had the same files, where these have nothing to write.
async fn earlier(database: &Database, files: &[ComparedFile]) -> Result<Option<ImportId>, StoreError> {
    let something = |compared: &ComparedFile| {
        let counts = compared.counts();
        counts.changes() || counts.rejected > 0 || !compared.file.unmapped_skills.is_empty()
    };
    if files.iter().any(something) {
        return Ok(None);
    }
    let files = files.iter().map(|compared| (&*compared.file.sha256, compared.file.data_set.name()));
    imports::with_files_of(&mut database.read().await?, files).await
}

/// Reads each file on its own; `today` is the latest day that anything can have been assessed on.
pub fn read(
    inputs: Vec<InputFile>,
    as_set: Option<DataSet>,
    today: Date,
    progress: &(dyn Fn(Step) + Sync),
) -> ImportReport {
    let mut report = ImportReport { files: Vec::new(), unreadable: Vec::new(), ending: Ending::Shown };
    let read_one = |input: InputFile| {
        progress(Step::Reading(input.name.clone()));
        let read = import::read_file(&input.name, input.bytes, as_set, today);
        read.map_err(|error| (input.name, error))
    };
    for read in side_by_side(inputs, read_one) {
        match read {
            Ok(file) => report.files.push(ComparedFile { file, comparison: Comparison::default() }),
            Err(refused) => report.unreadable.push(refused),
        }
    }
    report.files.sort_by(|one, other| {
        (one.file.data_set, &one.file.name).cmp(&(other.file.data_set, &other.file.name))
    });
    report
}

/// Does `work` on each input, as many at a time as there are processors; the results in the inputs' order.
fn side_by_side<I: Send, O: Send>(inputs: Vec<I>, work: impl Fn(I) -> O + Sync) -> Vec<O> {
    let workers = available_parallelism().map_or(1, NonZero::get).min(inputs.len());
    let left = Mutex::new(inputs.into_iter().enumerate());
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
    let worker = || std::iter::from_fn(next).map(|(place, input)| (place, work(input))).collect::<Vec<_>>();
    let mut done = thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(worker)).collect();
        let finished =
            workers.into_iter().map(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic)));
        finished.flatten().collect::<Vec<_>>()
    });
    done.sort_unstable_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, output)| output).collect()
}

/// Checks the files together and compares them with what is stored. The revision they were compared with.
async fn compare(
    database: &Database,
    report: &mut ImportReport,
    progress: &(dyn Fn(Step) + Sync),
) -> Result<i64, StoreError> {
    let mut tx = database.read().await?;
    let revision = store::revision(&mut tx).await?;
    let sets: BTreeSet<DataSet> = report.files.iter().map(|compared| compared.file.data_set).collect();
    let known = known::read(&mut tx, &sets).await?;
    let (mut files, _): (Vec<ReadFile>, Vec<Comparison>) =
        report.files.drain(..).map(|compared| (compared.file, compared.comparison)).unzip();
    import::check(&mut files, &known);
    drop(known);
    progress(Step::Comparing);
    for mut file in files {
        let comparison = compare_file(&mut tx, &mut file).await?;
        report.files.push(ComparedFile { file, comparison });
    }
    count_missing_once(&mut report.files);
    Ok(revision)
}

/// Where several files hold one data set, a row that one of them has is not missing: the first file shows what all
/// of them lack. No two files have accepted rows of one key.
fn count_missing_once(files: &mut [ComparedFile]) {
    for position in 1..files.len() {
        let (earlier, later) = files.split_at_mut(position);
        let set = later[0].file.data_set;
        let Some(first) = earlier.iter_mut().find(|earlier| earlier.file.data_set == set) else { continue };
        let later = &mut later[0].comparison;
        first.comparison.missing = (first.comparison.missing + later.missing).saturating_sub(later.stored);
        first.comparison.missing_keys.clear();
        later.missing = 0;
        later.missing_keys.clear();
    }
}

async fn compare_file(tx: &mut Tx, file: &mut ReadFile) -> Result<Comparison, StoreError> {
    let absent = &file.absent;
    match &mut file.records {
        Records::Units(rows) => compare::records(tx, rows, absent).await,
        Records::Roles(rows) => compare::records(tx, rows, absent).await,
        Records::Skills(rows) => compare::records(tx, rows, absent).await,
        Records::RoleSkills(rows) => compare::records(tx, rows, absent).await,
        Records::Employees(rows) => {
            compare::agree_on_people(rows);
            compare::records(tx, rows, absent).await
        }
        Records::EmployeeSkills(rows) => compare::assessments(tx, rows, absent, PersonKind::Employee).await,
        Records::Consultants(rows) => compare::records(tx, rows, absent).await,
        Records::ConsultantSkills(rows) => {
            compare::assessments(tx, rows, absent, PersonKind::Consultant).await
        }
        Records::Initiatives(rows) => compare::records(tx, rows, absent).await,
        Records::Needs(rows) => compare::records(tx, rows, absent).await,
        Records::NeedSkills(rows) => compare::records(tx, rows, absent).await,
        Records::Allocations(rows) => compare::records(tx, rows, absent).await,
        Records::Absences(rows) => compare::records(tx, rows, absent).await,
    }
}

/// Writes all files in one transaction. [`StoreError::Changed`] where somebody wrote since they were compared.
async fn write(
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
