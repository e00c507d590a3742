//! What every handler shares: the database, the clock, and the figures that are kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use jiff::Timestamp;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::error::WebError;
use super::exports::Exports;
use super::kept::{Kept, UnitTree};
use super::kept_pages::KeptPages;
use super::opened::{LastOpened, Opened};
use crate::access::{Action, Actor};
use crate::clock;
use crate::domain::ProposalId;
use crate::service::door::Door;
use crate::store::views::employees::People;
use crate::store::views::figures::Figures;
use crate::store::views::skills::Catalogue;
use crate::store::{Database, Reading};

/// What every handler shares. Cheap to clone.
#[derive(Clone, Debug)]
pub struct AppState(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    database: Database,
    clock: fn() -> Timestamp,
    figures: Kept<Figures>,
    people: Kept<People>,
    units: Kept<UnitTree>,
    catalogue: Kept<Catalogue>,
    pages: KeptPages,
    exports: Exports,
    opened: LastOpened,
}

impl AppState {
    /// The state of a service on `database` that takes the time from `clock`.
    pub fn new(database: Database, clock: fn() -> Timestamp) -> Self {
        Self(Arc::new(Shared {
            database,
            clock,
            figures: Kept::default(),
            people: Kept::default(),
            units: Kept::default(),
            catalogue: Kept::default(),
            pages: KeptPages::default(),
            exports: Exports::default(),
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
        Ok(self.0.figures.get(reading).await?)
    }

    /// Everybody's name and units, to be searched.
    pub async fn people(&self, reading: &mut Reading) -> Result<Arc<People>, WebError> {
        Ok(self.0.people.get(reading).await?)
    }

    /// Every unit: each one followed by those below it.
    pub async fn units(&self, reading: &mut Reading) -> Result<Arc<UnitTree>, WebError> {
        Ok(self.0.units.get(reading).await?)
    }

    /// Every skill's names and groups, to be searched.
    pub async fn catalogue(&self, reading: &mut Reading) -> Result<Arc<Catalogue>, WebError> {
        Ok(self.0.catalogue.get(reading).await?)
    }

    /// The pages that are kept as they were sent.
    pub fn pages(&self) -> &KeptPages {
        &self.0.pages
    }

    /// The turns of those who want a file.
    pub fn exports(&self) -> &Exports {
        &self.0.exports
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
