//! Every page on the small municipality, in every language, on both engines.

use axum::http::StatusCode;
use calamine::{Data, Reader, Xlsx};
use innsats::service::import_data::InputFile;
use innsats::store::Database;
use staffing::Options;

use super::site::Site;
use crate::database::on_both;
use crate::proposal::kept::{files, import, proposed, request};

/// The small municipality, imported and with a proposal.
async fn municipality(database: &Database) -> Site {
    import(database, files("tests/data/org120")).await;
    proposed(database, &request(), &Options::default()).await.unwrap();
    Site::on(database)
}

/// The address of the first link in the first column of the table at `path`.
async fn first_of(site: &Site, path: &str) -> String {
    site.get(path).await.attributes("tbody th a", "href").remove(0)
}

/// Every address with a page, one of each kind.
async fn addresses(site: &Site) -> Vec<String> {
    let mut addresses: Vec<String> =
        ["/", "/ansatte", "/enheter", "/kompetanse", "/tiltak", "/bemanning", "/gap", "/import"]
            .map(str::to_owned)
            .to_vec();
    for list in
        ["/ansatte", "/ansatte?vis=innleide", "/enheter", "/kompetanse", "/tiltak", "/bemanning", "/import"]
    {
        addresses.push(first_of(site, list).await);
    }
    let proposal = first_of(site, "/bemanning").await;
    addresses.extend(["maaneder", "udekket", "belastning", "frigi"].map(|part| format!("{proposal}/{part}")));
    addresses.extend(site.get(&proposal).await.attributes("#teams ~ tbody th a", "href").into_iter().take(3));
    addresses
}

#[tokio::test]
async fn every_page_stands_in_every_language_with_one_heading_and_captions() {
    on_both(async |database| {
        let site = municipality(&database).await;
        for address in addresses(&site).await {
            for language in ["nb", "nn", "en"] {
                let page = site.get_in(&address, language).await;
                let at = format!("{address} in {language}");
                assert_eq!(page.status, StatusCode::OK, "{at}");
                assert_eq!(page.all("h1").len(), 1, "{at}");
                assert_eq!(page.attributes("html", "lang"), [language], "{at}");
                assert_eq!(page.all("table").len(), page.all("table > caption").len(), "{at}");
                assert!(page.all("caption").iter().all(|caption| !caption.is_empty()), "{at}");
                assert!(page.all("[style], script:not([src]), style").is_empty(), "nothing inline: {at}");
                assert!(page.all("footer").concat().contains("ESCO classification of the European"), "{at}");
                assert!(!page.text().contains("No localization"), "{at}");
            }
        }
    })
    .await;
}

/// The links to tables as files of words.
const CSV: &str = ".download a[href*='.csv']";

/// The rows of a file, its headings first.
fn rows_of(file: &str) -> Vec<Vec<String>> {
    let text = file.strip_prefix('\u{feff}').unwrap();
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[tokio::test]
async fn every_table_can_be_had_as_a_file_in_one_line_of_the_page() {
    on_both(async |database| {
        let site = municipality(&database).await;
        for address in addresses(&site).await {
            let page = site.get(&address).await;
            let (tables, links) = (page.all("table").len(), page.attributes(CSV, "href"));
            assert!(page.all(".download").len() <= 1, "{address}");
            assert!(links.len() >= tables, "{tables} tables and {links:?} at {address}");
            for link in links {
                let file = site.get(&link).await;
                assert_eq!(file.status, StatusCode::OK, "{link}");
                assert_eq!(file.header("content-type"), "text/csv; charset=utf-8", "{link}");
                assert!(file.header("content-disposition").starts_with("attachment; filename="), "{link}");
                assert!(file.body.starts_with("\u{feff}".as_bytes()), "{link}");
                assert!(file.text().contains("\r\n"), "{link}");
                assert_eq!(file.header("cache-control"), "no-store", "{link}");
            }
        }
    })
    .await;
}

/// A value of a workbook as a file of words has it.
fn in_words(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::Float(number) => number.to_string().replace('.', ","),
        Data::DateTime(time) => {
            let (year, month, day, hour, minute, ..) = time.to_ymd_hms_milli();
            let date = format!("{year:04}-{month:02}-{day:02}");
            if time.as_f64().fract() == 0.0 { date } else { format!("{date} {hour:02}:{minute:02}") }
        }
        other => other.to_string(),
    }
}

/// The same for a number with zeros at its end.
fn plain(cell: &str) -> String {
    match cell.replace(',', ".").parse::<f64>() {
        Ok(number) if !cell.starts_with('0') || cell.starts_with("0,") || cell == "0" => {
            number.to_string().replace('.', ",")
        }
        _ => cell.trim_start_matches('\'').to_owned(),
    }
}

