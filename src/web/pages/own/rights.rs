//! The reader's rights over their data: download it all, ask for a correction, restrict its use.

use std::borrow::Borrow;

use askama::Template;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;
use jiff::Timestamp;

use crate::access::Action;
use crate::domain::PersonId;
use crate::export::{Cell, Table};
use crate::service::own as service;
use crate::store::records::corrections::{self, Correction, CorrectionState};
use crate::store::records::restrictions;
use crate::store::views::own::Section;
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::paths::own;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// The longest request, in characters.
const LONGEST: usize = 1_000;

#[derive(Template)]
#[template(path = "own/rights.html")]
struct RightsPage {
    frame: Frame,
    form: FormState,
    corrections: Vec<Correction>,
    restricted_since: Option<Timestamp>,
}

/// `GET /min-kompetanse/dine-data`: the downloads, and the reader's requests with how far they have come.
pub async fn page(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    respond::html(&load(&visitor, &state, person, FormState::new("retting".to_owned(), 0)).await?)
}

/// What is sent to `/min-kompetanse/dine-data/retting`: a request for a correction.
pub async fn correct(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let (about, text) = (fields.prose("hva"), visitor.reader.texts);
    let mut form = FormState::new("retting".to_owned(), 0).with("hva", about.clone());
    if about.is_empty() {
        form = form.wrong("hva", fl!(text, "own-correct-empty"));
    } else if about.chars().count() > LONGEST {
        let most = visitor.reader.count(LONGEST);
        form = form.wrong("hva", fl!(text, "own-assess-propose-too-long", most = most));
    }
    if form.errors().is_empty() {
        service::ask_for_correction(&state.door(), &visitor.actor, person, &about).await?;
        return Ok(form::done(&own("dine-data#retting")));
    }
    let mut page = load(&visitor, &state, person, form).await?;
    page.frame.is_wrong = true;
    Err(form::invalid(&page, &page.form))
}

/// What is sent to `/min-kompetanse/dine-data/begrens`: whether use of the data is restricted from now on.
pub async fn restrict(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let is_restricted = fields.text("begrens") == "ja";
    service::restrict_use(&state.door(), &visitor.actor, person, is_restricted).await?;
    Ok(form::done(&own("dine-data#begrens")))
}

/// What is sent to `/min-kompetanse/dine-data/json`: everything, for programs.
pub async fn json(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let sections = service::take_out(&state.door(), &visitor.actor, person).await?;
    let all: serde_json::Map<String, serde_json::Value> =
        sections.iter().map(|section| (section.name.to_owned(), in_json(section))).collect();
    let body = serde_json::to_vec_pretty(&all).map_err(|error| WebError::Service(error.to_string()))?;
    let disposition = "attachment; filename=\"mine-data.json\"";
    Ok(([(CONTENT_TYPE, "application/json"), (CONTENT_DISPOSITION, disposition)], body).into_response())
}

fn in_json(section: &Section) -> serde_json::Value {
    let row = |row: &Vec<Option<String>>| {
        let pairs = section.columns.iter().zip(row);
        pairs.map(|(column, value)| ((*column).to_owned(), value.clone().into())).collect()
    };
    section.rows.iter().map(row).map(serde_json::Value::Object).collect()
}

/// What is sent to `/min-kompetanse/dine-data/csv`: everything as one table, a line for each value.
pub async fn csv(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let Some(person) = visitor.actor.person() else { return super::not_linked(&visitor) };
    let sections = service::take_out(&state.door(), &visitor.actor, person).await?;
    let text = visitor.reader.texts;
    let headings = vec![
        fl!(text, "own-data-section"),
        fl!(text, "own-data-row"),
        fl!(text, "own-data-column"),
        fl!(text, "own-data-value"),
    ];
    Ok(respond::csv("mine-data", &Table { headings, rows: sections.iter().flat_map(lines).collect() }))
}

fn lines(section: &Section) -> Vec<Vec<Cell>> {
    let mut lines = Vec::new();
    for (number, row) in (1..).zip(&section.rows) {
        for (column, value) in section.columns.iter().zip(row) {
            lines.push(vec![
                Cell::text(section.name),
                Cell::Whole(number),
                Cell::text(*column),
                value.clone().into(),
            ]);
        }
    }
    lines
}

async fn load(
    visitor: &Visitor,
    state: &AppState,
    person: PersonId,
    form: FormState,
) -> Result<RightsPage, WebError> {
    let mut reading = state.read(&visitor.actor, Action::ContestLevel).await?;
    Ok(RightsPage {
        frame: visitor.frame(Area::Own, fl!(visitor.reader.texts, "own-data")).below(Area::Own),
        form,
        corrections: corrections::of(&mut reading, person).await?,
        restricted_since: restrictions::of(&mut reading, person).await?,
    })
}

/// How far a request has come, in words.
pub fn correction_state(reader: impl Borrow<Speech>, state: impl Borrow<CorrectionState>) -> String {
    let reader = reader.borrow();
    match state.borrow() {
        CorrectionState::Open => fl!(reader.texts, "own-assess-proposed-open"),
        CorrectionState::Corrected => fl!(reader.texts, "own-correct-corrected"),
        CorrectionState::Declined => fl!(reader.texts, "own-correct-declined"),
    }
}
