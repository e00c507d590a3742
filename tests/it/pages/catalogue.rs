//! Keeping the catalogue: skills and groups, made, changed, taken out of use and deleted.

mod groups;
mod merging;
mod profiles;
mod proposals;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use innsats::access::{Actor, Role};
use innsats::domain::SkillId;
use innsats::service::catalogue::merge::{merge, undo};
use innsats::store::{Database, audit};
use innsats::web::{AppState, Entrance};

use super::site::{Answer, Site, now};
use crate::database::on_both;
use crate::door::{door_at, kari, read};
use crate::proposal::kept::{files, import};

pub async fn send(site: &Site, path: &str, fields: &[(&str, &str)]) -> Answer {
    let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    let request = Request::post(path)
        .header("host", "localhost")
        .header("origin", "http://localhost")
        .header("content-type", "application/x-www-form-urlencoded");
    site.ask(request.body(Body::from(body.join("&"))).unwrap()).await
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect::<Vec<_>>().concat()
}

pub fn site_of(database: &Database, role: Role) -> Site {
    let actor = Actor::user("Kari", [role]);
    Site::of(AppState::entered_by(database.clone(), now, Entrance::As(actor)))
}

pub async fn with_catalogue(database: &Database) -> Site {
    import(database, files("tests/data/org120")).await;
    site_of(database, Role::Personnel)
}

/// What was recorded of what somebody did, newest first.
pub async fn recorded(database: &Database, kind: &str) -> Vec<String> {
    let done = audit::latest(&mut read(database).await, 20).await.unwrap();
    done.into_iter().filter(|entry| entry.object_kind == kind).map(|entry| entry.action).collect()
}

/// The fields of a page's form as a browser would send them back, with some of them changed.
pub fn filled<'a>(page: &'a Answer, changed: &[(&'a str, &'a str)]) -> Vec<(String, String)> {
    let document = scraper::Html::parse_document(&page.text());
    let mut fields: Vec<(String, String)> = Vec::new();
    let form = scraper::Selector::parse("form.sheet input, form.sheet textarea, form.sheet select").unwrap();
    let chosen = scraper::Selector::parse("option[selected]").unwrap();
    for control in document.select(&form) {
        let Some(name) = control.attr("name") else { continue };
        let value = match control.value().name() {
            "textarea" => control.text().collect::<String>().trim_start_matches('\n').to_owned(),
            "select" => {
                control.select(&chosen).next().and_then(|one| one.attr("value")).unwrap_or("").to_owned()
            }
            _ if control.attr("type") == Some("radio") && control.attr("checked").is_none() => continue,
            _ if control.attr("type") == Some("checkbox") && control.attr("checked").is_none() => continue,
            _ => control.attr("value").unwrap_or("").to_owned(),
        };
        fields.push((name.to_owned(), value));
    }
    for (name, value) in changed {
        fields.retain(|(field, _)| field != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

/// Sends a form as [`filled`] gives it.
pub async fn send_filled(site: &Site, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    send(site, path, &fields).await
}

/// The addresses of the skills that a search finds.
pub async fn found(site: &Site, name: &str) -> Vec<String> {
    site.get(&format!("/kompetanse?sok={}", encoded(name))).await.attributes("tbody th a", "href")
}

/// The address of the page of the skill of that name; else of the one that is found first.
pub async fn skill_at(site: &Site, name: &str) -> String {
    let page = site.get(&format!("/kompetanse?sok={}", encoded(name))).await;
    let at = page.all("tbody th").iter().position(|found| found == name).unwrap_or(0);
    page.attributes("tbody th a", "href")[at].clone()
}

#[tokio::test]
async fn a_skill_is_made_with_its_names_in_three_languages_and_found_by_each() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let new = site.get("/kompetanse/ny").await;
        assert_eq!(new.all("h1"), ["Ny ferdighet"]);
        let sent = filled(
            &new,
            &[
                ("navn_nb", "Droneflyging"),
                ("navn_nn", "Dronflyging"),
                ("navn_en", "Drone piloting"),
                ("alias_nb", "UAV-pilot\nDroneføring\n\nUAV-pilot"),
                ("beskrivelse_nb", "Fly droner til befaring."),
                ("niva3_nb", "Flyr alene i A2"),
            ],
        );
        let done = send_filled(&site, "/kompetanse/ny", &sent).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let page = site.get(done.header("location")).await;
        assert_eq!(page.all("h1"), ["Droneflyging"]);
        assert_eq!(page.all("[role=status]"), ["Ferdigheten er lagt til i katalogen."]);
        assert!(page.all(".facts")[0].contains("EG0001"), "a code of its own");
        let levels = page.all("details .facts").remove(0);
        assert!(levels.contains("3 SelvstendigFlyr alene i A2"), "{levels}");
        assert!(levels.contains("4 AvansertLøser krevende oppgaver"), "the general text: {levels}");
        for name in ["dronflyging", "drone piloting", "uav-pilot", "Droneføring"] {
            assert_eq!(
                skill_at(&site, name).await,
                done.header("location").split('?').next().unwrap(),
                "{name}"
            );
        }
        let path = done.header("location");
        assert_eq!(site.get_in(path, "nn").await.all("h1"), ["Dronflyging"], "in the reader's language");
        assert_eq!(site.get_in(path, "en").await.all("h1"), ["Drone piloting"]);
        assert_eq!(recorded(&database, "skill").await, ["make_skill"]);
    })
    .await;
}

