//! Signing in with a password, or by a press in a demo, and signing out.

use std::convert::Infallible;

use askama::Template;
use axum::extract::{FromRequestParts, State};
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::{Action, Actor};
use crate::auth::TokenHash;
use crate::auth::oidc::Provider;
use crate::domain::AccountKind;
use crate::service::sign_in::{self as service, Attempt, Begun, SignInError};
use crate::store::accounts;
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame, Link, home};
use crate::web::known::Known;
use crate::web::local_path::local;
use crate::web::outer::Outer;
use crate::web::paths::{SIGN_IN, SIGN_IN_ELSEWHERE, SIGN_OUT_ELSEWHERE, with_fields};
use crate::web::request::Filters;
use crate::web::state::{AppState, ON_THIS_MACHINE};
use crate::web::visitor::Anybody;
use crate::web::{browser, language, respond, session_cookie, session_end};
use crate::wording::{Language, roles};

/// On signing out, what the browser has cached of the pages is deleted. Not its cookies: it would lose those of every
/// other service of the same municipality.
const FORGET: (HeaderName, HeaderValue) =
    (HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""));

#[derive(Template)]
#[template(path = "signin/sign_in.html")]
struct SignInPage {
    frame: Frame,
    form: FormState,
    /// The reason why the reader was sent here, in a sentence.
    why: Option<String>,
    /// The page to go on to.
    to: String,
    /// The link to the identity provider, with its name; `None` where there is none.
    elsewhere: Option<Link>,
    /// The link to sign out at the provider too, after signing out here.
    still_in: Option<StillIn>,
    /// The accounts of the demo, each entered by a press.
    demo: Vec<Part>,
}

/// A provider at which somebody may still be signed in.
struct StillIn {
    name: String,
    leave: Link,
}

/// An account of a demo.
struct Part {
    name: String,
    called: String,
    roles: String,
}

/// What the browser sends that a sign-in is bound to or limited by.
pub struct Shown {
    outer: Outer,
    address: String,
    browser: String,
    before: Option<TokenHash>,
}

/// `GET /logg-inn`: with `til`, `okt` or `ut` the page says why one is here.
pub async fn page(
    anybody: Anybody,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let text = anybody.reader.texts;
    let why =
        match (filters.text("okt").as_str(), filters.text("ut").is_empty(), filters.text("til").is_empty()) {
            ("slutt", ..) => Some(fl!(text, "signin-session-over")),
            (_, false, _) => Some(fl!(text, "signin-signed-out")),
            (.., false) => Some(fl!(text, "signin-first")),
            _ => None,
        };
    let to = filters.text("til");
    let mut page = filled(&state, &anybody, FormState::new("innlogging".to_owned(), 0), (why, &to)).await?;
    page.still_in = state
        .provider()
        .filter(|_| filters.text("ut") == "oidc")
        .map(|provider| still_in(&anybody, provider));
    respond::html(&page)
}

/// What is sent to `/logg-inn`.
pub async fn enter(
    anybody: Anybody,
    shown: Shown,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (name, password) = (fields.text("bruker"), fields.secret("passord"));
    let attempt = shown.attempt(&name, &state);
    let begun = if name.is_empty() || password.is_empty() {
        Err(SignInError::Wrong)
    } else {
        service::sign_in(&state.door(), state.passwords(), &attempt, password).await
    };
    let text = anybody.reader.texts;
    let (words, wait) = match begun {
        Ok(begun) => return entered(&state, &anybody, &shown, &begun, &fields.text("til")).await,
        Err(SignInError::Store(error)) => return Err(error.into()),
        Err(SignInError::Wrong) => (fl!(text, "signin-wrong"), None),
        Err(SignInError::TooMany(wait)) => {
            let minutes = i64::try_from(wait.as_secs().div_ceil(60)).unwrap_or(i64::MAX);
            (fl!(text, "signin-too-many", minutes = minutes), Some(wait))
        }
    };
    let form = FormState::new("innlogging".to_owned(), 0).with("bruker", name.clone()).wrong("bruker", words);
    let mut page = filled(&state, &anybody, form, (None, &fields.text("til"))).await?;
    page.frame.is_wrong = true;
    Err(match wait {
        Some(wait) => form::slow_down(&page, &page.form, wait),
        None => form::invalid(&page, &page.form),
    })
}

