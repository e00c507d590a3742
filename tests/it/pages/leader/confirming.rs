//! Both sides of a level: agreeing, another level with an example, taking it back, and what must not be done.

use axum::http::StatusCode;
use innsats::access::{Actor, Responsibility, Role};
use innsats::domain::{PersonId, UnitId};
use innsats::store::Database;

use super::{CONFIRM, MINE, done, enter, leading, lise, ola, run, seen, send, send_by_htmx, with_people};
use crate::database::on_both;
use crate::door::{Raw, raw};

const EXAMPLE: &str = "Du+laget+hele+kartl%C3%B8sningen+for+flomvarsling+alene.";

async fn count(database: &Database, sql: &'static str) -> i64 {
    match raw(database).await {
        Raw::Sqlite(mut tx) => sqlx::query_scalar(sql).fetch_one(&mut *tx).await.unwrap(),
        Raw::Postgres(mut tx) => sqlx::query_scalar(sql).fetch_one(&mut *tx).await.unwrap(),
    }
}

#[tokio::test]
async fn an_agreed_level_is_confirmed_seen_by_the_person_at_once_and_can_be_taken_back_the_same_day() {
    on_both(async |database| {
        with_people(&database).await;
        let site = lise(&database);
        let page = site.get(CONFIRM).await;
        assert_eq!(page.all(".lead"), ["1 av 2 nivåer venter på svar fra deg."]);
        assert!(page.all("#ferdighet-1")[0].contains("3 Selvstendig"));
        let fields = seen(&site, CONFIRM, 1).await;
        let sent = send(&site, CONFIRM, &format!("{fields}&valg=enig")).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        assert_eq!(sent.header("location"), "/min-enhet/2/bekreft?gjort=1#ferdighet-1");
        let page = site.get("/min-enhet/2/bekreft?gjort=1").await;
        assert_eq!(page.all(".receipt"), ["Bekreftet: GIS, 3 Selvstendig. Den ansatte ser det nå."]);
        assert_eq!(page.all("#ferdighet-1 .ds-tag"), ["Bekreftet av leder"]);
        let mine = ola(&database).get(MINE).await;
        assert!(mine.all("#vurdering-1")[0].contains("Bekreftet av lise, 21. nov. 2026"));
        let account = "
            INSERT INTO account (id, name, name_folded, person_id, kind, created_at)
            VALUES (1, 'lise', 'lise', 1, 'local', '2026-01-01T00:00:00Z')";
        run(&database, account.to_owned()).await.unwrap();
        let mine = ola(&database).get(MINE).await;
        assert!(mine.all("#vurdering-1")[0].contains("Bekreftet av Lise Aas, 21. nov. 2026"), "by name");

        let undo = format!("{CONFIRM}/angre");
        let again = send(&site, &undo, &seen(&site, CONFIRM, 1).await).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert_eq!(site.get(CONFIRM).await.all("#ferdighet-1 .ds-tag"), ["Ikke bekreftet"]);
        let kept = "SELECT COUNT(*) FROM assessment_confirmation_undone WHERE undone_by = 'lise'";
        assert_eq!(count(&database, kept).await, 1, "what was taken back is not forgotten");
        let old = send(&site, &undo, &seen(&site, CONFIRM, 2).await).await;
        assert_eq!(old.status, StatusCode::CONFLICT, "a confirmation of another day stays");
        send(&site, CONFIRM, &format!("{fields}&valg=enig")).await;
        let actions: Vec<String> = done(&database).await.into_iter().map(|(action, _)| action).collect();
        assert_eq!(actions, ["confirm_skill", "withdraw_confirmation", "confirm_skill"]);
    })
    .await;
}

