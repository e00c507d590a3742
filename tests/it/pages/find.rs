//! Finn kompetanse: who is found by whom, how near, and what would find more.

use axum::http::StatusCode;
use innsats::access::{Actor, Responsibility, Role};
use innsats::domain::{PersonId, UnitId};
use innsats::store::Database;
use innsats::web::{AppState, Entrance};

use super::site::{Answer, Site, now};
use crate::database::on_both;
use crate::store::schema::run;

/// Unit 1 over unit 2, and unit 3 beside them. GIS (1) is broader than kart (2); data (3) is related to GIS. Norsk (4) is a
/// language.
/// Person 1 leads unit 1. 2 in unit 2: GIS 4, keen. 3 in unit 3: GIS 2, findable. 4 in unit 3: kart 5, findable, and data 3,
/// hidden. 5 in unit 3: GIS 5, hidden. 6 in unit 2: no statement. 7 left: GIS 5, findable.
const CONTENT: &str = "
    INSERT INTO unit (id, code) VALUES (1, 'A'), (2, 'B'), (3, 'C');
    INSERT INTO unit_version (id, unit_id, valid_from, name, name_sort, parent_id)
    VALUES (1, 1, '1900-01-01', 'A', '', NULL), (2, 2, '1900-01-01', 'B', '', 1), (3, 3, '1900-01-01', 'C', '', NULL);
    INSERT INTO person (id, number, kind, first_name, last_name, email, name_sort, name_search)
    VALUES (1, '1', 'employee', 'En', 'Aas', NULL, '', 'x'), (2, '2', 'employee', 'To', 'Berg', 'to@example.no', '', 'x'),
        (3, '3', 'employee', 'Tre', 'Dahl', NULL, '', 'x'), (4, '4', 'employee', 'Fire', 'Eng', NULL, '', 'x'),
        (5, '5', 'employee', 'Fem', 'Foss', NULL, '', 'x'), (6, '6', 'employee', 'Seks', 'Gran', NULL, '', 'x'),
        (7, '7', 'employee', 'Sju', 'Hov', NULL, '', 'x');
    INSERT INTO engagement (id, person_id, ordinal, unit_id, percent, development, lendable, valid_to)
    VALUES (1, 1, 1, 1, 10000, 2000, TRUE, NULL), (2, 2, 1, 2, 8000, 5000, TRUE, NULL),
        (3, 3, 1, 3, 5000, 500, FALSE, NULL), (4, 4, 1, 3, 10000, 0, FALSE, NULL),
        (5, 5, 1, 3, 10000, 0, FALSE, NULL), (6, 6, 1, 2, 10000, 0, FALSE, NULL),
        (7, 7, 1, 2, 10000, 0, FALSE, '2025-12-31');
    INSERT INTO skill (id, code, name_nb, kind, in_catalogue, name_sort, name_search)
    VALUES (1, 'K1', 'GIS', 'skill', TRUE, '', 'gis'), (2, 'K2', 'kart', 'skill', TRUE, '', 'kart'),
        (3, 'K3', 'data', 'skill', TRUE, '', 'data'), (4, 'K4', 'norsk', 'language', TRUE, '', 'norsk'),
        (5, 'K5', 'sveising', 'skill', TRUE, '', 'sveising');
    INSERT INTO skill_broader (skill_id, broader_id) VALUES (2, 1);
    INSERT INTO skill_related (skill_id, related_id, relation) VALUES (1, 3, 'optional');
    INSERT INTO assessment (id, person_id, skill_id, source, rating, level, interest, assessed_on, recorded_at, recorded_by)
    VALUES (1, 2, 1, 'own', 'level', 4, 5, '2026-01-01', '2026-01-01T00:00:00Z', 'x'),
        (2, 3, 1, 'own', 'level', 2, NULL, '2026-01-01', '2026-01-01T00:00:00Z', 'x'),
        (3, 4, 2, 'own', 'level', 5, 1, '2026-01-01', '2026-01-01T00:00:00Z', 'x'),
        (4, 4, 3, 'own', 'level', 3, NULL, '2026-01-01', '2026-01-01T00:00:00Z', 'x'),
        (5, 5, 1, 'own', 'level', 5, 5, '2026-01-01', '2026-01-01T00:00:00Z', 'x'),
        (6, 7, 1, 'own', 'level', 5, 5, '2026-01-01', '2026-01-01T00:00:00Z', 'x'),
        (7, 2, 4, 'own', 'level', 5, NULL, '2026-01-01', '2026-01-01T00:00:00Z', 'x');
    INSERT INTO credential (id, person_id, name) VALUES (1, 2, 'PRINCE2 Practitioner');
    INSERT INTO skill_visibility (person_id, skill_id, since)
    VALUES (3, 1, '2026-01-01T00:00:00Z'), (4, 2, '2026-01-01T00:00:00Z'), (7, 1, '2026-01-01T00:00:00Z');";

