//! Leads whoever must sign in first back to the page they came from.

use axum::extract::Request;
use axum::http::header::{ACCEPT, REFERER};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};
use axum::response::{IntoResponse, Redirect, Response};

use super::local_path::local;
use super::outer::Outer;
use super::paths::{CONFIRM, SIGN_IN, with_fields};
use super::request::is_table_file;
use super::session_cookie;

/// The header in which htmx names the page that a request comes from.
const PAGE_OF_HTMX: &str = "hx-current-url";
/// The header that tells htmx to load another page.
pub const LEAVE_FOR: HeaderName = HeaderName::from_static("hx-redirect");

/// What a request asks for, and from which page.
#[derive(Debug)]
pub struct Back {
    path: String,
    asked: Asked,
    /// The browser sent the cookie of a session that is over.
    is_over: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// A whole page or the result of a form, for a browser.
    Page,
    /// A part of a page, for htmx.
    Part,
    /// A table as a file, for a browser.
    File,
    /// Anything else, for a program.
    Other,
}

impl Back {
    /// Reads from the headers what `request` asks for, and from which page.
    pub fn of(request: &Request) -> Self {
        let (headers, uri) = (request.headers(), request.uri());
        let accepts = headers.get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let asked = if headers.contains_key("hx-request") {
            Asked::Part
        } else if !accepts.contains("text/html") {
            Asked::Other
        } else if is_table_file(uri.path()) {
            Asked::File
        } else {
            Asked::Page
        };
        let path = match asked {
            Asked::Part => page_of(headers, PAGE_OF_HTMX),
            Asked::Page if request.method() == Method::GET => {
                uri.path_and_query().map(|path| path.as_str().to_owned())
            }
            // After a form or a file, the page it was asked for on is the one to come back to.
            _ => page_of(headers, REFERER.as_str()),
        };
        Self {
            path: path.as_deref().and_then(local).unwrap_or("/").to_owned(),
            asked,
            is_over: session_cookie::is_shown(headers, Outer::of(request.extensions())),
        }
    }

    /// Leads to the sign-in, where a page was asked for.
    pub fn to_sign_in(&self, refusal: Response) -> Response {
        let over = if self.is_over { "slutt" } else { "" };
        let to = with_fields(SIGN_IN, &[("til", &self.path), ("okt", over)]);
        self.to(&to, self.asked == Asked::Page, refusal)
    }

    /// Leads to the page that asks who somebody is, where a browser asked.
    pub fn to_confirm(&self, refusal: Response) -> Response {
        let is_browser = matches!(self.asked, Asked::Page | Asked::File);
        self.to(&with_fields(CONFIRM, &[("til", &self.path)]), is_browser, refusal)
    }

    fn to(&self, path: &str, is_led: bool, mut refusal: Response) -> Response {
        if is_led {
            return Redirect::to(path).into_response();
        }
        if self.asked == Asked::Part
            && let Ok(path) = HeaderValue::try_from(path)
        {
            refusal.headers_mut().insert(LEAVE_FOR, path);
        }
        refusal
    }
}

/// The path of the page that a header names, without its host.
fn page_of(headers: &HeaderMap, name: &str) -> Option<String> {
    let page: Uri = headers.get(name)?.to_str().ok()?.parse().ok()?;
    page.path_and_query().map(|path| path.as_str().to_owned())
}
