//! A service on a database, and what it answers.

use std::collections::BTreeMap;
use std::sync::Mutex;

use axum::body::Body;
use axum::http::request::Builder;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use innsats::access::{Actor, Role};
use innsats::auth::{Password, Passwords};
use innsats::domain::{AccountKind, AccountName, PersonNumber};
use innsats::service::accounts::{self, Wanted};
use innsats::service::door::Door;
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
    pub status: StatusCode,
    pub headers: HeaderMap,
    /// The body, read to its end.
    pub body: Vec<u8>,
}

/// The moment all page tests happen in.
pub fn now() -> Timestamp {
    "2026-11-21T10:00:00Z".parse().unwrap()
}

/// A browser that is signed in: what it sends is sent with its cookies.
pub struct Browser<'a> {
    site: &'a Site,
    cookies: Mutex<BTreeMap<String, String>>,
}

/// The password of everybody who signs in in a test.
pub const PASSWORD: &str = "en lang setning";

/// Makes an account with a password.
pub async fn account(database: &Database, name: &str, roles: &[Role], person: Option<&str>) {
    let name = AccountName::parse(name).unwrap();
    let wanted = Wanted {
        password: Some(Password::parse(PASSWORD, &name).unwrap()),
        name,
        called: None,
        person: person.map(|number| PersonNumber::parse(number).unwrap()),
        roles: roles.iter().copied().collect(),
        kind: AccountKind::Local,
    };
    let door = Door::new(database.clone(), now());
    accounts::add(&door, &Actor::operator("Kari"), &Passwords::default(), &wanted).await.unwrap();
}

impl<'a> Browser<'a> {
    /// A browser that nobody is signed in with.
    pub fn at(site: &'a Site) -> Self {
        Self { site, cookies: Mutex::default() }
    }

    /// A browser that `name` is signed in with.
    pub async fn of(site: &'a Site, name: &str) -> Self {
        let browser = Self::at(site);
        let entered = browser.sign_in(name, PASSWORD).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.text());
        browser
    }

    /// Sends the form of the sign-in.
    pub async fn sign_in(&self, name: &str, password: &str) -> Answer {
        let fields = format!("bruker={name}&passord={}", password.replace(' ', "+"));
        self.send("/logg-inn", &fields).await
    }

    /// The page at `path`, asked for as a browser does.
    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path).header("accept", "text/html"), "").await
    }

    /// Sends a form with `fields`, from a page of our own.
    pub async fn send(&self, path: &str, fields: &str) -> Answer {
        let request = Request::post(path)
            .header("accept", "text/html")
            .header("origin", "http://localhost")
            .header("content-type", "application/x-www-form-urlencoded");
        self.ask(request, fields).await
    }

    /// Sends a request with the cookies, and keeps those of the answer.
    pub async fn ask(&self, request: Builder, body: &str) -> Answer {
        let sent: Vec<String> = {
            let cookies = self.cookies.lock().unwrap();
            cookies.iter().map(|(name, value)| format!("{name}={value}")).collect()
        };
        let request = request.header("host", "localhost").header("cookie", sent.join("; "));
        let answer = self.site.ask(request.body(Body::from(body.to_owned())).unwrap()).await;
        for set in answer.headers.get_all("set-cookie") {
            let (name, value) = set.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            self.set(name, value);
        }
        answer
    }

    /// The value of a cookie; empty where there is none.
    pub fn cookie(&self, name: &str) -> String {
        self.cookies.lock().unwrap().get(name).cloned().unwrap_or_default()
    }

    /// Puts a cookie into the browser.
    pub fn set(&self, name: &str, value: &str) {
        self.cookies.lock().unwrap().insert(name.to_owned(), value.to_owned());
    }
}

impl Site {
    /// The service on `database`, on the day of every test.
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

    /// A router as it is.
    pub fn with(router: axum::Router) -> Self {
        Self { router }
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

/// What `router` answers, with the body read to its end.
pub async fn answer(router: axum::Router, request: Request<Body>) -> Answer {
    let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
    let body = body.collect().await.unwrap().to_bytes().to_vec();
    Answer { status: parts.status, headers: parts.headers, body }
}

impl Answer {
    /// The body as text; panics where it is not UTF-8.
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
