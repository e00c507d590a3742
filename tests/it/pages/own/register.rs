//! What stands about somebody: who finds them by it, what they make of it, and what they have a right to.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use innsats::access::{Action, Actor, Role};
use innsats::domain::{PersonId, PersonNumber, SkillId};
use innsats::planning::StaffingRequest;
use innsats::service::staffing_input;
use innsats::store::views::own::{LEFT_OUT, choices, given_tables};
use innsats::store::{Database, audit};
use jiff::civil::date;

use super::{ASSESS, NUMBER, as_employee, asked, entered, filled, follow, municipality, person_id, send};
use crate::database::on_both;
use crate::door::{MORNING, Raw, door_at, kari, raw, read};
use crate::pages::site::{Site, account};
use crate::store::schema::run;

/// An employee who has answered about one skill: which.
async fn answered(site: &Site, level: u8) -> String {
    let page = follow(site, &send(site, ASSESS, "").await).await;
    let skill = asked(&page).remove(0);
    send(site, &format!("{ASSESS}/gruppe/1"), &format!("{}&svar-{skill}={level}", filled(&page))).await;
    send(site, &format!("{ASSESS}/sjekk"), "").await;
    skill
}

async fn actions(database: &Database, count: i64) -> Vec<String> {
    let done = audit::latest(&mut read(database).await, count).await.unwrap();
    done.into_iter().map(|entry| entry.action).collect()
}

#[tokio::test]
async fn nobody_is_found_by_a_skill_unless_they_say_so_and_may_take_it_back() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        let skill = answered(&site, 4).await;
        let button = format!("#ferdighet-{skill} form[action*=synlig] button");
        assert!(site.get("/min-kompetanse").await.all(&button)[0].starts_with("Nei – slå på"));
        let set = format!("/min-kompetanse/synlig/{skill}");
        let on = follow(&site, &send(&site, &set, "synlig=ja").await).await;
        assert!(on.all(&button)[0].starts_with("Ja – slå av"));
        let off = follow(&site, &send(&site, &set, "synlig=nei").await).await;
        assert!(off.all(&button)[0].starts_with("Nei – slå på"));
        assert_eq!(actions(&database, 2).await, ["make_unfindable", "make_findable"]);
        let unknown = send(&site, "/min-kompetanse/synlig/999999", "synlig=ja").await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn a_skill_has_its_history_and_an_answer_is_withdrawn_by_who_gave_it_alone() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        let skill = answered(&site, 2).await;
        let path = format!("/min-kompetanse/ferdighet/{skill}");
        let page = site.get(&path).await;
        let rows = page.all("tbody tr").len();
        assert!(page.all("tbody tr")[0].contains("2 GrunnleggendeEgenvurdering"));
        assert_eq!(
            page.all("circle").len(),
            page.all("tbody tr").iter().filter(|row| !row.contains("Vet ikke")).count()
        );
        assert_eq!(page.attributes("svg[role=img]", "aria-labelledby").len(), 1);
        let withdraw = page.attributes("form[action*=trekk]", "action").remove(0);
        let colleague = as_employee(&database, "100105").await;
        assert_eq!(send(&colleague, &withdraw, "").await.status, StatusCode::NOT_FOUND);
        let after = follow(&site, &send(&site, &withdraw, "").await).await;
        assert_eq!(after.all("tbody tr").len(), rows - 1);
        assert_eq!(actions(&database, 1).await, ["withdraw_assessment"]);
        assert_eq!(site.get("/min-kompetanse/ferdighet/999999").await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn one_sees_in_words_how_one_stands_against_the_role_and_what_one_wants_to_learn() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        let skill = answered(&site, 0).await;
        let page = site.get("/min-kompetanse").await;
        let lines = page.all("details ul.ds-list li");
        assert!(lines.iter().any(|line| line.contains("Du har nivå 0, rollen ber om nivå ")), "{lines:?}");
        assert!(!page.text().contains('%') || !page.all("main").concat().contains("fullført"), "no score");
        let learn = format!("/min-kompetanse/ferdighet/{skill}/laer");
        send(&site, &learn, "vil=ja").await;
        let link = format!("/min-kompetanse/ferdighet/{skill}");
        let wanted = site.get("/min-kompetanse").await.attributes("main > ul.ds-list a", "href");
        assert!(wanted.contains(&link), "{wanted:?}");
        send(&site, &learn, "vil=nei").await;
        assert_eq!(actions(&database, 2).await, ["end_wish_to_learn", "wish_to_learn"]);
    })
    .await;
}

