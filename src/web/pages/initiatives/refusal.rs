//! Whoever is signed in says that they will not be on an initiative, or takes that back.

use axum::extract::State;
use axum::response::Response;

use crate::domain::InitiativeId;
use crate::service::initiatives::keeps;
use crate::web::error::WebError;
use crate::web::form::{self, Fields};
use crate::web::paths::Linked;
use crate::web::request::Number;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

/// What is sent to `/tiltak/{number}/deltakelse`.
pub async fn say(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (id, refuses) = (InitiativeId(id), fields.text("svar") == "nei");
    keeps::refuse(&state.door(), &visitor.actor, id, refuses).await?;
    Ok(form::done(&format!("{}#deltakelse", id.path())))
}
