//! The list of a leader's people.

use axum::http::StatusCode;
use innsats::access::{Actor, Role};

use super::{enter, leading, lise, ola, with_people};
use crate::database::on_both;

#[tokio::test]
async fn a_leader_sees_first_what_waits_and_those_whose_nearest_leader_they_are() {
    on_both(async |database| {
        with_people(&database).await;
        let page = lise(&database).get("/min-enhet").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.all(".lead"), ["Du er nærmeste leder for 2 personer."]);
        let waits = page.all(".waits .what");
        assert_eq!(waits, ["Nivåer å bekrefte (2)", "Sertifikater som går ut innen tre måneder (1)"]);
        let about = page.all(".waits li li");
        assert_eq!(
            about,
            ["Ola Berg: 1", "Kari Dahl: 1", "Ola Berg: Kranførerbevis, til og med 15. jan. 2027"]
        );
        assert_eq!(page.all("tbody th a"), ["Berg, Ola", "Dahl, Kari"]);
        let ola = page.all("tbody tr").remove(0);
        assert!(ola.contains("2 svar, sist 1. mars 2026") && ola.contains("Bør oppdateres"), "{ola}");
        assert!(ola.contains("10 %") && ola.contains("Ja"), "{ola}");
        assert!(!page.all("tbody").concat().contains("Selvstendig"), "status, not levels");
    })
    .await;
}

#[tokio::test]
async fn everybody_below_is_a_choice_and_other_units_are_not_there() {
    on_both(async |database| {
        with_people(&database).await;
        let site = lise(&database);
        let all = site.get("/min-enhet?vis=alle").await;
        assert_eq!(all.all("tbody th a"), ["Aas, Lise", "Berg, Ola", "Dahl, Kari", "Foss, Nina"]);
        assert!(all.all("tbody tr")[0].contains("Deg selv"));
        assert!(all.all(".waits .what").contains(&"Har ikke svart på egenvurderingen (1)".to_owned()));
        assert_eq!(site.get("/min-enhet?vis=2").await.all("tbody th a"), ["Dahl, Kari", "Foss, Nina"]);
        assert_eq!(site.get("/min-enhet?vis=3").await.status, StatusCode::NOT_FOUND);
        let file = site.get("/min-enhet.csv?vis=alle").await.text();
        assert_eq!(file.lines().count(), 5);
        assert!(file.contains("Kranførerbevis") && !file.contains("Eng"), "{file}");
        let kari = enter(&database, leading("kari", 3, 2));
        assert_eq!(kari.get("/min-enhet").await.all("tbody th a"), ["Foss, Nina"]);
    })
    .await;
}

#[tokio::test]
async fn who_leads_nobody_has_no_such_page() {
    on_both(async |database| {
        with_people(&database).await;
        for path in ["/min-enhet", "/min-enhet.csv", "/min-enhet/2/bekreft", "/min-enhet/2/samtale"] {
            assert_eq!(ola(&database).get(path).await.status, StatusCode::FORBIDDEN, "{path}");
            let personnel = enter(&database, Actor::user("hr", [Role::Employee, Role::Personnel]));
            assert_eq!(personnel.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_sheet_for_the_interview_has_both_sides_and_what_the_person_wants() {
    on_both(async |database| {
        with_people(&database).await;
        let site = lise(&database);
        let page = site.get("/min-enhet/2/samtale").await;
        assert_eq!(page.all("tbody th"), ["GIS", "planarbeid"]);
        assert!(page.all("tbody tr")[1].contains("Bekreftet av lise, 1. feb. 2025"));
        assert!(page.all("main ul.ds-list li")[0].contains("GIS: Svært interessert"));
        assert_eq!(site.get("/min-enhet/4/samtale").await.status, StatusCode::NOT_FOUND);
    })
    .await;
}
