//! Undoing an import: the page that asks, and what is sent from it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::ImportId;
use crate::service::undo_import::{UndoError, may_be_undone, undo_import};
use crate::web::error::WebError;
use crate::web::form;
use crate::web::frame::{Area, Frame, Link};
use crate::web::paths::Linked;
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::import::undo_refusal_text;

/// The page that asks whether an import is to be undone, or says why it cannot be.
#[derive(Template)]
#[template(path = "imports/undo.html")]
struct UndoPage {
    frame: Frame,
    id: ImportId,
    refused: Option<String>,
}

/// `GET /import/{number}/angre`: asks whether to undo it, or says why it cannot be undone.
pub async fn ask_to_undo(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::UndoImport).await?;
    let refused = match may_be_undone(&mut reading, ImportId(id)).await {
        Ok(()) => None,
        Err(error) => Some(refusal(&visitor, error)?),
    };
    respond::html(&undo_page(&visitor, ImportId(id), refused))
}

/// What is sent to `/import/{number}/angre`.
pub async fn undo(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let id = ImportId(id);
    match undo_import(&state.door(), &visitor.actor, id).await {
        Ok(_) => Ok(form::done(&id.path())),
        Err(error) => {
            let refused = refusal(&visitor, error)?;
            Err(form::conflict(&undo_page(&visitor, id, Some(refused))))
        }
    }
}

/// Why an import cannot be undone, in words; an error where the reader is to get another page.
fn refusal(visitor: &Visitor, error: UndoError) -> Result<String, WebError> {
    match error {
        UndoError::NoSuchImport(_) => Err(WebError::NotFound),
        UndoError::Store(error) => Err(error.into()),
        error => Ok(undo_refusal_text(&error, visitor.reader.language)),
    }
}

fn undo_page(visitor: &Visitor, id: ImportId, refused: Option<String>) -> UndoPage {
    let text = visitor.reader.texts;
    let mut frame =
        visitor.frame(Area::Imports, fl!(text, "upload-undo", number = id.0)).below(Area::Imports);
    frame.crumbs.push(Link { words: fl!(text, "page-import-name", number = id.0), path: id.path() });
    UndoPage { frame, id, refused }
}
