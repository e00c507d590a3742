//! What was decided, and what waits to be.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::Names;
use crate::access::Action;
use crate::domain::{InitiativeId, PlaceState, ProposalId, norwegian_date};
use crate::export::Cell;
use crate::store::decisions::{self, Decision};
use crate::store::places::{self, PlaceRow};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paths::{Linked, decision_of};
use crate::web::request::Format;
use crate::web::respond;
use crate::web::sheet::{Column, Sheet, Value};
use crate::web::small_groups::Shown;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Speech, decision as words};

#[derive(Template)]
#[template(path = "decisions/list.html")]
struct ListPage {
    frame: Frame,
    waits: Vec<Waiting>,
    sheet: Sheet,
}

/// An initiative that somebody may decide about.
struct Waiting {
    name: String,
    path: String,
    words: String,
}

/// `GET /beslutninger`, also as `.csv` and `.xlsx`.
pub async fn page(
    format: Format,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SeeDecisions).await?;
    let mut shown = Vec::new();
    for decision in decisions::all(&mut reading).await? {
        let counts = matches!(Names::of(&mut reading, &decision).await?, Names::All);
        shown.push((decision, counts));
    }
    let sheet = sheet(visitor.reader, &shown);
    if format.is_file() {
        return Ok(respond::table(format, "beslutninger", &sheet.table()));
    }
    let waits = match reading.turn_to(Action::DecideProposals) {
        Ok(()) => waits(visitor.reader, &places::to_decide(&mut reading).await?),
        Err(_) => Vec::new(),
    };
    let heading = fl!(visitor.reader.texts, "decision-list");
    let frame = visitor.frame(Area::Proposals, heading.clone()).below(Area::Proposals);
    respond::html(&ListPage { frame: frame.with_file(!shown.is_empty(), "", heading), waits, sheet })
}

fn waits(reader: Speech, open: &[PlaceRow]) -> Vec<Waiting> {
    let mut by: BTreeMap<(InitiativeId, ProposalId), Vec<&PlaceRow>> = BTreeMap::new();
    for place in open {
        by.entry((place.initiative.0, place.proposal)).or_default().push(place);
    }
    by.into_iter()
        .filter_map(|((initiative, proposal), places)| {
            let first = places.first()?;
            let answered = places.iter().filter(|place| place.state != PlaceState::Asked).count();
            Some(Waiting {
                name: first.initiative.1.clone(),
                path: decision_of(proposal, initiative),
                words: fl!(
                    reader.texts,
                    "decision-list-waits-row",
                    answered = reader.count(answered),
                    all = reader.count(places.len()),
                    day = reader.date(first.deadline)
                ),
            })
        })
        .collect()
}

fn sheet(reader: Speech, decisions: &[(Decision, bool)]) -> Sheet {
    let text = reader.texts;
    let row = |(decision, counts): &(Decision, bool)| {
        let day = norwegian_date(decision.at);
        let places: Option<i64> =
            if *counts { Some(decision.places) } else { Shown::of(decision.places).count() };
        vec![
            Value::link(fl!(text, "decision-one", number = decision.id.0), Some(decision.id.path())),
            Value::in_file(decision.initiative.2.as_str()),
            Value::words(&decision.initiative.1),
            Value::words(words::kind(reader, decision.kind)),
            Value::number(reader.shown(places), reader.shown_cell(places)),
            Value::number(reader.date(day), Cell::Date(day)),
            Value::words(&decision.by.1),
        ]
    };
    Sheet {
        caption: fl!(text, "decision-list-caption"),
        columns: vec![
            Column::words(fl!(text, "decision-form")),
            Column::in_file(fl!(text, "file-initiative-code")),
            Column::words(fl!(text, "page-initiative")),
            Column::words(fl!(text, "decision-column-what")),
            Column::number(fl!(text, "decision-column-places")),
            Column::words(fl!(text, "decision-at")),
            Column::words(fl!(text, "decision-by")),
        ],
        rows: decisions.iter().map(row).collect(),
    }
}
