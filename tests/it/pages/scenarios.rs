//! What if: a scenario is made in a few presses, calculated by the same jobs, and compared; it never is the newest proposal.

use std::future::pending;

use axum::http::StatusCode;
use innsats::access::Role;
use innsats::clock;
use innsats::domain::{ProposalId, StaffingJobId};
use innsats::service::propose_staffing::open;
use innsats::service::staffing_jobs::{Ended, Worker};
use innsats::store::{Database, audit, proposals};
use innsats::web::{AppState, Entrance};
use staffing::Options;

use super::proposal_edit::send;
use super::site::{Browser, Site, account, now};
use crate::database::{on_both, on_sqlite};
use crate::door::{kari, read};
use crate::proposal::kept::{files, import, proposed, request, solver};

const NEW: &str = "/scenarioer/nytt";

async fn municipality(database: &Database) -> (Site, ProposalId) {
    import(database, files("tests/data/org120")).await;
    let base = proposed(database, &request(), &Options::default()).await.unwrap().kept.id;
    account(database, "ansatt", &[Role::Employee], Some("100255")).await;
    (Site::of(AppState::entered_by(database.clone(), now, Entrance::As(kari()))), base)
}

/// Makes what waits, the job with the highest number.
async fn make(database: &Database, job: i64) -> ProposalId {
    let worker = Worker::new(database.clone(), clock::now, solver());
    match worker.take(StaffingJobId(job), pending()).await.unwrap() {
        Ended::Done(proposal) => proposal,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_scenario_is_calculated_and_compared_and_never_is_the_newest_proposal() {
    on_both(async |database| {
        let (site, base) = municipality(&database).await;
        let form = site.get(&format!("{NEW}?tiltak=I001")).await;
        assert_eq!(form.attributes("select[name=tiltak] option[selected]", "value"), ["I001"]);
        assert_eq!(
            form.attributes("#ta-bort[checked]", "name"),
            ["ta-bort"],
            "two presses from the initiative"
        );
        let fields = [
            ("navn", "Hva om det utsettes"),
            ("tiltak", "I001"),
            ("utsett", "ja"),
            ("maneder", "3"),
            ("ingen-frigjoring", "ja"),
        ];
        let made = send(&site, NEW, &fields).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let list = made.header("location").to_owned();
        let waiting = site.get(&list).await;
        assert!(waiting.all("main .choice").join(" ").contains("Regnes ut"), "{}", waiting.text());

        let outcome = make(&database, 1).await;
        let mut reading = read(&database).await;
        assert_eq!(proposals::latest_id(&mut reading).await.unwrap(), Some(base), "nobody asked for it");
        let kept = open(&mut reading, outcome).await.unwrap();
        assert!(!kept.record.request.release && kept.record.request.scenario.is_some());
        assert_eq!(kept.plan.coverage.released, 0.0, "nobody is freed");
        let entries = audit::latest(&mut reading, 6).await.unwrap();
        assert!(entries.iter().any(|entry| entry.action == "make_scenario"));
        drop(reading);

        let page = site.get(&list).await;
        let heads = page.all("[aria-labelledby=tall] thead th").join(" ");
        assert!(
            heads.contains(&format!("Forslag {base}")) && heads.contains("Hva om det utsettes"),
            "{heads}"
        );
        let rows = page.all("[aria-labelledby=tall] tbody tr").join(" ");
        assert!(rows.contains("Kritiske behov") && rows.contains('−'), "differences are signed: {rows}");
        let proposals = site.get("/bemanning").await;
        let links = proposals.attributes("main table a", "href");
        assert_eq!(links, [format!("/bemanning/{base}")], "it stands in no list of proposals");
        let outcome = site.get(&format!("/bemanning/{outcome}")).await;
        assert!(outcome.all("#versjon").join(" ").contains("Ingen beslutter på det"), "{}", outcome.text());
    })
    .await;
}

#[tokio::test]
async fn somebody_is_hired_and_a_consultant_lost_without_the_register_knowing() {
    on_sqlite(async |database| {
        let (site, _) = municipality(&database).await;
        let form = site.get(NEW).await;
        let roles = form.attributes("select[name=rolle] option", "value");
        let consultants = form.attributes("select[name=konsulent] option", "value");
        let fields = [
            ("navn", "En ny, og en mindre"),
            ("ansett", "ja"),
            ("rolle", roles[1].as_str()),
            ("uten-konsulent", "ja"),
            ("konsulent", consultants[1].as_str()),
            ("besluttede", "ja"),
        ];
        let made = send(&site, NEW, &fields).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let outcome = make(&database, 1).await;
        let kept = open(&mut read(&database).await, outcome).await.unwrap();
        let people: Vec<&str> = kept.problem.people.iter().map(|one| one.id.as_str()).collect();
        assert!(people.contains(&"NY-3") && !people.contains(&consultants[1].as_str()));
        assert_eq!(site.get(&format!("/bemanning/{outcome}")).await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn a_scenario_without_name_change_or_what_it_is_about_is_told_and_what_was_sent_stays() {
    on_sqlite(async |database| {
        let (site, _) = municipality(&database).await;
        let wrong = send(&site, NEW, &[("navn", ""), ("ta-bort", "ja"), ("prioriter", "ja")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.all(".ds-error-summary li").len(), 2, "{}", wrong.text());
        assert_eq!(wrong.attributes("#ta-bort[checked]", "name"), ["ta-bort"]);
        let nothing = send(&site, NEW, &[("navn", "Ingenting")]).await;
        assert_eq!(nothing.all(".ds-error-summary li"), ["Kryss av for minst én ting som er annerledes."]);
        let site =
            Site::of(AppState::entered_by(database.clone(), now, Entrance::Sessions { is_demo: false }));
        let employee = Browser::of(&site, "ansatt").await;
        assert_eq!(employee.get(NEW).await.status, StatusCode::FORBIDDEN);
        assert_eq!(employee.get("/scenarioer").await.status, StatusCode::FORBIDDEN);
    })
    .await;
}
