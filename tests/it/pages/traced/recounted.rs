//! Every figure of a proposal's pages, against the recount from the files.

use std::collections::{BTreeMap, BTreeSet};

use staffing::Options;

use super::files::{Counted, day, hundredths};
use super::recount::{Recount, horizon};
use super::{DAY, now, table};
use crate::database::on_both;
use crate::pages::site::{Answer, Site};
use crate::proposal::kept::{files, import, proposed, request};

#[tokio::test]
async fn every_figure_of_a_proposal_is_counted_again_from_the_files() {
    Box::pin(on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let made = proposed(&database, &request(), &Options::default()).await.unwrap();
        let site = Site::at(&database, now);
        let address = format!("/bemanning/{}", made.kept.id);
        let counted = Counted::on(DAY);
        let plan = table(&site, &format!("{address}.csv?tabell=plan")).await;
        let recount = Recount::of(&counted, &plan);
        let page = site.get(&address).await;
        first_screen(&page, &recount);
        ratings(&page, &counted, &recount);
        freed(&page, &recount);
        strips(&site, &address, &recount).await;
        loads(&site, &address, &recount).await;
        let unmet = table(&site, &format!("{address}/udekket.csv")).await;
        assert_eq!(unmet.len(), recount.uncovered());
        let said = format!("{} behov er ikke helt dekket.", recount.uncovered());
        assert!(page.all("main p").iter().any(|words| words.starts_with(&said)), "{said}");
    }))
    .await;
}

/// Coverage today and with the proposal, of which needs, and who is asked.
fn first_screen(page: &Answer, recount: &Recount<'_>) {
    let (before, after) = recount.coverage();
    let said = page.all(".paper-first .answer span");
    assert_eq!(
        said,
        [format!("I dag dekker vi {before} % av arbeidet."), format!("Med forslaget {after} %.")]
    );
    let base = page.all(".paper-first .under").remove(0);
    assert!(base.starts_with(&format!("Av arbeidet i alle {} behov", recount.needs.len())), "{base}");
    let (employees, consultants) = (recount.asked(false).len(), recount.asked(true).len());
    let asked = page.all(".paper-first .answer.small").remove(0);
    let words = |number: usize, one: &str, many: &str| {
        if number == 1 { one.to_owned() } else { format!("{number} {many}") }
    };
    let (employees, consultants) =
        (words(employees, "Én ansatt", "ansatte"), words(consultants, "én konsulent", "konsulenter"));
    assert_eq!(asked, format!("{employees} og {consultants} blir spurt."));
}

/// How many of the levels that counted are confirmed, and how many old, of people who are there in the months.
fn ratings(page: &Answer, counted: &Counted, recount: &Recount<'_>) {
    let asked: BTreeSet<&str> = counted
        .file("initiativ_behov_kompetanse")
        .iter()
        .filter(|row| recount.needs.contains_key(&row["Behov-ID"]))
        .map(|row| row["Kompetanse-ID"].as_str())
        .collect();
    let first = horizon()[0];
    let last = horizon()[11].last_of_month();
    let there = |name: &str, key: &str, from: &str, to: &str| -> BTreeSet<String> {
        let rows = counted.file(name).iter();
        let rows = rows.filter(|row| row[to].is_empty() || day(&row[to]) >= first);
        rows.filter(|row| row[from].is_empty() || day(&row[from]) <= last)
            .map(|row| row[key].clone())
            .collect()
    };
    let employees = there("ansatte", "Ansattnr", "Ansatt fra", "Ansatt til");
    let consultants = there("konsulenter", "Konsulent-ID", "Kontrakt fra", "Kontrakt til");
    let of_employees = counted.file("ansatt_kompetanse").iter().map(|row| (&row["Ansattnr"], row));
    let of_consultants = counted.file("konsulent_kompetanse").iter().map(|row| (&row["Konsulent-ID"], row));
    let levels: Vec<_> = of_employees
        .filter(|(number, _)| employees.contains(*number))
        .chain(of_consultants.filter(|(number, _)| consultants.contains(*number)))
        .map(|(_, row)| row)
        .filter(|row| asked.contains(row["Kompetanse-ID"].as_str()) && row["Nivå"].parse::<i64>().is_ok())
        .collect();
    let part = |part: usize| (200 * part + levels.len()) / (2 * levels.len());
    let is_confirmed = |row: &&&super::files::Record| {
        row["Bekreftet av leder"] == "Ja" || ["Leder", "Kurs/sertifikat"].contains(&row["Kilde"].as_str())
    };
    let confirmed = levels.iter().filter(is_confirmed);
    let stale =
        levels.iter().filter(|row| day(&row["Sist oppdatert"]) < jiff::civil::date(2025, 5, 1)).count();
    let said = page.all(".paper-first .under").remove(1);
    let words = format!(
        "Vurderingene: {} % er bekreftet, {} % er eldre enn 18 måneder.",
        part(confirmed.count()),
        part(stale)
    );
    assert!(said.starts_with(&words), "{said} and not {words}");
}

