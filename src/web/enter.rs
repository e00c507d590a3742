//! Finds out who asks, before every page.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::time::timeout;

use super::back::Back;
use super::error::{Fault, WebError};
use super::known::Known;
use super::outer::Outer;
use super::places::Places;
use super::state::{AppState, Entrance};
use super::{language, session_cookie, session_end};
use crate::service::sign_in::{self, Found};

/// Assets are sent to anybody, without a look at the session.
const ASSETS: &str = "/assets/";
/// How long a page waits while the session's latest activity is written. The next request tries again.
const TO_NOTE: Duration = Duration::from_millis(250);

/// What the layer needs: the state and the addresses.
#[derive(Clone, Debug)]
pub struct Doorkeeper {
    /// The state that every handler shares.
    pub state: AppState,
    /// Every address with the action it needs, for menus and links.
    pub places: Places,
}

/// Puts the actor of the request into it. Where there is none and the page needs one, leads to the sign-in and back.
pub async fn enter(State(keeper): State<Doorkeeper>, request: Request, next: Next) -> Response {
    if request.uri().path().starts_with(ASSETS) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let known = match known(&keeper, &parts).await {
        Ok(known) => known,
        Err(error) => return error.into_response(),
    };
    let mut request = Request::from_parts(parts, body);
    let (back, outer) = (known.signs_in.then(|| Back::of(&request)), Outer::of(request.extensions()));
    let told = session_end::told(request.headers());
    if let Some(actor) = &known.actor {
        request.extensions_mut().insert(actor.clone());
    }
    request.extensions_mut().insert(known.clone());
    let mut response = next.run(request).await;
    if let Some(back) = back {
        response = match response.extensions().get::<Fault>() {
            Some(Fault::Unauthenticated) => back.to_sign_in(response),
            Some(Fault::Unconfirmed) => back.to_confirm(response),
            _ => response,
        };
    }
    if let Some(found) = known.session.as_ref().filter(|found| told != Some(found.ends().as_second())) {
        session_end::say(response.headers_mut(), outer, found.ends());
    }
    response.extensions_mut().insert(known);
    response
}

async fn known(keeper: &Doorkeeper, request: &Parts) -> Result<Known, WebError> {
    let (state, places) = (&keeper.state, keeper.places.clone());
    Ok(match state.entrance() {
        Entrance::As(actor) => {
            Known { actor: Some(actor.clone()), is_confirmed: true, places, ..Known::default() }
        }
        Entrance::Nobody => Known { is_confirmed: true, places, ..Known::default() },
        Entrance::Sessions { .. } => {
            let session = session(state, request).await?;
            let actor = session.as_ref().map(|found| found.actor.clone());
            let is_confirmed = session.as_ref().is_none_or(|found| state.now() < found.confirmed_until());
            Known { actor, session, is_confirmed, places, signs_in: true, emergency: None }
        }
    })
}

/// The session of the browser's cookie, unless it is over.
async fn session(state: &AppState, request: &Parts) -> Result<Option<Arc<Found>>, WebError> {
    let outer = Outer::of(&request.extensions);
    let Some(token) = session_cookie::shown(&request.headers, outer) else { return Ok(None) };
    let (token, now) = (token.hash(), state.now());
    let kept = state.sessions().get(&token);
    let found = match kept {
        Some((found, true)) => found,
        other => {
            let known = other.as_ref().map(|(found, _)| &**found);
            let Some(found) = sign_in::find(&state.door(), &token, known).await? else {
                state.sessions().forget(&token);
                return Ok(None);
            };
            let found = Arc::new(found);
            state.sessions().keep(token.clone(), Arc::clone(&found));
            found
        }
    };
    if found.ends() <= now {
        return Ok(None);
    }
    let language = language::chosen_before(&request.headers).map(crate::wording::Language::code);
    let language = language.filter(|code| found.session.language.as_deref() != Some(*code));
    if !found.is_to_be_noted(now) && language.is_none() {
        return Ok(Some(found));
    }
    let mut noted = Found::clone(&found);
    noted.session.seen_at = now;
    noted.session.language = language.map(str::to_owned).or(noted.session.language);
    let noted = Arc::new(noted);
    // Kept first, so that other requests of the meantime do not write it as well.
    state.sessions().keep(token.clone(), Arc::clone(&noted));
    if let Ok(Ok(())) = timeout(TO_NOTE, sign_in::seen(&state.door(), &found, language)).await {
        return Ok(Some(noted));
    }
    // The database is busy: the page goes first, and the next request tries again.
    state.sessions().forget(&token);
    Ok(Some(found))
}
