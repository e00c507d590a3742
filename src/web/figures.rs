//! Sums over the whole register, kept between requests. They name nobody.
//!
//! They take a while at 12,000 employees. What an import or a form changes shows at once. A single answer changes them
//! very little, and answers come a hundred times a minute when many answer. So figures may lack the last minute's
//! answers, and are counted again beside the requests.

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

/// The figures counted last, for everybody: they hold no person and depend on no scope.
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

/// What is known of the figures without counting them.
#[derive(Debug)]
pub enum Known {
    /// Figures that may be shown as they are.
    Good(Arc<Figures>),
    /// Figures that are more than a minute behind: they are shown, and should be counted again.
    Behind(Arc<Figures>),
    /// No figures that may be shown: they have to be counted first.
    None,
}

impl KeptFigures {
    /// The figures for what `reading` sees on `day`, if they are known.
    pub async fn known(&self, reading: &mut Reading, day: Date) -> Result<Known, StoreError> {
        Ok(self.known_of(&revisions(reading).await?, day))
    }

    /// The figures for the content at the revisions `now`, on `day`, if they are known.
    pub fn known_of(&self, now: &Revisions, day: Date) -> Known {
        let Some(counted) = self.newest() else { return Known::None };
        let of = |kinds: &[Content]| counted.revisions.of(kinds) == now.of(kinds);
        if counted.day != day || !of(&AT_ONCE) {
            Known::None
        } else if of(&[Content::Assessments]) || counted.at.elapsed() < GOOD_FOR {
            Known::Good(counted.figures)
        } else {
            Known::Behind(counted.figures)
        }
    }

    /// When the newest figures were counted. A page that shows figures is as old as they are.
    pub fn counted_at(&self) -> Option<Instant> {
        self.newest().map(|counted| counted.at)
    }

    fn newest(&self) -> Option<Counted> {
        self.newest.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Counts the figures of what `reading` sees on `day`. If several ask at once, one counts and the others wait.
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

    /// Whether they are being counted right now.
    pub fn is_counting(&self) -> bool {
        self.turn.try_lock().is_err()
    }
}
