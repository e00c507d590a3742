//! Of whom the table of people and skills tells, and what of it stands in files.

use axum::http::StatusCode;
use calamine::{Data, Reader, Xlsx};
use innsats::access::{Actor, Responsibility, Role};
use innsats::domain::{PersonId, UnitId};
use innsats::store::Database;

use super::{enter, lise, run, with_people};
use crate::database::on_both;
use crate::pages::site::Answer;

const PATH: &str = "/min-enhet/matrise?vis=alle&kolonner=r1";
const FILE: &str = "/min-enhet/matrise.csv?vis=alle&kolonner=r1";

/// Planners need GIS at 4 and planning at 3; Ola and Nina are planners.
async fn with_planners(database: &Database) {
    with_people(database).await;
    let planners = "
        INSERT INTO role (id, code, title) VALUES (1, 'R1', 'Planlegger');
        UPDATE engagement SET role_id = 1 WHERE person_id IN (2, 5);
        INSERT INTO role_skill (role_id, skill_id, relation, level) VALUES (1, 1, 'essential', 4), (1, 2, 'essential', 3);";
    run(database, planners.to_owned()).await.unwrap();
}

fn names(page: &Answer) -> Vec<String> {
    page.all(".matrix tbody th")
}

/// The line of a file that has these words.
fn line(file: &Answer, words: &str) -> String {
    file.text().lines().find(|line| line.contains(words)).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn who_asked_for_restricted_use_stands_in_no_row_and_in_no_sum() {
    on_both(async |database| {
        with_planners(&database).await;
        let site = lise(&database);
        assert!(site.get(PATH).await.all(".matrix tfoot td")[1].starts_with("2 av 4 på nivå 4+"));
        let asks = "INSERT INTO use_restriction (person_id, since) VALUES (3, '2026-11-01T09:00:00Z');";
        run(&database, asks.to_owned()).await.unwrap();
        let page = site.get(PATH).await;
        assert!(!names(&page).contains(&"Dahl, Kari".to_owned()), "{:?}", names(&page));
        assert!(
            page.all(".matrix tfoot td")[1].starts_with("1 av 3 på nivå 4+"),
            "{:?}",
            page.all(".matrix tfoot td")
        );
        assert!(!page.all(".matrix-list dd").join(" ").contains("Dahl"));
        assert_eq!(line(&site.get(FILE).await, "Dahl"), "");
        assert!(page.all(".source").join(" ").contains("begrenset bruk"));
    })
    .await;
}

#[tokio::test]
async fn a_deputy_sees_whom_the_leader_leads_and_not_the_leader() {
    on_both(async |database| {
        with_planners(&database).await;
        let standing_in = Responsibility::default().standing_in_for(PersonId(1), [UnitId(1)].into());
        let per =
            Actor::user("per", [Role::Employee, Role::Leader]).being(PersonId(4)).answering_for(standing_in);
        let page = enter(&database, per).get(PATH).await;
        assert_eq!(page.status, StatusCode::OK);
        let names = names(&page);
        assert!(names.contains(&"Berg, Ola".to_owned()), "{names:?}");
        assert!(!names.contains(&"Aas, Lise".to_owned()), "{names:?}");
    })
    .await;
}

#[tokio::test]
async fn who_leads_nobody_has_no_table_whatever_else_they_may() {
    on_both(async |database| {
        with_planners(&database).await;
        for role in [Role::Personnel, Role::Administrator, Role::Auditor] {
            let site = enter(&database, Actor::user("kim", [Role::Employee, role]));
            for path in [PATH, FILE] {
                assert_eq!(site.get(path).await.status, StatusCode::FORBIDDEN, "{role}: {path}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_level_that_is_contested_counts_until_it_is_decided() {
    on_both(async |database| {
        with_planners(&database).await;
        let contested = "
            INSERT INTO assessment
                (id, person_id, skill_id, source, rating, level, interest, assessed_on, recorded_at, recorded_by)
            VALUES (200, 2, 1, 'manager', 'level', 1, NULL, '2026-06-01', '2026-06-01T09:00:00Z', 'lise');
            INSERT INTO assessment_remark (assessment_id, kind, text, author, at)
            VALUES (200, 'contest', 'Jeg laget kommuneplankartet.', 'ola', '2026-06-02T09:00:00Z');";
        run(&database, contested.to_owned()).await.unwrap();
        let site = lise(&database);
        assert_eq!(line(&site.get(FILE).await, "Berg").split(';').nth(3), Some("1"));
        let withdrawn = "INSERT INTO assessment_withdrawal (assessment_id, withdrawn_at, actor)
            VALUES (200, '2026-06-03T09:00:00Z', 'lise');";
        run(&database, withdrawn.to_owned()).await.unwrap();
        assert_eq!(line(&site.get(FILE).await, "Berg").split(';').nth(3), Some("3"), "what Ola said stands again");
    })
    .await;
}

#[tokio::test]
async fn files_hold_the_rows_of_the_page_with_its_marks_as_words() {
    on_both(async |database| {
        with_planners(&database).await;
        let site = lise(&database);
        let file = site.get(FILE).await;
        assert!(
            line(&file, "Ansattnummer").trim_end().ends_with("Lavere enn rollen ber om"),
            "{}",
            file.text()
        );
        let ola = line(&file, "Berg");
        let cells: Vec<&str> = ola.trim_end().split(';').collect();
        assert_eq!(cells[..4], ["2", "Berg, Ola", "2", "3"]);
        assert!(
            ola.contains("planarbeid (rollen ber om 3)") && ola.contains("GIS (rollen ber om 4)"),
            "{ola}"
        );
        assert!(line(&file, "Dahl").trim_end().ends_with(";4;"), "of whom nothing is asked has no mark");

        let book = site.get(&FILE.replace(".csv", ".xlsx")).await;
        let mut book = Xlsx::new(std::io::Cursor::new(book.body)).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        let listed: Vec<String> = sheet.rows().skip(1).map(|row| row[1].to_string()).collect();
        assert_eq!(listed, names(&site.get(PATH).await), "the same people in the same order");
        let ola = sheet.rows().find(|row| row[1] == "Berg, Ola").unwrap();
        assert_eq!(ola[0], Data::String("2".to_owned()), "a number of a person is no amount");
        assert_eq!((&ola[2], &ola[3]), (&Data::Float(2.0), &Data::Float(3.0)));
    })
    .await;
}

#[tokio::test]
async fn where_nobody_has_answered_it_says_what_to_do_first() {
    on_both(async |database| {
        with_planners(&database).await;
        let new = "INSERT INTO skill (id, code, kind, in_catalogue, name_nb, name_sort, name_search)
            VALUES (9, 'K9', 'skill', TRUE, 'sveising', '', 'sveising');
            DELETE FROM role_skill;
            INSERT INTO role_skill (role_id, skill_id, relation, level) VALUES (1, 9, 'essential', 2);";
        run(&database, new.to_owned()).await.unwrap();
        let page = lise(&database).get(PATH).await;
        assert!(page.all("p.note")[0].starts_with("Ingen har svart"), "{:?}", page.all("p.note"));
        assert_eq!(page.all(".matrix td.l0").len(), 0, "nothing is said is not 0");
    })
    .await;
}
