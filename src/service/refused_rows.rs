//! Imports the refused rows of a file once more, after somebody has decided what the unknown names mean.

use std::panic::resume_unwind;
use std::path::Path;

use tokio::task::spawn_blocking;

use super::door::Door;
use super::import_data::{Compared, FullList, InputFile, compare_read, people_changed, read};
use super::uploads::needs_second;
use crate::access::{Action, Actor};
use crate::domain::{ImportFileId, ImportId};
use crate::store::StoreError;
use crate::store::audit::Entry;
use crate::store::imports::{self, Refused};
use crate::store::uploads::stored_people;

/// The outcome of importing refused rows once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// The rows that are understood now were imported.
    Imported(ImportId),
    /// The rows are no longer stored.
    Gone,
    /// Every row is still refused, or says what is stored already.
    Nothing,
    /// They change so many people that two have to agree to it: such rows are imported as a file.
    TooMany,
}

/// Imports the refused rows of `file` that are understood by now. The others are refused again, with the new import.
pub async fn import_again(door: &Door, actor: &Actor, file: ImportFileId) -> Result<Again, StoreError> {
    let mut reading = door.read(actor, Action::Import).await?;
    let refused = imports::refused(&mut reading, file, door.at()).await?;
    drop(reading);
    let Some(refused) = refused else { return Ok(Again::Gone) };
    let compared = compare(door, actor, refused).await?;
    let files = &compared.report.files;
    if compared.is_refused(true) || !files.iter().any(|compared| compared.counts().changes()) {
        return Ok(Again::Nothing);
    }
    let people = people_changed(files).len();
    let stored = stored_people(&mut door.read(actor, Action::Import).await?).await?;
    if needs_second(people, stored) {
        return Ok(Again::TooMany);
    }
    let import = compared.write_alone(door, actor, &|_| ()).await?;
    let mut writing = door.write(actor, Action::Import).await?;
    imports::forget_refused(&mut writing, file).await?;
    writing.commit(Entry::refused_rows_imported(file)).await?;
    Ok(Again::Imported(import))
}

async fn compare(door: &Door, actor: &Actor, refused: Refused) -> Result<Compared, StoreError> {
    // The rows are CSV, whatever the file was.
    let name = Path::new(&refused.name).with_extension("csv").to_string_lossy().into_owned();
    let input = InputFile { name, bytes: refused.rows };
    let (set, today) = (refused.data_set, door.day());
    let reading = spawn_blocking(move || read(vec![input], Some(set), today, &|_| ()));
    let report = reading.await.unwrap_or_else(|error| resume_unwind(error.into_panic()));
    compare_read(door, actor, report, FullList::No, &|_| ()).await
}
