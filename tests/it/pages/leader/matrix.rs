//! The table of people and skills: which level counts, what a role asks for, two days, and who may see it.

use axum::http::StatusCode;
use innsats::access::{Actor, Role};
use innsats::domain::PersonId;
use innsats::store::Database;

use super::{enter, lise, ola, run, with_people};
use crate::database::on_both;
use crate::pages::site::Answer;

const PATH: &str = "/min-enhet/matrise";

/// Planners need GIS at 4, planning at 3 and welding at 1; Ola and Nina are planners. Of drawing and counting one is
/// enough, and Nina can count. She does not know about GIS, planning is nothing for her; what she withdrew is no more.
async fn with_profile(database: &Database) {
    with_people(database).await;
    let profile = "
        INSERT INTO role (id, code, title) VALUES (1, 'R1', 'Planlegger');
        UPDATE engagement SET role_id = 1 WHERE person_id IN (2, 5);
        INSERT INTO skill (id, code, kind, in_catalogue, name_nb, name_sort, name_search)
        VALUES (3, 'K3', 'skill', TRUE, 'sveising', '', 'sveising'), (4, 'K4', 'skill', TRUE, 'tegning', '', 'tegning'),
            (5, 'K5', 'skill', TRUE, 'telling', '', 'telling');
        INSERT INTO role_skill (role_id, skill_id, relation, level)
        VALUES (1, 1, 'essential', 4), (1, 2, 'essential', 3), (1, 3, 'essential', 1), (1, 4, 'optional', 2),
            (1, 5, 'optional', 2);
        INSERT INTO role_choice (id, role_id, least) VALUES (1, 1, 1);
        INSERT INTO role_choice_skill (choice_id, skill_id) VALUES (1, 4), (1, 5);
        INSERT INTO assessment
            (id, person_id, skill_id, source, rating, level, interest, assessed_on, recorded_at, recorded_by)
        VALUES (101, 5, 1, 'own', 'unknown', NULL, NULL, '2026-03-01', '2026-03-01T09:00:00Z', 'nina'),
            (102, 5, 2, 'own', 'not_relevant', NULL, NULL, '2026-03-01', '2026-03-01T09:00:00Z', 'nina'),
            (103, 5, 5, 'own', 'level', 2, NULL, '2026-03-01', '2026-03-01T09:00:00Z', 'nina'),
            (104, 2, 3, 'own', 'level', 5, NULL, '2026-03-01', '2026-03-01T09:00:00Z', 'ola'),
            (105, 2, 2, 'manager', 'level', 3, NULL, '2026-06-01', '2026-06-01T09:00:00Z', 'lise');
        INSERT INTO assessment_withdrawal (assessment_id, withdrawn_at, actor)
        VALUES (104, '2026-04-01T09:00:00Z', 'ola');";
    run(database, profile.to_owned()).await.unwrap();
}

/// The cells of a person's row, with what is read out.
fn row(page: &Answer, name: &str) -> Vec<String> {
    let at = page.all(".matrix tbody th").iter().position(|found| found == name).unwrap();
    page.all(&format!(".matrix tbody tr:nth-child({}) td", at + 1))
}