fn employee() -> Actor {
    Actor::user("seks", [Role::Employee]).being(PersonId(6))
}

fn leader() -> Actor {
    let units = [UnitId(1)].into();
    Actor::user("en", [Role::Employee, Role::Leader])
        .being(PersonId(1))
        .answering_for(Responsibility { units, ..Responsibility::default() })
}

fn site(database: &Database, actor: Actor) -> Site {
    Site::of(AppState::entered_by(database.clone(), now, Entrance::As(actor)))
}

fn exact(answer: &Answer) -> Vec<String> {
    assert_eq!(answer.status, StatusCode::OK);
    answer.all("table[class~=ds-table]:has(caption#treff) tbody th")
}

fn near(answer: &Answer) -> Vec<String> {
    answer.all("table[class~=ds-table]:has(caption#nesten) tbody th")
}

#[tokio::test]
async fn people_appear_who_made_the_skill_findable_or_whom_the_role_shows() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let found = site(&database, employee()).get("/finn?k1=GIS").await;
        assert_eq!(
            exact(&found),
            ["Dahl, Tre", "Eng, Fire"],
            "2 and 5 are hidden, 7 has left, 6 says nothing"
        );
        let found = site(&database, leader()).get("/finn?k1=gis").await;
        assert_eq!(
            exact(&found),
            ["Berg, To", "Dahl, Tre", "Eng, Fire"],
            "the own unit and below, and who is findable"
        );
        assert!(!found.text().contains("Foss"));
    })
    .await;
}

#[tokio::test]
async fn a_hidden_level_is_neither_searched_nor_sorted_by_nor_in_the_file() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let site = site(&database, employee());
        for address in ["/finn?k1=GIS&n1=5&sorter=niva", "/finn.csv?k1=GIS&n1=5&sorter=niva", "/finn?k1=data"]
        {
            let text = site.get(address).await.text();
            assert!(!text.contains("Foss") && !text.contains("Berg"), "{address}");
        }
        let data = site.get("/finn?k1=data").await;
        assert!(exact(&data).is_empty() && !data.text().contains("nivå 3 i data"), "4 hides data");
        let certificate = site.get("/finn?k1=GIS&sertifikat=PRINCE2&maned=2026-12&ledig=1").await;
        assert_eq!(exact(&certificate).len(), 2, "what may not be seen is no filter");
        assert!(certificate.all("#sertifikat, #maned").is_empty());
    })
    .await;
}

#[tokio::test]
async fn level_and_interest_are_asked_of_one_statement_and_near_matches_say_what_differs() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let site = site(&database, leader());
        let found = site.get("/finn?k1=GIS&n1=3").await;
        assert_eq!(exact(&found), ["Berg, To", "Eng, Fire"], "a narrower skill counts");
        assert!(found.all("td").iter().any(|cell| cell.contains("5 Ledende i kart, som er en del av det")));
        assert!(
            found.all("main p").iter().any(|line| line == "For GIS teller også snevrere ferdigheter: kart.")
        );
        assert_eq!(near(&found), ["Dahl, Tre"]);
        assert!(found.all("td").iter().any(|cell| cell.starts_with("Har oppgitt nivå 2, du spør om nivå 3")));
        let keen = site.get("/finn?k1=GIS&m1=4").await;
        assert_eq!(exact(&keen), ["Berg, To"]);
    })
    .await;
}

#[tokio::test]
async fn several_skills_are_all_asked_for_or_one_is_enough() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let site = site(&database, leader());
        assert_eq!(exact(&site.get("/finn?k1=GIS&k2=norsk").await), ["Berg, To"]);
        let any = site.get("/finn?k1=kart&k2=norsk&kobling=eller").await;
        assert_eq!(exact(&any), ["Berg, To", "Eng, Fire"]);
        assert_eq!(exact(&site.get("/finn?k1=GIS&enhet=2").await), ["Berg, To"]);
        assert_eq!(exact(&site.get("/finn?k1=GIS&sprak=4").await), ["Berg, To"]);
        assert_eq!(exact(&site.get("/finn?k1=GIS&sertifikat=prince2").await), ["Berg, To"]);
        let free = site.get("/finn?k1=GIS&maned=2026-12&ledig=40").await;
        assert_eq!(exact(&free), ["Berg, To"], "half of 80 per cent");
        assert!(free.all("td.number").contains(&"40 %".to_owned()));
        assert!(exact(&site.get("/finn?k1=GIS&maned=2026-12&ledig=41").await).is_empty());
        let decision = "
            INSERT INTO capacity_decision
                (person_id, ordinal, development, lendable, valid_from, decided_at, decided_by)
            VALUES (2, 1, 2500, TRUE, '2027-01-01', '2026-11-01T00:00:00Z', 'en')";
        run(&database, decision.to_owned()).await.unwrap();
        let free = async |month: &str, share: u8| {
            exact(&site.get(&format!("/finn?k1=GIS&maned={month}&ledig={share}")).await).len()
        };
        assert_eq!(free("2026-12", 40).await, 1, "as files say until the day");
        assert_eq!(
            (free("2027-01", 20).await, free("2027-01", 21).await),
            (1, 0),
            "then as the leader set it"
        );
    })
    .await;
}

