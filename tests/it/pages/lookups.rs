//! Looks at other people: with a purpose, kept, and shown to who was looked at. And opening what is closed.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use innsats::access::{Action, Actor, Responsibility, Role};
use innsats::domain::{PersonId, UnitId};
use innsats::store::{Database, audit, revisions};
use innsats::web::{AppState, Entrance};
use jiff::Timestamp;

use super::site::{Answer, Site, now};
use crate::database::on_both;
use crate::door::read;
use crate::store::schema::run;

/// Kari leads unit 1; Ola is in it and Per is not. Each has a skill at level 4.
const CONTENT: &str = "
    INSERT INTO unit (id, code) VALUES (1, 'A'), (2, 'B');
    INSERT INTO unit_version (id, unit_id, valid_from, name, name_sort, parent_id)
    VALUES (1, 1, '1900-01-01', 'Plan', '', NULL), (2, 2, '1900-01-01', 'Bygg', '', NULL);
    INSERT INTO person (id, number, kind, first_name, last_name, name_sort, name_search)
    VALUES (1, '101', 'employee', 'Kari', 'Aas', '', 'kari aas'), (2, '102', 'employee', 'Ola', 'Berg', '', 'ola berg'),
        (3, '103', 'employee', 'Per', 'Dahl', '', 'per dahl');
    INSERT INTO engagement (id, person_id, ordinal, unit_id, percent, development, lendable)
    VALUES (1, 1, 1, 1, 10000, 2000, TRUE), (2, 2, 1, 1, 8000, 1000, TRUE), (3, 3, 1, 2, 5000, 500, FALSE);
    INSERT INTO skill (id, code, kind, in_catalogue, name_nb, name_sort, name_search)
    VALUES (1, 'K1', 'skill', TRUE, 'kartanalyse', '', 'kartanalyse');
    INSERT INTO assessment (id, person_id, skill_id, source, rating, level, assessed_on, recorded_at, recorded_by)
    VALUES (1, 1, 1, 'own', 'level', 4, '2026-01-01', '2026-01-01T00:00:00Z', 'x'),
        (2, 2, 1, 'own', 'level', 4, '2026-01-01', '2026-01-01T00:00:00Z', 'x'),
        (3, 3, 1, 'own', 'level', 4, '2026-01-01', '2026-01-01T00:00:00Z', 'x');";

fn leader() -> Actor {
    let units = [UnitId(1)].into();
    let actor = Actor::user("kari", [Role::Employee, Role::Leader]).being(PersonId(1));
    actor.answering_for(Responsibility { units, ..Responsibility::default() })
}

fn as_somebody(database: &Database, actor: Actor) -> Site {
    at(database, actor, now)
}

fn at(database: &Database, actor: Actor, clock: fn() -> Timestamp) -> Site {
    Site::of(AppState::entered_by(database.clone(), clock, Entrance::As(actor)))
}

fn employee(person: i64) -> Actor {
    Actor::user("ansatt", [Role::Employee]).being(PersonId(person))
}

fn personnel() -> Actor {
    Actor::user("hanne", [Role::Personnel])
}

fn administrator() -> Actor {
    Actor::user("drift", [Role::Administrator])
}

async fn sent(site: &Site, path: &str, fields: &str) -> Answer {
    let request = Request::post(path)
        .header("host", "localhost")
        .header("origin", "http://localhost")
        .header("content-type", "application/x-www-form-urlencoded");
    site.ask(request.body(Body::from(fields.to_owned())).unwrap()).await
}

fn shows_levels(page: &Answer) -> bool {
    page.status == StatusCode::OK && page.text().contains("kartanalyse")
}

/// The last entry of the record: what was done, and to what.
async fn last_entry(database: &Database) -> Option<(String, String)> {
    let entries = audit::latest(&mut read(database).await, 1).await.unwrap();
    entries.into_iter().next().map(|entry| (entry.action, entry.object_key))
}

