//! How a file of an upload is read: its sheet, its data set, and the column that each heading stands for.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::{DataSet, UploadId};
use crate::service::uploads::{self as service, FileOpened};
use crate::store::uploads::UploadState;
use crate::web::error::WebError;
use crate::web::form::{self, Fields};
use crate::web::frame::{Area, Frame, Link};
use crate::web::paths::{Linked, NEW_IMPORT, reading_of};
use crate::web::request::Numbers;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

#[derive(Template)]
#[template(path = "uploads/file.html")]
struct FilePage {
    frame: Frame,
    path: String,
    back: String,
    version: i64,
    /// Who said how files like it are read.
    said: Option<String>,
    sheets: Vec<Choice>,
    sets: Vec<Choice>,
    set: &'static str,
    /// The headings, each with the columns to choose from.
    headings: Vec<Heading>,
}

struct Choice {
    value: String,
    words: String,
    is_chosen: bool,
}

struct Heading {
    place: usize,
    words: String,
    columns: Vec<Choice>,
}

/// `GET /import/ny/{number}/fil/{file}`: `file` is its place in the upload; 409 once the upload is confirmed.
pub async fn page(
    Numbers(id, place): Numbers,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let id = UploadId(id);
    let version = open_version(&state, &visitor, id).await?;
    let file = service::open_file(&state.door(), &visitor.actor, id, place).await?;
    respond::html(&file_page(&visitor, (id, version), &file))
}

/// What is sent to `/import/ny/{number}/fil/{file}`.
pub async fn say(
    Numbers(id, place): Numbers,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (door, actor, upload) = (state.door(), &visitor.actor, (UploadId(id), fields.version()));
    open_version(&state, &visitor, upload.0).await?;
    let set = DataSet::from_name(&fields.text("sett"));
    let path = reading_of(upload.0, usize::try_from(place).unwrap_or_default());
    if fields.text("valg") != "kolonner" {
        let sheet = Some(fields.text("ark")).filter(|sheet| !sheet.is_empty());
        service::say_content(&door, actor, upload, place, (sheet, set)).await?;
        return Ok(form::done(&path));
    }
    let Some(set) = set else { return Ok(form::done(&path)) };
    let file = service::open_file(&door, actor, upload.0, place).await?;
    let said = |(position, (heading, _)): (usize, &(String, Option<String>))| {
        let field = format!("kolonne-{position}");
        fields.has(&field).then(|| (heading.clone(), fields.text(&field)))
    };
    let columns: BTreeMap<String, String> = file.headings.iter().enumerate().filter_map(said).collect();
    service::say_columns(&door, actor, upload, place, (set, columns)).await?;
    Ok(form::done(&upload.0.path()))
}

/// The version of an upload that can still be read otherwise; 409 where it cannot.
async fn open_version(state: &AppState, visitor: &Visitor, id: UploadId) -> Result<i64, WebError> {
    let mut reading = state.read(&visitor.actor, Action::Import).await?;
    let opened = service::open(&mut reading, id, state.now()).await?;
    if opened.upload.state == UploadState::Open {
        Ok(opened.upload.version)
    } else {
        Err(WebError::Conflict(None))
    }
}

fn file_page(visitor: &Visitor, (id, version): (UploadId, i64), file: &FileOpened) -> FilePage {
    let (reader, text) = (visitor.reader, visitor.reader.texts);
    let heading = fl!(text, "upload-reading-heading", file = file.file.name.as_str());
    let mut frame = visitor.frame(Area::Imports, heading).below(Area::Imports);
    frame.crumbs.push(Link { words: fl!(text, "upload-heading"), path: NEW_IMPORT.to_owned() });
    frame.crumbs.push(Link { words: fl!(text, "upload-preview-heading"), path: id.path() });
    let choice = &file.file.choice;
    let sheet = |name: &String| Choice {
        value: name.clone(),
        words: name.clone(),
        is_chosen: choice.sheet.as_ref() == Some(name),
    };
    let set = |set: DataSet| Choice {
        value: set.name().to_owned(),
        words: reader.data_set(set),
        is_chosen: file.set == Some(set),
    };
    FilePage {
        frame,
        path: reading_of(id, usize::try_from(file.file.place).unwrap_or_default()),
        back: id.path(),
        version,
        said: file.said.as_ref().map(|said| {
            fl!(text, "upload-reading-said", who = said.by.as_str(), time = reader.time(said.at))
        }),
        sheets: file.sheets.iter().map(sheet).collect(),
        sets: DataSet::ALL.into_iter().map(set).collect(),
        set: file.set.map_or("", DataSet::name),
        headings: headings(file),
    }
}

fn headings(file: &FileOpened) -> Vec<Heading> {
    let columns = file.columns();
    let of = |(place, (words, chosen)): (usize, &(String, Option<String>))| Heading {
        place,
        words: words.clone(),
        columns: columns
            .iter()
            .map(|column| Choice {
                value: column.machine.to_owned(),
                words: column.heading.to_owned(),
                is_chosen: chosen.as_deref() == Some(column.machine),
            })
            .collect(),
    };
    if columns.is_empty() { Vec::new() } else { file.headings.iter().enumerate().map(of).collect() }
}