#[tokio::test]
async fn a_wish_for_staffing_holds_until_its_day_and_two_tabs_show_both() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        let path = "/min-kompetanse/onsker";
        let wrong = send(&site, path, "versjon=0&onske=Kart&til=2020-01-01").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.all("textarea"), ["Kart"]);
        let saved = follow(&site, &send(&site, path, "versjon=0&onske=Kart&til=24.12.2026").await).await;
        assert_eq!(saved.attributes("#onske-til", "value"), ["2026-12-24"]);
        assert!(site.get("/min-kompetanse").await.text().contains("Gjelder til 24.\u{a0}des.\u{a0}2026"));
        let stale = send(&site, path, "versjon=0&onske=Vei&til=2026-12-24").await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.all(".conflict")[0].contains("«Kart»"));
        assert_eq!(stale.all("textarea"), ["Vei"]);
        let version = stale.attributes("input[name=versjon]", "value").remove(0);
        let mine = send(&site, path, &format!("versjon={version}&onske=Vei&til=2026-12-24")).await;
        assert_eq!(mine.status, StatusCode::SEE_OTHER);
        send(&site, path, "versjon=2&onske=&til=").await;
        assert!(site.get("/min-kompetanse").await.text().contains("ikke skrevet noe ønske"));
        assert_eq!(actions(&database, 3).await, ["set_staffing_wish"; 3]);
    })
    .await;
}

#[tokio::test]
async fn background_is_added_removed_and_printed_as_a_cv() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        let path = "/min-kompetanse/bakgrunn";
        let wrong = send(&site, &format!("{path}/sertifikat"), "navn=&fra=2026-01-01&til=2025-01-01").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.all(".ds-error-summary a").len(), 2, "a name, and days in their order");
        send(&site, &format!("{path}/utdanning"), "tittel=Bachelor+i+vernepleie&niva=6&fag=6&ar=2012").await;
        send(&site, &format!("{path}/sertifikat"), "navn=Truckf%C3%B8rerbevis&til=2030-01-01").await;
        send(&site, &format!("{path}/sertifikat"), "navn=Utg%C3%A5tt&til=2020-01-01").await;
        send(&site, &format!("{path}/sprak"), "sprak=polsk&hvor-godt=godt").await;
        send(&site, &format!("{path}/sprak"), "sprak=Polsk&hvor-godt=flytende").await;
        let page = site.get(path).await;
        let all = page.all(".found li").join("\n");
        assert!(all.contains("Bachelor i vernepleie, universitet eller høgskole, lavere nivå"), "{all}");
        assert!(all.contains("Utgått, gjelder til 1. jan. 2020 Gått ut"), "{all}");
        assert_eq!(all.matches("olsk").count(), 2, "one language once, with its button: {all}");
        let cv = site.get("/min-kompetanse/cv").await.all("main").concat();
        assert!(cv.contains("Truckførerbevis") && !cv.contains("Utgått"));
        assert!(cv.contains("Polsk: flytende, også skriftlig"));
        let remove = page.attributes("form[action*=utdanning][action$=fjern]", "action").remove(0);
        let colleague = as_employee(&database, "100105").await;
        assert_eq!(send(&colleague, &remove, "").await.status, StatusCode::NOT_FOUND);
        send(&site, &remove, "").await;
        assert!(!site.get(path).await.text().contains("vernepleie"));
    })
    .await;
}

