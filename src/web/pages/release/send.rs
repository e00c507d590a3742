//! Sending the places of a proposal to the leaders of the people in them, and how far what was sent has come.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;
use jiff::ToSpan;

use crate::access::Action;
use crate::domain::{InitiativeId, PlaceState, ProposalId};
use crate::service::propose_staffing::ProposeError;
use crate::service::release::{self as service, SendError, USUAL_DAYS};
use crate::service::staffing_jobs::{AskError, Asked};
use crate::store::places::{self, PlaceRow};
use crate::store::{Reading, StoreError};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::opened::Opened;
use crate::web::pages::proposal_parts::crumb;
use crate::web::paths::{Linked, decision_of, send_of, with_fields};
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::sheet::{Column, Sheet, Value};
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Speech, release};

#[derive(Template)]
#[template(path = "release/send.html")]
struct SendPage {
    frame: Frame,
    path: String,
    rows: Vec<Row>,
    sent: Option<Sheet>,
    form: FormState,
    receipt: Option<String>,
    /// How many were declined, said with what to do about it; none where nobody was.
    again: Option<String>,
}

/// An initiative that can be sent.
struct Row {
    id: InitiativeId,
    name: String,
    places: String,
    is_chosen: bool,
}

/// `GET /bemanning/{number}/send`.
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut page = load(&state, &visitor, ProposalId(id), None).await?;
    let is_sent = filters.text("gjort") == "ja";
    page.receipt = is_sent.then(|| fl!(visitor.reader.texts, "release-sent-done"));
    respond::html(&page)
}

/// What is sent to `/bemanning/{number}/send`.
pub async fn send(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = ProposalId(id);
    let chosen: BTreeSet<InitiativeId> = fields.numbered("tiltak").into_iter().map(InitiativeId).collect();
    let deadline = fields.text("frist");
    match service::send(&state.door(), &visitor.actor, id, (&chosen, &deadline)).await {
        Ok(_) => Ok(form::done(&with_fields(&send_of(id), &[("gjort", "ja")]))),
        Err(SendError::Store(error)) => Err(error.into()),
        Err(SendError::Propose(error)) => Err(WebError::Service(error.to_string())),
        Err(error) => {
            let mut page = load(&state, &visitor, id, Some(&chosen)).await?;
            let (field, words) = wrong(visitor.reader, &error);
            page.form = page.form.with("frist", deadline).wrong(field, words);
            page.frame.is_wrong = true;
            let form = page.form.clone();
            Err(form::invalid(&page, &form))
        }
    }
}

/// What is sent to `/bemanning/{number}/send/planlegg`: the proposal is asked for again around those who were declined.
pub async fn plan_again(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (door, queue) = (state.door(), state.queue()?);
    match Box::pin(service::plan_again(&door, &queue, &visitor.actor, ProposalId(id))).await {
        Ok(Some(Asked::Job(job))) => Ok(form::done(&job.path())),
        Ok(Some(Asked::Proposal(proposal))) => Ok(form::done(&proposal.path())),
        // Nobody is declined any more, or the same is being made already.
        Ok(None) | Err(AskError::TooMany | AskError::UnderWay) => Err(WebError::Conflict(None)),
        Err(AskError::Propose(ProposeError::Store(error))) => Err(error.into()),
        Err(AskError::Propose(error)) => Err(WebError::Service(error.to_string())),
    }
}

fn wrong(reader: Speech, error: &SendError) -> (&'static str, String) {
    let text = reader.texts;
    match error {
        SendError::NoDay => ("frist", fl!(text, "leader-wrong-day")),
        SendError::OtherDay => ("frist", fl!(text, "release-wrong-deadline")),
        _ => ("tiltak", fl!(text, "release-wrong-nothing")),
    }
}

