//! Figures over everything, kept until the content or the day changes.

use std::sync::Arc;

use jiff::civil::Date;
use tokio::sync::Mutex;

pub use crate::domain::stale_before;
use crate::store::views::figures::{self, Figures};
use crate::store::{StoreError, Tx, revision};

/// The newest figures, with the revision and the day they hold for.
#[derive(Debug, Default)]
pub struct Kept(Mutex<Option<(i64, Date, Arc<Figures>)>>);

impl Kept {
    /// The figures of what `tx` sees on `day`. Of several who ask at once, one computes and the others wait.
    pub async fn get(&self, tx: &mut Tx, day: Date) -> Result<Arc<Figures>, StoreError> {
        let revision = revision(tx).await?;
        let mut kept = self.0.lock().await;
        if let Some((known, of_day, figures)) = kept.as_ref()
            && (*known, *of_day) == (revision, day)
        {
            return Ok(Arc::clone(figures));
        }
        let figures = Arc::new(figures::compute(tx, day, stale_before(day)).await?);
        *kept = Some((revision, day, Arc::clone(&figures)));
        Ok(figures)
    }
}
