//! The record of who did what is a chain: whatever is done past the database shows, with the first entry that is wrong.

use innsats::domain::{DataSet, ImportId};
use innsats::store::audit::{Entry, Fault, Verdict, latest, verify};
use innsats::store::{Database, Writing};

use super::schema::run;
use crate::database::on_both;
use crate::door::{entry, read, write};

const ENTRIES: i64 = 9;

fn numbered(number: i64) -> Entry {
    let after = (number % 2 == 0).then(|| "ab".to_owned());
    Entry::imported_set(ImportId(number), DataSet::Units, (None, after))
}

/// Entries 1 to 9, three of them in one commit.
async fn record(database: &Database) {
    for number in 1..=ENTRIES - 2 {
        let mut writing: Writing = write(database).await;
        if number == 4 {
            writing.note(numbered(100));
            writing.note(numbered(101));
        }
        writing.commit(numbered(number)).await.unwrap();
    }
}

async fn judged(database: &Database, noted: Option<&str>) -> Verdict {
    verify(&mut read(database).await, noted).await.unwrap()
}

/// Runs SQL as somebody who owns the tables, and has taken the guards away.
async fn tamper(database: &Database, sql: &str) {
    let off = match database {
        Database::Sqlite { .. } => "DROP TRIGGER audit_entry_no_update; DROP TRIGGER audit_entry_no_delete;",
        Database::Postgres { .. } => "ALTER TABLE audit_entry DISABLE TRIGGER ALL;",
    };
    run(database, format!("{off} {sql};")).await.unwrap();
}

#[tokio::test]
async fn a_record_that_nobody_touched_is_whole() {
    on_both(async |database| {
        assert_eq!(judged(&database, None).await.fault, None, "an empty one too");
        record(&database).await;
        let verdict = judged(&database, None).await;
        assert_eq!((verdict.entries, verdict.fault, verdict.knows_noted), (ENTRIES, None, true));
        let noted = verdict.head;
        write(&database).await.commit(entry()).await.unwrap();
        let later = judged(&database, Some(&noted)).await;
        assert_eq!((later.fault, later.knows_noted), (None, true), "what was noted is part of the chain");
        assert!(!judged(&database, Some("0123")).await.knows_noted);
    })
    .await;
}

#[tokio::test]
async fn every_edit_deletion_and_swap_is_found_where_it_begins() {
    let mut cases = Vec::new();
    for id in 1..=ENTRIES {
        for column in ["actor", "action", "object_kind", "object_key", "before_hash", "after_hash"] {
            cases.push((format!("UPDATE audit_entry SET {column} = 'x' WHERE id = {id}"), id));
        }
        let later = "2020-01-01T00:00:00Z";
        cases.push((format!("UPDATE audit_entry SET at = '{later}' WHERE id = {id}"), id));
        cases.push((format!("UPDATE audit_entry SET hash = NULL WHERE id = {id}"), id));
        if id < ENTRIES {
            // What came after the one that is gone no longer follows.
            cases.push((format!("DELETE FROM audit_entry WHERE id = {id}"), id + 1));
            let other = id + 1;
            let swap = format!(
                "UPDATE audit_entry SET id = 1000 WHERE id = {id};
                 UPDATE audit_entry SET id = {id} WHERE id = {other};
                 UPDATE audit_entry SET id = {other} WHERE id = 1000"
            );
            cases.push((swap, id));
        }
    }
    // Each engine tries every case; a database for each would take minutes, so what was done is undone by its own copy.
    on_both(async |database| {
        record(&database).await;
        run(&database, "CREATE TABLE kept AS SELECT * FROM audit_entry;".to_owned()).await.unwrap();
        tamper(&database, "SELECT 1").await;
        for (sql, wrong) in &cases {
            run(&database, format!("{sql};")).await.unwrap();
            match judged(&database, None).await.fault {
                Some(Fault::Broken { id, .. }) => assert_eq!(id, *wrong, "{sql}"),
                other => panic!("{sql}: {other:?}"),
            }
            let back = "DELETE FROM audit_entry; INSERT INTO audit_entry SELECT * FROM kept;";
            run(&database, back.to_owned()).await.unwrap();
            assert_eq!(judged(&database, None).await.fault, None, "it is put back");
        }
    })
    .await;
}

#[tokio::test]
async fn entries_that_are_gone_from_the_end_are_missed() {
    on_both(async |database| {
        record(&database).await;
        tamper(&database, "DELETE FROM audit_entry WHERE id >= 8").await;
        let verdict = judged(&database, None).await;
        assert_eq!(verdict.entries, 7);
        assert_eq!(verdict.fault, Some(Fault::EndMissing { expected: ENTRIES }));
    })
    .await;
}

#[tokio::test]
async fn an_entry_written_past_the_program_is_found() {
    on_both(async |database| {
        record(&database).await;
        let past = "INSERT INTO audit_entry (id, at, actor, action, object_kind, object_key)
            VALUES (50, '2026-01-01T00:00:00Z', 'Kari', 'import', 'x', 'x');";
        run(&database, past.to_owned()).await.unwrap();
        assert!(matches!(judged(&database, None).await.fault, Some(Fault::Broken { id: 50, place: 10 })));
    })
    .await;
}

#[tokio::test]
async fn many_who_write_at_once_make_one_chain() {
    on_both(async |database| {
        let tasks: Vec<_> = (0..20)
            .map(|number| {
                let database = database.clone();
                tokio::spawn(async move {
                    let door = crate::door::door_at(&database, crate::door::MORNING);
                    let action = innsats::access::Action::ChangeCatalogue;
                    let writing = door.write(&crate::door::kari(), action).await.unwrap();
                    writing.commit(numbered(number)).await.unwrap();
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        let verdict = judged(&database, None).await;
        assert_eq!((verdict.entries, verdict.fault), (20, None));
        assert_eq!(latest(&mut read(&database).await, 100).await.unwrap().len(), 20);
    })
    .await;
}
