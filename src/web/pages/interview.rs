//! A sheet for the appraisal interview: both sides of each level, what the person wants more of, and room for notes.
//! Made to be printed.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use i18n_embed_fl::fl;

use super::confirm::{below_unit, load};
use crate::domain::PersonId;
use crate::store::views::both_sides::BothSides;
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paths::my_unit;
use crate::web::request::Number;
use crate::web::respond;
use crate::web::sides::SidesShown;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use crate::wording::Named;

/// The lowest interest that counts as wanting to work with a skill.
const INTERESTED: u8 = 4;

#[derive(Template)]
#[template(path = "leader/interview.html")]
struct InterviewPage {
    frame: Frame,
    lead: String,
    rows: Vec<SidesShown>,
    wants: Vec<Want>,
    confirm: String,
}

/// A skill somebody wants to work with.
struct Want {
    name: Named,
    interest: String,
    rating: String,
}

/// `GET /min-enhet/{number}/samtale`: the sheet of one person whom the reader leads.
pub async fn page(
    Number(id): Number,
    visitor: Visitor,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let reader = visitor.reader;
    let (person, sides) = load(&state, &visitor, PersonId(id)).await?;
    let name = format!("{} {}", person.first_name, person.last_name);
    let frame = visitor.frame(Area::MyUnit, fl!(reader.texts, "leader-interview-title", name = name.trim()));
    respond::html(&InterviewPage {
        frame: below_unit(&visitor, frame),
        lead: fl!(reader.texts, "leader-interview-lead", day = reader.date(state.today())),
        rows: sides.iter().map(|one| SidesShown::of(reader, one, state.today())).collect(),
        wants: sides.iter().filter_map(|one| want(&visitor, one)).collect(),
        confirm: my_unit(person.id, "bekreft"),
    })
}

fn want(visitor: &Visitor, sides: &BothSides) -> Option<Want> {
    let own = sides.own.as_ref()?;
    let interest = own.interest.filter(|interest| interest.get() >= INTERESTED)?;
    Some(Want {
        name: visitor.reader.name(&sides.skill.names),
        interest: visitor.reader.interest(interest),
        rating: visitor.reader.rating(own.said.rating),
    })
}
