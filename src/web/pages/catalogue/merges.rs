//! The merges that were made, each with a button to undo it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;
use jiff::ToSpan;

use crate::access::Action;
use crate::domain::SkillMergeId;
use crate::service::catalogue::merge::{self as service, DAYS, MergeError, may_undo};
use crate::store::catalogue::merge::{Merge, merges};
use crate::web::error::WebError;
use crate::web::form;
use crate::web::frame::{Area, Frame};
use crate::web::paths::Linked;
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::{Named, Speech};

const LIST: &str = "/kompetanse/sammenslatt";
/// How many merges the list shows.
const MOST: i64 = 200;

#[derive(Template)]
#[template(path = "catalogue/merges.html")]
struct MergesPage {
    frame: Frame,
    rows: Vec<Row>,
    done: bool,
    refused: Option<String>,
}

struct Row {
    from: Named,
    into: Named,
    into_path: String,
    when: String,
    /// What can be done, or why nothing can.
    state: String,
    undo: Option<SkillMergeId>,
}

/// `GET /kompetanse/sammenslatt`: the latest merges, newest first.
pub async fn list(
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut page = load(&state, &visitor).await?;
    page.done = filters.text("gjort") == "angret";
    respond::html(&page)
}

/// What is sent to `/kompetanse/sammenslatt/{number}/angre`.
pub async fn undo(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    match service::undo(&state.door(), &visitor.actor, SkillMergeId(id)).await {
        Ok(_) => Ok(form::done(&format!("{LIST}?gjort=angret"))),
        Err(MergeError::Store(error)) => Err(error.into()),
        Err(error) => {
            let mut page = load(&state, &visitor).await?;
            page.refused = Some(why(visitor.reader, &error));
            Err(form::conflict(&page))
        }
    }
}

async fn load(state: &AppState, visitor: &Visitor) -> Result<MergesPage, WebError> {
    let mut reading = state.read(&visitor.actor, Action::ChangeCatalogue).await?;
    let reader = visitor.reader;
    let rows = merges(&mut reading, MOST).await?;
    let row = |merge: Merge| {
        let undo = may_undo(&merge, state.now());
        let last = merge.at.saturating_add((24 * DAYS).hours()).unwrap_or(merge.at);
        let when =
            fl!(reader.texts, "catalogue-merge-by", who = merge.by.as_str(), time = reader.time(merge.at));
        Row {
            from: reader.name(&merge.from.names),
            into: reader.name(&merge.into.names),
            into_path: merge.into.id.path(),
            when,
            state: match &undo {
                Ok(()) => fl!(reader.texts, "catalogue-merge-until", time = reader.time(last)),
                Err(error) => why(reader, error),
            },
            undo: undo.is_ok().then_some(merge.id),
        }
    };
    Ok(MergesPage {
        frame: visitor.frame(Area::Skills, fl!(reader.texts, "catalogue-merges")).below(Area::Skills),
        rows: rows.into_iter().map(row).collect(),
        done: false,
        refused: None,
    })
}

fn why(reader: Speech, error: &MergeError) -> String {
    let text = reader.texts;
    match error {
        MergeError::UndoneBefore => fl!(text, "catalogue-merge-undone"),
        MergeError::LaterMerge => fl!(text, "catalogue-merge-later"),
        MergeError::TooLongAgo => fl!(text, "catalogue-merge-too-long-ago"),
        MergeError::Circle(_) => fl!(text, "catalogue-merge-undo-circle"),
        MergeError::Same | MergeError::Changed | MergeError::Store(_) => {
            fl!(text, "catalogue-merge-changed")
        }
    }
}
