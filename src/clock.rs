//! The one place that reads the clock. Everything else takes the time as a parameter.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// Now, cut to whole microseconds: the finest step both databases keep.
pub fn now() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_microsecond(now.as_microsecond()).expect("a time cut to microseconds is in range")
}

/// The date in Norway at `at`.
pub fn norwegian_date(at: Timestamp) -> Date {
    let zone = TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC);
    at.to_zoned(zone).date()
}
