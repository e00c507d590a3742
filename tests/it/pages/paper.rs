//! A proposal as a paper to decide on: the answer first, remedies with names for who may know them, one's own first.

use std::collections::BTreeSet;

use innsats::access::{Actor, Responsibility, Role};
use innsats::domain::{PersonNumber, ProposalId, UnitCode};
use innsats::planning::StaffingRequest;
use innsats::service::proposal_view::{self, Step};
use innsats::service::propose_staffing::Kept;
use innsats::store::Database;
use innsats::store::views::directory;
use innsats::web::{AppState, Entrance};
use staffing::Options;
use staffing_model::plan::{Reason, Unmet};

use super::site::{Answer, Site, now};
use crate::database::on_both;
use crate::door::read;
use crate::proposal::kept::{files, import, proposed, request};
use crate::store::schema::run;

/// The small municipality with a proposal.
async fn made(database: &Database, request: &StaffingRequest) -> Kept {
    import(database, files("tests/data/org120")).await;
    proposed(database, request, &Options::default()).await.unwrap().kept
}

fn entered(database: &Database, actor: Actor) -> Site {
    Site::of(AppState::entered_by(database.clone(), now, Entrance::As(actor)))
}

fn personnel(database: &Database) -> Site {
    entered(database, Actor::user("hr", [Role::Employee, Role::Personnel]))
}

fn path(id: ProposalId) -> String {
    format!("/bemanning/{id}")
}

/// The names of everybody in the register's file.
fn everybody() -> BTreeSet<String> {
    let rows = files("tests/data/org120").into_iter().find(|file| file.name == "ansatte.csv").unwrap();
    let rows = super::traced::records(&rows.bytes);
    rows.iter().map(|row| format!("{} {}", row["Fornavn"], row["Etternavn"])).collect()
}

/// Where each of these stands in the page, in order.
fn order(page: &Answer, ids: &[&str]) -> Vec<usize> {
    let text = page.text();
    ids.iter().map(|id| text.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id}"))).collect()
}

#[tokio::test]
async fn the_answer_comes_first_then_the_ground_it_stands_on_then_the_teams() {
    on_both(async |database| {
        let id = made(&database, &request()).await.id;
        let page = personnel(&database).get(&path(id)).await;
        assert_eq!(page.all(".paper-first .answer span").len(), 2, "today and with the proposal");
        let holes = page.all("#hull ~ tbody tr").len();
        assert!((1..=5).contains(&holes), "{holes}");
        assert!(order(&page, &["hull", "grunnlag", "regelverk", "maaneder"]).is_sorted());
        for anchor in page.attributes("nav.contents a", "href") {
            if let Some(id) = anchor.strip_prefix('#') {
                assert_eq!(order(&page, &[id]).len(), 1);
                continue;
            }
            let there = personnel(&database).get(&anchor).await;
            assert_eq!(there.status.as_u16(), 200, "{anchor}");
            assert_eq!(there.body.starts_with(b"PK"), anchor.contains(".xlsx"), "{anchor}");
        }
        assert!(!page.text().contains("uid 0"), "whose number it was is technical, and folded");
    })
    .await;
}

#[tokio::test]
async fn what_the_request_did_not_allow_is_not_on_the_line() {
    on_both(async |database| {
        let asked = StaffingRequest { learning: false, ..request() };
        let id = made(&database, &asked).await.id;
        let page = personnel(&database).get(&path(id)).await;
        let used = page.all("caption#reach ~ tbody td:last-child");
        assert_eq!(used, ["Brukt", "Brukt", "Ikke brukt", "Ikke brukt"]);
        assert_eq!(page.all("svg[role=img] circle").len(), 2);
    })
    .await;
}

#[tokio::test]
async fn remedies_and_others_are_named_only_to_who_may_see_candidates() {
    on_both(async |database| {
        let id = made(&database, &request()).await.id;
        let names = everybody();
        let named = |page: &Answer| names.iter().filter(|name| page.text().contains(*name)).count();
        let full = personnel(&database);
        let office = entered(&database, Actor::user("kontoret", [Role::Employee, Role::PortfolioOffice]));
        let unmet = format!("{}/udekket", path(id));
        assert!(named(&full.get(&unmet).await) > 0, "somebody is near to something");
        let page = office.get(&unmet).await;
        assert!(!page.all("#rows ~ tbody tr").is_empty(), "the needs are there");
        assert_eq!(named(&page), 0, "and nobody is named");
        assert_eq!(named(&office.get(&path(id)).await), 0);
    })
    .await;
}

