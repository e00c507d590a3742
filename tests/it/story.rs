//! The main job from end to end, on both databases: import, correct a row, import again, propose, report, export.

use innsats::domain::{DataSet, Percent, PersonNumber};
use innsats::service::gap_report;
use innsats::service::import_data::{ComparedFile, Ending, ImportReport, InputFile, Settings, import_data};
use innsats::service::proposal_view;
use innsats::service::propose_staffing::latest;
use innsats::store::{Database, people};
use innsats::wording::Language;
use innsats::wording::gap::GapPrint;
use staffing::Options;
use staffing_model::verify;

use crate::database::on_both;
use crate::door::{MORNING, door_at, kari, read};
use crate::proposal::kept::{files, proposed, request};

async fn import(database: &Database, inputs: Vec<InputFile>, dry_run: bool) -> ImportReport {
    let settings = Settings { dry_run, ..Settings::default() };
    import_data(&door_at(database, MORNING), &kari(), inputs, settings, &|_| ()).await.unwrap()
}

/// New, changed and rejected rows over all files.
fn changes(report: &ImportReport) -> (usize, usize, usize) {
    let counts = report.files.iter().map(ComparedFile::counts);
    counts.fold((0, 0, 0), |sum, one| (sum.0 + one.new, sum.1 + one.changed, sum.2 + one.rejected))
}

/// The files with the last employee's position written as `share`.
fn with_last_position(share: &str) -> Vec<InputFile> {
    let mut files = files("tests/data/org120");
    let employees = files.iter_mut().find(|file| file.name == "ansatte.csv").unwrap();
    let (text, _, _) = encoding_rs::WINDOWS_1252.decode(&employees.bytes);
    let separator = if text.lines().next().unwrap().contains(';') { ';' } else { ',' };
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let headings: Vec<&str> = lines[0].split(separator).collect();
    let place = headings.iter().position(|one| one.starts_with("Stillings-%")).unwrap();
    let mut cells: Vec<String> = lines.last().unwrap().split(separator).map(str::to_owned).collect();
    share.clone_into(&mut cells[place]);
    *lines.last_mut().unwrap() = cells.join(&separator.to_string());
    let text = lines.join("\r\n") + "\r\n";
    employees.bytes = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
    files
}

async fn position_of(database: &Database, number: &PersonNumber) -> Percent {
    let mut reading = read(database).await;
    let employees = people::employees(&mut reading).await.unwrap();
    employees.into_iter().find(|employee| employee.number == *number).unwrap().percent
}

#[tokio::test]
async fn import_correct_import_propose_report_export() {
    Box::pin(on_both(async |database| {
        // A position above 100 % is refused, and nothing at all is written.
        let refused = import(&database, with_last_position("180"), false).await;
        assert_eq!(refused.ending, Ending::Refused);
        assert!(changes(&refused).2 > 0);
        let mut reading = read(&database).await;
        assert!(people::employees(&mut reading).await.unwrap().is_empty());
        drop(reading);

        // Corrected, everything is written; shown once more, nothing is new.
        let written = import(&database, with_last_position("80"), false).await;
        assert!(matches!(written.ending, Ending::Written(_)));
        assert_eq!((changes(&written).1, changes(&written).2), (0, 0));
        let shown = import(&database, with_last_position("80"), true).await;
        assert_eq!(changes(&shown), (0, 0, 0));

        // One row corrected is one row changed.
        let again = import(&database, with_last_position("60"), false).await;
        assert_eq!(changes(&again), (0, 1, 0));
        let changed = again.files.iter().find(|file| file.file.data_set == DataSet::Employees).unwrap();
        assert_eq!(changed.counts().changed, 1);
        let mut reading = read(&database).await;
        let last = people::employees(&mut reading).await.unwrap();
        drop(reading);
        let sixty = Percent::from_hundredths(6000).unwrap();
        assert!(last.iter().any(|employee| employee.percent == sixty));
        let last_number = last.iter().map(|employee| employee.number.clone()).max().unwrap();
        assert_eq!(position_of(&database, &last_number).await, sixty);

        // The proposal holds, and is there afterwards.
        let options = Options::default();
        let made = proposed(&database, &request(), &options).await.unwrap();
        verify(&made.kept.problem, &made.kept.plan).unwrap();
        let mut reading = read(&database).await;
        let kept = latest(&mut reading).await.unwrap().unwrap();
        assert_eq!(kept, made.kept);

        // Page, report and export speak of the same gap.
        let view = proposal_view::load(&mut reading, &kept).await.unwrap();
        let (report, names) = gap_report::load(&mut reading, &kept).await.unwrap();
        let unmet: f64 = view.unmet.iter().map(|need| need.months).sum();
        assert!((report.total.full_time_months() - unmet).abs() < 0.01);
        let print = GapPrint { report: &report, names: &names, language: Language::Nb };
        let csv = String::from_utf8(print.csv()).unwrap();
        assert_eq!(csv.lines().count(), report.rows.len() + 1);
        drop(reading);

        // What changes in the register makes another proposal.
        import(&database, with_last_position("40"), false).await;
        let after = proposed(&database, &request(), &options).await.unwrap();
        assert!(!after.reused);
        assert_ne!(after.kept.id, made.kept.id);
    }))
    .await;
}
