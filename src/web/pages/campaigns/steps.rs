//! Sends a campaign, moves its deadline, ends it, or deletes it while it is a draft.

use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::{OnePage, load, words};
use crate::domain::CampaignId;
use crate::service::campaigns::{self as service, CampaignError};
use crate::web::error::WebError;
use crate::web::form::{self, Fields};
use crate::web::paths::{CAMPAIGNS, Linked, with_fields};
use crate::web::request::Number;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

/// What is sent to `/kampanjer/{number}/send`.
pub async fn send(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = CampaignId(id);
    let done = service::send(&state.door(), &visitor.actor, (id, fields.version())).await;
    after(&state, &visitor, (id, "sendt"), done, None).await
}

/// What is sent to `/kampanjer/{number}/frist`.
pub async fn set_deadline(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (id, typed) = (CampaignId(id), fields.text("frist"));
    let done = service::set_deadline(&state.door(), &visitor.actor, (id, fields.version()), &typed).await;
    after(&state, &visitor, (id, "flyttet"), done, Some(typed)).await
}

/// What is sent to `/kampanjer/{number}/avslutt`.
pub async fn end(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = CampaignId(id);
    let done = service::end(&state.door(), &visitor.actor, (id, fields.version())).await;
    after(&state, &visitor, (id, "avsluttet"), done, None).await
}

/// What is sent to `/kampanjer/{number}/slett`.
pub async fn delete(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = CampaignId(id);
    match service::delete(&state.door(), &visitor.actor, (id, fields.version())).await {
        Ok(()) => Ok(form::done(&with_fields(CAMPAIGNS, &[("gjort", "slettet")]))),
        other => after(&state, &visitor, (id, ""), other, None).await,
    }
}

/// Leads to the page that says what was done, or shows the same page with what is wrong.
async fn after(
    state: &AppState,
    visitor: &Visitor,
    (id, done): (CampaignId, &str),
    result: Result<(), CampaignError>,
    typed: Option<String>,
) -> Result<Response, WebError> {
    let error = match result {
        Ok(()) => return Ok(form::done(&with_fields(&id.path(), &[("gjort", done)]))),
        Err(CampaignError::Store(error)) => return Err(error.into()),
        // The page shows the present state; nothing was typed that would have to be compared with it.
        Err(CampaignError::Changed(_)) => return Err(form::conflict(&load(state, visitor, id).await?)),
        Err(error) => error,
    };
    let mut page: OnePage = load(state, visitor, id).await?;
    page.frame.is_wrong = true;
    if let Some(typed) = typed {
        page.form = page.form.with("frist", typed);
    }
    page.form = match error {
        CampaignError::Wrong(all) => all.into_iter().fold(page.form, |form, wrong| {
            let (field, words) = words::wrong(visitor.reader, wrong);
            form.wrong(field, words)
        }),
        _ => page.form.wrong("send", fl!(visitor.reader.texts, "campaign-wrong-nobody")),
    };
    let form = page.form.clone();
    Err(form::invalid(&page, &form))
}
