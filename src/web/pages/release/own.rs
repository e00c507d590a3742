//! What somebody is proposed for, why, and their own answer.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::{Action, Subject, may};
use crate::domain::{OwnReply, PlaceId, PlaceState};
use crate::service::release::{self as service, LONGEST_WORDS, ReplyError};
use crate::store::places::{self, PlaceRow};
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::paths::{Linked, OWN_PLACES, with_fields};
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Speech, release};

#[derive(Template)]
#[template(path = "release/own.html")]
struct OwnPage {
    frame: Frame,
    rows: Vec<Row>,
    form: FormState,
    receipt: Option<String>,
}

/// A place that somebody is proposed for.
struct Row {
    initiative: String,
    /// The page of the initiative, where the reader may open it.
    initiative_path: Option<String>,
    path: String,
    work: String,
    why: Vec<String>,
    state: String,
    color: &'static str,
    /// What the leader said, and when.
    step: Option<String>,
    words: String,
    free: String,
    deadline: String,
    /// What the reader has answered; none where they have not.
    answered: Option<String>,
    may_answer: bool,
    form: FormState,
    is_open: bool,
}

/// `GET /mine-forslag`.
pub async fn page(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut page = load(&state, &visitor).await?;
    page.receipt = (filters.text("gjort") == "ja").then(|| fl!(visitor.reader.texts, "release-own-done"));
    respond::html(&page)
}

/// What is sent to `/mine-forslag/{number}`.
pub async fn reply(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let reply = match fields.text("svar").as_str() {
        "ja" => Some(OwnReply::Yes),
        "ny" => Some(OwnReply::Again),
        _ => None,
    };
    let words = if reply == Some(OwnReply::Again) { fields.prose("hvorfor") } else { String::new() };
    match service::reply(&state.door(), &visitor.actor, PlaceId(id), (reply, &words)).await {
        Ok(()) => Ok(form::done(&with_fields(OWN_PLACES, &[("gjort", "ja")]))),
        Err(ReplyError::Store(error)) => Err(error.into()),
        Err(ReplyError::Over) => Err(WebError::Conflict(None)),
        Err(error) => {
            let mut page = load(&state, &visitor).await?;
            page.frame.is_wrong = true;
            let path = format!("{OWN_PLACES}/{id}");
            let row = page.rows.iter_mut().find(|row| row.path == path).ok_or(WebError::NotFound)?;
            let words = fields.prose("hvorfor");
            row.form =
                row.form.clone().with("hvorfor", words).wrong("hvorfor", wrong(visitor.reader, &error));
            row.is_open = true;
            let form = row.form.clone();
            page.form = form.clone();
            Err(form::invalid(&page, &form))
        }
    }
}

fn wrong(reader: Speech, error: &ReplyError) -> String {
    let text = reader.texts;
    match error {
        ReplyError::NoAnswer => fl!(text, "release-wrong-answer"),
        ReplyError::TooLong => fl!(text, "release-wrong-long", most = reader.count(LONGEST_WORDS)),
        _ => fl!(text, "release-wrong-reason"),
    }
}

async fn load(state: &AppState, visitor: &Visitor) -> Result<OwnPage, WebError> {
    let mut reading = state.read(&visitor.actor, Action::AnswerProposals).await?;
    let places = places::own(&mut reading).await?;
    let heading = fl!(visitor.reader.texts, "release-own-heading");
    Ok(OwnPage {
        frame: visitor.frame(Area::Own, heading).below(Area::Own),
        rows: places.iter().map(|place| Row::of(visitor, place)).collect(),
        form: FormState::default(),
        receipt: None,
    })
}

impl Row {
    fn of(visitor: &Visitor, place: &PlaceRow) -> Self {
        let reader = visitor.reader;
        let opens = may(&visitor.actor, Action::SeeInitiatives, Subject::Anybody)
            .is_ok_and(|allowed| allowed.scope().is_everybody());
        let step = place.last.as_ref().filter(|_| {
            matches!(place.state, PlaceState::Released | PlaceState::Declined | PlaceState::Decided)
        });
        Self {
            initiative: place.initiative.1.clone(),
            initiative_path: opens.then(|| place.initiative.0.path()),
            path: format!("{OWN_PLACES}/{}", place.id),
            work: release::work(reader, place),
            why: release::why(reader, place),
            state: release::state(reader, place.state),
            color: release::color(place.state),
            step: step.map(|step| release::step(reader, place, step)),
            words: step.map(|step| step.words.clone()).unwrap_or_default(),
            free: release::free(reader, place.released),
            deadline: reader.date(place.deadline),
            answered: place.reply.as_ref().map(|_| release::reply(reader, place)),
            may_answer: place.state != PlaceState::Declined,
            form: FormState::new(format!("plass-{}", place.id), place.version),
            is_open: false,
        }
    }
}
