//! What a reader is told of a sign-in at an identity provider that came to nothing.

use axum::http::StatusCode;

/// Why somebody was not signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInFault {
    /// They turned back.
    Cancelled,
    /// It took too long, or was used before, or was begun elsewhere.
    Over,
    /// It was not strong enough.
    TooWeak,
    /// They were to say once more who they are.
    NotAnew,
    /// The provider does not answer.
    Unreachable,
    /// What it says is not accepted.
    Unacceptable,
    /// The account is disabled.
    Disabled,
}

impl SignInFault {
    /// Its name for programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cancelled => "sign-in-cancelled",
            Self::Over => "sign-in-over",
            Self::TooWeak => "sign-in-too-weak",
            Self::NotAnew => "sign-in-not-anew",
            Self::Unreachable => "sign-in-unreachable",
            Self::Unacceptable => "sign-in-unacceptable",
            Self::Disabled => "sign-in-disabled",
        }
    }

    pub(super) const fn status(self) -> StatusCode {
        match self {
            Self::Cancelled | Self::Over => StatusCode::BAD_REQUEST,
            Self::TooWeak | Self::NotAnew | Self::Disabled => StatusCode::FORBIDDEN,
            Self::Unreachable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Unacceptable => StatusCode::BAD_GATEWAY,
        }
    }
}
