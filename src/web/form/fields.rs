//! The fields of a form as they were sent, and whether a part of a page or the whole page is asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::fmt;

use axum::Form;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;

use crate::web::error::WebError;

/// The field that holds the version of what the form was filled from.
pub const VERSION: &str = "versjon";

/// The fields of a form, as they were sent. One may be a password, so `Debug` shows their names only.
#[derive(Clone, Default)]
pub struct Fields(BTreeMap<String, String>);

impl fmt::Debug for Fields {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.0.keys()).finish()
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = WebError;

    async fn from_request(request: Request, state: &S) -> Result<Self, WebError> {
        let pairs = Form::<Vec<(String, String)>>::from_request(request, state).await;
        let Form(pairs) = pairs.map_err(|refused| match refused.status() {
            StatusCode::PAYLOAD_TOO_LARGE => WebError::TooLarge,
            status => WebError::Unreadable(status),
        })?;
        Ok(pairs.into_iter().collect())
    }
}

impl Fields {
    /// A field's text on one line, without space around it and without signs that are not seen; empty where it was
    /// not sent.
    pub fn text(&self, name: &str) -> String {
        let sent = self.0.get(name).map_or("", String::as_str);
        let seen: String = sent.chars().filter(|sign| !is_unseen(*sign)).collect();
        seen.trim().to_owned()
    }

    /// A longer text, with a space where a line ends.
    pub fn prose(&self, name: &str) -> String {
        let sent = self.0.get(name).map_or("", String::as_str);
        let words =
            sent.split_whitespace().map(|word| word.chars().filter(|sign| !is_unseen(*sign)).collect());
        words.collect::<Vec<String>>().join(" ")
    }

    /// A field as it was sent, to the last space: a password.
    pub fn secret(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The lines of a field that holds several, each as [`Self::text`] has it, without empty ones and repetitions.
    pub fn lines(&self, name: &str) -> Vec<String> {
        let sent = self.0.get(name).map_or("", String::as_str);
        let mut lines: Vec<String> = Vec::new();
        for line in sent.lines() {
            let seen: String = line.chars().filter(|sign| !is_unseen(*sign)).collect();
            let line = seen.trim().to_owned();
            if !line.is_empty() && !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines
    }

    /// The numbers `n` of the fields named `{prefix}-{n}`, each once.
    pub fn numbered(&self, prefix: &str) -> BTreeSet<i64> {
        let number = |name: &String| name.strip_prefix(prefix)?.strip_prefix('-')?.parse().ok();
        self.0.keys().filter_map(number).collect()
    }

    /// Whether a field was sent, even if it is empty.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// The version of what the form was filled from; 0, which nothing has, where it is missing.
    pub fn version(&self) -> i64 {
        self.text(VERSION).parse().unwrap_or(0)
    }
}

impl FromIterator<(String, String)> for Fields {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(pairs: T) -> Self {
        Self(pairs.into_iter().collect())
    }
}

/// Control characters, and those that turn the direction of what follows.
fn is_unseen(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// How much of a page the request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// All of it, by a browser.
    Page,
    /// The part that was sent, by htmx.
    Fragment,
}

impl<S: Sync> FromRequestParts<S> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let is_htmx = parts.headers.get("hx-request").is_some_and(|value| value == "true");
        Ok(if is_htmx { Self::Fragment } else { Self::Page })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_is_not_kept() {
        let fields = Fields(BTreeMap::from([("a".to_owned(), " GIS\u{202e}-\u{0}analyse\n ".to_owned())]));
        assert_eq!(fields.text("a"), "GIS-analyse");
        assert_eq!((fields.text("b").as_str(), fields.has("b"), fields.version()), ("", false, 0));
    }
}
