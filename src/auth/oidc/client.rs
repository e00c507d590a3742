//! The library's types, with the claims that providers add, and the HTTP client for requests to a provider.

use std::collections::BTreeMap;
use std::time::Duration;

use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreClaimName, CoreClaimType, CoreClientAuthMethod,
    CoreErrorResponseType, CoreGenderClaim, CoreGrantType, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm, CoreJwsSigningAlgorithm, CoreResponseMode, CoreResponseType,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreSubjectIdentifierType,
    CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AdditionalClaims, AdditionalProviderMetadata, AuthType, ClientId, EmptyExtraTokenFields, EndSessionUrl,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, IdTokenFields, ProviderMetadata, StandardErrorResponse,
    StandardTokenResponse, reqwest,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Refusal, Settings};

/// The claims that the library has no field for.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct More {
    #[serde(flatten)]
    all: BTreeMap<String, Value>,
}

impl AdditionalClaims for More {}

/// What a provider publishes about itself beside what the library reads.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct About {
    /// The address for signing out at the provider; `None` where it has none.
    pub end_session_endpoint: Option<EndSessionUrl>,
    /// Whether its answers always name the issuer (RFC 9207).
    #[serde(default)]
    pub authorization_response_iss_parameter_supported: bool,
}

impl AdditionalProviderMetadata for About {}

pub type Metadata = ProviderMetadata<
    About,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

pub type Fields = IdTokenFields<
    More,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

pub type Tokens = StandardTokenResponse<Fields, CoreTokenType>;
pub type IdToken =
    openidconnect::IdToken<More, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
pub type Claims = openidconnect::IdTokenClaims<More, CoreGenderClaim>;
pub type UserInfo = openidconnect::UserInfoClaims<More, CoreGenderClaim>;

pub type Client = openidconnect::Client<
    More,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// The library's client for a provider, from what the provider publishes about itself.
pub fn of(metadata: &Metadata, settings: &Settings) -> Client {
    let id = ClientId::new(settings.client_id.clone());
    let client = Client::from_provider_metadata(metadata.clone(), id, settings.secret.clone())
        .set_redirect_uri(settings.redirect.clone());
    let methods = metadata.token_endpoint_auth_methods_supported();
    let takes = |method| methods.is_some_and(|methods| methods.contains(&method));
    // Every provider must accept the header, unless it says otherwise.
    if takes(CoreClientAuthMethod::ClientSecretPost) && !takes(CoreClientAuthMethod::ClientSecretBasic) {
        return client.set_auth_type(AuthType::RequestBody);
    }
    client
}

/// A client for requests to the provider: short time limits and no redirects.
pub fn network(settings: &Settings) -> Result<reqwest::Client, Refusal> {
    let builder = reqwest::Client::builder()
        // A redirect could make this service send requests into its own network.
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(Duration::from_secs(3))
        // The page that waits for the answer has ten seconds.
        .timeout(Duration::from_secs(5));
    let builder = if settings.is_local() { builder.no_proxy() } else { builder };
    builder.build().map_err(|error| Refusal::unreachable(&error))
}
