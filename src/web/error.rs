//! What can go wrong on the way to a page. A layer turns each into a page in the reader's language.

use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::store::StoreError;

/// Why there is no page.
#[derive(Debug, thiserror::Error)]
pub enum WebError {
    /// Nothing has this address, or the thing it names does not exist.
    #[error("there is no such page")]
    NotFound,
    /// The address exists, but not for this method.
    #[error("the method is not allowed here")]
    MethodNotAllowed,
    /// Somebody asks for another machine than this.
    #[error("the request is for another machine")]
    ForeignHost,
    /// As many requests as we take at once are being answered.
    #[error("too many requests at once")]
    Busy,
    /// The answer took too long.
    #[error("no answer within the time limit")]
    TimedOut,
    /// The database failed.
    #[error("the database failed")]
    Store(#[from] StoreError),
    /// A use case failed.
    #[error("{0}")]
    Service(String),
    /// A template could not be rendered.
    #[error("the page could not be rendered")]
    Render(#[from] askama::Error),
    /// The program has a fault.
    #[error("a panic: {0}")]
    Panic(String),
}

/// What an error page says; carried from the fault to the layer that knows the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 404 and 405.
    NotFound,
    /// 421.
    ForeignHost,
    /// 503.
    Busy,
    /// 504.
    TimedOut,
    /// 500.
    Ours,
}

impl Fault {
    /// The fault of a status that a library answered with, without words of its own.
    pub fn of_status(status: StatusCode) -> Option<Self> {
        match status {
            StatusCode::MISDIRECTED_REQUEST => Some(Self::ForeignHost),
            status if status.is_client_error() => Some(Self::NotFound),
            StatusCode::SERVICE_UNAVAILABLE => Some(Self::Busy),
            StatusCode::GATEWAY_TIMEOUT => Some(Self::TimedOut),
            status if status.is_server_error() => Some(Self::Ours),
            _ => None,
        }
    }
}

impl WebError {
    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::ForeignHost => StatusCode::MISDIRECTED_REQUEST,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::TimedOut => StatusCode::GATEWAY_TIMEOUT,
            Self::Store(_) | Self::Service(_) | Self::Render(_) | Self::Panic(_) => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
        }
    }
}

/// The cause of a fault of ours, for the log only.
#[derive(Clone, Debug)]
pub struct Cause(pub String);

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        let status = self.status();
        let mut response = status.into_response();
        if let Some(fault) = Fault::of_status(status) {
            response.extensions_mut().insert(fault);
        }
        if status == StatusCode::SERVICE_UNAVAILABLE {
            // Seconds. As long as two slow pages take.
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("2"));
        }
        response.extensions_mut().insert(Cause(chain(&self)));
        response
    }
}

/// An error and what lies behind it, in one line.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}
