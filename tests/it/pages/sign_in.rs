//! Signing in, staying signed in, and signing out, on both engines.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use axum::http::{Request, StatusCode};
use innsats::access::{Action, Actor, Role};
use innsats::auth::Passwords;
use innsats::domain::{AccountName, PersonNumber};
use innsats::service::accounts;
use innsats::store::{Database, audit, responsibility};
use innsats::web::{AppState, Entrance};
use jiff::{SignedDuration, Timestamp};

use super::site::{Answer, Browser, PASSWORD, Site, account, now};
use crate::database::{on_both, on_sqlite};
use crate::door::{door_at, kari, read};
use crate::proposal::kept::{files, import};

const SIGNED_IN: Entrance = Entrance::Sessions { is_demo: false };

fn site(database: &Database) -> Site {
    Site::of(AppState::entered_by(database.clone(), now, SIGNED_IN))
}

/// The municipality with accounts of an employee, a leader and a system administrator.
async fn people(database: &Database) -> Site {
    import(database, files("tests/data/org120")).await;
    account(database, "kari", &[Role::Employee], Some("100255")).await;
    account(database, "leder", &[Role::Employee, Role::Leader], Some("100105")).await;
    account(database, "drift", &[Role::Administrator], None).await;
    site(database)
}

fn name(text: &str) -> AccountName {
    AccountName::parse(text).unwrap()
}

async fn actions(database: &Database, most: i64) -> Vec<String> {
    let done = audit::latest(&mut read(database).await, most).await.unwrap();
    done.into_iter().map(|entry| entry.action).collect()
}

/// What happens within a second.
async fn within_a_second(done: impl AsyncFn() -> bool) -> bool {
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(1) {
        if done().await {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    false
}

fn leads_to_sign_in(answer: &Answer) -> bool {
    answer.status == StatusCode::SEE_OTHER && answer.header("location").starts_with("/logg-inn?til=")
}

#[tokio::test]
async fn one_signs_in_comes_to_the_page_one_asked_for_and_signs_out() {
    on_both(async |database| {
        let site = people(&database).await;
        let browser = Browser::at(&site);
        let sent_on = browser.get("/enheter?sok=pl%C3%A5n").await;
        assert_eq!(sent_on.header("location"), "/logg-inn?til=%2Fenheter%3Fsok%3Dpl%25C3%25A5n");
        let form = browser.get(sent_on.header("location")).await;
        assert_eq!(form.status, StatusCode::OK);
        assert_eq!(form.attributes("form.sign-in input[name=til]", "value"), ["/enheter?sok=pl%C3%A5n"]);
        assert!(form.all(".menu a").is_empty(), "nobody is offered what is closed");
        let fields = "bruker=KARI&passord=en+lang+setning&til=/enheter?sok=pl%25C3%25A5n";
        let entered = browser.send("/logg-inn", fields).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER);
        assert_eq!(entered.header("location"), "/enheter?sok=pl%C3%A5n");
        let page = browser.get("/").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.all(".account .who").len(), 1, "who is signed in");
        assert!(page.all(".account .muted")[0].contains("ansatt"));
        assert_eq!(page.attributes(".account form", "action"), ["/logg-ut"]);

        let out = browser.send("/logg-ut", "").await;
        assert_eq!((out.status, out.header("location")), (StatusCode::SEE_OTHER, "/logg-inn?ut=ja"));
        assert_eq!(out.header("clear-site-data"), "\"cache\", \"storage\"");
        assert!(leads_to_sign_in(&browser.get("/").await));
        assert_eq!(actions(&database, 2).await, ["sign_out", "sign_in"]);
    })
    .await;
}

#[tokio::test]
async fn the_cookie_is_for_requests_alone_and_what_is_kept_opens_nothing() {
    on_sqlite(async |database| {
        let site = people(&database).await;
        let browser = Browser::at(&site);
        let entered = browser.sign_in("kari", PASSWORD).await;
        let cookie = entered.header("set-cookie");
        assert!(
            cookie.starts_with("sid=") && cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax"),
            "{cookie}"
        );
        assert_eq!(browser.cookie("sid").len(), 64, "256 bits");
        let Database::Sqlite { readers, .. } = &database else { panic!() };
        let kept: String =
            sqlx::query_scalar("SELECT token_hash FROM session").fetch_one(readers).await.unwrap();
        assert_ne!(kept, browser.cookie("sid"));
        let thief = Browser::at(&site);
        thief.set("sid", &kept);
        assert!(leads_to_sign_in(&thief.get("/").await));
    })
    .await;
}

