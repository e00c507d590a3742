//! A transaction that writes, as somebody and at a moment. Without a commit nothing of it remains.

use std::collections::BTreeSet;
use std::ops::{Deref, DerefMut};

use jiff::Timestamp;
use jiff::civil::Date;

use super::audit::{self, Entry};
use super::content::RAISE;
use super::{Content, Database, Reading, StoreError, execute};
use crate::access::Allowed;

/// A transaction that writes, and reads what it has written. Only the door makes them.
#[derive(Debug)]
pub struct Writing {
    reading: Reading,
    at: Timestamp,
    changed: BTreeSet<Content>,
    entries: Vec<Entry>,
}

/// How much a transaction writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A few rows, within the time a page may take.
    Little,
    /// An import: one at a time, and without the time limit that guards pages.
    Much,
}

impl Writing {
    /// Begins to write what is `allowed`, as of `at`, which is on `day` in Norway. Called by `service::door` alone.
    pub async fn begin(
        database: &Database,
        allowed: Allowed,
        (at, day): (Timestamp, Date),
        amount: Amount,
    ) -> Result<Self, StoreError> {
        let tx = match amount {
            Amount::Little => database.write().await?,
            Amount::Much => database.write_much().await?,
        };
        let reading = Reading::new(tx, allowed, day);
        Ok(Self { reading, at, changed: BTreeSet::new(), entries: Vec::new() })
    }

    /// The moment that everything in it is recorded at, in UTC.
    pub const fn at(&self) -> Timestamp {
        self.at
    }

    /// The account name that the audit log will have.
    pub fn actor(&self) -> String {
        self.reading.allowed().actor().name().to_owned()
    }

    /// Records that content of this kind changes: its revision rises with the commit.
    pub(super) fn changes(&mut self, content: Content) {
        self.changed.insert(content);
    }

    /// Adds an entry to those recorded with the commit, for what is done in parts.
    pub fn note(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    /// Commits what is written, together with the audit entry and the revision of each kind of content that it changed.
    pub async fn commit(mut self, entry: Entry) -> Result<(), StoreError> {
        self.note(entry);
        // Last of all: on PostgreSQL, others who write wait from here on.
        let (entries, actor) = (std::mem::take(&mut self.entries), self.actor());
        audit::append(&mut self.reading, (self.at, &actor), entries).await?;
        for content in std::mem::take(&mut self.changed) {
            execute!(self, sqlx::query(RAISE).bind(content.word()))?;
        }
        self.reading.into_tx().commit().await
    }

    /// Commits what needs no audit entry: a draft that only its writer sees, or what is no content and happens often,
    /// such as activity and tries to sign in. What changes content has an entry, and goes by [`Self::commit`].
    pub async fn commit_draft(self) -> Result<(), StoreError> {
        assert!(self.changed.is_empty() && self.entries.is_empty(), "what changes content has an entry");
        self.reading.into_tx().commit().await
    }

    /// Commits that somebody looked at somebody. It changes no content, and is stored apart from the audit log so that
    /// it can be erased.
    pub async fn commit_look(self) -> Result<(), StoreError> {
        self.commit_draft().await
    }

    /// Ends the transaction where nothing was to be written after all.
    pub fn nothing_written(self) -> Reading {
        debug_assert!(self.changed.is_empty() && self.entries.is_empty());
        self.reading
    }
}

impl Deref for Writing {
    type Target = Reading;

    fn deref(&self) -> &Reading {
        &self.reading
    }
}

impl DerefMut for Writing {
    fn deref_mut(&mut self) -> &mut Reading {
        &mut self.reading
    }
}
