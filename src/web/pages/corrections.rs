//! What people say is wrong about them: answered by HR, and by leaders for their own units.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::CorrectionId;
use crate::service::own as service;
use crate::store::records::corrections::{self, Correction, CorrectionState};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::paths::CORRECTIONS;
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

/// The longest answer, in characters.
const LONGEST: usize = 1_000;

#[derive(Template)]
#[template(path = "own/corrections.html")]
struct CorrectionsPage {
    frame: Frame,
    open: Vec<(Correction, FormState)>,
    /// What is wrong in the form that was sent.
    form: FormState,
}

/// `GET /rettinger`: the open requests for correction, each with the form to answer it.
pub async fn page(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    respond::html(&load(&visitor, &state, FormState::default()).await?)
}

/// What is sent to `/rettinger/{number}`.
pub async fn answer(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (answer, text) = (fields.text("svar"), visitor.reader.texts);
    let mut form = FormState::new(format!("retting-{id}"), 0).with("svar", answer.clone());
    if answer.is_empty() {
        form = form.wrong("svar", fl!(text, "own-corrections-empty"));
    } else if answer.chars().count() > LONGEST {
        let most = visitor.reader.count(LONGEST);
        form = form.wrong("svar", fl!(text, "own-assess-propose-too-long", most = most));
    }
    if !form.errors().is_empty() {
        let mut page = load(&visitor, &state, form).await?;
        page.frame.is_wrong = true;
        return Err(form::invalid(&page, &page.form));
    }
    let outcome =
        if fields.text("valg") == "rettet" { CorrectionState::Corrected } else { CorrectionState::Declined };
    let (door, id) = (state.door(), CorrectionId(id));
    service::answer_correction(&door, &visitor.actor, id, (outcome, &answer)).await?;
    Ok(form::done(CORRECTIONS))
}

async fn load(visitor: &Visitor, state: &AppState, form: FormState) -> Result<CorrectionsPage, WebError> {
    let mut reading = state.read(&visitor.actor, Action::AnswerContest).await?;
    let open = corrections::open(&mut reading).await?;
    let form_of = |one: &Correction| {
        let name = format!("retting-{}", one.id);
        if form.is(&name) { form.clone() } else { FormState::new(name, 0) }
    };
    Ok(CorrectionsPage {
        frame: visitor.frame(Area::None, fl!(visitor.reader.texts, "own-corrections")),
        open: open.into_iter().map(|one| (form_of(&one), one)).map(|(form, one)| (one, form)).collect(),
        form,
    })
}
