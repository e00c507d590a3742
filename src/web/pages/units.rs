//! The tree of units with their figures.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::domain::UnitId;
use crate::export::{Cell, Table};
use crate::store::views::figures::{Figures, UnitFigures};
use crate::store::views::units::UnitRow;
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paths::Linked;
use crate::web::request::Format;
use crate::web::respond;
use crate::web::small_units::{self, UnitSize};
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "units/list.html")]
struct UnitsPage {
    frame: Frame,
    rows: Vec<Row>,
    /// Whether the reader may see sums; the units themselves are for everybody.
    figures: bool,
    caption: String,
    source: String,
}

/// A unit with its figures in words.
pub struct Row {
    /// The unit with its place in the tree.
    pub unit: UnitRow,
    /// Whether its shares are hidden because they would be about few people.
    pub is_hidden: bool,
    /// How far to indent it, 0 to 5.
    pub depth: usize,
    /// Its figures with all units below it.
    pub figures: UnitFigures,
    /// The share of its people who have stated something; hidden for small groups.
    pub rated: String,
    /// The share of ratings that are confirmed.
    pub confirmed: String,
    /// The share of ratings that are stale.
    pub stale: String,
    /// The share of what their roles call essential that its people hold.
    pub essential: String,
}

/// `GET /enheter`, also as `.csv` and `.xlsx`: all units of today, each below the one it belongs to.
pub async fn page(
    format: Format,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SeeUnits).await?;
    let tree = state.units(&mut reading).await?;
    let units = &tree.0;
    let figures = state.figures(&mut reading).await?;
    let reader = visitor.reader;
    let (hidden, shows) = (hidden(units, &figures), visitor.may(Action::SeeFigures));
    let rows: Vec<Row> =
        units.iter().cloned().map(|unit| Row::of(reader, unit, 0, &figures, &hidden)).collect();
    if format.is_file() {
        return Ok(respond::table(format, "enheter", &table(reader, &rows, shows)));
    }
    respond::html(&UnitsPage {
        caption: fl!(reader.texts, "page-units-caption", day = reader.date(state.today())),
        source: source(reader, &figures),
        figures: shows,
        frame: visitor.frame(Area::Units, fl!(reader.texts, "page-menu-units")).with_file(
            !rows.is_empty(),
            "",
            fl!(reader.texts, "page-menu-units"),
        ),
        rows,
    })
}

impl Row {
    /// `unit` with its figures, indented from the depth `top`.
    pub fn of(
        reader: Speech,
        unit: UnitRow,
        top: usize,
        figures: &Arc<Figures>,
        hidden: &BTreeSet<UnitId>,
    ) -> Self {
        let of_unit = figures.units.get(&unit.id).copied().unwrap_or_default();
        let hidden = hidden.contains(&unit.id);
        let part = |part, whole| {
            if hidden { fl!(reader.texts, "page-too-few") } else { reader.part(part, whole) }
        };
        Self {
            is_hidden: hidden,
            depth: (unit.depth - top).min(5),
            rated: part(of_unit.rated_people, of_unit.people),
            confirmed: part(of_unit.confirmed, of_unit.ratings),
            stale: part(of_unit.stale, of_unit.ratings),
            essential: part(of_unit.essential_held, of_unit.essential),
            figures: of_unit,
            unit,
        }
    }
}

/// The units whose shares would tell about few people.
pub fn hidden(units: &[UnitRow], figures: &Figures) -> BTreeSet<UnitId> {
    let people = |id: &UnitId| figures.units.get(id).map_or(0, |figures| figures.people);
    let size = |unit: &UnitRow| UnitSize { id: unit.id, parent: unit.parent, people: people(&unit.id) };
    small_units::hidden(&units.iter().map(size).collect::<Vec<_>>())
}

/// From when to when the ratings behind the figures are.
pub fn source(reader: Speech, figures: &Figures) -> String {
    match (figures.oldest_rating, figures.newest_rating) {
        (Some(oldest), Some(newest)) => {
            fl!(reader.texts, "page-ratings-from-to", from = reader.date(oldest), to = reader.date(newest))
        }
        _ => fl!(reader.texts, "page-ratings-none"),
    }
}

/// The units as a file, with their figures or without.
pub fn table(reader: Speech, rows: &[Row], shows_figures: bool) -> Table {
    let text = reader.texts;
    let row = |row: &Row| {
        let full_time = |hundredths: i64| Cell::Decimal(hundredths as f64 / 10_000.0, 1);
        let figures = &row.figures;
        let part = |part, whole| part_cell(reader, row, part, whole);
        let mut cells = vec![
            Cell::text(&row.unit.code),
            Cell::text(&row.unit.name),
            Cell::Whole(row.figures.people),
            full_time(row.figures.positions),
            full_time(row.figures.development),
            part(figures.rated_people, figures.people),
            part(figures.confirmed, figures.ratings),
            part(figures.stale, figures.ratings),
            part(figures.essential_held, figures.essential),
        ];
        cells.truncate(if shows_figures { cells.len() } else { NAMES });
        cells
    };
    let mut headings = vec![
        fl!(text, "page-code"),
        fl!(text, "page-unit"),
        fl!(text, "page-people"),
        fl!(text, "page-positions-fte"),
        fl!(text, "page-development-fte"),
        fl!(text, "file-rated-share"),
        fl!(text, "file-confirmed-share"),
        fl!(text, "file-stale-share"),
        fl!(text, "file-essential-share"),
    ];
    headings.truncate(if shows_figures { headings.len() } else { NAMES });
    Table { headings, rows: rows.iter().map(row).collect() }
}

/// The columns that say which unit it is, before those of its figures.
const NAMES: usize = 2;

/// A share as the page rounds it, without the sign; where it would be rounded to nothing or to everything, with the
/// decimals it needs.
fn part_cell(reader: Speech, row: &Row, part: i64, whole: i64) -> Cell {
    if row.is_hidden {
        return Cell::text(fl!(reader.texts, "page-too-few"));
    }
    if whole == 0 {
        return Cell::Empty;
    }
    let per_cent = part as f64 * 100.0 / whole as f64;
    let is_edge = (part > 0 && per_cent < 0.5) || (part < whole && per_cent >= 99.5);
    Cell::Decimal(per_cent, if is_edge { 2 } else { 0 })
}
