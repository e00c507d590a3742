//! Lists: who is found, that what has changed is shown, and many files at once.

use axum::http::StatusCode;
use innsats::service::import_data::{InputFile, Settings, import_data};
use innsats::store::Database;

use super::site::Site;
use crate::database::on_both;
use crate::door::{door_at, kari};
use crate::proposal::kept::{files, import};

async fn people(database: &Database, rows: &str) {
    let units = "Enhetsnr;Navn;Overordnet enhet\nU1;Kommunen;\nU2;Skole;U1\n";
    let headings = "Ansattnr;Fornavn;Etternavn;Enhetsnr;Stillings-%";
    let file = |name: &str, text: String| InputFile { name: name.to_owned(), bytes: text.into_bytes() };
    let inputs = vec![file("enheter.csv", units.into()), file("ansatte.csv", format!("{headings}\n{rows}"))];
    let door = door_at(database, "2026-11-20T12:00:00Z");
    import_data(&door, &kari(), inputs, Settings::default(), &|_| {}).await.unwrap();
}

const PEOPLE: &str = "100101;Işıl;Yıldız;U2;100\n100102;Łukasz;Kowalski-Błaszczyk;U1;100\n\
                      100103;Åse;Ødegård;U2;100\n100104;Ase;Hansen;U1;50\n100105;Siobhán;O’Brien;U1;100\n";

async fn found(site: &Site, query: &str) -> Vec<String> {
    site.get(&format!("/ansatte?{query}")).await.all("tbody th a")
}

#[tokio::test]
async fn a_person_is_found_by_their_name_however_it_is_typed() {
    on_both(async |database| {
        people(&database, PEOPLE).await;
        let site = Site::on(&database);
        for (query, name) in [
            ("sok=isil+yildiz", "Yıldız, Işıl"),
            ("sok=Y%C4%B1ld%C4%B1z%2C+I%C5%9F%C4%B1l", "Yıldız, Işıl"),
            ("sok=lukasz", "Kowalski-Błaszczyk, Łukasz"),
            ("sok=Kowalski-Blaszczyk%2C+Lukasz", "Kowalski-Błaszczyk, Łukasz"),
            ("sok=kowalski+blaszczyk", "Kowalski-Błaszczyk, Łukasz"),
            ("sok=%C3%98deg%C3%A5rd%2C+%C3%85se", "Ødegård, Åse"),
            ("sok=%C3%A5se", "Ødegård, Åse"),
            ("sok=o%27brien", "O’Brien, Siobhán"),
            ("sok=obrien", "O’Brien, Siobhán"),
            ("sok=100102", "Kowalski-Błaszczyk, Łukasz"),
        ] {
            assert_eq!(found(&site, query).await, [name], "{query}");
        }
        assert_eq!(
            found(&site, "sok=ase").await,
            ["Hansen, Ase", "Ødegård, Åse"],
            "typed without Norwegian letters"
        );
        assert_eq!(found(&site, "sok=kari").await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn everybody_is_found_as_the_list_writes_them() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let site = Site::on(&database);
        for name in site.get("/ansatte").await.all("tbody th a") {
            let typed = name.bytes().map(|byte| format!("%{byte:02X}")).collect::<Vec<_>>().concat();
            assert!(found(&site, &format!("sok={typed}")).await.contains(&name), "{name}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_list_that_was_shown_before_shows_what_has_changed_since() {
    on_both(async |database| {
        people(&database, PEOPLE).await;
        let site = Site::on(&database);
        for address in ["/ansatte", "/ansatte?sok=hansen", "/enheter"] {
            assert_eq!(site.get(address).await.body, site.get(address).await.body, "{address}");
        }
        assert_eq!(found(&site, "sok=hansen").await, ["Hansen, Ase"]);
        people(&database, &PEOPLE.replace("Ase;Hansen", "Astrid;Hansen")).await;
        assert_eq!(found(&site, "sok=hansen").await, ["Hansen, Astrid"]);
        let other = site.get_in("/ansatte?sok=hansen", "en").await;
        assert_eq!(other.attributes("html", "lang"), ["en"], "each language has its own");
    })
    .await;
}

#[tokio::test]
async fn the_people_of_a_unit_are_those_below_it_too() {
    on_both(async |database| {
        people(&database, PEOPLE).await;
        let site = Site::on(&database);
        let units = site.get("/enheter").await.attributes("tbody th a", "href");
        let unit = |at: usize| units[at].rsplit('/').next().unwrap().to_owned();
        assert_eq!(found(&site, &format!("enhet={}", unit(0))).await.len(), 5);
        assert_eq!(found(&site, &format!("enhet={}", unit(1))).await, ["Yıldız, Işıl", "Ødegård, Åse"]);
        assert_eq!(found(&site, &format!("enhet={}&sok=hansen", unit(1))).await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn many_files_at_once_are_all_made_and_pages_are_answered_meanwhile() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let site = std::sync::Arc::new(Site::on(&database));
        let ask = |address: &'static str| {
            let site = std::sync::Arc::clone(&site);
            tokio::spawn(async move { site.get(address).await })
        };
        let files: Vec<_> = (0..40).map(|_| ask("/ansatte.csv")).collect();
        assert_eq!(site.get("/ansatte").await.status, StatusCode::OK);
        for file in files {
            let file = file.await.unwrap();
            assert_eq!(file.status, StatusCode::OK);
            assert_eq!(file.text().lines().count(), 121, "the headings and everybody");
        }
    })
    .await;
}
