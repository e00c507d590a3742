//! From the first question to the receipt, and back again.

use axum::http::StatusCode;
use innsats::access::{Actor, Role};
use innsats::store::audit;

use super::{
    ASSESS, NUMBER, as_employee, asked, entered, filled, follow, municipality, person_id, send, send_by_htmx,
};
use crate::database::on_both;
use crate::door::read;

#[tokio::test]
async fn one_is_asked_about_eight_skills_and_answers_change_checks_and_sends_them_without_javascript() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        assert!(site.get("/").await.all(".tasks a")[0].starts_with("Si hva du kan: 8 ferdigheter"));
        let page = follow(&site, &send(&site, ASSESS, "").await).await;
        let skills = asked(&page);
        assert_eq!(skills.len(), 8, "never more at once");
        assert_eq!(page.all(".question .levels:not(.others) label").len(), 8 * 6);
        assert!(page.all(".question .context")[0].starts_with("Rollen din ber om nivå "));
        assert_eq!(
            page.attributes(".question input[checked]", "value"),
            [""; 0],
            "nothing is chosen for anybody"
        );

        let answers =
            skills.iter().map(|skill| format!("&svar-{skill}=3&lyst-{skill}=4")).collect::<Vec<_>>().concat();
        let more = format!("&brukt-{0}=2025&eksempel-{0}=Ledet+flyttingen+av+arkivet", skills[0]);
        let fields = format!("{}{answers}&valg=videre{more}", filled(&page));
        let sent = send(&site, &format!("{ASSESS}/gruppe/1"), &fields).await;
        let check = follow(&site, &sent).await;
        assert_eq!(check.all("tbody tr").len(), 8);
        assert!(
            check.all("tbody tr")[0].contains("3 SelvstendigInteressertSist brukt i 2025Ledet flyttingen")
        );
        assert!(site.get("/").await.all(".tasks a")[0].contains("klar, men ikke sendt inn"));

        let change = format!(
            "{}&svar-{1}=vet-ikke",
            filled(&site.get(&format!("{ASSESS}/gruppe/1")).await),
            skills[1]
        );
        send(&site, &format!("{ASSESS}/gruppe/1"), &change).await;
        let receipt = follow(&site, &send(&site, &format!("{ASSESS}/sjekk"), "").await).await;
        assert!(receipt.all(".ds-alert")[0].starts_with("Takk. 8 svar ble sendt inn 21. nov. 2026"));
        assert!(receipt.all("tbody tr").iter().any(|row| row.contains("Vet ikke / vil ikke svare")));

        let own = site.get("/min-kompetanse").await;
        let mine = own.all(&format!("#ferdighet-{}", skills[0])).remove(0);
        assert!(mine.contains("3 SelvstendigEgenvurdering, 21. nov. 2026"), "a level has its source: {mine}");
        let person = person_id(&database, NUMBER).await;
        let done = audit::latest(&mut read(&database).await, 5).await.unwrap();
        assert_eq!(done[0].action, "send_answers");
        assert_eq!(done[0].object_key, format!("{person}:8"));
        assert!(done.iter().all(|entry| entry.action != "keep_draft"), "a draft is nobody's business");
    })
    .await;
}

