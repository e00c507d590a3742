//! The route table: nobody comes in by any address, and no address takes what it does not say.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use innsats::access::{Actor, Role};
use innsats::web::{AppState, Entrance, Route, routes};

use super::site::{Answer, Site, now};
use crate::database::on_sqlite;

const METHODS: [Method; 6] =
    [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE];

/// A row's address with a number for each part that varies.
fn address(route: &Route) -> String {
    let parts = route.path.split('/').map(|part| if part.starts_with('{') { "1" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

async fn ask(site: &Site, method: &Method, path: &str) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("host", "localhost")
        .header("origin", "http://localhost")
        .header("content-type", "application/x-www-form-urlencoded");
    site.ask(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn nobody_comes_in_by_any_address_but_those_that_are_for_anybody() {
    on_sqlite(async |database| {
        let site = Site::of(AppState::entered_by(database.clone(), now, Entrance::Nobody));
        for route in routes() {
            let answer = ask(&site, &route.method, &address(route)).await;
            let is_refused = answer.status == StatusCode::UNAUTHORIZED;
            assert_eq!(is_refused, route.needs.is_some(), "{} {}", route.method, route.path);
            assert_eq!(answer.header("www-authenticate").is_empty(), !is_refused);
        }
    })
    .await;
}

#[test]
fn for_anybody_is_only_what_it_takes_to_come_in() {
    let open: Vec<&str> = routes().iter().filter(|row| row.needs.is_none()).map(|row| row.path).collect();
    assert_eq!(
        open,
        [
            "/personvern",
            "/tilgjengelighetserklaring",
            "/logg-inn",
            "/logg-inn",
            "/logg-inn/demo",
            "/logg-inn/oidc",
            "/logg-inn/oidc/tilbake",
            "/logg-ut",
            "/logg-ut/oidc",
            "/assets/{hash}/{*name}",
        ]
    );
}

#[tokio::test]
async fn who_has_no_part_in_something_is_told_that_the_page_is_not_for_them() {
    on_sqlite(async |database| {
        for role in Role::ALL {
            let actor = Actor::user("Kari", [role]);
            let site = Site::of(AppState::entered_by(database.clone(), now, Entrance::As(actor.clone())));
            for route in routes() {
                let Some(action) = route.needs else { continue };
                let may = innsats::access::may(&actor, action, innsats::access::Subject::Anybody).is_ok();
                let answer = ask(&site, &route.method, &address(route)).await;
                let is_refused = answer.status == StatusCode::FORBIDDEN;
                assert_eq!(is_refused, !may, "{role}: {} {} {}", route.method, route.path, answer.status);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_address_takes_no_other_method_than_its_rows_say() {
    on_sqlite(async |database| {
        let site = Site::on(&database);
        for route in routes() {
            let of_address = || routes().iter().filter(|row| row.path == route.path);
            for method in METHODS {
                let takes_get = of_address().any(|row| row.method == Method::GET);
                let takes =
                    of_address().any(|row| row.method == method) || (method == Method::HEAD && takes_get);
                let status = ask(&site, &method, &address(route)).await.status;
                assert_eq!(status == StatusCode::METHOD_NOT_ALLOWED, !takes, "{method} {}", route.path);
            }
        }
    })
    .await;
}

#[test]
fn routes_are_added_in_the_table_alone() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web");
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("web/routes.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                assert!(!text.contains(".route(") && !text.contains("routing::get"), "{}", path.display());
            }
        }
    }
}
