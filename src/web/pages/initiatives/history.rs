//! What became of an initiative: its states, and what each version says otherwise than the one before.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::names::Names;
use super::words::{self, Difference};
use crate::access::Action;
use crate::domain::InitiativeId;
use crate::service::initiatives::draft::Draft;
use crate::store::records::initiatives::{self, Move, Version, moves, versions};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame, Link};
use crate::web::paths::Linked;
use crate::web::request::Number;
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "initiatives/history.html")]
struct HistoryPage {
    frame: Frame,
    moves: Vec<MoveRow>,
    versions: Vec<VersionRow>,
}

struct MoveRow {
    when: String,
    what: String,
    by: String,
    reason: String,
}

struct VersionRow {
    heading: String,
    about: String,
    differences: Vec<Difference>,
    is_first: bool,
}

/// `/tiltak/{number}/historikk`
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (mut reading, reader) =
        (state.read(&visitor.actor, Action::ChangeInitiatives).await?, visitor.reader);
    let id = InitiativeId(id);
    let stored = initiatives::find(&mut reading, id).await?.ok_or(WebError::NotFound)?;
    if !reading.reaches_initiative(Action::ChangeInitiatives, id, stored.content.owner).await? {
        return Err(WebError::NotFound);
    }
    let versions = versions::of(&mut reading, id).await?;
    let drafts: Vec<Draft> = versions.iter().map(|version| Draft::of(&version.content)).collect();
    let names = Names::load(&state, &mut reading, &drafts.iter().collect::<Vec<_>>()).await?;
    let heading = fl!(reader.texts, "initiative-history");
    let mut frame = visitor.frame(Area::Initiatives, heading).below(Area::Initiatives);
    frame.crumbs.push(Link { words: stored.content.name.clone(), path: id.path() });
    let rows = versions.iter().enumerate().map(|(at, version)| {
        let before = drafts.get(at + 1);
        let differences = before.map(|before| words::differences(reader, &names, before, &drafts[at]));
        row(reader, version, differences)
    });
    respond::html(&HistoryPage {
        frame,
        moves: moves::of(&mut reading, id).await?.iter().map(|one| move_row(reader, one)).collect(),
        versions: rows.collect(),
    })
}

fn row(reader: Speech, version: &Version, differences: Option<Vec<Difference>>) -> VersionRow {
    let text = reader.texts;
    let (time, who) = (reader.time(version.at), version.by.clone());
    VersionRow {
        heading: fl!(text, "initiative-version", number = version.number),
        about: if version.by_hand {
            fl!(text, "initiative-version-here", time = time, who = who)
        } else {
            fl!(text, "initiative-version-file", time = time)
        },
        is_first: differences.is_none(),
        differences: differences.unwrap_or_default(),
    }
}

fn move_row(reader: Speech, one: &Move) -> MoveRow {
    MoveRow {
        when: reader.time(one.at),
        what: match one.from {
            Some(from) => {
                fl!(reader.texts, "initiative-moved", from = reader.status(from), to = reader.status(one.to))
            }
            None => fl!(reader.texts, "initiative-made"),
        },
        by: one.by.clone(),
        reason: one.reason.clone(),
    }
}
