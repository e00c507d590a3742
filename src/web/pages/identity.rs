//! Asks signed-in users to confirm who they are, before something that reaches far.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::sessions::session;
use super::sign_in::Shown;
use crate::service::sign_in::{self as service, SignInError};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::local_path::local;
use crate::web::paths::{SIGN_IN_ELSEWHERE, with_fields};
use crate::web::request::Filters;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::web::{respond, session_cookie};

#[derive(Template)]
#[template(path = "accounts/identity.html")]
struct IdentityPage {
    frame: Frame,
    form: FormState,
    /// The local path to go on to once they are confirmed.
    to: String,
    /// The user name, for password managers.
    name: String,
    /// The address to sign in again at the provider, for accounts whose password is not kept here.
    elsewhere: Option<String>,
}

/// `GET /bekreft`: asks for the password again, or leads to the provider; `til` is where to go on.
pub async fn page(visitor: Visitor, filters: Filters) -> Result<Response, WebError> {
    respond::html(&filled(&visitor, empty(), &filters.text("til"))?)
}

/// What is sent to `/bekreft`.
pub async fn confirm(
    visitor: Visitor,
    shown: Shown,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let found = session(&visitor)?;
    let (to, text) = (fields.text("til"), visitor.reader.texts);
    let attempt = shown.attempt(&found.session.name, &state);
    let confirmed =
        service::confirm(&state.door(), state.passwords(), &attempt, fields.secret("passord")).await;
    let (words, wait) = match confirmed {
        Ok(token) => {
            state.sessions().forget_all();
            let mut response = form::done(local(&to).unwrap_or("/"));
            session_cookie::give(response.headers_mut(), shown.outer(), &token);
            return Ok(response);
        }
        Err(SignInError::Store(error)) => return Err(error.into()),
        Err(SignInError::Wrong) => (fl!(text, "signin-wrong-password"), None),
        Err(SignInError::TooMany(wait)) => {
            let minutes = i64::try_from(wait.as_secs().div_ceil(60)).unwrap_or(i64::MAX);
            (fl!(text, "signin-too-many", minutes = minutes), Some(wait))
        }
    };
    let mut page = filled(&visitor, empty().wrong("passord", words), &to)?;
    page.frame.is_wrong = true;
    Err(match wait {
        Some(wait) => form::slow_down(&page, &page.form, wait),
        None => form::invalid(&page, &page.form),
    })
}

fn empty() -> FormState {
    FormState::new("bekreft".to_owned(), 0)
}

fn filled(visitor: &Visitor, form: FormState, to: &str) -> Result<IdentityPage, WebError> {
    let found = session(visitor)?;
    let to = local(to).unwrap_or_default().to_owned();
    Ok(IdentityPage {
        frame: visitor.frame(Area::None, fl!(visitor.reader.texts, "signin-confirm-heading")),
        form,
        name: found.session.name.clone(),
        elsewhere: (!found.session.has_password)
            .then(|| with_fields(SIGN_IN_ELSEWHERE, &[("bekreft", "ja"), ("til", &to)])),
        to,
    })
}
