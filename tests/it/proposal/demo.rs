//! The demo municipality, end to end on SQLite: what a director is told, and what is proven.

use innsats::reports::gap::ShareMonths;
use innsats::service::gap_report;
use innsats::service::proposal_view;
use innsats::wording::Language;
use innsats::wording::gap::GapPrint;
use innsats::wording::proposal as words;
use staffing::Options;

use super::kept::{files, import, proposed, request};
use crate::database::on_sqlite;
use crate::door::read;

#[tokio::test]
async fn the_demo_municipality_is_staffed_to_a_proven_one_per_cent() {
    on_sqlite(async |database| {
        import(&database, files("data-import/demo")).await;
        let proposed = proposed(&database, &request(), &Options::default()).await.unwrap();
        let plan = &proposed.kept.plan;
        assert!(plan.gap <= 0.01, "gap {}", plan.gap);
        assert!(plan.cpu_seconds <= 60.0, "{} s", plan.cpu_seconds);
        assert!(plan.peak_memory_mb <= 500.0, "{} MB", plan.peak_memory_mb);

        let mut reading = read(&database).await;
        let view = proposal_view::load(&mut reading, &proposed.kept).await.unwrap();
        let said = words::summary(&view.summary, view.months[0], view.months[11], Language::Nb).join(" ");
        for figure in
            ["295 behov", "har 102 av 295 behov ingen", "gjelder det 64 behov", "gjelder det 28 behov"]
        {
            assert!(said.contains(figure), "{figure} is not in: {said}");
        }
        assert_eq!(view.summary.needs + view.summary.needs_committed, 295);
        assert_eq!(view.unmet.len(), view.summary.partly_covered + view.summary.uncovered);
        for place in view.teams.iter().flat_map(|team| &team.places) {
            let short = place.fit.iter().filter(|one| one.must && !one.met).count();
            assert_eq!(short, usize::from(place.learns.is_some()), "{place:?}");
            assert!(place.load_after >= place.share);
        }

        let (report, names) = gap_report::load(&mut reading, &proposed.kept).await.unwrap();
        let unmet: f64 = plan.unmet.iter().map(|unmet| unmet.share_periods / 100.0).sum();
        assert!((report.total.full_time_months() - unmet).abs() < 0.01, "{:?} is not {unmet}", report.total);
        assert_eq!(report.rows.iter().map(|row| row.short).sum::<ShareMonths>(), report.total);
        let print = GapPrint { report: &report, names: &names, language: Language::Nb };
        assert!(print.text().contains("mangler"));
    })
    .await;
}
