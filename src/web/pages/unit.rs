//! One unit: its figures, the units below it, and the initiatives it owns.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::Card;
use super::units::{Row, hidden, source, table};
use crate::access::Action;
use crate::domain::UnitId;
use crate::store::views::initiatives::{self, Filter, InitiativeRow};
use crate::store::views::units::UnitRow;
use crate::store::views::{UnitLink, Window};
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paths::{Linked, people_of};
use crate::web::request::{Format, Number};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Speech;

#[derive(Template)]
#[template(path = "units/unit.html")]
struct UnitPage {
    frame: Frame,
    unit: UnitRow,
    above: Vec<UnitLink>,
    cards: Vec<Card>,
    source: String,
    caption: String,
    people_path: String,
    rows: Vec<Row>,
    /// Whether the reader may see sums; the units themselves are for everybody.
    figures: bool,
    /// Whether the reader may see initiatives.
    sees_initiatives: bool,
    initiatives: Vec<InitiativeRow>,
    /// The reader says whom it must have at home.
    says_keeps: bool,
}

/// `GET /enheter/{number}`, also as `.csv` and `.xlsx`: 404 for a unit that does not exist today.
pub async fn page(
    format: Format,
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let says_keeps = says_keeps(&state, &visitor, UnitId(id)).await?;
    let (mut reading, today, reader) =
        (state.read(&visitor.actor, Action::SeeUnits).await?, state.today(), visitor.reader);
    let tree = state.units(&mut reading).await?;
    let units = &tree.0;
    let at = units.iter().position(|unit| unit.id == UnitId(id)).ok_or(WebError::NotFound)?;
    let figures = state.figures(&mut reading).await?;
    let unit = units[at].clone();
    let below = units[at + 1..].iter().take_while(|other| other.depth > unit.depth);
    let (hidden, shows) = (hidden(units, &figures), visitor.may(Action::SeeFigures));
    let row = |of: &UnitRow, top| Row::of(reader, of.clone(), top, &figures, &hidden);
    let rows: Vec<Row> = below.map(|other| row(other, unit.depth + 1)).collect();
    if format.is_file() {
        return Ok(respond::table(format, &format!("enhet-{}", unit.code), &table(reader, &rows, shows)));
    }
    let owned = Filter { owner: Some(unit.id), ..Filter::default() };
    let frame = visitor.frame(Area::Units, unit.name.clone()).below(Area::Units);
    respond::html(&UnitPage {
        above: above(units, &unit),
        cards: cards(reader, &row(&unit, unit.depth)),
        source: source(reader, &figures),
        figures: shows,
        sees_initiatives: visitor.may(Action::SeeInitiatives),
        caption: fl!(reader.texts, "page-units-caption", day = reader.date(today)),
        people_path: people_of(unit.id),
        initiatives: initiatives::list(&mut reading, &owned, today, Window::ALL).await?.rows,
        says_keeps,
        frame: frame.with_file(!rows.is_empty(), "", fl!(reader.texts, "page-unit-below")),
        rows,
        unit,
    })
}

async fn says_keeps(state: &AppState, visitor: &Visitor, unit: UnitId) -> Result<bool, WebError> {
    if !visitor.may(Action::SetCapacity) {
        return Ok(false);
    }
    let mut reading = state.read(&visitor.actor, Action::SetCapacity).await?;
    Ok(reading.units_reached().await?.is_none_or(|units| units.contains(&unit)))
}

/// The units above `unit`, the top first.
fn above(units: &[UnitRow], unit: &UnitRow) -> Vec<UnitLink> {
    let mut links = Vec::new();
    let mut parent = unit.parent;
    while let Some(found) = parent.and_then(|id| units.iter().find(|other| other.id == id)) {
        links.push(found.link());
        parent = found.parent.filter(|_| links.len() < 32);
    }
    links.reverse();
    links
}

fn cards(reader: Speech, row: &Row) -> Vec<Card> {
    let text = reader.texts;
    let card = |value, what, more| Card { value, what, more, path: None };
    vec![
        card(reader.number(row.figures.people), fl!(text, "page-card-of-unit"), fl!(text, "page-with-below")),
        card(
            reader.full_time(row.figures.development),
            fl!(text, "page-card-development"),
            fl!(text, "page-card-development-more", n = reader.full_time(row.figures.positions)),
        ),
        card(row.rated.clone(), fl!(text, "page-card-rated"), fl!(text, "page-with-below")),
        card(
            row.confirmed.clone(),
            fl!(text, "page-card-confirmed"),
            fl!(text, "page-card-confirmed-more", stale = row.stale.as_str()),
        ),
        card(
            row.essential.clone(),
            fl!(text, "page-card-essential"),
            fl!(text, "page-card-essential-more", n = reader.number(row.figures.essential)),
        ),
    ]
}
