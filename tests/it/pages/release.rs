//! From a proposal to a decision: what is sent, what leaders and employees answer, and what is decided.

mod deciding;
mod parallel;
mod sending;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use innsats::access::{Actor, Responsibility, Role};
use innsats::domain::{InitiativeId, PersonId, UnitId};
use innsats::store::{Database, allocations, audit};
use innsats::web::{AppState, Entrance};

use super::site::{Answer, Site, now};
use crate::database::on_both;
use crate::door::read;
use crate::store::schema::run;

/// Unit A, led by Lise, has Ola, Kari and Nina; unit B, led by Dag, owns the initiative. Ola and Kari hold GIS 4, Nina too.
/// Of each position a fifth may go to initiatives; Ola is proposed for 40 % and must be freed 20.
const CONTENT: &str = "
    INSERT INTO unit (id, code) VALUES (1, 'A'), (2, 'B');
    INSERT INTO unit_version (id, unit_id, valid_from, name, name_sort, parent_id, manager_number)
    VALUES (1, 1, '1900-01-01', 'Areal', '', NULL, '1'), (2, 2, '1900-01-01', 'Digitalisering', '', NULL, '9');
    INSERT INTO person (id, number, kind, first_name, last_name, name_sort, name_search)
    VALUES (1, '1', 'employee', 'Lise', 'Aas', '', 'lise'), (2, '2', 'employee', 'Ola', 'Berg', '', 'ola'),
        (3, '3', 'employee', 'Kari', 'Dahl', '', 'kari'), (4, '4', 'employee', 'Nina', 'Foss', '', 'nina'),
        (9, '9', 'employee', 'Dag', 'Lund', '', 'dag');
    INSERT INTO engagement (id, person_id, ordinal, unit_id, percent, development, lendable)
    VALUES (1, 1, 1, 1, 10000, 2000, TRUE), (2, 2, 1, 1, 10000, 2000, TRUE), (3, 3, 1, 1, 10000, 2000, TRUE),
        (4, 4, 1, 1, 10000, 2000, TRUE), (9, 9, 1, 2, 10000, 2000, TRUE);
    INSERT INTO skill (id, code, kind, in_catalogue, name_nb, name_sort, name_search)
    VALUES (1, 'K1', 'skill', TRUE, 'GIS', '', 'gis');
    INSERT INTO assessment (person_id, skill_id, source, rating, level, assessed_on, recorded_at, recorded_by)
    SELECT id, 1, 'own', 'level', 4, '2026-03-01', '2026-03-01T09:00:00Z', 'x' FROM person WHERE id IN (2, 3, 4);
    INSERT INTO initiative (id, code, name, name_sort, owner_unit_id, priority, status, starts_on, ends_on)
    VALUES (1, 'I1', 'Kartportal', '', 2, 1, 'planning', '2026-12-01', '2027-06-30');
    INSERT INTO need (id, code, initiative_id, title, kind, share, critical, starts_on, ends_on, external_allowed)
    VALUES (1, 'B1', 1, 'GIS-rådgiver', 'share', 4000, TRUE, '2026-12-01', '2027-01-31', FALSE),
        (2, 'B2', 1, 'Tester', 'share', 2000, FALSE, '2026-12-01', '2027-01-31', FALSE);
    INSERT INTO need_skill (need_id, skill_id, min_level, must) VALUES (1, 1, 3, TRUE);
    INSERT INTO proposal (id, created_at, created_by, first_month, periods, input_hash, request, problem, plan, status,
        objective, bound, gap, cpu_seconds, wall_seconds, peak_memory_mb)
    VALUES (1, '2026-11-20T00:00:00Z', 'Kari', '2026-11', 12, 'h', '{}', '', '', 'optimal', 1, 1, 0, 1, 1, 1);
    INSERT INTO proposal_initiative (proposal_id, initiative_id, version) VALUES (1, 1, 1);
    INSERT INTO sending (id, proposal_id, deadline, sent_at, sent_by)
    VALUES (1, 1, '2026-12-05', '2026-11-20T00:00:00Z', 'sekretariat');
    INSERT INTO place (id, sending_id, initiative_id, need_id, person_id, share, starts_on, ends_on, released, load_before,
        load_after, basis, state)
    VALUES (101, 1, 1, 1, 2, 4000, '2026-12-01', '2027-01-31', 2000, 0, 4000,
            '{\"skills\":[{\"code\":\"K1\",\"nb\":\"GIS\",\"nn\":null,\"en\":null,\"must\":true,\"asked\":3,\"held\":4,\"source\":\"own\",\"on\":\"2026-03-01\",\"agreed\":false}]}',
            'asked'),
        (102, 1, 1, 2, 3, 2000, '2026-12-01', '2027-01-31', 0, 0, 2000, '{\"skills\":[]}', 'asked');";

