//! Campaigns: units are invited to answer by a day, and how far they have come is told without telling of anybody.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use innsats::access::{Actor, Responsibility, Role};
use innsats::domain::{PersonId, UnitId};
use innsats::store::{Database, audit};
use innsats::web::{AppState, Entrance};

use super::site::{Answer, Site, now};
use crate::database::on_both;
use crate::door::read;
use crate::store::schema::run;

const LIST: &str = "/kampanjer";
const DRAFT: &str =
    "versjon=0&navn=Vinteren+2026&frist=05.12.2026&tekst=Ta+deg+ti+minutter&paminnelser=3,+14&enhet-1=ja";

/// Unit A over unit B, and unit C beside them. Six people in A, of whom Ola asked for restricted use; two in B; Per in C.
/// The role of Ola and Kari asks for GIS.
const CONTENT: &str = "
    INSERT INTO unit (id, code) VALUES (1, 'A'), (2, 'B'), (3, 'C'), (4, 'D');
    INSERT INTO unit_version (id, unit_id, valid_from, name, name_sort, parent_id, manager_number)
    VALUES (1, 1, '1900-01-01', 'Areal', '', NULL, '1'), (2, 2, '1900-01-01', 'Byggesak', '', 1, NULL),
        (3, 3, '1900-01-01', 'Kultur', '', NULL, '9'), (4, 4, '1900-01-01', 'Tom', '', NULL, NULL);
    INSERT INTO person (id, number, kind, first_name, last_name, name_sort, name_search)
    VALUES (1, '1', 'employee', 'Lise', 'Aas', '', 'x'), (2, '2', 'employee', 'Ola', 'Berg', '', 'x'),
        (3, '3', 'employee', 'Kari', 'Dahl', '', 'x'), (4, '4', 'employee', 'Nina', 'Eng', '', 'x'),
        (5, '5', 'employee', 'Mia', 'Foss', '', 'x'), (6, '6', 'employee', 'Jon', 'Gran', '', 'x'),
        (7, '7', 'employee', 'Eva', 'Hol', '', 'x'), (8, '8', 'employee', 'Ida', 'Lie', '', 'x'),
        (9, '9', 'employee', 'Per', 'Moe', '', 'x'), (10, '10', 'employee', 'Sluttet', 'Ny', '', 'x');
    INSERT INTO role (id, code, title) VALUES (1, 'R1', 'Planlegger');
    INSERT INTO engagement (id, person_id, ordinal, unit_id, percent, development, lendable, role_id)
    VALUES (1, 1, 1, 1, 10000, 0, TRUE, NULL), (2, 2, 1, 1, 10000, 0, TRUE, 1), (3, 3, 1, 1, 10000, 0, TRUE, 1),
        (4, 4, 1, 1, 10000, 0, TRUE, NULL), (5, 5, 1, 1, 10000, 0, TRUE, NULL), (6, 6, 1, 1, 10000, 0, TRUE, NULL),
        (7, 7, 1, 2, 10000, 0, TRUE, NULL), (8, 8, 1, 2, 10000, 0, TRUE, NULL), (9, 9, 1, 3, 10000, 0, TRUE, NULL);
    INSERT INTO engagement (id, person_id, ordinal, unit_id, percent, development, lendable, valid_from, valid_to)
    VALUES (10, 10, 1, 1, 10000, 0, TRUE, '2020-01-01', '2026-01-01');
    INSERT INTO skill (id, code, kind, in_catalogue, name_nb, name_sort, name_search)
    VALUES (1, 'K1', 'skill', TRUE, 'GIS', '', 'gis');
    INSERT INTO role_skill (role_id, skill_id, relation, level) VALUES (1, 1, 'essential', 3);
    INSERT INTO use_restriction (person_id, since) VALUES (2, '2026-01-01T00:00:00Z');";

fn enter(database: &Database, actor: Actor) -> Site {
    Site::of(AppState::entered_by(database.clone(), now, Entrance::As(actor)))
}

fn personnel(database: &Database) -> Site {
    enter(database, Actor::user("hr", [Role::Employee, Role::Personnel]))
}

