//! Sign-in at an `OpenID` Connect provider: the code flow with PKCE, state and nonce.
//!
//! [`Provider::begin`] says where to send the browser and what to remember meanwhile; [`Provider::finish`] says who came
//! back. Only what the provider has signed for us is believed: see `verify`. A person is identified by the pair of
//! issuer and subject; e-mail addresses are not used.

mod claims;
mod client;
mod pending;
mod provider;
mod refusal;
mod settings;
mod verify;

use std::collections::BTreeSet;

use jiff::Timestamp;

pub use pending::{Answer, Pending, Purpose};
pub use provider::Provider;
pub use refusal::Refusal;
pub use settings::{Given, Settings, SettingsError};

/// Where the provider sends the browser back to, on our side.
pub const RETURN_PATH: &str = "/logg-inn/oidc/tilbake";

/// Who signed in, as the provider says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The provider's address, as the token states it (`iss`).
    pub issuer: String,
    /// The provider's id of the person (`sub`), never changed or given to somebody else.
    pub subject: String,
    /// The name to show (`name`); `None` where the provider gives none.
    pub name: Option<String>,
    /// Their employee number; `None` where the provider gives none.
    pub employee_number: Option<String>,
    /// The groups they are in. `None` where the provider says nothing about groups, which is not the same as no group.
    pub groups: Option<BTreeSet<String>>,
    /// The strength of the sign-in as the provider states it (`acr`).
    pub acr: Option<String>,
    /// When they last proved who they are to the provider (`auth_time`).
    pub signed_in: Option<Timestamp>,
}
