//! What can go wrong on the way to a page. A layer turns each into a page in the reader's language, or into a problem
//! document for a program.

mod sign_in;

use std::time::Duration;

use axum::http::header::{RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};

pub use sign_in::SignInFault;

use crate::store::StoreError;

/// Why a request gets no page.
#[derive(Debug, thiserror::Error)]
pub enum WebError {
    /// Nobody is signed in, and the page needs it.
    #[error("nobody is signed in")]
    Unauthenticated,
    /// Who asks may not come here. For a thing that belongs to somebody else it is [`Self::NotFound`] instead: who may
    /// not see it, is not told that it exists.
    #[error("the actor may not do this")]
    Forbidden,
    /// The reader must first confirm who they are.
    #[error("who asks has not said just now who they are")]
    Unconfirmed,
    /// The request was not sent from one of our own pages.
    #[error("the request was sent from elsewhere")]
    Forged,
    /// Nothing has this address, or the thing it names does not exist, or not for who asks.
    #[error("there is no such page")]
    NotFound,
    /// The address exists, but not for this method.
    #[error("the method is not allowed here")]
    MethodNotAllowed,
    /// The request cannot be read: 400, 415 or 422, as the library says.
    #[error("the request cannot be read: {0}")]
    Unreadable(StatusCode),
    /// A form with something to correct.
    #[error("the form has something to correct")]
    Invalid(Box<Again>),
    /// Somebody else changed the same thing meanwhile; the page shows both versions where there is one.
    #[error("it was changed meanwhile")]
    Conflict(Option<Box<Again>>),
    /// A sign-in at an identity provider failed.
    #[error("{cause}")]
    SignIn {
        /// The message for the reader.
        fault: SignInFault,
        /// The cause for the log.
        cause: String,
    },
    /// The body is larger than this route takes.
    #[error("the body is too large")]
    TooLarge,
    /// The files are larger than this route takes; the form says so.
    #[error("the files are too large")]
    FilesTooLarge(Box<Again>),
    /// A form was sent too often.
    #[error("the form was sent too often")]
    SlowDown {
        /// The form's own page, with a message that says how long to wait.
        again: Box<Again>,
        /// How long until the form is taken again.
        wait: Duration,
    },
    /// One client sends too many requests at once.
    #[error("too many requests of one reader")]
    TooMany,
    /// The request names another host than this machine.
    #[error("the request is for another machine")]
    ForeignHost,
    /// As many requests as we take at once are being answered.
    #[error("too many requests at once")]
    Busy,
    /// The answer took too long.
    #[error("no answer within the time limit")]
    TimedOut,
    /// The database does not answer.
    #[error("the database is not available: {0}")]
    Unavailable(String),
    /// The database refused, or holds what does not fit: a bug, or somebody wrote past Innsats.
    #[error("the database failed")]
    Store(#[source] StoreError),
    /// A use case failed, with the cause for the log; the reader is only told that the fault is ours.
    #[error("{0}")]
    Service(String),
    /// A template could not be rendered.
    #[error("the page could not be rendered")]
    Render(#[from] askama::Error),
    /// The program panicked: a bug.
    #[error("a panic: {0}")]
    Panic(String),
}

/// The error for a form without a field that each of our forms sends.
pub const fn unreadable() -> WebError {
    WebError::Unreadable(StatusCode::UNPROCESSABLE_ENTITY)
}

/// A form's own page, shown again with what is wrong.
#[derive(Clone, Debug)]
pub struct Again {
    /// The page, or the part of it that was asked for.
    pub page: String,
    /// What is wrong with which field.
    pub errors: Vec<FieldError>,
}

/// What is wrong with a field, and how to correct it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name in the form.
    pub field: String,
    /// What is wrong and what to do about it, in the reader's language.
    pub words: String,
}

/// The error as the reader is told it; carried to the layer that knows their language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Unreadable,
    Unauthenticated,
    Forbidden,
    Unconfirmed,
    Forged,
    NotFound,
    MethodNotAllowed,
    SentTooSlowly,
    Conflict,
    TooLarge,
    AddressTooLong,
    UnknownFormat,
    ForeignHost,
    Invalid,
    TooMany,
    HeadersTooLarge,
    Busy,
    Unavailable,
    TimedOut,
    SignIn(SignInFault),
    Ours,
}

impl Fault {
    /// The fault for a status that a library answered with, without a page.
    pub fn of_status(status: StatusCode) -> Option<Self> {
        Some(match status {
            StatusCode::UNAUTHORIZED => Self::Unauthenticated,
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::NOT_FOUND | StatusCode::GONE => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::MethodNotAllowed,
            StatusCode::REQUEST_TIMEOUT => Self::SentTooSlowly,
            StatusCode::CONFLICT | StatusCode::PRECONDITION_FAILED => Self::Conflict,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::URI_TOO_LONG => Self::AddressTooLong,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::UnknownFormat,
            StatusCode::MISDIRECTED_REQUEST => Self::ForeignHost,
            StatusCode::UNPROCESSABLE_ENTITY => Self::Invalid,
            StatusCode::TOO_MANY_REQUESTS => Self::TooMany,
            StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => Self::HeadersTooLarge,
            StatusCode::SERVICE_UNAVAILABLE => Self::Busy,
            StatusCode::GATEWAY_TIMEOUT => Self::TimedOut,
            status if status.is_client_error() => Self::Unreadable,
            status if status.is_server_error() => Self::Ours,
            _ => return None,
        })
    }

