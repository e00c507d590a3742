//! Which provider, and what is asked of it. Checked when the service starts, so that a mistake is reported then and
//! not to the first who wants to sign in.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use openidconnect::url::{Host, Url};
use openidconnect::{ClientSecret, IssuerUrl, RedirectUrl};

use super::RETURN_PATH;
use crate::access::Role;

/// The settings as they were given, unchecked.
#[derive(Clone, Default)]
pub struct Given {
    /// The provider's address, exactly as it names itself.
    pub issuer: Option<String>,
    /// The client id that the provider has registered for this service.
    pub client_id: Option<String>,
    /// The client secret; `None` where the provider needs none.
    pub secret: Option<String>,
    /// The address that the provider sends the browser back to.
    pub redirect: Option<String>,
    /// The name of the provider on the sign-in page.
    pub name: Option<String>,
    /// The scopes to ask for beside `openid`.
    pub scopes: Vec<String>,
    /// The strengths of sign-in (`acr`) that are accepted; empty for any.
    pub acr: Vec<String>,
    /// The claim that holds the employee number.
    pub employee_number_claim: Option<String>,
    /// The claim that holds the groups.
    pub groups_claim: Option<String>,
    /// Which roles a group gives, each as `GROUP=ROLE`.
    pub group_roles: Vec<String>,
}

/// The settings of a provider after all checks. Made by [`Settings::check`] only.
#[derive(Clone, Debug)]
pub struct Settings {
    pub(super) issuer: IssuerUrl,
    pub(super) client_id: String,
    pub(super) secret: Option<ClientSecret>,
    pub(super) redirect: RedirectUrl,
    name: String,
    pub(super) scopes: Vec<String>,
    pub(super) acr: BTreeSet<String>,
    pub(super) employee_number_claim: Option<String>,
    pub(super) groups_claim: Option<String>,
    group_roles: BTreeMap<String, BTreeSet<Role>>,
}

/// What is wrong with the settings.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// Some settings are given, but not this one.
    #[error("{0} is not given")]
    Missing(&'static str),
    /// The value is no address of a host, or has a query, fragment or user name.
    #[error("{setting} is no address: {value}")]
    NoAddress {
        /// The name of the setting that has it.
        setting: &'static str,
        /// The value as it was given.
        value: String,
    },
    /// The address is plain HTTP to another machine, where others could listen.
    #[error("{setting} is not encrypted: {value}")]
    NotEncrypted {
        /// The name of the setting that has it.
        setting: &'static str,
        /// The value as it was given.
        value: String,
    },
    /// The return address is not [`super::RETURN_PATH`].
    #[error("the return address leads elsewhere: {0}")]
    OtherPage(String),
    /// The text has no sign of equality between a group and a role.
    #[error("no group and role: {0}")]
    NoGroupAndRole(String),
    /// No role has this name, or none that a group can give.
    #[error("no role that a group gives: {0}")]
    NoRole(String),
    /// Groups are to give roles, but no claim is named for the groups.
    #[error("no claim holds the groups")]
    NoGroupsClaim,
}

/// The setting of the provider's address.
pub const ISSUER: &str = "INNSATS_OIDC_ISSUER";
/// The setting of the client id that the provider has registered for this service.
pub const CLIENT_ID: &str = "INNSATS_OIDC_CLIENT_ID";
/// The setting of the address that the provider sends the browser back to.
pub const REDIRECT: &str = "INNSATS_OIDC_REDIRECT";

