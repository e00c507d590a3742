//! The messages for a sign-in at an identity provider that failed.

use axum::http::StatusCode;

/// Why somebody was not signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInFault {
    /// The person cancelled at the provider.
    Cancelled,
    /// The sign-in took too long, was used before, or was begun in another browser.
    Over,
    /// The provider did not use a sign-in method as strong as Innsats asks for.
    TooWeak,
    /// The person had to sign in again, but the provider reused a sign-in, or another account came back.
    NotAnew,
    /// The provider does not answer.
    Unreachable,
    /// The provider's answer failed a check.
    Unacceptable,
    /// The account is disabled in Innsats, whatever the provider says.
    Disabled,
}

impl SignInFault {
    /// The name that problem documents give it, for programs to compare.
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