#[tokio::test]
async fn a_workbook_holds_what_the_file_of_words_does() {
    on_both(async |database| {
        let site = municipality(&database).await;
        let mut compared = 0;
        for address in addresses(&site).await {
            let page = site.get(&address).await;
            let workbooks = page.attributes(".download a[href*='.xlsx']", "href");
            assert_eq!(workbooks.len(), page.attributes(CSV, "href").len(), "{address}");
            for link in workbooks {
                let book = site.get(&link).await;
                assert_eq!(book.status, StatusCode::OK, "{link}");
                assert!(book.header("content-disposition").ends_with(".xlsx\""), "{link}");
                let mut book = Xlsx::new(std::io::Cursor::new(book.body)).unwrap();
                let sheet = book.worksheet_range_at(0).unwrap().unwrap();
                let csv = rows_of(&site.get(&link.replace(".xlsx", ".csv")).await.text());
                let rows: Vec<Vec<String>> = sheet
                    .rows()
                    .map(|row| row.iter().map(in_words).map(|cell| plain(&cell)).collect())
                    .collect();
                let csv: Vec<Vec<String>> =
                    csv.iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect();
                assert_eq!(rows, csv, "{link}");
                compared += 1;
            }
        }
        assert!(compared >= 20, "{compared}");
    })
    .await;
}

/// Why a spreadsheet could not sort or sum what is in a file, or tell two people of one name apart.
fn faults_of(rows: &[Vec<String>]) -> Vec<String> {
    let of = |text: &str, signs: &str| !text.is_empty() && text.chars().all(|sign| signs.contains(sign));
    let is_written_date = |cell: &str| cell.len() == 10 && of(cell, "0123456789.") && cell.contains('.');
    let has_unit =
        |cell: &str| cell.ends_with('%') && of(cell, "0123456789,%\u{a0} ") || cell.ends_with("kr");
    let (headings, rows) = rows.split_first().unwrap();
    let mut faults: Vec<String> =
        rows.iter().flatten().filter(|cell| is_written_date(cell) || has_unit(cell)).cloned().collect();
    let has = |heading: &str| headings.iter().any(|one| one == heading);
    if (has("Person") || has("Etternavn")) && !has("Ansattnummer") {
        faults.push(headings.join(";"));
    }
    faults
}

