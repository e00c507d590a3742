//! Turns a fault into an answer: a page in the reader's language, or a problem document, with a reference number that
//! the log holds too.

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, VARY};
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::Response;

use super::accept::Wanted;
use super::error::{Again, Cause, Fault};
use super::known::{Known, OpenUntil};
use super::pages::error_page::{self, Words};
use super::problem::{self, Said};
use super::{language, reference};
use crate::wording::{Language, texts};

/// The number that the reader was shown for an error, for the log.
#[derive(Clone, Debug)]
pub struct Reference(pub String);

/// What the answer to a fault depends on.
struct Asked {
    uri: Uri,
    language: Language,
    wanted: Wanted,
}

/// Replaces the answer to every fault by a page or a problem document.
pub async fn explain(request: Request, next: Next) -> Response {
    let asked = Asked {
        uri: request.uri().clone(),
        language: language::of_headers(request.headers()),
        wanted: Wanted::of(request.headers()),
    };
    let response = next.run(request).await;
    let known = response.extensions().get::<Fault>().copied();
    // A library's answer without a page, such as to a body that is too large.
    match known.or_else(|| Fault::of_status(response.status())) {
        Some(fault) => told(fault, response, &asked),
        None => response,
    }
}

fn told(fault: Fault, response: Response, asked: &Asked) -> Response {
    let reference = reference::new();
    if fault.is_ours() {
        let cause = response.extensions().get::<Cause>().map_or("", |cause| &cause.0);
        tracing::error!(%reference, path = asked.uri.path(), cause, "a page failed");
    } else if matches!(fault, Fault::SignIn(_)) {
        let cause = response.extensions().get::<Cause>().map_or("", |cause| &cause.0);
        tracing::warn!(%reference, cause, "a sign-in at the provider came to nothing");
    }
    let (mut parts, own) = response.into_parts();
    let again = parts.extensions.remove::<Again>();
    let (kind, body) = match (asked.wanted, &again) {
        (Wanted::Problem, _) => {
            let errors = again.as_ref().map_or(&[][..], |again| &again.errors);
            let document = document(fault, parts.status, asked, &reference, errors);
            (problem::CONTENT_TYPE, Body::from(document))
        }
        // A form is its own page, which still has what was typed.
        (Wanted::Page, Some(_)) => (PAGE, own),
        (Wanted::Page, None) => {
            let mut known = parts.extensions.get::<Known>().cloned().unwrap_or_default();
            known.emergency = parts.extensions.get::<OpenUntil>().copied();
            (PAGE, Body::from(error_page::render(fault, &reference, asked.language, &asked.uri, &known)))
        }
    };
    parts.headers.remove(CONTENT_LENGTH);
    parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    parts.headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(asked.language.code()));
    parts.headers.append(VARY, HeaderValue::from_static("Accept"));
    parts.extensions.insert(Reference(reference));
    Response::from_parts(parts, body)
}

const PAGE: &str = "text/html; charset=utf-8";

fn document(
    fault: Fault,
    status: StatusCode,
    asked: &Asked,
    reference: &str,
    errors: &[super::error::FieldError],
) -> String {
    let Words { heading, what, way_out } = error_page::words(fault, texts(asked.language));
    // The last sentence of a page introduces its links, which a document does not have.
    let detail = format!("{what} {}", way_out.trim_end_matches(':'));
    let said = Said { title: &heading, detail: &detail, path: asked.uri.path(), reference };
    problem::document(fault, status.as_u16(), said, errors)
}