#[tokio::test]
async fn more_is_asked_only_when_one_wants_more_and_what_was_answered_is_not_asked_again() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        let first = asked(&follow(&site, &send(&site, ASSESS, "").await).await);
        let again = asked(&follow(&site, &send(&site, ASSESS, "").await).await);
        assert_eq!(first, again, "a second press begins nothing anew");
        let second = follow(&site, &send(&site, &format!("{ASSESS}/flere"), "").await).await;
        assert!(asked(&second).iter().all(|skill| !first.contains(skill)));
        assert!(second.all(".saved-line")[0].starts_with("Gruppe 2 av 2"));
        let states = site.get(ASSESS).await.all(".task-list .ds-tag");
        assert_eq!(states, ["Ikke startet", "Ikke startet"]);

        let page = site.get(&format!("{ASSESS}/gruppe/1")).await;
        let answers = first.iter().map(|skill| format!("&svar-{skill}=2")).collect::<Vec<_>>().concat();
        send(&site, &format!("{ASSESS}/gruppe/1"), &format!("{}{answers}", filled(&page))).await;
        assert_eq!(site.get(ASSESS).await.all(".task-list .ds-tag"), ["Ferdig", "Ikke startet"]);
        send(&site, &format!("{ASSESS}/sjekk"), "").await;
        let left = site.get(&format!("{ASSESS}/gruppe/1")).await;
        assert_eq!(asked(&left), asked(&second), "what was not answered is ready for next time");
        send(&site, &format!("{ASSESS}/avslutt"), "").await;
        let next = asked(&follow(&site, &send(&site, ASSESS, "").await).await);
        assert!(next.iter().all(|skill| !first.contains(skill)));
    })
    .await;
}

#[tokio::test]
async fn each_answer_is_kept_when_it_is_given_and_stays_where_it_is() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        let page = follow(&site, &send(&site, ASSESS, "").await).await;
        let skills = asked(&page);
        let fields = format!("{}&svar-{1}=0", filled(&page), skills[2]);
        let kept = send_by_htmx(&site, &format!("{ASSESS}/svar/{}", skills[2]), &fields).await;
        assert_eq!(kept.status, StatusCode::OK);
        assert_eq!(kept.text().trim(), "Lagret kl. 11.00");
        let later = site.get(&format!("{ASSESS}/gruppe/1")).await;
        assert_eq!(asked(&later), skills, "an answer moves nothing");
        assert_eq!(later.attributes(".question input[checked]", "id"), [format!("sp-{}-0", skills[2])]);
        assert_eq!(later.attributes("#lagret", "role"), ["status"]);
        assert_eq!(site.get(ASSESS).await.all(".task-list .ds-tag"), ["Påbegynt: 1 av 8"]);
        let nothing = "fane=a&sett-999999=0-0&svar-999999=3";
        let unknown = send_by_htmx(&site, &format!("{ASSESS}/svar/999999"), nothing).await;
        assert_eq!(unknown.status, StatusCode::CONFLICT, "it is not asked about: nothing is kept unseen");
        let other = as_employee(&database, "100105").await;
        assert_eq!(other.get(&format!("{ASSESS}/gruppe/1")).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn what_was_right_before_is_right_still_with_one_press() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        let page = follow(&site, &send(&site, ASSESS, "").await).await;
        let skills = asked(&page);
        let fields = format!("{}&svar-{1}=4&lyst-{1}=5&brukt-{1}=2024", filled(&page), skills[0]);
        send(&site, &format!("{ASSESS}/gruppe/1"), &fields).await;
        send(&site, &format!("{ASSESS}/sjekk"), "").await;

        let again = send(&site, &format!("{ASSESS}/om/{}", skills[0]), "").await;
        let page = follow(&site, &again).await;
        let place = asked(&page).iter().position(|skill| *skill == skills[0]).unwrap();
        assert!(page.all(".question .context")[place].contains("Du svarte nivå 4 i nov. 2026."));
        assert_eq!(page.attributes(&format!("#sp-{}-brukt", skills[0]), "value"), ["2024"], "but the level");
        let path = again.header("location").split('#').next().unwrap().to_owned();
        send(&site, &path, &format!("{}&valg=fortsatt", filled(&page))).await;
        let check = site.get(&format!("{ASSESS}/sjekk")).await;
        assert!(
            check
                .all("tbody tr")
                .iter()
                .any(|row| row.contains("4 AvansertSvært interessertSist brukt i 2024"))
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_told_at_its_field_and_the_rest_is_kept() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        let page = follow(&site, &send(&site, ASSESS, "").await).await;
        let skills = asked(&page);
        let (good, bad) = (&skills[0], &skills[1]);
        let fields = format!("{}&svar-{good}=2&svar-{bad}=3&brukt-{bad}=i+fjor", filled(&page));
        let wrong = send(&site, &format!("{ASSESS}/gruppe/1"), &fields).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = "Skriv årstallet med fire siffer, fra 1950 til 2026.";
        assert_eq!(wrong.all(".ds-error-summary a"), [words]);
        let target = wrong.attributes(".ds-error-summary a", "href").remove(0);
        assert_eq!(wrong.attributes(&target, "value"), ["i fjor"]);
        assert_eq!(wrong.attributes(&target, "aria-invalid"), ["true"]);
        let checked = wrong.attributes(".question input[checked]", "id");
        assert_eq!(
            checked,
            [format!("sp-{good}-2"), format!("sp-{bad}-3")],
            "nothing that was typed is lost"
        );
        assert_eq!(site.get(ASSESS).await.all(".task-list .ds-tag"), ["Påbegynt: 1 av 8"]);

        let told = send_by_htmx(&site, &format!("{ASSESS}/svar/{bad}"), &fields).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(told.text().trim(), format!("Ikke lagret. {words}"));
    })
    .await;
}

