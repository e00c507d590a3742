//! The demo municipality, end to end on SQLite: prints what a run takes.

use innsats::service::propose_staffing::propose_staffing;
use innsats::service::{gap_report, proposal_view};
use innsats::staffing::Options;

use super::kept::{files, import, occasion, request};
use crate::database::on_sqlite;

#[tokio::test]
async fn the_demo_municipality_is_staffed_to_a_proven_one_per_cent() {
    on_sqlite(async |database| {
        import(&database, files("data-import/demo")).await;
        let proposed =
            propose_staffing(&database, &request(), &Options::default(), occasion(), |p| eprintln!("{p:?}"))
                .await
                .unwrap();
        let plan = &proposed.kept.plan;
        eprintln!(
            "{:?} {} {} {} cpu {} wall {} mb {}",
            plan.status,
            plan.objective,
            plan.bound,
            plan.gap,
            plan.cpu_seconds,
            plan.wall_seconds,
            plan.peak_memory_mb
        );
        eprintln!("{:?} {:?}", plan.coverage, plan.method);
        std::fs::write("/tmp/prop/demo.json", innsats::staffing::problem::write(&proposed.kept.problem))
            .unwrap();
        std::fs::write("/tmp/prop/plan.json", innsats::staffing::plan::write(&proposed.kept.plan)).unwrap();
        let mut tx = database.read().await.unwrap();
        let view = proposal_view::load(&mut tx, &proposed.kept).await.unwrap();
        eprintln!("{:?}", view.summary);
        let (report, names) = gap_report::load(&mut tx, &proposed.kept).await.unwrap();
        let print =
            gap_report::GapPrint { report: &report, names: &names, language: innsats::i18n::Language::Nb };
        eprintln!("{}", print.text());
        std::fs::write("/tmp/prop/gap.csv", print.csv()).unwrap();
    })
    .await;
}
