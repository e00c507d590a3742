//! Every initiative of a proposal month by month.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use super::months;
use crate::domain::ProposalId;
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::grid::Grid;
use crate::web::pages::proposal_parts::{crumb, left_out, open, source};
use crate::web::paging::Paging;
use crate::web::paths::{part_of, with_fields};
use crate::web::request::{Filters, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;

#[derive(Template)]
#[template(path = "proposals/months.html")]
struct MonthsPage {
    frame: Frame,
    left_out: Option<String>,
    months: Grid,
    paging: Paging,
    source: String,
}

/// `GET /bemanning/{number}/maaneder`; 404 where the reader may not open the proposal.
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let opened = open(&state, &visitor, ProposalId(id)).await?;
    let (reader, view) = (visitor.reader, opened.view());
    let path = |page: i64| with_fields(&part_of(view.id, "maaneder"), &[("side", &page.to_string())]);
    let count = i64::try_from(view.strips.len()).unwrap_or(i64::MAX);
    let paging = match Paging::new(filters.page(), count, path) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let place = |row: i64| usize::try_from(row).unwrap_or(0).min(view.strips.len());
    let shown = &view.strips[place(paging.first - 1)..place(paging.last)];
    let mut frame = visitor.frame(Area::Proposals, fl!(reader.texts, "paper-months")).below(Area::Proposals);
    frame.crumbs.push(crumb(reader, view.id));
    let file = format!("{}.csv?tabell=maaneder", crate::web::paths::Linked::path(&view.id));
    let words = fl!(reader.texts, "paper-months");
    let caption = fl!(reader.texts, "paper-months-caption");
    respond::html(&MonthsPage {
        frame: if view.strips.is_empty() { frame } else { frame.with_file_at(file, words) },
        left_out: left_out(reader, &opened),
        months: months::grid(reader, &opened, caption, shown.iter()),
        paging,
        source: source(reader, &opened),
    })
}
