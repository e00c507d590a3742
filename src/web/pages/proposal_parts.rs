//! The long tables of a proposal, each with a page and a file of its own: what is not covered, and who has to be freed.

mod sheets;

use askama::Template;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::ProposalId;
use crate::service::proposal_view::{ProposalView, UnmetNeed};
use crate::store::views::proposals;
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame, Link};
use crate::web::opened::Opened;
use crate::web::paging::Paging;
use crate::web::paths::{Linked, part_of, with_fields};
use crate::web::request::{Filters, Format, Number, TABLE_FILES};
use crate::web::respond;
use crate::web::sheet::Sheet;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

pub use sheets::{months, number, person, releases_sheet, unmet_sheet};

#[derive(Template)]
#[template(path = "sheet.html")]
struct SheetPage {
    frame: Frame,
    lead: String,
    empty: String,
    sheet: Sheet,
    paging: Paging,
    source: String,
    left_out: Option<String>,
}

/// A part of a proposal that has a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Needs, or places of a need, that the proposal leaves open.
    Unmet,
    /// People whose managers must free them.
    Releases,
}

impl Part {
    const ALL: [Self; 2] = [Self::Unmet, Self::Releases];

    /// The last part of its address.
    const fn name(self) -> &'static str {
        match self {
            Self::Unmet => "udekket",
            Self::Releases => "frigi",
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Part {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        let last = parts.uri.path().rsplit('/').next().unwrap_or_default();
        let name = TABLE_FILES.iter().find_map(|ending| last.strip_suffix(ending)).unwrap_or(last);
        Self::ALL.into_iter().find(|part| part.name() == name).ok_or(WebError::NotFound)
    }
}

/// What stands around the table of a part.
struct Words {
    heading: String,
    lead: String,
    empty: String,
}

/// `GET /bemanning/{number}/udekket` and `/frigi`, also as `.csv` and `.xlsx`.
pub async fn page(
    format: Format,
    Number(id): Number,
    part: Part,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let opened = open(&state, &visitor, ProposalId(id)).await?;
    let reader = visitor.reader;
    let (words, sheet) = (words(part, reader), sheet(part, reader, &opened));
    if format.is_file() {
        return Ok(respond::table(format, &format!("forslag-{id}-{}", part.name()), &sheet.table()));
    }
    let proposal = opened.view().id;
    let path = |page: i64| with_fields(&part_of(proposal, part.name()), &[("side", &page.to_string())]);
    let paging = match Paging::new(filters.page(), sheet.len(), path) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let frame = visitor.frame(Area::Proposals, words.heading.clone()).below(Area::Proposals);
    let mut frame = frame.with_file(!sheet.rows.is_empty(), "", words.heading);
    frame.crumbs.push(crumb(reader, proposal));
    respond::html(&SheetPage {
        frame,
        lead: words.lead,
        empty: words.empty,
        sheet: sheet.on_page(&paging),
        paging,
        source: source(reader, &opened),
        left_out: left_out(reader, &opened),
    })
}

/// The proposal `id`; 404 where the visitor may not open it.
pub async fn open(state: &AppState, visitor: &Visitor, id: ProposalId) -> Result<Opened, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SeeProposals).await?;
    if !proposals::opens(&mut reading, id).await? {
        return Err(WebError::NotFound);
    }
    state.proposal(reading, id).await
}

/// The sentence that names are left out; `None` where they are not.
pub fn left_out(reader: Speech, opened: &Opened) -> Option<String> {
    opened.known.is_partial().then(|| fl!(reader.texts, "access-proposal-part"))
}

fn words(part: Part, reader: Speech) -> Words {
    let text = reader.texts;
    match part {
        Part::Unmet => Words {
            heading: fl!(text, "page-unmet"),
            lead: fl!(text, "page-unmet-lead"),
            empty: fl!(text, "page-unmet-none"),
        },
        Part::Releases => Words {
            heading: fl!(text, "page-releases"),
            lead: fl!(text, "page-releases-lead"),
            empty: fl!(text, "page-releases-none"),
        },
    }
}

fn sheet(part: Part, reader: Speech, opened: &Opened) -> Sheet {
    match part {
        Part::Unmet => unmet_sheet(reader, opened, easiest_first(opened.view()).into_iter()),
        Part::Releases => releases_sheet(reader, opened, opened.view().releases.iter()),
    }
}

/// What is not covered, by what it would take: the least first, then what hurts most.
pub fn easiest_first(view: &ProposalView) -> Vec<&UnmetNeed> {
    let mut needs: Vec<&UnmetNeed> = view.unmet.iter().collect();
    let order = |need: &UnmetNeed| need.remedies.first().map_or((u8::MAX, 0), |remedy| remedy.step.order());
    needs.sort_by(|one, other| order(one).cmp(&order(other)).then(other.hurts.total_cmp(&one.hurts)));
    needs
}

/// The way back to the proposal.
pub fn crumb(reader: Speech, id: ProposalId) -> Link {
    Link { words: fl!(reader.texts, "page-proposal-name", number = id.0), path: id.path() }
}

/// Where the figures come from, and when.
pub fn source(reader: Speech, opened: &Opened) -> String {
    let time = reader.time(opened.view().created_at);
    fl!(reader.texts, "page-proposal-source", number = opened.view().id.0, time = time)
}
