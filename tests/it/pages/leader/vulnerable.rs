//! Which skills hang by few people: who is told how much.

use axum::http::StatusCode;

use super::{Actor, PersonId, Role, enter, leading, lise, send, user, with_people};
use crate::database::on_both;
use crate::store::schema::run;
use innsats::store::Database;

const REPORT: &str = "/gap/sarbarhet";

/// Ola's role asks for GIS on level 4, which Lise and Kari have.
async fn asked(database: &Database) {
    with_people(database).await;
    let role = "INSERT INTO role (id, code, title) VALUES (1, 'R1', 'Planlegger');
        INSERT INTO role_skill (role_id, skill_id, relation, level) VALUES (1, 1, 'essential', 4);
        UPDATE engagement SET role_id = 1 WHERE person_id = 2;";
    run(database, role.to_owned()).await.unwrap();
}

fn hr(database: &Database) -> super::Site {
    enter(database, Actor::user("hilde", [Role::Employee, Role::Personnel]).being(PersonId(4)))
}

#[tokio::test]
async fn a_leader_sees_by_name_whom_they_answer_for_and_of_others_only_that_they_are_few() {
    on_both(async |database| {
        asked(&database).await;
        let cells = async |site: &super::Site| site.get(REPORT).await.all("#few ~ tbody td");
        let of_both = cells(&lise(&database)).await;
        assert_eq!(of_both[0], "2", "both are below Lise: {of_both:?}");
        assert!(of_both.last().unwrap().contains("Kari Dahl"), "{of_both:?}");
        let of_one = cells(&enter(&database, leading("kari", 3, 2))).await;
        assert_eq!(of_one[0], "én eller to", "{of_one:?}");
        assert_eq!(of_one.last().unwrap(), "Kari Dahl", "{of_one:?}");
    })
    .await;
}

#[tokio::test]
async fn others_are_told_sums_alone_and_hr_the_names_after_saying_why() {
    on_both(async |database| {
        asked(&database).await;
        let page = enter(&database, user("ola", 2)).get(REPORT).await;
        assert!(page.all("main").concat().contains("én eller to"));
        assert!(!page.text().contains("Kari Dahl"));
        let hr = hr(&database);
        assert!(!hr.get(REPORT).await.text().contains("Kari Dahl"));
        let stated = send(&hr, "/gap/formal", "formal=bemanning&saksnummer=&merknad=").await;
        assert_eq!(stated.status, StatusCode::SEE_OTHER);
        assert!(hr.get(REPORT).await.text().contains("Kari Dahl"));
        let looks = enter(&database, user("kari", 3)).get("/min-kompetanse/oppslag").await;
        let looks = looks.all("main").concat();
        assert!(
            looks.contains("HR") && looks.contains("emanning"),
            "Kari is told who saw her name there, and why: {looks}"
        );
        assert_eq!(
            enter(&database, Actor::user("drift", [Role::Administrator])).get(REPORT).await.status,
            StatusCode::FORBIDDEN
        );
    })
    .await;
}

#[tokio::test]
async fn what_falls_if_somebody_leaves_is_for_who_answers_for_them() {
    on_both(async |database| {
        asked(&database).await;
        let site = lise(&database);
        let page = site.get("/gap/sarbarhet/3").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let row = page.all("#skills ~ tbody td");
        assert_eq!((row[0].as_str(), row[1].as_str()), ("1", "Lise Aas"), "{row:?}");
        assert!(row[2].contains("Ola Berg"), "one level below: {row:?}");
        assert_eq!(site.get("/gap/sarbarhet/4").await.status, StatusCode::NOT_FOUND, "in a unit beside hers");
        let ola = enter(&database, user("ola", 2));
        assert_eq!(ola.get("/gap/sarbarhet/3").await.status, StatusCode::FORBIDDEN);
    })
    .await;
}
