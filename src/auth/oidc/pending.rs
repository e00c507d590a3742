//! A sign-in that was begun and is not finished: what is stored while the browser is at the provider.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use crate::domain::hexadecimal;

use super::Refusal;

/// How long a sign-in at the provider may take.
const LONGEST: SignedDuration = SignedDuration::from_mins(10);

/// What is stored while the browser is at the provider. Used once.
#[derive(Clone, PartialEq, Eq)]
pub struct Pending {
    /// The hash of the state, by which the sign-in is found again.
    pub state: String,
    /// The value that the provider's token must contain.
    pub nonce: String,
    /// Proves that whoever asks for the tokens is the one who began (PKCE).
    pub verifier: String,
    /// When the browser was sent to the provider; [`Pending::ends`] counts from here.
    pub begun: Timestamp,
    /// Whether any sign-in there is enough, or only a new one.
    pub purpose: Purpose,
}

/// What somebody is sent to the provider for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To sign in; whoever is signed in at the provider already need not do so again.
    SignIn,
    /// To prove anew who they are, even if they are signed in at the provider.
    Confirm,
}

/// What the provider sends back through the browser.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// The code that the tokens are fetched with.
    pub code: Option<String>,
    /// The state that the provider was given, to come back unchanged.
    pub state: Option<String>,
    /// The provider's error code, where it refused.
    pub error: Option<String>,
    /// The issuer, where the provider names it.
    pub issuer: Option<String>,
}

impl Pending {
    /// The hash that a state is found by. Only the browser has the state itself.
    pub fn key(state: &str) -> String {
        hexadecimal(&Sha256::digest(state))
    }

    /// From this time on the answer comes too late: ten minutes after it was begun.
    pub fn ends(&self) -> Timestamp {
        self.begun + LONGEST
    }

    /// Whether `answer` belongs to this sign-in and comes in time at `now`.
    pub(super) fn check(&self, answer: &Answer, now: Timestamp) -> Result<(), Refusal> {
        let state = answer.state.as_deref().ok_or(Refusal::NotBegun)?;
        if Self::key(state) != self.state {
            return Err(Refusal::NotBegun);
        }
        if now >= self.ends() {
            return Err(Refusal::TooLate);
        }
        Ok(())
    }
}

/// Secrets stay out of logs.
impl fmt::Debug for Pending {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Pending")
            .field("begun", &self.begun)
            .field("purpose", &self.purpose)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Answer").field("error", &self.error).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pending() -> Pending {
        Pending {
            state: Pending::key("what was sent"),
            nonce: String::new(),
            verifier: String::new(),
            begun: Timestamp::UNIX_EPOCH,
            purpose: Purpose::SignIn,
        }
    }

    fn after(minutes: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes)
    }

    #[test]
    fn only_the_state_that_was_sent_finishes_and_only_for_ten_minutes() {
        let brought = |state: &str| Answer { state: Some(state.to_owned()), ..Answer::default() };
        assert_eq!(pending().check(&brought("what was sent"), after(9)), Ok(()));
        assert_eq!(pending().check(&brought("what was sent"), after(10)), Err(Refusal::TooLate));
        assert_eq!(pending().check(&brought("something else"), after(1)), Err(Refusal::NotBegun));
        assert_eq!(pending().check(&Answer::default(), after(1)), Err(Refusal::NotBegun));
    }

    #[test]
    fn what_is_kept_stays_out_of_the_log() {
        let kept = Pending { nonce: "n0nce".to_owned(), verifier: "v3rifier".to_owned(), ..pending() };
        let shown = format!("{kept:?}");
        assert!(
            !shown.contains("n0nce") && !shown.contains("v3rifier") && !shown.contains(&kept.state),
            "{shown}"
        );
    }
}
