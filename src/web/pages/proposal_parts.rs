//! The long tables of a proposal, each with a page and a file of its own.

mod sheets;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use crate::domain::ProposalId;
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame, Link};
use crate::web::opened::Opened;
use crate::web::paging::Paging;
use crate::web::paths::{Linked, part_of, with_fields};
use crate::web::request::{Fields, Form, Number, Visitor};
use crate::web::respond;
use crate::web::sheet::Sheet;
use crate::web::state::AppState;
use crate::wording::Speech;

pub use sheets::{loads_sheet, person, releases_sheet, share, unmet_sheet};

#[derive(Template)]
#[template(path = "sheet.html")]
struct SheetPage {
    frame: Frame,
    lead: String,
    empty: String,
    sheet: Sheet,
    paging: Paging,
    source: String,
}

/// A part of a proposal, and what stands around its table.
struct Part {
    name: &'static str,
    heading: String,
    lead: String,
    empty: String,
    sheet: Sheet,
}

/// `/bemanning/{number}/udekket`
pub async fn unmet(
    form: Form,
    Number(id): Number,
    visitor: Visitor,
    fields: Fields,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let opened = open(&state, id).await?;
    let text = visitor.reader.texts;
    let part = Part {
        name: "udekket",
        heading: fl!(text, "page-unmet"),
        lead: fl!(text, "page-unmet-lead"),
        empty: fl!(text, "page-unmet-none"),
        sheet: unmet_sheet(visitor.reader, &opened, opened.view.unmet.iter()),
    };
    answer(form, &visitor, &fields, &opened, part)
}

/// `/bemanning/{number}/belastning`
pub async fn loads(
    form: Form,
    Number(id): Number,
    visitor: Visitor,
    fields: Fields,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let opened = open(&state, id).await?;
    let text = visitor.reader.texts;
    let part = Part {
        name: "belastning",
        heading: fl!(text, "page-loads"),
        lead: fl!(text, "page-loads-lead"),
        empty: fl!(text, "page-loads-none"),
        sheet: loads_sheet(visitor.reader, &opened, opened.view.loads.iter()),
    };
    answer(form, &visitor, &fields, &opened, part)
}

/// `/bemanning/{number}/frigi`
pub async fn releases(
    form: Form,
    Number(id): Number,
    visitor: Visitor,
    fields: Fields,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let opened = open(&state, id).await?;
    let text = visitor.reader.texts;
    let part = Part {
        name: "frigi",
        heading: fl!(text, "page-releases"),
        lead: fl!(text, "page-releases-lead"),
        empty: fl!(text, "page-releases-none"),
        sheet: releases_sheet(visitor.reader, &opened, opened.view.releases.iter()),
    };
    answer(form, &visitor, &fields, &opened, part)
}

async fn open(state: &AppState, id: i64) -> Result<std::sync::Arc<Opened>, WebError> {
    let tx = state.read().await?;
    state.proposal(tx, ProposalId(id)).await
}

fn answer(
    form: Form,
    visitor: &Visitor,
    fields: &Fields,
    opened: &Opened,
    part: Part,
) -> Result<Response, WebError> {
    let (id, reader) = (opened.view.id, visitor.reader);
    if form == Form::Csv {
        return Ok(respond::csv(&format!("forslag-{id}-{}", part.name), &part.sheet.table()));
    }
    let path = |page: i64| with_fields(&part_of(id, part.name), &[("side", &page.to_string())]);
    let paging = match Paging::new(fields.page(), part.sheet.len(), path) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let mut frame = visitor.frame(Area::Proposals, part.heading).below(Area::Proposals);
    frame.crumbs.push(crumb(reader, id));
    respond::html(&SheetPage {
        frame: frame.with_download(visitor.download()),
        lead: part.lead,
        empty: part.empty,
        sheet: part.sheet.on_page(&paging),
        paging,
        source: source(reader, opened),
    })
}

/// The way back to the proposal.
pub fn crumb(reader: Speech, id: ProposalId) -> Link {
    Link { words: fl!(reader.texts, "page-proposal-name", number = id.0), path: id.path() }
}

/// Where the figures come from, and when.
pub fn source(reader: Speech, opened: &Opened) -> String {
    let time = reader.time(opened.view.created_at);
    fl!(reader.texts, "page-proposal-source", number = opened.view.id.0, time = time)
}
