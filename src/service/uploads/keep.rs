//! Stores files that were sent, with how files like them were read before.

use std::collections::BTreeMap;
use std::panic::resume_unwind;

use sha2::{Digest as _, Sha256};
use tokio::task::spawn_blocking;

use crate::access::{Action, Actor};
use crate::domain::{UploadId, hexadecimal};
use crate::import::{self, How, Look};
use crate::service::door::Door;
use crate::service::import_data::InputFile;
use crate::store::audit::Entry;
use crate::store::uploads::{self, NewUploadFile, ReadingChoice};
use crate::store::{Reading, StoreError};

/// The most bytes of all files that are sent at once.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;
/// The most files that are sent at once: one of each data set, and room for parts.
pub const MOST_FILES: usize = 30;

/// Keeps `files` for whoever sent them to look at what they would change.
pub async fn keep(door: &Door, actor: &Actor, files: Vec<InputFile>) -> Result<UploadId, StoreError> {
    let mut kept = Vec::with_capacity(files.len());
    for file in files {
        let choice = choice(door, actor, &file).await?;
        kept.push((import::safe_name(&file.name), hexadecimal(&Sha256::digest(&file.bytes)), file, choice));
    }
    let mut all = Sha256::new();
    let new: Vec<NewUploadFile<'_>> = kept
        .iter()
        .map(|(name, sha256, file, choice)| {
            all.update(sha256);
            NewUploadFile { name, sha256, content: &file.bytes, choice: choice.clone() }
        })
        .collect();
    let mut writing = door.write(actor, Action::Import).await?;
    uploads::drop_expired(&mut writing).await?;
    let id = uploads::add(&mut writing, &new).await?;
    writing.commit(Entry::files_uploaded(id, hexadecimal(&all.finalize()))).await?;
    Ok(id)
}

/// How a file is to be read, by what was chosen for files like it: the sheet of a workbook with the same sheets, or
/// the columns of a table with the same headings.
async fn choice(door: &Door, actor: &Actor, file: &InputFile) -> Result<ReadingChoice, StoreError> {
    let first = look(file, How::default()).await;
    let mut reading = door.read(actor, Action::Import).await?;
    let sheet = match sheets_print(&first) {
        Some(print) => remembered(&mut reading, &print).await?.sheet,
        None => None,
    };
    let seen = match &sheet {
        Some(_) => look(file, How { sheet: sheet.clone(), ..How::default() }).await,
        None => first,
    };
    let columns = match headings_print(&seen) {
        Some(print) => remembered(&mut reading, &print).await?,
        None => ReadingChoice::default(),
    };
    Ok(ReadingChoice { sheet, ..columns })
}

async fn remembered(reading: &mut Reading, print: &str) -> Result<ReadingChoice, StoreError> {
    let found = uploads::remembered(reading, print).await?;
    Ok(found.map(|found| found.choice).unwrap_or_default())
}

async fn look(file: &InputFile, how: How) -> Look {
    let bytes = file.bytes.clone();
    let looking = spawn_blocking(move || import::look(bytes, &how));
    looking.await.unwrap_or_else(|error| resume_unwind(error.into_panic()))
}

/// What workbooks from one source have in common: the names of their sheets, where there are several.
pub(super) fn sheets_print(look: &Look) -> Option<String> {
    (look.sheets.len() > 1).then(|| print("sheets", &look.sheets))
}

/// What tables from one source have in common: their headings.
pub(super) fn headings_print(look: &Look) -> Option<String> {
    (!look.headings.is_empty()).then(|| print("headings", &look.headings))
}

fn print(kind: &str, names: &[String]) -> String {
    hexadecimal(&Sha256::digest(format!("{kind}\n{}", names.join("\n"))))
}

/// The stored choice, in the form that reading takes.
pub(super) fn how(choice: &ReadingChoice) -> How {
    let columns: BTreeMap<String, String> =
        choice.columns.as_deref().and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
    How { set: choice.data_set, sheet: choice.sheet.clone(), columns }
}
