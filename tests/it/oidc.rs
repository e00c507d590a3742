//! Signing in at an `OpenID` Connect provider: a real one for the usual way, and our own for what no real one does.

mod hostile;
mod joining;
mod keys;
mod outage;
mod real;
mod token;
mod tokens;
mod true_way;

use innsats::auth::oidc::{Answer, Given, Pending, Provider, Settings};
use openidconnect::url::Url;

/// Where the provider sends the browser back to.
pub const RETURN: &str = "http://127.0.0.1:8080/logg-inn/oidc/tilbake";

/// Settings that trust the provider at `issuer` and ask for all that it can say.
pub fn given(issuer: &str) -> Given {
    Given {
        issuer: Some(issuer.to_owned()),
        client_id: Some("innsats".to_owned()),
        secret: Some("a secret of the tests".to_owned()),
        redirect: Some(RETURN.to_owned()),
        scopes: vec!["profile".to_owned(), "innsats".to_owned()],
        employee_number_claim: Some("employee_number".to_owned()),
        groups_claim: Some("groups".to_owned()),
        group_roles: vec!["innsats-hr=hr".to_owned(), "innsats-ledere=leder".to_owned()],
        ..Given::default()
    }
}

/// A provider by these settings.
pub fn provider(given: Given) -> Provider {
    Provider::new(Settings::check(given).unwrap().unwrap()).unwrap()
}

/// A sign-in that was begun: what we remember, and what the browser carries.
pub struct Begun {
    pub pending: Pending,
    pub address: Url,
}

impl Begun {
    /// A part of the address that the browser was sent to.
    pub fn carries(&self, name: &str) -> String {
        part(&self.address, name).unwrap_or_else(|| panic!("no {name} in {}", self.address))
    }

    /// What the browser brings back when all is well.
    pub fn answer(&self) -> Answer {
        Answer {
            code: Some("a code".to_owned()),
            state: Some(self.carries("state")),
            error: None,
            issuer: None,
        }
    }
}

/// A part of an address.
pub fn part(address: &Url, name: &str) -> Option<String> {
    address.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// What stands in the address that a provider sends the browser back to.
pub fn answer_in(address: &Url) -> Answer {
    Answer {
        code: part(address, "code"),
        state: part(address, "state"),
        error: part(address, "error"),
        issuer: part(address, "iss"),
    }
}
