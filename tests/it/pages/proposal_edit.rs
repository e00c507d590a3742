//! Changing a proposal by hand: each step is kept, says what it costs and can be undone; then it is calculated anew.

use std::future::pending;

use axum::http::{Request, StatusCode};
use innsats::access::Role;
use innsats::clock;
use innsats::domain::{ProposalId, StaffingJobId};
use innsats::service::propose_staffing::open;
use innsats::service::staffing_jobs::{Ended, Worker};
use innsats::store::Database;
use innsats::web::{AppState, Entrance};
use staffing::Options;

use super::site::{Answer, Browser, Site, account, now};
use crate::database::{on_both, on_sqlite};
use crate::door::{kari, read};
use crate::proposal::kept::{files, import, proposed, request, solver};

/// A proposal, and who may change all of it.
async fn municipality(database: &Database) -> (Site, ProposalId) {
    import(database, files("tests/data/org120")).await;
    let base = proposed(database, &request(), &Options::default()).await.unwrap().kept.id;
    account(database, "ansatt", &[Role::Employee], Some("100255")).await;
    account(database, "direktor", &[Role::Employee, Role::Director], Some("100333")).await;
    (Site::of(AppState::entered_by(database.clone(), now, Entrance::As(kari()))), base)
}

pub async fn send(site: &Site, path: &str, fields: &[(&str, &str)]) -> Answer {
    let encode = |text: &str| text.replace('%', "%25").replace(' ', "+").replace('&', "%26");
    let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept", "text/html")
        .header("host", "localhost")
        .header("origin", "http://localhost")
        .header("cookie", "language=nb")
        .body(body.join("&").into())
        .unwrap();
    site.ask(request).await
}

fn version(page: &Answer) -> String {
    page.attributes("input[name=versjon]", "value").first().cloned().unwrap_or_default()
}

/// The first team that has somebody, its page, and the first person on it.
async fn a_team(site: &Site, edit: &str) -> (String, String, String) {
    for link in site.get(edit).await.attributes(".edit-teams a", "href") {
        let page = site.get(&link).await;
        let people = page.attributes("input[name=person]", "value");
        if let Some(person) = people.first() {
            let code = page.attributes("input[name=tiltak]", "value").remove(0);
            return (link, code, person.clone());
        }
    }
    panic!("no team has anybody")
}

