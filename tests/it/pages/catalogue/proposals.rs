//! Skills that people miss, from the proposal to the answer they see.

use axum::http::StatusCode;
use innsats::access::Role;

use super::{filled, recorded, send, send_filled, site_of, with_catalogue};
use crate::database::on_both;
use crate::pages::site::Site;

const PROPOSE: &str = "/kompetanse/foresla";
const QUEUE: &str = "/kompetanse/forslag";

/// The address of the proposal of a skill.
async fn case(site: &Site, name: &str) -> String {
    let page = site.get(QUEUE).await;
    let at = page.all(".case h2").iter().position(|found| found == name).unwrap();
    page.attributes(".case h2 a", "href")[at].clone()
}

#[tokio::test]
async fn whoever_misses_a_skill_proposes_it_and_sees_what_became_of_it() {
    on_both(async |database| {
        let steward = with_catalogue(&database).await;
        let employee = site_of(&database, Role::Employee);
        let nameless = send(&employee, PROPOSE, &[("navn", ""), ("hvorfor", "trengs")]).await;
        assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
        for name in ["Droneflyging", "Budsjettprinsippene", "Kaffekoking"] {
            let sent = send(&employee, PROPOSE, &[("navn", name), ("hvorfor", "Vi trenger det")]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(employee.get(QUEUE).await.status, StatusCode::FORBIDDEN);
        assert!(steward.get("/").await.text().contains("Svar på 3 forslag om nye ferdigheter"));

        let taken_in = case(&steward, "Droneflyging").await;
        assert_eq!(
            send(&steward, &taken_in, &[("versjon", "1"), ("valg", "ta-inn"), ("type", "ferdighet")])
                .await
                .status,
            StatusCode::SEE_OTHER
        );
        let alias = case(&steward, "Budsjettprinsippene").await;
        let wrong =
            send(&steward, &alias, &[("versjon", "1"), ("valg", "alias"), ("ferdighet", "xyz")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        send(&steward, &alias, &[("versjon", "1"), ("valg", "alias"), ("ferdighet", "K0023")]).await;
        let declined = case(&steward, "Kaffekoking").await;
        let silent = send(&steward, &declined, &[("versjon", "1"), ("valg", "avsla"), ("grunn", " ")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "whoever proposed it is told why");
        send(&steward, &declined, &[("versjon", "1"), ("valg", "avsla"), ("grunn", "Alle kan det")]).await;
        let late = send(&steward, &declined, &[("versjon", "1"), ("valg", "ta-inn")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);

        let answers = employee.get(PROPOSE).await.all(".facts dd");
        assert_eq!(
            answers,
            [
                "Ikke tatt inn: Alle kan det",
                "Finnes i katalogen som «budsjettprinsipper».",
                "Tatt inn i katalogen som «Droneflyging».",
            ]
        );
        assert_eq!(steward.get("/kompetanse?sok=budsjettprinsippene").await.all("tbody th").len(), 1);
        let actions = recorded(&database, "skill_proposal").await;
        assert_eq!(actions.iter().filter(|action| *action == "answer_skill_proposal").count(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_role_profile_asks_for_all_or_for_some_of_several_skills() {
    on_both(async |database| {
        let steward = with_catalogue(&database).await;
        let list = steward.get("/roller").await;
        let path = list.attributes("tbody th a", "href")[0].clone();
        let edit = format!("{path}/endre");
        let page = steward.get(&edit).await;
        let rows = page.all("tbody tr").len();
        assert!(rows > 3, "{rows}");
        let before = steward.get(&path).await.all("tbody td:last-child");

        let added = filled(&page, &[("ny", "K0023"), ("valg", "legg-til")]);
        let added = send_filled(&steward, &edit, &added).await;
        assert_eq!((added.status, added.all("tbody tr").len()), (StatusCode::OK, rows + 1));
        let sent = filled(
            &added,
            &[("krav_0", "minst-1"), ("krav_1", "minst-1"), ("minst_1", "2"), ("valg", "lagre")],
        );
        let too_few = send_filled(&steward, &edit, &sent).await;
        assert_eq!(too_few.status, StatusCode::UNPROCESSABLE_ENTITY, "two of two is all");
        let sent = filled(&too_few, &[("minst_1", "1"), ("fjern_2", "ja"), ("valg", "lagre")]);
        let done = send_filled(&steward, &edit, &sent).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let shown = steward.get(done.header("location")).await;
        assert_eq!(shown.all("tbody tr").len(), rows);
        let asked = shown.all("tbody td:last-child");
        assert_eq!(asked.iter().filter(|asked| *asked == "Minst 1 av 2").count(), 2);
        assert_ne!(asked, before);
        let stale = send_filled(&steward, &edit, &sent).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert_eq!(stale.all(".conflict li").len(), rows, "what is saved now");
        assert_eq!(recorded(&database, "role").await, ["change_role_profile"]);
        let employee = site_of(&database, Role::Employee);
        assert_eq!(employee.get(&path).await.status, StatusCode::OK);
        assert_eq!(employee.get(&edit).await.status, StatusCode::FORBIDDEN);
    })
    .await;
}
