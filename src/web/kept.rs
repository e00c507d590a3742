//! What is read from everything stored, kept until that or the day changes.

use std::future::Future;
use std::sync::Arc;

use jiff::civil::Date;
use tokio::sync::Mutex;

use crate::store::views::employees::People;
use crate::store::views::figures::{self, Figures};
use crate::store::views::skills::Catalogue;
use crate::store::views::units::{self, UnitRow};
use crate::store::{StoreError, Tx, revision};

use super::figures::stale_before;

/// What can be kept.
pub trait FromContent: Send + Sync + Sized + 'static {
    /// Reads it, as it is on `day`.
    fn read(tx: &mut Tx, day: Date) -> impl Future<Output = Result<Self, StoreError>> + Send;
}

/// The newest, with the revision and the day it is of.
#[derive(Debug)]
pub struct Kept<T>(Mutex<Option<(i64, Date, Arc<T>)>>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T: FromContent> Kept<T> {
    /// What `tx` sees on `day`. Of several who ask at once, one reads and the others wait.
    pub async fn get(&self, tx: &mut Tx, day: Date) -> Result<Arc<T>, StoreError> {
        let revision = revision(tx).await?;
        let mut kept = self.0.lock().await;
        if let Some((known, of_day, content)) = kept.as_ref()
            && (*known, *of_day) == (revision, day)
        {
            return Ok(Arc::clone(content));
        }
        let content = Arc::new(T::read(tx, day).await?);
        *kept = Some((revision, day, Arc::clone(&content)));
        Ok(content)
    }
}

impl FromContent for Figures {
    async fn read(tx: &mut Tx, day: Date) -> Result<Self, StoreError> {
        figures::compute(tx, day, stale_before(day)).await
    }
}

impl FromContent for People {
    async fn read(tx: &mut Tx, day: Date) -> Result<Self, StoreError> {
        Self::load(tx, day).await
    }
}

impl FromContent for Catalogue {
    async fn read(tx: &mut Tx, _: Date) -> Result<Self, StoreError> {
        Self::load(tx).await
    }
}

/// Every unit of a day: each one followed by those below it.
#[derive(Debug)]
pub struct UnitTree(pub Vec<UnitRow>);

impl FromContent for UnitTree {
    async fn read(tx: &mut Tx, day: Date) -> Result<Self, StoreError> {
        units::tree(tx, day).await.map(Self)
    }
}
