//! What a leader sets for a position overrides files from a day on.

use jiff::civil::Date;

use super::{EmployeeRecord, Percent};

/// What a leader set for a position, from a day until the next such day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CapacityPeriod {
    /// The first day for which it holds.
    pub from: Date,
    /// The share of the position that may go to initiatives.
    pub development: Percent,
    /// Whether the person may be lent out.
    pub lendable: bool,
}

/// A span of days for which the same holds of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first day; `None` where no beginning is known.
    pub from: Option<Date>,
    /// The last day; `None` where no end is known.
    pub to: Option<Date>,
    /// What a leader set for it; `None` where files decide.
    pub set: Option<CapacityPeriod>,
}

/// Divides a position's time wherever a leader set something, as far as it touches the days from `first` to `last`.
/// `periods` must be in order of their days.
pub fn stretches(
    (from, to): (Option<Date>, Option<Date>),
    periods: &[CapacityPeriod],
    (first, last): (Date, Date),
) -> Vec<Stretch> {
    let day_before = |next: Option<&CapacityPeriod>| next.and_then(|next| next.from.yesterday().ok());
    let as_in_files = Stretch { from, to: earlier(to, day_before(periods.first())), set: None };
    let set = periods.iter().enumerate().map(|(at, period)| Stretch {
        from: Some(from.map_or(period.from, |from| from.max(period.from))),
        to: earlier(to, day_before(periods.get(at + 1))),
        set: Some(*period),
    });
    let mut all: Vec<Stretch> = std::iter::once(as_in_files).chain(set).collect();
    all.retain(|one| one.from.is_none_or(|from| from <= last) && one.to.is_none_or(|to| to >= first));
    all.retain(|one| one.from.zip(one.to).is_none_or(|(from, to)| from <= to));
    all
}

impl EmployeeRecord {
    /// The position from `first` to `last`, once for each span of days with the same values. `periods` must be in order
    /// of their days.
    pub fn through(self, periods: &[CapacityPeriod], days: (Date, Date)) -> Vec<Self> {
        let during = |stretch: Stretch| {
            let Stretch { from, to, set } = stretch;
            let one = Self { from, to, ..self.clone() };
            match set {
                Some(CapacityPeriod { development, lendable, .. }) => Self { development, lendable, ..one },
                None => one,
            }
        };
        stretches((self.from, self.to), periods, days).into_iter().map(during).collect()
    }
}

fn earlier(one: Option<Date>, other: Option<Date>) -> Option<Date> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::{PersonNumber, UnitCode};

    fn position() -> EmployeeRecord {
        EmployeeRecord {
            number: PersonNumber::parse("1").unwrap(),
            ordinal: 1,
            first_name: String::new(),
            last_name: String::new(),
            email: None,
            unit: UnitCode::parse("A").unwrap(),
            position_code: None,
            position_title: None,
            role: None,
            styrk08: None,
            esco_uri: None,
            manager: None,
            form: None,
            percent: Percent::FULL,
            weekly_hours: None,
            from: None,
            to: Some(date(2027, 6, 30)),
            nus_level: None,
            nus_field: None,
            development: Percent::ZERO,
            lendable: true,
            workplace: None,
            updated_on: None,
        }
    }

    fn from(day: Date, hundredths: i64, lendable: bool) -> CapacityPeriod {
        CapacityPeriod { from: day, development: Percent::from_hundredths(hundredths).unwrap(), lendable }
    }

    #[test]
    fn a_position_is_as_files_say_until_the_day_from_which_a_leader_says_otherwise() {
        let periods = [from(date(2026, 12, 1), 2_000, false), from(date(2027, 1, 1), 3_000, true)];
        let through = position().through(&periods, (date(2026, 11, 1), date(2027, 10, 31)));
        let shown: Vec<_> = through
            .iter()
            .map(|one| (one.from, one.to, one.development.hundredths(), one.lendable))
            .collect();
        let (december, january, june) = (date(2026, 12, 1), date(2027, 1, 1), date(2027, 6, 30));
        assert_eq!(
            shown,
            [
                (None, Some(date(2026, 11, 30)), 0, true),
                (Some(december), Some(date(2026, 12, 31)), 2_000, false),
                (Some(january), Some(june), 3_000, true),
            ]
        );
        let later = position().through(&periods, (january, june));
        assert_eq!(later.len(), 1, "what is over before says nothing");
    }
}
