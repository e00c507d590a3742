//! Emergency access: administrators open what is otherwise closed to them, and others see that they did.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;
use jiff::SignedDuration;

use crate::access::Action;
use crate::export::Cell;
use crate::service::emergency::{self, BreakError};
use crate::store::broken_glass::{self, BrokenGlass};
use crate::web::error::WebError;
use crate::web::form::{Fields, FormState, done, invalid};
use crate::web::frame::{Area, Frame};
use crate::web::paths::EMERGENCY;
use crate::web::respond;
use crate::web::sheet::{Column, Sheet, Value};
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// How far back the page goes: a year.
const SHOWN: SignedDuration = SignedDuration::from_hours(365 * 24);

#[derive(Template)]
#[template(path = "access/emergency.html")]
struct EmergencyPage {
    frame: Frame,
    form: FormState,
    is_possible: bool,
    /// Until when it is open now.
    open: Option<String>,
    sheet: Sheet,
}

/// `GET /nodtilgang`: whether it is open, the form to open it, and the openings of the last year.
pub async fn page(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    let form = FormState::new("nodtilgang".to_owned(), 1);
    respond::html(&made(&visitor, &state, form).await?)
}

/// `POST /nodtilgang`: opens it; 422 where the reason is too short or too long.
pub async fn begin(
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (reason, text) = (fields.prose("grunn"), visitor.reader.texts);
    let words = match emergency::begin(&state.door(), &visitor.actor, &reason).await {
        Ok(()) => return Ok(done(EMERGENCY)),
        Err(BreakError::Store(error)) => return Err(error.into()),
        Err(BreakError::TooShort) => fl!(text, "access-emergency-too-short"),
        Err(BreakError::TooLong) => fl!(text, "access-emergency-too-long", n = emergency::LONGEST),
    };
    let form = FormState::new("nodtilgang".to_owned(), 1).with("grunn", reason).wrong("grunn", words);
    let mut page = made(&visitor, &state, form).await?;
    page.frame.is_wrong = true;
    Err(invalid(&page, &page.form))
}

/// `POST /nodtilgang/avslutt`: closes it before its time is up.
pub async fn end(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    emergency::end(&state.door(), &visitor.actor).await?;
    Ok(done(EMERGENCY))
}

async fn made(visitor: &Visitor, state: &AppState, form: FormState) -> Result<EmergencyPage, WebError> {
    let (reader, now) = (visitor.reader, state.now());
    let open = emergency::open(&state.door(), &visitor.actor).await?;
    let mut reading = state.read(&visitor.actor, Action::SeeBrokenGlass).await?;
    let before = broken_glass::list(&mut reading, now.checked_sub(SHOWN).unwrap_or(now)).await?;
    Ok(EmergencyPage {
        frame: visitor.frame(Area::None, fl!(reader.texts, "access-emergency")),
        form,
        is_possible: emergency::is_possible(&visitor.actor),
        open: open.map(|open| fl!(reader.texts, "access-emergency-open", time = reader.time(open.ends_at))),
        sheet: sheet(reader, &before),
    })
}

fn sheet(reader: Speech, before: &[BrokenGlass]) -> Sheet {
    let text = reader.texts;
    let time = |at| Value::number(reader.time(at), Cell::time(at));
    let row = |one: &BrokenGlass| {
        vec![
            time(one.began_at),
            time(one.over_at()),
            Value::words(&one.account),
            Value::words(&one.reason),
            Value::number(reader.number(one.people), one.people.into()),
        ]
    };
    Sheet {
        caption: fl!(text, "access-emergency-caption"),
        columns: vec![
            Column::words(fl!(text, "access-began")),
            Column::words(fl!(text, "access-ended")),
            Column::words(fl!(text, "page-who")),
            Column::words(fl!(text, "access-emergency-why")),
            Column::number(fl!(text, "access-people-seen")),
        ],
        rows: before.iter().map(row).collect(),
    }
}
