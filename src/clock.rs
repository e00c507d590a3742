//! The one place that reads the clock. Everything else takes the time as a parameter.

use jiff::Timestamp;

pub use crate::domain::norwegian_date;

/// Now, cut to whole microseconds: the finest step both databases keep.
pub fn now() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_microsecond(now.as_microsecond()).expect("a time cut to microseconds is in range")
}
