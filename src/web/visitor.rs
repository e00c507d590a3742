//! Who asks, in which language and from where: what a page needs to put its frame around itself.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::Uri;
use axum::http::request::Parts;
use jiff::civil::Date;

use super::frame::{Area, Frame};
use super::language;
use super::state::AppState;
use crate::access::Actor;
use crate::wording::Speech;

/// As whom pages are read before anybody can sign in.
pub const ON_THIS_MACHINE: &str = "operator";

/// A reader of pages.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// How their language says things.
    pub reader: Speech,
    /// As whom they act.
    pub actor: Actor,
    uri: Uri,
    day: Date,
}

impl Visitor {
    /// The frame of a page of `area` for them.
    pub fn frame(&self, area: Area, heading: String) -> Frame {
        let mut frame = Frame::new(self.reader.language, &self.uri, area, heading);
        frame.printed = self.reader.date(self.day);
        frame
    }
}

impl FromRequestParts<AppState> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        Ok(Self {
            reader: Speech::of(language::of_headers(&parts.headers)),
            // As long as nobody signs in, pages are read on this machine alone.
            actor: Actor::operator(ON_THIS_MACHINE),
            uri: parts.uri.clone(),
            day: state.today(),
        })
    }
}
