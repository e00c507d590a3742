//! As whom a request is answered: before every page.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, REFERER};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use tokio::time::timeout;

use super::error::WebError;
use super::known::Known;
use super::local_path::local;
use super::outer::Outer;
use super::paths::{SIGN_IN, with_fields};
use super::places::Places;
use super::state::{AppState, Entrance};
use super::{language, session_cookie};
use crate::service::sign_in::{self, Found};

/// Where nothing is anybody's.
const ASSETS: &str = "/assets/";
/// A page does not wait longer than this for it to be noted that somebody is active. It is tried again with the next.
const TO_NOTE: Duration = Duration::from_millis(250);
/// What htmx says of the page that its request is from, and how it is told to leave for another.
const PAGE_OF_HTMX: &str = "hx-current-url";
const LEAVE_FOR: HeaderName = HeaderName::from_static("hx-redirect");

/// The state, and the addresses there are.
#[derive(Clone, Debug)]
pub struct Doorkeeper {
    /// What every handler shares.
    pub state: AppState,
    /// The addresses there are.
    pub places: Places,
}

/// Puts into the request as whom it is answered. Where nobody is, and somebody must be, leads to the sign-in and back.
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
    let back = known.signs_in.then(|| Back::of(&request));
    if let Some(actor) = &known.actor {
        request.extensions_mut().insert(actor.clone());
    }
    request.extensions_mut().insert(known.clone());
    let mut response = next.run(request).await;
    if let Some(back) = back.filter(|_| response.status() == StatusCode::UNAUTHORIZED) {
        response = back.to_sign_in(response);
    }
    response.extensions_mut().insert(known);
    response
}

async fn known(keeper: &Doorkeeper, request: &Parts) -> Result<Known, WebError> {
    let (state, places) = (&keeper.state, keeper.places.clone());
    Ok(match state.entrance() {
        Entrance::As(actor) => Known { actor: Some(actor.clone()), places, ..Known::default() },
        Entrance::Nobody => Known { places, ..Known::default() },
        Entrance::Sessions { .. } => {
            let session = session(state, request).await?;
            let actor = session.as_ref().map(|found| found.actor.clone());
            Known { actor, session, places, signs_in: true, emergency: None }
        }
    })
}

/// The session that the browser shows, where it is not over.
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
    let language = language::chosen_before(&request.headers).map(|language| language.code());
    let language = language.filter(|code| found.session.language.as_deref() != Some(*code));
    if !found.is_to_be_noted(now) && language.is_none() {
        return Ok(Some(found));
    }
    let mut noted = Found::clone(&found);
    noted.session.seen_at = now;
    noted.session.language = language.map(str::to_owned).or(noted.session.language);
    let noted = Arc::new(noted);
    // Kept first: the others who ask in the meantime do not write it as well.
    state.sessions().keep(token.clone(), Arc::clone(&noted));
    match timeout(TO_NOTE, sign_in::seen(&state.door(), &found, language)).await {
        Ok(Ok(())) => Ok(Some(noted)),
        // It is busy: the page goes before, and the next one tries again.
        Ok(Err(_)) | Err(_) => {
            state.sessions().forget(&token);
            Ok(Some(found))
        }
    }
}

/// Where somebody was who has to sign in first.
struct Back {
    /// The page to come back to.
    path: String,
    /// A browser asks for a whole page.
    is_page: bool,
    /// A part of a page is asked for, by htmx.
    is_part: bool,
    /// The browser showed a session that is over.
    is_over: bool,
}

impl Back {
    fn of(request: &Request) -> Self {
        let headers = request.headers();
        let is_part = headers.contains_key("hx-request");
        let is_file = request.uri().path().rsplit('.').next() == Some("csv");
        let accepts = headers.get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let is_page = accepts.contains("text/html") && !is_part && !is_file;
        let path = if is_part {
            page_of(headers, PAGE_OF_HTMX)
        } else if request.method() == Method::GET {
            request.uri().path_and_query().map(|path| path.as_str().to_owned())
        } else {
            // A form: its page is where it was sent from.
            page_of(headers, REFERER.as_str())
        };
        let path = path.as_deref().and_then(local).unwrap_or("/").to_owned();
        let is_over = session_cookie::is_shown(headers, Outer::of(request.extensions()));
        Self { path, is_page, is_part, is_over }
    }

    fn to_sign_in(&self, mut response: Response) -> Response {
        let over = if self.is_over { "slutt" } else { "" };
        let sign_in = with_fields(SIGN_IN, &[("til", &self.path), ("okt", over)]);
        if self.is_page {
            return Redirect::to(&sign_in).into_response();
        }
        if self.is_part
            && let Ok(sign_in) = HeaderValue::try_from(sign_in)
        {
            response.headers_mut().insert(LEAVE_FOR, sign_in);
        }
        response
    }
}

/// The path of the page that a header names; whose host it is does not matter, as the host is left out.
fn page_of(headers: &HeaderMap, name: &str) -> Option<String> {
    let page: Uri = headers.get(name)?.to_str().ok()?.parse().ok()?;
    page.path_and_query().map(|path| path.as_str().to_owned())
}