#[tokio::test]
async fn all_that_is_stored_about_oneself_is_taken_out_and_of_nobody_else() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        answered(&site, 3).await;
        let json = send(&site, "/min-kompetanse/dine-data/json", "").await;
        let all: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
        assert_eq!(all["person"][0]["number"], NUMBER);
        let said = all["assessment"].as_array().unwrap();
        assert!(
            said.iter().any(|one| one["level"] == "3" && one["source"] == "own" && one["file"].is_null())
        );
        assert_eq!(all["draft"].as_array().unwrap().len(), 0, "empty parts say that there is nothing");
        let csv = send(&site, "/min-kompetanse/dine-data/csv", "").await.text();
        assert!(csv.contains("person;1;number;100110"), "{}", &csv[..200]);
        assert_eq!(actions(&database, 2).await, ["export_own_data"; 2]);
    })
    .await;
}

#[tokio::test]
async fn who_restricts_the_use_is_planned_with_no_more() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        let path = "/min-kompetanse/dine-data/begrens";
        let number = PersonNumber::parse(NUMBER).unwrap();
        let restricted = async || {
            let door = door_at(&database, MORNING);
            let mut reading = door.read(&kari(), Action::MakeProposals).await.unwrap();
            let request = StaffingRequest::from_month("2026-12".parse().unwrap());
            staffing_input::load(&mut reading, &request).await.unwrap().restricted.contains(&number)
        };
        assert!(!restricted().await);
        send(&site, path, "begrens=ja").await;
        assert!(restricted().await);
        assert!(site.get("/min-kompetanse").await.text().contains("Du blir ikke foreslått til tiltak."));
        send(&site, path, "begrens=nei").await;
        assert!(!restricted().await);
        assert_eq!(actions(&database, 2).await, ["end_restriction", "restrict_use"]);
    })
    .await;
}

#[tokio::test]
async fn a_correction_is_asked_for_and_answered_by_hr_but_not_for_oneself() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        let path = "/min-kompetanse/dine-data/retting";
        assert_eq!(send(&site, path, "hva=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        send(&site, path, "hva=Jeg+har+sluttet+i+Plan").await;
        assert!(site.get("/min-kompetanse/dine-data").await.text().contains("Jeg har sluttet i Plan"));
        assert_eq!(site.get("/rettinger").await.status, StatusCode::FORBIDDEN);

        let oneself = Actor::user("hr", [Role::Personnel]).being(person_id(&database, NUMBER).await);
        let own_page = entered(&database, oneself).get("/rettinger").await;
        assert!(own_page.attributes(".case form", "action").is_empty(), "nobody answers themselves");
        let hr = entered(&database, Actor::user("hr", [Role::Personnel]));
        let form = hr.get("/rettinger").await.attributes(".case form", "action");
        let waits = hr.get("/").await.all(".tasks").remove(0);
        assert!(waits.contains("1 melding") && waits.contains("Frist 21. des. 2026"), "{waits}");
        let own = entered(
            &database,
            Actor::user("hr", [Role::Personnel]).being(person_id(&database, NUMBER).await),
        );
        assert_eq!(send(&own, &form[0], "svar=Ja&valg=rettet").await.status, StatusCode::FORBIDDEN);
        assert_eq!(send(&hr, &form[0], "svar=&valg=rettet").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(send(&hr, &form[0], "svar=Rettet+i+HR&valg=rettet").await.status, StatusCode::SEE_OTHER);
        assert_eq!(send(&hr, &form[0], "svar=Igjen&valg=rettet").await.status, StatusCode::CONFLICT);
        let told = site.get("/min-kompetanse/dine-data").await.all("main ul.ds-list li").concat();
        assert!(told.contains("Rettet i HR"), "{told}");
    })
    .await;
}

/// Each table that refers to another, with that one.
async fn references(database: &Database) -> Vec<(String, String)> {
    match raw(database).await {
        Raw::Sqlite(mut tx) => sqlx::query_as(
            "SELECT DISTINCT m.name, f.\"table\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
             WHERE m.type = 'table'",
        )
        .fetch_all(&mut *tx)
        .await
        .unwrap(),
        Raw::Postgres(mut tx) => sqlx::query_as(
            "SELECT DISTINCT conrelid::REGCLASS::TEXT, confrelid::REGCLASS::TEXT FROM pg_constraint WHERE contype = 'f'",
        )
        .fetch_all(&mut *tx)
        .await
        .unwrap(),
    }
}

