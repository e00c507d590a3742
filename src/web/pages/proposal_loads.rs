//! Who gives how much in which month, by unit, against what they may give before anybody has to free them.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use super::FilterOption;
use super::proposal_parts::{crumb, left_out, open, source};
use crate::domain::{Percent, ProposalId};
use crate::export::{Cell, Table};
use crate::service::proposal_view::{Load, ProposalView};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::grid::{Grid, GridCell, GridRow};
use crate::web::opened::Opened;
use crate::web::paging::Paging;
use crate::web::paths::{Linked, part_of, with_fields};
use crate::web::request::{Filters, Format, Number};
use crate::web::respond;
use crate::web::sheet::Value;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

/// The field that names the unit.
const UNIT: &str = "enhet";

#[derive(Template)]
#[template(path = "proposals/loads.html")]
struct LoadsPage {
    frame: Frame,
    lead: String,
    units: Vec<FilterOption>,
    grid: Grid,
    paging: Paging,
    source: String,
    left_out: Option<String>,
}

/// `GET /bemanning/{number}/belastning`, also as `.csv` and `.xlsx`; 404 where the reader may not open the proposal.
pub async fn page(
    format: Format,
    Number(id): Number,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let opened = open(&state, &visitor, ProposalId(id)).await?;
    let (reader, view) = (visitor.reader, opened.view());
    let unit = filters.text(UNIT);
    let of_unit = |load: &&Load| unit.is_empty() || load.person.unit.as_str() == unit;
    let loads: Vec<&Load> = view.loads.iter().filter(of_unit).collect();
    if format.is_file() {
        return Ok(respond::table(format, &format!("forslag-{id}-belastning"), &table(reader, view, &loads)));
    }
    let path = |page: i64| {
        with_fields(&part_of(view.id, "belastning"), &[(UNIT, &unit), ("side", &page.to_string())])
    };
    let count = i64::try_from(loads.len()).unwrap_or(i64::MAX);
    let paging = match Paging::new(filters.page(), count, path) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(elsewhere.into_response()),
    };
    let place = |row: i64| usize::try_from(row).unwrap_or(0).min(loads.len());
    let shown = &loads[place(paging.first - 1)..place(paging.last)];
    let heading = fl!(reader.texts, "paper-loads");
    let frame = visitor.frame(Area::Proposals, heading.clone()).below(Area::Proposals);
    let mut frame = frame.with_file(!loads.is_empty(), "", heading);
    frame.crumbs.push(crumb(reader, view.id));
    respond::html(&LoadsPage {
        frame,
        lead: fl!(reader.texts, "paper-loads-lead"),
        units: units(reader, view, &unit),
        grid: grid(reader, &opened, shown),
        paging,
        source: source(reader, &opened),
        left_out: left_out(reader, &opened),
    })
}

/// The units with somebody, by name.
fn units(reader: Speech, view: &ProposalView, chosen: &str) -> Vec<FilterOption> {
    let named = view.loads.iter().filter(|load| !load.person.unit_name.is_empty());
    let named: BTreeMap<&str, &str> =
        named.map(|load| (load.person.unit.as_str(), load.person.unit_name.as_str())).collect();
    let mut options: Vec<FilterOption> = named
        .into_iter()
        .map(|(code, name)| FilterOption {
            value: code.to_owned(),
            words: name.to_owned(),
            is_chosen: code == chosen,
        })
        .collect();
    options.sort_by_cached_key(|option| crate::domain::text::sort_key(&option.words));
    let all = FilterOption {
        value: String::new(),
        words: fl!(reader.texts, "page-all-units"),
        is_chosen: chosen.is_empty(),
    };
    options.insert(0, all);
    options
}

