//! Days to months. A constant rate runs over whole months, so a window of days is rounded to them.

use jiff::civil::Date;

use crate::domain::{Month, Percent};

/// Periods from 0, first and last inclusive.
pub(super) type Window = std::ops::RangeInclusive<usize>;

/// The months a window of days takes, clipped to the horizon: those it fills at least half of. A window that
/// fills half of no month takes the one it has most days in. `None` outside the horizon.
pub(super) fn months_of(from: Date, to: Date, horizon: &[Month]) -> Option<Window> {
    let taken: Vec<usize> = (0..horizon.len())
        .filter(|&period| 2 * days_active(Some(from), Some(to), horizon[period]) >= days_in(horizon[period]))
        .collect();
    match (taken.first(), taken.last()) {
        (Some(&first), Some(&last)) => Some(first..=last),
        _ => shorter_than_half(from, to, horizon),
    }
}

fn shorter_than_half(from: Date, to: Date, horizon: &[Month]) -> Option<Window> {
    let mut fullest: Option<(i64, Month)> = None;
    let mut month = Month::of(from);
    // Months outside the horizon count too: a window that mostly lies before it is not pulled in.
    while month.first_day() <= to {
        let days = days_active(Some(from), Some(to), month);
        if 2 * days >= days_in(month) {
            return None;
        }
        if fullest.is_none_or(|(most, _)| days > most) {
            fullest = Some((days, month));
        }
        month = month.plus(1);
    }
    let (_, month) = fullest?;
    let period = horizon.iter().position(|&other| other == month)?;
    Some(period..=period)
}

/// `share` of the month's days between `from` and `to`, rounded down to a hundredth of a per cent.
pub(super) fn share_in_month(share: Percent, from: Option<Date>, to: Option<Date>, month: Month) -> Percent {
    let hundredths = share.hundredths() * days_active(from, to, month) / days_in(month);
    Percent::from_hundredths(hundredths).unwrap_or_default()
}

fn days_in(month: Month) -> i64 {
    i64::from(month.first_day().days_in_month())
}

/// How many of the month's days lie between `from` and `to`; an open end reaches past the month.
fn days_active(from: Option<Date>, to: Option<Date>, month: Month) -> i64 {
    let first = from.map_or(month.first_day(), |from| from.max(month.first_day()));
    let last = to.map_or(month.last_day(), |to| to.min(month.last_day()));
    if last < first { 0 } else { i64::from(last.day() - first.day()) + 1 }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn horizon() -> Vec<Month> {
        let first: Month = "2026-11".parse().unwrap();
        (0..12).map(|offset| first.plus(offset)).collect()
    }

    #[test]
    fn a_window_takes_the_months_it_fills_half_of() {
        let taken = months_of(date(2026, 12, 17), date(2027, 2, 14), &horizon());
        assert_eq!(taken, Some(2..=3), "17 December is less than half of it; 14 February is half of 28 days");
    }

    #[test]
    fn a_window_is_clipped_to_the_horizon() {
        assert_eq!(months_of(date(2026, 8, 14), date(2030, 1, 1), &horizon()), Some(0..=11));
    }

    #[test]
    fn a_window_that_only_touches_the_horizon_is_outside() {
        assert_eq!(months_of(date(2026, 6, 1), date(2026, 11, 10), &horizon()), None);
        assert_eq!(months_of(date(2027, 10, 23), date(2028, 5, 31), &horizon()), None);
    }

    #[test]
    fn a_short_window_takes_the_month_with_most_of_its_days() {
        assert_eq!(months_of(date(2027, 1, 25), date(2027, 2, 5), &horizon()), Some(2..=2));
        assert_eq!(months_of(date(2026, 10, 25), date(2026, 11, 3), &horizon()), None);
    }

    #[test]
    fn a_share_counts_by_the_days_of_the_month() {
        let half = share_in_month(Percent::FULL, None, Some(date(2026, 11, 15)), "2026-11".parse().unwrap());
        assert_eq!(half.hundredths(), 5000);
    }
}
