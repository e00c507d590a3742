//! Why nobody was signed in.

use std::error::Error;

/// Why nobody was signed in. The texts are for the log: they name no person and hold no secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// They cancelled at the provider.
    #[error("it was cancelled at the provider")]
    Cancelled,
    /// It was begun too long ago.
    #[error("it was begun too long ago")]
    TooLate,
    /// It does not belong to a sign-in that was begun here: another browser, a second use, or a forgery.
    #[error("the state is not the one it was begun with")]
    NotBegun,
    /// The sign-in was weaker than the settings ask for.
    #[error("too weak: {0}")]
    TooWeak(String),
    /// They had to prove anew who they are, and did not.
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

/// An error followed by its causes.
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