async fn load(
    state: &AppState,
    visitor: &Visitor,
    id: ProposalId,
    chosen: Option<&BTreeSet<InitiativeId>>,
) -> Result<SendPage, WebError> {
    let mut reading = state.read(&visitor.actor, Action::ChangeRequests).await?;
    if !service::may_be_sent(&mut reading, id).await? {
        return Err(WebError::NotFound);
    }
    let opened = state.proposal(reading, id).await?;
    let mut reading = state.read(&visitor.actor, Action::ChangeRequests).await?;
    let before = places::sent_of(&mut reading, id).await?;
    let rows = rows(visitor.reader, &mut reading, &opened, (&before, chosen)).await?;
    let sent = sent(visitor, &mut reading, id, &before).await?;
    let declined = service::declined(&mut reading, id).await?.len();
    let again = (declined > 0).then(|| fl!(visitor.reader.texts, "release-again", count = declined));
    let heading = fl!(visitor.reader.texts, "release-send-heading", number = id.0);
    let mut frame = visitor.frame(Area::Proposals, heading).below(Area::Proposals);
    frame.crumbs.push(crumb(visitor.reader, id));
    let deadline = state.today().saturating_add(USUAL_DAYS.days());
    Ok(SendPage {
        frame,
        path: send_of(id),
        rows,
        sent,
        form: FormState::new("send".to_owned(), 0).with("frist", deadline.to_string()),
        receipt: None,
        again,
    })
}

/// The initiatives with somebody proposed that the reader may send for; what was not sent before is chosen.
async fn rows(
    reader: Speech,
    reading: &mut Reading,
    opened: &Opened,
    (before, chosen): (&[InitiativeId], Option<&BTreeSet<InitiativeId>>),
) -> Result<Vec<Row>, WebError> {
    let mut rows = Vec::new();
    for (team, count) in opened.team_sizes() {
        let Some(id) = opened.directory().initiative(&team.code).filter(|_| count > 0) else { continue };
        match places::must_reach(reading, id).await {
            Ok(()) => {}
            Err(StoreError::NotFound) => continue,
            Err(error) => return Err(error.into()),
        }
        rows.push(Row {
            id,
            name: team.name.clone(),
            places: fl!(reader.texts, "release-send-places", count = count),
            is_chosen: chosen.map_or(!before.contains(&id), |chosen| chosen.contains(&id)),
        });
    }
    Ok(rows)
}

/// How far what was sent has come, initiative by initiative; none where nothing was.
async fn sent(
    visitor: &Visitor,
    reading: &mut Reading,
    id: ProposalId,
    before: &[InitiativeId],
) -> Result<Option<Sheet>, WebError> {
    let (reader, text) = (visitor.reader, visitor.reader.texts);
    let mut rows = Vec::new();
    for initiative in before {
        let places = match places::of(reading, id, *initiative).await {
            Ok(places) => places,
            Err(StoreError::NotFound) => continue,
            Err(error) => return Err(error.into()),
        };
        rows.push(sent_row(visitor, id, &places));
    }
    let counted = PlaceState::ALL.map(|state| Column::number(release::state(reader, state)));
    let mut columns = vec![Column::words(fl!(text, "page-initiative"))];
    columns.extend(counted);
    columns.push(Column::words(fl!(text, "release-sent-deadline")));
    let caption = fl!(text, "release-sent-caption");
    Ok((!rows.is_empty()).then_some(Sheet { caption, columns, rows }))
}

fn sent_row(visitor: &Visitor, id: ProposalId, places: &[PlaceRow]) -> Vec<Value> {
    let reader = visitor.reader;
    let of = |state| places.iter().filter(|place| place.state == state).count();
    let first = places.first();
    let path = first
        .filter(|_| visitor.may(Action::DecideProposals))
        .map(|place| decision_of(id, place.initiative.0));
    let mut row = vec![Value::link(first.map_or("", |place| place.initiative.1.as_str()), path)];
    row.extend(PlaceState::ALL.map(|state| {
        let count = i64::try_from(of(state)).unwrap_or(i64::MAX);
        Value::number(reader.number(count), crate::export::Cell::Whole(count))
    }));
    row.push(Value::words(first.map_or_else(String::new, |place| reader.date(place.deadline))));
    row
}
