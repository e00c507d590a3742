//! Who asks, in which language and from where: what a page needs to put its frame around itself.

use axum::extract::FromRequestParts;
use axum::http::Uri;
use axum::http::request::Parts;

use super::error::WebError;
use super::frame::{Area, Frame};
use super::language;
use crate::access::Actor;
use crate::wording::Speech;

/// A reader of pages.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// How their language says things.
    pub reader: Speech,
    /// As whom they act.
    pub actor: Actor,
    uri: Uri,
}

impl Visitor {
    /// The frame of a page of `area` for them.
    pub fn frame(&self, area: Area, heading: String) -> Frame {
        Frame::new(self.reader.language, &self.uri, area, heading)
    }

    /// The address of this page's table as a file, with the same filters.
    pub fn download(&self) -> String {
        let query = self.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        format!("{}.csv{query}", self.uri.path())
    }
}

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        let actor = parts.extensions.get::<Actor>().cloned().ok_or(WebError::Unauthenticated)?;
        let reader = Speech::of(language::of_headers(&parts.headers));
        Ok(Self { reader, actor, uri: parts.uri.clone() })
    }
}