/// What is sent to `/logg-inn/demo`: a press is enough, in a demo.
pub async fn enter_demo(
    anybody: Anybody,
    shown: Shown,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let name = fields.text("bruker");
    match service::enter_demo(&state.door(), &shown.attempt(&name, &state)).await {
        Ok(begun) => entered(&state, &anybody, &shown, &begun, &fields.text("til")).await,
        Err(SignInError::Store(error)) => Err(error.into()),
        Err(_) => Err(WebError::NotFound),
    }
}

/// What is sent to `/logg-ut`.
pub async fn leave(
    anybody: Anybody,
    shown: Shown,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    if let Some(token) = &shown.before {
        service::sign_out(&state.door(), token).await?;
        state.sessions().forget(token);
    }
    let signed_in = anybody.known.session.as_ref().map(|found| found.session.kind);
    let from = if signed_in == Some(AccountKind::Provider) { "oidc" } else { "ja" };
    let mut response = form::done(&with_fields(SIGN_IN, &[("ut", from)]));
    session_cookie::take(response.headers_mut(), shown.outer);
    session_end::forget(response.headers_mut(), shown.outer);
    response.headers_mut().extend([FORGET]);
    Ok(response)
}

/// On to where somebody was, signed in; where they asked for no page, to the first that is for them.
pub(super) async fn entered(
    state: &AppState,
    anybody: &Anybody,
    shown: &Shown,
    begun: &Begun,
    to: &str,
) -> Result<Response, WebError> {
    if let Some(before) = &shown.before {
        state.sessions().forget(before);
    }
    let found = service::find(&state.door(), &begun.token.hash(), None).await?;
    let known = Known { actor: found.map(|found| found.actor), ..anybody.known.clone() };
    let mut response = form::done(local(to).unwrap_or_else(|| home(&known)));
    session_cookie::give(response.headers_mut(), shown.outer, &begun.token);
    if let Some(language) = begun.language.as_deref().and_then(Language::from_code) {
        response.headers_mut().append(SET_COOKIE, language::cookie(language));
    }
    Ok(response)
}

async fn filled(
    state: &AppState,
    anybody: &Anybody,
    form: FormState,
    (why, to): (Option<String>, &str),
) -> Result<SignInPage, WebError> {
    let heading = fl!(anybody.reader.texts, "signin-heading");
    let demo = if state.is_demo() { parts(state, anybody).await? } else { Vec::new() };
    let mut frame = anybody.frame(Area::None, heading);
    frame.offers_sign_in = false;
    let to = local(to).unwrap_or_default().to_owned();
    let elsewhere = state.provider().map(|provider| elsewhere(anybody, provider, &to));
    Ok(SignInPage { frame, form, why, to, elsewhere, still_in: None, demo })
}

fn elsewhere(anybody: &Anybody, provider: &Provider, to: &str) -> Link {
    let path = with_fields(SIGN_IN_ELSEWHERE, &[("til", to)]);
    Link { words: fl!(anybody.reader.texts, "oidc-sign-in", name = provider.settings().name()), path }
}

fn still_in(anybody: &Anybody, provider: &Provider) -> StillIn {
    let name = provider.settings().name().to_owned();
    let words = fl!(anybody.reader.texts, "oidc-sign-out", name = name.as_str());
    StillIn { name, leave: Link { words, path: SIGN_OUT_ELSEWHERE.to_owned() } }
}

/// The accounts of the demo.
async fn parts(state: &AppState, anybody: &Anybody) -> Result<Vec<Part>, WebError> {
    let mut reading = state.read(&Actor::operator(ON_THIS_MACHINE), Action::SeeUsers).await?;
    let accounts = accounts::list(&mut reading).await?;
    let is_part =
        |account: &accounts::Account| account.kind == AccountKind::Demo && account.disabled.is_none();
    let part = |account: accounts::Account| Part {
        roles: roles::list(anybody.reader, account.roles),
        name: account.name,
        called: account.called,
    };
    Ok(accounts.into_iter().filter(is_part).map(part).collect())
}

impl Shown {
    /// Whether the request came over TLS and from which address.
    pub(super) const fn outer(&self) -> Outer {
        self.outer
    }

    /// The try to sign in as `name`.
    pub(super) fn attempt<'a>(&'a self, name: &'a str, state: &AppState) -> Attempt<'a> {
        Attempt {
            name,
            address: &self.address,
            browser: &self.browser,
            before: self.before.as_ref(),
            is_demo: state.is_demo(),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Shown {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let outer = Outer::of(&parts.extensions);
        Ok(Self {
            outer,
            address: outer.counted(),
            browser: browser::kind(&parts.headers),
            before: session_cookie::shown(&parts.headers, outer).map(|token| token.hash()),
        })
    }
}
