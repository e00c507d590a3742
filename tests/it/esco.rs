//! ESCO into both engines.

use innsats::import::esco::EscoFiles;
use innsats::service::import_esco::import_esco;
use innsats::store::{Database, Occasion};

#[tokio::test]
async fn temp_speed() {
    let folder = tempfile::tempdir().unwrap();
    let url = std::env::var("TEMP_URL")
        .unwrap_or_else(|_| format!("sqlite://{}/db.sqlite", folder.path().display()));
    let db = Database::open(&url).await.unwrap();
    let occasion = Occasion {
        at: "2026-11-21T10:00:00Z".parse().unwrap(),
        today: "2026-11-21".parse().unwrap(),
        actor: "test",
    };
    let files = EscoFiles::embedded().unwrap();
    let t = std::time::Instant::now();
    let r = import_esco(&db, &files, occasion).await.unwrap();
    eprintln!("{:?} {:#?}", t.elapsed(), r.files.iter().map(|f| f.counts).collect::<Vec<_>>());
    let t = std::time::Instant::now();
    let r = import_esco(&db, &files, occasion).await.unwrap();
    eprintln!("{:?} {} {:?}", t.elapsed(), r.written(), r.files.iter().map(|f| f.counts).collect::<Vec<_>>());
}
