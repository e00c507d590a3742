//! A provider that says what a test tells it to say.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use innsats::auth::oidc::{Given, Identity, Provider, Purpose, Refusal};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::token::{Key, Token};
use super::{Begun, given, provider};

/// A provider on a port of its own, as long as the test runs.
pub struct Hostile {
    pub issuer: String,
    pub key: Key,
    says: Says,
}

#[derive(Clone)]
struct Says(Arc<Mutex<Words>>);

struct Words {
    discovery: Value,
    keys: Vec<Value>,
    token: String,
    beside: Value,
    is_silent: bool,
    asked: Vec<&'static str>,
}

impl Hostile {
    /// Starts a provider on a free port, with a key of its own.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let key = Key::of("first", 1);
        let words = Words {
            discovery: discovery(&issuer),
            keys: vec![serde_json::to_value(key.public()).unwrap()],
            token: String::new(),
            beside: json!({"sub": "an-unchanging-subject"}),
            is_silent: false,
            asked: Vec::new(),
        };
        let says = Says(Arc::new(Mutex::new(words)));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(say_discovery))
            .route("/keys", get(say_keys))
            .route("/token", post(say_token))
            .route("/userinfo", get(say_beside))
            .with_state(says.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { issuer, key, says }
    }

    /// Our settings for it, the same as for a real provider.
    pub fn provider(&self) -> Provider {
        provider(given(&self.issuer))
    }

    /// Our settings for it with a change.
    pub fn provider_with(&self, change: impl FnOnce(Given) -> Given) -> Provider {
        provider(change(given(&self.issuer)))
    }

    /// What it says about itself from now on.
    pub fn describes_itself(&self, name: &str, value: impl Into<Value>) {
        self.says.0.lock().unwrap().discovery[name] = value.into();
    }

    /// The keys it publishes from now on.
    pub fn publishes(&self, keys: &[&Key]) {
        self.says.0.lock().unwrap().keys =
            keys.iter().map(|key| serde_json::to_value(key.public()).unwrap()).collect();
    }

    /// What it says beside the token from now on.
    pub fn says_beside(&self, words: Value) {
        self.says.0.lock().unwrap().beside = words;
    }

    /// The token it gives from now on.
    pub fn gives(&self, token: String) {
        self.says.0.lock().unwrap().token = token;
    }

    /// It answers nothing but faults, or answers again.
    pub fn falls_silent(&self, silent: bool) {
        self.says.0.lock().unwrap().is_silent = silent;
    }

    /// How often it was asked for something.
    pub fn asked_for(&self, what: &str) -> usize {
        self.says.0.lock().unwrap().asked.iter().filter(|asked| **asked == what).count()
    }

    /// The outcome of a sign-in in which it gives the token that `make` makes of a good one, signing it itself.
    pub async fn sign_in(
        &self,
        provider: &Provider,
        at: Timestamp,
        make: impl FnOnce(Token) -> Token,
    ) -> Result<Identity, Refusal> {
        self.sign_in_with(provider, at, |token| make(token).signed(&self.key)).await
    }

    /// As [`Hostile::sign_in`], but `make` signs the token too.
    pub async fn sign_in_with(
        &self,
        provider: &Provider,
        at: Timestamp,
        make: impl FnOnce(Token) -> String,
    ) -> Result<Identity, Refusal> {
        let begun = begin(provider, at).await;
        self.gives(make(Token::good(&self.issuer, &begun.carries("nonce"), at.as_second())));
        provider.finish(&begun.pending, &begun.answer(), at).await
    }
}

/// Begins a sign-in in bokmål, as the sign-in page would.
pub async fn begin(provider: &Provider, at: Timestamp) -> Begun {
    let (address, pending) = provider.begin(Purpose::SignIn, "nb", at).await.unwrap();
    Begun { pending, address: address.parse().unwrap() }
}

fn discovery(issuer: &str) -> Value {
    json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "userinfo_endpoint": format!("{issuer}/userinfo"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        // It would have us believe anything.
        "id_token_signing_alg_values_supported": ["EdDSA", "RS256", "HS256", "none"],
    })
}

impl Says {
    fn answer(&self, what: &'static str, say: impl FnOnce(&Words) -> Value) -> Response {
        let mut words = self.0.lock().unwrap();
        words.asked.push(what);
        if words.is_silent {
            return StatusCode::BAD_GATEWAY.into_response();
        }
        ([("content-type", "application/json")], say(&words).to_string()).into_response()
    }
}

async fn say_discovery(State(says): State<Says>) -> Response {
    says.answer("discovery", |words| words.discovery.clone())
}

async fn say_keys(State(says): State<Says>) -> Response {
    says.answer("keys", |words| json!({"keys": words.keys}))
}

async fn say_token(State(says): State<Says>, form: String) -> Response {
    assert!(form.contains("grant_type=authorization_code") && form.contains("code_verifier="), "{form}");
    says.answer(
        "token",
        |words| json!({"access_token": "an access token", "token_type": "Bearer", "id_token": words.token}),
    )
}

async fn say_beside(State(says): State<Says>) -> Response {
    says.answer("beside", |words| words.beside.clone())
}