#[tokio::test]
async fn nobody_found_is_never_the_end() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let site = site(&database, leader());
        let none = site.get("/finn?k1=GIS&n1=5&k2=norsk").await;
        assert!(exact(&none).is_empty());
        assert_eq!(near(&none), ["Berg, To", "Eng, Fire", "Dahl, Tre"], "who lacks fewest first");
        let ways = none.all("main ul.ds-list li");
        assert!(ways.contains(&"1 person på nivå 4 i GIS".to_owned()), "{ways:?}");
        let way = none.attributes("main ul.ds-list a", "href").remove(0);
        assert_eq!(exact(&site.get(&way).await), ["Berg, To"]);
        let nothing = site.get("/finn?k1=sveising").await;
        assert!(nothing.attributes("main ul.ds-list a", "href").contains(&"/kompetanse/5".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn a_word_that_names_no_skill_offers_those_it_may_mean() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let site = site(&database, employee());
        let unsure = site.get("/finn?k1=svei&n1=2").await;
        assert_eq!(unsure.attributes("#k1", "aria-invalid"), ["true"]);
        let offered = unsure.attributes("fieldset ul a", "href");
        assert_eq!(offered, ["/finn?k1=sveising&n1=2"]);
        assert!(site.get("/finn").await.all("h2").is_empty(), "nothing is asked yet");
        assert_eq!(site.get("/finn?k1=GIS&flere=1").await.all("fieldset").len(), 2);
    })
    .await;
}

#[tokio::test]
async fn who_has_no_part_in_content_finds_nobody() {
    on_both(async |database| {
        for role in [Role::Administrator, Role::Auditor] {
            let site = site(&database, Actor::user("x", [role]));
            assert_eq!(site.get("/finn?k1=GIS").await.status, StatusCode::FORBIDDEN);
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_asked_beside_the_skills_is_named_where_it_stands_in_the_way() {
    on_both(async |database| {
        run(&database, CONTENT.to_owned()).await.unwrap();
        let site = site(&database, leader());
        let offered = |answer: &Answer| {
            let links = answer.all("main ul.ds-list a");
            links.into_iter().zip(answer.attributes("main ul.ds-list a", "href")).collect::<Vec<_>>()
        };
        for (address, words, found) in [
            ("/finn?k1=kart&enhet=2", "1 person uten kravet om enhet", vec!["Eng, Fire"]),
            ("/finn?k1=kart&sprak=4", "1 person uten kravet om språk", vec!["Eng, Fire"]),
            ("/finn?k1=kart&sertifikat=prince2", "1 person uten kravet om sertifikat", vec!["Eng, Fire"]),
            (
                "/finn?k1=GIS&n1=3&maned=2026-12&ledig=90",
                "2 personer uten kravet om ledig tid",
                vec!["Berg, To", "Eng, Fire"],
            ),
        ] {
            let answer = site.get(address).await;
            assert!(exact(&answer).is_empty(), "{address}");
            assert!(!answer.text().contains("har oppgitt noe av dette"), "{address}: somebody has");
            let (_, path) = offered(&answer).into_iter().find(|(offer, _)| offer == words).expect(address);
            assert_eq!(exact(&site.get(&path).await), found, "{address} leads to {path}");
        }
        // Both the unit and the level stand in the way: the skills alone find what is near.
        let both = site.get("/finn?k1=kart&n1=5&m1=5&enhet=2").await;
        let [(words, path)] = &offered(&both)[..] else { panic!("{:?}", offered(&both)) };
        assert_eq!(words, "3 personer har noe av det, når bare ferdighetene teller");
        assert_eq!(near(&site.get(path).await), ["Berg, To", "Dahl, Tre", "Eng, Fire"]);
        let nobody = site.get("/finn?k1=sveising&enhet=2").await;
        assert!(nobody.text().contains("har oppgitt noe av dette"), "nobody has, whatever the unit");
    })
    .await;
}
