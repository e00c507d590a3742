//! Emergency access, carried into every request of who opened it, and onto every page.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;
use jiff::Timestamp;

use super::error::WebError;
use super::state::AppState;
use crate::access::Actor;
use crate::service::emergency;
use crate::wording::Speech;

/// Until when it is open.
#[derive(Clone, Copy, Debug)]
pub struct OpenUntil(pub Timestamp);

/// That it is open, for the top of a page.
pub fn banner(reader: Speech, OpenUntil(until): OpenUntil) -> String {
    fl!(reader.texts, "access-emergency-banner", time = reader.time(until))
}

/// Opens what is closed to who asks, where they have opened it. Asked anew with each request: it ends by itself.
pub async fn carry(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let actor = request.extensions().get::<Actor>().cloned();
    let Some(actor) = actor.filter(emergency::is_possible) else { return next.run(request).await };
    let until = match emergency::open(&state.door(), &actor).await {
        Ok(Some(open)) => OpenUntil(open.ends_at),
        Ok(None) => return next.run(request).await,
        Err(error) => return WebError::from(error).into_response(),
    };
    request.extensions_mut().insert(actor.breaking_glass());
    request.extensions_mut().insert(until);
    let mut response = next.run(request).await;
    // For an error page, which is made further out.
    response.extensions_mut().insert(until);
    response
}
