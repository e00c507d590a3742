//! A small municipality: unit A that Lise leads, with seven people who know GIS, and unit C beside it.

use axum::body::Body;
use axum::http::Request;
use innsats::access::{Actor, Responsibility, Role};
use innsats::domain::{PersonId, UnitId};
use innsats::store::Database;
use innsats::web::{AppState, Entrance};

use crate::pages::site::{Answer, Site, now};
use crate::store::schema::run;

const CONTENT: &str = "
    INSERT INTO unit (id, code) VALUES (1, 'A'), (3, 'C');
    INSERT INTO unit_version (id, unit_id, valid_from, name, name_sort, parent_id, manager_number)
    VALUES (1, 1, '1900-01-01', 'Areal', '', NULL, '1'), (3, 3, '1900-01-01', 'Kultur', '', NULL, NULL);
    INSERT INTO role (id, code, title) VALUES (1, 'R1', 'Planlegger');
    INSERT INTO skill (id, code, kind, in_catalogue, name_nb, name_sort, name_search)
    VALUES (1, 'K1', 'skill', TRUE, 'GIS', '', 'gis'), (2, 'K2', 'skill', TRUE, 'Jus', '', 'jus');
    INSERT INTO role_skill (role_id, skill_id, relation, level) VALUES (1, 1, 'essential', 3);";

/// Everybody holds Jus 2; all but one hold GIS 3 or above, one of them 5.
fn people() -> String {
    let person = |(id, gis): (usize, u8)| {
        let jus = if id >= 7 { 1 } else { 2 };
        format!(
            "INSERT INTO person (id, number, kind, first_name, last_name, name_sort, name_search)
             VALUES ({id}, '{id}', 'employee', 'Fornavn', 'Etternavn{id}', '', 'x');
             INSERT INTO engagement (id, person_id, ordinal, unit_id, percent, development, lendable, role_id)
             VALUES ({id}, {id}, 1, 1, 10000, 4000, TRUE, 1);
             INSERT INTO assessment (person_id, skill_id, source, rating, level, assessed_on, recorded_at, recorded_by)
             VALUES ({id}, 1, 'own', 'level', {gis}, '2026-10-01', '2026-10-01T00:00:00Z', 'x'),
                 ({id}, 2, 'own', 'level', {jus}, '2026-10-01', '2026-10-01T00:00:00Z', 'x');"
        )
    };
    (1..).zip([5, 3, 3, 4, 3, 3, 3, 1]).map(person).collect()
}

/// Fills a database.
pub async fn town(database: &Database) {
    run(database, format!("{CONTENT}{}", people())).await.unwrap();
}

/// An initiative, running, of a unit, with a need.
pub async fn asked_for_in(database: &Database, unit: i64) {
    let sql = format!(
        "INSERT INTO initiative (id, code, name, name_sort, owner_unit_id, priority, status, starts_on, ends_on)
         VALUES (90, 'I90', 'Bibliotek', '', {unit}, 2, 'running', '2026-12-01', '2027-06-30');
         INSERT INTO need (id, code, initiative_id, title, kind, heads, share, starts_on, ends_on, external_allowed)
         VALUES (90, 'B90', 90, 'Planlegger', 'heads', 1, 2000, '2026-12-01', '2027-06-30', FALSE);
         INSERT INTO need_skill (need_id, skill_id, min_level, must) VALUES (90, 1, 3, TRUE);"
    );
    run(database, sql).await.unwrap();
}

fn enter(database: &Database, actor: Actor) -> Site {
    Site::of(AppState::entered_by(database.clone(), now, Entrance::As(actor)))
}

/// Lise, who leads unit A.
pub fn leader(database: &Database) -> Site {
    let responsibility = Responsibility { units: [UnitId(1)].into(), ..Responsibility::default() };
    let roles = [Role::Employee, Role::Leader];
    enter(database, Actor::user("lise", roles).being(PersonId(1)).answering_for(responsibility))
}

/// The portfolio office.
pub fn secretariat(database: &Database) -> Site {
    enter(database, Actor::user("kontoret", [Role::Employee, Role::PortfolioOffice]).being(PersonId(4)))
}

/// Somebody of unit A.
pub fn employee(database: &Database) -> Site {
    enter(database, Actor::user("kari", [Role::Employee]).being(PersonId(2)))
}

fn form(path: &str) -> axum::http::request::Builder {
    Request::post(path)
        .header("host", "localhost")
        .header("origin", "http://localhost")
        .header("content-type", "application/x-www-form-urlencoded")
}

/// Sends a form.
pub async fn send(site: &Site, path: &str, fields: &str) -> Answer {
    site.ask(form(path).body(Body::from(fields.to_owned())).unwrap()).await
}

/// Sends a form as htmx does.
pub async fn part(site: &Site, path: &str, fields: &str) -> Answer {
    let request = form(path).header("hx-request", "true");
    site.ask(request.body(Body::from(fields.to_owned())).unwrap()).await
}
