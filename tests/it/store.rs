//! The store: both engines alike, and nothing lost.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

mod bulk;
mod chain;
mod content;
mod counting;
mod merge;
mod records;
mod references;
pub mod schema;
mod scopes;
mod sql;
mod twice;
mod unreachable;
mod upgrade;

use innsats::access::{Action, Denial};
use innsats::domain::ImportId;
use innsats::store::{self, Content, Database, Patience, StoreError, audit, imports, revisions};
use jiff::civil::date;

use crate::database::{on_both, on_sqlite};
use crate::door::{door_at, entry, kari, read, write, write_at};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_tasks_that_read_and_then_write_all_go_through() {
    on_sqlite(async |database| {
        let tasks: Vec<_> = (0..200)
            .map(|_| {
                let database = database.clone();
                tokio::spawn(async move {
                    let mut writing = write(&database).await;
                    imports::newest(&mut writing).await?;
                    tokio::task::yield_now().await;
                    imports::begin(&mut writing).await?;
                    writing.commit(entry()).await
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap().unwrap();
        }
        let mut reading = read(&database).await;
        assert_eq!(imports::list(&mut reading, 1_000).await.unwrap().len(), 200);
        assert_eq!(revisions(&mut reading).await.unwrap().count(Content::Imports), 200);
    })
    .await;
}

#[tokio::test]
async fn what_is_not_committed_is_undone() {
    on_both(async |database| {
        let mut writing = write(&database).await;
        imports::begin(&mut writing).await.unwrap();
        writing.note(entry());
        drop(writing);
        let mut reading = read(&database).await;
        assert_eq!(imports::list(&mut reading, 10).await.unwrap(), []);
        assert_eq!(audit::latest(&mut reading, 10).await.unwrap(), []);
        assert_eq!(revisions(&mut reading).await.unwrap().count(Content::Imports), 0);
    })
    .await;
}

#[tokio::test]
async fn a_commit_counts_the_content_it_changed_and_no_other() {
    on_both(async |database| {
        let mut writing = write(&database).await;
        content::office(&mut writing).await;
        writing.commit(entry()).await.unwrap();
        let counts = revisions(&mut read(&database).await).await.unwrap();
        let changed = Content::ALL.map(|kind| (kind, counts.count(kind)));
        let changed: Vec<_> = changed.into_iter().filter(|(_, count)| *count > 0).collect();
        assert_eq!(changed, [(Content::People, 1), (Content::Skills, 1)], "units and a role");
    })
    .await;
}

#[tokio::test]
async fn the_door_stays_shut_to_who_may_not() {
    on_both(async |database| {
        let door = door_at(&database, "2026-11-21T08:00:00Z");
        let refused = door.write(&kari(), Action::ConfirmSkills).await.unwrap_err();
        assert!(matches!(refused, StoreError::Denied(Denial::NotGranted(Action::ConfirmSkills))));
    })
    .await;
}

#[tokio::test]
async fn an_audit_entry_is_read_back_as_it_was_recorded() {
    on_both(async |database| {
        let writing = write_at(&database, "2026-11-21T12:34:56.123456Z").await;
        let at = writing.at();
        writing.commit(audit::Entry::imported(ImportId(7), "ab".to_owned())).await.unwrap();
        let recorded = audit::latest(&mut read(&database).await, 10).await.unwrap();
        assert_eq!(recorded.len(), 1);
        assert_eq!(recorded[0].at, at, "to the microsecond");
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
    let mut reading = read(&second).await;
    assert_eq!(store::units::all_on(&mut reading, date(2026, 11, 1)).await.unwrap(), []);
    drop(reading);
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
