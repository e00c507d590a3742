//! The page of an upload, as far as it has come.

use std::sync::Arc;

use askama::Template;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::shown::{Shown, shown};
use super::waiting::WaitingPage;
use super::{LONGEST_REASON, is_under_way};
use crate::access::Action;
use crate::domain::UploadId;
use crate::service::import_data::Step;
use crate::service::uploads::{self as service, Opened, Outcome, Preview};
use crate::store::uploads::UploadState;
use crate::web::error::WebError;
use crate::web::form::{self, FormState};
use crate::web::frame::{Area, Frame, Link};
use crate::web::importing::{LONG, SHORT, Seen};
use crate::web::latest::GoesOn;
use crate::web::paths::{Linked, NEW_IMPORT};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "uploads/preview.html")]
struct PreviewPage {
    frame: Frame,
    id: UploadId,
    shown: Shown,
    form: FormState,
    /// The register or the files have changed since somebody confirmed.
    has_changed: bool,
}

#[derive(Template)]
#[template(path = "uploads/closed.html")]
struct ClosedPage {
    frame: Frame,
    words: String,
    reason: String,
}

/// The page of upload `id`: the preview, how far it is with one, or what became of it.
pub async fn page(
    state: &AppState,
    visitor: &Visitor,
    id: UploadId,
    since: Option<u64>,
) -> Result<Response, WebError> {
    let mut opened = open(state, visitor, id).await?;
    let mut has_changed = false;
    if let Some(work) = state.importing().confirmation(id) {
        match work.wait(SHORT).await {
            None => return waiting(visitor, &opened, (work.now(), None)),
            Some(Err(failure)) => {
                state.importing().told(id);
                return Err(failure.clone().into());
            }
            Some(Ok(outcome)) => has_changed = matches!(outcome, Outcome::Changed | Outcome::Refused),
        }
        opened = open(state, visitor, id).await?;
    }
    let upload = &opened.upload;
    if let (UploadState::Imported, Some(import)) = (upload.state, upload.import) {
        return Ok(form::done(&import.path()));
    }
    if !is_under_way(upload.state) || opened.is_expired {
        return closed(visitor, &opened);
    }
    let version = (id, upload.version);
    match state.importing().preview(state.door(), &visitor.actor, version, (since, SHORT)).await? {
        Seen::GoesOn(GoesOn { step, since }) => waiting(visitor, &opened, (step, Some(since))),
        Seen::Preview(preview) => {
            state.importing().told(id);
            let page = preview_page(visitor, &opened, &preview);
            respond::html(&PreviewPage { has_changed, ..page })
        }
    }
}

/// The present preview, for somebody who confirmed an older one: 409.
pub async fn changed(state: &AppState, visitor: &Visitor, id: UploadId) -> WebError {
    match again(state, visitor, id).await {
        Ok(Some(page)) => form::conflict(&PreviewPage { has_changed: true, ..page }),
        Ok(None) => WebError::Conflict(None),
        Err(error) => error,
    }
}

/// The preview, for somebody who rejected it without a reason: 422.
pub async fn without_reason(state: &AppState, visitor: &Visitor, id: UploadId) -> WebError {
    match again(state, visitor, id).await {
        Ok(Some(mut page)) => {
            let words = fl!(visitor.reader.texts, "upload-no-reason");
            page.form = FormState::new("avslag".to_owned(), 0).wrong("grunn", words);
            page.frame.is_wrong = true;
            let form = page.form.clone();
            form::invalid(&page, &form)
        }
        Ok(None) => WebError::Conflict(None),
        Err(error) => error,
    }
}

/// The preview again; `None` where there is nothing to confirm any more, or it takes long.
async fn again(state: &AppState, visitor: &Visitor, id: UploadId) -> Result<Option<PreviewPage>, WebError> {
    let opened = open(state, visitor, id).await?;
    if !is_under_way(opened.upload.state) {
        return Ok(None);
    }
    let version = (id, opened.upload.version);
    let seen = state.importing().preview(state.door(), &visitor.actor, version, (None, LONG)).await?;
    let Seen::Preview(preview) = seen else { return Ok(None) };
    Ok(Some(preview_page(visitor, &opened, &preview)))
}

async fn open(state: &AppState, visitor: &Visitor, id: UploadId) -> Result<Opened, WebError> {
    let mut reading = state.read(&visitor.actor, Action::Import).await?;
    Ok(service::open(&mut reading, id, state.now()).await?)
}

fn preview_page(visitor: &Visitor, opened: &Opened, preview: &Arc<Preview>) -> PreviewPage {
    let heading = fl!(visitor.reader.texts, "upload-preview-heading");
    PreviewPage {
        frame: frame(visitor, heading),
        id: opened.upload.id,
        shown: shown(visitor, opened, preview),
        form: FormState::new("avslag".to_owned(), opened.upload.version),
        has_changed: false,
    }
}

fn waiting(
    visitor: &Visitor,
    opened: &Opened,
    how_far: (Option<Step>, Option<u64>),
) -> Result<Response, WebError> {
    let heading = fl!(visitor.reader.texts, "upload-waiting-heading");
    respond::html(&WaitingPage::new(visitor.reader, frame(visitor, heading), opened, how_far))
}

fn closed(visitor: &Visitor, opened: &Opened) -> Result<Response, WebError> {
    let (reader, upload) = (visitor.reader, &opened.upload);
    let heading = fl!(reader.texts, "upload-closed-heading");
    let words = closed_words(reader, opened);
    respond::html(&ClosedPage { frame: frame(visitor, heading), words, reason: upload.reason.clone() })
}

fn closed_words(reader: Speech, opened: &Opened) -> String {
    let upload = &opened.upload;
    let (who, when) =
        upload.decided.as_ref().map(|said| (said.by.clone(), reader.time(said.at))).unwrap_or_default();
    match upload.state {
        UploadState::Rejected => fl!(reader.texts, "upload-was-rejected", who = who, time = when),
        UploadState::Discarded => fl!(reader.texts, "upload-was-discarded", who = who, time = when),
        _ => fl!(reader.texts, "upload-is-expired", time = reader.time(upload.expires_at)),
    }
}

fn frame(visitor: &Visitor, heading: String) -> Frame {
    let mut frame = visitor.frame(Area::Imports, heading).below(Area::Imports);
    let words = fl!(visitor.reader.texts, "upload-heading");
    frame.crumbs.push(Link { words, path: NEW_IMPORT.to_owned() });
    frame
}

impl PreviewPage {
    /// The longest reason that the field takes, in characters.
    #[expect(clippy::unused_self, reason = "templates reach constants through the page")]
    const fn longest_reason(&self) -> usize {
        LONGEST_REASON
    }
}