#[tokio::test]
async fn each_cell_has_the_level_that_counts_and_what_nobody_holds_stands_first() {
    on_both(async |database| {
        with_profile(&database).await;
        let page = lise(&database).get(&format!("{PATH}?vis=alle&kolonner=r1")).await;
        assert_eq!(page.status, StatusCode::OK);
        let heads = page.all(".matrix thead th");
        assert_eq!(
            heads,
            [
                "Navn",
                "sveisingKrever 1",
                "tegningKrever 2",
                "planarbeidKrever 3",
                "tellingKrever 2",
                "GISKrever 4"
            ]
        );
        assert_eq!(
            row(&page, "Berg, Ola"),
            [
                "–▼Har ikke oppgitt, rollen ber om nivå 1",
                "–Har ikke oppgitt",
                "33 Selvstendig",
                "–Har ikke oppgitt",
                "3▼3 Selvstendig, rollen ber om nivå 4"
            ],
            "what was withdrawn is nothing, and the leader's word is the newest"
        );
        let nina = row(&page, "Foss, Nina");
        assert!(nina[2].starts_with("IR▼"), "not relevant is not 0: {nina:?}");
        assert!(nina[4].starts_with("–▼"), "nor is not known: {nina:?}");
        assert_eq!(row(&page, "Dahl, Kari")[4], "44 Avansert", "who has another role is asked for nothing");
        assert_eq!(
            page.all(".matrix tfoot td"),
            [
                "0 av 4 på nivå 1+Ingen har den",
                "0 av 4 på nivå 2+Ingen har den",
                "1 av 4 på nivå 3+sårbar: 1 person",
                "1 av 4 på nivå 2+sårbar: 1 person",
                "2 av 4 på nivå 4+"
            ]
        );
        assert_eq!(page.all("p.note").len(), 1);
        assert!(page.all("p.note")[0].ends_with("Enheten har 1."));
        assert_eq!(page.all(".matrix td.asked").len(), 6, "three skills of two planners");
        let listed = page.all(".matrix-list section:nth-child(5) dd");
        assert_eq!(listed, ["Aas, Lise", "Dahl, Kari", "Berg, Ola", "Foss, Nina"], "the same as a list");
    })
    .await;
}

#[tokio::test]
async fn an_earlier_day_stands_beside_the_day() {
    on_both(async |database| {
        with_profile(&database).await;
        let site = lise(&database);
        let page = site.get(&format!("{PATH}?vis=alle&kolonner=r1&dato=31.12.2025")).await;
        assert_eq!(row(&page, "Berg, Ola")[2], "2 → 32 Grunnleggende før, 3 Selvstendig nå");
        assert!(row(&page, "Dahl, Kari")[4].starts_with("– → 4"));
        assert!(page.all(".matrix tfoot td")[4].starts_with("0 av 4 på nivå 4+ → 2 av 4 på nivå 4+"));
        assert!(page.all(".matrix caption")[0].contains("31. des. 2025 → 21. nov. 2026"));
        let csv = site.get("/min-enhet/matrise.csv?vis=alle&kolonner=r1&dato=2025-12-31").await.text();
        let csv = csv.replace('\u{a0}', " ");
        assert!(csv.contains("planarbeid (Krever 3) 31. des. 2025"), "{csv}");
        assert!(csv.starts_with("\u{feff}Ansattnummer;Navn;"), "{csv}");
        assert!(csv.lines().any(|line| line.starts_with("2;Berg, Ola;") && line.contains(";2;3;")), "{csv}");
        for (wrong, words) in [("i fjor", "forstår ikke"), ("1.1.2030", "har vært")] {
            let page = site.get(&format!("{PATH}?dato={}", wrong.replace(' ', "+"))).await;
            assert!(page.all("#dato-feil")[0].contains(words), "{wrong}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_leads_no_unit_or_another_sees_nothing_and_who_was_looked_at_is_told() {
    on_both(async |database| {
        with_profile(&database).await;
        assert_eq!(ola(&database).get(PATH).await.status, StatusCode::FORBIDDEN);
        let site = lise(&database);
        assert_eq!(site.get(&format!("{PATH}?vis=3")).await.status, StatusCode::NOT_FOUND, "of another unit");
        assert_eq!(site.get(&format!("{PATH}?kolonner=x1")).await.status, StatusCode::NOT_FOUND);
        let page = site.get(&format!("{PATH}?vis=alle")).await;
        assert!(!page.text().contains("Eng, Per"));
        site.get(&format!("{PATH}?vis=alle")).await;
        let told = ola(&database).get("/min-kompetanse/oppslag").await.all("tbody tr");
        assert_eq!(told.len(), 1, "once: {told:?}");
        let per = enter(&database, Actor::user("per", [Role::Employee]).being(PersonId(4)));
        assert!(per.get("/min-kompetanse/oppslag").await.all("tbody tr").is_empty());
    })
    .await;
}

#[tokio::test]
async fn without_profiles_and_groups_it_says_what_will_stand_there() {
    on_both(async |database| {
        with_people(&database).await;
        let page = lise(&database).get(PATH).await;
        assert!(page.all("main p").iter().any(|words| words.contains("Når HR har laget dem")));
        assert!(page.all(".matrix").is_empty());
    })
    .await;
}
