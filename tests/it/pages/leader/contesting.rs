//! What the person says to the manager's answer, and what becomes of it.

use axum::http::StatusCode;
use innsats::access::{Actor, Role};

use super::{CONFIRM, MINE, done, enter, lise, ola, seen, send, with_people};
use crate::database::on_both;
use crate::store::schema::run;

const CONTESTS: &str = "/vurderinger/bestridt";
const EXAMPLE: &str = "Du+trengte+hjelp+med+kartet+over+rasutsatte+omr%C3%A5der.";
const WHY: &str = "Jeg+laget+kartet+over+kvikkleire+helt+alene+i+mai.";

/// Lise says that Ola's GIS is one level lower.
async fn rated(database: &innsats::store::Database) {
    with_people(database).await;
    let site = lise(database);
    let fields = format!("{}&valg=annet&niva=2&kommentar={EXAMPLE}", seen(&site, CONFIRM, 1).await);
    assert_eq!(send(&site, CONFIRM, &fields).await.status, StatusCode::SEE_OTHER);
}

async fn version(site: &super::Site) -> String {
    site.get(MINE).await.attributes("#vurdering-1 input[name=versjon]", "value").remove(0)
}

/// The hidden fields of the first contested level.
async fn fields(site: &super::Site) -> String {
    let page = site.get(CONTESTS).await;
    let value = |name: &str| page.attributes(&format!(".case input[name={name}]"), "value").remove(0);
    format!("ferdighet=1&versjon={}&leder={}", value("versjon"), value("leder"))
}

#[tokio::test]
async fn a_person_answers_and_contests_and_the_leader_answers_with_the_level_of_the_person() {
    on_both(async |database| {
        rated(&database).await;
        let (site, leader) = (ola(&database), lise(&database));
        let version = version(&site).await;
        let empty =
            send(&site, &format!("{MINE}/svar"), &format!("ferdighet=1&versjon={version}&svar=")).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let answer = format!("ferdighet=1&versjon={version}&svar=Takk.");
        assert_eq!(send(&site, &format!("{MINE}/svar"), &answer).await.status, StatusCode::SEE_OTHER);
        let contest = format!("ferdighet=1&versjon={version}&svar={WHY}");
        let sent = send(&site, &format!("{MINE}/bestrid"), &contest).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let mine = site.get(MINE).await.all("#vurdering-1").remove(0);
        assert!(mine.contains("Bestridt, venter på svar") && mine.contains("kvikkleire"), "{mine}");

        let unit = leader.get("/min-enhet").await;
        assert_eq!(unit.all(".waits .what")[0], "Bestridte nivåer å svare på (1)");
        let page = leader.get(CONTESTS).await;
        assert!(page.all(".case")[0].contains("Ola Berg: GIS") && page.all(".case")[0].contains("Takk."));
        let path = format!("{CONTESTS}/2");
        let seen = fields(&leader).await;
        let undecided = send(&leader, &path, &format!("{seen}&svar={WHY}")).await;
        assert_eq!(undecided.all(".ds-error-summary a"), ["Velg hva som skal gjelde."]);
        let agreed = send(&leader, &path, &format!("{seen}&utfall=enig&svar={WHY}")).await;
        assert_eq!(agreed.status, StatusCode::SEE_OTHER, "{}", agreed.text());
        let mine = site.get(MINE).await.all("#vurdering-1").remove(0);
        assert!(mine.contains("Bekreftet av lise") && mine.contains("vurderte det på nytt"), "{mine}");
        let actions: Vec<String> = done(&database).await.into_iter().map(|(action, _)| action).collect();
        assert_eq!(actions, ["rate_as_manager", "answer_level", "contest_level", "answer_contest"]);
        assert!(leader.get(CONTESTS).await.all(".case").is_empty());
    })
    .await;
}

#[tokio::test]
async fn personnel_may_let_a_contested_level_stand_but_confirm_none() {
    on_both(async |database| {
        rated(&database).await;
        let site = ola(&database);
        let contest = format!("ferdighet=1&versjon={}&svar={WHY}", version(&site).await);
        send(&site, &format!("{MINE}/bestrid"), &contest).await;
        let personnel = enter(&database, Actor::user("hr", [Role::Employee, Role::Personnel]));
        let page = personnel.get(CONTESTS).await;
        assert_eq!(page.attributes("input[name=utfall]", "value"), ["behold"]);
        let seen = fields(&personnel).await;
        let path = format!("{CONTESTS}/2");
        let forbidden = send(&personnel, &path, &format!("{seen}&utfall=enig&svar={WHY}")).await;
        assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
        let sent = send(&personnel, &path, &format!("{seen}&utfall=behold&svar={WHY}")).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        assert!(site.get(MINE).await.all("#vurdering-1")[0].contains("hr vurderte det på nytt"));
        let late = send(&lise(&database), &path, &format!("{seen}&utfall=behold&svar={WHY}")).await;
        assert_eq!(late.status, StatusCode::NOT_FOUND, "it is answered");
    })
    .await;
}

#[tokio::test]
async fn what_a_manager_has_taken_back_meanwhile_is_not_contested() {
    on_both(async |database| {
        rated(&database).await;
        let (site, leader) = (ola(&database), lise(&database));
        let version = version(&site).await;
        send(&leader, &format!("{CONFIRM}/angre"), &seen(&leader, CONFIRM, 1).await).await;
        let contest = format!("ferdighet=1&versjon={version}&svar={WHY}");
        assert_eq!(send(&site, &format!("{MINE}/bestrid"), &contest).await.status, StatusCode::CONFLICT);
        let colleague = enter(&database, super::user("per", 4));
        let other = send(&colleague, &format!("{MINE}/bestrid"), &contest).await;
        assert_eq!(other.status, StatusCode::CONFLICT, "only about oneself");
        let page = lise(&database).get(CONTESTS).await;
        assert_eq!(
            page.all("main > p").last().unwrap(),
            "Ingen bestrider noe nivå nå. Når noen gjør det, står det her."
        );
    })
    .await;
}

#[tokio::test]
async fn what_one_contests_oneself_is_not_counted_among_what_one_can_answer() {
    on_both(async |database| {
        with_people(&database).await;
        let contest = "
            INSERT INTO assessment_remark (assessment_id, kind, text, author, at)
            SELECT id, 'contest', 'Jeg kan dette godt.', 'x', '2026-11-01T09:00:00Z'
            FROM assessment WHERE person_id IN (1, 2) AND skill_id = 1;";
        run(&database, contest.to_owned()).await.unwrap();
        let leader = lise(&database);
        assert_eq!(leader.get(CONTESTS).await.all(".case").len(), 1, "Ola's");
        assert_eq!(leader.get("/min-enhet").await.all(".waits .what")[0], "Bestridte nivåer å svare på (1)");
    })
    .await;
}
