//! Taking an initiative from state to state, by those who may.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::{InitiativeId, InitiativeStatus, Priority};
use crate::service::initiatives::moves::{self as service, LONGEST_REASON, MoveError, Step};
use crate::store::Reading;
use crate::store::records::initiatives::{self, StoredInitiative};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame, Link};
use crate::web::pages::FilterOption;
use crate::web::paths::Linked;
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

use super::filter::status_word;

#[derive(Template)]
#[template(path = "initiatives/move.html")]
struct MovePage {
    frame: Frame,
    path: String,
    /// The page of the initiative.
    back: String,
    form: FormState,
    /// The state it is in, as the form sends it.
    from: &'static str,
    now: String,
    states: Vec<FilterOption>,
    priorities: Vec<FilterOption>,
    /// A priority is asked for where it is decided.
    asks_priority: bool,
    /// Somebody else moved it meanwhile.
    was_moved: bool,
}

/// `/tiltak/{number}/status`
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
    let stored = load(&mut reading, InitiativeId(id)).await?;
    let page = show(&mut reading, &visitor, &stored, &Typed::default()).await?;
    if page.states.is_empty() {
        return Err(WebError::NotFound);
    }
    respond::html(&page)
}

/// What was typed.
#[derive(Default)]
struct Typed {
    to: Option<InitiativeStatus>,
    priority: Option<Priority>,
    reason: String,
}

/// What is sent to `/tiltak/{number}/status`.
pub async fn take(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (id, text) = (InitiativeId(id), visitor.reader.texts);
    let typed = Typed {
        to: super::filter::status_of(&fields.text("til")),
        priority: fields.text("prioritet").parse().ok().and_then(Priority::new),
        reason: fields.prose("grunn"),
    };
    let refused = match (super::filter::status_of(&fields.text("fra")), typed.to) {
        (Some(from), Some(to)) => {
            let step = Step { from, to, priority: typed.priority, reason: typed.reason.clone() };
            match service::take(&state.door(), &visitor.actor, id, &step).await {
                Ok(()) => return Ok(form::done(&format!("{}?gjort=flyttet", id.path()))),
                Err(MoveError::Store(error)) => return Err(error.into()),
                Err(refused) => Some(refused),
            }
        }
        _ => None,
    };
    let mut reading = state.read(&visitor.actor, Action::ChangeInitiatives).await?;
    let stored = load(&mut reading, id).await?;
    let mut page = show(&mut reading, &visitor, &stored, &typed).await?;
    if page.states.is_empty() {
        return Err(WebError::NotFound);
    }
    page.frame.is_wrong = true;
    let (field, words) = match refused {
        Some(MoveError::Changed(_)) => {
            page.was_moved = true;
            return Err(form::conflict(&page));
        }
        Some(MoveError::NoReason) => ("grunn", fl!(text, "initiative-move-no-reason")),
        Some(MoveError::LongReason) => {
            let most = visitor.reader.count(LONGEST_REASON);
            ("grunn", fl!(text, "initiative-move-long-reason", most = most))
        }
        Some(MoveError::NoPriority) => ("prioritet", fl!(text, "initiative-move-no-priority")),
        Some(MoveError::Store(_)) | None => ("til", fl!(text, "initiative-move-no-state")),
    };
    page.form = page.form.wrong(field, words);
    let form = page.form.clone();
    Err(form::invalid(&page, &form))
}

async fn load(reading: &mut Reading, id: InitiativeId) -> Result<StoredInitiative, WebError> {
    initiatives::find(reading, id).await?.ok_or(WebError::NotFound)
}

async fn show(
    reading: &mut Reading,
    visitor: &Visitor,
    stored: &StoredInitiative,
    typed: &Typed,
) -> Result<MovePage, WebError> {
    let (reader, text) = (visitor.reader, visitor.reader.texts);
    let open = service::open_to(reading, stored).await?;
    let heading = fl!(text, "initiative-move-heading");
    let mut frame = visitor.frame(Area::Initiatives, heading).below(Area::Initiatives);
    frame.crumbs.push(Link { words: stored.content.name.clone(), path: stored.id.path() });
    let state = |to: &InitiativeStatus| FilterOption {
        value: status_word(*to).to_owned(),
        words: reader.status(to),
        is_chosen: typed.to == Some(*to),
    };
    let chosen = typed.priority.or((stored.priority.get() < 5).then_some(stored.priority));
    let class = |class: Priority| FilterOption {
        value: class.get().to_string(),
        words: fl!(text, "page-priority-class", class = class.get()),
        is_chosen: chosen == Some(class),
    };
    Ok(MovePage {
        frame,
        path: format!("{}/status", stored.id.path()),
        back: stored.id.path(),
        form: FormState::new("t".to_owned(), stored.version).with("grunn", typed.reason.clone()),
        from: status_word(stored.status),
        now: reader.status(stored.status),
        asks_priority: open.contains(&InitiativeStatus::Planning)
            && stored.status == InitiativeStatus::Concept,
        states: open.iter().map(state).collect(),
        priorities: (1..=5).filter_map(Priority::new).map(class).collect(),
        was_moved: false,
    })
}
