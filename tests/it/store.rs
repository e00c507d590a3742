//! The store: both engines alike, and nothing lost.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

mod bulk;
mod content;
mod references;
mod schema;
mod sql;
mod twice;
mod unreachable;

use innsats::store::{self, Database, Occasion, Patience, audit};
use jiff::Timestamp;
use jiff::civil::date;

use crate::database::{on_both, on_sqlite};

pub(crate) fn occasion(at: &str) -> Occasion<'static> {
    let at: Timestamp = at.parse().unwrap();
    Occasion { at, today: at.to_zoned(jiff::tz::TimeZone::UTC).date(), actor: "Kari" }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_tasks_that_read_and_then_write_all_go_through() {
    on_sqlite(async |database| {
        let tasks: Vec<_> = (0..200)
            .map(|_| {
                let database = database.clone();
                tokio::spawn(async move {
                    let mut tx = database.write().await?;
                    let before = store::revision(&mut tx).await?;
                    tokio::task::yield_now().await;
                    let after = store::bump_revision(&mut tx).await?;
                    assert_eq!(after, before + 1);
                    tx.commit().await
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap().unwrap();
        }
        let mut tx = database.read().await.unwrap();
        assert_eq!(store::revision(&mut tx).await.unwrap(), 200);
    })
    .await;
}

#[tokio::test]
async fn what_is_not_committed_is_undone() {
    on_both(async |database| {
        let mut tx = database.write().await.unwrap();
        store::bump_revision(&mut tx).await.unwrap();
        drop(tx);
        let mut tx = database.read().await.unwrap();
        assert_eq!(store::revision(&mut tx).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_reading_transaction_cannot_write() {
    on_both(async |database| {
        let mut tx = database.read().await.unwrap();
        assert!(store::bump_revision(&mut tx).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn an_audit_entry_is_read_back_as_it_was_recorded() {
    on_both(async |database| {
        let when = occasion("2026-11-21T12:34:56.123456Z");
        let mut tx = database.write().await.unwrap();
        let entry = audit::Entry {
            action: "import",
            object_kind: "ansatte",
            object_key: "7".to_owned(),
            before_hash: None,
            after_hash: Some("ab".to_owned()),
        };
        audit::record(&mut tx, entry, when).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = database.read().await.unwrap();
        let recorded = audit::latest(&mut tx, 10).await.unwrap();
        assert_eq!(recorded.len(), 1);
        assert_eq!(recorded[0].at, when.at, "to the microsecond");
        assert_eq!((recorded[0].actor.as_str(), recorded[0].object_key.as_str()), ("Kari", "7"));
        assert_eq!(
            (recorded[0].before_hash.as_deref(), recorded[0].after_hash.as_deref()),
            (None, Some("ab"))
        );
    })
    .await;
}

#[tokio::test]
async fn opening_an_open_database_again_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}/deep/innsats.db", folder.path().display());
    let first = Database::open(&url, Patience::Page).await.unwrap();
    let second = Database::open(&url, Patience::Page).await.unwrap();
    let mut tx = second.read().await.unwrap();
    assert_eq!(store::revision(&mut tx).await.unwrap(), 0);
    assert_eq!(store::units::tree(&mut tx, date(2026, 11, 1)).await.unwrap(), []);
    drop(tx);
    first.close().await;
    second.close().await;
}

#[tokio::test]
async fn the_file_with_personal_data_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("innsats.db");
    let database = Database::open(&format!("sqlite://{}", path.display()), Patience::Page).await.unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    database.close().await;
}

#[tokio::test]
async fn an_address_of_another_database_is_refused_without_its_password() {
    let error = Database::open("mysql://root:secret@host/x", Patience::Page).await.unwrap_err();
    assert!(matches!(error, store::StartupError::UnknownScheme { .. }));
    assert!(!format!("{error} {error:?}").contains("secret"));
}