#[tokio::test]
async fn the_id_is_new_at_each_sign_in_and_the_old_one_is_nobodys() {
    on_both(async |database| {
        let site = people(&database).await;
        let browser = Browser::of(&site, "kari").await;
        let planted = browser.cookie("sid");
        browser.sign_in("leder", PASSWORD).await;
        assert_ne!(browser.cookie("sid"), planted);
        let other = Browser::at(&site);
        other.set("sid", &planted);
        assert!(leads_to_sign_in(&other.get("/").await), "whoever planted it is not signed in by it");
        let stranger = Browser::at(&site);
        stranger.set("sid", &"a".repeat(64));
        stranger.sign_in("kari", PASSWORD).await;
        assert_ne!(stranger.cookie("sid"), "a".repeat(64), "nor is an id of one's own making taken");
    })
    .await;
}

#[tokio::test]
async fn after_signing_out_the_same_id_opens_nothing() {
    on_both(async |database| {
        let site = people(&database).await;
        let browser = Browser::of(&site, "kari").await;
        let (thief, id) = (Browser::at(&site), browser.cookie("sid"));
        thief.set("sid", &id);
        assert_eq!(thief.get("/").await.status, StatusCode::OK);
        browser.send("/logg-ut", "").await;
        thief.set("sid", &id);
        assert!(leads_to_sign_in(&thief.get("/").await));
    })
    .await;
}

#[tokio::test]
async fn a_wrong_name_and_a_wrong_password_are_told_in_the_same_words() {
    on_both(async |database| {
        let site = people(&database).await;
        let browser = Browser::at(&site);
        for (who, password) in
            [("kari", "feil passord her"), ("ingen", PASSWORD), ("kari", ""), ("", PASSWORD)]
        {
            let page = browser.sign_in(who, password).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{who}");
            let words = "Brukernavnet eller passordet er feil. Prøv igjen.";
            assert_eq!(page.all(".ds-error-summary a"), [words]);
            assert_eq!(page.attributes("input[name=bruker]", "value"), [who]);
            assert!(
                page.attributes("input[name=passord]", "value").is_empty(),
                "a password is never sent back"
            );
            assert!(page.header("set-cookie").is_empty());
        }
        assert_eq!(actions(&database, 3).await, ["sign_in_refused", "sign_in_refused", "add_account"]);
    })
    .await;
}

#[tokio::test]
async fn who_is_nobody_costs_as_much_time_as_a_wrong_password() {
    let passwords = Passwords::default();
    let password = innsats::auth::Password::parse(PASSWORD, &name("kari")).unwrap();
    let kept = passwords.hash(&password).await;
    passwords.is_right("first of all", None).await;
    let began = Instant::now();
    passwords.is_right("feil passord her", Some(kept)).await;
    let known = began.elapsed();
    passwords.is_right("feil passord her", None).await;
    let nobody = began.elapsed().saturating_sub(known);
    assert!(nobody * 4 > known && known * 4 > nobody, "{known:?} and {nobody:?}");
}

static CLOCK: AtomicI64 = AtomicI64::new(0);

fn moved_clock() -> Timestamp {
    now() + SignedDuration::from_secs(CLOCK.load(Ordering::SeqCst))
}

/// The tests that move the clock take turns: there is one.
static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

fn minutes(minutes: i64) {
    CLOCK.store(minutes * 60, Ordering::SeqCst);
}

#[tokio::test]
async fn a_session_ends_when_nothing_is_done_in_it_and_after_ten_hours_anyway() {
    let _turn = TURN.lock().await;
    on_both(async |database| {
        people(&database).await;
        account(&database, "hr", &[Role::Employee, Role::Personnel], None).await;
        let site = Site::of(AppState::entered_by(database.clone(), moved_clock, SIGNED_IN));
        minutes(0);
        let (kari, hr) = (Browser::of(&site, "kari").await, Browser::of(&site, "hr").await);
        minutes(14);
        assert_eq!(hr.get("/").await.status, StatusCode::OK);
        minutes(28);
        assert_eq!(hr.get("/").await.status, StatusCode::OK, "each page begins the time anew");
        assert_eq!(kari.get("/").await.status, StatusCode::OK);
        minutes(43);
        let over = hr.get("/ansatte").await;
        assert_eq!(
            over.header("location"),
            "/logg-inn?til=%2Fansatte&okt=slutt",
            "15 minutes for who reaches everybody"
        );
        let form = hr.get(over.header("location")).await;
        assert!(form.all("[role=status]")[0].starts_with("Økten din er over."), "{:?}", form.all("main"));
        minutes(57);
        assert_eq!(kari.get("/").await.status, StatusCode::OK);
        minutes(57 + 30);
        assert!(leads_to_sign_in(&kari.get("/").await), "30 minutes for everybody else");

        let late = Browser::of(&site, "kari").await;
        for more in (0..600).step_by(20).skip(1) {
            minutes(87 + more);
            assert_eq!(late.get("/").await.status, StatusCode::OK, "{more} minutes");
        }
        minutes(87 + 600);
        assert!(leads_to_sign_in(&late.get("/").await), "however active somebody is");
    })
    .await;
}

