//! The reader's own sessions, confirming who one is, who can sign in, and requests that come through a proxy.

use std::net::IpAddr;

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use innsats::access::Role;
use innsats::store::{Database, audit};
use innsats::web::{AppState, Entrance, Outer, Proxies, behind};
use jiff::{SignedDuration, Timestamp};

use super::site::{Answer, Browser, PASSWORD, Site, account, now};
use crate::database::{on_both, on_sqlite};
use crate::door::read;
use crate::proposal::kept::{files, import};

const SIGNED_IN: Entrance = Entrance::Sessions { is_demo: false };

fn later() -> Timestamp {
    now() + SignedDuration::from_mins(6)
}

async fn people(database: &Database) {
    import(database, files("tests/data/org120")).await;
    account(database, "kari", &[Role::Employee], Some("100255")).await;
    account(database, "hr", &[Role::Employee, Role::Personnel], Some("100258")).await;
    account(database, "drift", &[Role::Administrator], None).await;
}

fn site(database: &Database, clock: fn() -> Timestamp) -> Site {
    Site::of(AppState::entered_by(database.clone(), clock, SIGNED_IN))
}

async fn last_action(database: &Database) -> String {
    audit::latest(&mut read(database).await, 1).await.unwrap().remove(0).action
}

fn asks_to_confirm(answer: &Answer) -> bool {
    answer.status == StatusCode::SEE_OTHER && answer.header("location").starts_with("/bekreft?til=")
}

/// The page of the account `name`.
async fn path_of(browser: &Browser<'_>, name: &str) -> String {
    let page = browser.get(&format!("/brukere?sok={name}")).await;
    page.attributes("tbody th a", "href").remove(0)
}

#[tokio::test]
async fn the_start_page_says_when_one_was_here_last_and_how_often_one_was_looked_up_since() {
    on_both(async |database| {
        people(&database).await;
        let (morning, afternoon) = (site(&database, now), site(&database, later));
        let first = Browser::of(&morning, "kari").await.get("/").await;
        assert!(!first.text().contains("Sist du var her"), "the first time");
        let profile = Browser::of(&afternoon, "hr")
            .await
            .get("/ansatte?sok=100255")
            .await
            .attributes("tbody th a", "href");
        Browser::of(&afternoon, "hr").await.get(&profile[0]).await;
        let again = Browser::of(&afternoon, "kari").await;
        let page = again.get("/").await;
        let visit = page.all("p.under").concat();
        assert!(visit.contains("Sist du var her: 21. nov. 2026"), "{visit}");
        let looks = page.attributes("p.under a", "href");
        assert_eq!(looks, ["/min-kompetanse/oppslag"], "{visit}");
        assert!(visit.contains("slått opp på deg 1 gang"), "{visit}");
        assert_eq!(again.get("/").await.all("p.under").concat(), visit, "as long as the session lasts");
    })
    .await;
}

#[tokio::test]
async fn a_page_as_a_file_asks_anew_who_one_is_and_the_page_does_not() {
    on_both(async |database| {
        people(&database).await;
        let browser_at = site(&database, now);
        let browser = Browser::of(&browser_at, "hr").await;
        let afternoon = site(&database, later);
        let afterwards = Browser::at(&afternoon);
        afterwards.set("sid", &browser.cookie("sid"));
        let profile = browser.get("/ansatte?sok=100255").await.attributes("tbody th a", "href").remove(0);
        assert_eq!(afterwards.get(&profile).await.status, StatusCode::OK);
        for file in [format!("{profile}.csv"), "/finn.csv".to_owned(), "/import/1.csv".to_owned()] {
            assert!(asks_to_confirm(&afterwards.get(&file).await), "{file}");
        }
    })
    .await;
}

