//! Asking for a proposal: which initiatives, which months, by which rules and wishes.

mod questions;

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::{InitiativeCode, Month};
use crate::service::propose_staffing::{self, ProposeError};
use crate::service::staffing_jobs::settings::{InitiativeScope, StaffingRequest};
use crate::service::staffing_jobs::{self, AskError, Asked};
use crate::store::views::Window;
use crate::store::views::initiatives::{self, Filter, InitiativeRow};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::paths::{Linked, NEW_PROPOSAL};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Speech, errors};
use questions::{Answer, Part};

#[derive(Template)]
#[template(path = "proposals/new.html")]
struct NewPage {
    frame: Frame,
    form: FormState,
    action: &'static str,
    /// Those that are decided, and those that are not: ticked and not ticked at first.
    lists: Vec<Choices>,
    /// When the settings were used that stand here; none where they are the program's own.
    last_used: Option<String>,
    parts: Vec<Part>,
}

struct Choices {
    words: String,
    help: String,
    rows: Vec<Choice>,
    /// Whether they are in view from the start.
    is_open: bool,
}

struct Choice {
    field: String,
    name: String,
    more: String,
    is_chosen: bool,
}

/// `/bemanning/ny`
pub async fn page(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let rows = choosable(&state, &visitor).await?;
    let last = last_used(&state, &visitor).await?;
    let next = Month::of(state.today()).plus(1);
    let request = last.map_or_else(|| StaffingRequest::from_month(next), |(request, _)| request);
    let request = StaffingRequest { first_month: next, ..request };
    let decided = rows.iter().filter(|row| is_decided(row)).map(|row| row.code.clone()).collect();
    respond::html(&new_page(&state, &visitor, &rows, &request, &decided).await?)
}

/// What is sent to `/bemanning/ny`.
pub async fn ask(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let rows = choosable(&state, &visitor).await?;
    let text = visitor.reader.texts;
    let chosen: BTreeSet<String> =
        rows.iter().filter(|row| fields.has(&field_of(row))).map(|row| row.code.clone()).collect();
    let (mut request, mut wrong) = questions::read(text, state.today(), &fields);
    if chosen.is_empty() {
        wrong.push(("tiltak", fl!(text, "request-wrong-nothing")));
    }
    request.only = Some(chosen.iter().filter_map(|code| InitiativeCode::parse(code)).collect());
    if wrong.is_empty() {
        match staffing_jobs::ask(&state.door(), &state.queue()?, &visitor.actor, &request).await {
            Ok(Asked::Job(id)) => return Ok(form::done(&id.path())),
            Ok(Asked::Proposal(id)) => return Ok(form::done(&id.path())),
            Err(error) => wrong.push(("tiltak", refused(visitor.reader, error)?)),
        }
    }
    let mut page = new_page(&state, &visitor, &rows, &request, &chosen).await?;
    page.frame.is_wrong = true;
    page.form = questions::as_sent(page.form, &fields);
    for (field, words) in wrong {
        page.form = page.form.wrong(field, words);
    }
    page.parts = questions::parts(visitor.reader, &request, &page.form);
    let form = page.form.clone();
    Err(form::invalid(&page, &form))
}

/// Why nothing is made, where who asks can do something about it.
fn refused(reader: Speech, error: AskError) -> Result<String, WebError> {
    match error {
        AskError::TooMany => Ok(fl!(reader.texts, "request-wrong-too-many", most = staffing_jobs::MOST_OPEN)),
        AskError::UnderWay => Ok(fl!(reader.texts, "request-wrong-under-way")),
        AskError::Propose(ProposeError::Store(error)) => Err(error.into()),
        AskError::Propose(error @ ProposeError::Build(_)) => Ok(errors::no_proposal(&error, reader.language)),
        AskError::Propose(error) => Err(WebError::Service(error.to_string())),
    }
}

/// The initiatives that can be staffed.
async fn choosable(state: &AppState, visitor: &Visitor) -> Result<Vec<InitiativeRow>, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SeeInitiatives).await?;
    let list = initiatives::list(&mut reading, &Filter::default(), state.today(), Window::ALL).await?;
    let can_be = |row: &InitiativeRow| InitiativeScope::AllButClosed.takes(row.status) && row.needs > 0;
    Ok(list.rows.into_iter().filter(can_be).collect())
}

fn is_decided(row: &InitiativeRow) -> bool {
    InitiativeScope::Decided.takes(row.status)
}

/// The settings that were used last, by anybody, and when.
async fn last_used(
    state: &AppState,
    visitor: &Visitor,
) -> Result<Option<(StaffingRequest, String)>, WebError> {
    let mut reading = state.read(&visitor.actor, Action::ChangeRequests).await?;
    let last = propose_staffing::last_request(&mut reading).await?;
    Ok(last.map(|(request, at)| (request, visitor.reader.time(at))))
}

async fn new_page(
    state: &AppState,
    visitor: &Visitor,
    rows: &[InitiativeRow],
    request: &StaffingRequest,
    chosen: &BTreeSet<String>,
) -> Result<NewPage, WebError> {
    let reader = visitor.reader;
    let frame = visitor.frame(Area::Proposals, fl!(reader.texts, "request-heading")).below(Area::Proposals);
    let form = FormState::new("foresporsel".to_owned(), 0);
    let last = last_used(state, visitor).await?;
    Ok(NewPage {
        frame,
        action: NEW_PROPOSAL,
        lists: lists(reader, rows, chosen),
        last_used: last.map(|(_, at)| fl!(reader.texts, "request-last-used", time = at)),
        parts: questions::parts(reader, request, &form),
        form,
    })
}

fn lists(reader: Speech, rows: &[InitiativeRow], chosen: &BTreeSet<String>) -> Vec<Choices> {
    let text = reader.texts;
    let (decided, others): (Vec<_>, Vec<_>) = rows.iter().partition(|row| is_decided(row));
    let of = |rows: Vec<&InitiativeRow>| -> Vec<Choice> {
        rows.into_iter().map(|row| Choice::of(reader, row, chosen.contains(&row.code))).collect()
    };
    let ticked = |rows: &[Choice]| rows.iter().filter(|row| row.is_chosen).count();
    let (decided, others) = (of(decided), of(others));
    let (of_decided, of_others) = (ticked(&decided), ticked(&others));
    let list = |words, help, rows: Vec<Choice>, is_open| Choices { words, help, rows, is_open };
    vec![
        list(
            fl!(text, "request-decided", ticked = of_decided, count = decided.len()),
            fl!(text, "request-decided-help"),
            decided,
            of_decided == 0,
        ),
        list(
            fl!(text, "request-others", ticked = of_others, count = others.len()),
            fl!(text, "request-others-help"),
            others,
            of_others > 0,
        ),
    ]
}

impl Choice {
    fn of(reader: Speech, row: &InitiativeRow, is_chosen: bool) -> Self {
        Self {
            field: field_of(row),
            name: row.name.clone(),
            more: fl!(
                reader.texts,
                "request-initiative-more",
                code = row.code.as_str(),
                status = reader.status(row.status),
                priority = row.priority.get(),
                needs = row.needs
            ),
            is_chosen,
        }
    }
}

fn field_of(row: &InitiativeRow) -> String {
    format!("tiltak-{}", row.id)
}
