//! Pages of lists, kept as they were sent until anything they may be made from changes.
//!
//! A page is made from who asks, in which language and for which address, and from what is stored on that day:
//! all of it is the key. So nobody is shown what was made for somebody else, and nothing is shown that has changed.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;

use super::error::WebError;
use super::state::AppState;
use super::visitor::Visitor;
use crate::access::{Action, Actor};
use crate::store::{Revisions, revisions};
use crate::wording::Language;

/// All pages together, in bytes.
const MOST: usize = 32 << 20;
/// A larger page is not kept.
const LARGEST: usize = 512 << 10;
/// The pages that are kept, and those below the addresses that end with a slash: what many ask for and what takes long
/// to make. No profile is among them: whoever looks at one is written down.
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
/// What htmx asks with, for a part of a page.
const PART_OF_A_PAGE: &str = "hx-request";
const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

/// Whose page, and which.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    actor: Actor,
    language: Language,
    address: String,
}

/// What every kept page was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Of {
    revisions: Revisions,
    day: Date,
    /// Figures may lack the latest answers: once they are counted anew, pages with the earlier ones go.
    figures: Option<Instant>,
}

/// The pages of one state of the content on one day.
#[derive(Debug, Default)]
pub struct KeptPages(Mutex<Pages>);

#[derive(Debug, Default)]
struct Pages {
    of: Option<Of>,
    by_key: HashMap<Key, (u64, Bytes)>,
    bytes: usize,
    /// Counts the asking: the page that was asked for longest ago goes first.
    asked: u64,
}

impl KeptPages {
    fn get(&self, of: &Of, key: &Key) -> Option<Bytes> {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pages.of.as_ref() != Some(of) {
            *pages = Pages { of: Some(of.clone()), ..Pages::default() };
            return None;
        }
        pages.asked += 1;
        let now = pages.asked;
        let (asked, page) = pages.by_key.get_mut(key)?;
        *asked = now;
        Some(page.clone())
    }

    fn keep(&self, of: &Of, key: Key, page: Bytes) {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pages.of.as_ref() != Some(of) || page.len() > LARGEST {
            return;
        }
        let asked = pages.asked;
        pages.bytes += page.len() + key.address.len();
        if let Some((_, before)) = pages.by_key.insert(key, (asked, page)) {
            pages.bytes -= before.len();
        }
        pages.make_room();
    }
}

impl Pages {
    fn make_room(&mut self) {
        while self.bytes > MOST {
            let oldest = self.by_key.iter().min_by_key(|(_, (asked, _))| *asked).map(|(key, _)| key.clone());
            let Some(key) = oldest else { break };
            if let Some((_, page)) = self.by_key.remove(&key) {
                self.bytes = self.bytes.saturating_sub(page.len() + key.address.len());
            }
        }
    }
}

/// Answers with the page that is kept, or keeps the one that is made.
pub async fn keep(
    State(state): State<AppState>,
    visitor: Visitor,
    request: Request,
    next: Next,
) -> Result<Response, WebError> {
    let Some(action) = kept(&request) else { return Ok(next.run(request).await) };
    // Whoever may not see the page is told so here, as they would be by the page.
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

/// What it takes to see the page that is asked for, where it is one that is kept.
fn kept(request: &Request) -> Option<Action> {
    let path = request.uri().path();
    let is_it = |(kept, _): &&(&str, Action)| {
        *kept == path
            || (kept.ends_with('/') && path.starts_with(kept) && path.rsplit('.').next() != Some("csv"))
    };
    // A part of a page has the page's address.
    let is_whole = request.method() == Method::GET && !request.headers().contains_key(PART_OF_A_PAGE);
    let found = KEPT.iter().find(is_it).filter(|_| is_whole);
    found.map(|(_, action)| *action)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn key(name: &str, address: &str) -> Key {
        Key { actor: Actor::operator(name), language: Language::Nb, address: address.to_owned() }
    }

    fn of(day: i8) -> Of {
        Of { day: date(2026, 11, day), ..Of::default() }
    }

    fn kept_page(pages: &KeptPages, of: &Of, key: &Key) -> Option<String> {
        pages.get(of, key).map(|page| String::from_utf8_lossy(&page).into_owned())
    }

    #[test]
    fn a_page_is_shown_again_to_the_same_reader_in_the_same_state_alone() {
        let pages = KeptPages::default();
        let (today, mine) = (of(21), key("kari", "/ansatte"));
        assert_eq!(kept_page(&pages, &today, &mine), None);
        pages.keep(&today, mine.clone(), Bytes::from_static(b"hers"));
        assert_eq!(kept_page(&pages, &today, &mine).as_deref(), Some("hers"));
        assert_eq!(kept_page(&pages, &today, &key("ola", "/ansatte")), None, "somebody else");
        assert_eq!(kept_page(&pages, &today, &key("kari", "/ansatte?side=2")), None, "another page");
        let english = Key { language: Language::En, ..mine.clone() };
        assert_eq!(kept_page(&pages, &today, &english), None, "another language");
        assert_eq!(kept_page(&pages, &of(22), &mine), None, "another day");
        let counted = Of { figures: Some(Instant::now()), ..today.clone() };
        assert_eq!(kept_page(&pages, &counted, &mine), None, "figures that were counted anew");
        assert_eq!(kept_page(&pages, &today, &mine), None, "what has changed does not come back");
    }

    #[test]
    fn what_is_kept_has_an_end_and_what_was_asked_for_last_stays() {
        let pages = KeptPages::default();
        let (today, first) = (of(21), key("kari", "/ansatte"));
        assert_eq!(kept_page(&pages, &today, &first), None);
        let page = Bytes::from(vec![b' '; LARGEST]);
        pages.keep(&today, first.clone(), page.clone());
        for number in 0..2 * MOST / LARGEST {
            assert!(pages.get(&today, &first).is_some(), "{number}");
            pages.keep(&today, key("kari", &format!("/ansatte?side={number}")), page.clone());
        }
        let kept = pages.0.lock().unwrap();
        assert!(kept.bytes <= MOST && kept.by_key.len() <= MOST / LARGEST, "{}", kept.bytes);
    }
}
