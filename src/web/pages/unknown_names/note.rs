//! The note of an unknown name: one field, kept when it is left or by its button.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::row::Row;
use super::{OnePage, frame, load};
use crate::domain::UnknownNameId;
use crate::service::unknown_names as service;
use crate::web::error::WebError;
use crate::web::form::{self, Asked, Fields};
use crate::web::paths::Linked;
use crate::web::request::Number;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// The longest note that is kept.
pub(super) const LONGEST_NOTE: usize = 500;

/// Answers to a note that was typed, without a button: the field with its state.
#[derive(Template)]
#[template(path = "skills/_unknown_note_part.html")]
struct NotePart {
    reader: Speech,
    row: Row,
}

/// What is sent to `/kompetanse/ukjente/{number}/notat`: the one field, when it is left or by its button.
pub async fn note(
    Number(id): Number,
    asked: Asked,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (id, reader) = (UnknownNameId(id), visitor.reader);
    let note = fields.text("notat");
    let is_too_long = note.chars().count() > LONGEST_NOTE;
    if !is_too_long {
        service::note(&state.door(), &visitor.actor, id, &note).await?;
    }
    let (name, choices) = load(&state, &visitor, id).await?;
    let mut row = Row::of(reader, name);
    if is_too_long {
        let words = fl!(reader.texts, "page-names-note-too-long", most = reader.count(LONGEST_NOTE));
        row.form = row.form.with("notat", note).wrong("notat", words);
        let form = row.form.clone();
        return Err(match asked {
            Asked::Fragment => form::invalid(&NotePart { reader, row }, &form),
            Asked::Page => form::invalid(
                &OnePage { frame: frame(&visitor, &row, true), row, choices, others: None },
                &form,
            ),
        });
    }
    match asked {
        Asked::Page => Ok(form::done(&UnknownNameId::path(&id))),
        Asked::Fragment => {
            row.kept = Some(fl!(reader.texts, "page-names-note-kept", time = reader.time(state.now())));
            form::fragment(&NotePart { reader, row })
        }
    }
}

impl NotePart {
    const fn row(&self) -> &Row {
        &self.row
    }
}
