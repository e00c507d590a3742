//! The initiatives, and one with its needs and how the newest proposal staffs it.

mod about;
pub mod begin;
pub mod check;
pub mod fields;
mod files;
mod filter;
pub mod history;
pub mod layout;
pub mod moves;
pub mod names;
pub mod need;
pub mod needs;
pub mod place;
pub mod refusal;
pub mod steps;
pub mod team;
pub mod words;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use super::FilterOption;
use crate::access::Action;
use crate::domain::{InitiativeId, ProposalId};
use crate::store::views::Listed;
use crate::store::views::initiatives::{self, InitiativeRow, InitiativeView};
use crate::store::{proposals, views};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paging::Paging;
use crate::web::paths::Linked;
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

use about::{About, summary};
use files::{list_table, needs_table, people_table, requirements_table};
use filter::{filter, path, priorities, statuses};

#[derive(Template)]
#[template(path = "initiatives/list.html")]
struct InitiativesPage {
    frame: Frame,
    statuses: Vec<FilterOption>,
    priorities: Vec<FilterOption>,
    list: Listed<InitiativeRow>,
    paging: Paging,
    found: String,
    /// Only published ones are for the reader.
    is_partial: bool,
    may_make: bool,
    caption: String,
    source: String,
    has_proposal: bool,
}

#[derive(Template)]
#[template(path = "initiatives/initiative.html")]
struct InitiativePage {
    frame: Frame,
    summary: String,
    /// The newest proposal, for who may open it.
    proposal: Option<ProposalId>,
    view: InitiativeView,
    /// What was just done.
    receipt: Option<String>,
    /// The states on the way: each with its day, the current one marked.
    way: Vec<(String, String, bool)>,
    /// It has left the way.
    stopped: Option<String>,
    /// Why, and the team: what was said of it.
    facts: Vec<words::Fact>,
    version: String,
    /// The newest proposal was made for another version.
    outdated: Option<String>,
    may_change: bool,
    may_move: bool,
    /// Whether the reader said that they will not be on it; none where they are not asked.
    refuses: Option<bool>,
}

/// `/tiltak`
pub async fn list(
    format: Format,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (filter, reader, page) = (filter(&filters), visitor.reader, filters.page());
    let mut reading = state.read(&visitor.actor, Action::SeeInitiatives).await?;
    let list = initiatives::list(&mut reading, &filter, state.today(), format.window(page)).await?;
    if format.is_file() {
        return Ok(respond::table(format, "tiltak", &list_table(reader, &list.rows)));
    }
    let newest = proposals::latest_id(&mut reading).await?;
    let paging = match Paging::new(page, list.total, |page| path(&filters, page)) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let heading = fl!(reader.texts, "page-menu-initiatives");
    respond::html(&InitiativesPage {
        statuses: statuses(reader, filter.status),
        priorities: priorities(filter.priority),
        found: fl!(reader.texts, "page-found-initiatives", n = list.total, shown = reader.number(list.total)),
        caption: paging.caption(reader, state.today()),
        source: newest.map_or_else(
            || fl!(reader.texts, "page-no-proposal-yet"),
            |id| fl!(reader.texts, "page-staffed-source", number = id.0),
        ),
        has_proposal: newest.is_some(),
        is_partial: !reading.scope().is_everybody(),
        may_make: visitor.may(Action::ChangeInitiatives),
        frame: visitor.frame(Area::Initiatives, heading.clone()).with_file(
            !list.rows.is_empty(),
            "",
            heading,
        ),
        list,
        paging,
    })
}

/// `/tiltak/{number}`
pub async fn one(
    format: Format,
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let (mut reading, reader) = (state.read(&visitor.actor, Action::SeeInitiatives).await?, visitor.reader);
    let view =
        initiatives::find(&mut reading, InitiativeId(id), state.today()).await?.ok_or(WebError::NotFound)?;
    if format.is_file() {
        let name = format!("tiltak-{}", view.row.code);
        return match filters.table().as_str() {
            "" => Ok(respond::table(format, &name, &needs_table(reader, &view.needs))),
            "krav" => {
                Ok(respond::table(format, &format!("{name}-krav"), &requirements_table(reader, &view.needs)))
            }
            "folk" => Ok(respond::table(format, &format!("{name}-folk"), &people_table(reader, &view.needs))),
            _ => Err(WebError::NotFound),
        };
    }
    let proposal = match view.proposal {
        Some(id) if views::proposals::opens(&mut reading, id).await? => Some(id),
        _ => None,
    };
    let about = About::load(&state, &mut reading, (&visitor, &filters), &view).await?;
    let text = reader.texts;
    let has_people = view.needs.iter().any(|need| !need.allocated.is_empty() || !need.proposed.is_empty());
    let frame = visitor.frame(Area::Initiatives, view.row.name.clone()).below(Area::Initiatives);
    respond::html(&InitiativePage {
        frame: frame
            .with_file(!view.needs.is_empty(), "", fl!(text, "page-needs"))
            .with_file(!view.needs.is_empty(), "krav", fl!(text, "page-requirements"))
            .with_file(has_people, "folk", fl!(text, "file-people")),
        summary: summary(reader, &view),
        proposal,
        view,
        receipt: about.receipt,
        way: about.way,
        stopped: about.stopped,
        facts: about.facts,
        version: about.version,
        outdated: about.outdated,
        may_change: about.may_change,
        may_move: about.may_move,
        refuses: about.refuses,
    })
}