fn leader(database: &Database, person: i64, unit: i64) -> Site {
    let responsibility = Responsibility { units: [UnitId(unit)].into(), ..Responsibility::default() };
    let roles = [Role::Employee, Role::Leader];
    enter(database, Actor::user("leder", roles).being(PersonId(person)).answering_for(responsibility))
}

async fn send(site: &Site, path: &str, fields: &str) -> Answer {
    let request = Request::post(path)
        .header("host", "localhost")
        .header("origin", "http://localhost")
        .header("content-type", "application/x-www-form-urlencoded");
    site.ask(request.body(Body::from(fields.to_owned())).unwrap()).await
}

/// What stands on somebody's start page.
async fn start(site: &Site) -> String {
    site.get("/").await.all("main").join(" ")
}

/// A campaign of unit A that is sent; its address.
async fn sent(database: &Database) -> (Site, String) {
    run(database, CONTENT.to_owned()).await.unwrap();
    let site = personnel(database);
    let made = send(&site, "/kampanjer/ny", DRAFT).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    let path = made.header("location").split('?').next().unwrap().to_owned();
    assert_eq!(send(&site, &format!("{path}/send"), "versjon=1").await.status, StatusCode::SEE_OTHER);
    (site, path)
}

#[tokio::test]
async fn a_draft_becomes_an_invitation_with_a_deadline_on_the_start_page_and_ends() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let site = personnel(&database);
        assert!(site.get(LIST).await.text().contains("Lag en kampanje for å komme i gang"));
        let made = send(&site, "/kampanjer/ny", DRAFT).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let page = site.get(made.header("location")).await;
        assert_eq!(page.all(".receipt"), ["Utkastet er lagret. Ingen er invitert ennå."]);
        assert_eq!(
            page.all(".lead"),
            ["Inviterer 7 ansatte når du sender den."],
            "not Ola, not who has left"
        );
        let path = made.header("location").split('?').next().unwrap().to_owned();
        let kari = enter(&database, Actor::user("kari", [Role::Employee]).being(PersonId(3)));
        assert!(!start(&kari).await.contains("Frist"), "nobody is invited yet");

        let done = send(&site, &format!("{path}/send"), "versjon=1").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let page = site.get(&path).await;
        assert_eq!(page.all(".lead"), ["0 av 7 har svart."]);
        assert!(start(&kari).await.contains("Frist 5. des. 2026"));
        let entry = kari.get("/min-kompetanse/egenvurdering").await;
        assert_eq!(entry.all(".invited p"), ["Vinteren 2026: frist 5. des. 2026", "Ta deg ti minutter"]);

        let moved = send(&site, &format!("{path}/frist"), "versjon=2&frist=2026-12-12").await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER);
        assert!(start(&kari).await.contains("Frist 12. des. 2026"));
        send(&site, &format!("{path}/avslutt"), "versjon=3").await;
        assert!(!start(&kari).await.contains("Frist"), "it is over");
        let done = audit::latest(&mut read(&database).await, 10).await.unwrap();
        let mut actions: Vec<_> = done.iter().map(|entry| entry.action.as_str()).collect();
        actions.reverse();
        assert_eq!(actions, ["make_campaign", "send_campaign", "move_campaign", "end_campaign"]);
    })
    .await;
}

#[tokio::test]
async fn who_answers_counts_and_small_units_stand_together() {
    on_both(async |database| {
        let (site, path) = sent(&database).await;
        let answered = "INSERT INTO assessment (person_id, skill_id, source, rating, level, assessed_on, recorded_at, recorded_by)
            VALUES (3, 1, 'own', 'level', 3, '2026-11-21', '2026-11-21T09:00:00Z', 'x'),
                (4, 1, 'own', 'level', 3, '2026-10-01', '2026-10-01T09:00:00Z', 'x');";
        run(&database, answered.to_owned()).await.unwrap();
        let page = site.get(&path).await;
        assert_eq!(page.all(".lead"), ["1 av 7 har svart."], "an answer of before is none");
        assert_eq!(page.all("tbody th"), ["Små enheter til sammen"], "the sum would tell of the two of unit B");
        let kari = enter(&database, Actor::user("kari", [Role::Employee]).being(PersonId(3)));
        assert!(!start(&kari).await.contains("Frist"), "she has answered");
        let csv = site.get(&format!("{path}/framdrift.csv")).await;
        assert_eq!(csv.text().lines().last(), Some("Små enheter til sammen;7;1"));
        let book = site.get(&format!("{path}/framdrift.xlsx")).await;
        assert!(book.status == StatusCode::OK && book.body.starts_with(b"PK"));
    })
    .await;
}

