//! The reader of a request with language and address: what a page needs for its frame.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::Uri;
use axum::http::request::Parts;
use jiff::civil::Date;

use super::error::WebError;
use super::frame::{Area, Frame};
use super::known::Known;
use super::language;
use super::state::AppState;
use crate::access::{Action, Actor, Subject, may};
use crate::service::sign_in::Found;
use crate::wording::Speech;

/// The reader of a page that needs a signed-in user; an extractor of handlers.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The texts and formats of their language.
    pub reader: Speech,
    /// As whom they act, with their roles and what they answer for.
    pub actor: Actor,
    /// The session they are signed in with, where one signs in.
    pub session: Option<Arc<Found>>,
    anybody: Anybody,
}

/// The reader of a page that is open to everybody, signed in or not.
#[derive(Clone, Debug)]
pub struct Anybody {
    /// The texts and formats of their language.
    pub reader: Speech,
    /// Who they are, as far as known.
    pub known: Known,
    uri: Uri,
    day: Date,
}

impl Visitor {
    /// Whether they may do something at all, for links and parts of a page. The page behind a link checks again.
    pub fn may(&self, action: Action) -> bool {
        may(&self.actor, action, Subject::Anybody).is_ok()
    }

    /// Whether there is a page at `place`, an address of the table of routes, that they may open.
    pub fn opens(&self, place: &str) -> bool {
        self.anybody.known.places.are_open(place, &self.actor)
    }

    /// The frame of a page of `area` for them.
    pub fn frame(&self, area: Area, heading: String) -> Frame {
        self.anybody.frame(area, heading)
    }
}

impl Anybody {
    /// The frame of a page of `area` for them.
    pub fn frame(&self, area: Area, heading: String) -> Frame {
        let mut frame = Frame::new(self.reader.language, &self.uri, area, heading).with_ways(&self.known);
        frame.printed = self.reader.date(self.day);
        frame
    }
}

impl FromRequestParts<AppState> for Anybody {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, WebError> {
        let reader = Speech::of(language::of_headers(&parts.headers));
        let known = parts.extensions.get::<Known>().cloned().unwrap_or_default();
        Ok(Self { reader, known, uri: parts.uri.clone(), day: state.today() })
    }
}

impl FromRequestParts<AppState> for Visitor {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, WebError> {
        let actor = parts.extensions.get::<Actor>().cloned().ok_or(WebError::Unauthenticated)?;
        let anybody = Anybody::from_request_parts(parts, state).await?;
        Ok(Self { reader: anybody.reader, actor, session: anybody.known.session.clone(), anybody })
    }
}
