//! From the sign-in page to the provider, back, and in: whose account it is, and what it may do.

use std::time::{Duration, Instant};

use axum::http::StatusCode;
use innsats::access::Role;
use innsats::domain::{AccountName, PersonNumber};
use innsats::service::accounts;
use innsats::store::accounts::Account;
use innsats::store::{Database, audit};
use innsats::web::{AppState, Entrance};
use serde_json::json;

use super::hostile::Hostile;
use super::token::Token;
use super::{part, provider};
use crate::database::{on_both, on_sqlite};
use crate::door::{MORNING, door_at, kari, read};
use crate::pages::site::{Answer, Browser, PASSWORD, Site, account, now};
use crate::proposal::kept::{files, import};

/// Of the register, and leads a unit.
const LEADER: &str = "100105";

fn site(database: &Database, hostile: &Hostile) -> Site {
    let state = AppState::entered_by(database.clone(), now, Entrance::Sessions { is_demo: false });
    Site::of(state.signing_in_at(hostile.provider()))
}

/// The municipality, and a provider for it.
async fn municipality(database: &Database) -> (Site, Hostile) {
    import(database, files("tests/data/org120")).await;
    let hostile = Hostile::start().await;
    (site(database, &hostile), hostile)
}

/// Begins at `path`: what the provider is asked, as a good answer to it has it.
async fn begins(browser: &Browser<'_>, path: &str) -> (String, String) {
    let sent = browser.get(path).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let address = sent.header("location").parse().unwrap();
    (part(&address, "state").unwrap(), part(&address, "nonce").unwrap())
}

/// Goes to the provider and comes back with the token that `make` makes of a good one.
async fn comes_back(browser: &Browser<'_>, hostile: &Hostile, make: impl FnOnce(Token) -> Token) -> Answer {
    let (state, nonce) = begins(browser, "/logg-inn/oidc?til=/enheter").await;
    hostile.gives(make(Token::good(&hostile.issuer, &nonce, now().as_second())).signed(&hostile.key));
    browser.get(&format!("/logg-inn/oidc/tilbake?code=c&state={state}")).await
}

fn numbered(number: &'static str) -> impl FnOnce(Token) -> Token {
    move |token| token.with("employee_number", number).without("groups")
}

async fn accounts_of(database: &Database) -> Vec<Account> {
    accounts::list(&door_at(database, MORNING), &kari()).await.unwrap()
}