const INBOX: &str = "/frigiving";
const DECIDE: &str = "/bemanning/1/tiltak/1/beslutning";
const REASON: &str = "grunn=Vi+trenger+dem+for+kartportalen+i+vinter.";

async fn with_places(database: &Database) {
    run(database, CONTENT.to_owned()).await.unwrap();
}

fn enter(database: &Database, actor: Actor) -> Site {
    Site::of(AppState::entered_by(database.clone(), now, Entrance::As(actor)))
}

fn employee(name: &str, person: i64) -> Actor {
    Actor::user(name, [Role::Employee]).being(PersonId(person))
}

fn leading(name: &str, person: i64, unit: i64) -> Actor {
    let units = [UnitId(unit)].into();
    Actor::user(name, [Role::Employee, Role::Leader])
        .being(PersonId(person))
        .answering_for(Responsibility { units, ..Responsibility::default() })
}

fn director() -> Actor {
    let (units, initiatives) = ([UnitId(2)].into(), [InitiativeId(1)].into());
    Actor::user("dag", [Role::Employee, Role::Director]).being(PersonId(9)).answering_for(Responsibility {
        units,
        initiatives,
        ..Responsibility::default()
    })
}

fn lise(database: &Database) -> Site {
    enter(database, leading("lise", 1, 1))
}

fn ola(database: &Database) -> Site {
    enter(database, employee("ola", 2))
}

fn dag(database: &Database) -> Site {
    enter(database, director())
}

fn form(path: &str) -> axum::http::request::Builder {
    Request::post(path)
        .header("host", "localhost")
        .header("origin", "http://localhost")
        .header("content-type", "application/x-www-form-urlencoded")
}

async fn send(site: &Site, path: &str, fields: &str) -> Answer {
    site.ask(form(path).body(Body::from(fields.to_owned())).unwrap()).await
}

async fn send_by_htmx(site: &Site, path: &str, fields: &str) -> Answer {
    site.ask(form(path).header("hx-request", "true").body(Body::from(fields.to_owned())).unwrap()).await
}

/// The version that a form of the page holds.
async fn version(site: &Site, path: &str, form: &str) -> String {
    site.get(path).await.attributes(&format!("{form} input[name=versjon]"), "value").remove(0)
}

/// Both people are released, and Ola agrees.
async fn released(database: &Database) {
    let site = lise(database);
    for place in [101, 102] {
        let sent = send(&site, &format!("{INBOX}/{place}"), "versjon=1&svar=ja").await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    }
    assert_eq!(send(&ola(database), "/mine-forslag/101", "svar=ja").await.status, StatusCode::SEE_OTHER);
}

/// What is typed to staff the initiative.
async fn approval(site: &Site) -> String {
    let version = version(site, DECIDE, "form[action$=beslutning]").await;
    format!(
        "versjon={version}&valg=bemann&{REASON}&sett-ingen=ja&sett-sendt=ja&leder=ja&ansatt=ja&tillitsvalgte=informert"
    )
}

