//! Figures over everything, kept between requests: sums that name nobody.
//!
//! They take a while at 12,000 employees. What an import or a form changes shows at once. A single answer changes them by
//! next to nothing, and comes a hundred times a minute when many answer: figures that lack the last minute's answers are
//! good enough, and are counted anew beside the requests.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use jiff::civil::Date;
use tokio::sync::Mutex as Turn;

pub use crate::domain::stale_before;
use crate::store::views::figures::{self, Figures};
use crate::store::{Content, Reading, Revisions, StoreError, revisions};

/// What changes the figures at once: imported assessments are part of an import.
const AT_ONCE: [Content; 3] = [Content::People, Content::Skills, Content::Imports];

/// How long figures without the latest answers are shown.
const GOOD_FOR: Duration = Duration::from_mins(1);

/// The newest figures.
#[derive(Debug, Default)]
pub struct KeptFigures {
    newest: Mutex<Option<Counted>>,
    turn: Turn<()>,
}

/// Figures, and what they were counted from.
#[derive(Clone, Debug)]
struct Counted {
    revisions: Revisions,
    day: Date,
    at: Instant,
    figures: Arc<Figures>,
}

/// What is known without counting.
#[derive(Debug)]
pub enum Known {
    /// Figures as good as new.
    Good(Arc<Figures>),
    /// Figures that lack answers of more than a minute ago: they are shown, and should be counted anew.
    Behind(Arc<Figures>),
    /// None that may be shown.
    None,
}

impl KeptFigures {
    /// What is known of what `reading` sees on `day`.
    pub async fn known(&self, reading: &mut Reading, day: Date) -> Result<Known, StoreError> {
        let now = revisions(reading).await?;
        let newest = self.newest.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let Some(counted) = newest else { return Ok(Known::None) };
        let of = |kinds: &[Content]| counted.revisions.of(kinds) == now.of(kinds);
        Ok(if counted.day != day || !of(&AT_ONCE) {
            Known::None
        } else if of(&[Content::Assessments]) || counted.at.elapsed() < GOOD_FOR {
            Known::Good(counted.figures)
        } else {
            Known::Behind(counted.figures)
        })
    }

    /// Counts the figures of what `reading` sees on `day`. Of several who ask at once, one counts and the others wait.
    pub async fn count(&self, reading: &mut Reading, day: Date) -> Result<Arc<Figures>, StoreError> {
        let _turn = self.turn.lock().await;
        if let Known::Good(figures) = self.known(reading, day).await? {
            return Ok(figures);
        }
        let revisions = revisions(reading).await?;
        let figures = Arc::new(figures::compute(reading, day, stale_before(day)).await?);
        let counted = Counted { revisions, day, at: Instant::now(), figures: Arc::clone(&figures) };
        *self.newest.lock().unwrap_or_else(PoisonError::into_inner) = Some(counted);
        Ok(figures)
    }

    /// Whether somebody counts right now.
    pub fn is_counting(&self) -> bool {
        self.turn.try_lock().is_err()
    }
}