#[tokio::test]
async fn another_level_needs_an_example_and_stands_beside_the_persons_own() {
    on_both(async |database| {
        with_people(&database).await;
        let site = lise(&database);
        let fields = seen(&site, CONFIRM, 1).await;
        for (sent, wrong) in [
            ("niva=4&kommentar=flink", "Skriv minst én hel setning med et eksempel fra arbeidet."),
            ("kommentar=flink", "Velg hvilket nivå du mener."),
            (
                "niva=3&kommentar=flink",
                "Det er nivået den ansatte har oppgitt selv. Trykk «Enig», eller velg et annet nivå.",
            ),
        ] {
            let page = send(&site, CONFIRM, &format!("{fields}&valg=annet&{sent}")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(page.all(".ds-error-summary a"), [wrong]);
            assert_eq!(page.all("#ferdighet-1 textarea"), ["flink"], "what was written is still there");
            assert_eq!(page.attributes("#ferdighet-1 details", "open").len(), 1);
            let target = page.attributes(".ds-error-summary a", "href").remove(0);
            assert_eq!(page.all(&target).len(), 1, "{target}");
        }
        let sent = send(&site, CONFIRM, &format!("{fields}&valg=annet&niva=4&kommentar={EXAMPLE}")).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let row = site.get(CONFIRM).await.all("#ferdighet-1").remove(0);
        assert!(row.contains("3 Selvstendig") && row.contains("4 Avansert (1 nivå høyere)"), "{row}");
        assert!(row.contains("flomvarsling alene"), "{row}");
        let mine = ola(&database).get(MINE).await.all("#vurdering-1").remove(0);
        assert!(mine.contains("lise, 21. nov. 2026") && mine.contains("flomvarsling alene"), "{mine}");
        assert!(done(&database).await.contains(&("rate_as_manager".to_owned(), "lise".to_owned())));

        let undo = send(&site, &format!("{CONFIRM}/angre"), &seen(&site, CONFIRM, 1).await).await;
        assert_eq!(undo.status, StatusCode::SEE_OTHER);
        let row = site.get(CONFIRM).await.all("#ferdighet-1").remove(0);
        assert!(row.contains("Ikke bekreftet") && !row.contains("flomvarsling"), "{row}");
    })
    .await;
}

#[tokio::test]
async fn a_level_that_was_changed_meanwhile_is_shown_with_both_versions() {
    on_both(async |database| {
        with_people(&database).await;
        let site = lise(&database);
        let fields = seen(&site, CONFIRM, 1).await;
        let changed = "INSERT INTO assessment
            (person_id, skill_id, source, rating, level, assessed_on, recorded_at, recorded_by)
            VALUES (2, 1, 'own', 'level', 5, '2026-11-20', '2026-11-20T09:00:00Z', 'ola')";
        run(&database, changed.to_owned()).await.unwrap();
        let page = send(&site, CONFIRM, &format!("{fields}&valg=enig")).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        let words = page.all(".conflict").remove(0);
        assert!(
            words.contains("5 Ledende") && words.contains("Du var enig i nivået slik det sto"),
            "{words}"
        );
        assert_eq!(page.all(".conflict button"), ["Enig: 5 Ledende"], "what is agreed with now is said");
        assert_eq!(count(&database, "SELECT COUNT(*) FROM assessment_confirmation").await, 1);
        let page = send(&site, CONFIRM, &format!("{fields}&valg=annet&niva=4&kommentar={EXAMPLE}")).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        let kept = page.attributes(".conflict input[name=kommentar]", "value");
        assert_eq!(kept, ["Du laget hele kartløsningen for flomvarsling alene."]);
    })
    .await;
}

#[tokio::test]
async fn nobody_judges_themselves_and_others_people_are_not_there() {
    on_both(async |database| {
        with_people(&database).await;
        let site = lise(&database);
        let own = site.get("/min-enhet/1/bekreft").await;
        assert_eq!(own.all(".lead"), ["Ingen bekrefter sine egne nivåer. Lederen din gjør det for deg."]);
        assert!(own.all("main form").is_empty());
        let sent = send(&site, "/min-enhet/1/bekreft", "ferdighet=1&versjon=4&leder=0&valg=enig").await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN);
        for person in [4, 99] {
            let path = format!("/min-enhet/{person}/bekreft");
            assert_eq!(site.get(&path).await.status, StatusCode::NOT_FOUND);
            let sent = send(&site, &path, "ferdighet=1&versjon=5&leder=0&valg=enig").await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND);
        }
        let employee = send(&ola(&database), CONFIRM, "ferdighet=1&versjon=1&leder=0&valg=enig").await;
        assert_eq!(employee.status, StatusCode::FORBIDDEN);
        assert_eq!(count(&database, "SELECT COUNT(*) FROM assessment_confirmation").await, 1);
    })
    .await;
}

