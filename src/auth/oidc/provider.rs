//! The provider: what it publishes about itself, cached for a while, and the two steps of a sign-in.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use jiff::{SignedDuration, Timestamp};
use openidconnect::core::{CoreAuthPrompt, CoreAuthenticationFlow, CoreJsonWebKeySet};
use openidconnect::{
    AuthenticationContextClass, AuthorizationCode, CsrfToken, DiscoveryError, LanguageTag, LogoutRequest,
    Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, PostLogoutRedirectUrl,
    RequestTokenError, Scope, SubjectIdentifier, TokenResponse, UserInfoError, reqwest,
};
use tokio::sync::Mutex;

use super::claims::Said;
use super::client::{self, Claims, Client, Metadata, Tokens, UserInfo};
use super::verify::{Fault, verified};
use super::{Answer, Identity, Pending, Purpose, Refusal, Settings};

/// How long what a provider publishes is used before it is fetched again.
const FRESH: SignedDuration = SignedDuration::from_hours(1);
/// How long a provider that failed is not asked again, and the least time between two early fetches of its keys.
const PAUSE: SignedDuration = SignedDuration::from_secs(10);

/// A provider at which people sign in.
#[derive(Debug)]
pub struct Provider {
    settings: Settings,
    network: reqwest::Client,
    found: Mutex<Found>,
}

/// What has been fetched from it so far.
#[derive(Debug, Default)]
struct Found {
    known: Option<Arc<Known>>,
    failed: Option<(Timestamp, Refusal)>,
}

/// What a provider publishes about itself, with its keys.
#[derive(Debug)]
struct Known {
    metadata: Metadata,
    client: Client,
    at: Timestamp,
}

impl Provider {
    /// The provider of `settings`. Nothing is fetched before somebody signs in: the service starts without it.
    pub fn new(settings: Settings) -> Result<Self, Refusal> {
        let network = client::network(&settings)?;
        Ok(Self { settings, network, found: Mutex::default() })
    }