#[tokio::test]
async fn the_pages_on_which_a_leader_judges_and_frees_somebody_are_looks_too() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let site = as_somebody(&database, leader());
        for (page, looks) in [("kapasitet", 1), ("samtale", 2), ("bekreft", 2), ("samtale", 2)] {
            assert_eq!(site.get(&format!("/min-enhet/2/{page}")).await.status, StatusCode::OK);
            let seen = as_somebody(&database, employee(2)).get("/min-kompetanse/oppslag").await;
            assert_eq!(seen.all("tbody tr").len(), looks, "{page}: {}", seen.text());
        }
    })
    .await;
}

#[tokio::test]
async fn a_look_is_kept_once_and_the_person_sees_role_unit_and_purpose() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let before = revisions(&mut read(&database).await).await.unwrap();
        let site = as_somebody(&database, leader());
        for _ in 0..2 {
            assert!(shows_levels(&site.get("/ansatte/2").await));
        }
        assert!(!shows_levels(&site.get("/ansatte/3").await), "of another unit");
        assert!(shows_levels(&site.get("/ansatte/1").await), "oneself");
        assert_eq!(revisions(&mut read(&database).await).await.unwrap(), before, "no content is changed");
        assert_eq!(last_entry(&database).await, None, "kept apart from the record");

        let ola = as_somebody(&database, employee(2)).get("/min-kompetanse/oppslag").await;
        assert_eq!(ola.all("tbody tr").len(), 1, "once");
        let row = ola.all("tbody tr").concat();
        assert!(row.contains("leder") && row.contains("Plan") && row.contains("Ledelse av enheten"), "{row}");
        assert!(row.contains("Hele profilen"), "{row}");
        let per = as_somebody(&database, employee(3)).get("/min-kompetanse/oppslag").await;
        assert!(per.all("tbody tr").concat().contains("Oppslag i ansattlisten"));
        let file = as_somebody(&database, employee(2)).get("/min-kompetanse/oppslag.csv").await.text();
        assert_eq!(file.lines().count(), 2, "{file}");
        let kari = as_somebody(&database, employee(1)).get("/min-kompetanse/oppslag").await;
        assert_eq!(kari.all("tbody tr").len(), 0, "nobody is noted for looking at themselves");
    })
    .await;
}

