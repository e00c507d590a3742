//! Finn kompetanse: who can do what, among people who are findable and those whom the reader may see.

mod question;
mod shown;
mod table;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use i18n_embed_fl::fl;

use crate::access::Action;
use crate::service::find::{self, Answer, Found};
use crate::store::Reading;
use crate::store::views::employees;
use crate::store::views::find as views;
use crate::web::error::WebError;
use crate::web::frame::{Area, Frame};
use crate::web::paging::{Elsewhere, Paging};
use crate::web::paths::Linked;
use crate::web::request::{Filters, Format};
use crate::web::respond;
use crate::web::state::AppState;
use crate::web::visitor::Visitor;
use question::{Asked, Choices, Row};
use shown::Shown;

#[derive(Template)]
#[template(path = "find/page.html")]
struct FindPage {
    frame: Frame,
    asked: Asked,
    rows: Vec<Row>,
    choices: Choices,
    /// None before anything is asked.
    shown: Option<Shown>,
}

/// `GET /finn`, also as `.csv` and `.xlsx`: the form, and below it who fits what the address asks for.
pub async fn page(
    format: Format,
    visitor: Visitor,
    filters: Filters,
    State(state): State<AppState>,
) -> Result<Response, WebError> {
    let mut reading = state.read(&visitor.actor, Action::SeeFindable).await?;
    let catalogue = state.catalogue(&mut reading).await?;
    let sought = state.sought(&mut reading).await?;
    let asked = Asked::read(&mut reading, &filters, &catalogue, &sought.skills).await?;
    let people = state.people(&mut reading).await?;
    let reader = visitor.reader;
    let answer = match asked.question() {
        Some(question) => Some(find::find(&mut reading, &people, &question).await?),
        None => None,
    };
    if format.is_file() {
        let answer = answer.unwrap_or_default();
        let people = people_of(&mut reading, answer.exact.iter().chain(&answer.near)).await?;
        return Ok(respond::table(
            format,
            "finn-kompetanse",
            &table::table(reader, &asked, &answer, &people),
        ));
    }
    let units = state.units(&mut reading).await?;
    let choices =
        Choices::new(&visitor, state.today(), &asked, (&units.0, &sought.languages, &sought.skills));
    let shown = match answer {
        Some(answer) => match shown(&mut reading, &visitor, &asked, answer).await? {
            Ok(shown) => Some(shown),
            Err(elsewhere) => return Ok(elsewhere.into_response()),
        },
        None => None,
    };
    let frame = visitor.frame(Area::Find, fl!(reader.texts, "page-menu-find"));
    let has_people = shown.as_ref().is_some_and(|shown| !shown.exact.is_empty() || !shown.near.is_empty());
    let frame = frame.with_file(has_people, "", fl!(reader.texts, "find-file"));
    respond::html(&FindPage { frame, rows: asked.rows(reader), choices, asked, shown })
}

/// The page of the answer that is asked for, with the names of those on it.
async fn shown(
    reading: &mut Reading,
    visitor: &Visitor,
    asked: &Asked,
    mut answer: Answer,
) -> Result<Result<Shown, Elsewhere>, WebError> {
    asked.sort(&mut answer.exact);
    let total = i64::try_from(answer.exact.len()).unwrap_or(i64::MAX);
    let paging = match Paging::new(asked.page, total, |page| asked.path(Some(page))) {
        Ok(paging) => paging,
        Err(elsewhere) => return Ok(Err(elsewhere)),
    };
    let window = Format::Page.window(asked.page);
    let exact: Vec<Found> = window.of(&answer.exact).to_vec();
    let people = people_of(reading, exact.iter().chain(&answer.near)).await?;
    Ok(Ok(Shown::new(visitor, asked, &answer, (&exact, paging), &people)))
}

/// Who they are, by person: name, unit and work e-mail.
async fn people_of(
    reading: &mut Reading,
    found: impl Iterator<Item = &Found>,
) -> Result<shown::People, WebError> {
    let ids: Vec<_> = found.map(|found| found.person).collect();
    let rows = employees::of_ids(reading, &ids).await?;
    let mut emails = views::emails(reading, &ids).await?;
    Ok(rows.into_iter().map(|row| (row.id, (emails.remove(&row.id), row))).collect())
}
