//! A transaction that reads, for somebody: with whom and what they may see.

use jiff::civil::Date;

use super::database::Tx;
use super::{Database, Revisions, StoreError};
use crate::access::{Action, Allowed, Denial, Fields, Scope, Subject, may};

const NO_TIME_LIMITS: [&str; 2] =
    ["SET LOCAL statement_timeout = 0", "SET LOCAL idle_in_transaction_session_timeout = 0"];

/// A transaction that sees one state throughout. Every query of the store takes one; only the door makes them.
#[derive(Debug)]
pub struct Reading {
    tx: Tx,
    allowed: Allowed,
    day: Date,
    /// Whom scopes reach, as far as it was asked.
    pub(super) found: Vec<(Scope, String)>,
    /// What had changed when it was asked first: a transaction that only reads sees one state throughout.
    pub(super) revisions: Option<Revisions>,
}

impl Reading {
    /// Begins to read what is `allowed` on `day`. Called by `service::door` alone.
    pub async fn begin(database: &Database, allowed: Allowed, day: Date) -> Result<Self, StoreError> {
        Ok(Self::new(database.read().await?, allowed, day))
    }

    /// Lifts the time limits that guard pages, for what reads and compares much beside them.
    pub async fn take_time(&mut self) -> Result<(), StoreError> {
        // SQLite limits neither a statement nor a transaction that only reads.
        if let Tx::Postgres(transaction) = &mut self.tx {
            for limit in NO_TIME_LIMITS {
                sqlx::query(limit).execute(&mut **transaction).await?;
            }
        }
        Ok(())
    }

    pub(super) const fn new(tx: Tx, allowed: Allowed, day: Date) -> Self {
        Self { tx, allowed, day, found: Vec::new(), revisions: None }
    }

    /// Reads on for the sake of another action, in the same transaction. Where the actor may not, it stays as it was.
    pub fn turn_to(&mut self, action: Action) -> Result<(), Denial> {
        self.allowed = may(self.allowed.actor(), action, Subject::Anybody)?;
        Ok(())
    }

    pub(super) fn tx(&mut self) -> &mut Tx {
        &mut self.tx
    }

    pub(super) fn into_tx(self) -> Tx {
        self.tx
    }

    pub(super) const fn allowed(&self) -> &Allowed {
        &self.allowed
    }

    /// As whom the record of what was done names the actor.
    pub(super) fn actor_name(&self) -> String {
        self.allowed.actor().name().to_owned()
    }

    /// What the actor came for.
    pub(super) const fn action(&self) -> Action {
        self.allowed.action()
    }

    /// Which people and things are reached.
    pub const fn scope(&self) -> &Scope {
        self.allowed.scope()
    }

    /// Which columns about people may be seen, and of whom.
    pub const fn fields(&self) -> &Fields {
        self.allowed.fields()
    }

    /// The day in Norway for which is read.
    pub const fn day(&self) -> Date {
        self.day
    }
}
