//! A service on a database, and what it answers.

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use innsats::store::Database;
use innsats::web::{AppState, router};
use jiff::Timestamp;
use scraper::{Html, Selector};
use tower::ServiceExt;

/// The service on a database, on the day that every test happens on.
pub struct Site {
    router: axum::Router,
}

/// An answer, read to the end.
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Vec<u8>,
}

/// The moment all page tests happen in.
pub fn now() -> Timestamp {
    "2026-11-21T10:00:00Z".parse().unwrap()
}

impl Site {
    /// The service on `database`.
    pub fn on(database: &Database) -> Self {
        Self::at(database, now)
    }

    /// The service on `database` at another moment.
    pub fn at(database: &Database, now: fn() -> Timestamp) -> Self {
        Self { router: router(AppState::new(database.clone(), now)) }
    }

    /// The service in a state of its own.
    pub fn of(state: AppState) -> Self {
        Self { router: router(state) }
    }

    /// What stands at `path` in bokmål.
    pub async fn get(&self, path: &str) -> Answer {
        self.get_in(path, "nb").await
    }

    /// What stands at `path` in a language.
    pub async fn get_in(&self, path: &str, language: &str) -> Answer {
        let request = Request::get(path).header("cookie", format!("language={language}"));
        answer(self.router.clone(), request.body(Body::empty()).unwrap()).await
    }

    /// What a request of another kind is answered with.
    pub async fn ask(&self, request: Request<Body>) -> Answer {
        answer(self.router.clone(), request).await
    }
}

/// What `router` answers.
pub async fn answer(router: axum::Router, request: Request<Body>) -> Answer {
    let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
    let body = body.collect().await.unwrap().to_bytes().to_vec();
    Answer { status: parts.status, headers: parts.headers, body }
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// The texts of what a selector finds, each with single spaces.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text());
        let selector = Selector::parse(selector).unwrap();
        let words = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        page.select(&selector).map(|found| words(found.text().collect())).collect()
    }

    /// An attribute of everything a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text());
        let selector = Selector::parse(selector).unwrap();
        page.select(&selector).filter_map(|found| found.attr(name).map(str::to_owned)).collect()
    }

    /// A header's value; empty where it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}
