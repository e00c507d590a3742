//! The only way to the database: nobody reads or writes without saying who they are and why, and being allowed to.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::access::{Action, Actor, Allowed, Subject, may};
use crate::domain::{AssessmentId, PersonId, norwegian_date};
use crate::store::records::assessments;
use crate::store::{Amount, Database, Reading, StoreError, Writing};

/// The way into a database at one moment: made again for each request and command.
#[derive(Clone, Debug)]
pub struct Door {
    database: Database,
    at: Timestamp,
}

impl Door {
    /// The door to `database` at `at`, which is cut to microseconds.
    pub fn new(database: Database, at: Timestamp) -> Self {
        Self { database, at }
    }

    /// The moment that reading and writing refer to.
    pub const fn at(&self) -> Timestamp {
        self.at
    }

    /// The day in Norway at that moment.
    pub fn day(&self) -> Date {
        norwegian_date(self.at)
    }

    /// Opens a transaction for `actor` to read, in order to do `action`. [`StoreError::Denied`] where they may not.
    pub async fn read(&self, actor: &Actor, action: Action) -> Result<Reading, StoreError> {
        self.read_allowed(may(actor, action, Subject::Anybody)?).await
    }

    /// As [`Self::read`], about somebody in particular.
    pub async fn read_about(
        &self,
        actor: &Actor,
        action: Action,
        subject: Subject<'_>,
    ) -> Result<Reading, StoreError> {
        self.read_allowed(may(actor, action, subject)?).await
    }

    /// Opens a transaction for `actor` to write. [`StoreError::Denied`] where they may not.
    pub async fn write(&self, actor: &Actor, action: Action) -> Result<Writing, StoreError> {
        self.write_about(actor, action, Subject::Anybody).await
    }

    /// As [`Self::write`], about somebody in particular: nobody judges themselves.
    pub async fn write_about(
        &self,
        actor: &Actor,
        action: Action,
        subject: Subject<'_>,
    ) -> Result<Writing, StoreError> {
        self.write_allowed(may(actor, action, subject)?, Amount::Little).await
    }

    /// As [`Self::write_about`], for the person whom the statement is about; gives that person too. Nobody judges
    /// themselves. [`StoreError::NotFound`] where there is no such statement, or the actor does not reach the person.
    pub async fn write_about_statement(
        &self,
        actor: &Actor,
        action: Action,
        statement: AssessmentId,
    ) -> Result<(Writing, PersonId), StoreError> {
        let person = assessments::about(&mut self.read(actor, action).await?, statement).await?;
        Ok((self.write_about(actor, action, Subject::Person(person)).await?, person))
    }

    /// As [`Self::write`], for an import: one at a time, and without the time limit that guards pages.
    pub async fn write_much(&self, actor: &Actor, action: Action) -> Result<Writing, StoreError> {
        self.write_allowed(may(actor, action, Subject::Anybody)?, Amount::Much).await
    }

    async fn read_allowed(&self, allowed: Allowed) -> Result<Reading, StoreError> {
        Reading::begin(&self.database, allowed, self.day()).await
    }

    async fn write_allowed(&self, allowed: Allowed, amount: Amount) -> Result<Writing, StoreError> {
        Writing::begin(&self.database, allowed, (self.at, self.day()), amount).await
    }
}
