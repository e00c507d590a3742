//! The figures of a proposal: its page, its parts and their tables are the plan's, and add up.

use std::collections::BTreeSet;

use innsats::service::proposal_view::{self, ProposalView};
use innsats::wording::Language;
use innsats::wording::proposal as words;
use staffing::Options;

use super::files::count;
use super::{Counted, DAY, hundredths, now, table};
use crate::database::on_both;
use crate::door::read;
use crate::pages::site::Site;
use crate::proposal::kept::{files, import, proposed, request};

fn sum(rows: &[Vec<String>], column: usize) -> i64 {
    rows.iter().map(|row| hundredths(&row[column])).sum()
}

#[tokio::test]
async fn a_proposal_adds_up_over_its_page_its_parts_and_the_terminal() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let kept = proposed(&database, &request(), &Options::default()).await.unwrap().kept;
        let mut reading = read(&database).await;
        let view = proposal_view::load(&mut reading, &kept).await.unwrap();
        drop(reading);
        let site = Site::at(&database, now);
        let address = format!("/bemanning/{}", kept.id);
        let people: BTreeSet<&str> = kept.plan.assignments.iter().map(|one| one.person.as_str()).collect();

        let page = site.get(&address).await;
        let said = page.all(".sentences p");
        let terminal = words::summary(&view.summary, view.months[0], view.months[11], Language::Nb);
        assert_eq!(said, terminal.iter().map(|line| line.replace('\u{a0}', " ")).collect::<Vec<_>>());
        let unmet = table(&site, &format!("{address}/udekket.csv")).await;
        assert_eq!(unmet.len(), view.summary.needs - view.summary.covered);
        let loads = table(&site, &format!("{address}/belastning.csv")).await;
        let loaded: BTreeSet<&str> = loads.iter().map(|row| row[0].as_str()).collect();
        assert!(people.is_subset(&loaded), "the committed are there too");
        assert_eq!(loads.len(), 12 * loaded.len());
        let releases = table(&site, &format!("{address}/frigi.csv")).await;
        let released: BTreeSet<_> = kept.plan.releases.iter().map(|one| one.person.as_str()).collect();
        assert_eq!(releases.len(), released.len(), "one row for each person");

        let teams = table(&site, &format!("{address}.csv")).await;
        assert_eq!(sum(&teams, 3) / 100, count(view.summary.needs));
        assert_eq!(sum(&teams, 4) / 100, count(view.summary.covered));
        let listed = table(&site, "/bemanning.csv").await;
        assert_eq!(listed.len(), 1);
        staffed(&site, &view).await;
        gap(&site, &view).await;
        not_known(&site, &address).await;
        places(&site, &address).await;
    })
    .await;
}

/// Needs with somebody, as the list of initiatives counts them.
async fn staffed(site: &Site, view: &ProposalView) {
    for row in table(site, "/tiltak.csv").await {
        let team = view.teams.iter().find(|team| team.initiative.code.as_str() == row[0]);
        let places = team.iter().flat_map(|team| &team.places);
        let needs: BTreeSet<_> = places.map(|place| place.need.code.as_str()).collect();
        assert_eq!(row[8], needs.len().to_string(), "{row:?}");
    }
}

/// What the gap report misses is what the proposal leaves uncovered.
async fn gap(site: &Site, view: &ProposalView) {
    let missing: f64 = view.unmet.iter().map(|need| need.months).sum();
    let rows = table(site, "/gap.csv").await;
    assert!((sum(&rows, 4) as f64 / 100.0 - missing).abs() < 0.01 * rows.len() as f64);
    let total = Language::Nb.decimal(missing, 1).replace('\u{a0}', " ");
    let lead = site.get("/gap").await.all(".lead").remove(0);
    assert!(lead.contains(&format!("{total} ")), "{total} is not in: {lead}");
    let most = table(site, "/gap.csv?tabell=mest").await;
    assert!((sum(&most, 1) as f64 / 100.0 - missing).abs() < 0.05 * most.len() as f64);
}

/// What the proposal did not know, counted from the files.
async fn not_known(site: &Site, address: &str) {
    let counted = Counted::on(DAY);
    let first = jiff::civil::date(2026, 11, 1);
    let in_position = counted
        .file("ansatte")
        .iter()
        .filter(|row| row["Ansatt til"].is_empty() || super::files::day(&row["Ansatt til"]) >= first);
    let everybody: Vec<&str> = in_position.map(|row| row["Ansattnr"].as_str()).collect();
    let unstated = everybody.iter().filter(|number| counted.ratings_of(number).count() == 0).count();
    let lines = site.get(address).await.all("ul.not-known li");
    let expected = format!(
        "{unstated} av {} ansatte i stilling i perioden har ikke oppgitt kompetanse.",
        everybody.len()
    );
    assert_eq!(lines[0], expected);
}

/// A person's page says of a place what the team's page says: the months, the share, the initiative.
async fn places(site: &Site, address: &str) {
    let mut seen = 0;
    let months = site.get(&format!("{address}/maaneder")).await;
    for team in &months.attributes("#teams ~ tbody th a", "href") {
        let page = site.get(team).await;
        let (people, shares) = (page.attributes(".place .person a", "href"), page.all(".place .share"));
        let (roles, periods) = (page.all(".place .role"), page.all(".place .period"));
        for (at, person) in people.iter().enumerate() {
            let profile = site.get(person).await;
            let cells = profile.all("#proposed ~ tbody td");
            let role = &roles[at];
            let found =
                cells.chunks(4).any(|row| row[0] == *role && row[1] == shares[at] && row[2] == periods[at]);
            assert!(found, "{person}: {role}, {}, {} is not in {cells:?}", shares[at], periods[at]);
            seen += 1;
        }
    }
    assert!(seen > 5, "{seen} places were compared");
}
