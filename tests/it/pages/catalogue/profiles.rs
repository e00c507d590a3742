//! Role profiles: what somebody else changes meanwhile is never saved over, and nothing falls out of the form.

use axum::http::StatusCode;
use innsats::service::catalogue::merge::merge;
use innsats::service::import_data::InputFile;
use innsats::store::catalogue;
use innsats::store::{Database, catalogue::find};

use super::{filled, send_filled, with_catalogue};
use crate::database::on_both;
use crate::door::{MORNING, door_at, kari, read};
use crate::pages::site::{Answer, Site};
use crate::proposal::kept::import;

const HEADINGS: &str = "Rollekode;Kompetanse-ID;Relasjon;Kravnivå\n";

/// The page of the role that a search finds.
async fn role(site: &Site, search: &str) -> String {
    site.get(&format!("/roller?sok={search}")).await.attributes("tbody th a", "href")[0].clone()
}

async fn import_profile(database: &Database, rows: &str) {
    let bytes = format!("{HEADINGS}{rows}").into_bytes();
    import(database, vec![InputFile { name: "rolle_kompetanse.csv".to_owned(), bytes }]).await;
}

fn skills(page: &Answer) -> Vec<String> {
    page.attributes("form.sheet tbody th input", "value")
}

#[tokio::test]
async fn a_form_that_was_open_while_a_file_came_in_saves_nothing_over_it() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let path = role(&site, "KDIR").await;
        let edit = format!("{path}/endre");
        let open = site.get(&edit).await;
        import_profile(&database, "KDIR;K0001;Vesentlig;4\nKDIR;K0002;Valgfri;2\n").await;
        let stale = send_filled(&site, &edit, &filled(&open, &[("valg", "lagre")])).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        let now = site.get(&edit).await;
        assert_eq!(skills(&now).len(), skills(&open).len() + 2, "what the file brought is there");
        assert_eq!(stale.all(".conflict li").len(), skills(&now).len());
    })
    .await;
}

#[tokio::test]
async fn a_form_that_was_open_while_two_skills_became_one_does_not_bring_the_old_one_back() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let path = role(&site, "KDIR").await;
        let edit = format!("{path}/endre");
        let open = site.get(&edit).await;
        let ids = catalogue::ids(&mut read(&database).await).await.unwrap();
        let (from, into) = (ids["K0012"], ids["K0001"]);
        assert!(skills(&open).contains(&from.to_string()));
        let door = door_at(&database, MORNING);
        let mut versions = Vec::new();
        for skill in [from, into] {
            versions.push(find(&mut read(&database).await, skill).await.unwrap().unwrap().version);
        }
        merge(&door, &kari(), ((from, versions[0]), (into, versions[1]))).await.unwrap();
        let stale = send_filled(&site, &edit, &filled(&open, &[("valg", "lagre")])).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        // Nor where it is put into the form of today.
        let today = site.get(&edit).await;
        let forged = filled(&today, &[("ferdighet_0", &from.to_string()), ("valg", "lagre")]);
        assert_eq!(send_filled(&site, &edit, &forged).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        // What the form shows is numbered without gaps: nothing falls out of what is saved.
        let shown = filled(&open, &[("ny", "K0002"), ("valg", "legg-til")]);
        let added = send_filled(&site, &edit, &shown).await;
        assert_eq!(skills(&added).len(), skills(&open).len(), "one is gone, one is new");
        let names = added.attributes("form.sheet tbody th input", "name");
        let numbered: Vec<String> = (0..names.len()).map(|place| format!("ferdighet_{place}")).collect();
        assert_eq!(names, numbered);
    })
    .await;
}

#[tokio::test]
async fn a_profile_of_more_than_a_hundred_skills_keeps_them_all_and_gets_no_more() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let path = role(&site, "OKDI").await;
        let edit = format!("{path}/endre");
        let open = site.get(&edit).await;
        let before = skills(&open).len();
        assert!(before > 100, "{before}");
        let done = send_filled(&site, &edit, &filled(&open, &[("niva_0", "5"), ("valg", "lagre")])).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let saved = site.get(&edit).await;
        assert_eq!(skills(&saved).len(), before);
        let less = send_filled(&site, &edit, &filled(&saved, &[("fjern_0", "ja"), ("valg", "lagre")])).await;
        assert_eq!(less.status, StatusCode::SEE_OTHER);
        assert_eq!(skills(&site.get(&edit).await).len(), before - 1);
    })
    .await;
}

#[tokio::test]
async fn a_skill_that_is_typed_is_added_also_where_enter_presses_the_first_button() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let edit = format!("{}/endre", role(&site, "KDIR").await);
        let open = site.get(&edit).await;
        let added = send_filled(&site, &edit, &filled(&open, &[("ny", "K0001"), ("valg", "lagre")])).await;
        assert_eq!((added.status, skills(&added).len()), (StatusCode::OK, skills(&open).len() + 1));
        let unknown = send_filled(&site, &edit, &filled(&open, &[("ny", "xyz"), ("valg", "lagre")])).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}

#[tokio::test]
async fn roles_are_listed_by_the_norwegian_alphabet_searched_as_elsewhere_and_in_pages() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let row = |number: usize| format!("ZZ{number:02};Prøverolle {number:02}\n");
        let mut rows: String = (1..=60).map(row).collect();
        rows.push_str("ZA;Årsplanlegger\nZB;Aakerbruker\nZC;Ærlig rolle\nZD;Østfoldkjenner\n");
        let bytes = format!("Rollekode;Stillingstittel\n{rows}").into_bytes();
        import(&database, vec![InputFile { name: "roller.csv".to_owned(), bytes }]).await;
        let first = site.get("/roller").await;
        assert_eq!(first.all("tbody tr").len(), 50);
        assert!(!first.all("nav.pages").is_empty());
        let last = site.get("/roller?side=9999").await;
        let last = site.get(last.header("location")).await;
        let names = last.all("tbody th");
        let ours = ["Ærlig rolle", "Østfoldkjenner", "Aakerbruker", "Årsplanlegger"];
        let end: Vec<&String> = names.iter().filter(|name| ours.contains(&name.as_str())).collect();
        assert_eq!(end, ours, "of {names:?}");
        assert_eq!(site.get("/roller?sok=rolle+%C3%A6rlig").await.all("tbody th"), ["Ærlig rolle"]);
        assert_eq!(site.get("/roller?sok=arsplan").await.all("tbody th"), ["Årsplanlegger"]);
        assert!(site.get("/roller.csv").await.text().lines().count() > 64, "a file has them all");
    })
    .await;
}
