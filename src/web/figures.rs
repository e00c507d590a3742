//! Figures over everything, kept until the content or the day changes.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use tokio::sync::Mutex;

use crate::store::views::figures::{self, Figures};
use crate::store::{StoreError, Tx, revision};

/// Ratings are stale when they are older than this many months.
const STALE_AFTER_MONTHS: i32 = 18;

/// The day before which a rating is stale on `day`.
pub fn stale_before(day: Date) -> Date {
    day.saturating_sub(STALE_AFTER_MONTHS.months())
}

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
