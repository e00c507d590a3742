//! What is said of a sign-in at an identity provider that came to nothing, and where to go from there.

use i18n_embed_fl::fl;

use super::Words;
use crate::web::error::SignInFault;
use crate::web::frame::Link;
use crate::web::paths::{SIGN_IN, SIGN_IN_ELSEWHERE};
use crate::wording::Texts;

/// What is said about `fault`.
pub fn words(fault: SignInFault, text: &Texts) -> Words {
    macro_rules! say {
        ($heading:tt, $what:tt, $way_out:tt) => {
            Words { heading: fl!(text, $heading), what: fl!(text, $what), way_out: fl!(text, $way_out) }
        };
    }
    match fault {
        SignInFault::Cancelled => {
            say!("oidc-error-cancelled", "oidc-error-cancelled-what", "oidc-error-cancelled-way-out")
        }
        SignInFault::Over => say!("oidc-error-over", "oidc-error-over-what", "oidc-error-over-way-out"),
        SignInFault::TooWeak => {
            say!("oidc-error-too-weak", "oidc-error-too-weak-what", "oidc-error-too-weak-way-out")
        }
        SignInFault::NotAnew => {
            say!("oidc-error-not-anew", "oidc-error-not-anew-what", "oidc-error-not-anew-way-out")
        }
        SignInFault::Unreachable => {
            say!("oidc-error-unreachable", "oidc-error-unreachable-what", "oidc-error-unreachable-way-out")
        }
        SignInFault::Unacceptable => {
            say!("oidc-error-unacceptable", "oidc-error-unacceptable-what", "oidc-error-unacceptable-way-out")
        }
        SignInFault::Disabled => {
            say!("oidc-error-disabled", "oidc-error-disabled-what", "oidc-error-disabled-way-out")
        }
    }
}

/// Once more at the provider, or in another way.
pub fn ways(text: &Texts) -> Vec<Link> {
    vec![
        Link { words: fl!(text, "oidc-try-again"), path: SIGN_IN_ELSEWHERE.to_owned() },
        Link { words: fl!(text, "signin-with-password"), path: SIGN_IN.to_owned() },
    ]
}
