//! Retires a skill, takes it back into use or deletes it; the page lists what uses it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::words;
use crate::access::Action;
use crate::domain::SkillId;
use crate::service::catalogue::{self as service, ChangeError};
use crate::store::catalogue::{self, StoredSkill};
use crate::web::error::WebError;
use crate::web::form::{self, Fields};
use crate::web::frame::{Area, Frame, Link};
use crate::web::paths::Linked;
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

#[derive(Template)]
#[template(path = "catalogue/leave.html")]
struct LeavePage {
    frame: Frame,
    skill: StoredSkill,
    /// What uses it; it can be deleted where nothing does.
    used: Vec<String>,
    /// Why the change was refused, in a sentence.
    refused: Option<String>,
}

/// `GET /kompetanse/{number}/ut`: what uses the skill, and the buttons to retire or delete it.
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    respond::html(&load(&state, &visitor, SkillId(id)).await?)
}

/// What is sent to `/kompetanse/{number}/ut`.
pub async fn leave(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (id, seen) = (SkillId(id), (SkillId(id), fields.version()));
    let (door, actor, text) = (state.door(), &visitor.actor, visitor.reader.texts);
    let (done, path) = match fields.text("valg").as_str() {
        "utga" => (service::retire(&door, actor, seen, true).await, format!("{}?gjort=ute", id.path())),
        "tilbake" => (service::retire(&door, actor, seen, false).await, format!("{}?gjort=inne", id.path())),
        "slett" => (service::delete(&door, actor, seen).await, "/kompetanse?gjort=slettet".to_owned()),
        _ => return Err(WebError::Unreadable(axum::http::StatusCode::UNPROCESSABLE_ENTITY)),
    };
    let refused = match done {
        Ok(()) => return Ok(form::done(&path)),
        Err(ChangeError::Store(error)) => return Err(error.into()),
        Err(ChangeError::Changed(_)) => fl!(text, "catalogue-changed-meanwhile"),
        Err(ChangeError::Used(_) | ChangeError::Wrong(_)) => fl!(text, "catalogue-not-deleted"),
    };
    let mut page = load(&state, &visitor, id).await?;
    page.refused = Some(refused);
    Err(form::conflict(&page))
}

async fn load(state: &AppState, visitor: &Visitor, id: SkillId) -> Result<LeavePage, WebError> {
    let (mut reading, reader) = (state.read(&visitor.actor, Action::ChangeCatalogue).await?, visitor.reader);
    let found = catalogue::find(&mut reading, id).await?;
    let skill =
        found.filter(|skill| skill.merged_into.is_none() && skill.in_catalogue).ok_or(WebError::NotFound)?;
    let usage = catalogue::usage(&mut reading, id).await?;
    let name = words::name(reader, &skill);
    let heading = fl!(reader.texts, "catalogue-leave-heading", name = name.as_str());
    let mut frame = visitor.frame(Area::Skills, heading).below(Area::Skills);
    frame.crumbs.push(Link { words: name, path: skill.id.path() });
    Ok(LeavePage { frame, skill, used: words::usage(reader, usage), refused: None })
}
