//! Asking for a proposal: what is chosen at first, what is wrong, where it stands, and what waits on the start page.

use std::future::pending;

use axum::http::StatusCode;
use innsats::access::Role;
use innsats::clock;
use innsats::domain::StaffingJobId;
use innsats::service::staffing_jobs::{Ended, Worker};
use innsats::store::Database;
use innsats::web::{AppState, Entrance};

use super::catalogue::filled;
use super::site::{Answer, Browser, Site, account, now};
use crate::database::{on_both, on_sqlite};
use crate::proposal::kept::{files, import, solver};

const NEW: &str = "/bemanning/ny";

async fn municipality(database: &Database) -> Site {
    import(database, files("tests/data/org120")).await;
    account(database, "plan", &[Role::Employee, Role::PortfolioOffice], Some("100333")).await;
    account(database, "direktor", &[Role::Employee, Role::Director], Some("100105")).await;
    account(database, "ansatt", &[Role::Employee], Some("100255")).await;
    Site::of(AppState::entered_by(database.clone(), now, Entrance::Sessions { is_demo: false }))
}

/// The form as it stands, with some fields changed.
fn sent(page: &Answer, changed: &[(&str, &str)]) -> String {
    let encode = |text: &str| text.replace('%', "%25").replace(' ', "+");
    let fields = filled(page, changed);
    fields.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect::<Vec<_>>().join("&")
}

fn ticked(page: &Answer) -> usize {
    page.attributes("form.request input[type=checkbox][checked]", "name").len()
}

async fn make(database: &Database, path: &str) -> Ended {
    let id = StaffingJobId(path.rsplit('/').next().unwrap().parse().unwrap());
    Worker::new(database.clone(), clock::now, solver()).take(id, pending()).await.unwrap()
}

#[tokio::test]
async fn a_portfolio_is_asked_for_in_three_presses_and_waits_on_the_start_page() {
    on_both(async |database| {
        let site = municipality(&database).await;
        let browser = Browser::of(&site, "plan").await;
        let list = browser.get("/bemanning").await;
        assert!(list.attributes("main a", "href").contains(&NEW.to_owned()));
        let form = browser.get(NEW).await;
        let asked = browser.send(NEW, &sent(&form, &[])).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
        let path = asked.header("location").to_owned();
        assert!(path.starts_with("/bemanning/jobb/"), "{path}");

        let waiting = browser.get(&path).await;
        assert_eq!(waiting.all("main [role=status]"), ["Står først i køen."]);
        let start = browser.get("/").await;
        assert!(start.attributes("main a", "href").contains(&path), "it is under way");
        let Ended::Done(proposal) = make(&database, &path).await else { panic!("it is made") };
        let start = browser.get("/").await;
        assert!(start.all("main a").iter().any(|link| link.contains("Forslaget du ba om, er klart")));
        let opened = browser.get(&path).await;
        assert_eq!(opened.header("location"), format!("/bemanning/{proposal}"));
        assert!(!browser.get("/").await.attributes("main a", "href").contains(&path), "it was seen");
    })
    .await;
}

#[tokio::test]
async fn what_nobody_has_decided_is_in_only_where_it_is_ticked() {
    on_sqlite(async |database| {
        let site = municipality(&database).await;
        let form = Browser::of(&site, "plan").await.get(NEW).await;
        let all = form.attributes("form.request input[type=checkbox]", "name").len();
        assert!((1..all).contains(&ticked(&form)), "{} of {all}", ticked(&form));
        let words = form.all("form.request summary").join(" ");
        assert!(words.contains(&format!("Besluttede tiltak: {0} av {0} er med", ticked(&form))), "{words}");
        assert!(
            words.contains(&format!("Ikke besluttede tiltak: 0 av {} er med", all - ticked(&form))),
            "{words}"
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_what_was_sent_stays() {
    on_sqlite(async |database| {
        let site = municipality(&database).await;
        let browser = Browser::of(&site, "direktor").await;
        let form = browser.get(NEW).await;
        let wrong = browser.send(NEW, &sent(&form, &[("enhet-hoyst", "mye"), ("fra", "1999-01")])).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.all(".ds-error-summary li").len(), 2);
        assert_eq!(wrong.attributes("input[name=enhet-hoyst]", "value"), ["mye"]);
        assert_eq!(ticked(&wrong), ticked(&form), "what was ticked stays ticked");
        let nothing =
            browser.send(NEW, "fra=2026-12&maneder=12&frigi-hoyst=50&enhet-hoyst=40&samtidig=3").await;
        assert_eq!(nothing.all(".ds-error-summary li"), ["Velg minst ett tiltak."]);
    })
    .await;
}

#[tokio::test]
async fn others_do_not_see_who_asked_for_what_and_employees_do_not_ask() {
    on_sqlite(async |database| {
        let site = municipality(&database).await;
        let plan = Browser::of(&site, "plan").await;
        let asked = plan.send(NEW, &sent(&plan.get(NEW).await, &[])).await;
        let path = asked.header("location").to_owned();
        let director = Browser::of(&site, "direktor").await;
        assert_eq!(director.get(&path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(director.send(&format!("{path}/avbryt"), "").await.status, StatusCode::NOT_FOUND);
        let same = director.send(NEW, &sent(&director.get(NEW).await, &[])).await;
        assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", same.header("location"));
        assert!(same.all(".ds-error-summary li")[0].contains("Noen andre har nettopp bedt om det samme"));
        let employee = Browser::of(&site, "ansatt").await;
        assert_eq!(employee.get(NEW).await.status, StatusCode::FORBIDDEN);

        let cancelled = plan.send(&format!("{path}/avbryt"), "").await;
        assert_eq!(cancelled.header("location"), path);
        assert_eq!(plan.get(&path).await.all("main [role=status]"), ["Forespørselen er avbrutt."]);
    })
    .await;
}