#[tokio::test]
async fn too_many_tries_have_to_wait_and_nobody_is_shut_out_for_good() {
    let _turn = TURN.lock().await;
    on_both(async |database| {
        people(&database).await;
        let site = Site::of(AppState::entered_by(database.clone(), moved_clock, SIGNED_IN));
        minutes(0);
        let browser = Browser::at(&site);
        for _ in 0..10 {
            assert_eq!(browser.sign_in("kari", "feil").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        minutes(4);
        let wait = browser.sign_in("Kari", PASSWORD).await;
        assert_eq!(wait.status, StatusCode::TOO_MANY_REQUESTS, "also with the right password");
        assert_eq!(wait.header("retry-after"), "360");
        assert!(wait.all(".ds-error-summary a")[0].contains("Vent 6 minutter"), "{:?}", wait.all("main"));
        assert_eq!(Browser::of(&site, "leder").await.get("/").await.status, StatusCode::OK, "others come in");
        minutes(10);
        assert_eq!(browser.sign_in("kari", PASSWORD).await.status, StatusCode::SEE_OTHER);
        for _ in 0..10 {
            assert_eq!(browser.sign_in("kari", "feil").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
    })
    .await;
}

#[tokio::test]
async fn a_disabled_user_is_out_within_a_second_and_comes_in_again_when_enabled() {
    on_both(async |database| {
        let site = people(&database).await;
        let browser = Browser::of(&site, "kari").await;
        assert_eq!(browser.get("/").await.status, StatusCode::OK);
        let door = door_at(&database, "2026-11-21T10:00:00Z");
        accounts::disable(&door, &kari(), (&name("kari"), None), "sluttet").await.unwrap();
        assert!(within_a_second(async || leads_to_sign_in(&browser.get("/").await)).await);
        assert_eq!(browser.sign_in("kari", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        accounts::enable(&door, &kari(), (&name("kari"), None)).await.unwrap();
        assert_eq!(browser.sign_in("kari", PASSWORD).await.status, StatusCode::SEE_OTHER);
        let done = actions(&database, 4).await;
        assert_eq!(done, ["sign_in", "enable_account", "sign_in_refused", "disable_account"]);
    })
    .await;
}

#[tokio::test]
async fn a_role_that_is_taken_away_opens_nothing_a_second_later() {
    on_both(async |database| {
        let site = people(&database).await;
        account(&database, "hr", &[Role::Personnel], None).await;
        let browser = Browser::of(&site, "hr").await;
        assert_eq!(browser.get("/import").await.status, StatusCode::OK);
        let door = door_at(&database, "2026-11-21T10:00:00Z");
        let (add, remove) = ([Role::Employee].into(), [Role::Personnel].into());
        accounts::change_roles(&door, &kari(), (&name("hr"), None), (&add, &remove)).await.unwrap();
        let is_closed = async || browser.get("/import").await.status == StatusCode::FORBIDDEN;
        assert!(within_a_second(is_closed).await);
        assert!(browser.get("/").await.all(".account .muted")[0].contains("ansatt"));
    })
    .await;
}

#[tokio::test]
async fn who_leads_a_unit_today_answers_for_it_and_a_director_for_its_initiatives_too() {
    on_both(async |database| {
        people(&database).await;
        let mut reading =
            door_at(&database, "2026-11-21T10:00:00Z").read(&kari(), Action::KeepSessions).await.unwrap();
        let mut of = async |number: &str, roles: &[Role]| {
            let number = PersonNumber::parse(number).unwrap();
            let person = innsats::store::accounts::person(&mut reading, &number).await.unwrap().unwrap();
            responsibility::of(&mut reading, person, &roles.iter().copied().collect()).await.unwrap()
        };
        let (employee, leader) = (of("100255", &[Role::Employee]).await, of("100105", &[Role::Leader]).await);
        assert!(employee.units.is_empty() && !leader.units.is_empty());
        let director = of("100105", &[Role::Leader, Role::Director]).await;
        assert_eq!(director.units, leader.units);
        assert!(director.initiatives.len() >= leader.initiatives.len());
    })
    .await;
}

#[tokio::test]
async fn a_program_is_told_401_and_curl_signs_in_with_a_form_and_an_origin() {
    on_sqlite(async |database| {
        let site = people(&database).await;
        let curl = Browser::at(&site);
        let plain = || Request::get("/ansatte").header("accept", "*/*");
        assert_eq!(curl.ask(plain(), "").await.status, StatusCode::UNAUTHORIZED);
        let csv = Request::get("/ansatte.csv").header("accept", "text/html");
        assert_eq!(curl.ask(csv, "").await.status, StatusCode::UNAUTHORIZED, "a file is no page");
        let json = Request::get("/ansatte").header("accept", "application/json");
        assert_eq!(curl.ask(json, "").await.header("content-type"), "application/problem+json");
        let part = Request::get("/ansatte")
            .header("accept", "text/html")
            .header("hx-request", "true")
            .header("hx-current-url", "http://localhost/enheter?side=2");
        let part = curl.ask(part, "").await;
        assert_eq!(part.status, StatusCode::UNAUTHORIZED);
        assert_eq!(part.header("hx-redirect"), "/logg-inn?til=%2Fenheter%3Fside%3D2");
        let form = |origin: &str| {
            Request::post("/logg-inn")
                .header("accept", "*/*")
                .header("origin", origin)
                .header("content-type", "application/x-www-form-urlencoded")
        };
        let fields = "bruker=kari&passord=en+lang+setning";
        assert_eq!(curl.ask(form("http://evil.example"), fields).await.status, StatusCode::FORBIDDEN);
        assert_eq!(curl.ask(form("http://localhost"), fields).await.status, StatusCode::SEE_OTHER);
        assert_eq!(curl.ask(plain(), "").await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn a_form_that_is_sent_when_the_session_is_over_leads_back_to_its_page() {
    on_sqlite(async |database| {
        let site = people(&database).await;
        let browser = Browser::at(&site);
        browser.set("sid", &"0".repeat(64));
        let form = Request::post("/kompetanse/ukjente/1")
            .header("accept", "text/html")
            .header("origin", "http://localhost")
            .header("referer", "http://localhost/kompetanse/ukjente?side=2")
            .header("content-type", "application/x-www-form-urlencoded");
        let answer = browser.ask(form, "valg=hopp").await;
        assert_eq!(answer.header("location"), "/logg-inn?til=%2Fkompetanse%2Fukjente%3Fside%3D2&okt=slutt");
        let away = browser.send("/logg-inn", "bruker=kari&passord=en+lang+setning&til=//evil.example").await;
        assert_eq!(away.header("location"), "/", "never to another host");
    })
    .await;
}

#[tokio::test]
async fn everybody_is_offered_the_ways_that_are_open_to_them() {
    on_sqlite(async |database| {
        let site = people(&database).await;
        let drift = Browser::at(&site);
        let entered = drift.sign_in("drift", PASSWORD).await;
        assert_ne!(entered.header("location"), "/", "who runs the system sees no figures");
        let home = drift.get(entered.header("location")).await;
        assert_eq!(home.status, StatusCode::OK);
        for browser in [drift, Browser::of(&site, "kari").await, Browser::of(&site, "leder").await] {
            let page = browser.get(entered.header("location")).await;
            let ways = page.attributes(".menu a", "href");
            assert!(!ways.is_empty());
            for way in ways {
                assert_ne!(browser.get(&way).await.status, StatusCode::FORBIDDEN, "{way}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_language_that_is_chosen_follows_the_account_to_another_browser() {
    on_both(async |database| {
        let site = people(&database).await;
        let browser = Browser::of(&site, "kari").await;
        browser.get("/enheter?lang=nn").await;
        browser.get("/enheter").await;
        let other = Browser::of(&site, "kari").await;
        assert_eq!(other.cookie("language"), "nn");
        assert_eq!(other.get("/enheter").await.attributes("html", "lang"), ["nn"]);
    })
    .await;
}

#[tokio::test]
async fn an_account_of_a_demo_is_good_for_nothing_elsewhere() {
    on_sqlite(async |database| {
        people(&database).await;
        let wanted = accounts::Wanted {
            name: name("demo-hr"),
            called: None,
            person: None,
            roles: [Role::Personnel].into(),
            password: Some(innsats::auth::Password::parse(PASSWORD, &name("demo-hr")).unwrap()),
            kind: innsats::domain::AccountKind::Demo,
        };
        let door = door_at(&database, "2026-11-21T10:00:00Z");
        accounts::add(&door, &Actor::operator("Kari"), &Passwords::default(), &wanted).await.unwrap();
        let (site, demo) = (site(&database), Entrance::Sessions { is_demo: true });
        let browser = Browser::at(&site);
        assert_eq!(browser.sign_in("demo-hr", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(browser.send("/logg-inn/demo", "bruker=demo-hr").await.status, StatusCode::NOT_FOUND);
        assert!(browser.get("/logg-inn").await.all(".parts button").is_empty());
        let site = Site::of(AppState::entered_by(database.clone(), now, demo));
        let browser = Browser::at(&site);
        assert_eq!(browser.get("/logg-inn").await.all(".parts button").len(), 1, "of the demo alone");
        assert_eq!(browser.send("/logg-inn/demo", "bruker=kari").await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.send("/logg-inn/demo", "bruker=demo-hr").await.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.get("/import").await.status, StatusCode::OK);
    })
    .await;
}
