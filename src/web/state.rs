//! What every handler shares: the database, the clock, and the figures that are kept.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::error::WebError;
use super::figures::Kept;
use super::opened::{LastOpened, Opened};
use crate::clock;
use crate::domain::ProposalId;
use crate::store::views::figures::Figures;
use crate::store::{Database, Tx};

/// What every handler shares. Cheap to clone.
#[derive(Clone, Debug)]
pub struct AppState(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    database: Database,
    clock: fn() -> Timestamp,
    figures: Kept,
    opened: LastOpened,
}

impl AppState {
    /// The state of a service on `database` that takes the time from `clock`.
    pub fn new(database: Database, clock: fn() -> Timestamp) -> Self {
        Self(Arc::new(Shared { database, clock, figures: Kept::default(), opened: LastOpened::default() }))
    }

    /// The database.
    pub fn database(&self) -> &Database {
        &self.0.database
    }

    /// A transaction to read a page's content in.
    pub async fn read(&self) -> Result<Tx, WebError> {
        Ok(self.0.database.read().await?)
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        (self.0.clock)()
    }

    /// The day in Norway.
    pub fn today(&self) -> Date {
        clock::norwegian_date(self.now())
    }

    /// The figures of the whole register, computed once for each state of the content.
    pub async fn figures(&self, tx: &mut Tx) -> Result<Arc<Figures>, WebError> {
        Ok(self.0.figures.get(tx, self.today()).await?)
    }

    /// The proposal `id`, unpacked. Ends the transaction.
    pub async fn proposal(&self, tx: Tx, id: ProposalId) -> Result<Arc<Opened>, WebError> {
        self.0.opened.get(tx, id).await
    }
}
