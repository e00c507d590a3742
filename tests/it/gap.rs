//! The small municipality's proposal and gap report, as they are printed. A change here is a change users see.

use innsats::service::gap_report;
use innsats::service::proposal_view;
use innsats::wording::Language;
use innsats::wording::gap::GapPrint;
use innsats::wording::proposal as words;
use staffing::Options;

use crate::database::on_both;
use crate::door::read;
use crate::proposal::kept::{files, import, proposed, request};

#[tokio::test]
async fn the_small_municipality_is_told_what_it_lacks() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let options = Options { gap: 0.0, ..Options::default() };
        let proposed = proposed(&database, &request(), &options).await.unwrap();
        let mut reading = read(&database).await;
        let view = proposal_view::load(&mut reading, &proposed.kept).await.unwrap();
        let summary = words::summary(&view.summary, view.months[0], view.months[11], Language::Nb).join("\n");
        insta::assert_snapshot!("small_summary", summary);
        let (report, names) = gap_report::load(&mut reading, &proposed.kept).await.unwrap();
        let print = GapPrint { report: &report, names: &names, language: Language::Nb };
        insta::assert_snapshot!("small_gap_text", print.text());
        insta::assert_snapshot!("small_gap_json", print.json());
    })
    .await;
}

#[tokio::test]
async fn the_csv_has_every_row_and_no_formula() {
    on_both(async |database| {
        import(&database, files("tests/data/org120")).await;
        let proposed = proposed(&database, &request(), &Options::default()).await.unwrap();
        let mut reading = read(&database).await;
        let (report, names) = gap_report::load(&mut reading, &proposed.kept).await.unwrap();
        for language in Language::ALL {
            let bytes = GapPrint { report: &report, names: &names, language }.csv();
            let text = std::str::from_utf8(&bytes).unwrap().strip_prefix('\u{feff}').unwrap();
            let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
            let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            assert_eq!(rows.len(), report.rows.len());
            assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
        }
    })
    .await;
}
