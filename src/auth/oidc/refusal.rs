//! Why nobody was signed in.

use std::error::Error;

/// Why nobody was signed in. What stands in the text is for the log: it names no person and holds no secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// They turned back at the provider.
    #[error("it was cancelled at the provider")]
    Cancelled,
    /// It was begun too long ago.
    #[error("it was begun too long ago")]
    TooLate,
    /// It is not what was begun: another browser, a second time, or somebody's forgery.
    #[error("the state is not the one it was begun with")]
    NotBegun,
    /// They did not sign in as strongly as is asked for.
    #[error("too weak: {0}")]
    TooWeak(String),
    /// They were to say once more who they are, and did not.
    #[error("nobody signed in anew")]
    NotAnew,
    /// The provider does not answer.
    #[error("the provider does not answer: {0}")]
    Unreachable(String),
    /// What the provider says cannot be accepted.
    #[error("not acceptable: {0}")]
    Unacceptable(String),
}

impl Refusal {
    pub(super) fn unreachable(error: &dyn Error) -> Self {
        Self::Unreachable(chain(error))
    }

    pub(super) fn unacceptable(error: &dyn Error) -> Self {
        Self::Unacceptable(chain(error))
    }
}

/// An error and what lies behind it.
fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}
