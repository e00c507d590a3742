//! Answers lists with a kept page, and keeps the page where a new one was made.

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::error::WebError;
use super::kept_pages::{Key, Of};
use super::request::is_table_file;
use super::state::AppState;
use super::visitor::Visitor;
use crate::access::Action;
use crate::store::revisions;

/// The pages that are kept, and those below the addresses that end with a slash: what many ask for and what takes long
/// to make. No profile is among them: a look at one is to be recorded.
const KEPT: [(&str, Action); 8] = [
    ("/ansatte", Action::SeePeople),
    ("/enheter", Action::SeeUnits),
    ("/enheter/", Action::SeeUnits),
    ("/kompetanse", Action::SeeCatalogue),
    ("/tiltak", Action::SeeInitiatives),
    ("/bemanning", Action::SeeProposals),
    ("/bemanning/", Action::SeeProposals),
    ("/gap", Action::SeeGap),
];
/// Parts of these that are made anew each time: what changes while no content does, such as what somebody is changing and
/// what people answer about places, and where a look is recorded.
const NOT_KEPT: [&str; 3] = ["/send", "/beslutning", "/endre"];
/// Where it stands how far a job is.
const JOBS: &str = "/bemanning/jobb/";
/// The header that htmx sends when it asks for a part of a page.
const PART_OF_A_PAGE: &str = "hx-request";
const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

/// Answers with the kept page, or keeps the one that is made. Pages not listed here may be open to anybody.
pub async fn kept_or_made(
    State(state): State<AppState>,
    visitor: Result<Visitor, WebError>,
    request: Request,
    next: Next,
) -> Result<Response, WebError> {
    let Some(action) = kept(&request) else { return Ok(next.run(request).await) };
    let visitor = visitor?;
    if visitor.actor.breaks_glass() {
        // The page says until when access is open, and that may end at any moment.
        return Ok(next.run(request).await);
    }
    // The same refusal as from the page itself.
    let mut reading = state.read(&visitor.actor, action).await?;
    let (revisions, day) = (revisions(&mut reading).await?, reading.day());
    let figures = state.figures_counted_at(&revisions);
    let of = Of { revisions, day, figures };
    drop(reading);
    let address = request.uri().path_and_query().map_or("", |address| address.as_str()).to_owned();
    let key = Key { actor: visitor.actor, language: visitor.reader.language, address };
    if let Some(page) = state.pages().get(&of, &key) {
        return Ok(([(CONTENT_TYPE, HTML)], page).into_response());
    }
    let (parts, body) = next.run(request).await.into_parts();
    if parts.status != StatusCode::OK || parts.headers.get(CONTENT_TYPE) != Some(&HTML) {
        return Ok(Response::from_parts(parts, body));
    }
    let page = to_bytes(body, usize::MAX).await.map_err(|error| WebError::Service(error.to_string()))?;
    state.pages().keep(&of, key, page.clone());
    Ok(Response::from_parts(parts, Body::from(page)))
}

/// The action needed to see the page, if it is one of the kept ones.
fn kept(request: &Request) -> Option<Action> {
    let path = request.uri().path();
    let is_it = |(kept, _): &&(&str, Action)| {
        *kept == path || (kept.ends_with('/') && path.starts_with(kept) && !is_table_file(path))
    };
    // A part of a page has the same address as the page.
    let is_whole = request.method() == Method::GET && !request.headers().contains_key(PART_OF_A_PAGE);
    let moves = path.starts_with(JOBS) || NOT_KEPT.iter().any(|end| path.ends_with(end));
    let found = KEPT.iter().find(is_it).filter(|_| is_whole && !moves);
    found.map(|(_, action)| *action)
}
