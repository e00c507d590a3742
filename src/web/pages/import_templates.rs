//! Files to fill in, one for each data set.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::DataSet;
use crate::service::import_templates::{needed, table};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame, Link};
use crate::web::paths::NEW_IMPORT;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

#[derive(Template)]
#[template(path = "uploads/templates.html")]
struct TemplatesPage {
    frame: Frame,
    sets: Vec<Row>,
}

struct Row {
    name: &'static str,
    words: String,
    /// The headings that a file cannot do without.
    needed: String,
}

/// `GET /import/maler`: the data sets, each with its template and the headings it needs.
pub async fn list(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    drop(state.read(&visitor.actor, Action::Import).await?);
    let reader = visitor.reader;
    let row =
        |set: DataSet| Row { name: set.name(), words: reader.data_set(set), needed: needed(set).join(", ") };
    let mut frame =
        visitor.frame(Area::Imports, fl!(reader.texts, "upload-templates-heading")).below(Area::Imports);
    frame.crumbs.push(Link { words: fl!(reader.texts, "upload-heading"), path: NEW_IMPORT.to_owned() });
    respond::html(&TemplatesPage { frame, sets: DataSet::ALL.into_iter().map(row).collect() })
}

/// `GET /import/maler/{file}`: the template of one data set, such as `ansatte.csv` or `ansatte.xlsx`.
pub async fn file(Path(file): Path<String>) -> Result<Response, WebError> {
    let (name, kind) = file.rsplit_once('.').ok_or(WebError::NotFound)?;
    let set = DataSet::from_name(name).ok_or(WebError::NotFound)?;
    match kind {
        "csv" => Ok(respond::csv(name, &table(set))),
        "xlsx" => Ok(respond::xlsx(name, &table(set))),
        _ => Err(WebError::NotFound),
    }
}