#[tokio::test]
async fn somebody_who_could_and_is_not_used_is_named_first() {
    on_both(async |database| {
        let mut kept = made(&database, &request()).await;
        let left_out = kept.plan.assignments.remove(0);
        kept.plan.assignments.retain(|one| one.need != left_out.need);
        let of = |one: &&staffing_model::problem::Initiative| {
            one.needs.iter().any(|need| need.id == left_out.need)
        };
        let initiative = kept.problem.initiatives.iter().find(of).unwrap();
        let need = initiative.needs.iter().find(|need| need.id == left_out.need).unwrap();
        kept.plan.unmet.retain(|one| one.need != left_out.need);
        kept.plan.unmet.push(Unmet {
            need: left_out.need.clone(),
            initiative: initiative.id.clone(),
            amount: need.amount,
            share_periods: need.total_share() * need.length() as f64,
            reason: Reason::LeftOpen,
            counts: Vec::new(),
            displaced_by: Vec::new(),
            nearest: Vec::new(),
        });
        let view = proposal_view::load(&mut read(&database).await, &kept).await.unwrap();
        let unmet = view.unmet.iter().find(|one| one.need.code.as_str() == left_out.need.as_str()).unwrap();
        let first = unmet.remedies.first().unwrap();
        assert!(matches!(first.step, Step::Use(_)), "{:?}", unmet.remedies);
        assert!(first.person.is_some());
        let orders: Vec<_> = unmet.remedies.iter().map(|remedy| remedy.step.order()).collect();
        assert!(orders.is_sorted(), "the least to ask for first: {orders:?}");
    })
    .await;
}

#[tokio::test]
async fn a_leader_finds_their_own_people_first_and_nobody_elses() {
    on_both(async |database| {
        let kept = made(&database, &request()).await;
        let known = directory::load(&mut read(&database).await).await.unwrap();
        let leader = known.person(&PersonNumber::parse("100105").unwrap()).unwrap();
        let unit = known.unit(&UnitCode::parse("DIG").unwrap()).unwrap();
        let responsibility = Responsibility { units: [unit].into(), ..Responsibility::default() };
        let actor = Actor::user("leder", [Role::Employee, Role::Leader]).being(leader);
        let page = entered(&database, actor.answering_for(responsibility)).get(&path(kept.id)).await;
        let mine: BTreeSet<String> = page.all("#mine-plasser ~ tbody th").into_iter().collect();
        assert!(!mine.is_empty());
        let all: BTreeSet<String> =
            everybody().into_iter().filter(|name| page.text().contains(name)).collect();
        assert!(all.is_superset(&mine));
        let full = personnel(&database).get(&format!("{}/belastning", path(kept.id))).await;
        assert!(full.all("#rows ~ tbody tr").len() > mine.len(), "others are on teams too");
        assert!(order(&page, &["hull", "mine-ansatte", "grunnlag"]).is_sorted());
    })
    .await;
}

#[tokio::test]
async fn proposed_people_who_have_left_since_stand_first_among_what_looks_wrong() {
    on_both(async |database| {
        let kept = made(&database, &request()).await;
        let who =
            |number: &str| kept.problem.people.iter().any(|one| one.id.as_str() == number && !one.external);
        let mut numbers = kept.plan.assignments.iter().map(|one| one.person.as_str());
        let number = numbers.find(|number| who(number)).unwrap();
        let left = format!(
            "UPDATE engagement SET valid_to = '2026-11-02'
             WHERE person_id = (SELECT id FROM person WHERE number = '{number}')"
        );
        let before = personnel(&database).get(&path(kept.id)).await.all(".looks-wrong li");
        assert!(!before.iter().any(|line| line.contains("er foreslått til")), "{before:?}");
        run(&database, left).await.unwrap();
        let after = personnel(&database).get(&path(kept.id)).await.all(".looks-wrong li");
        assert!(after[0].contains(number) && after[0].contains("er foreslått til"), "{after:?}");
        assert!(after[0].ends_with("siste arbeidsdag er 2. nov. 2026."), "{after:?}");
    })
    .await;
}

#[tokio::test]
async fn a_team_says_of_everybody_why_and_what_differs_with_others() {
    on_both(async |database| {
        let kept = made(&database, &request()).await;
        let site = personnel(&database);
        let teams =
            site.get(&format!("{}/maaneder", path(kept.id))).await.attributes("#teams ~ tbody th a", "href");
        let (mut places, mut others) = (0, 0);
        for team in teams {
            let page = site.get(&team).await;
            let (here, whys) = (page.all(".place").len(), page.all(".place details p"));
            assert_eq!(page.all(".place dl dd").len(), 2 * here, "interest and load: {team}");
            assert_eq!(whys.len(), here, "how many others: {team}");
            places += here;
            others += page.all(".place details li").len();
        }
        assert_eq!(places, kept.plan.assignments.len());
        assert!(others > 0);
    })
    .await;
}