#[tokio::test]
async fn other_skills_are_found_by_any_of_their_names_and_one_that_is_missing_is_proposed() {
    on_both(async |database| {
        municipality(&database).await;
        let site = as_employee(&database, NUMBER).await;
        let found = site.get(&format!("{ASSESS}/legg-til?sok=budsjettprin")).await;
        assert_eq!(found.all(".found bdi")[0], "budsjettprinsipper");
        let path = found.attributes(".found form", "action").remove(0);
        let page = follow(&site, &send(&site, &path, "").await).await;
        assert_eq!(page.all(".question legend"), ["budsjettprinsipper"]);
        let none = site.get(&format!("{ASSESS}/legg-til?sok=kunstig+snøproduksjon")).await;
        assert!(none.all(".count")[0].starts_with("Vi fant ingen ferdigheter for «kunstig snøproduksjon»."));
        assert_eq!(none.attributes("#forslag-navn", "value"), ["kunstig snøproduksjon"]);

        let empty = send(&site, &format!("{ASSESS}/foresla"), "navn=&hvorfor=Skianlegget").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(empty.attributes("#forslag-hvorfor", "value"), ["Skianlegget"]);
        let fields = "navn=sn%C3%B8produksjon&hvorfor=Skianlegget";
        let page = follow(&site, &send(&site, &format!("{ASSESS}/foresla"), fields).await).await;
        assert!(
            page.all("main ul.ds-list li")[0]
                .starts_with("snøproduksjon, foreslått 21. nov. 2026 Venter på svar")
        );
        let auditor = Actor::user("revisor", [Role::Auditor]).being(person_id(&database, NUMBER).await);
        let site = entered(&database, auditor);
        assert_eq!(send(&site, &format!("{ASSESS}/foresla"), fields).await.status, StatusCode::FORBIDDEN);
        assert_eq!(site.get(&format!("{ASSESS}/legg-til")).await.all("#forslag-navn").len(), 0);
    })
    .await;
}

#[tokio::test]
async fn who_is_nobody_of_the_register_is_told_whom_to_ask() {
    on_both(async |database| {
        let site = entered(&database, Actor::user("ny", [Role::Employee]));
        for path in ["/min-kompetanse", ASSESS, "/min-kompetanse/egenvurdering/gruppe/1"] {
            let page = site.get(path).await;
            assert_eq!(page.all("h1"), ["Brukeren din er ikke koblet til en ansatt"], "{path}");
        }
        assert_eq!(send(&site, ASSESS, "").await.all("h1"), ["Brukeren din er ikke koblet til en ansatt"]);
        assert_eq!(site.get("/").await.all(".tasks").len(), 0);
    })
    .await;
}
