//! What a leader, an employee and a union representative are shown of others: names of all, and no more than the table
//! grants.

use innsats::access::{Action, Actor, Field, Responsibility, Role};
use innsats::domain::{PersonId, PersonKind, Rating, UnitId};
use innsats::store::views::search::Search;
use innsats::store::views::{Window, employees, person};
use innsats::store::{Database, Reading, StoreError, assessments, people};
use jiff::civil::{Date, date};

use super::schema::run;
use crate::database::on_both;
use crate::door::{MORNING, door_at};

const TODAY: Date = date(2026, 11, 21);

/// Unit 1 over unit 2, and unit 3 beside them. People 1 in unit 1, 2 in unit 2, 3 in unit 3, each with a skill, an
/// education and a leave; 4 was in unit 2 until last year.
const CONTENT: &str = "
    INSERT INTO unit (id, code) VALUES (1, 'A'), (2, 'B'), (3, 'C');
    INSERT INTO unit_version (id, unit_id, valid_from, name, name_sort, parent_id)
    VALUES (1, 1, '1900-01-01', 'A', '', NULL), (2, 2, '1900-01-01', 'B', '', 1), (3, 3, '1900-01-01', 'C', '', NULL);
    INSERT INTO person (id, number, kind, first_name, last_name, name_sort, name_search)
    VALUES (1, '1', 'employee', 'En', 'Aas', '', 'en aas 1'), (2, '2', 'employee', 'To', 'Berg', '', 'to berg 2'),
        (3, '3', 'employee', 'Tre', 'Dahl', '', 'tre dahl 3'), (4, '4', 'employee', 'Fire', 'Eng', '', 'fire eng 4');
    INSERT INTO engagement (id, person_id, ordinal, unit_id, percent, development, lendable, valid_to)
    VALUES (1, 1, 1, 1, 10000, 2000, TRUE, NULL), (2, 2, 1, 2, 8000, 1000, TRUE, NULL),
        (3, 3, 1, 3, 5000, 500, FALSE, NULL), (4, 4, 1, 2, 10000, 0, FALSE, '2025-12-31');
    INSERT INTO skill (id, code, kind, in_catalogue, name_sort, name_search) VALUES (1, 'K1', 'skill', TRUE, '', 'gis');
    INSERT INTO assessment (id, person_id, skill_id, source, rating, level, assessed_on, recorded_at, recorded_by)
    VALUES (1, 1, 1, 'own', 'level', 1, '2026-01-01', '2026-01-01T00:00:00Z', 'x'),
        (2, 2, 1, 'own', 'level', 2, '2026-01-01', '2026-01-01T00:00:00Z', 'x'),
        (3, 3, 1, 'own', 'level', 3, '2026-01-01', '2026-01-01T00:00:00Z', 'x'),
        (4, 4, 1, 'own', 'level', 4, '2026-01-01', '2026-01-01T00:00:00Z', 'x');
    INSERT INTO education (id, person_id, nus_level) VALUES (1, 1, 7), (2, 2, 7), (3, 3, 7), (4, 4, 7);
    INSERT INTO absence (id, person_id, kind, percent, starts_on)
    VALUES (1, 1, 'leave', 10000, '2026-01-01'), (2, 2, 'leave', 10000, '2026-01-01'),
        (3, 3, 'leave', 10000, '2026-01-01'), (4, 4, 'leave', 10000, '2026-01-01');";

fn user<const N: usize>(roles: [Role; N]) -> Actor {
    Actor::user("Kari", roles).being(PersonId(1))
}

fn leader(unit: i64) -> Actor {
    let units = [UnitId(unit)].into();
    user([Role::Employee, Role::Leader]).answering_for(Responsibility { units, ..Responsibility::default() })
}

async fn reading(database: &Database, actor: &Actor) -> Reading {
    door_at(database, MORNING).read(actor, Action::SeePeople).await.unwrap()
}

