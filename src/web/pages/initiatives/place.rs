//! Where one is in the form of an initiative, and what stands around each of its pages.

use askama::Template;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::layout::LAST_STEP;
use super::names::Names;
use super::words;
use crate::auth::Token;
use crate::domain::InitiativeDraftId;
use crate::service::initiatives::check::Page;
use crate::service::initiatives::{Open, Seen};
use crate::store::Reading;
use crate::web::error::WebError;
use crate::web::form::{self, Asked, Fields};
use crate::web::frame::{Area, Frame, Link};
use crate::web::paths::NEW_INITIATIVE;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// What is said of a page that was just saved, with the version that it has now.
#[derive(Template)]
#[template(path = "initiatives/_saved.html")]
struct SavedPart {
    saved: String,
    version: i64,
}

/// Where one is in the form.
pub struct Place {
    /// The way to the other steps, the current one marked.
    pub steps: Vec<(String, String, bool)>,
    /// "Steg 2 av 6".
    pub words: String,
    /// Where the page's form is sent.
    pub action: String,
    /// The page before; empty on the first.
    pub back: String,
    /// A word of this page's own, which tells it from others that are open.
    pub window: String,
}

/// The address of a step.
pub fn step_path(id: InitiativeDraftId, step: u8) -> String {
    format!("{}/steg/{step}", draft_path(id))
}

/// The address of a need.
pub fn need_path(id: InitiativeDraftId, number: u32) -> String {
    format!("{}/behov/{number}", draft_path(id))
}

/// The address of the page where something is to be corrected.
pub fn page_path(id: InitiativeDraftId, page: Page) -> String {
    match page {
        Page::Step(step) => step_path(id, step),
        Page::Need(number) => need_path(id, number),
        Page::Team => format!("{}/team", draft_path(id)),
    }
}

impl Place {
    /// At a step, or at a page below it.
    pub fn at(reader: Speech, id: InitiativeDraftId, step: u8, action: String) -> Self {
        let way = |at: u8| (words::step(reader, at), step_path(id, at), at == step);
        let is_below = action != step_path(id, step);
        let before = if is_below { step } else { step - 1 };
        Self {
            steps: (1..=LAST_STEP).map(way).collect(),
            words: fl!(reader.texts, "initiative-step", at = step, of = LAST_STEP),
            back: if before == 0 { String::new() } else { step_path(id, before) },
            action,
            window: Token::new().secret().to_owned(),
        }
    }
}

/// Where a page of the form was sent from.
pub fn seen(fields: &Fields, asked: Asked) -> Seen {
    let (version, window) = (Some(fields.version()), fields.text("vindu"));
    Seen { version, window: window.chars().take(64).collect(), stays: asked == Asked::Fragment }
}

/// The frame of a page of the form.
pub fn frame(visitor: &Visitor, open: &Open, heading: String) -> Frame {
    let text = visitor.reader.texts;
    let mut frame = visitor.frame(Area::Initiatives, heading).below(Area::Initiatives);
    let name = open.draft.value("navn");
    let words = if name.is_empty() { fl!(text, "initiative-new") } else { name.to_owned() };
    frame.crumbs.push(Link { words, path: NEW_INITIATIVE.to_owned() });
    frame
}

/// What stands below the heading of a page: when it was saved.
pub fn saved(reader: Speech, open: &Open) -> String {
    fl!(reader.texts, "initiative-saved", time = reader.clock(open.stored.saved_at))
}

/// The answer to a page that was typed in, without a button.
pub fn saved_part(reader: Speech, open: &Open) -> Result<Response, WebError> {
    form::fragment(&SavedPart { saved: saved(reader, open), version: open.stored.version })
}

/// The same where the draft was saved from another window: nothing was kept of what was typed here, which stands there
/// until it is sent.
pub fn saved_elsewhere(reader: Speech, seen: i64) -> WebError {
    form::conflict(&SavedPart { saved: fl!(reader.texts, "initiative-elsewhere-part"), version: seen })
}

/// What stands of a page that was saved from elsewhere.
pub async fn stands(
    state: &AppState,
    reading: &mut Reading,
    reader: Speech,
    now: &Open,
    page: Page,
) -> Result<Vec<words::Fact>, WebError> {
    let names = Names::load(state, reading, &[&now.draft]).await?;
    let facts = words::facts(reader, &names, &now.draft);
    Ok(facts.into_iter().filter(|fact| fact.page == page).collect())
}

/// The address of a draft; its pages are below it.
pub fn draft_path(id: InitiativeDraftId) -> String {
    format!("/tiltak/utkast/{id}")
}
