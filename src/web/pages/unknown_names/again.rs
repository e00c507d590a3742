//! What was refused for an unknown name comes in.

use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::UnknownNameId;
use crate::service::refused_rows::Again;
use crate::service::uploads::MOST_PEOPLE;
use crate::store::unknown_names::view;
use crate::web::error::WebError;
use crate::web::form;
use crate::web::importing::Written;
use crate::web::paths::{Linked, UNKNOWN_NAMES, with_fields};
use crate::web::request::Number;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// What is sent to `/kompetanse/ukjente/{number}/les-inn`: what was refused for it comes in.
pub async fn import_again(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::Import).await?;
    let name = view::find(&mut reading, UnknownNameId(id)).await?.ok_or(WebError::NotFound)?;
    drop(reading);
    let why = match state.importing().import_again(state.door(), &visitor.actor, name.import_file).await? {
        Written::Done(Again::Imported(import)) => return Ok(form::done(&import.path())),
        Written::Done(Again::Gone) => "borte",
        Written::Done(Again::Nothing) => "ingen",
        Written::Done(Again::TooMany) => "mange",
        Written::GoesOn => "leses",
    };
    Ok(form::done(&with_fields(UNKNOWN_NAMES, &[("vis", "avgjort"), ("innlest", why)])))
}

/// Why the rows did not come in, by the word in the address.
pub(super) fn refused_words(reader: Speech, why: &str) -> Option<String> {
    let text = reader.texts;
    Some(match why {
        "leses" => fl!(text, "page-names-again-goes-on"),
        "borte" => fl!(text, "page-names-again-gone"),
        "ingen" => fl!(text, "page-names-again-nothing"),
        "mange" => fl!(text, "page-names-again-many", most = reader.count(MOST_PEOPLE)),
        _ => return None,
    })
}
