//! What every request passes on its way to a page and back.

use std::any::Any;
use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::Body;
use axum::error_handling::HandleErrorLayer;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue, Response as HttpResponse};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use tokio::sync::Semaphore;
use tower::limit::GlobalConcurrencyLimitLayer;
use tower::load_shed::LoadShedLayer;
use tower::timeout::TimeoutLayer;
use tower::{BoxError, ServiceBuilder};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use super::error::{Cause, Fault, WebError};
use super::pages::error_page;
use super::{Limits, host, language, state};

/// No form here is longer.
const LARGEST_BODY: usize = 64 * 1024;

/// On every answer. Nothing is loaded from elsewhere, nothing runs inline, nobody may frame a page.
const SECURITY_HEADERS: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
         font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
];

/// `routes` in their layers, outermost last.
pub fn around(routes: Router, limits: Limits) -> Router {
    let limited = ServiceBuilder::new()
        .layer(HandleErrorLayer::new(overload))
        .layer(LoadShedLayer::new())
        // `ConcurrencyLimitLayer` would count for each route alone, in effect not at all.
        .layer(GlobalConcurrencyLimitLayer::with_semaphore(Arc::new(Semaphore::new(limits.at_once))))
        .layer(TimeoutLayer::new(limits.longest));
    routes
        .fallback(|| async { WebError::NotFound })
        .method_not_allowed_fallback(|| async { WebError::MethodNotAllowed })
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(from_fn(language::remember))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(limited)
        .layer(from_fn(host::ours_only))
        .layer(from_fn(explain))
        .layer(CompressionLayer::new())
        .layer(from_fn(harden))
        .layer(from_fn(log))
}

async fn overload(error: BoxError) -> WebError {
    if error.is::<tower::timeout::error::Elapsed>() { WebError::TimedOut } else { WebError::Busy }
}

#[expect(clippy::needless_pass_by_value, reason = "the layer hands the panic over")]
fn panicked(panic: Box<dyn Any + Send>) -> HttpResponse<Body> {
    let words = panic.downcast_ref::<String>().map(String::as_str);
    let words = words.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("without words");
    WebError::Panic(words.to_owned()).into_response()
}

/// Turns a fault into a page in the reader's language, with a reference number that the log holds too.
async fn explain(request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let language = language::of_headers(request.headers());
    let response = next.run(request).await;
    let status = response.status();
    let known = response.extensions().get::<Fault>().copied();
    // Without words of its own: from a library, such as a refused path.
    let Some(fault) = known.or_else(|| Fault::of_status(status)) else { return response };
    let reference = state::reference();
    if fault == Fault::Ours {
        let cause = response.extensions().get::<Cause>().map_or("", |cause| &cause.0);
        tracing::error!(%reference, path = uri.path(), cause, "a page failed");
    }
    let (mut parts, _) = response.into_parts();
    let page = error_page::render(fault, &reference, language, &uri);
    parts.headers.remove(CONTENT_TYPE);
    parts.headers.remove(axum::http::header::CONTENT_LENGTH);
    parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    Response::from_parts(parts, Body::from(page))
}

async fn harden(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in SECURITY_HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    // Pages hold personal data: no copy stays behind in a browser or a proxy. Assets say otherwise themselves.
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// One line for each request. The query is left out: it may hold what somebody searched for.
async fn log(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let started = Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    tracing::info!(%method, path, status, milliseconds = started.elapsed().as_millis(), "request");
    response
}