#[tokio::test]
async fn a_skill_without_a_name_or_with_anothers_is_not_made_and_what_was_typed_stays() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let new = site.get("/kompetanse/ny").await;
        let nameless =
            send_filled(&site, "/kompetanse/ny", &filled(&new, &[("navn_en", "Beekeeping")])).await;
        assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(nameless.all(".ds-error-summary li"), ["Skriv et navn på bokmål."]);
        assert_eq!(nameless.attributes("input[name=navn_en]", "value"), ["Beekeeping"]);
        let taken = filled(&new, &[("navn_nb", "Budsjettprinsipper"), ("esco", "javascript:alert(1)")]);
        let taken = send_filled(&site, "/kompetanse/ny", &taken).await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
        let wrong = taken.all(".ds-error-summary li");
        assert!(wrong[0].contains("ikke en ferdighet hos ESCO"), "{wrong:?}");
        assert!(wrong[1].contains("allerede navnet på ferdigheten K0023"), "{wrong:?}");
        assert!(recorded(&database, "skill").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn who_changed_a_skill_too_late_sees_both_versions_and_chooses() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let path = format!("{}/endre", skill_at(&site, "budsjettprinsipper").await);
        let first = site.get(&path).await;
        let mine = filled(&first, &[("navn_nn", "budsjettprinsipp")]);
        assert_eq!(send_filled(&site, &path, &mine).await.status, StatusCode::SEE_OTHER);
        let theirs = filled(&first, &[("navn_nn", "budsjettreglar")]);
        let late = send_filled(&site, &path, &theirs).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let row = late.all(".conflict tbody tr");
        assert_eq!(row, ["Navn på nynorskbudsjettprinsippbudsjettreglar"]);
        let again = filled(&late, &[]);
        assert_eq!(send_filled(&site, &path, &again).await.status, StatusCode::SEE_OTHER, "theirs after all");
        assert_eq!(site.get(&path).await.attributes("input[name=navn_nn]", "value"), ["budsjettreglar"]);
        assert_eq!(recorded(&database, "skill").await, ["change_skill", "change_skill"]);
    })
    .await;
}

