//! What the figures count as stale.

use jiff::ToSpan;
use jiff::civil::Date;

/// Ratings are stale when they are older than this many months.
const STALE_AFTER_MONTHS: i32 = 18;

/// The day before which a rating is stale on `day`.
pub fn stale_before(day: Date) -> Date {
    day.saturating_sub(STALE_AFTER_MONTHS.months())
}
