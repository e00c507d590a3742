//! Importing once more what was refused of a file, after somebody has said what was not understood.

use std::collections::BTreeSet;

use super::door::Door;
use super::import_data::{Ending, ImportReport, InputFile, Settings, import_data};
use crate::access::{Action, Actor};
use crate::domain::{ImportFileId, ImportId, PersonNumber};
use crate::import::Records;
use crate::store::StoreError;
use crate::store::audit::Entry;
use crate::store::imports::{self, Refused};

/// About more people than this, two have to agree: such rows are imported as a file.
pub const MOST_PEOPLE: usize = 20;

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum AgainError {
    /// The rows are not kept any more.
    #[error("the rows are not kept any more")]
    Gone,
    /// Every row is still refused, or says what is stored already.
    #[error("no row would come in")]
    Nothing,
    /// The rows say something about more than [`MOST_PEOPLE`] people.
    #[error("the rows are about {0} people")]
    TooMany(usize),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Imports the refused rows of `file` that are understood by now. The others are refused again, with the new import.
pub async fn import_again(door: &Door, actor: &Actor, file: ImportFileId) -> Result<ImportId, AgainError> {
    let mut reading = door.read(actor, Action::Import).await?;
    let refused = imports::refused(&mut reading, file, door.at()).await?.ok_or(AgainError::Gone)?;
    drop(reading);
    let shown = run(door, actor, &refused, true).await?;
    if !shown.files.iter().any(|compared| compared.counts().changes()) {
        return Err(AgainError::Nothing);
    }
    let people = people(&shown);
    if people > MOST_PEOPLE {
        return Err(AgainError::TooMany(people));
    }
    let Ending::Written(import) = run(door, actor, &refused, false).await?.ending else {
        return Err(AgainError::Nothing);
    };
    let mut writing = door.write(actor, Action::Import).await?;
    imports::forget_refused(&mut writing, file).await?;
    writing.commit(Entry::refused_rows_imported(file)).await?;
    Ok(import)
}

async fn run(
    door: &Door,
    actor: &Actor,
    refused: &Refused,
    dry_run: bool,
) -> Result<ImportReport, StoreError> {
    let input = InputFile { name: refused.name.clone(), bytes: refused.rows.clone() };
    let settings =
        Settings { as_set: Some(refused.data_set), dry_run, skip_rejected: true, ..Settings::default() };
    import_data(door, actor, vec![input], settings, &|_| ()).await
}

/// About how many people something would be written.
fn people(report: &ImportReport) -> usize {
    let mut people: BTreeSet<&PersonNumber> = BTreeSet::new();
    for compared in &report.files {
        let changed = compared.comparison.changed.iter().map(|change| change.row);
        let rows: BTreeSet<usize> = compared.comparison.new.iter().copied().chain(changed).collect();
        if let Records::EmployeeSkills(all) | Records::ConsultantSkills(all) = &compared.file.records {
            people.extend(rows.iter().filter_map(|row| all.get(*row)).map(|row| &row.record.person));
        }
    }
    people.len()
}
