//! The reader's own sessions: see and end them, and switch roles.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use crate::access::{Action, Role};
use crate::auth::session::{LONGEST, idle};
use crate::domain::SessionId;
use crate::service::sign_in::{self as service, Found};
use crate::store::sessions::{self, Listed};
use crate::web::error::WebError;
use crate::web::form::{self, Fields};
use crate::web::frame::{Area, Frame};
use crate::web::outer::Outer;
use crate::web::paths::{SESSIONS, with_fields};
use crate::web::request::{Filters, Number};
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::web::{respond, session_end};
use crate::wording::roles;

#[derive(Template)]
#[template(path = "accounts/sessions.html")]
struct SessionsPage {
    frame: Frame,
    done: Option<String>,
    /// How long a session lasts.
    lasts: String,
    rows: Vec<Row>,
    /// The roles that the account can switch to.
    others: Option<Others>,
}

struct Row {
    session: Listed,
    browser: String,
    is_this: bool,
}

/// Roles that cannot be used together with the present ones.
struct Others {
    played: String,
    instead: String,
}

/// `GET /mine-okter`: the account's sessions and the roles it acts in; 404 where nobody signs in.
pub async fn list(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let found = session(&visitor)?;
    let (reader, text) = (visitor.reader, visitor.reader.texts);
    let mut reading = state.read(&visitor.actor, Action::EndOwnSessions).await?;
    let sessions = sessions::of(&mut reading, found.session.account).await?;
    drop(reading);
    let now = state.now();
    let minutes = idle(visitor.actor.roles()).as_mins();
    let done = match filters.text("gjort").as_str() {
        "avsluttet" => Some(fl!(text, "signin-session-ended")),
        "andre" => Some(fl!(text, "signin-others-ended")),
        "roller" => Some(fl!(text, "signin-roles-switched")),
        _ => None,
    };
    let row = |session: Listed| Row {
        is_this: session.id == found.session.id,
        browser: if session.browser.is_empty() {
            fl!(text, "signin-unknown-browser")
        } else {
            session.browser.clone()
        },
        session,
    };
    let is_open =
        |session: &Listed| session.expires_at > now && session.seen_at + idle(visitor.actor.roles()) > now;
    respond::html(&SessionsPage {
        lasts: fl!(text, "signin-lasts", minutes = minutes, hours = LONGEST.as_hours()),
        rows: sessions.into_iter().filter(is_open).map(row).collect(),
        others: instead(&found).map(|instead| Others {
            played: roles::list(reader, visitor.actor.roles()),
            instead: roles::list(reader, instead),
        }),
        done,
        frame: visitor.frame(Area::None, fl!(text, "signin-my-sessions")),
    })
}

/// What is sent to `/mine-okter/{number}/avslutt`.
pub async fn end(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let account = session(&visitor)?.session.account;
    service::end_one(&state.door(), &visitor.actor, account, SessionId(id)).await?;
    state.sessions().forget_all();
    Ok(form::done(&with_fields(SESSIONS, &[("gjort", "avsluttet")])))
}

/// What is sent to `/mine-okter/avslutt-andre`.
pub async fn end_others(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let found = session(&visitor)?;
    let (account, this) = (found.session.account, found.session.id);
    service::end_others(&state.door(), &visitor.actor, account, this).await?;
    state.sessions().forget_all();
    Ok(form::done(&with_fields(SESSIONS, &[("gjort", "andre")])))
}

/// What is sent to `/mine-okter/roller`: those that cannot be played together change places.
pub async fn switch(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let found = session(&visitor)?;
    let Some(instead) = instead(&found) else { return Err(WebError::NotFound) };
    service::switch(&state.door(), &visitor.actor, &found.session, &instead).await?;
    state.sessions().forget_all();
    Ok(form::done(&with_fields(SESSIONS, &[("gjort", "roller")])))
}

/// What is sent to `/mine-okter/fortsett`, by a press on the warning: somebody is still there.
pub async fn go_on(
    visitor: Visitor,
    outer: Outer,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let found = session(&visitor)?;
    let noted = Found::clone(&found).seen_at(state.now());
    service::seen(&state.door(), &noted, None).await?;
    state.sessions().forget_all();
    let mut response = match fields.text("til") {
        to if to.is_empty() => StatusCode::NO_CONTENT.into_response(),
        to => form::done(crate::web::local_path::local(&to).unwrap_or("/")),
    };
    session_end::say(response.headers_mut(), outer, noted.ends());
    Ok(response)
}

/// The session somebody is signed in with. Where nobody signs in, there is no such page.
pub fn session(visitor: &Visitor) -> Result<Arc<Found>, WebError> {
    visitor.session.clone().ok_or(WebError::NotFound)
}

/// The granted roles that the session does not use now; `None` where it uses all.
fn instead(found: &Found) -> Option<BTreeSet<Role>> {
    let played: BTreeSet<Role> = found.actor.roles().collect();
    let rest: BTreeSet<Role> = found.session.roles.difference(&played).copied().collect();
    (!rest.is_empty()).then_some(rest)
}
