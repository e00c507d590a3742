//! Where one begins to write about an initiative, or goes on.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::place::{draft_path, need_path, step_path};
use crate::access::Action;
use crate::domain::{InitiativeDraftId, InitiativeId, NeedId};
use crate::service::initiatives as service;
use crate::store::views::Window;
use crate::store::views::initiatives::{self, Filter};
use crate::web::error::WebError;
use crate::web::form::{self, Fields};
use crate::web::frame::{Area, Frame};
use crate::web::pages::FilterOption;
use crate::web::paths::NEW_INITIATIVE;
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

#[derive(Template)]
#[template(path = "initiatives/new.html")]
struct NewPage {
    frame: Frame,
    drafts: Vec<DraftRow>,
    earlier: Vec<FilterOption>,
    receipt: Option<String>,
}

/// A draft of one's own.
struct DraftRow {
    name: String,
    /// What it is of, and when it was saved.
    about: String,
    path: String,
    discard: String,
}

/// `/tiltak/nytt`
pub async fn page(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (mut reading, reader) =
        (state.read(&visitor.actor, Action::ChangeInitiatives).await?, visitor.reader);
    let text = reader.texts;
    let row = |open: service::Open| {
        let name = Some(open.draft.value("navn").to_owned()).filter(|name| !name.is_empty());
        let time = reader.time(open.stored.saved_at);
        DraftRow {
            about: match &open.stored.name {
                Some(of) => fl!(text, "initiative-draft-of", name = of.as_str(), time = time),
                None => fl!(text, "initiative-draft-saved", time = time),
            },
            name: name.unwrap_or_else(|| fl!(text, "initiative-no-name")),
            path: step_path(open.stored.id, 1),
            discard: format!("{}/slett", draft_path(open.stored.id)),
        }
    };
    let drafts = service::own_drafts(&mut reading).await?.into_iter().map(row).collect();
    let all = initiatives::list(&mut reading, &Filter::default(), state.today(), Window::ALL).await?.rows;
    let option = |one: initiatives::InitiativeRow| FilterOption {
        value: one.id.to_string(),
        words: one.name,
        is_chosen: false,
    };
    respond::html(&NewPage {
        frame: visitor.frame(Area::Initiatives, fl!(text, "initiative-new")).below(Area::Initiatives),
        drafts,
        earlier: all.into_iter().map(option).collect(),
        receipt: (filters.text("gjort") == "slettet").then(|| fl!(text, "initiative-draft-deleted")),
    })
}

/// What is sent to `/tiltak/nytt`.
pub async fn begin(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let earlier = fields.text("kopi").parse().ok().map(InitiativeId);
    let id = service::begin(&state.door(), &visitor.actor, earlier).await?;
    Ok(form::done(&step_path(id, 1)))
}

/// What is sent to `/tiltak/{number}/endre`.
pub async fn change(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let need = fields.text("behov").parse().ok().map(NeedId);
    let (draft, number) = service::change(&state.door(), &visitor.actor, InitiativeId(id), need).await?;
    Ok(form::done(&number.map_or_else(|| step_path(draft, 1), |number| need_path(draft, number))))
}

/// What is sent to `/tiltak/utkast/{number}/slett`.
pub async fn discard(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    service::discard(&state.door(), &visitor.actor, InitiativeDraftId(id)).await?;
    Ok(form::done(&format!("{NEW_INITIATIVE}?gjort=slettet")))
}
