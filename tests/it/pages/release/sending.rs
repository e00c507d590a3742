//! A proposal as it is made, sent to the leaders of the people in it.

use axum::http::StatusCode;
use innsats::access::{Actor, Role};
use innsats::store::Database;
use staffing::Options;

use super::{done, employee, enter, send};
use crate::database::on_both;
use crate::pages::site::Site;
use crate::proposal::kept::{files, import, proposed, request};

const SEND: &str = "/bemanning/1/send";

async fn with_proposal(database: &Database) -> Site {
    import(database, files("tests/data/org120")).await;
    proposed(database, &request(), &Options::default()).await.unwrap();
    enter(database, Actor::user("sekretariat", [Role::PortfolioOffice]))
}

/// The numbers of the table of what was sent, added up by state.
fn counts(page: &crate::pages::site::Answer) -> Vec<i64> {
    let cells = page.all("tbody tr td.number");
    let columns = 6;
    (0..columns)
        .map(|column| {
            cells.iter().skip(column).step_by(columns).map(|cell| cell.parse::<i64>().unwrap()).sum()
        })
        .collect()
}

#[tokio::test]
async fn a_proposal_is_sent_by_initiative_with_a_deadline_and_nobody_is_asked_twice() {
    on_both(async |database| {
        let site = with_proposal(&database).await;
        let page = site.get(SEND).await;
        let chosen = page.attributes("input[type=checkbox][checked]", "name");
        assert!(chosen.len() > 3, "all that can be sent is chosen: {chosen:?}");
        for (fields, wrong) in [
            ("frist=2026-12-05".to_owned(), "Velg minst ett tiltak."),
            (
                format!("{}=ja&frist=2026-11-21", chosen[0]),
                "Velg en dag fra i morgen og høyst et halvt år frem.",
            ),
            (format!("{}=ja&frist=31.02.2027", chosen[0]), "Skriv en dag, for eksempel 24.11.2026."),
        ] {
            let page = send(&site, SEND, &fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
            assert_eq!(page.all(".ds-error-summary a"), [wrong]);
        }
        let all = chosen.iter().map(|name| format!("{name}=ja&")).collect::<Vec<_>>().concat();
        let sent = send(&site, SEND, &format!("{all}frist=05.12.2026")).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let page = site.get(sent.header("location")).await;
        assert!(page.all("[role=status]")[0].starts_with("Sendt."));
        let first = counts(&page);
        assert!(first[1] > 5, "leaders are asked: {first:?}");
        let again = send(&site, SEND, &format!("{all}frist=10.12.2026")).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert_eq!(
            counts(&site.get(SEND).await),
            first,
            "what stands is carried on, and nobody is asked twice"
        );
        assert!(done(&database).await.ends_with(&["send_places".to_owned(), "send_places".to_owned()]));
    })
    .await;
}

#[tokio::test]
async fn who_may_not_ask_for_staffing_sends_nothing() {
    on_both(async |database| {
        with_proposal(&database).await;
        let site = enter(&database, employee("per", 1));
        assert_eq!(site.get(SEND).await.status, StatusCode::FORBIDDEN);
        let leader = super::leading("leder", 1, 999);
        let refused = send(&enter(&database, leader), SEND, "tiltak-15=ja&frist=2026-12-05").await;
        assert!(
            [StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY].contains(&refused.status),
            "{}",
            refused.status
        );
        assert!(!done(&database).await.contains(&"send_places".to_owned()));
    })
    .await;
}