#[tokio::test]
async fn personnel_say_why_before_they_see_a_profile_and_it_holds_for_half_an_hour() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let site = as_somebody(&database, personnel());
        let closed = site.get("/ansatte/2").await;
        assert!(!shows_levels(&closed));
        assert_eq!(closed.attributes("form.stated", "action"), ["/ansatte/2/formal"]);
        for (fields, message) in
            [("", "Velg hva du skal bruke profilen til."), ("formal=sak", "Skriv saksnummeret.")]
        {
            let again = sent(&site, "/ansatte/2/formal", fields).await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
            assert_eq!(again.all(".ds-error-summary li"), [message]);
        }
        let done = sent(&site, "/ansatte/2/formal", "formal=sak&saksnummer=26%2F123&merknad=Klage").await;
        assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, "/ansatte/2"));
        assert_eq!(last_entry(&database).await.unwrap(), ("state_purpose".to_owned(), "2:sak".to_owned()));
        assert!(shows_levels(&site.get("/ansatte/2").await));
        assert!(!shows_levels(&site.get("/ansatte/3").await), "for one person");

        let late = at(&database, personnel(), || "2026-11-21T10:31:00Z".parse().unwrap());
        assert!(!shows_levels(&late.get("/ansatte/2").await), "half an hour later");
        let ola = as_somebody(&database, employee(2)).get("/min-kompetanse/oppslag").await;
        assert!(ola.all("tbody tr").concat().contains("Sak 26/123: Klage"));
        assert_eq!(sent(&site, "/ansatte/999/formal", "formal=gap").await.status, StatusCode::NOT_FOUND);
        let other = as_somebody(&database, leader());
        assert_eq!(sent(&other, "/ansatte/3/formal", "formal=gap").await.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn the_log_is_for_personnel_by_case_for_auditors_whole_and_for_representatives_as_sums() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        as_somebody(&database, leader()).get("/ansatte/2").await;
        let site = as_somebody(&database, personnel());
        assert_eq!(site.get("/oppslag/2").await.status, StatusCode::NOT_FOUND, "without a case");
        let wrong = sent(&site, "/oppslag", "ansattnummer=999&saksnummer=").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.all(".ds-error-summary li").len(), 2);
        let done = sent(&site, "/oppslag", "ansattnummer=102&saksnummer=26%2F9").await;
        assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, "/oppslag/2"));
        assert!(site.get("/oppslag/2").await.all("tbody tr").concat().contains("kari"));
        assert_eq!(site.get("/oppslag/3").await.status, StatusCode::NOT_FOUND, "another person");

        let auditor = as_somebody(&database, Actor::user("rita", [Role::Auditor]));
        let all = auditor.get("/oppslag").await.all("tbody tr");
        assert_eq!(all.len(), 2, "the leader, and personnel who looked at the log");
        let representative = as_somebody(&database, Actor::user("tor", [Role::Representative]));
        let sums = representative.get("/oppslag").await;
        let text = sums.all("tbody tr").concat();
        assert!(text.contains("Vernet") && !text.contains("Ola") && !text.contains("kari"), "{text}");
        assert_eq!(representative.get("/oppslag/2").await.status, StatusCode::NOT_FOUND);
        let employee = as_somebody(&database, employee(3));
        assert_eq!(employee.get("/oppslag").await.header("location"), "/min-kompetanse/oppslag");
        assert_eq!(employee.get("/oppslag/2").await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn emergency_access_has_a_reason_an_end_and_witnesses() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let site = as_somebody(&database, administrator());
        assert!(!shows_levels(&site.get("/ansatte/2").await));
        for short in ["", "grunn=haster", "grunn=haster+mye+n%C3%A5"] {
            let again = sent(&site, "/nodtilgang", short).await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{short}");
        }
        assert_eq!(last_entry(&database).await, None);
        let reason = "grunn=Profilen+til+Ola+kan+ikke+%C3%A5pnes+av+HR.";
        assert_eq!(sent(&site, "/nodtilgang", reason).await.status, StatusCode::SEE_OTHER);
        assert_eq!(last_entry(&database).await.unwrap().0, "break_glass");
        for page in ["/ansatte", "/enheter", "/ansatte/2", "/ansatte/999"] {
            assert_eq!(site.get(page).await.all(".emergency p").len(), 1, "{page} says that it is open");
        }
        assert!(shows_levels(&site.get("/ansatte/2").await));
        let ola = as_somebody(&database, employee(2)).get("/min-kompetanse/oppslag").await;
        let row = ola.all("tbody tr").concat();
        assert!(row.contains("Nødtilgang: Profilen til Ola kan ikke åpnes av HR."), "{row}");
        for witness in [personnel(), Actor::user("rita", [Role::Auditor])] {
            let seen = as_somebody(&database, witness).get("/nodtilgang").await;
            assert!(seen.all("tbody tr").concat().contains("drift"));
            assert_eq!(seen.all("form.stated").len(), 0, "it is not for them");
        }
        assert_eq!(sent(&site, "/nodtilgang/avslutt", "").await.status, StatusCode::SEE_OTHER);
        assert_eq!(last_entry(&database).await.unwrap().0, "mend_glass");
        assert!(!shows_levels(&site.get("/ansatte/2").await), "it is over");

        let another = "grunn=Profilen+m%C3%A5+sjekkes+en+gang+til+for+HR.";
        sent(&site, "/nodtilgang", another).await;
        assert!(shows_levels(&site.get("/ansatte/2").await));
        let ola = as_somebody(&database, employee(2)).get("/min-kompetanse/oppslag").await;
        assert_eq!(ola.all("tbody tr").len(), 3, "names alone before it, and once for each reason");
        let late = at(&database, administrator(), || "2026-11-21T10:31:00Z".parse().unwrap());
        let over = late.get("/ansatte/2").await;
        assert!(!shows_levels(&over) && over.all(".emergency").is_empty(), "it ends by itself");
        let leader = as_somebody(&database, leader());
        assert_eq!(sent(&leader, "/nodtilgang", reason).await.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn who_sees_what_begins_with_ones_own_roles_and_has_all_of_the_table() {
    on_both(async |database| {
        for language in ["nb", "nn", "en"] {
            let page = as_somebody(&database, leader()).get_in("/hvem-ser-hva", language).await;
            assert_eq!(page.status, StatusCode::OK);
            let own = page.attributes("section > h2", "id");
            assert_eq!(own, ["leder", "ansatt"], "what reaches furthest first");
            assert_eq!(page.all("table.access tbody tr:not(.group)").len(), Action::ALL.len());
            assert!(!page.text().contains("No localization"));
        }
        let page = as_somebody(&database, leader()).get("/hvem-ser-hva").await;
        assert!(page.all("dl.may dd li").contains(&"enhetene du leder, og de under".to_owned()));
        assert_eq!(page.attributes("footer a[href='/hvem-ser-hva']", "href").len(), 1);
    })
    .await;
}

/// A page without what differs by its address and its time.
fn bare(page: &Answer, id: &str) -> String {
    let reference = page.all(".reference").concat();
    page.text().replace(&reference, "").replace(id, "")
}

#[tokio::test]
async fn what_is_not_for_who_asks_is_told_in_the_same_words_as_what_is_not_there() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        run(
            &database,
            "INSERT INTO initiative (id, code, name, name_sort, owner_unit_id, priority, status, starts_on, ends_on)
            VALUES (7, 'I7', 'Hemmelig tiltak', '', 1, 1, 'idea', '2026-01-01', '2027-01-01'),
                (8, 'I8', 'Kjent tiltak', '', 1, 1, 'running', '2026-01-01', '2027-01-01');"
                .to_owned(),
        )
        .await
        .unwrap();
        let site = as_somebody(&database, employee(3));
        for (area, id) in [("/tiltak", "7"), ("/oppslag", "2")] {
            let forbidden = site.get(&format!("{area}/{id}")).await;
            let absent = site.get(&format!("{area}/99999")).await;
            assert_eq!((forbidden.status, absent.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
            let paths = (format!("{area}/{id}"), format!("{area}/99999"));
            assert_eq!(bare(&forbidden, &paths.0), bare(&absent, &paths.1), "{area}");
        }
        let list = site.get("/tiltak").await;
        assert_eq!(list.all("tbody th a"), ["Kjent tiltak"]);
        for query in ["?status=ide", "?status=ide&prioritet=1"] {
            assert!(!site.get(&format!("/tiltak{query}")).await.text().contains("Hemmelig"), "{query}");
            assert!(!site.get(&format!("/tiltak.csv{query}")).await.text().contains("Hemmelig"), "{query}");
        }
        assert!(!site.get("/enheter/1").await.text().contains("Hemmelig"), "nor on the page of its unit");
        assert!(as_somebody(&database, leader()).get("/tiltak").await.text().contains("Hemmelig"));
    })
    .await;
}

#[tokio::test]
async fn what_may_not_be_seen_changes_no_order_and_finds_nobody() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let site = as_somebody(&database, employee(3));
        let plain = site.get("/ansatte").await.all("tbody th a");
        for typed in ["?sorter=niva", "?niva=4", "?ferdighet=1&niva=4", "?sok=kartanalyse", "?sok=80%25"] {
            let found = site.get(&format!("/ansatte{typed}")).await.all("tbody th a");
            let is_search = typed.contains("sok");
            assert_eq!(found, if is_search { Vec::new() } else { plain.clone() }, "{typed}");
        }
        let file = site.get("/ansatte.csv").await.text();
        let others: Vec<&str> = file.lines().skip(1).filter(|line| !line.contains("Dahl")).collect();
        assert!(others.iter().all(|line| line.contains(";;;")), "sizes and counts of others are empty: {file}");
        let skill = site.get("/kompetanse/1").await;
        assert_eq!(skill.all("caption#visible ~ tbody th"), ["Per Dahl"], "oneself alone");
        run(&database, "INSERT INTO skill_visibility (person_id, skill_id, since) VALUES (2, 1, '2026-01-01T00:00:00Z');".to_owned())
            .await
            .unwrap();
        let again = as_somebody(&database, employee(3)).get("/kompetanse/1").await;
        assert_eq!(again.all("caption#visible ~ tbody th"), ["Ola Berg", "Per Dahl"], "and who made it findable");
        let auditor = as_somebody(&database, Actor::user("rita", [Role::Auditor])).get("/kompetanse/1").await;
        assert_eq!(auditor.all("caption#visible ~ tbody th"), [""; 0]);
    })
    .await;
}