    /// The settings that it was made with.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The address to send a browser to, in a language, and what to store meanwhile.
    pub async fn begin(
        &self,
        purpose: Purpose,
        language: &str,
        now: Timestamp,
    ) -> Result<(String, Pending), Refusal> {
        let known = self.known(now).await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let mut request = known
            .client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                CsrfToken::new_random,
                Nonce::new_random,
            )
            .add_scopes(self.settings.scopes.iter().cloned().map(Scope::new))
            .add_ui_locale(LanguageTag::new(language.to_owned()))
            .set_pkce_challenge(challenge);
        for acr in &self.settings.acr {
            request = request.add_auth_context_value(AuthenticationContextClass::new(acr.clone()));
        }
        if purpose == Purpose::Confirm {
            // Some providers know only one of the two.
            request = request.add_prompt(CoreAuthPrompt::Login).set_max_age(Duration::ZERO);
        }
        let (address, state, nonce) = request.url();
        let pending = Pending {
            state: Pending::key(state.secret()),
            nonce: nonce.secret().clone(),
            verifier: verifier.into_secret(),
            begun: now,
            purpose,
        };
        Ok((address.into(), pending))
    }

    /// The identity that `answer` proves, for the sign-in `pending`, which must not be used again.
    pub async fn finish(
        &self,
        pending: &Pending,
        answer: &Answer,
        now: Timestamp,
    ) -> Result<Identity, Refusal> {
        pending.check(answer, now)?;
        let known = self.known(now).await?;
        self.check_answer(&known, answer)?;
        let code =
            answer.code.as_deref().ok_or_else(|| Refusal::Unacceptable("there is no code".to_owned()))?;
        let tokens = self.tokens(&known, code, &pending.verifier).await?;
        let token =
            tokens.id_token().ok_or_else(|| Refusal::Unacceptable("there is no ID token".to_owned()))?;
        let together = (token, tokens.access_token());
        let claims = match verified(&known.client, &self.settings, together, pending, now) {
            Err(Fault::UnknownKey) => {
                let known = self.known_with_new_keys(&known, now).await?;
                verified(&known.client, &self.settings, together, pending, now)
            }
            answered => answered,
        };
        let claims = claims.map_err(|fault| match fault {
            Fault::UnknownKey => {
                Refusal::Unacceptable("it is signed with a key that is not the provider's".to_owned())
            }
            Fault::Refused(refusal) => refusal,
        })?;
        let said = self.all_that_is_said(&known, claims, &tokens).await?;
        self.identity(claims, &said)
    }

    /// The address for signing out at the provider too; `None` where it has none.
    pub async fn end(&self, now: Timestamp) -> Option<String> {
        let known = self.known(now).await.ok()?;
        let end = known.metadata.additional_metadata().end_session_endpoint.clone()?;
        let request = LogoutRequest::from(end)
            .set_client_id(known.client.client_id().clone())
            .set_post_logout_redirect_uri(PostLogoutRedirectUrl::from_url(self.settings.front()));
        Some(request.http_get_url().into())
    }

    /// What the provider publishes: cached for an hour, else fetched now, by one request for all who wait.
    async fn known(&self, now: Timestamp) -> Result<Arc<Known>, Refusal> {
        let mut found = self.found.lock().await;
        if let Some(known) = found.known.as_ref().filter(|known| now - FRESH < known.at) {
            return Ok(Arc::clone(known));
        }
        if let Some((_, refusal)) = found.failed.as_ref().filter(|(at, _)| now - PAUSE < *at) {
            return found.known.clone().ok_or_else(|| refusal.clone());
        }
        match self.discover(now).await {
            Ok(known) => {
                *found = Found { known: Some(Arc::clone(&known)), failed: None };
                Ok(known)
            }
            Err(refusal) => {
                found.failed = Some((now, refusal.clone()));
                // An hour-old answer is better than no sign-in; its keys are checked all the same.
                let kept = found.known.clone();
                tracing::warn!(%refusal, kept = kept.is_some(), "the sign-in provider could not be asked about itself");
                kept.ok_or(refusal)
            }
        }
    }

    async fn discover(&self, now: Timestamp) -> Result<Arc<Known>, Refusal> {
        let issuer = self.settings.issuer.clone();
        let metadata = Metadata::discover_async(issuer, &self.network).await.map_err(refused_discovery)?;
        let client = client::of(&metadata, &self.settings);
        Ok(Arc::new(Known { metadata, client, at: now }))
    }

    /// As [`Self::known`] with keys fetched now, unless that was done a moment ago.
    async fn known_with_new_keys(&self, old: &Arc<Known>, now: Timestamp) -> Result<Arc<Known>, Refusal> {
        let mut found = self.found.lock().await;
        if let Some(known) = found.known.as_ref().filter(|known| !Arc::ptr_eq(known, old)) {
            return Ok(Arc::clone(known));
        }
        if now - PAUSE < old.at {
            return Ok(Arc::clone(old));
        }
        let keys = CoreJsonWebKeySet::fetch_async(old.metadata.jwks_uri(), &self.network);
        let metadata = old.metadata.clone().set_jwks(keys.await.map_err(refused_discovery)?);
        let client = client::of(&metadata, &self.settings);
        let known = Arc::new(Known { metadata, client, at: now });
        found.known = Some(Arc::clone(&known));
        Ok(known)
    }

    /// Checks that this provider answers, and with a code.
    fn check_answer(&self, known: &Known, answer: &Answer) -> Result<(), Refusal> {
        let must_say = known.metadata.additional_metadata().authorization_response_iss_parameter_supported;
        match answer.issuer.as_deref() {
            Some(issuer) if issuer != self.settings.issuer() => {
                return Err(Refusal::Unacceptable("another provider answers".to_owned()));
            }
            None if must_say => {
                return Err(Refusal::Unacceptable("it is not said which provider answers".to_owned()));
            }
            _ => {}
        }
        match answer.error.as_deref() {
            None => Ok(()),
            Some("access_denied" | "consent_required" | "interaction_required" | "login_required") => {
                Err(Refusal::Cancelled)
            }
            Some("temporarily_unavailable" | "server_error") => {
                Err(Refusal::Unreachable("it says that it is not available".to_owned()))
            }
            Some(error) => {
                let word: String =
                    error.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').take(40).collect();
                Err(Refusal::Unacceptable(format!("it answers with {word}")))
            }
        }
    }

    async fn tokens(&self, known: &Known, code: &str, verifier: &str) -> Result<Tokens, Refusal> {
        let code = AuthorizationCode::new(code.to_owned());
        let request = known.client.exchange_code(code).map_err(|error| Refusal::unacceptable(&error))?;
        let request = request.set_pkce_verifier(PkceCodeVerifier::new(verifier.to_owned()));
        request.request_async(&self.network).await.map_err(|error| match error {
            RequestTokenError::Request(error) => Refusal::unreachable(&error),
            error => Refusal::unacceptable(&error),
        })
    }

    /// The claims of the token, and of the provider's user info where the token lacks some.
    async fn all_that_is_said(
        &self,
        known: &Known,
        claims: &Claims,
        tokens: &Tokens,
    ) -> Result<Said, Refusal> {
        let said = Said::of(claims)?;
        if said.is_enough(&self.settings) || known.metadata.userinfo_endpoint().is_none() {
            return Ok(said);
        }
        let subject = Some(claims.subject().clone());
        Ok(said.or(self.said_beside(known, tokens, subject).await?))
    }

    async fn said_beside(
        &self,
        known: &Known,
        tokens: &Tokens,
        subject: Option<SubjectIdentifier>,
    ) -> Result<Said, Refusal> {
        let request = known.client.user_info(tokens.access_token().clone(), subject);
        let request = request.map_err(|error| Refusal::unacceptable(&error))?;
        let told: UserInfo = request.request_async(&self.network).await.map_err(|error| match error {
            UserInfoError::Request(error) => Refusal::unreachable(&error),
            // The library's error message would name the subject.
            UserInfoError::ClaimsVerification(_) => {
                Refusal::Unacceptable("it tells about somebody else".to_owned())
            }
            error => Refusal::unacceptable(&error),
        })?;
        Said::of(&told)
    }

    fn identity(&self, claims: &Claims, said: &Said) -> Result<Identity, Refusal> {
        let number = self.settings.employee_number_claim.as_deref();
        let groups = self.settings.groups_claim.as_deref();
        let signed_in = claims.auth_time().and_then(|at| Timestamp::try_from(SystemTime::from(at)).ok());
        Ok(Identity {
            issuer: self.settings.issuer().to_owned(),
            subject: claims.subject().as_str().to_owned(),
            name: said.text("name")?,
            employee_number: number.map_or(Ok(None), |claim| said.text(claim))?,
            groups: groups.map_or(Ok(None), |claim| said.list(claim))?,
            acr: claims.auth_context_ref().map(|acr| acr.as_str().to_owned()),
            signed_in,
        })
    }
}

fn refused_discovery<E: std::error::Error + 'static>(error: DiscoveryError<E>) -> Refusal {
    match error {
        DiscoveryError::Request(error) => Refusal::unreachable(&error),
        error => Refusal::unacceptable(&error),
    }
}