#[tokio::test]
async fn a_skill_out_of_use_is_no_choice_and_keeps_its_history() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let path = skill_at(&site, "budsjettprinsipper").await;
        let before = site.get(&path).await.all("tfoot td");
        let leave = site.get(&format!("{path}/ut")).await;
        assert!(leave.all("button[value=slett]").is_empty(), "it is used");
        assert!(!leave.all("main li").is_empty(), "says by what");
        let refused = send(&site, &format!("{path}/ut"), &[("versjon", "1"), ("valg", "slett")]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        let out = send(&site, &format!("{path}/ut"), &[("versjon", "1"), ("valg", "utga")]).await;
        assert_eq!(out.status, StatusCode::SEE_OTHER);
        assert!(site.get("/kompetanse?sok=budsjettprinsipper").await.all("tbody th").is_empty());
        assert_eq!(site.get("/kompetanse?katalog=utgatt").await.all("tbody th"), ["budsjettprinsipper"]);
        let names = site.get("/kompetanse/ukjente").await;
        assert!(
            !names.attributes("datalist option", "value").contains(&"budsjettprinsipper (K0023)".to_owned())
        );
        assert_eq!(site.get(&path).await.all("tfoot td"), before, "its history stands");
        let stale = send(&site, &format!("{path}/ut"), &[("versjon", "1"), ("valg", "tilbake")]).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        send(&site, &format!("{path}/ut"), &[("versjon", "2"), ("valg", "tilbake")]).await;
        assert_eq!(skill_at(&site, "budsjettprinsipper").await, path);
        assert_eq!(recorded(&database, "skill").await, ["take_skill_back", "retire_skill"]);
    })
    .await;
}

#[tokio::test]
async fn what_nothing_uses_can_be_deleted() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let new =
            filled(&site.get("/kompetanse/ny").await, &[("navn_nb", "Biehold"), ("alias_nb", "Birøkt")]);
        let path = send_filled(&site, "/kompetanse/ny", &new).await.header("location").to_owned();
        let path = path.split('?').next().unwrap();
        let done = send(&site, &format!("{path}/ut"), &[("versjon", "1"), ("valg", "slett")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND);
        assert!(site.get("/kompetanse?sok=birøkt").await.all("tbody th").is_empty());
        assert_eq!(recorded(&database, "skill").await, ["delete_skill", "make_skill"]);
    })
    .await;
}

#[tokio::test]
async fn a_skill_of_an_undone_merge_stays_and_it_is_told_why() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let make = async |name: &str| {
            let new = filled(&site.get("/kompetanse/ny").await, &[("navn_nb", name)]);
            let path = send_filled(&site, "/kompetanse/ny", &new).await.header("location").to_owned();
            SkillId(path.split('?').next().unwrap().rsplit('/').next().unwrap().parse().unwrap())
        };
        let (bees, honey) = (make("Biehold").await, make("Honning").await);
        let door = door_at(&database, "2026-11-21T10:00:00Z");
        let done = merge(&door, &kari(), ((bees, 1), (honey, 1))).await.unwrap();
        undo(&door, &kari(), done).await.unwrap();
        let path = format!("/kompetanse/{}", bees.0);
        let page = site.get(&format!("{path}/ut")).await;
        assert!(page.text().contains("Den har vært slått sammen med en annen ferdighet."), "{}", page.text());
        let version = page.attributes("form input[name=versjon]", "value").remove(0);
        let refused = send(&site, &format!("{path}/ut"), &[("versjon", &version), ("valg", "slett")]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert_eq!(site.get(&path).await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn only_who_keeps_the_catalogue_is_offered_to_and_may() {
    on_both(async |database| {
        let site = with_catalogue(&database).await;
        let path = skill_at(&site, "budsjettprinsipper").await;
        for (role, may) in [(Role::Employee, false), (Role::Leader, false), (Role::PortfolioOffice, true)] {
            let site = site_of(&database, role);
            let expected = if may { StatusCode::OK } else { StatusCode::FORBIDDEN };
            assert_eq!(site.get("/kompetanse/ny").await.status, expected, "{role}");
            assert_eq!(site.get(&format!("{path}/endre")).await.status, expected, "{role}");
            let sent = send(&site, "/kompetanse/ny", &[("navn_nb", "Ny")]).await.status;
            assert_eq!(sent == StatusCode::FORBIDDEN, !may, "{role}");
        }
    })
    .await;
}
