//! What bounds staffing stands in the register: whom a unit must have at home, and who said no to what.

use axum::http::StatusCode;
use innsats::store::audit;

use super::town::{asked_for_in, employee, leader, secretariat, send, town};
use crate::database::on_both;
use crate::door::read;

#[tokio::test]
async fn a_leader_says_whom_the_unit_must_have_at_home_and_nobody_else_does() {
    on_both(async |database| {
        town(&database).await;
        let (site, path) = (leader(&database), "/enheter/1/hjemme");
        let added = send(&site, path, "versjon=0&valg=legg-til&ny=GIS").await;
        assert_eq!(added.attributes("input[name=ferdighet_0]", "value"), ["1"], "{}", added.text());
        let wrong = send(&site, path, "versjon=0&ferdighet_0=1&niva_0=3&antall_0=mange").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let saved = send(&site, path, "versjon=0&ferdighet_0=1&niva_0=3&antall_0=2").await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let stale = send(&site, path, "versjon=0&ferdighet_0=1&niva_0=4&antall_0=1").await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert_eq!(stale.all(".conflict li"), ["GIS, 3 Selvstendig: 2"]);
        let done = audit::latest(&mut read(&database).await, 1).await.unwrap();
        assert_eq!(done[0].action, "say_unit_keeps");
        assert_eq!(site.get("/enheter/3/hjemme").await.status, StatusCode::NOT_FOUND);
        assert_eq!(secretariat(&database).get(path).await.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn an_employee_says_no_to_an_initiative_and_takes_it_back() {
    on_both(async |database| {
        town(&database).await;
        asked_for_in(&database, 3).await;
        let kari = employee(&database);
        assert_eq!(kari.get("/tiltak/90").await.all("#deltakelse button"), ["Si nei til tiltaket"]);
        let said = send(&kari, "/tiltak/90/deltakelse", "svar=nei").await;
        assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.text());
        assert_eq!(kari.get("/tiltak/90").await.all("#deltakelse button"), ["Ta tilbake neiet"]);
        let done = audit::latest(&mut read(&database).await, 1).await.unwrap();
        assert_eq!(done[0].action, "refuse_initiative");
        send(&kari, "/tiltak/90/deltakelse", "svar=ja").await;
        assert_eq!(kari.get("/tiltak/90").await.all("#deltakelse button"), ["Si nei til tiltaket"]);
    })
    .await;
}