#[tokio::test]
async fn whatever_refers_to_somebody_is_given_to_them_or_it_is_said_why_not() {
    on_both(async |database| {
        let references = references(&database).await;
        let mut about: BTreeSet<&str> = ["person", "account", "assessment"].into();
        loop {
            let before = about.len();
            let more: Vec<&str> = references
                .iter()
                .filter(|(_, to)| about.contains(to.as_str()))
                .map(|(from, _)| from.as_str())
                .collect();
            about.extend(more);
            if about.len() == before {
                break;
            }
        }
        assert!(about.contains("session") && about.contains("deputy"), "{about:?}");
        let given = given_tables();
        let left_out: BTreeSet<&str> = LEFT_OUT.iter().map(|(table, _)| *table).collect();
        let forgotten: Vec<&&str> =
            about.iter().filter(|table| !given.contains(**table) && !left_out.contains(**table)).collect();
        assert!(forgotten.is_empty(), "{forgotten:?}");
        assert!(left_out.is_disjoint(&given), "what is given is not left out");
    })
    .await;
}

#[tokio::test]
async fn how_one_signs_in_and_who_stands_in_for_whom_is_among_what_is_given_and_no_secret_is() {
    on_both(async |database| {
        municipality(&database).await;
        account(&database, "kari", &[Role::Employee], Some(NUMBER)).await;
        let id = person_id(&database, NUMBER).await;
        let deputy = format!(
            "INSERT INTO deputy (leader_id, person_id, first_day, last_day, named_at, named_by)
             SELECT p.id, {id}, '2026-11-01', '2026-11-30', '2026-11-01T08:00:00Z', 'leder' FROM person p WHERE p.number = '100105'"
        );
        run(&database, deputy).await.unwrap();
        let site = as_employee(&database, NUMBER).await;
        let json = send(&site, "/min-kompetanse/dine-data/json", "").await;
        let all: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
        assert_eq!(all["account"][0]["name"], "kari");
        assert_eq!(all["account_role"][0]["role"], "ansatt");
        assert_eq!((&all["deputy"][0]["leader"], &all["deputy"][0]["deputy"]), (&"100105".into(), &NUMBER.into()));
        for part in ["remark", "confirmation_taken_back", "act_of_deputy", "capacity_decision", "asked_skill", "session"] {
            assert!(all[part].is_array(), "{part}");
        }
        assert!(!json.text().contains("argon2"), "no password, not even what is kept of it");
    })
    .await;
}

#[tokio::test]
async fn of_a_consultants_role_some_skills_are_enough_too_as_far_as_its_profile_has_them() {
    on_both(async |database| {
        let content = "
            INSERT INTO person (id, number, kind, first_name, last_name, name_sort, name_search)
            VALUES (1, 'K1', 'consultant', 'Kim', 'Lie', '', 'kim');
            INSERT INTO role (id, code, title) VALUES (1, 'R', 'Rådgiver');
            INSERT INTO consultant_contract (person_id, firm, role_id, valid_from, valid_to, available)
            VALUES (1, 'Firma', 1, '2026-01-01', '2026-12-31', 10000);
            INSERT INTO skill (id, code, kind, in_catalogue, name_sort, name_search)
            VALUES (1, 'K1', 'skill', TRUE, '', 'a'), (2, 'K2', 'skill', TRUE, '', 'b'), (3, 'K3', 'skill', TRUE, '', 'c');
            INSERT INTO role_skill (role_id, skill_id, relation, level) VALUES (1, 1, 'optional', 3), (1, 2, 'optional', 3);
            INSERT INTO role_choice (id, role_id, least) VALUES (1, 1, 1);
            INSERT INTO role_choice_skill (choice_id, skill_id) VALUES (1, 1), (1, 2), (1, 3);";
        run(&database, content.to_owned()).await.unwrap();
        let found = choices(&mut read(&database).await, PersonId(1), date(2026, 11, 21)).await.unwrap();
        assert_eq!(found, [(1, vec![SkillId(1), SkillId(2)])]);
    })
    .await;
}
