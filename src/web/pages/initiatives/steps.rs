//! The steps of the form: a page each, saved whatever stands in it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::fields::{self, FieldView};
use super::layout::{LAST_STEP, STEPS};
use super::names::Names;
use super::place::{Place, frame, saved, saved_elsewhere, saved_part, seen, stands, step_path};
use super::words;
use crate::access::Action;
use crate::domain::InitiativeDraftId;
use crate::service::initiatives::check::{Fault, Page};
use crate::service::initiatives::draft::Draft;
use crate::service::initiatives::{self as service, Open, WriteError};
use crate::store::Reading;
use crate::web::error::WebError;
use crate::web::form::{self, Asked, Fields, FormState};
use crate::web::frame::Frame;
use crate::web::pages::FilterOption;
use crate::web::request::{Filters, Numbers};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

#[derive(Template)]
#[template(path = "initiatives/step.html")]
struct StepPage {
    frame: Frame,
    place: Place,
    form: FormState,
    fields: Vec<FieldView>,
    saved: String,
    stands: Vec<words::Fact>,
}

/// `/tiltak/utkast/{number}/steg/{step}`
pub async fn page(
    numbers: Numbers,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (id, step) = of(&numbers)?;
    let mut reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
    let open = service::open(&mut reading, id).await?;
    let faults = service::faults(&mut reading, &open.draft).await?;
    match step {
        4 => super::needs::page(&state, &mut reading, &visitor, &open, &faults).await,
        LAST_STEP => super::check::page(&state, &mut reading, &visitor, &open, faults).await,
        _ => {
            let faults = if filters.text("rett").is_empty() { Vec::new() } else { faults };
            respond::html(&show(&state, &mut reading, (&visitor, &open, step), &faults).await?)
        }
    }
}

/// What is sent to `/tiltak/utkast/{number}/steg/{step}`: it is kept whatever it is, and the next step comes.
pub async fn save(
    numbers: Numbers,
    asked: Asked,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (id, step) = of(&numbers)?;
    let names = names_of(step).ok_or(WebError::NotFound)?;
    let seen = seen(&fields, asked);
    let typing = |draft: &mut Draft| fields::take(&mut draft.texts, names, &fields);
    match service::save(&state.door(), &visitor.actor, (id, &seen), typing).await {
        Ok((open, ())) if asked == Asked::Fragment => saved_part(visitor.reader, &open),
        Ok(_) => Ok(form::done(&step_path(id, step + 1))),
        Err(WriteError::Store(error)) => Err(error.into()),
        Err(WriteError::Saved(now)) if fields::differing(&now.draft.texts, names, &fields).is_empty() => {
            match asked {
                Asked::Fragment => saved_part(visitor.reader, &now),
                Asked::Page => Ok(form::done(&step_path(id, step + 1))),
            }
        }
        Err(WriteError::Saved(_)) if asked == Asked::Fragment => {
            Err(saved_elsewhere(visitor.reader, fields.version()))
        }
        Err(WriteError::Saved(now)) => {
            let mut reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
            let stands = stands(&state, &mut reading, visitor.reader, &now, Page::Step(step)).await?;
            let mut typed = *now;
            fields::take(&mut typed.draft.texts, names, &fields);
            let mut page = show(&state, &mut reading, (&visitor, &typed, step), &[]).await?;
            page.stands = stands;
            page.frame.is_wrong = true;
            Err(form::conflict(&page))
        }
        Err(WriteError::Wrong(_) | WriteError::Changed(_)) => Err(WebError::Conflict(None)),
    }
}

fn names_of(step: u8) -> Option<&'static [&'static str]> {
    STEPS.iter().find(|(at, _)| *at == step).map(|(_, names)| *names)
}

fn of(numbers: &Numbers) -> Result<(InitiativeDraftId, u8), WebError> {
    let step = u8::try_from(numbers.1).ok().filter(|step| (1..=LAST_STEP).contains(step));
    Ok((InitiativeDraftId(numbers.0), step.ok_or(WebError::NotFound)?))
}

async fn show(
    state: &AppState,
    reading: &mut Reading,
    (visitor, open, step): (&Visitor, &Open, u8),
    faults: &[Fault],
) -> Result<StepPage, WebError> {
    let reader = visitor.reader;
    let names = Names::load(state, reading, &[&open.draft]).await?;
    let owners = reading.owners_reached().await?;
    let texts = &open.draft.texts;
    let choices = |name: &str| match name {
        "eier" => {
            let first = FilterOption {
                value: String::new(),
                words: fl!(reader.texts, "initiative-choose"),
                is_chosen: false,
            };
            let units = names.owners(owners.as_ref(), open.draft.value("eier"));
            std::iter::once(first).chain(units).collect()
        }
        _ => Vec::new(),
    };
    let of_step = names_of(step).unwrap_or_default();
    let fields = of_step.iter().map(|name| FieldView::of(reader, name, texts, choices(name))).collect();
    let form = fields::form(reader, Page::Step(step), open.stored.version, faults);
    let mut frame = frame(visitor, open, words::step(reader, step));
    frame.is_wrong = !form.errors().is_empty();
    Ok(StepPage {
        frame,
        place: Place::at(reader, open.stored.id, step, step_path(open.stored.id, step)),
        form,
        fields,
        saved: saved(reader, open),
        stands: Vec::new(),
    })
}
