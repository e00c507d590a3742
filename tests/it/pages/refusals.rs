//! What is refused, and how that is told: to a reader, and to a program.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::body::Body;
use axum::extract::{Form, Path};
use axum::http::{Request, StatusCode};
use axum::routing::{get, post};
use innsats::web::{Limits, with_layers};

use super::site::{Answer, answer};

/// Handlers of the library's own refusals, and one that counts what it changed.
fn router(changed: &Arc<AtomicUsize>) -> Router {
    let changed = Arc::clone(changed);
    let change = move || {
        changed.fetch_add(1, Ordering::SeqCst);
        async { StatusCode::NO_CONTENT }
    };
    let routes = Router::new()
        .route("/tall/{number}", get(|Path(number): Path<u8>| async move { number.to_string() }))
        .route("/skjema", post(|Form(_): Form<Vec<(String, String)>>| async { "read" }))
        .route("/antall", post(|Form(_): Form<Vec<(String, u8)>>| async { "read" }))
        .route("/endre", get(|| async { "a page" }).post(change.clone()).put(change.clone()).delete(change));
    with_layers(routes, Limits::default())
}

async fn asked(request: Request<Body>) -> Answer {
    answer(router(&Arc::default()), request).await
}

fn sent(path: &str, content_type: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post(path)
        .header("host", "localhost")
        .header("origin", "http://localhost")
        .header("content-type", content_type)
        .body(body.into())
        .unwrap()
}

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn a_librarys_refusal_keeps_its_meaning_and_gets_words_and_a_way_out() {
    let get = |path: &str| Request::get(path).body(Body::empty()).unwrap();
    let large = "a=".to_owned() + &"b".repeat(70_000);
    for (request, status, heading) in [
        (get("/tall/tolv"), 400, "Vi forstod ikke det som ble sendt"),
        (get("/tall/%ff"), 400, "Vi forstod ikke det som ble sendt"),
        (get("/ingen"), 404, "Vi fant ikke siden"),
        (sent("/tall/1", FORM, ""), 405, "Adressen kan ikke brukes slik"),
        (sent("/skjema", FORM, large), 413, "Det du sendte, er for stort"),
        (sent("/skjema", "text/plain", "a=b"), 415, "Siden tar ikke imot dette formatet"),
        (sent("/antall", FORM, "a=mange"), 422, "Noe må rettes"),
    ] {
        let page = asked(request).await;
        assert_eq!(page.status, StatusCode::from_u16(status).unwrap());
        assert_eq!(page.all("h1"), [heading]);
        assert_eq!(page.all(".reference").len(), 1);
        assert_eq!(page.attributes("main li a", "href")[0], "/", "a way out");
        assert!(!page.header("content-security-policy").is_empty());
    }
}

#[tokio::test]
async fn a_method_that_an_address_does_not_take_is_told_which_it_takes() {
    let page = asked(sent("/tall/1", FORM, "")).await;
    assert_eq!(page.header("allow"), "GET,HEAD");
}

#[tokio::test]
async fn a_program_that_asks_for_json_is_told_in_a_problem_document_in_its_language() {
    let request = Request::get("/ingen?sok=hemmelig")
        .header("accept", "application/json")
        .header("cookie", "language=en")
        .body(Body::empty())
        .unwrap();
    let document = asked(request).await;
    assert_eq!(document.status, StatusCode::NOT_FOUND);
    assert_eq!(document.header("content-type"), "application/problem+json");
    assert_eq!(document.header("content-language"), "en");
    let problem: serde_json::Value = serde_json::from_slice(&document.body).unwrap();
    assert_eq!(problem["type"], "urn:innsats:problem:not-found");
    assert_eq!((&problem["status"], &problem["instance"]), (&404.into(), &"/ingen".into()));
    assert_eq!(problem["title"], "We could not find the page");
    assert_eq!(problem["reference"].as_str().unwrap().len(), 9);
    assert!(problem["detail"].as_str().unwrap().len() > 20);
    assert!(problem.get("errors").is_none(), "no fields");
}

/// The variants of a forged request: RELIABILITY S3.
const FORGED: [&[(&str, &str)]; 9] = [
    &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
    &[("sec-fetch-site", "same-site"), ("origin", "https://other.kommune.example")],
    &[("sec-fetch-site", "none")],
    &[("sec-fetch-site", "cross-site"), ("origin", "http://localhost:8080")],
    &[("origin", "https://evil.example")],
    &[("origin", "http://localhost:8081")],
    &[("origin", "null")],
    &[("sec-fetch-site", "same-origin"), ("origin", "https://evil.example")],
    &[],
];

fn change(method: &str, headers: &[(&str, &str)]) -> Request<Body> {
    let request = Request::builder().method(method).uri("/endre").header("host", "localhost:8080");
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    request.body(Body::empty()).unwrap()
}

#[tokio::test]
async fn forged_requests_are_refused_and_change_nothing() {
    let changed = Arc::default();
    for headers in FORGED {
        for method in ["POST", "PUT", "DELETE", "PATCH"] {
            let page = answer(router(&changed), change(method, headers)).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{method} {headers:?}");
            assert_eq!(page.all("h1"), ["Innsats tok ikke imot det som ble sendt"]);
            assert!(page.header("vary").contains("Sec-Fetch-Site, Origin"));
        }
        let page = answer(router(&changed), change("GET", headers)).await;
        assert_eq!(page.status, StatusCode::OK, "a link from elsewhere still opens a page");
    }
    assert_eq!(changed.load(Ordering::SeqCst), 0, "nothing was changed");
}

#[tokio::test]
async fn our_own_pages_and_a_command_that_names_us_are_believed() {
    let changed = Arc::default();
    let believed: [&[(&str, &str)]; 3] = [
        &[("sec-fetch-site", "same-origin"), ("origin", "http://localhost:8080")],
        &[("sec-fetch-site", "same-origin")],
        &[("origin", "http://localhost:8080")],
    ];
    for headers in believed {
        assert_eq!(answer(router(&changed), change("POST", headers)).await.status, StatusCode::NO_CONTENT);
    }
    assert_eq!(changed.load(Ordering::SeqCst), believed.len());
}
