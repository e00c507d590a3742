//! Forms: what was sent, what is wrong with it, and how the same page is shown again (`docs/adr/0010-forms-refusals-routes.md`).
//!
//! ```text
//! GET   load -> form filled -> page
//! POST  read Fields -> Result<command, FormState>
//!       wrong  422, the same page, the errors first and the focus on them
//!       stale  409, both versions, and a choice
//!       right  service -> 303
//! ```
//!
//! Where htmx sends the form, the answer is only the part of the page that the form is.

mod fields;
mod state;

use std::time::Duration;

use askama::Template;
use axum::http::HeaderValue;
use axum::http::header::VARY;
use axum::response::{Html, IntoResponse, Redirect, Response};

pub use fields::{Asked, Fields};
pub use state::FormState;

use super::error::{Again, FieldError, WebError};

/// The page with what is wrong in its form: 422.
pub fn invalid(page: &impl Template, form: &FormState) -> WebError {
    again(page, form.errors()).map_or_else(|error| error, |again| WebError::Invalid(Box::new(again)))
}

/// The page with what is wrong with the files that were sent, which are too large: 413.
pub fn too_large(page: &impl Template, form: &FormState) -> WebError {
    again(page, form.errors()).map_or_else(|error| error, |again| WebError::FilesTooLarge(Box::new(again)))
}

/// The page with both versions of what somebody else changed meanwhile: 409.
pub fn conflict(page: &impl Template) -> WebError {
    again(page, &[]).map_or_else(|error| error, |again| WebError::Conflict(Some(Box::new(again))))
}

/// The page with a message that says when to try again: 429.
pub fn slow_down(page: &impl Template, form: &FormState, wait: Duration) -> WebError {
    again(page, form.errors())
        .map_or_else(|error| error, |again| WebError::SlowDown { again: Box::new(again), wait })
}

fn again(page: &impl Template, errors: &[FieldError]) -> Result<Again, WebError> {
    Ok(Again { page: page.render()?, errors: errors.to_vec() })
}

/// Sends the browser on to the page that says what was done: 303.
pub fn done(path: &str) -> Response {
    Redirect::to(path).into_response()
}

/// A part of a page, for htmx.
pub fn fragment(part: &impl Template) -> Result<Response, WebError> {
    let mut response = Html(part.render()?).into_response();
    response.headers_mut().insert(VARY, HeaderValue::from_static("HX-Request"));
    Ok(response)
}