#[tokio::test]
async fn a_file_has_real_dates_bare_numbers_and_the_number_of_every_person() {
    on_both(async |database| {
        let site = municipality(&database).await;
        for address in addresses(&site).await {
            for link in site.get(&address).await.attributes(CSV, "href") {
                // Rules and wishes are words, each with a unit of its own.
                if !link.ends_with("tabell=regler") {
                    let faults = faults_of(&rows_of(&site.get(&link).await.text()));
                    assert_eq!(faults, Vec::<String>::new(), "{link}");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_list_of_employees_is_paged_counted_and_filtered() {
    on_both(async |database| {
        let site = municipality(&database).await;
        let first = site.get("/ansatte").await;
        assert_eq!(first.all(".count"), ["120 ansatte"]);
        assert_eq!(first.all("tbody tr").len(), 50);
        let last = site.get("/ansatte?side=3").await;
        assert_eq!(last.all("tbody tr").len(), 20);
        assert_eq!(last.all(".pages [aria-current]"), ["3"]);
        let file = site.get("/ansatte.csv").await;
        assert_eq!(file.text().lines().count(), 121, "a file holds every page");

        let unit = site.get("/enheter").await.attributes("tbody tr:nth-child(2) th a", "href").remove(0);
        let number = unit.rsplit('/').next().unwrap();
        let people = site.get("/enheter").await.all("tbody tr:nth-child(2) td.number").remove(0);
        let of_unit = site.get(&format!("/ansatte?enhet={number}")).await;
        assert_eq!(of_unit.all(".count")[0].split(' ').next().unwrap(), people, "with the units below it");
    })
    .await;
}

#[tokio::test]
async fn a_search_knows_norwegian_letters_and_finds_what_is_asked_for_only() {
    on_both(async |database| {
        let site = municipality(&database).await;
        let found = site.get("/kompetanse?sok=SPR%C3%85K").await.all("tbody th");
        assert!(!found.is_empty());
        assert!(found.iter().all(|name| name.to_lowercase().contains("språk")), "{found:?}");
        let all = site.get("/kompetanse").await.all(".count").remove(0);
        for path in ["/ansatte", "/kompetanse", "/tiltak"] {
            for unprintable in ["%00", "a%00b", "%1B%7F", "%FF", "%EF%BF%BF"] {
                let page = site.get(&format!("{path}?sok={unprintable}")).await;
                assert_eq!(page.status, StatusCode::OK, "{path} {unprintable}");
            }
        }
        for sign in ["%25", "_", "%25%25", "%27"] {
            let found = site.get(&format!("/kompetanse?sok={sign}")).await;
            assert_eq!(found.status, StatusCode::OK, "{sign}");
            assert_ne!(
                found.all(".count"),
                std::slice::from_ref(&all),
                "{sign} is searched for as it stands"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_director_sees_how_far_release_and_learning_reach() {
    on_both(async |database| {
        let site = municipality(&database).await;
        let proposal = first_of(&site, "/bemanning").await;
        let page = site.get(&proposal).await;
        let reach = page.all("caption#reach ~ tbody td:nth-child(2)");
        assert_eq!(reach.len(), 4);
        let numbers: Vec<i64> = reach.iter().map(|number| number.parse().unwrap()).collect();
        assert!(numbers.is_sorted_by(|one, next| one >= next), "the line falls: {numbers:?}");
        let used = page.all("caption#reach ~ tbody td:last-child");
        assert_eq!(
            used,
            ["Brukt", "Brukt", "Brukt", "Ikke brukt"],
            "learning without a teacher was not asked for"
        );
        let points = page.all("svg[role=img] text.value");
        assert_eq!(points, reach[..3], "the line says what the table says, of what was used");
        assert!(page.text().contains("Dette er et forslag fra et regneprogram. Et menneske bestemmer."));
    })
    .await;
}

#[tokio::test]
async fn a_person_of_the_proposal_sees_why() {
    on_both(async |database| {
        let site = municipality(&database).await;
        let proposal = first_of(&site, "/bemanning").await;
        let person = first_of(&site, &format!("{proposal}/frigi")).await;
        let profile = site.get(&person).await;
        let why = profile.all("caption#proposed ~ tbody td:last-child");
        assert!(!why.is_empty());
        assert!(why.iter().all(|why| why.starts_with("Har ")), "{why:?}");
        assert!(why.iter().any(|why| why.contains("Må frigis ")), "{why:?}");
        assert!(!why.iter().any(|why| why.contains("Har ledig tid")), "{why:?}");
    })
    .await;
}

#[tokio::test]
async fn a_receipt_shows_what_became_of_a_changed_row() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let mut again = files("tests/data/org120");
        let units = again.iter_mut().find(|file| file.name == "enheter.csv").unwrap();
        // Windows-1252, of which this row uses ASCII alone.
        let at = units.bytes.windows(19).position(|bytes| bytes == b"HR og organisasjon;").unwrap();
        units.bytes.splice(at..at + 18, *b"HR og mennesker");
        import(&database, again).await;
        let site = Site::on(&database);
        let receipt = first_of(&site, "/import").await;
        let changes = site.get(&receipt).await.all("#changes ~ tbody td:last-child li");
        assert_eq!(changes, ["Navn: «HR og organisasjon» → «HR og mennesker»"]);
    })
    .await;
}

#[tokio::test]
async fn a_receipt_counts_one_row_of_one_file_as_one() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let rows = "Ansattnr;Kompetanse-ID;Nivå;Kilde;Bekreftet av leder;Sist oppdatert\n\
            100105;K0031;1;Selvvurdering;Nei;26.03.2026\n";
        let file = InputFile { name: "ansatt_kompetanse.csv".to_owned(), bytes: rows.as_bytes().to_vec() };
        import(&database, vec![file]).await;
        let site = Site::on(&database);
        let receipt = first_of(&site, "/import").await;
        for (language, words) in
            [("nb", "Én rad i én fil."), ("nn", "Éi rad i éi fil."), ("en", "One row in one file.")]
        {
            let lead = site.get_in(&receipt, language).await.all(".lead").remove(0);
            assert!(lead.starts_with(words), "{lead}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_that_a_list_does_not_have_leads_to_the_nearest_one_it_has() {
    on_both(async |database| {
        let site = municipality(&database).await;
        let proposal = first_of(&site, "/bemanning").await;
        let parts = ["udekket", "belastning", "frigi"].map(|part| format!("{proposal}/{part}"));
        let lists = ["/ansatte", "/kompetanse", "/tiltak", "/gap"].map(str::to_owned);
        for list in lists.iter().chain(&parts) {
            let pages = site.get(list).await.all(".pages [aria-label]");
            let last = pages.last().map_or("1", |words| words.as_str());
            for (asked, at) in [
                ("9999", last),
                ("99999999", last),
                ("99999999999999999999", last),
                ("0", "1"),
                ("-1", "1"),
                ("abc", "1"),
            ] {
                let led = site.get(&format!("{list}?side={asked}")).await;
                assert_eq!(led.status, StatusCode::SEE_OTHER, "{list} {asked}");
                assert_eq!(led.header("location"), format!("{list}?side={at}"), "{asked}");
                let page = site.get(led.header("location")).await;
                assert_eq!(page.status, StatusCode::OK);
                assert!(!page.all("tbody tr").is_empty(), "{list} {asked} shows what there is");
            }
        }
        let kept = site.get("/ansatte?sok=a&enhet=2&side=99").await;
        assert!(kept.header("location").starts_with("/ansatte?sok=a&enhet=2&side="), "with the same filters");
    })
    .await;
}