/// Of whom the list shows a name, a size of position, a number of skills.
async fn listed(database: &Database, actor: &Actor) -> (Vec<i64>, Vec<i64>, Vec<i64>) {
    let filter = employees::Filter { kind: PersonKind::Employee, search: Search::default(), unit: None };
    let mut reading = reading(database, actor).await;
    let people = employees::People::load(&mut reading).await.unwrap();
    let rows = employees::list(&mut reading, &people, &filter, Window::ALL).await.unwrap().rows;
    let of = |shown: fn(&employees::EmployeeRow) -> bool| {
        rows.iter().filter(|row| shown(row)).map(|row| row.id.0).collect::<Vec<_>>()
    };
    (
        of(|_| true),
        of(|row| row.percent.is_some() && row.development.is_some()),
        of(|row| row.skills.is_some()),
    )
}

/// Of whom the page shows levels, and everything else that the table calls the profile.
async fn profiles(database: &Database, actor: &Actor) -> (Vec<i64>, Vec<i64>) {
    let (mut levels, mut whole) = (Vec::new(), Vec::new());
    for id in 1..=4 {
        let mut reading = reading(database, actor).await;
        let profile = person::find(&mut reading, PersonId(id), TODAY).await.unwrap().unwrap();
        assert!(
            !profile.last_name.is_empty() && !profile.engagements.is_empty(),
            "name and unit are for all"
        );
        assert_eq!(profile.skills.is_empty(), profile.hidden.contains(&Field::Levels));
        if !profile.skills.is_empty() {
            assert!(matches!(profile.skills[0].rating, Rating::Level(_)));
            levels.push(id);
        }
        let parts = [!profile.education.is_empty(), !profile.absences.is_empty()];
        assert!(parts == [true; 2] || parts == [false; 2], "all of it or nothing");
        if parts[0] {
            whole.push(id);
        }
    }
    (levels, whole)
}

#[tokio::test]
async fn everybody_sees_all_names_and_only_their_own_levels() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        for roles in [[Role::Employee, Role::Employee], [Role::Employee, Role::Representative]] {
            let actor = user(roles);
            assert_eq!(listed(&database, &actor).await, (vec![1, 2, 3, 4], vec![1], vec![1]));
            assert_eq!(profiles(&database, &actor).await, (vec![1], vec![1]));
        }
        let nobody = Actor::user("Revisjon", [Role::Auditor]);
        assert_eq!(listed(&database, &nobody).await, (vec![1, 2, 3, 4], vec![], vec![]));
    })
    .await;
}

#[tokio::test]
async fn a_leader_sees_those_who_are_in_their_unit_and_below_today_and_no_others() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        assert_eq!(listed(&database, &leader(1)).await, (vec![1, 2, 3, 4], vec![1, 2], vec![1, 2]));
        assert_eq!(profiles(&database, &leader(1)).await, (vec![1, 2], vec![1, 2]));
        // Of unit 3, with their own position in unit 1.
        assert_eq!(profiles(&database, &leader(3)).await, (vec![1, 3], vec![1, 3]));
    })
    .await;
}

#[tokio::test]
async fn who_runs_the_system_sees_nobodys_levels_by_a_second_role() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let administrator = Actor::user("Drift", [Role::Administrator, Role::Personnel, Role::Operator])
            .with_purpose("jeg ville bare se");
        assert_eq!(listed(&database, &administrator).await.2, Vec::<i64>::new());
    })
    .await;
}

#[tokio::test]
async fn what_reads_everybody_is_refused_to_who_reaches_only_some() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let mut reading = door_at(&database, MORNING).read(&leader(1), Action::SeeProfiles).await.unwrap();
        let refused = |error: StoreError| assert!(matches!(error, StoreError::Denied(_)), "{error:?}");
        refused(assessments::current(&mut reading).await.unwrap_err());
        refused(people::employees(&mut reading).await.unwrap_err());
    })
    .await;
}
