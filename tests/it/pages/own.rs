//! Min kompetanse, as the employee meets it: asked, answered, sent, changed.

mod conflicts;
mod journey;
mod register;

use axum::body::Body;
use axum::http::Request;
use innsats::access::{Actor, Role};
use innsats::domain::PersonId;
use innsats::store::Database;
use innsats::web::{AppState, Entrance};

use super::site::{Answer, Site, now};
use crate::door::{Raw, raw};
use crate::proposal::kept::{files, import};

/// The page that self-assessment begins on.
pub const ASSESS: &str = "/min-kompetanse/egenvurdering";

/// One of the small municipality's employees.
pub const NUMBER: &str = "100110";

pub async fn person_id(database: &Database, number: &str) -> PersonId {
    let sql = "SELECT id FROM person WHERE number = $1";
    PersonId(match raw(database).await {
        Raw::Sqlite(mut tx) => sqlx::query_scalar(sql).bind(number).fetch_one(&mut *tx).await.unwrap(),
        Raw::Postgres(mut tx) => sqlx::query_scalar(sql).bind(number).fetch_one(&mut *tx).await.unwrap(),
    })
}

/// The service as an employee enters it.
pub async fn as_employee(database: &Database, number: &str) -> Site {
    let actor = Actor::user("ansatt", [Role::Employee]).being(person_id(database, number).await);
    entered(database, actor)
}

pub fn entered(database: &Database, actor: Actor) -> Site {
    Site::of(AppState::entered_by(database.clone(), now, Entrance::As(actor)))
}

/// Imports the small municipality of 120 people.
pub async fn municipality(database: &Database) {
    import(database, files("tests/data/org120")).await;
}

fn request(path: &str) -> axum::http::request::Builder {
    Request::post(path)
        .header("host", "localhost")
        .header("origin", "http://localhost")
        .header("content-type", "application/x-www-form-urlencoded")
}

pub async fn send(site: &Site, path: &str, fields: &str) -> Answer {
    site.ask(request(path).body(Body::from(fields.to_owned())).unwrap()).await
}

pub async fn send_by_htmx(site: &Site, path: &str, fields: &str) -> Answer {
    let request = request(path).header("hx-request", "true");
    site.ask(request.body(Body::from(fields.to_owned())).unwrap()).await
}

/// What one ends up at after a form.
pub async fn follow(site: &Site, sent: &Answer) -> Answer {
    assert_eq!(sent.status, axum::http::StatusCode::SEE_OTHER, "{}", sent.text());
    let path = sent.header("location").split('#').next().unwrap().to_owned();
    site.get(&path).await
}

/// The skills that a page of questions asks about.
pub fn asked(page: &Answer) -> Vec<String> {
    let ids = page.attributes("fieldset.question", "id");
    ids.into_iter().map(|id| id.trim_start_matches("sp-").to_owned()).collect()
}

/// What a browser sends of a page of questions as it was opened: hidden fields, texts, what is checked and chosen.
pub fn filled(page: &Answer) -> String {
    let pairs = |names: &str, values: &str| -> Vec<(String, String)> {
        page.attributes(names, "name").into_iter().zip(page.attributes(values, "value")).collect()
    };
    let inputs = "form.questions input:not([type=radio])";
    let checked = "form.questions input[checked]";
    let mut all = pairs(inputs, inputs);
    all.extend(pairs(checked, checked));
    all.extend(pairs("form.questions select", "form.questions option[selected]"));
    all.iter()
        .map(|(name, value)| format!("{name}={}", value.replace(' ', "+")))
        .collect::<Vec<_>>()
        .join("&")
}