#[tokio::test]
async fn a_leader_sees_what_the_own_people_are_invited_to_and_no_other() {
    on_both(async |database| {
        let (_, path) = sent(&database).await;
        let lise = leader(&database, 1, 1);
        assert_eq!(lise.get("/min-enhet").await.attributes(".invited a", "href"), [path.as_str()]);
        let page = lise.get(&path).await;
        assert_eq!(page.all(".lead"), ["0 av 7 har svart."]);
        assert!(page.all("form[action^='/kampanjer']").is_empty(), "she changes nothing");
        assert_eq!(send(&lise, &format!("{path}/avslutt"), "versjon=2").await.status, StatusCode::FORBIDDEN);
        let per = leader(&database, 9, 3);
        assert_eq!(per.get(&path).await.status, StatusCode::NOT_FOUND);
        assert!(per.get(LIST).await.all(".case").is_empty());
        assert!(per.get("/min-enhet").await.all(".invited").is_empty());
        let kari = enter(&database, Actor::user("kari", [Role::Employee]).being(PersonId(3)));
        assert_eq!(kari.get(LIST).await.status, StatusCode::FORBIDDEN);
        let union = enter(&database, Actor::user("til", [Role::Employee, Role::Representative]));
        assert_eq!(union.get(&path).await.all(".lead"), ["0 av 7 har svart."], "sums, of everybody");
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_with_a_draft_is_told_with_what_was_typed() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let site = personnel(&database);
        for (fields, words) in [
            ("navn=&frist=2026-12-05&enhet-1=ja", "Skriv hva kampanjen heter."),
            ("navn=A&frist=snart&enhet-1=ja", "Skriv fristen som en dag, for eksempel 24.11.2026."),
            ("navn=A&frist=2026-11-21&enhet-1=ja", "Fristen må være i morgen eller senere."),
            ("navn=A&frist=2026-12-05", "Velg minst én enhet."),
            (
                "navn=A&frist=2026-12-05&enhet-1=ja&paminnelser=en+uke",
                "Skriv høyst 3 tall mellom 1 og 60, med komma mellom, eller la feltet stå tomt.",
            ),
        ] {
            let page = send(&site, "/kampanjer/ny", fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
            assert_eq!(page.all(".ds-error-summary a"), [words]);
            let target = page.attributes(".ds-error-summary a", "href").remove(0);
            assert_eq!(page.attributes(&target, "id").len(), 1, "{target}");
        }
        let page = send(&site, "/kampanjer/ny", "navn=Vinter&frist=&enhet-2=ja").await;
        assert_eq!(page.attributes("input[name=navn]", "value"), ["Vinter"]);
        assert_eq!(page.attributes("input[checked]", "name"), ["enhet-2"]);
        let made = send(&site, "/kampanjer/ny", "navn=Tom&frist=2026-12-05&enhet-4=ja").await;
        let path = made.header("location").split('?').next().unwrap().to_owned();
        let nobody = send(&site, &format!("{path}/send"), "versjon=1").await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        let deleted = send(&site, &format!("{path}/slett"), "versjon=1").await;
        assert_eq!(site.get(deleted.header("location")).await.all(".receipt"), ["Utkastet er slettet."]);
        assert_eq!(site.get(&path).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn where_somebody_else_changed_the_draft_both_versions_are_shown() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let site = personnel(&database);
        let made = send(&site, "/kampanjer/ny", DRAFT).await;
        let path = made.header("location").split('?').next().unwrap().to_owned();
        let change = format!("{path}/endre");
        assert_eq!(site.get(&change).await.attributes("input[checked]", "name"), ["enhet-1"]);
        let theirs = "versjon=1&navn=Deres&frist=2026-12-06&enhet-2=ja";
        assert_eq!(send(&site, &change, theirs).await.status, StatusCode::SEE_OTHER);
        let mine = "versjon=1&navn=Min&frist=2026-12-07&enhet-3=ja";
        let both = send(&site, &change, mine).await;
        assert_eq!(both.status, StatusCode::CONFLICT);
        assert_eq!(both.all(".conflict dd")[..3], ["Deres", "6. des. 2026", "Byggesak"]);
        assert_eq!(both.attributes("input[name=navn]", "value"), ["Min"]);
        let version = both.attributes("form.campaign input[name=versjon]", "value").remove(0);
        let again = send(&site, &change, &mine.replace("versjon=1", &format!("versjon={version}"))).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert_eq!(send(&site, &format!("{path}/send"), "versjon=1").await.status, StatusCode::CONFLICT);
        assert_eq!(send(&site, &format!("{path}/send"), "versjon=3").await.status, StatusCode::SEE_OTHER);
        assert_eq!(
            send(&site, &change, "versjon=4&navn=Sen&frist=2026-12-07&enhet-3=ja").await.status,
            StatusCode::CONFLICT
        );
    })
    .await;
}

#[tokio::test]
async fn somebody_says_when_they_want_mail_and_a_choice_must_be_made() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let kari = enter(&database, Actor::user("kari", [Role::Employee]).being(PersonId(3)));
        let page = kari.get("/mine-varsler").await;
        assert_eq!(
            page.attributes("input[checked]", "value"),
            ["instant"],
            "who has said nothing gets it at once"
        );
        assert_eq!(
            page.all(".note"),
            ["E-post er ikke satt opp ennå. Det som venter på deg, står på startsiden."]
        );
        let wrong = send(&kari, "/mine-varsler", "nar=noen+ganger").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.all(".ds-error-summary a"), ["Velg når du vil ha e-post."]);
        for choice in ["weekly", "off"] {
            let sent = send(&kari, "/mine-varsler", &format!("nar={choice}")).await;
            let page = kari.get(sent.header("location")).await;
            assert_eq!(page.all(".receipt"), ["Valget er lagret."]);
            assert_eq!(page.attributes("input[checked]", "value"), [choice]);
        }
        let done = audit::latest(&mut read(&database).await, 10).await.unwrap();
        let recorded: Vec<_> =
            done.iter().map(|entry| (entry.action.as_str(), entry.object_key.as_str())).collect();
        assert_eq!(recorded, [("choose_mail", "3"), ("choose_mail", "3")]);
    })
    .await;
}

#[tokio::test]
async fn who_sent_a_campaign_sees_what_became_of_the_mail_in_words() {
    on_both(async |database| {
        let (site, path) = sent(&database).await;
        let lines = async || site.get(&path).await.all("main > .ds-list li");
        assert_eq!(lines().await, ["E-post er ikke satt opp. Invitasjonen vises på startsiden."]);
        let mails = "INSERT INTO mail (kind, person_id, campaign_id, mark, state, tries, next_try_at, failure, queued_at)
            VALUES ('invitation', 3, 1, 'c1', 'failed', 5, '2026-11-21T10:00:00Z', 'unreachable', '2026-11-21T10:00:00Z'),
                ('invitation', 4, 1, 'c1', 'sent', 1, '2026-11-21T10:00:00Z', NULL, '2026-11-21T10:00:00Z');";
        run(&database, mails.to_owned()).await.unwrap();
        assert_eq!(lines().await[1..], ["Ikke sendt: 1. E-posttjeneren svarte ikke.", "Sendt: 1"]);
        let lise = leader(&database, 1, 1);
        assert!(lise.get(&path).await.all("main > .ds-list li").is_empty(), "who sends it sees that");
    })
    .await;
}