impl Settings {
    /// The checked settings; `None` where none are given.
    pub fn check(given: Given) -> Result<Option<Self>, SettingsError> {
        let Some(issuer) = given.issuer.filter(|issuer| !issuer.is_empty()) else {
            let is_half_given = given.client_id.is_some() || given.redirect.is_some();
            return if is_half_given { Err(SettingsError::Missing(ISSUER)) } else { Ok(None) };
        };
        let host = encrypted(ISSUER, &issuer)?;
        let client_id =
            given.client_id.filter(|id| !id.is_empty()).ok_or(SettingsError::Missing(CLIENT_ID))?;
        let redirect = given.redirect.ok_or(SettingsError::Missing(REDIRECT))?;
        encrypted(REDIRECT, &redirect)?;
        if Url::parse(&redirect).is_ok_and(|address| address.path() != RETURN_PATH) {
            return Err(SettingsError::OtherPage(redirect));
        }
        let group_roles = group_roles(&given.group_roles)?;
        if !group_roles.is_empty() && given.groups_claim.is_none() {
            return Err(SettingsError::NoGroupsClaim);
        }
        let no_address = |setting, value: &str| SettingsError::NoAddress { setting, value: value.to_owned() };
        Ok(Some(Self {
            name: given.name.unwrap_or(host),
            issuer: IssuerUrl::new(issuer.clone()).map_err(|_| no_address(ISSUER, &issuer))?,
            client_id,
            secret: given.secret.filter(|secret| !secret.is_empty()).map(ClientSecret::new),
            redirect: RedirectUrl::new(redirect.clone()).map_err(|_| no_address(REDIRECT, &redirect))?,
            scopes: given.scopes,
            acr: given.acr.into_iter().collect(),
            employee_number_claim: given.employee_number_claim,
            groups_claim: given.groups_claim,
            group_roles,
        }))
    }

    /// What the provider is called on the sign-in page.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The provider's address, as it names itself.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// The roles that being in `groups` gives.
    pub fn roles<'a>(&self, groups: impl IntoIterator<Item = &'a String>) -> BTreeSet<Role> {
        groups.into_iter().filter_map(|group| self.group_roles.get(group)).flatten().copied().collect()
    }

    /// Our own sign-in page, where the provider may send the browser after a sign-out.
    pub(super) fn front(&self) -> Url {
        let mut front = self.redirect.url().clone();
        front.set_path("/logg-inn");
        front
    }

    /// Whether the provider is on this machine, so that no proxy is used.
    pub(super) fn is_local(&self) -> bool {
        is_local(self.issuer.url())
    }
}

/// The host of an address that nobody can listen to: encrypted, or on this machine.
fn encrypted(setting: &'static str, value: &str) -> Result<String, SettingsError> {
    let no_address = || SettingsError::NoAddress { setting, value: value.to_owned() };
    let address = Url::parse(value).map_err(|_| no_address())?;
    let host = address.host_str().ok_or_else(no_address)?.to_owned();
    let plain = address.query().is_none() && address.fragment().is_none() && address.username().is_empty();
    match address.scheme() {
        _ if !plain => Err(no_address()),
        "https" => Ok(host),
        "http" if is_local(&address) => Ok(host),
        "http" => Err(SettingsError::NotEncrypted { setting, value: value.to_owned() }),
        _ => Err(no_address()),
    }
}

fn is_local(address: &Url) -> bool {
    match address.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => IpAddr::V4(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::V6(address).is_loopback(),
        None => false,
    }
}

fn group_roles(given: &[String]) -> Result<BTreeMap<String, BTreeSet<Role>>, SettingsError> {
    let mut roles = BTreeMap::<String, BTreeSet<Role>>::new();
    for pair in given.iter().map(|pair| pair.trim()).filter(|pair| !pair.is_empty()) {
        // Split at the last sign of equality: names of groups in Active Directory have some of their own.
        let no_pair = || SettingsError::NoGroupAndRole(pair.to_owned());
        let (group, word) = pair.rsplit_once('=').ok_or_else(no_pair)?;
        let (group, word) = (group.trim(), word.trim());
        if group.is_empty() {
            return Err(no_pair());
        }
        // An operator is whoever has a shell on the machine; no group can give that role.
        let role = Role::from_word(word).filter(|role| *role != Role::Operator);
        let role = role.ok_or_else(|| SettingsError::NoRole(word.to_owned()))?;
        roles.entry(group.to_owned()).or_default().insert(role);
    }
    Ok(roles)
}

#[cfg(test)]
mod tests;