/// What was recorded, the newest last.
async fn done(database: &Database) -> Vec<String> {
    let mut entries = audit::latest(&mut read(database).await, 20).await.unwrap();
    entries.reverse();
    entries.into_iter().map(|entry| entry.action).collect()
}

/// Who is promised how much until when.
async fn promised(database: &Database) -> Vec<(String, i64, String)> {
    let all = allocations::all(&mut read(database).await).await.unwrap();
    all.into_iter()
        .map(|one| (one.person.to_string(), one.percent.hundredths(), one.to.to_string()))
        .collect()
}

#[tokio::test]
async fn a_leader_answers_in_the_list_and_sees_what_it_means_for_the_unit() {
    on_both(async |database| {
        with_places(&database).await;
        let site = lise(&database);
        assert!(site.get("/").await.all(".tasks li")[0].starts_with("Svar på om 2 ansatte kan frigis"));
        let page = site.get(INBOX).await;
        assert_eq!(
            page.all(".case h3"),
            ["Ola Berg → Kartportal Forespurt", "Kari Dahl → Kartportal Forespurt"]
        );
        let facts = page.all("#plass-101-rad dd");
        assert_eq!(facts[0], "GIS-rådgiver, 40 % av full stilling, des. 2026 – jan. 2027");
        assert_eq!(facts[1], "20 % fra daglig drift");
        assert_eq!(facts[3], "1 på nivå 3 i GIS", "Kari is asked for too, Nina stays");
        let part = send_by_htmx(&site, "/frigiving/101", "versjon=1&svar=ja").await;
        assert_eq!(part.status, StatusCode::OK);
        assert_eq!(part.all("[role=status]").len(), 1);
        assert!(part.all(".ds-tag")[0].contains("Frigitt") && !part.text().contains("<main"));
        assert_eq!(site.get(INBOX).await.all("h2")[1], "Besvart, ikke besluttet ennå (1)");
        assert_eq!(done(&database).await, ["release_person"]);
    })
    .await;
}

