//! Deputies: named for some days, reaching what the leader reaches on these days, ended by the leader or HR.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use innsats::access::{Action, Actor, Role};
use innsats::domain::{PersonId, UnitId};
use innsats::store::{Database, responsibility};

use super::{done, enter, lise, ola, send, with_people};
use crate::database::on_both;
use crate::door::{door_at, kari};
use crate::store::schema::run;

const PATH: &str = "/min-enhet/stedfortreder";

/// The units that somebody reaches on a day, and for whom.
async fn reached(database: &Database, person: i64, at: &str) -> (Vec<i64>, Vec<i64>) {
    let mut reading = door_at(database, at).read(&kari(), Action::SeeProfiles).await.unwrap();
    let found = responsibility::of(&mut reading, PersonId(person), &BTreeSet::from([Role::Employee])).await;
    let found = found.unwrap();
    let units = found.units.iter().map(|unit: &UnitId| unit.0).collect();
    (units, found.deputy_for.keys().map(|leader| leader.0).collect())
}

/// Lise has an account, and is a leader by it.
async fn as_leader(database: &Database) {
    with_people(database).await;
    let account = "
        INSERT INTO account (id, name, name_folded, person_id, kind, created_at)
        VALUES (1, 'lise', 'lise', 1, 'local', '2026-01-01T00:00:00Z');
        INSERT INTO account_role (account_id, role, source, granted_by, granted_at)
        VALUES (1, 'leder', 'hand', 'hr', '2026-01-01T00:00:00Z');";
    run(database, account.to_owned()).await.unwrap();
}

#[tokio::test]
async fn nobody_stands_in_for_who_is_no_leader_any_more_or_may_not_sign_in() {
    on_both(async |database| {
        as_leader(&database).await;
        let named = send(&lise(&database), PATH, "ansatt=Per+Eng&fra=24.11.2026&til=2026-11-30").await;
        assert_eq!(named.status, StatusCode::SEE_OTHER);
        let day = "2026-11-25T12:00:00Z";
        assert_eq!(reached(&database, 4, day).await, (vec![1], vec![1]));
        for (gone, back) in [
            (
                "UPDATE account SET disabled_at = '2026-11-24T00:00:00Z'",
                "UPDATE account SET disabled_at = NULL",
            ),
            ("UPDATE account_role SET role = 'ansatt'", "UPDATE account_role SET role = 'leder'"),
        ] {
            run(&database, gone.to_owned()).await.unwrap();
            assert_eq!(reached(&database, 4, day).await, (vec![], vec![]), "{gone}");
            run(&database, back.to_owned()).await.unwrap();
            assert_eq!(reached(&database, 4, day).await, (vec![1], vec![1]), "{back}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_deputy_reaches_the_units_of_the_leader_on_the_days_and_not_after() {
    on_both(async |database| {
        as_leader(&database).await;
        let site = lise(&database);
        let sent = send(&site, PATH, "ansatt=Per+Eng&fra=24.11.2026&til=2026-11-30").await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let page = site.get(&format!("{PATH}?gjort=oppnevnt")).await;
        assert_eq!(page.all(".receipt"), ["Stedfortrederen er oppnevnt."]);
        assert!(page.all("li.case")[0].contains("Per Eng som stedfortreder for Lise Aas"));
        assert_eq!(reached(&database, 4, "2026-11-23T12:00:00Z").await, (vec![], vec![]));
        assert_eq!(reached(&database, 4, "2026-11-24T00:30:00Z").await, (vec![1], vec![1]));
        assert_eq!(reached(&database, 4, "2026-11-30T12:00:00Z").await, (vec![1], vec![1]));
        assert_eq!(reached(&database, 4, "2026-12-01T12:00:00Z").await, (vec![], vec![]));
        assert_eq!(reached(&database, 1, "2026-11-24T12:00:00Z").await, (vec![1], vec![]), "the leader too");

        let personnel = enter(&database, Actor::user("hr", [Role::Employee, Role::Personnel]));
        let page = personnel.get(PATH).await;
        assert!(page.all("form input[name=ansatt]").is_empty(), "HR sees and ends, and names none");
        let end = page.attributes("li.case form", "action").remove(0);
        assert_eq!(send(&personnel, &end, "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(reached(&database, 4, "2026-11-25T12:00:00Z").await, (vec![], vec![]));
        assert!(site.get(PATH).await.all("li.case")[0].contains("Avsluttet av hr"));
        assert_eq!(send(&site, &end, "").await.status, StatusCode::CONFLICT, "it is over");
        let actions: Vec<String> = done(&database).await.into_iter().map(|(action, _)| action).collect();
        assert_eq!(actions, ["name_deputy", "end_deputy"]);
    })
    .await;
}

#[tokio::test]
async fn who_cannot_be_named_and_who_cannot_name_is_told_why() {
    on_both(async |database| {
        with_people(&database).await;
        let site = lise(&database);
        for (fields, wrong) in [
            (
                "ansatt=xyz&fra=2026-11-24&til=2026-11-30",
                "Ingen ansatt har dette nummeret eller navnet. Skriv hele navnet eller ansattnummeret.",
            ),
            (
                "ansatt=%25%25&fra=2026-11-24&til=2026-11-30",
                "Ingen ansatt har dette nummeret eller navnet. Skriv hele navnet eller ansattnummeret.",
            ),
            (
                "ansatt=1&fra=2026-11-24&til=2026-11-30",
                "Du kan ikke være stedfortreder for deg selv. Velg en annen.",
            ),
            ("ansatt=4&fra=&til=2026-11-30", "Skriv en dag, for eksempel 24.11.2026."),
            (
                "ansatt=4&fra=2026-11-24&til=2026-11-23",
                "Den siste dagen må være i dag eller senere, og ikke før den første.",
            ),
            (
                "ansatt=4&fra=2026-11-24&til=2028-11-23",
                "En stedfortreder kan oppnevnes for høyst ett år om gangen. Velg en tidligere siste dag.",
            ),
        ] {
            let page = send(&site, PATH, fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
            assert_eq!(page.all(".ds-error-summary a"), [wrong]);
        }
        let several = send(&site, PATH, "ansatt=a&fra=2026-11-24&til=2026-11-30").await;
        assert_eq!(several.status, StatusCode::UNPROCESSABLE_ENTITY);
        let several = send(&site, PATH, "ansatt=ar&fra=2026-11-24&til=2026-11-30").await;
        assert_eq!(several.status, StatusCode::SEE_OTHER, "one name has these letters: Kari");
        assert_eq!(ola(&database).get(PATH).await.status, StatusCode::FORBIDDEN);
        assert_eq!(send(&ola(&database), PATH, "ansatt=4").await.status, StatusCode::FORBIDDEN);
    })
    .await;
}