/// Who must be freed, how much, and from which areas.
fn freed(page: &Answer, recount: &Recount<'_>) {
    let of = |person: &str| -> i64 { horizon().into_iter().map(|month| recount.freed(person, month)).sum() };
    let freed: BTreeMap<&str, i64> = recount
        .asked(false)
        .into_iter()
        .map(|person| (person, of(person)))
        .filter(|(_, share)| *share > 0)
        .collect();
    let months = (freed.values().sum::<i64>() + 500) / 1_000;
    let said = page.all(".paper-first strong").remove(0);
    let words = format!("{} må frigis, til sammen {},{} månedsverk.", freed.len(), months / 10, months % 10);
    assert_eq!(said, words);
    let mut areas: BTreeMap<String, usize> = BTreeMap::new();
    for person in freed.keys() {
        *areas.entry(recount.area(person)).or_default() += 1;
    }
    let (names, people) = (page.all("#omraader ~ tbody th"), page.all("#omraader ~ tbody td"));
    let shown: BTreeMap<String, usize> =
        names.into_iter().zip(people.iter().map(|people| people.parse().unwrap())).collect();
    assert_eq!(shown, areas);
}

/// The initiatives month by month, in the file and on the page.
async fn strips(site: &Site, address: &str, recount: &Recount<'_>) {
    let rows = table(site, &format!("{address}.csv?tabell=maaneder")).await;
    let initiatives: BTreeSet<&str> = recount.needs.values().map(|need| need.initiative.as_str()).collect();
    assert_eq!(rows.len(), 12 * initiatives.len());
    let mut digits = Vec::new();
    for row in &rows {
        let (needs, decided, covered) = recount.strip(&row[0], row[3].parse().unwrap());
        assert_eq!(row[5..8], [needs, decided, covered].map(|number| number.to_string()), "{row:?}");
        if needs > 0 {
            digits.push(format!("{covered}/{needs}"));
        }
    }
    let page = site.get(&format!("{address}/maaneder")).await;
    assert_eq!(page.all("#teams ~ tbody td.month [aria-hidden]"), digits);
    let first = site.get(address).await.all("#teams ~ tbody td.month [aria-hidden]");
    assert_eq!(first, digits[..first.len()], "the proposal's own page begins as the page of all");
}

/// What everybody gives in each month, what they may give, and how much they must be freed.
async fn loads(site: &Site, address: &str, recount: &Recount<'_>) {
    let rows = table(site, &format!("{address}/belastning.csv")).await;
    assert_eq!(rows.len(), 12 * recount.people().len());
    for row in &rows {
        let (person, month) = (row[0].as_str(), row[6].parse().unwrap());
        let (before, after) = recount.load(person, month);
        assert_eq!([hundredths(&row[9]), hundredths(&row[10])], [before, after], "{row:?}");
        if row[2] == "Nei" {
            let limit = before.max(recount.development(person, month));
            assert_eq!(hundredths(&row[8]), limit, "{row:?}");
            assert_eq!(hundredths(&row[11]), recount.freed(person, month), "{row:?}");
        }
    }
}
