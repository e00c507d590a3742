//! The layers that every request passes on its way to a page and back.

use std::any::Any;
use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::Body;
use axum::error_handling::HandleErrorLayer;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::Response as HttpResponse;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use tokio::sync::Semaphore;
use tower::limit::GlobalConcurrencyLimitLayer;
use tower::load_shed::LoadShedLayer;
use tower::timeout::TimeoutLayer;
use tower::{BoxError, ServiceBuilder};
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use super::error::WebError;
use super::explain::{self, Reference};
use super::hardening::harden;
use super::{Limits, host, language, same_origin};

/// No form here is longer; routes that take files set their own limit.
const LARGEST_BODY: usize = 64 * 1024;

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
        .layer(from_fn(same_origin::required))
        .layer(from_fn(host::ours_only))
        .layer(from_fn(explain::explain))
        // Each answer is sent once, so better compression is not worth the reader's time.
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
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

/// One line for each request. The query is left out: it may hold what somebody searched for.
async fn log(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let started = Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    let milliseconds = started.elapsed().as_millis();
    if let Some(Reference(reference)) = response.extensions().get() {
        tracing::info!(%method, path, status, milliseconds, %reference, "request");
    } else {
        tracing::info!(%method, path, status, milliseconds, "request");
    }
    response
}
