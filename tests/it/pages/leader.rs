//! A leader and their people: who is listed, what waits, and what the two say to each other about a level.

mod capacity;
mod confirming;
mod contesting;
mod deputies;
mod listing;
mod matrix;
mod matrix_people;
mod vulnerable;

use axum::body::Body;
use axum::http::Request;
use innsats::access::{Actor, Responsibility, Role};
use innsats::domain::{PersonId, UnitId};
use innsats::store::{Database, audit};
use innsats::web::{AppState, Entrance};

use super::site::{Answer, Site, now};
use crate::door::read;
use crate::store::schema::run;

/// Unit A over unit B, and unit C beside them. Lise leads A, Kari leads B. Ola is in A, Nina in B, Per in C; Lise is the
/// nearest leader of Ola and of Kari. Ola has stated GIS 3 and planning 2, the second confirmed; Kari GIS 4.
const CONTENT: &str = "
    INSERT INTO unit (id, code) VALUES (1, 'A'), (2, 'B'), (3, 'C');
    INSERT INTO unit_version (id, unit_id, valid_from, name, name_sort, parent_id, manager_number)
    VALUES (1, 1, '1900-01-01', 'Areal', '', NULL, '1'), (2, 2, '1900-01-01', 'Byggesak', '', 1, '3'),
        (3, 3, '1900-01-01', 'Kultur', '', NULL, NULL);
    INSERT INTO person (id, number, kind, first_name, last_name, name_sort, name_search)
    VALUES (1, '1', 'employee', 'Lise', 'Aas', '', 'lise aas 1'), (2, '2', 'employee', 'Ola', 'Berg', '', 'ola berg 2'),
        (3, '3', 'employee', 'Kari', 'Dahl', '', 'kari dahl 3'), (4, '4', 'employee', 'Per', 'Eng', '', 'per eng 4'),
        (5, '5', 'employee', 'Nina', 'Foss', '', 'nina foss 5');
    INSERT INTO engagement (id, person_id, ordinal, unit_id, percent, development, lendable, position_title)
    VALUES (1, 1, 1, 1, 10000, 2000, TRUE, 'Leder'), (2, 2, 1, 1, 8000, 1000, TRUE, 'Planlegger'),
        (3, 3, 1, 2, 10000, 500, FALSE, 'Leder'), (4, 4, 1, 3, 10000, 0, FALSE, NULL),
        (5, 5, 1, 2, 10000, 0, FALSE, NULL);
    INSERT INTO skill (id, code, kind, in_catalogue, name_nb, name_sort, name_search)
    VALUES (1, 'K1', 'skill', TRUE, 'GIS', '', 'gis'), (2, 'K2', 'skill', TRUE, 'planarbeid', '', 'planarbeid');
    INSERT INTO assessment (person_id, skill_id, source, rating, level, interest, assessed_on, recorded_at, recorded_by)
    VALUES (2, 1, 'own', 'level', 3, 5, '2026-03-01', '2026-03-01T09:00:00Z', 'ola'),
        (2, 2, 'own', 'level', 2, NULL, '2025-01-01', '2025-01-01T09:00:00Z', 'ola'),
        (3, 1, 'own', 'level', 4, NULL, '2026-03-01', '2026-03-01T09:00:00Z', 'kari'),
        (1, 1, 'own', 'level', 5, NULL, '2026-03-01', '2026-03-01T09:00:00Z', 'lise'),
        (4, 1, 'own', 'level', 1, NULL, '2026-03-01', '2026-03-01T09:00:00Z', 'per');
    INSERT INTO assessment_confirmation (assessment_id, confirmed_at, confirmed_by)
    SELECT id, '2025-02-01T09:00:00Z', 'lise' FROM assessment WHERE person_id = 2 AND skill_id = 2;
    INSERT INTO credential (person_id, name, expires_on)
    VALUES (2, 'Kranførerbevis', '2027-01-15'), (2, 'Truckførerbevis', '2027-06-01');";

const CONFIRM: &str = "/min-enhet/2/bekreft";
const MINE: &str = "/min-kompetanse/vurderinger";

async fn with_people(database: &Database) {
    run(database, CONTENT.to_owned()).await.unwrap();
}

fn enter(database: &Database, actor: Actor) -> Site {
    Site::of(AppState::entered_by(database.clone(), now, Entrance::As(actor)))
}

fn user(name: &str, person: i64) -> Actor {
    Actor::user(name, [Role::Employee]).being(PersonId(person))
}

fn leading(name: &str, person: i64, unit: i64) -> Actor {
    let units = [UnitId(unit)].into();
    Actor::user(name, [Role::Employee, Role::Leader])
        .being(PersonId(person))
        .answering_for(Responsibility { units, ..Responsibility::default() })
}

fn lise(database: &Database) -> Site {
    enter(database, leading("lise", 1, 1))
}

fn ola(database: &Database) -> Site {
    enter(database, user("ola", 2))
}

fn form(path: &str) -> axum::http::request::Builder {
    Request::post(path)
        .header("host", "localhost")
        .header("origin", "http://localhost")
        .header("content-type", "application/x-www-form-urlencoded")
}

async fn send(site: &Site, path: &str, fields: &str) -> Answer {
    site.ask(form(path).body(Body::from(fields.to_owned())).unwrap()).await
}

async fn send_by_htmx(site: &Site, path: &str, fields: &str) -> Answer {
    site.ask(form(path).header("hx-request", "true").body(Body::from(fields.to_owned())).unwrap()).await
}

/// The fields that say what the form of a skill was filled from.
async fn seen(site: &Site, path: &str, skill: i64) -> String {
    let page = site.get(path).await;
    let value = |name: &str| {
        let found = page.attributes(&format!("#ferdighet-{skill} input[name={name}]"), "value");
        found.first().cloned().unwrap_or_default()
    };
    format!("ferdighet={skill}&versjon={}&leder={}", value("versjon"), value("leder"))
}

/// What was recorded, the newest last.
async fn done(database: &Database) -> Vec<(String, String)> {
    let mut entries = audit::latest(&mut read(database).await, 20).await.unwrap();
    entries.reverse();
    entries.into_iter().map(|entry| (entry.action, entry.actor)).collect()
}
