//! What every answer has, and what happens when too much is asked.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::routing::get;
use innsats::web::{Limits, with_layers};

use super::site::{Site, answer};
use crate::database::on_sqlite;

const HEADERS: [&str; 4] =
    ["content-security-policy", "x-content-type-options", "referrer-policy", "x-frame-options"];

fn asked(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

#[tokio::test]
async fn every_answer_is_hardened_whatever_its_status() {
    on_sqlite(async |database| {
        let site = Site::on(&database);
        let style = site.get("/").await.attributes("link[rel=stylesheet]", "href").remove(2);
        let post = Request::post("/ansatte").header("host", "localhost").header("origin", "http://localhost");
        let post = post.body(Body::empty()).unwrap();
        let answers = [
            (site.get("/").await, StatusCode::OK),
            (site.get(&style).await, StatusCode::OK),
            (site.get("/?lang=nn").await, StatusCode::SEE_OTHER),
            (site.get("/finnes-ikke").await, StatusCode::NOT_FOUND),
            (site.get("/ansatte/999999").await, StatusCode::NOT_FOUND),
            (site.get("/ansatte/abc").await, StatusCode::NOT_FOUND),
            (site.get("/assets/0/innsats.css").await, StatusCode::NOT_FOUND),
            (site.ask(post).await, StatusCode::METHOD_NOT_ALLOWED),
        ];
        for (answer, status) in &answers {
            assert_eq!(answer.status, *status);
            assert!(HEADERS.iter().all(|name| !answer.header(name).is_empty()), "{status}");
            let policy = answer.header("content-security-policy");
            assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
            assert!(!policy.contains("unsafe"));
        }
        assert_eq!(answers[0].0.header("cache-control"), "no-store");
        assert!(answers[1].0.header("cache-control").contains("immutable"));
        assert_eq!(answers[1].0.header("content-type"), "text/css");
    })
    .await;
}

#[tokio::test]
async fn a_page_that_is_not_there_shows_a_way_out_in_the_readers_language() {
    on_sqlite(async |database| {
        let site = Site::on(&database);
        for (language, heading) in
            [("nb", "Vi fant ikke siden"), ("nn", "Vi fann ikkje sida"), ("en", "We could not find the page")]
        {
            let page = site.get_in("/tiltak/999999", language).await;
            assert_eq!(page.all("h1"), [heading]);
            assert_eq!(page.attributes("main li a", "href"), ["/", "/tiltak"]);
            assert_eq!(page.all(".reference").len(), 1);
        }
    })
    .await;
}

#[tokio::test]
async fn a_language_is_remembered_and_the_rest_of_the_address_kept() {
    on_sqlite(async |database| {
        let chosen = Site::on(&database).get("/ansatte?sok=%C3%A5s&lang=nn").await;
        assert_eq!(chosen.status, StatusCode::SEE_OTHER);
        assert_eq!(chosen.header("location"), "/ansatte?sok=%C3%A5s");
        assert!(chosen.header("set-cookie").starts_with("language=nn;"));
        let elsewhere = Site::on(&database).get("//evil.example/?lang=nn").await;
        assert!(!elsewhere.header("location").starts_with("//"));
    })
    .await;
}

/// How many handlers ran at the same time at most, of `asked` requests where `most` may.
async fn at_once(most: usize, requests: usize) -> (usize, Vec<StatusCode>) {
    let running = Arc::new(AtomicUsize::new(0));
    let peak = Arc::new(AtomicUsize::new(0));
    let (now, highest) = (running.clone(), peak.clone());
    let slow = move || {
        let (now, highest) = (now.clone(), highest.clone());
        async move {
            highest.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(200)).await;
            now.fetch_sub(1, Ordering::SeqCst);
            "done"
        }
    };
    let other = slow.clone();
    let router = with_layers(
        Router::new().route("/one", get(slow)).route("/two", get(other)),
        Limits { at_once: most, ..Limits::default() },
    );
    let tasks: Vec<_> = (0..requests)
        .map(|at| tokio::spawn(answer(router.clone(), asked(if at % 2 == 0 { "/one" } else { "/two" }))))
        .collect();
    let mut statuses = Vec::new();
    for task in tasks {
        let answer = task.await.unwrap();
        if answer.status == StatusCode::SERVICE_UNAVAILABLE {
            assert_eq!(answer.header("retry-after"), "2");
            assert_eq!(answer.all("h1"), ["Det er mange inne nå"]);
        }
        statuses.push(answer.status);
    }
    (peak.load(Ordering::SeqCst), statuses)
}

#[tokio::test]
async fn no_more_requests_run_at_once_than_allowed_over_all_pages_and_the_rest_are_told() {
    let (peak, statuses) = at_once(8, 40).await;
    assert_eq!(peak, 8, "counted in the handlers");
    assert_eq!(statuses.iter().filter(|status| **status == StatusCode::OK).count(), 8);
    assert_eq!(statuses.iter().filter(|status| **status == StatusCode::SERVICE_UNAVAILABLE).count(), 32);
}

#[tokio::test]
async fn a_fault_of_ours_shows_a_reference_and_nothing_internal() {
    async fn broken() -> &'static str {
        panic!("secret words")
    }
    let router = with_layers(Router::new().route("/", get(broken)), Limits::default());
    let page = answer(router, asked("/")).await;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(page.all("h1"), ["Noe gikk galt hos oss"]);
    assert!(!page.text().contains("secret"));
    assert!(HEADERS.iter().all(|name| !page.header(name).is_empty()));
}

#[tokio::test]
async fn an_answer_that_takes_too_long_is_given_up() {
    async fn endless() -> &'static str {
        tokio::time::sleep(Duration::from_hours(1)).await;
        "late"
    }
    let router = with_layers(
        Router::new().route("/", get(endless)),
        Limits { longest: Duration::from_millis(50), ..Limits::default() },
    );
    let page = answer(router, asked("/")).await;
    assert_eq!(page.status, StatusCode::GATEWAY_TIMEOUT);
    assert_eq!(page.all("h1"), ["Siden brukte for lang tid"]);
}
