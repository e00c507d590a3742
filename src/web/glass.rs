//! What somebody opened for a while, carried into their requests: emergency access, and onto every page; and the names
//! beside what is short, by a purpose.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::error::WebError;
use super::known::{Known, OpenUntil};
use super::paths::VULNERABILITY;
use super::state::AppState;
use crate::access::Actor;
use crate::service::{emergency, lookups};
use crate::store::purposes::About;

/// Whether the request asks for the people near to what is short, which takes a purpose.
fn is_about_the_gap(request: &Request) -> bool {
    let path = request.uri().path();
    matches!(path, "/gap" | "/gap.csv" | "/gap.xlsx") || path.starts_with(VULNERABILITY)
}

/// Gives the actor emergency access where they have opened it. Read again with each request, as it ends by itself.
pub async fn carry(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let actor = request.extensions().get::<Actor>().cloned();
    let Some(actor) = actor else { return next.run(request).await };
    if is_about_the_gap(&request) && lookups::can_state(&actor) {
        // Put into the request, as pages of the gap are kept by actor.
        match lookups::with_purpose(&state.door(), &actor, About::Gap).await {
            Ok(actor) => put(&mut request, actor, None),
            Err(error) => return WebError::from(error).into_response(),
        }
        return next.run(request).await;
    }
    if !emergency::is_possible(&actor) {
        return next.run(request).await;
    }
    let until = match emergency::open(&state.door(), &actor).await {
        Ok(Some(open)) => OpenUntil(open.ends_at),
        Ok(None) => return next.run(request).await,
        Err(error) => return WebError::from(error).into_response(),
    };
    put(&mut request, actor.breaking_glass(), Some(until));
    let mut response = next.run(request).await;
    // For the error page, which is made by an outer layer.
    response.extensions_mut().insert(until);
    response
}

/// Makes `actor` the actor of the request from here on.
fn put(request: &mut Request, actor: Actor, emergency: Option<OpenUntil>) {
    if let Some(known) = request.extensions_mut().get_mut::<Known>() {
        known.actor = Some(actor.clone());
        known.emergency = emergency;
    }
    request.extensions_mut().insert(actor);
}