#[tokio::test]
async fn a_step_is_kept_says_what_it_costs_and_is_undone_and_done_again() {
    on_both(async |database| {
        let (site, base) = municipality(&database).await;
        let edit = format!("/bemanning/{base}/endre");
        let (team, code, person) = a_team(&site, &edit).await;
        let page = site.get(&team).await;
        let bind = [("gjor", "bind"), ("tiltak", &code), ("person", &person), ("versjon", &version(&page))];
        let out = [&bind[..], &[("valg", "ikke"), ("grunn", "Skal i permisjon")]].concat();
        let done = send(&site, &edit, &out).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert!(done.header("location").contains(&format!("tiltak={code}")));

        let page = site.get(&edit).await;
        assert_eq!(page.all("#bindinger"), ["Dine bindinger (1)"]);
        let said = page.all(".edit-state").join(" ");
        assert!(said.contains("Skal i permisjon") && said.contains("ikke med på"), "{said}");
        assert!(said.contains("prosentpoeng") && said.contains("mindre"), "what it costs is said: {said}");

        let undo = send(&site, &edit, &[("gjor", "angre"), ("versjon", &version(&page))]).await;
        assert_eq!(undo.status, StatusCode::SEE_OTHER);
        let page = site.get(&edit).await;
        assert_eq!(page.all("#bindinger"), ["Dine bindinger (0)"]);
        let redo = send(&site, &edit, &[("gjor", "gjenta"), ("versjon", &version(&page))]).await;
        assert_eq!(redo.status, StatusCode::SEE_OTHER);
        let page = site.get(&edit).await;
        assert_eq!(page.all("#bindinger"), ["Dine bindinger (1)"]);

        let asked =
            send(&site, &edit, &[("gjor", "regn"), ("hoyst", ""), ("versjon", &version(&page))]).await;
        let job = asked.header("location").to_owned();
        assert!(job.starts_with("/bemanning/jobb/"), "{job} {}", asked.text());
        let id = StaffingJobId(job.rsplit('/').next().unwrap().parse().unwrap());
        let worker = Worker::new(database.clone(), clock::now, solver());
        let Ended::Done(next) = worker.take(id, pending()).await.unwrap() else { panic!("it is made") };
        let kept = open(&mut read(&database).await, next).await.unwrap();
        let revision = kept.record.request.revision.unwrap();
        assert_eq!((revision.base, revision.exclusions.len()), (base, 1));
        assert_eq!(revision.exclusions[0].reason, "Skal i permisjon");
        let page = site.get(&format!("/bemanning/{next}/endre")).await;
        assert_eq!(page.all("#bindinger"), ["Dine bindinger (1)"], "what was bound stays bound");

        let compare = format!("/bemanning/{next}/sammenlign/{base}");
        let links = site.get(&format!("/bemanning/{next}")).await.attributes("main a", "href");
        assert!(links.contains(&compare), "{links:?}");
        let page = site.get(&compare).await;
        assert_eq!(page.status, StatusCode::OK);
        let figures = page.all("[aria-labelledby=tall] tbody tr").join(" ");
        assert!(figures.contains("Dekket av alt arbeidet") && figures.contains('%'), "{figures}");
        assert!(!page.all("[aria-labelledby=team] tbody tr").is_empty(), "who left stands there");
        assert_eq!(site.get(&format!("/bemanning/{next}/sammenlign/99")).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn a_binding_without_a_reason_a_wrong_share_and_an_old_window_are_told() {
    on_sqlite(async |database| {
        let (site, base) = municipality(&database).await;
        let edit = format!("/bemanning/{base}/endre");
        let (team, code, person) = a_team(&site, &edit).await;
        let old = version(&site.get(&team).await);
        let bind = [("tiltak", code.as_str()), ("person", person.as_str()), ("versjon", old.as_str())];
        let no_reason = send(&site, &edit, &[&bind[..], &[("gjor", "bind"), ("valg", "med")]].concat()).await;
        assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(no_reason.all(".ds-error-summary li"), ["Skriv hvorfor."]);
        assert_eq!(
            no_reason.attributes("input[value=med][checked]", "name"),
            ["valg"],
            "what was chosen stays"
        );
        let most = send(&site, &edit, &[("gjor", "regn"), ("hoyst", "mange"), ("versjon", &old)]).await;
        assert_eq!(most.status, StatusCode::UNPROCESSABLE_ENTITY);

        let good = [&bind[..], &[("gjor", "bind"), ("valg", "med"), ("grunn", "Kjenner saken")]].concat();
        assert_eq!(send(&site, &edit, &good).await.status, StatusCode::SEE_OTHER);
        let stale = send(&site, &edit, &good).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.all("main [role=alert]").join(" ").contains("annet vindu"));
        assert_eq!(stale.all("#bindinger"), ["Dine bindinger (1)"], "as it stands now");
    })
    .await;
}

#[tokio::test]
async fn who_could_take_a_place_is_ranked_with_what_it_costs_and_taken() {
    on_sqlite(async |database| {
        let (site, base) = municipality(&database).await;
        let edit = format!("/bemanning/{base}/endre");
        let mut taken = false;
        for link in site.get(&edit).await.attributes(".edit-teams a", "href") {
            for swap in site.get(&link).await.attributes(".edit-person li a", "href") {
                let page = site.get(&swap).await;
                let Some(other) = page.attributes("input[name=person]", "value").first().cloned() else {
                    continue;
                };
                let costs = page.all("main .choice label").join(" ");
                assert!(costs.contains("ekning"), "the cost is shown before the press: {costs}");
                let field =
                    |name: &str| page.attributes(&format!("form input[name={name}]"), "value").remove(0);
                let fields = [
                    ("gjor", "bytt".to_owned()),
                    ("tiltak", field("tiltak")),
                    ("behov", field("behov")),
                    ("ut", field("ut")),
                    ("person", other),
                    ("grunn", "Har gjort det før".to_owned()),
                    ("versjon", version(&page)),
                ];
                let fields: Vec<(&str, &str)> =
                    fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let done = send(&site, &edit, &fields).await;
                assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
                assert_eq!(
                    site.get(&edit).await.all("#bindinger"),
                    ["Dine bindinger (2)"],
                    "one in, one out"
                );
                taken = true;
                break;
            }
            if taken {
                break;
            }
        }
        assert!(taken, "somebody could take over from somebody");
    })
    .await;
}

#[tokio::test]
async fn employees_do_not_change_proposals_and_a_director_only_teams_of_their_own() {
    on_sqlite(async |database| {
        let (site, base) = municipality(&database).await;
        let edit = format!("/bemanning/{base}/endre");
        let (_, code, person) = a_team(&site, &edit).await;
        let site =
            Site::of(AppState::entered_by(database.clone(), now, Entrance::Sessions { is_demo: false }));
        let employee = Browser::of(&site, "ansatt").await;
        assert_eq!(employee.get(&edit).await.status, StatusCode::FORBIDDEN);
        let director = Browser::of(&site, "direktor").await;
        let page = director.get(&edit).await;
        assert!([StatusCode::OK, StatusCode::NOT_FOUND].contains(&page.status), "{}", page.status);
        let bind = format!("gjor=bind&valg=med&grunn=Fordi&tiltak={code}&person={person}&versjon=0");
        assert_eq!(
            director.send(&edit, &bind).await.status,
            StatusCode::NOT_FOUND,
            "it is somebody else's team"
        );
        assert_eq!(director.get("/bemanning/99/endre").await.status, StatusCode::NOT_FOUND);
    })
    .await;
}