fn grid(reader: Speech, opened: &Opened, loads: &[&Load]) -> Grid {
    let (text, view) = (reader.texts, opened.view());
    Grid {
        caption: fl!(text, "paper-loads-caption"),
        before: vec![fl!(text, "page-person"), fl!(text, "paper-limit")],
        months: Grid::headings(reader, &view.months),
        after: vec![fl!(text, "page-release-needed")],
        rows: loads.iter().map(|load| row(reader, opened, load)).collect(),
    }
}

fn row(reader: Speech, opened: &Opened, load: &Load) -> GridRow {
    let months = 0..opened.view().months.len();
    let released = load.most_released();
    let released =
        if released == Percent::ZERO { fl!(reader.texts, "page-no") } else { reader.percent(released) };
    GridRow {
        head: Value::link(
            &load.person.name,
            opened.directory().person(&load.person.number).map(|id| id.path()),
        ),
        under: load.person.unit_name.clone(),
        before: vec![Value::words(limits(reader, load))],
        cells: months.map(|month| cell(reader, load, month)).collect(),
        after: vec![Value::words(released)],
    }
}

/// What they may give before anybody has to free them: `27,5 %`, or the least and the most of it.
fn limits(reader: Speech, load: &Load) -> String {
    let limits: Vec<Percent> = (0..load.after.len()).map(|month| load.limit(month)).collect();
    match (limits.iter().min(), limits.iter().max()) {
        (Some(least), Some(most)) if least != most => {
            fl!(reader.texts, "paper-limits", least = reader.percent(*least), most = reader.percent(*most))
        }
        (Some(limit), _) => reader.percent(*limit),
        _ => String::new(),
    }
}

fn cell(reader: Speech, load: &Load, month: usize) -> GridCell {
    let text = reader.texts;
    let (given, released) = (load.after[month], load.released(month));
    let share = reader.percent(given);
    if given == Percent::ZERO {
        return GridCell { spoken: fl!(text, "paper-no-load"), ..GridCell::default() };
    }
    let digits = |share: Percent| reader.percent(share).replace(['%', '\u{a0}'], "");
    let words = digits(given);
    if given > Percent::FULL {
        let spoken = fl!(text, "paper-load-impossible", share = share);
        return GridCell { class: "impossible", words: format!("{words}!"), under: String::new(), spoken };
    }
    if released > Percent::ZERO {
        let freed = reader.percent(released);
        let under = format!("+{}", digits(released));
        let spoken = fl!(text, "paper-load-over", share = share, freed = freed);
        return GridCell { class: "over", words, under, spoken };
    }
    let class = if load.before[month] == given { "decided" } else { "proposed" };
    GridCell { class, words, under: String::new(), spoken: share }
}

/// A row for each person and month.
pub fn table(reader: Speech, view: &ProposalView, loads: &[&Load]) -> Table {
    let text = reader.texts;
    let rows = loads.iter().flat_map(|load| {
        view.months.iter().enumerate().map(|(at, month)| {
            vec![
                Cell::text(load.person.number.as_str()),
                Cell::text(&load.person.name),
                Cell::text(reader.yes_no(load.person.external)),
                Cell::text(load.person.unit.as_str()),
                Cell::text(&load.person.unit_name),
                Cell::percent(load.position),
                Cell::Date(month.first_day()),
                Cell::Date(month.last_day()),
                Cell::percent(load.limit(at)),
                Cell::percent(load.before[at]),
                Cell::percent(load.after[at]),
                Cell::percent(load.released(at)),
            ]
        })
    });
    Table {
        headings: vec![
            fl!(text, "page-employee-number"),
            fl!(text, "page-person"),
            fl!(text, "file-consultant"),
            fl!(text, "file-unit-code"),
            fl!(text, "page-unit"),
            fl!(text, "file-position-share"),
            fl!(text, "page-from"),
            fl!(text, "page-to"),
            fl!(text, "file-limit"),
            fl!(text, "file-load-before"),
            fl!(text, "file-load-after"),
            fl!(text, "file-release-share"),
        ],
        rows: rows.collect(),
    }
}
