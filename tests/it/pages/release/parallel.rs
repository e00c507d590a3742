//! Many who decide at once: one effect of one press, and never more of anybody than there is.

use std::collections::BTreeMap;

use innsats::access::{Action, Actor, Role};
use innsats::domain::{DecisionId, DecisionKind, InitiativeId, ProposalId};
use innsats::service::decide::{DecideError, Typed, Union, Which, decide, load};
use innsats::service::door::Door;
use innsats::store::Database;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::{promised, released, with_places};
use crate::database::on_both;
use crate::door::door_at;
use crate::store::schema::run;

const MOMENT: &str = "2026-11-21T10:00:00Z";

/// As many as are let in at a time; the others stand in line, as requests do.
static AT_A_TIME: Semaphore = Semaphore::const_new(16);

fn hr() -> Actor {
    Actor::user("hr", [Role::Personnel])
}

async fn typed(database: &Database, initiative: i64) -> Typed {
    let about = (ProposalId(1), InitiativeId(initiative));
    let mut reading = door_at(database, MOMENT).read(&hr(), Action::DecideProposals).await.unwrap();
    let case = load(&mut reading, about.0, about.1).await.unwrap();
    Typed {
        version: case.stamp(),
        kind: Some(DecisionKind::Approved),
        reasons: "Vi trenger dem i tiltaket denne vinteren.".to_owned(),
        leader: true,
        employee: true,
        union: Some(Union::Informed),
        seen: [Which::Nothing, Which::Sent].into(),
    }
}

/// Decides, and asks again as long as the database has too much to do, as a person would.
async fn press(door: Door, initiative: i64, typed: Typed) -> Result<DecisionId, DecideError> {
    let about = (ProposalId(1), InitiativeId(initiative));
    let _let_in = AT_A_TIME.acquire().await.unwrap();
    loop {
        match decide(&door, &hr(), about, &typed).await {
            Err(DecideError::Store(error)) if error.is_busy() => tokio::task::yield_now().await,
            other => return other,
        }
    }
}

#[tokio::test]
async fn two_hundred_presses_of_one_decision_are_one_with_two_hundred_equal_answers() {
    on_both(async |database| {
        with_places(&database).await;
        released(&database).await;
        let typed = typed(&database, 1).await;
        let mut presses = JoinSet::new();
        for _ in 0..200 {
            presses.spawn(press(door_at(&database, MOMENT), 1, typed.clone()));
        }
        let answers = presses.join_all().await;
        assert_eq!(answers.len(), 200);
        for answer in answers {
            assert_eq!(answer.unwrap(), DecisionId(1));
        }
        assert_eq!(promised(&database).await.len(), 2);
    })
    .await;
}

/// A thousand initiatives that all want 15 % of one of twenty people, who have 20.
fn conflicts() -> String {
    let mut sql = vec![super::CONTENT.split("INSERT INTO sending").next().unwrap().to_owned()];
    for person in 20..40 {
        sql.push(format!(
            "INSERT INTO person (id, number, kind, first_name, last_name, name_sort, name_search)
             VALUES ({person}, 'P{person}', 'employee', 'P', '{person}', '', 'p');
             INSERT INTO engagement (id, person_id, ordinal, unit_id, percent, development, lendable)
             VALUES ({person}, {person}, 1, 1, 10000, 2000, TRUE);"
        ));
    }
    sql.push("INSERT INTO sending (id, proposal_id, deadline, sent_at, sent_by) VALUES (1, 1, '2026-12-05', '2026-11-20T00:00:00Z', 'x');".to_owned());
    for number in 1_000..2_000 {
        let person = 20 + number % 20;
        sql.push(format!(
            "INSERT INTO initiative (id, code, name, name_sort, owner_unit_id, priority, status, starts_on, ends_on)
             VALUES ({number}, 'J{number}', 'Tiltak {number}', '', 2, 1, 'planning', '2026-12-01', '2027-06-30');
             INSERT INTO need (id, code, initiative_id, title, kind, share, critical, starts_on, ends_on, external_allowed)
             VALUES ({number}, 'C{number}', {number}, 'Rådgiver', 'share', 1500, TRUE, '2026-12-01', '2027-01-31', FALSE);
             INSERT INTO place (id, sending_id, initiative_id, need_id, person_id, share, starts_on, ends_on, released,
                load_before, load_after, basis, state)
             VALUES ({number}, 1, {number}, {number}, {person}, 1500, '2026-12-01', '2027-01-31', 0, 0, 1500, '{{}}', 'released');"
        ));
    }
    sql.concat()
}

#[tokio::test]
async fn a_thousand_conflicting_decisions_at_once_never_take_more_of_anybody_than_there_is() {
    on_both(async |database| {
        run(&database, conflicts()).await.unwrap();
        let mut all = Vec::new();
        for number in 1_000..2_000 {
            all.push((number, typed(&database, number).await));
        }
        let mut presses = JoinSet::new();
        for (number, typed) in all {
            presses.spawn(press(door_at(&database, MOMENT), number, typed));
        }
        let answers = presses.join_all().await;
        let made = answers.iter().filter(|answer| answer.is_ok()).count();
        let without_room =
            answers.iter().filter(|answer| matches!(answer, Err(DecideError::NoRoom { .. }))).count();
        assert_eq!(
            (made, without_room),
            (20, 980),
            "one for each person, and the others are told who has no room"
        );
        let mut taken: BTreeMap<String, i64> = BTreeMap::new();
        for (person, share, _) in promised(&database).await {
            *taken.entry(person).or_default() += share;
        }
        assert_eq!(taken.len(), 20);
        assert!(taken.values().all(|share| *share <= 2_000), "{taken:?}");
    })
    .await;
}
