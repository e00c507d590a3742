//! Figures over everything, kept until the content or the day changes.

use std::sync::Arc;

use jiff::civil::Date;
use tokio::sync::Mutex;

pub use crate::domain::stale_before;
use crate::store::views::figures::{self, Figures};
use crate::store::{Content, Reading, Revisions, StoreError, revisions};

/// What the figures are counted from.
const COUNTED: [Content; 3] = [Content::People, Content::Skills, Content::Assessments];

/// The newest figures, with the revisions and the day they hold for.
#[derive(Debug, Default)]
pub struct KeptFigures(Mutex<Option<(Revisions, Date, Arc<Figures>)>>);

impl KeptFigures {
    /// The figures of what `reading` sees on `day`. Of several who ask at once, one computes and the others wait.
    pub async fn get(&self, reading: &mut Reading, day: Date) -> Result<Arc<Figures>, StoreError> {
        let revisions = revisions(reading).await?.of(&COUNTED);
        let mut kept = self.0.lock().await;
        if let Some((known, of_day, figures)) = kept.as_ref()
            && (known, *of_day) == (&revisions, day)
        {
            return Ok(Arc::clone(figures));
        }
        let figures = Arc::new(figures::compute(reading, day, stale_before(day)).await?);
        *kept = Some((revisions, day, Arc::clone(&figures)));
        Ok(figures)
    }
}
