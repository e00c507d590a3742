//! Reads cells that hold numbers, shares, amounts and levels.

use super::super::IssueCode;
use super::super::cell::plain;
use super::Fields;
use super::codes::is_scientific;
use crate::domain::parse::level;
use crate::domain::parse::number::{self, Decimal, Unit};
use crate::domain::{Interest, Level, Money, Percent};

impl Fields<'_> {
    fn decimal(&mut self, column: impl Into<usize> + Copy) -> Option<Decimal> {
        self.decimal_in(column, None)
    }

    /// A number that counts `usual`, or says so: 40 % is no number of people.
    fn decimal_in(&mut self, column: impl Into<usize> + Copy, usual: Option<Unit>) -> Option<Decimal> {
        let cell = self.stated(column)?;
        if cell.len() <= 10 && cell.bytes().all(|byte| byte.is_ascii_digit()) {
            return Decimal::whole_number(cell);
        }
        let text = plain(cell);
        if is_scientific(&text) {
            self.error(column, IssueCode::ScientificNotation);
            return None;
        }
        if number::unit(&text).is_some_and(|unit| Some(unit) != usual) {
            self.error(column, IssueCode::NotANumber);
            return None;
        }
        match number::parse(&text, self.sheet.style.decimal_sign()) {
            number::Parsed::Plain(decimal) => Some(decimal),
            number::Parsed::Unusual(decimal) => {
                self.warning(column, IssueCode::NumberReadAs { read: decimal.to_string().into() });
                Some(decimal)
            }
            number::Parsed::Ambiguous => {
                self.error(column, IssueCode::AmbiguousNumber);
                None
            }
            number::Parsed::No => {
                self.error(column, IssueCode::NotANumber);
                None
            }
        }
    }

    /// A number in hundredths, within `least` and `most` (in whole units).
    pub(in crate::import) fn hundredths(
        &mut self,
        column: impl Into<usize> + Copy,
        (least, most): (&'static str, &'static str),
    ) -> Option<i64> {
        self.hundredths_in(column, (least, most), None)
    }

    fn hundredths_in(
        &mut self,
        column: impl Into<usize> + Copy,
        (least, most): (&'static str, &'static str),
        usual: Option<Unit>,
    ) -> Option<i64> {
        let decimal = self.decimal_in(column, usual)?;
        let bound = |text: &str| text.parse::<i64>().map_or(i64::MAX, |whole| whole.saturating_mul(100));
        let value = decimal.scaled(2).filter(|value| (bound(least)..=bound(most)).contains(value));
        if value.is_none() {
            self.error(column, IssueCode::OutOfRange { least, most });
        }
        value
    }

    /// A share of 0 to 100 per cent.
    pub(in crate::import) fn percent(&mut self, column: impl Into<usize> + Copy) -> Option<Percent> {
        let errors = self.errors.len();
        let Some(hundredths) = self.hundredths_in(column, ("0", "100"), Some(Unit::Percent)) else {
            if self.errors[errors..].iter().any(|issue| matches!(issue.code, IssueCode::OutOfRange { .. })) {
                self.note_great_share(column.into());
            }
            return None;
        };
        let percent = Percent::from_hundredths(hundredths)?;
        if hundredths <= 100 {
            let has_sign = number::unit(self.cell(column)) == Some(Unit::Percent);
            self.note_share(column.into(), percent, has_sign);
        } else {
            self.note_share(column.into(), percent, false);
        }
        Some(percent)
    }

    /// A share of 0 to 100 per cent that must be there.
    pub(in crate::import) fn required_percent(&mut self, column: impl Into<usize> + Copy) -> Option<Percent> {
        self.must_be_there(column);
        self.percent(column)
    }

    /// A number of person-years as a share, at most `most` person-years, that must be there. Per cents are not taken:
    /// 40 would be forty people.
    pub(in crate::import) fn required_person_years(
        &mut self,
        column: impl Into<usize> + Copy,
        most: &'static str,
    ) -> Option<Percent> {
        self.must_be_there(column);
        if number::unit(&plain(self.cell(column))) == Some(Unit::Percent) {
            self.error(column, IssueCode::PercentForPersonYears { most });
            return None;
        }
        let decimal = self.decimal(column)?;
        let ceiling = most.parse::<i64>().map_or(i64::MAX, |whole| whole.saturating_mul(10_000));
        match decimal.scaled(4) {
            Some(share) if share > ceiling && share <= 1_000_000 => {
                self.error(column, IssueCode::PercentForPersonYears { most });
                None
            }
            Some(share) if (1..=ceiling).contains(&share) => Percent::from_hundredths(share),
            _ => {
                self.error(column, IssueCode::OutOfRange { least: "0,01", most });
                None
            }
        }
    }

    /// An amount in kroner, to the øre; negative amounts are refused.
    pub(in crate::import) fn money(&mut self, column: impl Into<usize> + Copy) -> Option<Money> {
        let ore = self.decimal_in(column, Some(Unit::Kroner))?.scaled(2);
        let Some(ore) = ore else {
            self.error(column, IssueCode::NotANumber);
            return None;
        };
        let money = Money::from_ore(ore);
        if money.is_none() {
            self.error(column, IssueCode::NegativeAmount);
        }
        money
    }

    /// A whole number that must be there.
    pub(in crate::import) fn required_whole(
        &mut self,
        column: impl Into<usize> + Copy,
        range: (&'static str, &'static str),
    ) -> Option<i64> {
        self.must_be_there(column);
        self.whole(column, range)
    }

    /// A whole number within `least` and `most`.
    pub(in crate::import) fn whole(
        &mut self,
        column: impl Into<usize> + Copy,
        (least, most): (&'static str, &'static str),
    ) -> Option<i64> {
        let Some(whole) = self.decimal(column)?.whole() else {
            self.error(column, IssueCode::NotAWholeNumber);
            return None;
        };
        let bound = |text: &str| text.parse::<i64>().unwrap_or(i64::MAX);
        if (bound(least)..=bound(most)).contains(&whole) {
            return Some(whole);
        }
        self.error(column, IssueCode::OutOfRange { least, most });
        None
    }

    /// A level that must be there, as a number or in words of the scale.
    pub(in crate::import) fn level(&mut self, column: impl Into<usize> + Copy) -> Option<Level> {
        self.must_be_there(column);
        let cell = self.filled(column)?;
        match level::level(&plain(cell)) {
            level::Parsed::Plain(level) => Some(level),
            level::Parsed::Words(level) => {
                self.warning(column, IssueCode::LevelWord { level });
                Some(level)
            }
            level::Parsed::No => self.step(column, IssueCode::NotALevel).and_then(Level::new),
        }
    }

    /// An interest, as a number or in words of the scale.
    pub(in crate::import) fn interest(&mut self, column: impl Into<usize> + Copy) -> Option<Interest> {
        let cell = self.stated(column)?;
        match level::interest(&plain(cell)) {
            level::Parsed::Plain(interest) => Some(interest),
            level::Parsed::Words(interest) => {
                self.warning(column, IssueCode::NumberReadAs { read: interest.get().to_string().into() });
                Some(interest)
            }
            level::Parsed::No => self.step(column, IssueCode::NotANumber).and_then(Interest::new),
        }
    }

    /// A step of a scale that is written as a number with decimals, or else what is wrong with it.
    fn step(&mut self, column: impl Into<usize> + Copy, otherwise: IssueCode) -> Option<i64> {
        let text = plain(self.cell(column));
        let is_number = matches!(
            number::parse(&text, self.sheet.style.decimal_sign()),
            number::Parsed::Plain(_) | number::Parsed::Unusual(_)
        );
        if is_number && number::unit(&text).is_none() {
            return self.whole(column, ("0", "5"));
        }
        self.error(column, otherwise);
        None
    }
}
