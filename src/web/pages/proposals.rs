//! The list of staffing proposals.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::{Month, ProposalId};
use crate::export::{Cell, Table};
use crate::store::views::proposals::{self, ProposalRow};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paths::Linked;
use crate::web::request::Format;
use crate::web::respond;
use crate::web::small_groups::Shown;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "proposals/list.html")]
struct ProposalsPage {
    frame: Frame,
    rows: Vec<Row>,
    month: Month,
    /// Whether the reader sees only some of the proposals.
    is_partial: bool,
    /// Who reads may have one made.
    may_ask: bool,
    sees_decisions: bool,
}

struct Row {
    id: ProposalId,
    period: String,
    first: Month,
    last: Month,
    created_at: jiff::Timestamp,
    created_by: String,
    people: Shown,
    staffed_needs: i64,
    quality: String,
}

/// `GET /bemanning`, also as `.csv` and `.xlsx`: the proposals that the reader may open.
pub async fn list(
    format: Format,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SeeProposals).await?;
    let list = proposals::list(&mut reading).await?;
    let (reader, is_partial) = (visitor.reader, !reading.scope().is_everybody());
    let rows: Vec<Row> = list.iter().map(|row| Row::of(reader, row, is_partial)).collect();
    if format.is_file() {
        return Ok(respond::table(format, "bemanning", &table(reader, &rows)));
    }
    let frame = visitor.frame(Area::Proposals, fl!(reader.texts, "page-proposals-heading"));
    let frame = frame.with_file(!rows.is_empty(), "", fl!(reader.texts, "page-proposals-heading"));
    let may_ask = visitor.may(Action::ChangeRequests);
    let sees_decisions = visitor.may(Action::SeeDecisions);
    let month = Month::of(state.today());
    respond::html(&ProposalsPage { frame, rows, month, is_partial, may_ask, sees_decisions })
}

impl Row {
    fn of(reader: Speech, row: &ProposalRow, is_partial: bool) -> Self {
        let last = row.first_month.plus(u16::try_from(row.periods - 1).unwrap_or(0));
        Self {
            id: row.id,
            period: reader.months(row.first_month, last),
            first: row.first_month,
            last,
            created_at: row.created_at,
            created_by: row.created_by.clone(),
            people: if is_partial { Shown::of(row.people) } else { Shown::Count(row.people) },
            staffed_needs: row.staffed_needs,
            quality: quality(reader, row),
        }
    }
}

fn quality(reader: Speech, row: &ProposalRow) -> String {
    let text = reader.texts;
    match row.status.as_str() {
        "optimal" => fl!(text, "page-quality-optimal"),
        "conflicting_locks" => fl!(text, "page-quality-conflict"),
        // Rounded up: it is the most that may be lost.
        _ => {
            fl!(text, "page-quality-gap", gap = reader.language.decimal((row.gap * 1000.0).ceil() / 10.0, 1))
        }
    }
}

fn table(reader: Speech, rows: &[Row]) -> Table {
    let text = reader.texts;
    let row = |row: &Row| {
        vec![
            Cell::Whole(row.id.0),
            Cell::Date(row.first.first_day()),
            Cell::Date(row.last.last_day()),
            Cell::time(row.created_at),
            Cell::text(&row.created_by),
            reader.shown_cell(row.people),
            Cell::Whole(row.staffed_needs),
            Cell::text(&row.quality),
        ]
    };
    Table {
        headings: vec![
            fl!(text, "page-proposal"),
            fl!(text, "page-from"),
            fl!(text, "page-to"),
            fl!(text, "page-made"),
            fl!(text, "page-who"),
            fl!(text, "page-people-on-teams"),
            fl!(text, "page-staffed-needs"),
            fl!(text, "page-quality"),
        ],
        rows: rows.iter().map(row).collect(),
    }
}
