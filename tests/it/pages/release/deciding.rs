//! The page on which somebody decides, the record of it, and how it is changed.

use axum::http::StatusCode;
use innsats::access::{Actor, Role};
use innsats::domain::PersonId;
use innsats::service::import_data::{Ending, InputFile, Settings, import_data};
use innsats::store::Database;

use super::{
    DECIDE, REASON, approval, dag, director, done, employee, enter, lise, ola, promised, released, send,
    version, with_places,
};
use crate::database::on_both;
use crate::door::{MORNING, door_at, kari};
use crate::pages::site::{Answer, Site};

async fn decided(database: &Database) -> (Site, Answer) {
    let site = dag(database);
    let fields = approval(&site).await;
    let sent = send(&site, DECIDE, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    (site, sent)
}

#[tokio::test]
async fn a_decision_has_no_default_and_takes_reasons_a_checklist_and_two_alternatives() {
    on_both(async |database| {
        with_places(&database).await;
        released(&database).await;
        let site = dag(&database);
        assert!(
            site.get("/")
                .await
                .all(".tasks li")
                .iter()
                .any(|task| task.starts_with("Beslutt bemanningen av 1 tiltak"))
        );
        let page = site.get(DECIDE).await;
        assert_eq!(page.attributes("input[checked]", "name"), Vec::<String>::new(), "nothing is chosen");
        assert_eq!(page.all("input[type=radio][name=valg]").len(), 3, "turning down is as near as staffing");
        assert_eq!(page.all("#alternatives").len() + page.all("#places").len(), 2);
        assert!(page.all("tbody td").contains(&"Ja, 21. nov. 2026".to_owned()), "what Ola says");
        let version = version(&site, DECIDE, "form[action$=beslutning]").await;
        for (fields, wrong) in [
            (REASON.to_owned(), vec!["Velg hva du bestemmer."]),
            (
                "valg=avsla&grunn=Nei".to_owned(),
                vec!["Skriv minst én hel setning om hvorfor du bestemmer dette."],
            ),
            (
                format!("valg=bemann&{REASON}&sett-sendt=ja"),
                vec![
                    "Se på minst to alternativer, også «Ingen endring», og kryss av for dem.",
                    "Kryss av for at lederne har frigitt dem.",
                    "Kryss av for at de ansatte er spurt.",
                    "Velg hva som gjelder for tillitsvalgte.",
                ],
            ),
        ] {
            let page = send(&site, DECIDE, &format!("versjon={version}&{fields}")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
            assert_eq!(page.all(".ds-error-summary a"), wrong);
        }
        assert!(promised(&database).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_is_decided_takes_capacity_and_stands_as_it_was() {
    on_both(async |database| {
        with_places(&database).await;
        released(&database).await;
        let (site, sent) = decided(&database).await;
        assert_eq!(sent.header("location"), "/beslutninger/1?gjort=ja");
        let page = site.get(sent.header("location")).await;
        assert!(page.all("[role=status]")[0].starts_with("Beslutningen er registrert."));
        assert_eq!(page.all(".lead"), ["Bemannes"]);
        assert!(page.all(".source")[0].starts_with("Innholdet er slik det ble besluttet."));
        assert_eq!(page.all("#places ~ tbody th, tbody th").len(), 2);
        assert_eq!(
            promised(&database).await,
            [
                ("2".to_owned(), 4_000, "2027-01-31".to_owned()),
                ("3".to_owned(), 2_000, "2027-01-31".to_owned())
            ]
        );
        assert_eq!(ola(&database).get("/mine-forslag").await.all(".case h2"), ["Kartportal Besluttet"]);
        assert!(lise(&database).get("/frigiving").await.all(".case").is_empty());
        assert_eq!(site.get("/beslutninger").await.all("tbody th"), ["Beslutning 1"]);
        assert_eq!(site.get("/beslutninger.csv").await.text().lines().count(), 2);
        assert_eq!(done(&database).await.last().unwrap(), "decide_staffing");
        let again = site.get(DECIDE).await;
        assert!(again.all("form[action$=beslutning]").is_empty(), "nothing is open any more");
    })
    .await;
}

#[tokio::test]
async fn nobody_decides_about_themselves_or_about_what_is_not_theirs_and_names_are_for_few() {
    on_both(async |database| {
        with_places(&database).await;
        released(&database).await;
        let candidate = Actor::user("kari", [Role::Employee, Role::Personnel]).being(PersonId(3));
        let kari = enter(&database, candidate);
        assert!(kari.get(DECIDE).await.text().contains("Du er selv foreslått til dette tiltaket."));
        let fields = approval(&dag(&database)).await;
        assert_eq!(send(&kari, DECIDE, &fields).await.status, StatusCode::FORBIDDEN);
        assert_eq!(send(&ola(&database), DECIDE, &fields).await.status, StatusCode::FORBIDDEN);
        let other = director().answering_for(innsats::access::Responsibility::default());
        assert_eq!(enter(&database, other).get(DECIDE).await.status, StatusCode::NOT_FOUND);
        assert!(promised(&database).await.is_empty());
        decided(&database).await;
        let stranger = enter(&database, employee("per", 1)).get("/beslutninger/1").await;
        assert_eq!(stranger.status, StatusCode::OK);
        assert!(!stranger.text().contains("Ola Berg") && !stranger.text().contains("kartportalen i vinter"));
        let own = ola(&database).get("/beslutninger/1").await.text();
        assert!(
            own.contains("Ola Berg") && !own.contains("Kari Dahl") && own.contains("kartportalen i vinter")
        );
    })
    .await;
}

#[tokio::test]
async fn a_form_that_is_stale_is_shown_what_stands_and_turning_down_ends_the_request() {
    on_both(async |database| {
        with_places(&database).await;
        released(&database).await;
        let site = dag(&database);
        let fields = approval(&site).await;
        let no = "versjon=2&svar=nei&grunn=Han+trengs+til+oversiktsplanen+likevel.";
        assert_eq!(send(&lise(&database), "/frigiving/101", no).await.status, StatusCode::SEE_OTHER);
        let stale = send(&site, DECIDE, &fields).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.text().contains("Han trengs til oversiktsplanen likevel."));
        let version = version(&site, DECIDE, "form[action$=beslutning]").await;
        let sent = send(&site, DECIDE, &format!("versjon={version}&valg=avsla&{REASON}")).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        assert_eq!(site.get(sent.header("location")).await.all(".lead"), ["Avslått"]);
        assert!(promised(&database).await.is_empty());
        assert!(
            lise(&database).get("/frigiving").await.all(".case h3").iter().all(|row| !row.contains("Kari"))
        );
    })
    .await;
}

#[tokio::test]
async fn decided_work_is_ended_by_a_decision_that_points_to_the_first() {
    on_both(async |database| {
        with_places(&database).await;
        released(&database).await;
        let (site, _) = decided(&database).await;
        let path = "/beslutninger/1/endre";
        let version = version(&site, path, "form[action$=endre]").await;
        let why = "grunn=Kartportalen+kan+klare+seg+med+mindre.";
        let as_it_was = "slutt-101=2027-01-31&andel-101=40&slutt-102=2027-01-31&andel-102=20";
        for (fields, wrong) in [
            (format!("{as_it_was}&{why}&spurt=ja"), "Endre minst én dag eller andel."),
            (format!("slutt-101=2027-02-28&{why}&spurt=ja"), "Skriv en dag, senest den som er besluttet."),
            (
                format!("slutt-101=2027-01-31&andel-101=50&{why}&spurt=ja"),
                "Skriv en andel over 0, høyst den som er besluttet.",
            ),
            (format!("slutt-101=2026-12-31&{why}"), "Kryss av for at lederne og de ansatte er spurt."),
        ] {
            let page = send(&site, path, &format!("versjon={version}&{fields}")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
            assert_eq!(page.all(".ds-error-summary a"), [wrong]);
        }
        let fields = format!(
            "versjon={version}&slutt-101=2026-12-31&andel-101=30&slutt-102=2026-11-30&{why}&spurt=ja"
        );
        let sent = send(&site, path, &fields).await;
        assert_eq!(sent.header("location"), "/beslutninger/2?gjort=ja", "{}", sent.text());
        assert_eq!(promised(&database).await, [("2".to_owned(), 3_000, "2026-12-31".to_owned())]);
        let page = site.get("/beslutninger/2").await;
        assert_eq!(page.all(".lead"), ["Endret eller avsluttet"]);
        assert!(page.attributes("dd a", "href").contains(&"/beslutninger/1".to_owned()));
        assert!(
            site.get("/beslutninger/1")
                .await
                .attributes("dd a", "href")
                .contains(&"/beslutninger/2".to_owned())
        );
        assert_eq!(
            site.get(path).await.status,
            StatusCode::NOT_FOUND,
            "what was changed is changed from the newest"
        );
        let again = send(&site, path, &fields).await;
        assert_eq!(
            again.header("location"),
            "/beslutninger/2?gjort=ja",
            "the same press is the same decision"
        );
    })
    .await;
}

#[tokio::test]
async fn a_file_neither_changes_nor_ends_what_was_decided_here() {
    on_both(async |database| {
        with_places(&database).await;
        released(&database).await;
        decided(&database).await;
        let rows = "Tildelings-ID;Behov-ID;Initiativ-ID;Persontype;Person-ID;Prosent;Fra;Til;Status\n\
            VEDTAK-101;B1;I1;Intern;2;5;01.12.2026;31.01.2027;Bekreftet\n\
            T1;B2;I1;Intern;4;10;01.12.2026;31.01.2027;Bekreftet\n";
        let file = InputFile { name: "tildelinger.csv".to_owned(), bytes: rows.as_bytes().to_vec() };
        let settings = Settings { skip_rejected: true, ..Settings::default() };
        let report =
            import_data(&door_at(&database, MORNING), &kari(), vec![file], settings, &|_| ()).await.unwrap();
        assert!(matches!(report.ending, Ending::Written(_)), "{:?}", report.ending);
        let all = promised(&database).await;
        assert!(all.contains(&("2".to_owned(), 4_000, "2027-01-31".to_owned())), "{all:?}");
        assert!(all.contains(&("4".to_owned(), 1_000, "2027-01-31".to_owned())), "{all:?}");
    })
    .await;
}
