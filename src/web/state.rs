//! What every handler shares: the database, the clock, and the figures that are kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use jiff::Timestamp;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::error::WebError;
use super::figures::KeptFigures;
use super::opened::{LastOpened, Opened};
use crate::access::{Action, Actor};
use crate::clock;
use crate::domain::ProposalId;
use crate::service::door::Door;
use crate::store::views::figures::Figures;
use crate::store::{Database, Reading};

/// What every handler shares. Cheap to clone.
#[derive(Clone, Debug)]
pub struct AppState(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    database: Database,
    clock: fn() -> Timestamp,
    figures: KeptFigures,
    opened: LastOpened,
}

impl AppState {
    /// The state of a service on `database` that takes the time from `clock`.
    pub fn new(database: Database, clock: fn() -> Timestamp) -> Self {
        Self(Arc::new(Shared {
            database,
            clock,
            figures: KeptFigures::default(),
            opened: LastOpened::default(),
        }))
    }

    /// The database.
    pub fn database(&self) -> &Database {
        &self.0.database
    }

    /// The door, as of now.
    pub fn door(&self) -> Door {
        Door::new(self.0.database.clone(), self.now())
    }

    /// Opens the door for `actor` to read a page's content.
    pub async fn read(&self, actor: &Actor, action: Action) -> Result<Reading, WebError> {
        Ok(self.door().read(actor, action).await?)
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
    pub async fn figures(&self, reading: &mut Reading) -> Result<Arc<Figures>, WebError> {
        Ok(self.0.figures.get(reading, self.today()).await?)
    }

    /// The proposal `id`, unpacked. Ends the transaction.
    pub async fn proposal(&self, reading: Reading, id: ProposalId) -> Result<Arc<Opened>, WebError> {
        self.0.opened.get(reading, id).await
    }
}

/// A number under which an error page and the log can be brought together.
pub fn reference() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let mut hash = Sha256::new();
    hash.update(clock::now().as_microsecond().to_le_bytes());
    hash.update(COUNT.fetch_add(1, Ordering::Relaxed).to_le_bytes());
    let digest = hash.finalize();
    format!("{:02X}{:02X}-{:02X}{:02X}", digest[0], digest[1], digest[2], digest[3])
}
