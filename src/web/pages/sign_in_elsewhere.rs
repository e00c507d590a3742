//! Signing in and out at an identity provider. A link leads there, not a form: a form may not lead to another
//! host.

use askama::Template;
use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use i18n_embed_fl::fl;

use super::sign_in::{Shown, entered};
use crate::auth::oidc::{Answer, Provider, Purpose, Refusal};
use crate::auth::{Token, TokenHash};
use crate::service::sign_in_elsewhere::{self as service, ElsewhereError};
use crate::web::error::{SignInFault, WebError};
use crate::web::frame::{Area, Frame, home};
use crate::web::local_path::local;
use crate::web::paths::{NOT_LINKED, SIGN_IN, with_fields};
use crate::web::request::Filters;
use crate::web::state::AppState;
use crate::web::visitor::{Anybody, Visitor};
use crate::web::{pending_cookie, respond};

#[derive(Template)]
#[template(path = "signin/not_linked.html")]
struct NotLinkedPage {
    frame: Frame,
    /// The account's name, by which HR finds it.
    code: String,
}

/// `GET /logg-inn/oidc`: sends the browser to the provider; to our own sign-in where there is no provider.
pub async fn begin(
    anybody: Anybody,
    shown: Shown,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let to = filters.text("til");
    let Some(provider) = state.provider() else { return Ok(here(&to)) };
    let purpose = if filters.text("bekreft").is_empty() { Purpose::SignIn } else { Purpose::Confirm };
    let browser = Token::new();
    let language = anybody.reader.language.code();
    let asked = (purpose, language, local(&to).unwrap_or_default());
    let (hash, attempt) = (browser.hash(), shown.attempt("", &state));
    let begun = service::begin(&state.door(), provider, asked, (&hash, attempt.address)).await;
    let address = begun.map_err(refused)?;
    let mut response = led_away(&address)?;
    pending_cookie::give(response.headers_mut(), shown.outer(), &browser);
    Ok(response)
}

/// `GET /logg-inn/oidc/tilbake`: where the provider sends the browser back to, with a code or an error.
pub async fn finish(
    anybody: Anybody,
    shown: Shown,
    filters: Filters,
    headers: HeaderMap,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let Some(provider) = state.provider() else { return Ok(here("")) };
    let browser = pending_cookie::shown(&headers, shown.outer()).map(|token| token.hash());
    let mut response = match finished(&anybody, &shown, (provider, &filters, browser.as_ref()), &state).await
    {
        Ok(response) => response,
        Err(error) => error.into_response(),
    };
    pending_cookie::take(response.headers_mut(), shown.outer());
    Ok(response)
}

async fn finished(
    anybody: &Anybody,
    shown: &Shown,
    (provider, filters, browser): (&Provider, &Filters, Option<&TokenHash>),
    state: &AppState,
) -> Result<Response, WebError> {
    let said = |name| Some(filters.whole(name).to_owned()).filter(|text| !text.is_empty());
    let answer =
        Answer { code: said("code"), state: said("state"), error: said("error"), issuer: said("iss") };
    let attempt = shown.attempt("", state);
    let finished =
        service::finish(&state.door(), provider, &answer, browser, &attempt).await.map_err(refused)?;
    let to = if finished.is_somebody { finished.go_on.as_str() } else { NOT_LINKED };
    entered(state, anybody, shown, &finished.begun, to).await
}

/// `GET /logg-ut/oidc`: signs out at the provider, after signing out here.
pub async fn leave(State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(provider) = state.provider() else { return Ok(here("")) };
    match provider.end(state.now()).await {
        Some(address) => led_away(&address),
        None => Ok(Redirect::to(&with_fields(SIGN_IN, &[("ut", "ja")])).into_response()),
    }
}

/// `GET /ikke-koblet`: for accounts that belong to no person of the register.
pub async fn not_linked(visitor: Visitor, anybody: Anybody) -> Result<Response, WebError> {
    let Some(session) = visitor.session.as_ref().filter(|found| found.session.person.is_none()) else {
        return Ok(Redirect::to(home(&anybody.known)).into_response());
    };
    let frame = visitor.frame(Area::None, fl!(visitor.reader.texts, "oidc-unlinked"));
    respond::html(&NotLinkedPage { frame, code: session.session.name.clone() })
}

/// Leads to our own sign-in, where no provider is set up.
fn here(to: &str) -> Response {
    Redirect::to(&with_fields(SIGN_IN, &[("til", local(to).unwrap_or_default())])).into_response()
}

fn led_away(address: &str) -> Result<Response, WebError> {
    let address = HeaderValue::try_from(address).map_err(|error| WebError::Service(error.to_string()))?;
    Ok((StatusCode::SEE_OTHER, [(LOCATION, address)]).into_response())
}

fn refused(error: ElsewhereError) -> WebError {
    let fault = match &error {
        ElsewhereError::Store(_) => None,
        ElsewhereError::TooMany => return WebError::Busy,
        ElsewhereError::TooManyFromOne => return WebError::TooMany,
        ElsewhereError::Disabled(_) => Some(SignInFault::Disabled),
        ElsewhereError::Another => Some(SignInFault::NotAnew),
        ElsewhereError::Refused(refusal) => Some(match refusal {
            Refusal::Cancelled => SignInFault::Cancelled,
            Refusal::TooLate | Refusal::NotBegun => SignInFault::Over,
            Refusal::TooWeak(_) => SignInFault::TooWeak,
            Refusal::NotAnew => SignInFault::NotAnew,
            Refusal::Unreachable(_) => SignInFault::Unreachable,
            Refusal::Unacceptable(_) => SignInFault::Unacceptable,
        }),
    };
    match (fault, error) {
        (Some(fault), error) => WebError::SignIn { fault, cause: error.to_string() },
        (None, ElsewhereError::Store(error)) => error.into(),
        (None, error) => WebError::Service(error.to_string()),
    }
}
