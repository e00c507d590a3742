//! How a file of an upload is read, where somebody has to say it: the sheet, the data set, and the column of each
//! heading. The choice is remembered for files like it.

use std::collections::BTreeMap;
use std::panic::resume_unwind;

use tokio::task::spawn_blocking;

use super::keep::{headings_print, how, sheets_print};
use crate::access::{Action, Actor};
use crate::domain::{DataSet, UploadId};
use crate::import::{self, ColumnHeading, How, Look};
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::uploads::{self, ReadingChoice, Said, UploadFile};
use crate::store::{Reading, StoreError};

/// A file of an upload with how it is read now.
#[derive(Clone, Debug)]
pub struct FileOpened {
    /// The file, with what somebody has chosen about it.
    pub file: UploadFile,
    /// Its sheets, where it is a workbook with several.
    pub sheets: Vec<String>,
    /// The data set; `None` where the headings do not show it.
    pub set: Option<DataSet>,
    /// Its headings, each with the column of the data set that stands below it, as machines name it.
    pub headings: Vec<(String, Option<String>)>,
    /// Who said how files like it are read.
    pub said: Option<Said>,
}

impl FileOpened {
    /// The columns that can stand below a heading.
    pub fn columns(&self) -> Vec<ColumnHeading> {
        self.set.map(|set| import::column_headings(set).collect()).unwrap_or_default()
    }
}

/// Opens file `place` of upload `id`.
pub async fn open_file(
    door: &Door,
    actor: &Actor,
    id: UploadId,
    place: i64,
) -> Result<FileOpened, StoreError> {
    let mut reading = door.read(actor, Action::Import).await?;
    let (file, bytes) = file(&mut reading, id, place).await?;
    // No transaction waits while a workbook is unpacked.
    drop(reading);
    let (how, today, name) = (how(&file.choice), door.day(), file.name.clone());
    let said = how.clone();
    let looking = spawn_blocking(move || {
        let look = import::look(bytes.clone(), &how);
        let set = how.set.or_else(|| import::recognised(&name, bytes, &how, today));
        (look, set)
    });
    let (look, set) = looking.await.unwrap_or_else(|error| resume_unwind(error.into_panic()));
    let column = |heading: &String| {
        let known = || set.and_then(|set| import::column_of(set, heading)).map(str::to_owned);
        said.columns.get(heading).cloned().or_else(known).filter(|column| !column.is_empty())
    };
    let headings = look.headings.iter().map(|heading| (heading.clone(), column(heading))).collect();
    let said = match headings_print(&look) {
        Some(print) => {
            let mut reading = door.read(actor, Action::Import).await?;
            uploads::remembered(&mut reading, &print).await?.map(|found| found.made)
        }
        None => None,
    };
    let sheets = if look.sheets.len() > 1 { look.sheets } else { Vec::new() };
    Ok(FileOpened { file, sheets, set, headings, said })
}

async fn file(reading: &mut Reading, id: UploadId, place: i64) -> Result<(UploadFile, Vec<u8>), StoreError> {
    let files = uploads::of(reading, id).await?;
    let file = files.into_iter().find(|file| file.place == place).ok_or(StoreError::NotFound)?;
    let bytes = uploads::content(reading, id, place).await?;
    Ok((file, bytes))
}

/// Sets which sheet of a file is read, and its data set. Earlier choices of columns are dropped.
pub async fn say_content(
    door: &Door,
    actor: &Actor,
    upload: (UploadId, i64),
    place: i64,
    (sheet, set): (Option<String>, Option<DataSet>),
) -> Result<(), StoreError> {
    let choice = ReadingChoice { sheet, data_set: set, columns: None };
    say(door, actor, upload, place, choice).await
}

/// Sets which column of the data set each heading of a file stands for.
pub async fn say_columns(
    door: &Door,
    actor: &Actor,
    upload: (UploadId, i64),
    place: i64,
    (set, columns): (DataSet, BTreeMap<String, String>),
) -> Result<(), StoreError> {
    let mut reading = door.read(actor, Action::Import).await?;
    let (file, _) = file(&mut reading, upload.0, place).await?;
    drop(reading);
    let is_known = |column: &String| column.is_empty() || import::is_column(set, column);
    let columns: BTreeMap<String, String> = columns.into_iter().filter(|(_, to)| is_known(to)).collect();
    let json = serde_json::to_string(&columns).expect("words can be written as JSON");
    let choice = ReadingChoice { sheet: file.choice.sheet, data_set: Some(set), columns: Some(json) };
    say(door, actor, upload, place, choice).await
}

async fn say(
    door: &Door,
    actor: &Actor,
    (id, version): (UploadId, i64),
    place: i64,
    choice: ReadingChoice,
) -> Result<(), StoreError> {
    let mut reading = door.read(actor, Action::Import).await?;
    let (_, bytes) = file(&mut reading, id, place).await?;
    drop(reading);
    let how = how(&choice);
    let looking =
        spawn_blocking(move || (import::look(bytes.clone(), &How::default()), import::look(bytes, &how)));
    let (first, seen): (Look, Look) = looking.await.unwrap_or_else(|error| resume_unwind(error.into_panic()));
    let mut writing = door.write(actor, Action::Import).await?;
    uploads::choose(&mut writing, (id, version), place, &choice).await?;
    if let (Some(print), Some(sheet)) = (sheets_print(&first), &choice.sheet) {
        let sheet = ReadingChoice { sheet: Some(sheet.clone()), ..ReadingChoice::default() };
        uploads::remember(&mut writing, &print, &sheet).await?;
    }
    if let Some(print) = headings_print(&seen) {
        uploads::remember(&mut writing, &print, &ReadingChoice { sheet: None, ..choice }).await?;
    }
    writing.commit(Entry::upload_changed(id)).await
}
