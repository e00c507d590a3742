//! Calendar months: the periods of planning.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

/// A calendar month of a year, without a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// The month that the date falls in.
    pub fn of(date: Date) -> Self {
        Self { year: date.year(), month: date.month() }
    }

    /// The month so many months later; 0 for the same month.
    #[must_use]
    pub fn plus(self, months: u16) -> Self {
        let index = i32::from(self.year) * 12 + i32::from(self.month) - 1 + i32::from(months);
        let year = i16::try_from(index.div_euclid(12)).unwrap_or(i16::MAX);
        let month = i8::try_from(index.rem_euclid(12) + 1).expect("a remainder of 12 fits");
        Self { year, month }
    }

    /// Whole months from `earlier` to this one; negative where this one comes first.
    pub fn months_since(self, earlier: Self) -> i32 {
        let index = |month: Self| i32::from(month.year) * 12 + i32::from(month.month);
        index(self) - index(earlier)
    }

    /// The quarter, 1 to 4.
    pub fn quarter(self) -> i8 {
        (self.month - 1) / 3 + 1
    }

    /// The year the month is in.
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The first day of the month.
    pub fn first_day(self) -> Date {
        Date::new(self.year, self.month, 1).expect("a month has a first day")
    }

    /// The last day of the month, leap years counted.
    pub fn last_day(self) -> Date {
        self.first_day().last_of_month()
    }
}

impl fmt::Display for Month {
    /// Year and month as `2026-11`, which [`FromStr`] reads back.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.year, self.month)
    }
}

/// The text is no month: it must be written as `2026-11`, from 2000 to 2200.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a month: write it as 2026-11")]
pub struct NotAMonth;

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        let year: i16 = year.parse().map_err(|_| NotAMonth)?;
        let month: i8 = month.parse().map_err(|_| NotAMonth)?;
        let known = (2000..=2200).contains(&year) && (1..=12).contains(&month);
        known.then_some(Self { year, month }).ok_or(NotAMonth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_run_over_the_year_end() {
        let november: Month = "2026-11".parse().unwrap();
        assert_eq!(november.plus(2).to_string(), "2027-01");
        assert_eq!(november.plus(14).months_since(november), 14);
        assert_eq!(november.last_day(), Date::constant(2026, 11, 30));
        assert_eq!(november.quarter(), 4);
    }

    #[test]
    fn a_month_that_does_not_exist_is_refused() {
        for text in ["2026-13", "2026", "11-2026", "november", "1999-12"] {
            assert_eq!(text.parse::<Month>(), Err(NotAMonth), "{text}");
        }
    }
}