#[tokio::test]
async fn one_sees_ones_sessions_and_ends_one_or_all_others() {
    on_both(async |database| {
        people(&database).await;
        let site = site(&database, now);
        let (here, there, lost) = (
            Browser::of(&site, "kari").await,
            Browser::of(&site, "kari").await,
            Browser::of(&site, "kari").await,
        );
        let others = Browser::of(&site, "hr").await;
        let page = here.get("/mine-okter").await;
        assert_eq!(page.all("tbody tr").len(), 3, "nobody else's");
        assert_eq!(page.all("tbody th .ds-tag").len(), 1, "the one that is used");
        assert!(page.all("main .lead")[0].contains("30 minutter"));
        let end = page.attributes("tbody form", "action");
        assert_eq!(end.len(), 2);
        let foreign = others.get("/mine-okter").await;
        assert!(foreign.attributes("tbody form", "action").is_empty());
        assert_eq!(others.send(&end[0], "").await.status, StatusCode::NOT_FOUND, "not somebody else's");

        let ended = here.send(&end[0], "").await;
        assert!(here.get(ended.header("location")).await.all("[role=status]")[0].contains("avsluttet"));
        assert_eq!(last_action(&database).await, "end_session");
        here.send("/mine-okter/avslutt-andre", "").await;
        for browser in [&there, &lost] {
            assert_eq!(browser.get("/").await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(here.get("/mine-okter").await.all("tbody tr").len(), 1);
        assert_eq!(others.get("/").await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn what_reaches_far_asks_anew_who_one_is_and_the_id_is_new_afterwards() {
    on_both(async |database| {
        people(&database).await;
        let at_first = site(&database, now);
        let browser = Browser::of(&at_first, "hr").await;
        assert_eq!(browser.get("/ansatte.csv").await.status, StatusCode::OK, "just signed in");
        let site = site(&database, later);
        let afterwards = Browser::at(&site);
        afterwards.set("sid", &browser.cookie("sid"));
        let asked = afterwards.get("/ansatte.csv").await;
        assert!(asks_to_confirm(&asked), "{}", asked.status);
        assert_eq!(afterwards.get("/ansatte").await.status, StatusCode::OK, "a page does not");
        let form = afterwards.get("/bekreft?til=/ansatte").await;
        assert_eq!(form.attributes("main input[name=til]", "value"), ["/ansatte"]);
        let wrong = afterwards.send("/bekreft", "passord=feil+passord&til=/ansatte").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.all(".ds-error-summary a"), ["Passordet er feil. Prøv igjen."]);
        let before = afterwards.cookie("sid");
        let done = afterwards.send("/bekreft", "passord=en+lang+setning&til=/ansatte").await;
        assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, "/ansatte"));
        assert_ne!(afterwards.cookie("sid"), before);
        assert_eq!(last_action(&database).await, "confirm_identity");
        assert_eq!(afterwards.get("/ansatte.csv").await.status, StatusCode::OK);
        afterwards.set("sid", &before);
        assert_eq!(afterwards.get("/").await.status, StatusCode::SEE_OTHER, "the old id opens nothing");
    })
    .await;
}

#[tokio::test]
async fn personnel_grants_what_people_see_and_who_runs_the_system_the_rest() {
    on_both(async |database| {
        people(&database).await;
        let site = site(&database, now);
        let (hr, drift) = (Browser::of(&site, "hr").await, Browser::of(&site, "drift").await);
        let path = path_of(&hr, "kari").await;
        let granted = hr.send(&format!("{path}/roller"), "versjon=1&rolle-ansatt=ja&rolle-leder=ja").await;
        assert_eq!(granted.status, StatusCode::SEE_OTHER, "{}", granted.text());
        let page = hr.get(granted.header("location")).await;
        assert_eq!(page.attributes("input[type=checkbox][checked]", "name"), ["rolle-ansatt", "rolle-leder"]);
        assert!(page.attributes("input[name=rolle-admin]", "name").is_empty(), "not theirs to grant");
        let stale = hr.send(&format!("{path}/roller"), "versjon=1&rolle-ansatt=ja").await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert_eq!(stale.all(".conflict").len(), 1);
        let sneaked = hr
            .send(&format!("{path}/roller"), "versjon=2&rolle-ansatt=ja&rolle-leder=ja&rolle-admin=ja")
            .await;
        assert_eq!(sneaked.status, StatusCode::SEE_OTHER);
        let roles = hr.get(&path).await.attributes("input[type=checkbox][checked]", "name");
        assert_eq!(roles, ["rolle-ansatt", "rolle-leder"], "what one may not grant is not granted");
        assert_eq!(
            hr.send(&format!("{path}/sperr"), "versjon=3&grunn=a").await.status,
            StatusCode::FORBIDDEN
        );

        let none = drift.send(&format!("{path}/sperr"), "versjon=3&grunn=").await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kari = Browser::of(&site, "kari").await;
        let disabled = drift.send(&format!("{path}/sperr"), "versjon=3&grunn=sluttet+i+dag").await;
        assert_eq!(disabled.status, StatusCode::SEE_OTHER, "{}", disabled.text());
        assert_eq!(kari.get("/").await.status, StatusCode::SEE_OTHER, "out at once");
        assert!(drift.get(&path).await.all(".facts dd")[1].contains("sluttet i dag"));
        let refused = drift.send(&format!("{path}/kobling"), "versjon=4&ansattnr=").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn an_account_is_linked_to_a_person_once_and_nobody_changes_their_own() {
    on_both(async |database| {
        people(&database).await;
        account(&database, "ny", &[Role::Employee], None).await;
        let site = site(&database, now);
        let hr = Browser::of(&site, "hr").await;
        let path = path_of(&hr, "ny").await;
        for (number, words) in [
            ("999999", "Ingen i registeret har nummeret 999999."),
            ("100255", "Personen med nummeret 100255 har alt en bruker."),
        ] {
            let wrong = hr.send(&format!("{path}/kobling"), &format!("versjon=1&ansattnr={number}")).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(
                wrong.all(".ds-error-summary a")[0].starts_with(words),
                "{:?}",
                wrong.all(".ds-error-summary a")
            );
        }
        let linked = hr.send(&format!("{path}/kobling"), "versjon=1&ansattnr=100259").await;
        assert_eq!(linked.status, StatusCode::SEE_OTHER);
        assert_eq!(last_action(&database).await, "link_account");
        let own = path_of(&hr, "hr").await;
        let refused = hr.send(&format!("{own}/roller"), "versjon=1&rolle-hr=ja&rolle-revisor=ja").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kari = Browser::of(&site, "kari").await;
        assert_eq!(kari.get("/brukere").await.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn who_runs_the_system_and_is_personnel_as_well_is_never_both_in_one_session() {
    on_both(async |database| {
        people(&database).await;
        account(&database, "begge", &[Role::Administrator, Role::Personnel], None).await;
        let site = site(&database, now);
        let browser = Browser::of(&site, "begge").await;
        assert_eq!(browser.get("/import").await.status, StatusCode::FORBIDDEN);
        assert_eq!(
            browser.get("/mine-okter").await.attributes("main form", "action"),
            ["/mine-okter/roller"]
        );
        browser.send("/mine-okter/roller", "").await;
        assert_eq!(last_action(&database).await, "switch_roles");
        assert_eq!(browser.get("/import").await.status, StatusCode::OK);
        let path = path_of(&browser, "kari").await;
        assert_eq!(
            browser.send(&format!("{path}/sperr"), "versjon=1&grunn=a").await.status,
            StatusCode::FORBIDDEN
        );
    })
    .await;
}

#[tokio::test]
async fn a_press_on_the_warning_keeps_one_signed_in() {
    on_sqlite(async |database| {
        people(&database).await;
        let site = site(&database, now);
        let browser = Browser::of(&site, "kari").await;
        let page = browser.get("/").await;
        assert_eq!(page.all("#session-warning button").len(), 1);
        let ends: i64 = browser.cookie("session-ends").parse().unwrap();
        assert_eq!(ends, (now() + SignedDuration::from_mins(30)).as_second());
        assert_eq!(browser.send("/mine-okter/fortsett", "").await.status, StatusCode::NO_CONTENT);
        let without_script = browser.send("/mine-okter/fortsett", "til=/enheter").await;
        assert_eq!(without_script.header("location"), "/enheter");
    })
    .await;
}

/// The service behind a proxy, asked over a connection from `address`.
fn behind_proxy(database: &Database, address: &str) -> Site {
    let address: IpAddr = address.parse().unwrap();
    let proxies: Proxies = ["10.0.0.0/24".parse().unwrap()].into_iter().collect();
    let router = behind(AppState::entered_by(database.clone(), now, SIGNED_IN), proxies);
    let connected = move |mut request: Request, next: Next| {
        request.extensions_mut().insert(Outer::from(Some(address)));
        next.run(request)
    };
    Site::with(router.layer(from_fn(connected)))
}

fn forwarded(path: &str) -> axum::http::request::Builder {
    Request::get(path)
        .header("accept", "text/html")
        .header("x-forwarded-for", "203.0.113.7")
        .header("x-forwarded-proto", "https")
        .header("x-forwarded-host", "innsats.kommunen.example")
}

#[tokio::test]
async fn a_proxy_that_is_believed_brings_tls_and_the_name_and_nobody_else_does() {
    on_sqlite(async |database| {
        people(&database).await;
        let site = behind_proxy(&database, "10.0.0.5");
        let browser = Browser::at(&site);
        let page = browser.ask(forwarded("/logg-inn"), "").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.header("strict-transport-security"), "max-age=31536000");
        let form = forwarded("/logg-inn")
            .method("POST")
            .header("origin", "https://innsats.kommunen.example")
            .header("content-type", "application/x-www-form-urlencoded");
        let entered = browser.ask(form, &format!("bruker=kari&passord={}", PASSWORD.replace(' ', "+"))).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.text());
        let cookie = entered.header("set-cookie");
        assert!(cookie.starts_with("__Host-sid=") && cookie.contains("; Secure"), "{cookie}");
        assert_eq!(browser.ask(forwarded("/"), "").await.status, StatusCode::OK);
        let plain = Request::get("/").header("accept", "text/html");
        assert_eq!(browser.ask(plain, "").await.status, StatusCode::SEE_OTHER, "not read without TLS");
        let forged = forwarded("/logg-ut").method("POST").header("origin", "https://evil.example");
        assert_eq!(browser.ask(forged, "").await.status, StatusCode::FORBIDDEN);

        let stranger = behind_proxy(&database, "192.0.2.1");
        let refused = Browser::at(&stranger).ask(forwarded("/logg-inn"), "").await;
        assert_eq!(refused.status, StatusCode::MISDIRECTED_REQUEST, "past the proxy");
        let here = behind_proxy(&database, "127.0.0.1");
        let page = Browser::at(&here).ask(forwarded("/logg-inn"), "").await;
        assert!(
            page.header("strict-transport-security").is_empty(),
            "this machine is no proxy unless it is named"
        );
    })
    .await;
}

#[tokio::test]
async fn who_signs_out_of_a_session_that_is_over_is_recorded_as_who_they_are() {
    fn next_day() -> Timestamp {
        now() + SignedDuration::from_hours(30)
    }
    on_both(async |database| {
        people(&database).await;
        let (morning, next_day) = (site(&database, now), site(&database, next_day));
        let kari = Browser::of(&morning, "kari").await;
        let afterwards = Browser::at(&next_day);
        afterwards.set("sid", &kari.cookie("sid"));
        assert_eq!(afterwards.send("/logg-ut", "").await.status, StatusCode::SEE_OTHER);
        let entry = audit::latest(&mut read(&database).await, 1).await.unwrap().remove(0);
        assert_eq!((entry.action.as_str(), entry.actor.as_str()), ("sign_out", "kari"));
    })
    .await;
}