#[tokio::test]
async fn who_recorded_a_level_does_not_confirm_it() {
    on_both(async |database| {
        with_people(&database).await;
        let site = enter(&database, leading("ola", 1, 1));
        let page = site.get(CONFIRM).await;
        assert!(!page.all("#ferdighet-1 button").iter().any(|words| words.starts_with("Enig")));
        let sent = send(&site, CONFIRM, &format!("{}&valg=enig", seen(&site, CONFIRM, 1).await)).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}

#[tokio::test]
async fn a_deputy_does_not_judge_the_leader_they_stand_in_for() {
    on_both(async |database| {
        with_people(&database).await;
        let deputy = Actor::user("per", [Role::Employee, Role::Leader])
            .being(PersonId(4))
            .answering_for(Responsibility::default().standing_in_for(PersonId(1), [UnitId(1)].into()));
        let site = enter(&database, deputy);
        let listed = site.get("/min-enhet?vis=alle").await;
        assert!(listed.text().contains("Berg") && !listed.text().contains("Aas, Lise"), "{}", listed.text());
        for page in ["bekreft", "samtale", "kapasitet"] {
            assert_eq!(
                site.get(&format!("/min-enhet/1/{page}")).await.status,
                StatusCode::NOT_FOUND,
                "{page}"
            );
            assert_eq!(site.get(&format!("/min-enhet/2/{page}")).await.status, StatusCode::OK, "{page}");
        }
        let set = send(
            &site,
            "/min-enhet/1/kapasitet",
            "stilling=1&versjon=0&utvikling=100&utlan=ja&fra=2026-12-01",
        );
        assert_eq!(set.await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn a_deputy_is_named_together_with_the_leader() {
    on_both(async |database| {
        with_people(&database).await;
        let responsibility = Responsibility::default().standing_in_for(PersonId(1), [UnitId(1)].into());
        let deputy = Actor::user("per", [Role::Employee, Role::Leader])
            .being(PersonId(4))
            .answering_for(responsibility);
        let site = enter(&database, deputy);
        send(&site, CONFIRM, &format!("{}&valg=enig", seen(&site, CONFIRM, 1).await)).await;
        let other = format!("{}&valg=annet&niva=1&kommentar={EXAMPLE}", seen(&site, CONFIRM, 2).await);
        assert_eq!(send(&site, CONFIRM, &other).await.status, StatusCode::SEE_OTHER);
        let mine = ola(&database).get(MINE).await;
        let both = "per som stedfortreder for Lise Aas";
        assert!(mine.all("#vurdering-1")[0].contains(&format!("Bekreftet av {both}")));
        let planning = mine.all("#vurdering-2").remove(0);
        assert_eq!(planning.matches(both).count(), 2, "of the level and of the example: {planning}");
        let keys = "SELECT COUNT(*) FROM audit_entry WHERE actor = 'per' AND object_key LIKE '% for 1'";
        assert_eq!(count(&database, keys).await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_deputy_who_agrees_with_what_is_confirmed_already_is_named_with_the_leader_too() {
    on_both(async |database| {
        with_people(&database).await;
        // Lise has confirmed it, and gives another level later.
        let other =
            format!("{}&valg=annet&niva=1&kommentar={EXAMPLE}", seen(&lise(&database), CONFIRM, 2).await);
        assert_eq!(send(&lise(&database), CONFIRM, &other).await.status, StatusCode::SEE_OTHER);
        let responsibility = Responsibility::default().standing_in_for(PersonId(1), [UnitId(1)].into());
        let deputy = Actor::user("per", [Role::Employee, Role::Leader])
            .being(PersonId(4))
            .answering_for(responsibility);
        let site = enter(&database, deputy);
        let agreed = send(&site, CONFIRM, &format!("{}&valg=enig", seen(&site, CONFIRM, 2).await)).await;
        assert_eq!(agreed.status, StatusCode::SEE_OTHER, "{}", agreed.text());
        let keys = "SELECT COUNT(*) FROM audit_entry WHERE actor = 'per' AND object_key LIKE '% for 1'";
        assert_eq!(count(&database, keys).await, 1);
    })
    .await;
}

#[tokio::test]
async fn with_htmx_one_row_is_answered_with_that_row_alone() {
    on_both(async |database| {
        with_people(&database).await;
        let site = lise(&database);
        let fields = seen(&site, CONFIRM, 1).await;
        let wrong = send_by_htmx(&site, CONFIRM, &format!("{fields}&valg=annet&niva=4&kommentar=nei")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!wrong.text().contains("<html") && wrong.all(".ds-validation-message").len() == 1);
        let part = send_by_htmx(&site, CONFIRM, &format!("{fields}&valg=enig")).await;
        assert!(!part.text().contains("<html"));
        assert!(part.all("li.case [role=status]")[0].starts_with("Bekreftet: GIS"));
    })
    .await;
}
