//! What everybody may read, signed in or not: privacy, and the accessibility statement.

use axum::http::StatusCode;
use innsats::web::{AppState, Contacts, Entrance};

use super::site::{Site, now};
use crate::database::on_sqlite;

const PAGES: [&str; 2] = ["/personvern", "/tilgjengelighetserklaring"];

#[tokio::test]
async fn everybody_may_read_them_in_every_language_and_finds_them_at_the_foot_of_each_page() {
    on_sqlite(async |database| {
        let sessions = Entrance::Sessions { is_demo: false };
        let site = Site::of(AppState::entered_by(database.clone(), now, sessions));
        let foot = site.get("/logg-inn").await.attributes(".site-footer a", "href");
        for path in PAGES {
            assert!(foot.contains(&path.to_owned()), "{foot:?}");
            for language in ["nb", "nn", "en"] {
                let page = site.get_in(path, language).await;
                assert_eq!(page.status, StatusCode::OK);
                assert_eq!(page.all("h1").len(), 1);
                assert!(!page.all(".source").is_empty(), "where it comes from, and of when");
            }
        }
        let links = site.get("/personvern").await.attributes("main a", "href");
        for way in ["/hvem-ser-hva", "/min-kompetanse/dine-data", "/min-kompetanse/oppslag"] {
            assert!(links.contains(&way.to_owned()), "{links:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_the_municipality_has_not_said_is_a_place_to_fill_in() {
    on_sqlite(async |database| {
        let state = || AppState::entered_by(database.clone(), now, Entrance::Nobody);
        let places = Site::of(state()).get("/personvern").await.all(".fill-in");
        assert!(places.contains(&"[kommunen fyller inn: personvernombudets e-postadresse]".to_owned()));
        let contacts = Contacts {
            municipality: Some("Lillevik kommune".to_owned()),
            support: Some("innsats@lillevik.example".to_owned()),
            officer: Some("personvern@lillevik.example".to_owned()),
        };
        let page = Site::of(state().answered_for_by(contacts)).get("/personvern").await;
        assert_eq!(page.all(".fill-in"), ["[kommunen fyller inn: lagringstid]"]);
        assert!(
            page.text().contains("Lillevik kommune") && page.text().contains("personvern@lillevik.example")
        );
    })
    .await;
}
