//! Imports in the browser: send files, see what they would change, and have one or two people confirm it.

mod answers;
mod receive;
mod shown;
mod waiting;

use askama::Template;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use self::receive::{Received, Refusal};
use crate::access::Action;
use crate::domain::{FullList, UploadId};
use crate::service::uploads::{self as service, Confirmation, MOST_BYTES, MOST_FILES, Outcome};
use crate::store::uploads::UploadState;
use crate::web::error::WebError;
use crate::web::form::{self, Fields, FormState};
use crate::web::frame::{Area, Frame};
use crate::web::importing::Written;
use crate::web::paths::{Linked, NEW_IMPORT};
use crate::web::request::{Filters, Number, Numbers};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::import::rejected_csv;

pub use self::shown::Next;

/// The longest reason that is kept.
const LONGEST_REASON: usize = 500;

#[derive(Template)]
#[template(path = "uploads/new.html")]
struct NewPage {
    frame: Frame,
    form: FormState,
    /// What others have sent, and what waits.
    under_way: Vec<shown::UnderWay>,
}

/// `GET /import/ny`: the form for files, and the uploads that somebody still has to do something about.
pub async fn form(visitor: Visitor, State(state): State<AppState>) -> Result<Response, WebError> {
    respond::html(&new_page(&state, &visitor, FormState::new("filer".to_owned(), 0)).await?)
}

/// What is sent to `/import/ny`.
pub async fn receive(
    visitor: Visitor,
    State(state): State<AppState>,
    parts: Result<Multipart, MultipartRejection>,
) -> Result<Response, WebError> {
    let parts = parts.map_err(|refused| WebError::Unreadable(refused.status()))?;
    let text = visitor.reader.texts;
    let refusal = match receive::files(parts).await? {
        Received::Files(files) => {
            // Few are whole in memory at once, however many are being sent.
            let _turn = state.importing().turn_to_keep().await?;
            let files = receive::read(files).await?;
            let id = service::keep(&state.door(), &visitor.actor, files).await?;
            return Ok(form::done(&id.path()));
        }
        Received::Refused(refusal) => refusal,
    };
    let most = visitor.reader.language.megabytes(MOST_BYTES as u64);
    let words = match refusal {
        Refusal::None => fl!(text, "upload-none"),
        Refusal::TooMany => fl!(text, "upload-too-many", most = visitor.reader.count(MOST_FILES)),
        Refusal::TooLarge => fl!(text, "upload-too-large", most = most),
    };
    let form = FormState::new("filer".to_owned(), 0).wrong("filer", words);
    let mut page = new_page(&state, &visitor, form.clone()).await?;
    page.frame.is_wrong = true;
    Err(match refusal {
        Refusal::TooLarge => form::too_large(&page, &form),
        Refusal::None | Refusal::TooMany => form::invalid(&page, &form),
    })
}

async fn new_page(state: &AppState, visitor: &Visitor, form: FormState) -> Result<NewPage, WebError> {
    let mut reading = state.read(&visitor.actor, Action::Import).await?;
    let under_way = shown::under_way(&mut reading, visitor, state.now()).await?;
    let heading = fl!(visitor.reader.texts, "upload-heading");
    Ok(NewPage { frame: visitor.frame(Area::Imports, heading).below(Area::Imports), form, under_way })
}

/// `GET /import/ny/{number}`: the preview, or how far it has come; `siden` says since when the reader waits.
pub async fn one(
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let since = filters.text(waiting::SINCE).parse().ok();
    answers::page(&state, &visitor, UploadId(id), since).await
}

/// What is sent to `/import/ny/{number}`: that it is to be imported as it was seen.
pub async fn confirm(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = UploadId(id);
    let mut reading = state.read(&visitor.actor, Action::ConfirmImport).await?;
    let opened = service::open(&mut reading, id, state.now()).await?;
    drop(reading);
    if opened.upload.version != fields.version() {
        return Err(answers::changed(&state, &visitor, id).await);
    }
    let confirmation = Confirmation {
        id,
        version: fields.version(),
        plan: fields.text("plan"),
        skips_rejected: fields.text("avviste") == "hopp",
    };
    match state.importing().confirm(state.door(), &visitor.actor, confirmation).await? {
        // It goes on, or waits for somebody: the page says how far it is.
        Written::GoesOn | Written::Done(Outcome::Waits) => Ok(form::done(&id.path())),
        Written::Done(Outcome::Imported(import)) => Ok(form::done(&import.path())),
        Written::Done(Outcome::Changed | Outcome::Refused) => {
            Err(answers::changed(&state, &visitor, id).await)
        }
    }
}

/// What is sent to `/import/ny/{number}/hele-listen`: whether the files of employees hold everybody.
pub async fn say_full_list(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let full_list = match fields.text("hele").as_str() {
        "nei" => FullList::No,
        "vis" => FullList::Show,
        "avslutt" => FullList::End,
        _ => return Err(WebError::Unreadable(axum::http::StatusCode::UNPROCESSABLE_ENTITY)),
    };
    let seen = (UploadId(id), fields.version());
    service::say_full_list(&state.door(), &visitor.actor, seen, full_list).await?;
    Ok(form::done(&UploadId(id).path()))
}

/// What is sent to `/import/ny/{number}/slett`: that the files are taken back.
pub async fn discard(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    service::discard(&state.door(), &visitor.actor, UploadId(id), fields.version()).await?;
    Ok(form::done(NEW_IMPORT))
}

/// What is sent to `/import/ny/{number}/avslag`: the second person's no.
pub async fn reject(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = UploadId(id);
    let reason: String = fields.text("grunn").chars().take(LONGEST_REASON).collect();
    if reason.is_empty() {
        return Err(answers::without_reason(&state, &visitor, id).await);
    }
    service::reject(&state.door(), &visitor.actor, (id, fields.version()), &reason).await?;
    Ok(form::done(&id.path()))
}

/// `/import/ny/{number}/avvist/{file}`: the refused rows of a file, to be corrected.
pub async fn rejected_rows(
    Numbers(id, file): Numbers,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let place = usize::try_from(file - 1).map_err(|_| WebError::NotFound)?;
    let mut reading = state.read(&visitor.actor, Action::Import).await?;
    let opened = service::open(&mut reading, UploadId(id), state.now()).await?;
    drop(reading);
    let upload = (UploadId(id), opened.upload.version);
    let file = state.importing().file(state.door(), &visitor.actor, upload, place).await?;
    if file.rejected() == 0 {
        return Err(WebError::NotFound);
    }
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let stem: String =
        file.name.split('.').next().unwrap_or_default().chars().filter(|c| plain(*c)).collect();
    let disposition = format!("attachment; filename=\"avvist-{stem}.csv\"");
    let headers = [(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, disposition)];
    Ok((headers, rejected_csv(&file, visitor.reader.language)).into_response())
}

/// Whether something can still be done with an upload in this state.
const fn is_under_way(state: UploadState) -> bool {
    matches!(state, UploadState::Open | UploadState::Waiting)
}
