//! Every figure of the pages, worked out again from the files that were imported.

mod files;
mod proposal;
mod recount;
mod recounted;

use innsats::domain::DataSet;
use innsats::store::Database;
use innsats::wording::{Language, texts};
use jiff::Timestamp;
use jiff::civil::{Date, date};

use super::site::{Answer, Site};
use crate::database::on_both;
use crate::proposal::kept::import;
pub use files::records;
use files::{Counted, Record, Sum, count, hundredths, level, part};

/// One employee of the files has left on this day.
const DAY: Date = date(2026, 11, 27);

fn now() -> Timestamp {
    "2026-11-27T10:00:00Z".parse().unwrap()
}

async fn municipality(database: &Database) -> (Site, Counted) {
    import(database, crate::proposal::kept::files("tests/data/org120")).await;
    (Site::at(database, now), Counted::on(DAY))
}

/// The rows of a table as a file, without the byte order mark.
async fn table(site: &Site, path: &str) -> Vec<Vec<String>> {
    let answer = site.get(path).await;
    assert_eq!(answer.status, axum::http::StatusCode::OK, "{path}");
    rows_of(&answer)
}

fn rows_of(answer: &Answer) -> Vec<Vec<String>> {
    let text = answer.text();
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A number as the pages write it.
fn number(number: i64) -> String {
    Language::Nb.number(number).replace('\u{a0}', " ")
}

/// Hundredths of a per cent as full-time equivalents, as the pages write them.
fn full_time(hundredths: i64) -> String {
    Language::Nb.decimal(hundredths as f64 / 10_000.0, 1).replace('\u{a0}', " ")
}

/// What stands where a figure is about too few people.
fn hidden(cell: &str) -> bool {
    ["page-hidden", "page-too-few"].iter().any(|key| texts(Language::Nb).get(key) == cell)
}

#[tokio::test]
async fn the_start_page_counts_what_is_in_the_files() {
    on_both(async |database| {
        let (site, counted) = municipality(&database).await;
        let start = site.get("/").await;
        let (values, more) = (start.all(".figure .value"), start.all(".figure .more"));
        let all = counted.sum("");
        assert_eq!(all.people, 119, "one of 120 has left");
        let closed = counted.file("initiativer").iter().filter(|row| row["Status"] == "Avsluttet").count();
        assert_eq!(
            values,
            [
                number(all.people),
                full_time(all.development),
                part(all.rated_people, all.people),
                part(all.confirmed, all.ratings),
                number(count(counted.file("kompetansekatalog").len())),
                number(count(counted.file("initiativer").len() - closed)),
            ]
        );
        let consultants = number(count(counted.contracted().len()));
        assert!(more[0].starts_with(&format!("og {consultants} innleide konsulenter. 1 til er registrert")));
        assert_eq!(more[1], format!("av {} årsverk i alt", full_time(all.positions)));
        assert!(more[2].starts_with(&number(all.ratings)), "{more:?}");
        assert!(more[3].ends_with(&part(all.stale, all.ratings)), "{more:?}");
        assert!(more[5].contains(&number(count(counted.open_needs().len()))), "{more:?}");
    })
    .await;
}

#[tokio::test]
async fn a_units_figures_are_the_same_in_the_files_on_its_page_in_the_list_and_in_the_table() {
    on_both(async |database| {
        let (site, counted) = municipality(&database).await;
        let file = table(&site, "/enheter.csv").await;
        let page = site.get("/enheter").await;
        let (links, cells) = (page.attributes("tbody th a", "href"), page.all("tbody td"));
        assert_eq!(file.len(), counted.file("enheter").len());
        for ((row, link), shown) in file.iter().zip(&links).zip(cells.chunks(6)) {
            let sum = counted.sum(&row[0]);
            let expected = [
                number(sum.people),
                full_time(sum.positions),
                full_time(sum.development),
                part(sum.rated_people, sum.people),
                part(sum.confirmed, sum.ratings),
                part(sum.stale, sum.ratings),
            ];
            let essential = part(sum.essential_held, sum.essential);
            assert_eq!(row[2], sum.people.to_string(), "{row:?}");
            assert_eq!(
                row[3..5],
                expected[1..3].iter().map(|shown| shown.replace(' ', "")).collect::<Vec<_>>()
            );
            for (at, expected) in expected.iter().enumerate() {
                assert!(shown[at] == *expected || at > 2 && hidden(&shown[at]), "{row:?}: {shown:?}");
            }
            for (in_file, shown) in row[5..8].iter().zip(&shown[3..]) {
                assert_eq!(*in_file, shown.trim_end_matches(" %").replace('–', ""), "{row:?}");
            }
            unit_page(&site, link, &sum, &expected, &essential).await;
            let people = site.get(&format!("/ansatte?enhet={}", link.rsplit('/').next().unwrap())).await;
            let found = people.all(".count").remove(0);
            assert_eq!(found.split(' ').next().unwrap(), sum.people.to_string(), "{row:?}");
        }
    })
    .await;
}

async fn unit_page(site: &Site, link: &str, sum: &Sum, expected: &[String; 6], essential: &str) {
    let page = site.get(link).await;
    let (values, more) = (page.all(".figure .value"), page.all(".figure .more"));
    assert_eq!(values[0], expected[0], "{link}");
    assert_eq!(values[1], expected[2], "{link}");
    assert!(more[1].contains(&expected[1]), "{link}: {more:?}");
    for (value, expected) in values[2..].iter().zip([&expected[3], &expected[4], essential]) {
        assert!(value == expected || hidden(value), "{link}: {values:?}");
    }
    assert!(more[4].contains(&number(sum.essential)), "{link}: {more:?}");
}

#[tokio::test]
async fn holders_and_needs_of_a_skill_are_those_of_the_files() {
    on_both(async |database| {
        let (site, counted) = municipality(&database).await;
        let file = table(&site, "/kompetanse.csv").await;
        assert_eq!(file.len(), counted.file("kompetansekatalog").len());
        let open: Vec<&str> = counted.open_needs().iter().map(|row| row["Behov-ID"].as_str()).collect();
        let mut seen = 0;
        for row in &file {
            let levels = counted.holders(&row[0]);
            for (cell, held) in row[4..9].iter().zip(levels).chain([(&row[9], levels.iter().sum())]) {
                assert!(*cell == held.to_string() || hidden(cell), "{row:?}");
                seen += i64::from(!hidden(cell));
            }
            let asks =
                |need: &&Record| need["Kompetanse-ID"] == row[0] && open.contains(&need["Behov-ID"].as_str());
            let needs = counted.file("initiativ_behov_kompetanse").iter().filter(asks).count();
            assert_eq!(row[10], needs.to_string(), "{row:?}");
        }
        assert!(seen > count(file.len()), "most figures are shown");
        skill_page(&site, &counted).await;
    })
    .await;
}

async fn skill_page(site: &Site, counted: &Counted) {
    for link in site.get("/kompetanse").await.attributes("tbody th a", "href").iter().take(10) {
        let page = site.get(link).await;
        let code = page
            .all("dl.facts dd")
            .into_iter()
            .find(|fact| fact.starts_with('K') && fact.len() == 5)
            .unwrap();
        let levels = counted.holders(&code);
        let cells = page.all("#holders ~ tbody td.number");
        for (cell, held) in cells.iter().zip(levels) {
            assert!(*cell == held.to_string() || hidden(cell), "{code}: {cells:?}");
        }
        let roles =
            counted.file("rolle_kompetanse").iter().filter(|row| row["Kompetanse-ID"] == code).count();
        assert_eq!(page.all("#roles ~ tbody tr").len(), roles, "{code}");
    }
}

#[tokio::test]
async fn an_employees_shares_and_skills_are_those_of_the_files() {
    on_both(async |database| {
        let (site, counted) = municipality(&database).await;
        let file = table(&site, "/ansatte.csv").await;
        assert_eq!(file.len(), counted.file("ansatte").len(), "also those who have left");
        let there = counted.employed();
        for row in &file {
            let person = counted.file("ansatte").iter().find(|person| person["Ansattnr"] == row[0]).unwrap();
            let in_position = there.iter().any(|one| one["Ansattnr"] == row[0]);
            let percent = if in_position { hundredths(&person["Stillings-%"]) } else { 0 };
            assert_eq!((&row[1], &row[2]), (&person["Etternavn"], &person["Fornavn"]));
            assert_eq!(hundredths(&row[5]), percent, "{row:?}");
            assert_eq!(hundredths(&row[6]), percent * hundredths(&person["Utviklingskapasitet %"]) / 10_000);
            assert_eq!(row[7], counted.ratings_of(&row[0]).count().to_string(), "{row:?}");
        }
        for link in site.get("/ansatte").await.attributes("tbody th a", "href").iter().take(10) {
            profile(&site, &counted, link).await;
        }
    })
    .await;
}

async fn profile(site: &Site, counted: &Counted, link: &str) {
    let page = site.get(link).await;
    let number = page.all(".lead")[0].rsplit(' ').next().unwrap().to_owned();
    let ratings: Vec<&Record> = counted.ratings_of(&number).collect();
    let rows = page.all("#skills ~ tbody td.rated");
    assert_eq!(rows.len(), ratings.len(), "{number}");
    let levels = |all: &mut Vec<i64>| all.sort_unstable();
    let mut shown: Vec<i64> = rows.iter().map(|row| level(row.split(' ').next().unwrap())).collect();
    let mut held: Vec<i64> = ratings.iter().map(|row| level(&row["Nivå"])).collect();
    levels(&mut shown);
    levels(&mut held);
    assert_eq!(shown, held, "{number}");
    let over = |row: &&Record| files::day(&row["Til"]) >= DAY;
    let of = |row: &&Record, key: &str| row[key] == number;
    let work = counted.file("tildelinger").iter().filter(|row| of(row, "Person-ID")).filter(over).count();
    assert_eq!(page.all("#work ~ tbody tr").len(), work, "{number}");
}

#[tokio::test]
async fn an_initiatives_needs_and_demands_are_those_of_the_files() {
    on_both(async |database| {
        let (site, counted) = municipality(&database).await;
        let file = table(&site, "/tiltak.csv").await;
        assert_eq!(file.len(), counted.file("initiativer").len());
        for row in &file {
            let needs = counted.file("initiativ_behov").iter().filter(|need| need["Initiativ-ID"] == row[0]);
            assert_eq!(row[7], needs.count().to_string(), "{row:?}");
            assert_eq!(row[8], "0", "nothing is proposed yet");
        }
        for link in site.get("/tiltak").await.attributes("tbody th a", "href") {
            let page = site.get(&link).await;
            let code = page.all("dl.facts dd").remove(0);
            let needs: Vec<&Record> =
                counted.file("initiativ_behov").iter().filter(|need| need["Initiativ-ID"] == code).collect();
            let of_need = |row: &&Record| needs.iter().any(|need| need["Behov-ID"] == row["Behov-ID"]);
            let asked = counted.file("initiativ_behov_kompetanse").iter().filter(of_need).count();
            assert_eq!(page.all("#needs ~ tbody tr").len(), needs.len(), "{code}");
            assert_eq!(page.all("#needs ~ tbody td:nth-child(3) li").len(), asked, "{code}");
            let allocated = counted.file("tildelinger").iter().filter(of_need).count();
            assert_eq!(page.all("#needs ~ tbody td:nth-child(4) li").len(), allocated, "{code}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_import_counts_the_rows_of_its_files() {
    on_both(async |database| {
        let (site, counted) = municipality(&database).await;
        let rows = |set: DataSet| count(counted.file(set.name()).len());
        let read: i64 = DataSet::ALL.into_iter().map(rows).sum();
        let list = table(&site, "/import.csv").await;
        assert_eq!(list[0][3..], [count(DataSet::ALL.len()), read, read, 0, 0, 0, 0].map(|n| n.to_string()));
        let receipt = site.get("/import").await.attributes("tbody th a", "href").remove(0);
        for row in table(&site, &format!("{receipt}.csv")).await {
            let of_file = count(counted.file(row[0].trim_end_matches(".csv")).len()).to_string();
            assert_eq!(row[2..8], [&of_file, &of_file, "0", "0", "0", "0"], "{row:?}");
        }
        let page = site.get(&receipt).await;
        assert!(page.all(".lead")[0].starts_with(&format!(
            "{} rader i {} filer",
            number(read),
            DataSet::ALL.len()
        )));
    })
    .await;
}
