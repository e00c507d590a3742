//! What bounds staffing stands in the register: whom a unit must have at home, and who said no to what.

use axum::http::StatusCode;
use innsats::planning::{self, Built, StaffingRequest};
use innsats::service::staffing_input;
use innsats::store::{Database, audit};
use staffing_model::problem::Strength;

use super::town::{asked_for_in, employee, leader, secretariat, send, town};
use crate::database::on_both;
use crate::door::read;
use crate::store::schema::run;

/// The problem as it is made from the register.
async fn problem(database: &Database) -> Built {
    let request = StaffingRequest::from_month("2026-12".parse().unwrap());
    let input = staffing_input::load(&mut read(database).await, &request).await.unwrap();
    planning::build(&input, &request).unwrap()
}

#[tokio::test]
async fn what_is_said_in_the_browser_bounds_the_staffing_problem_and_nothing_does_before() {
    on_both(async |database| {
        town(&database).await;
        asked_for_in(&database, 1).await;
        let before = problem(&database).await.problem;
        assert!(before.units.iter().all(|unit| unit.keeps.is_empty()) && before.unwilling.is_empty());
        assert_eq!(before.rules.operation.strength, Strength::Off);
        assert_eq!((before.rules.unwilling, before.rules.composition.size), (Strength::Off, Strength::Off));
        assert!(before.initiatives[0].needs[0].critical);

        send(&leader(&database), "/enheter/1/hjemme", "versjon=0&ferdighet_0=1&niva_0=3&antall_0=2").await;
        send(&employee(&database), "/tiltak/90/deltakelse", "svar=nei").await;
        let team = "UPDATE initiative SET team_min = 2, team_max = 4, min_areas = 2 WHERE id = 90;
            UPDATE need SET critical = FALSE WHERE id = 90;
            INSERT INTO initiative_team_skill (initiative_id, skill_id, level, heads) VALUES (90, 2, 2, 1)";
        run(&database, team.to_owned()).await.unwrap();

        let after = problem(&database).await.problem;
        let unit = after.units.iter().find(|unit| unit.id.as_str() == "A").unwrap();
        let kept: Vec<_> = unit.keeps.iter().map(|one| (one.skill.as_str(), one.level, one.heads)).collect();
        assert_eq!(kept, [("K1", 3, 2)]);
        let unwilling: Vec<_> =
            after.unwilling.iter().map(|(person, need)| (person.as_str(), need.as_str())).collect();
        assert_eq!(unwilling, [("2", "B90")]);
        let initiative = &after.initiatives[0];
        assert_eq!((initiative.team_min, initiative.team_max, initiative.min_areas), (Some(2), Some(4), 2));
        assert_eq!(initiative.team.len(), 1);
        assert!(!initiative.needs[0].critical);
        assert_eq!(after.rules.operation.strength, Strength::Required);
        assert_eq!(
            (after.rules.unwilling, after.rules.composition.size),
            (Strength::Required, Strength::Required)
        );
    })
    .await;
}

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
