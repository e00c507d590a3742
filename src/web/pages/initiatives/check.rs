//! Step 6: everything that stands, what is to be corrected, and sending it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::layout::LAST_STEP;
use super::names::Names;
use super::place::{Place, draft_path, frame, page_path, saved, step_path};
use super::words::{self, Difference, Fact};
use crate::access::Action;
use crate::domain::InitiativeDraftId;
use crate::service::initiatives::check::{Fault, Page};
use crate::service::initiatives::draft::Draft;
use crate::service::initiatives::{self as service, Open, WriteError};
use crate::store::Reading;
use crate::store::records::initiatives::StoredInitiative;
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::Frame;
use crate::web::paths::Linked;
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "initiatives/check.html")]
struct CheckPage {
    frame: Frame,
    place: Place,
    form: FormState,
    /// What is to be corrected, each with the page that has it.
    faults: Vec<(String, String)>,
    facts: Vec<(Fact, String)>,
    saved: String,
    /// It is the next version of an initiative that has this many.
    is_change: bool,
    send: String,
    discard: String,
    /// What somebody else made of the initiative meanwhile.
    others: Option<Others>,
    /// The draft was saved from elsewhere: what stands is shown.
    was_saved: bool,
}

/// What somebody else made of the initiative meanwhile.
struct Others {
    differences: Vec<Difference>,
    /// Its page.
    path: String,
    /// The version that stands now.
    version: i64,
}

/// `/tiltak/utkast/{number}/steg/6`
pub async fn page(
    state: &AppState,
    reading: &mut Reading,
    visitor: &Visitor,
    open: &Open,
    faults: Vec<Fault>,
) -> Result<Response, WebError> {
    respond::html(&show(state, reading, (visitor, open), &faults).await?)
}

/// What is sent to `/tiltak/utkast/{number}/send`.
pub async fn send(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = InitiativeDraftId(id);
    let onto = fields.text("grunnlag").parse().ok();
    let refused = match service::send(&state.door(), &visitor.actor, (id, fields.version()), onto).await {
        Ok(initiative) => return Ok(form::done(&format!("{}?gjort=sendt", initiative.path()))),
        Err(WriteError::Store(error)) => return Err(error.into()),
        Err(refused) => refused,
    };
    let mut reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
    let open = service::open(&mut reading, id).await?;
    match refused {
        WriteError::Wrong(faults) => {
            let mut page = show(&state, &mut reading, (&visitor, &open), &faults).await?;
            page.frame.is_wrong = true;
            // Each is corrected on a page of its own: what stands first here leads there.
            let form = FormState::new("t".to_owned(), open.stored.version);
            let form = faults
                .iter()
                .fold(form, |form, fault| form.wrong(&fault.field, words::wrong(visitor.reader, fault)));
            Err(form::invalid(&page, &form))
        }
        WriteError::Changed(now) => {
            let mut page = show(&state, &mut reading, (&visitor, &open), &[]).await?;
            page.others = Some(others(&state, &mut reading, visitor.reader, (&open, &now)).await?);
            page.frame.is_wrong = true;
            Err(form::conflict(&page))
        }
        WriteError::Saved(_) | WriteError::Store(_) => {
            let faults = service::faults(&mut reading, &open.draft).await?;
            let mut page = show(&state, &mut reading, (&visitor, &open), &faults).await?;
            page.was_saved = true;
            Err(form::conflict(&page))
        }
    }
}

async fn others(
    state: &AppState,
    reading: &mut Reading,
    reader: Speech,
    (open, now): (&Open, &StoredInitiative),
) -> Result<Others, WebError> {
    let stands = Draft::of(&now.content);
    let names = Names::load(state, reading, &[&open.draft, &stands]).await?;
    Ok(Others {
        differences: words::differences(reader, &names, &stands, &open.draft),
        path: now.id.path(),
        version: now.version,
    })
}

async fn show(
    state: &AppState,
    reading: &mut Reading,
    (visitor, open): (&Visitor, &Open),
    faults: &[Fault],
) -> Result<CheckPage, WebError> {
    let (reader, id) = (visitor.reader, open.stored.id);
    let names = Names::load(state, reading, &[&open.draft]).await?;
    let place = |page: Page, field: &str| match (page, field) {
        (Page::Step(4), _) => step_path(id, 4),
        _ => format!("{}?rett=ja#t-{field}", page_path(id, page)),
    };
    let title = |fault: &Fault| match fault.page {
        Page::Need(number) => {
            let title = open.draft.need(number).map_or("", |need| need.value("tittel"));
            fl!(reader.texts, "initiative-wrong-in-need", title = title, wrong = words::wrong(reader, fault))
        }
        Page::Step(_) | Page::Team => words::wrong(reader, fault),
    };
    let facts = words::facts(reader, &names, &open.draft);
    Ok(CheckPage {
        frame: frame(visitor, open, words::step(reader, LAST_STEP)),
        place: Place::at(reader, id, LAST_STEP, step_path(id, LAST_STEP)),
        form: FormState::new("t".to_owned(), open.stored.version),
        faults: faults.iter().map(|fault| (title(fault), place(fault.page, &fault.field))).collect(),
        facts: facts
            .into_iter()
            .map(|fact| {
                let path = page_path(id, fact.page);
                (fact, path)
            })
            .collect(),
        saved: saved(reader, open),
        is_change: open.stored.of.is_some(),
        send: format!("{}/send", draft_path(id)),
        discard: format!("{}/slett", draft_path(id)),
        others: None,
        was_saved: false,
    })
}
