//! The share for initiatives, set from a day on.

use axum::http::StatusCode;
use innsats::planning::StaffingRequest;
use innsats::service::staffing_input;
use innsats::store::Database;

use super::{done, enter, leading, lise, ola, send, with_people};
use crate::database::on_both;
use crate::door::read;

const PATH: &str = "/min-enhet/2/kapasitet";

/// What planning reads of Ola's position: last day, share, whether he may be lent out.
async fn planned(database: &Database) -> Vec<(Option<String>, i64, bool)> {
    let request = StaffingRequest::from_month("2026-11".parse().unwrap());
    let input = staffing_input::load(&mut read(database).await, &request).await.unwrap();
    let ola = input.employees.into_iter().filter(|one| one.number.as_str() == "2");
    ola.map(|one| (one.to.map(|day| day.to_string()), one.development.hundredths(), one.lendable)).collect()
}

async fn version(site: &super::Site) -> String {
    site.get(PATH).await.attributes("#stilling-1 input[name=versjon]", "value").remove(0)
}

#[tokio::test]
async fn what_a_leader_sets_holds_from_its_day_on_in_pages_and_in_planning_and_can_be_undone() {
    on_both(async |database| {
        with_people(&database).await;
        let site = lise(&database);
        assert_eq!(planned(&database).await, [(None, 1_000, true)]);
        let later = "stilling=1&versjon=0&utvikling=40&utlan=nei&fra=2027-01-01";
        assert_eq!(send(&site, PATH, later).await.status, StatusCode::SEE_OTHER);
        let now =
            format!("stilling=1&versjon={}&utvikling=25,5&utlan=ja&fra=21.11.2026", version(&site).await);
        assert_eq!(send(&site, PATH, &now).await.status, StatusCode::SEE_OTHER);
        let page = site.get(PATH).await;
        let facts = page.all("#stilling-1 dl.facts dd");
        assert_eq!(
            facts,
            ["25,5 % til utvikling, kan lånes ut: Ja", "10 % til utvikling, kan lånes ut: Ja"],
            "today, and what files say"
        );
        assert_eq!(page.all("#stilling-1 ul.plain li").len(), 2);
        let own = ola(&database).get("/ansatte/2").await;
        assert!(own.all(".panel")[0].contains("25,5 % av stillingen"));
        assert_eq!(
            planned(&database).await,
            [
                (Some("2026-11-20".to_owned()), 1_000, true),
                (Some("2026-12-31".to_owned()), 2_550, true),
                (None, 4_000, false),
            ]
        );
        let newest = page.attributes("#stilling-1 input[name=vedtak]", "value").remove(1);
        let undone = send(&site, &format!("{PATH}/angre"), &format!("vedtak={newest}")).await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER);
        assert_eq!(
            site.get(PATH).await.all("#stilling-1 dl.facts dd")[0],
            "10 % til utvikling, kan lånes ut: Ja"
        );
        let again = send(&site, &format!("{PATH}/angre"), &format!("vedtak={newest}")).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        let actions: Vec<String> = done(&database).await.into_iter().map(|(action, _)| action).collect();
        assert_eq!(actions, ["set_capacity", "set_capacity", "withdraw_capacity"]);
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_stale_or_not_for_them_is_refused() {
    on_both(async |database| {
        with_people(&database).await;
        let site = lise(&database);
        for (fields, wrong) in [
            ("utvikling=120&utlan=ja&fra=2026-11-21", "Skriv et tall fra 0 til 100."),
            ("utvikling=20&fra=2026-11-21", "Velg om den ansatte kan lånes ut."),
            ("utvikling=20&utlan=ja&fra=31.02.2027", "Skriv en dag, for eksempel 24.11.2026."),
            ("utvikling=20&utlan=ja&fra=2026-11-20", "Velg i dag eller en senere dag, høyst to år frem."),
        ] {
            let page = send(&site, PATH, &format!("stilling=1&versjon=0&{fields}")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
            assert_eq!(page.all(".ds-error-summary a"), [wrong]);
        }
        let right = "stilling=1&versjon=0&utvikling=20&utlan=ja&fra=2026-11-21";
        send(&site, PATH, right).await;
        let stale = send(&site, PATH, "stilling=1&versjon=0&utvikling=30&utlan=ja&fra=2026-11-21").await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert_eq!(stale.attributes("#stilling-1 input[name=utvikling]", "value"), ["30"]);
        assert!(stale.all("#stilling-1 dl.facts dd")[0].starts_with("20 %"), "what stands now");
        assert_eq!(stale.attributes("#stilling-1 input[name=versjon]", "value"), [version(&site).await]);
        for (site, path, status) in [
            (lise(&database), "/min-enhet/1/kapasitet", StatusCode::FORBIDDEN),
            (lise(&database), "/min-enhet/4/kapasitet", StatusCode::NOT_FOUND),
            (ola(&database), PATH, StatusCode::FORBIDDEN),
            (enter(&database, leading("kari", 3, 2)), PATH, StatusCode::NOT_FOUND),
        ] {
            assert_eq!(send(&site, path, right).await.status, status, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn each_leader_sets_the_position_in_the_own_unit() {
    on_both(async |database| {
        with_people(&database).await;
        let second = "
            INSERT INTO engagement (id, person_id, ordinal, unit_id, percent, development, lendable, position_title)
            VALUES (9, 2, 2, 3, 2000, 0, FALSE, 'Kulturkonsulent')";
        super::run(&database, second.to_owned()).await.unwrap();
        let site = lise(&database);
        let page = site.get(PATH).await;
        assert_eq!(page.all("#stilling-1 form").len(), 1);
        assert_eq!(page.all("#stilling-2 form").len(), 0);
        assert!(page.all("#stilling-2 p")[0].contains("i en annen enhet"));
        let sent = send(&site, PATH, "stilling=2&versjon=0&utvikling=100&utlan=ja&fra=2026-12-01").await;
        assert!(!sent.status.is_success() && !sent.status.is_redirection() && !sent.status.is_server_error(), "{}", sent.status);
        assert!(planned(&database).await.iter().all(|(_, share, _)| *share < 10_000));
    })
    .await;
}