#[tokio::test]
async fn a_no_takes_a_reason_and_another_share_stays_within_what_was_asked() {
    on_both(async |database| {
        with_places(&database).await;
        let site = lise(&database);
        let other = "versjon=1&svar=annet&fra=2026-12-01&til=2027-01-31";
        let why = "grunn-annet=Han+trengs+til+oversiktsplanen+samtidig.";
        for (fields, wrong) in [
            ("versjon=1&svar=nei&grunn=Nei".to_owned(), "Skriv minst én hel setning om hvorfor."),
            ("versjon=1".to_owned(), "Velg et svar."),
            (format!("{other}&andel=50&{why}"), "Skriv en andel over 0, høyst den det er spurt om."),
            (format!("{other}&andel=40&{why}"), "Endre andelen, en av dagene eller personen, eller svar ja."),
            (format!("{other}&andel=20&person=9&{why}"), "Velg en av dem på listen."),
            (
                format!("versjon=1&svar=annet&andel=20&fra=2026-11-01&til=2027-01-31&{why}"),
                "Skriv to dager innenfor tiden det er spurt om, den første først.",
            ),
        ] {
            let page = send(&site, "/frigiving/101", &fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
            assert_eq!(page.all(".ds-error-summary a"), [wrong]);
        }
        let less = send(&site, "/frigiving/101", &format!("{other}&andel=25&{why}")).await;
        assert_eq!(less.status, StatusCode::SEE_OTHER);
        let facts = site.get(INBOX).await.all("#plass-101-rad dd");
        assert!(facts[0].contains("25 % av full stilling") && facts[1].starts_with("5 %"), "{facts:?}");
        let nina = format!("{}&person=4&andel=25&{why}", other.replace("versjon=1", "versjon=2"));
        assert_eq!(send(&site, "/frigiving/101", &nina).await.status, StatusCode::SEE_OTHER);
        let page = site.get(INBOX).await;
        assert!(page.all(".case h3").contains(&"Nina Foss → Kartportal Frigitt".to_owned()));
        assert!(page.all(".case h3").contains(&"Ola Berg → Kartportal Avslått".to_owned()));
        assert_eq!(
            enter(&database, employee("nina", 4)).get("/mine-forslag").await.all(".case h2"),
            ["Kartportal Frigitt"]
        );
        assert_eq!(done(&database).await, ["release_person", "decline_release"]);
    })
    .await;
}

#[tokio::test]
async fn who_answers_too_late_sees_what_stands_and_nobody_answers_for_themselves_or_for_others() {
    on_both(async |database| {
        with_places(&database).await;
        let own = "INSERT INTO place (id, sending_id, initiative_id, need_id, person_id, share, starts_on, ends_on, released,
                load_before, load_after, basis, state)
            VALUES (103, 1, 1, 2, 1, 1000, '2026-12-01', '2027-01-31', 0, 0, 1000, '{}', 'asked')";
        run(&database, own.to_owned()).await.unwrap();
        let site = lise(&database);
        send(&site, "/frigiving/101", "versjon=1&svar=ja").await;
        let late = "versjon=1&svar=nei&grunn=Hun+kan+ikke+unnværes+her+i+desember.";
        let page = send(&site, "/frigiving/101", late).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.all("#plass-101-rad .ds-tag")[0].contains("Frigitt"));
        assert_eq!(page.all("#plass-101-grunn"), ["Hun kan ikke unnværes her i desember."], "what was typed stays");
        for (site, place, status) in [
            (lise(&database), 103, StatusCode::FORBIDDEN),
            (enter(&database, leading("dag", 9, 2)), 101, StatusCode::NOT_FOUND),
            (ola(&database), 102, StatusCode::FORBIDDEN),
        ] {
            let answer = send(&site, &format!("{INBOX}/{place}"), "versjon=1&svar=ja").await;
            assert_eq!(answer.status, status, "{place}");
        }
        assert!(!site.get(INBOX).await.text().contains("Lise Aas"), "one's own stands with somebody else");
    })
    .await;
}

#[tokio::test]
async fn an_employee_sees_why_and_answers_in_their_own_words() {
    on_both(async |database| {
        with_places(&database).await;
        let site = ola(&database);
        assert!(site.get("/").await.all(".tasks li")[0].starts_with("Du er foreslått til et tiltak"));
        let page = site.get("/mine-forslag").await;
        assert_eq!(page.all(".case h2"), ["Kartportal Forespurt"], "nobody else's");
        assert_eq!(
            page.all(".case .ds-list li"),
            ["du har nivå 4 i GIS (egenvurdering, 1. mars 2026), og arbeidet ber om nivå 3"]
        );
        let short = send(&site, "/mine-forslag/101", "svar=ny&hvorfor=Nei").await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(short.all(".ds-error-summary a"), ["Skriv minst én hel setning om hvorfor."]);
        let again = "svar=ny&hvorfor=Jeg+har+ikke+brukt+GIS+på+fire+år.";
        assert_eq!(send(&site, "/mine-forslag/101", again).await.status, StatusCode::SEE_OTHER);
        assert!(
            site.get("/mine-forslag")
                .await
                .all(".case dd")
                .iter()
                .any(|line| line.starts_with("Ber om ny vurdering"))
        );
        let seen = lise(&database).get(INBOX).await.all("#plass-101-rad dd");
        assert!(seen[4].contains("Jeg har ikke brukt GIS på fire år."), "{seen:?}");
        assert_eq!(send(&site, "/mine-forslag/102", "svar=ja").await.status, StatusCode::NOT_FOUND);
        assert_eq!(done(&database).await, ["reply_to_proposal"]);
        let json = send(&site, "/min-kompetanse/dine-data/json", "").await;
        let all: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
        assert_eq!(
            (&all["asked_place"][0]["initiative"], &all["place_reply"][0]["reply"]),
            (&"Kartportal".into(), &"again".into())
        );
    })
    .await;
}
