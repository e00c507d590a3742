//! Checks that an ID token is from the provider, for this service, for this sign-in, and valid now.
//!
//! The library checks signature, issuer, audience, nonce and expiry. This module adds what it leaves to the caller:
//! which signature algorithms are accepted, how much clocks may differ, and the claims about time, strength and
//! authorised party.

use std::time::SystemTime;

use jiff::{SignedDuration, Timestamp};
use openidconnect::core::{CoreIdTokenVerifier, CoreJwsSigningAlgorithm as Algorithm};
use openidconnect::{
    AccessToken, AccessTokenHash, ClaimsVerificationError, Nonce, SignatureVerificationError,
};

use super::claims::Said;
use super::client::{Claims, Client, IdToken};
use super::{Pending, Purpose, Refusal, Settings};

/// How much the provider's clock may differ from ours.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_secs(60);
/// The longest subject that the standard allows.
const LONGEST_SUBJECT: usize = 255;

/// The accepted algorithms: those whose signatures only the provider can make. Shared secrets and `none` are left out.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RsaSsaPkcs1V15Sha256,
    Algorithm::RsaSsaPkcs1V15Sha384,
    Algorithm::RsaSsaPkcs1V15Sha512,
    Algorithm::RsaSsaPssSha256,
    Algorithm::RsaSsaPssSha384,
    Algorithm::RsaSsaPssSha512,
    Algorithm::EcdsaP256Sha256,
    Algorithm::EcdsaP384Sha384,
    Algorithm::EdDsa,
];

/// Why a token is not accepted.
#[derive(Debug)]
pub enum Fault {
    /// It is signed with an unknown key: the provider may have a new one.
    UnknownKey,
    /// Another reason, which a new key would not change.
    Refused(Refusal),
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// The claims of `token`, which came with the access token `access`.
pub fn verified<'a>(
    client: &Client,
    settings: &Settings,
    (token, access): (&'a IdToken, &AccessToken),
    pending: &Pending,
    now: Timestamp,
) -> Result<&'a Claims, Fault> {
    let verifier = verifier(client, settings, now);
    let claims = token.claims(&verifier, &Nonce::new(pending.nonce.clone())).map_err(fault)?;
    if claims.authorized_party().is_some_and(|party| party.as_str() != settings.client_id) {
        return Err(unacceptable("it was made for another client").into());
    }
    if !(1..=LONGEST_SUBJECT).contains(&claims.subject().as_str().len()) {
        return Err(unacceptable("its subject is empty or too long").into());
    }
    let from = Said::of(claims)?.seconds("nbf")?;
    if from.is_some_and(|from| from > (now + CLOCKS_DIFFER).as_second() as f64) {
        return Err(unacceptable("it is not valid yet").into());
    }
    if !is_of(access, token, claims, &verifier)? {
        return Err(unacceptable("it belongs to another access token").into());
    }
    let since = SystemTime::from(pending.begun - CLOCKS_DIFFER);
    let is_anew = claims.auth_time().is_some_and(|at| SystemTime::from(at) >= since);
    if pending.purpose == Purpose::Confirm && !is_anew {
        return Err(Refusal::NotAnew.into());
    }
    Ok(claims)
}

fn verifier<'a>(client: &'a Client, settings: &'a Settings, now: Timestamp) -> CoreIdTokenVerifier<'a> {
    let (earliest, latest) = (SystemTime::from(now - CLOCKS_DIFFER), SystemTime::from(now + CLOCKS_DIFFER));
    client
        .id_token_verifier()
        .set_allowed_algs(ALGORITHMS)
        .set_time_fn(move || earliest.into())
        .set_issue_time_verifier_fn(move |issued| {
            let is_past = SystemTime::from(issued) <= latest;
            if is_past { Ok(()) } else { Err("it was issued in the future".to_owned()) }
        })
        .set_auth_context_verifier_fn(|acr| match acr {
            _ if settings.acr.is_empty() => Ok(()),
            Some(acr) if settings.acr.contains(acr.as_str()) => Ok(()),
            Some(acr) => Err(format!("signed in by {}", acr.as_str())),
            None => Err("how one signed in is not said".to_owned()),
        })
}

/// Whether the token fits the access token that came with it; true where it names none.
fn is_of(
    access: &AccessToken,
    token: &IdToken,
    claims: &Claims,
    verifier: &CoreIdTokenVerifier<'_>,
) -> Result<bool, Refusal> {
    let Some(named) = claims.access_token_hash() else { return Ok(true) };
    let algorithm = token.signing_alg().map_err(|error| Refusal::unacceptable(&error))?;
    let key = token.signing_key(verifier).map_err(|error| Refusal::unacceptable(&error))?;
    let hash = AccessTokenHash::from_token(access, algorithm, key);
    Ok(hash.map_err(|error| Refusal::unacceptable(&error))? == *named)
}

fn fault(error: ClaimsVerificationError) -> Fault {
    match error {
        ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey) => {
            Fault::UnknownKey
        }
        ClaimsVerificationError::InvalidAuthContext(how) => Fault::Refused(Refusal::TooWeak(how)),
        error => Fault::Refused(Refusal::unacceptable(&error)),
    }
}

fn unacceptable(why: &str) -> Refusal {
    Refusal::Unacceptable(why.to_owned())
}