/// The one account there is.
async fn only(database: &Database) -> Account {
    let mut all = accounts_of(database).await;
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

fn name(account: &Account) -> AccountName {
    AccountName::parse(&account.name).unwrap()
}

async fn actions(database: &Database, most: i64) -> Vec<String> {
    let done = audit::latest(&mut read(database).await, most).await.unwrap();
    done.into_iter().map(|entry| entry.action).collect()
}

/// Whether the page of somebody whom nobody knows lets them on, as soon as they are known.
async fn leads_on_within_a_second(browser: &Browser<'_>) -> bool {
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(2) {
        if browser.get("/ikke-koblet").await.status == StatusCode::SEE_OTHER {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    false
}

#[tokio::test]
async fn who_has_an_employee_number_comes_in_as_that_employee() {
    on_both(async |database| {
        let (site, hostile) = municipality(&database).await;
        let browser = Browser::at(&site);
        let entered = comes_back(&browser, &hostile, numbered(LEADER)).await;
        assert_eq!((entered.status, entered.header("location")), (StatusCode::SEE_OTHER, "/enheter"));
        assert_eq!(browser.get("/enheter").await.status, StatusCode::OK);
        let account = only(&database).await;
        assert_eq!(account.person.as_ref().map(|(_, number)| number.as_str()), Some(LEADER));
        assert_eq!(account.roles, [Role::Employee].into());
        assert!(account.name.starts_with("oidc-") && !account.has_password);
        assert_ne!(account.called, account.name, "called as the register has it");
        let done = actions(&database, 4).await;
        for action in ["sign_in", "add_account", "add_identity", "grant_role_ansatt"] {
            assert!(done.contains(&action.to_owned()), "{action} is recorded: {done:?}");
        }
        // Again, in another browser: the same account, whatever the claim says by now.
        let again = comes_back(&Browser::at(&site), &hostile, numbered("100110")).await;
        assert_eq!(again.header("location"), "/enheter");
        assert_eq!(only(&database).await.person, account.person);
        assert_eq!(actions(&database, 1).await, ["sign_in"]);
    })
    .await;
}

#[tokio::test]
async fn who_cannot_be_found_in_the_register_waits_for_hr_and_sees_no_profile_meanwhile() {
    on_both(async |database| {
        let (site, hostile) = municipality(&database).await;
        let browser = Browser::at(&site);
        let entered = comes_back(&browser, &hostile, numbered("no such number")).await;
        assert_eq!(entered.header("location"), "/ikke-koblet");
        let page = browser.get("/ikke-koblet").await;
        assert_eq!(page.all("h1"), ["Du er logget inn, men ikke koblet til en ansatt"]);
        let account = only(&database).await;
        assert_eq!((account.person.clone(), account.called.as_str()), (None, "Kari Vik"));
        assert_eq!(account.roles, [Role::Employee].into());
        assert!(page.text().contains(&account.name), "what HR finds them by");
        let number = PersonNumber::parse(LEADER).unwrap();
        accounts::link(&door_at(&database, MORNING), &kari(), (&name(&account), None), Some(&number))
            .await
            .unwrap();
        assert!(leads_on_within_a_second(&browser).await, "without a sign-in");
        // Whom HR linked, no claim links to another.
        comes_back(&Browser::at(&site), &hostile, numbered("100110")).await;
        assert_eq!(only(&database).await.person.unwrap().1, LEADER);
    })
    .await;
}

#[tokio::test]
async fn somebody_who_comes_into_the_register_later_is_linked_at_the_next_sign_in() {
    on_sqlite(async |database| {
        let hostile = Hostile::start().await;
        let site = site(&database, &hostile);
        let entered = comes_back(&Browser::at(&site), &hostile, numbered(LEADER)).await;
        assert_eq!(entered.header("location"), "/ikke-koblet");
        import(&database, files("tests/data/org120")).await;
        let entered = comes_back(&Browser::at(&site), &hostile, numbered(LEADER)).await;
        assert_eq!(entered.header("location"), "/enheter");
        assert_eq!(only(&database).await.person.unwrap().1, LEADER);
        assert_eq!(actions(&database, 2).await, ["sign_in", "link_account"]);
    })
    .await;
}

#[tokio::test]
async fn an_e_mail_address_links_nobody() {
    on_sqlite(async |database| {
        let (site, hostile) = municipality(&database).await;
        let mailed = |token: Token| {
            token
                .without("employee_number")
                .with("email", "leder@kommune.example")
                .with("email_verified", true)
        };
        let entered = comes_back(&Browser::at(&site), &hostile, mailed).await;
        assert_eq!(entered.header("location"), "/ikke-koblet");
        // The same address under another subject is somebody else.
        let other = |token: Token| mailed(token).with("sub", "another");
        hostile.says_beside(json!({"sub": "another"}));
        comes_back(&Browser::at(&site), &hostile, other).await;
        assert_eq!(accounts_of(&database).await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn the_same_subject_at_another_provider_is_somebody_else() {
    on_both(async |database| {
        let (one, hostile) = municipality(&database).await;
        let unlinked = |token: Token| token.without("employee_number");
        comes_back(&Browser::at(&one), &hostile, unlinked).await;
        let other = Hostile::start().await;
        comes_back(&Browser::at(&site(&database, &other)), &other, unlinked).await;
        assert_eq!(accounts_of(&database).await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn no_group_claim_keeps_the_roles_and_an_empty_one_takes_those_that_came_from_groups() {
    on_both(async |database| {
        let (site, hostile) = municipality(&database).await;
        let with_groups = async |make: fn(Token) -> Token| {
            comes_back(&Browser::at(&site), &hostile, make).await;
            only(&database).await.roles
        };
        let all = [Role::Employee, Role::Personnel];
        assert_eq!(
            with_groups(|token| token.with("groups", json!(["innsats-hr", "alle"]))).await,
            all.into()
        );
        assert!(actions(&database, 5).await.contains(&"grant_role_hr".to_owned()));
        assert_eq!(with_groups(|token| token.without("groups")).await, all.into(), "kept");
        // One group for another.
        let groups = with_groups(|token| token.with("groups", json!(["innsats-ledere"]))).await;
        assert_eq!(groups, [Role::Employee, Role::Leader].into());
        // By hand, the auditor's; an empty claim takes what came from groups, and that alone.
        let account = only(&database).await;
        let (add, none) = ([Role::Auditor].into(), [].into());
        let door = door_at(&database, MORNING);
        accounts::change_roles(&door, &kari(), (&name(&account), None), (&add, &none)).await.unwrap();
        let groups = with_groups(|token| token.with("groups", json!([]))).await;
        assert_eq!(groups, [Role::Employee, Role::Auditor].into());
        assert!(actions(&database, 2).await.contains(&"take_role_leder".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn a_disabled_account_does_not_come_in() {
    on_both(async |database| {
        let (site, hostile) = municipality(&database).await;
        comes_back(&Browser::at(&site), &hostile, numbered(LEADER)).await;
        let account = only(&database).await;
        accounts::disable(&door_at(&database, MORNING), &kari(), (&name(&account), None), "sluttet")
            .await
            .unwrap();
        let browser = Browser::at(&site);
        let refused = comes_back(&browser, &hostile, |token| token).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert_eq!(refused.all("h1"), ["Brukeren din er sperret"]);
        assert_eq!(browser.cookie("sid"), "");
        assert_eq!(actions(&database, 1).await, ["sign_in_refused"]);
        assert_eq!(only(&database).await.roles, [Role::Employee].into(), "and its groups give it nothing");
    })
    .await;
}

#[tokio::test]
async fn a_return_is_good_once_and_in_the_browser_that_began() {
    on_both(async |database| {
        let (site, hostile) = municipality(&database).await;
        let (mine, other) = (Browser::at(&site), Browser::at(&site));
        let (state, nonce) = begins(&mine, "/logg-inn/oidc").await;
        begins(&other, "/logg-inn/oidc").await;
        hostile.gives(Token::good(&hostile.issuer, &nonce, now().as_second()).signed(&hostile.key));
        let back = format!("/logg-inn/oidc/tilbake?code=c&state={state}");
        for browser in [&other, &Browser::at(&site)] {
            let refused = browser.get(&back).await;
            assert_eq!(refused.status, StatusCode::BAD_REQUEST);
            assert_eq!(refused.all("h1"), ["Innloggingen må begynne på nytt"]);
            assert_eq!(refused.attributes("main a", "href")[0], "/logg-inn/oidc", "a way out");
            assert_eq!(browser.cookie("sid"), "");
        }
        assert_eq!(hostile.asked_for("token"), 0, "the provider is not asked for others");
        let before = mine.cookie("oidc");
        assert_eq!(mine.get(&back).await.status, StatusCode::SEE_OTHER);
        assert_eq!(mine.cookie("oidc"), "", "the cookie is gone");
        mine.set("oidc", &before);
        assert_eq!(mine.get(&back).await.status, StatusCode::BAD_REQUEST, "a second time");
        assert_eq!(hostile.asked_for("token"), 1);
    })
    .await;
}

#[tokio::test]
async fn who_fails_is_told_what_to_do_in_their_language_and_nothing_of_the_inside() {
    on_sqlite(async |database| {
        let (site, hostile) = municipality(&database).await;
        for (language, heading) in [
            ("nb", "Innloggingen kunne ikke godkjennes"),
            ("nn", "Innlogginga kunne ikkje godkjennast"),
            ("en", "The sign-in could not be accepted"),
        ] {
            let browser = Browser::at(&site);
            browser.set("language", language);
            let forged = comes_back(&browser, &hostile, |token| token.with("nonce", "forged")).await;
            assert_eq!(forged.status, StatusCode::BAD_GATEWAY);
            assert_eq!(forged.all("h1"), [heading]);
            let text = forged.text();
            assert!(!text.contains("nonce") && !text.contains(&hostile.issuer), "{text}");
            assert!(forged.all("main")[0].contains('-'), "a reference number");
            assert_eq!(browser.cookie("sid"), "");
        }
        assert!(accounts_of(&database).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn who_turns_back_or_finds_nobody_at_home_has_a_way_out() {
    on_sqlite(async |database| {
        let (site, _) = municipality(&database).await;
        let browser = Browser::at(&site);
        let (state, _) = begins(&browser, "/logg-inn/oidc").await;
        let cancelled =
            browser.get(&format!("/logg-inn/oidc/tilbake?error=access_denied&state={state}")).await;
        assert_eq!(cancelled.status, StatusCode::BAD_REQUEST);
        assert_eq!(cancelled.all("h1"), ["Du avbrøt innloggingen"]);
        let silent = Hostile::start().await;
        silent.falls_silent(true);
        let site = self::site(&database, &silent);
        let unreachable = Browser::at(&site).get("/logg-inn/oidc").await;
        assert!(unreachable.status.is_server_error());
        assert_eq!(unreachable.attributes("main a", "href")[..2], ["/logg-inn/oidc", "/logg-inn"]);
    })
    .await;
}

#[tokio::test]
async fn the_sign_in_page_offers_the_provider_first_and_goes_on_to_where_one_was() {
    on_sqlite(async |database| {
        let (site, hostile) = municipality(&database).await;
        let browser = Browser::at(&site);
        let page = browser.get("/logg-inn?til=/tiltak").await;
        let address = page.attributes("main a.ds-button", "href").remove(0);
        assert_eq!(address, "/logg-inn/oidc?til=%2Ftiltak");
        let led = browser.get(&address).await;
        assert!(led.header("location").starts_with(&format!("{}/authorize?", hostile.issuer)));
        assert_eq!(led.header("cache-control"), "no-store");
        for elsewhere in ["https://evil.example/", "//evil.example", "/logg-ut"] {
            let browser = Browser::at(&site);
            let (state, nonce) = begins(&browser, &format!("/logg-inn/oidc?til={elsewhere}")).await;
            hostile.gives(Token::good(&hostile.issuer, &nonce, now().as_second()).signed(&hostile.key));
            let entered = browser.get(&format!("/logg-inn/oidc/tilbake?code=c&state={state}")).await;
            assert_eq!(entered.header("location"), "/", "{elsewhere}");
        }
    })
    .await;
}

#[tokio::test]
async fn without_a_provider_one_signs_in_here() {
    on_sqlite(async |database| {
        let state = AppState::entered_by(database.clone(), now, Entrance::Sessions { is_demo: false });
        let site = Site::of(state);
        let browser = Browser::at(&site);
        for path in ["/logg-inn/oidc", "/logg-inn/oidc/tilbake?code=c&state=s", "/logg-ut/oidc"] {
            assert!(browser.get(path).await.header("location").starts_with("/logg-inn"), "{path}");
        }
        let kept = browser.get("/logg-inn/oidc?til=/tiltak").await;
        assert_eq!(kept.header("location"), "/logg-inn?til=%2Ftiltak");
        assert!(!browser.get("/logg-inn").await.text().contains("/logg-inn/oidc"));
    })
    .await;
}

#[tokio::test]
async fn signing_out_ends_our_session_and_offers_to_end_the_providers() {
    on_both(async |database| {
        let (site, hostile) = municipality(&database).await;
        hostile.describes_itself("end_session_endpoint", format!("{}/ended", hostile.issuer));
        let browser = Browser::at(&site);
        comes_back(&browser, &hostile, numbered(LEADER)).await;
        let shown = browser.cookie("sid");
        let out = browser.send("/logg-ut", "").await;
        let page = browser.get(out.header("location")).await;
        assert!(page.attributes("main a", "href").contains(&"/logg-ut/oidc".to_owned()));
        let ended = browser.get("/logg-ut/oidc").await;
        let address = ended.header("location").parse().unwrap();
        assert!(ended.header("location").starts_with(&format!("{}/ended?", hostile.issuer)));
        assert_eq!(part(&address, "client_id").as_deref(), Some("innsats"));
        let after = "http://127.0.0.1:8080/logg-inn";
        assert_eq!(part(&address, "post_logout_redirect_uri").as_deref(), Some(after));
        browser.set("sid", &shown);
        assert_eq!(browser.get("/enheter").await.status, StatusCode::SEE_OTHER, "the old id opens nothing");
    })
    .await;
}

#[tokio::test]
async fn who_has_a_password_too_is_offered_to_leave_the_provider_where_they_came_in_by_it() {
    on_both(async |database| {
        let (site, hostile) = municipality(&database).await;
        account(&database, "leder", &[Role::Leader], Some(LEADER)).await;
        let browser = Browser::at(&site);
        comes_back(&browser, &hostile, numbered(LEADER)).await;
        assert_eq!(browser.send("/logg-ut", "").await.header("location"), "/logg-inn?ut=oidc");
        browser.sign_in("leder", PASSWORD).await;
        assert_eq!(browser.send("/logg-ut", "").await.header("location"), "/logg-inn?ut=ja");
    })
    .await;
}

#[tokio::test]
async fn an_id_that_was_planted_before_the_sign_in_opens_nothing_after_it() {
    on_sqlite(async |database| {
        let (site, hostile) = municipality(&database).await;
        let browser = Browser::at(&site);
        let planted = "a".repeat(64);
        browser.set("sid", &planted);
        comes_back(&browser, &hostile, numbered(LEADER)).await;
        assert_ne!(browser.cookie("sid"), planted);
        let thief = Browser::at(&site);
        thief.set("sid", &planted);
        assert_eq!(thief.get("/enheter").await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn who_says_once_more_who_they_are_keeps_the_session_under_another_id() {
    on_both(async |database| {
        let (site, hostile) = municipality(&database).await;
        let browser = Browser::at(&site);
        comes_back(&browser, &hostile, numbered(LEADER)).await;
        let before = browser.cookie("sid");
        let asked = browser.get("/bekreft?til=/tiltak").await;
        assert_eq!(asked.attributes("main a.ds-button", "href"), ["/logg-inn/oidc?bekreft=ja&til=%2Ftiltak"]);
        let confirms = async |subject: &'static str, number: &'static str| {
            let (state, nonce) = begins(&browser, "/logg-inn/oidc?bekreft=ja&til=/tiltak").await;
            let token = Token::good(&hostile.issuer, &nonce, now().as_second());
            let token = token.with("sub", subject).with("employee_number", number);
            hostile.gives(token.signed(&hostile.key));
            browser.get(&format!("/logg-inn/oidc/tilbake?code=c&state={state}")).await
        };
        let confirmed = confirms("an-unchanging-subject", LEADER).await;
        assert_eq!((confirmed.status, confirmed.header("location")), (StatusCode::SEE_OTHER, "/tiltak"));
        assert_ne!(browser.cookie("sid"), before);
        assert_eq!(actions(&database, 1).await, ["confirm_identity"]);
        // Somebody else at the same desk.
        let other = confirms("somebody-else", "100110").await;
        assert_eq!(other.status, StatusCode::FORBIDDEN);
        assert_eq!(only(&database).await.person.unwrap().1, LEADER, "and no account is made of them");
    })
    .await;
}

#[tokio::test]
async fn a_provider_is_trusted_for_what_it_says_and_not_for_what_another_does() {
    on_sqlite(async |database| {
        let (_, hostile) = municipality(&database).await;
        // The settings of another service at the same provider.
        let other = super::given(&hostile.issuer);
        let other = innsats::auth::oidc::Given { client_id: Some("another".to_owned()), ..other };
        let state = AppState::entered_by(database.clone(), now, Entrance::Sessions { is_demo: false });
        let site = Site::of(state.signing_in_at(provider(other)));
        let refused = comes_back(&Browser::at(&site), &hostile, |token| token).await;
        assert_eq!(refused.status, StatusCode::BAD_GATEWAY);
    })
    .await;
}

#[tokio::test]
async fn who_begins_again_and_again_and_never_comes_back_is_stopped_and_others_are_not() {
    on_sqlite(async |database| {
        let hostile = Hostile::start().await;
        let site = site(&database, &hostile);
        let first = Browser::at(&site);
        let (state, _) = begins(&first, "/logg-inn/oidc").await;
        first.get(&format!("/logg-inn/oidc/tilbake?error=access_denied&state={state}")).await;
        for _ in 0..500 {
            assert_eq!(Browser::at(&site).get("/logg-inn/oidc").await.status, StatusCode::SEE_OTHER);
        }
        let stopped = Browser::at(&site).get("/logg-inn/oidc").await;
        assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS, "those who came back count no more");
        let password = Browser::at(&site).sign_in("kari", "feil").await;
        assert_eq!(password.status, StatusCode::UNPROCESSABLE_ENTITY, "a password is counted apart");
    })
    .await;
}
