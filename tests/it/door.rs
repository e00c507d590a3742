//! Opens the door for tests: as somebody who runs a command, at a moment. And past it, for what only SQL can see.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test with its line")]

use innsats::access::{Action, Actor};
use innsats::domain::{DataSet, ImportId};
use innsats::service::door::Door;
use innsats::store::audit::Entry;
use innsats::store::{Content, Database, Reading, Revisions, Writing, revisions};
use sqlx::{Postgres, Sqlite, Transaction};

/// The moment of most tests.
pub const MORNING: &str = "2026-11-21T08:00:00Z";

pub fn kari() -> Actor {
    Actor::operator("Kari")
}

pub fn door_at(database: &Database, at: &str) -> Door {
    Door::new(database.clone(), at.parse().unwrap())
}

/// Reads as somebody who sees all.
pub async fn read(database: &Database) -> Reading {
    door_at(database, MORNING).read(&kari(), Action::SeeProfiles).await.unwrap()
}

/// Writes as somebody who may import.
pub async fn write(database: &Database) -> Writing {
    write_at(database, MORNING).await
}

pub async fn write_at(database: &Database, at: &str) -> Writing {
    door_at(database, at).write_much(&kari(), Action::Import).await.unwrap()
}

/// Any audit entry, for tests that do not look at it.
pub fn entry() -> Entry {
    Entry::imported_set(ImportId(1), DataSet::Units, (None, None))
}

/// How often what people see has changed; a receipt alone changes nothing of it.
pub async fn content_revisions(database: &Database) -> Revisions {
    let all = revisions(&mut read(database).await).await.unwrap();
    all.of(&Content::ALL.into_iter().filter(|kind| *kind != Content::Imports).collect::<Vec<_>>())
}

/// A transaction past the door.
pub enum Raw {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

pub async fn raw(database: &Database) -> Raw {
    match database {
        Database::Sqlite { writer, .. } => Raw::Sqlite(writer.begin().await.unwrap()),
        Database::Postgres { writers: pool, .. } => Raw::Postgres(pool.begin().await.unwrap()),
    }
}