    /// The name that problem documents give it, for programs to compare.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Unauthenticated => "unauthenticated",
            Self::Forbidden => "forbidden",
            Self::Unconfirmed => "unconfirmed",
            Self::Forged => "forged",
            Self::NotFound => "not-found",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::SentTooSlowly => "sent-too-slowly",
            Self::Conflict => "conflict",
            Self::TooLarge => "too-large",
            Self::AddressTooLong => "address-too-long",
            Self::UnknownFormat => "unknown-format",
            Self::ForeignHost => "foreign-host",
            Self::Invalid => "invalid",
            Self::TooMany => "too-many",
            Self::HeadersTooLarge => "headers-too-large",
            Self::Busy => "busy",
            Self::Unavailable => "unavailable",
            Self::TimedOut => "timed-out",
            Self::SignIn(fault) => fault.name(),
            Self::Ours => "ours",
        }
    }

    /// Whether it is a bug or an outage that we have to look into.
    pub const fn is_ours(self) -> bool {
        matches!(self, Self::Ours | Self::Unavailable)
    }
}

impl WebError {
    fn status(&self) -> StatusCode {
        match self {
            Self::Unauthenticated => StatusCode::UNAUTHORIZED,
            Self::Forbidden | Self::Unconfirmed | Self::Forged => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::Unreadable(status) => *status,
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::TooLarge | Self::FilesTooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::SignIn { fault, .. } => fault.status(),
            Self::TooMany | Self::SlowDown { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::ForeignHost => StatusCode::MISDIRECTED_REQUEST,
            Self::Busy | Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::TimedOut => StatusCode::GATEWAY_TIMEOUT,
            Self::Store(_) | Self::Service(_) | Self::Render(_) | Self::Panic(_) => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
        }
    }

    fn fault(&self) -> Option<Fault> {
        match self {
            Self::Forged => Some(Fault::Forged),
            Self::Unconfirmed => Some(Fault::Unconfirmed),
            Self::Unavailable(_) => Some(Fault::Unavailable),
            Self::SignIn { fault, .. } => Some(Fault::SignIn(*fault)),
            _ => Fault::of_status(self.status()),
        }
    }

    /// After how many seconds a new try makes sense.
    fn seconds_to_wait(&self) -> u64 {
        match self {
            Self::SlowDown { wait, .. } => wait.as_secs().max(1),
            // As long as two slow pages take.
            _ => 2,
        }
    }

    fn again(&self) -> Option<&Again> {
        match self {
            Self::Invalid(again)
            | Self::Conflict(Some(again))
            | Self::FilesTooLarge(again)
            | Self::SlowDown { again, .. } => Some(again),
            _ => None,
        }
    }
}

impl From<StoreError> for WebError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::Denied(_) => Self::Forbidden,
            StoreError::Changed | StoreError::Conflict(_) => Self::Conflict(None),
            StoreError::Unavailable(cause) => Self::Unavailable(cause.to_string()),
            _ => Self::Store(error),
        }
    }
}

/// The cause of an error, for the log only.
#[derive(Clone, Debug)]
pub struct Cause(pub String);

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        let status = self.status();
        let mut response = match self.again() {
            Some(again) => (status, Html(again.page.clone())).into_response(),
            None => status.into_response(),
        };
        if let Some(again) = self.again() {
            response.extensions_mut().insert(again.clone());
        }
        if let Some(fault) = self.fault() {
            response.extensions_mut().insert(fault);
        }
        let headers = response.headers_mut();
        match status {
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS => {
                headers.insert(RETRY_AFTER, HeaderValue::from(self.seconds_to_wait()));
            }
            // A scheme that browsers do not know, so that they do not ask for a password by themselves.
            StatusCode::UNAUTHORIZED => {
                headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Session realm=\"Innsats\""));
            }
            _ => {}
        }
        response.extensions_mut().insert(Cause(chain(&self)));
        response
    }
}

/// An error and its causes, in one line.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_librarys_refusal_keeps_its_meaning() {
        for (status, fault) in [
            (400, Some(Fault::Unreadable)),
            (404, Some(Fault::NotFound)),
            (405, Some(Fault::MethodNotAllowed)),
            (413, Some(Fault::TooLarge)),
            (414, Some(Fault::AddressTooLong)),
            (415, Some(Fault::UnknownFormat)),
            (418, Some(Fault::Unreadable)),
            (422, Some(Fault::Invalid)),
            (429, Some(Fault::TooMany)),
            (431, Some(Fault::HeadersTooLarge)),
            (500, Some(Fault::Ours)),
            (503, Some(Fault::Busy)),
            (200, None),
            (303, None),
        ] {
            assert_eq!(Fault::of_status(StatusCode::from_u16(status).unwrap()), fault, "{status}");
        }
    }

    #[test]
    fn what_the_store_does_not_have_is_not_found_and_what_it_cannot_reach_is_not_our_fault_alone() {
        assert_eq!(WebError::from(StoreError::NotFound).status(), StatusCode::NOT_FOUND);
        assert_eq!(WebError::from(StoreError::Changed).status(), StatusCode::CONFLICT);
    }
}
