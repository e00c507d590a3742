//! Cells that hold numbers.

use super::super::IssueCode;
use super::{Fields, is_scientific};
use crate::domain::parse::level::{interest_word, level_word};
use crate::domain::parse::number::{self, Decimal};
use crate::domain::{Interest, Level, Money, Percent};

impl Fields<'_> {
    fn decimal(&mut self, column: impl Into<usize> + Copy) -> Option<Decimal> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        if is_scientific(cell) {
            self.error(column, IssueCode::ScientificNotation);
            return None;
        }
        match number::parse(cell, self.sheet.style.decimal_sign()) {
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
        let decimal = self.decimal(column)?;
        let bound = |text: &str| text.parse::<i64>().map_or(i64::MAX, |whole| whole.saturating_mul(100));
        let value = decimal.scaled(2).filter(|value| (bound(least)..=bound(most)).contains(value));
        if value.is_none() {
            self.error(column, IssueCode::OutOfRange { least, most });
        }
        value
    }

    /// A share of 0 to 100 per cent.
    pub(in crate::import) fn percent(&mut self, column: impl Into<usize> + Copy) -> Option<Percent> {
        self.hundredths(column, ("0", "100")).and_then(Percent::from_hundredths)
    }

    /// A share of 0 to 100 per cent that must be there.
    pub(in crate::import) fn required_percent(&mut self, column: impl Into<usize> + Copy) -> Option<Percent> {
        self.must_be_there(column);
        self.percent(column)
    }

    /// A number of person-years as a share, at most `most` person-years, that must be there.
    pub(in crate::import) fn required_person_years(
        &mut self,
        column: impl Into<usize> + Copy,
        most: &'static str,
    ) -> Option<Percent> {
        self.must_be_there(column);
        let decimal = self.decimal(column)?;
        let ceiling = most.parse::<i64>().map_or(i64::MAX, |whole| whole.saturating_mul(10_000));
        let share = decimal
            .scaled(4)
            .filter(|share| (1..=ceiling).contains(share))
            .and_then(Percent::from_hundredths);
        if share.is_none() {
            self.error(column, IssueCode::OutOfRange { least: "0,01", most });
        }
        share
    }

    /// An amount in kroner.
    pub(in crate::import) fn money(&mut self, column: impl Into<usize> + Copy) -> Option<Money> {
        let ore = self.decimal(column)?.scaled(2);
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

    /// A level that must be there, as a number or a word of the scale.
    pub(in crate::import) fn level(&mut self, column: impl Into<usize> + Copy) -> Option<Level> {
        self.must_be_there(column);
        if self.starts_with_digit(column) {
            return self.whole(column, ("0", "5")).and_then(Level::new);
        }
        if let Some(level) = level_word(&self.cell(column).to_lowercase()) {
            self.warning(column, IssueCode::LevelWord { level });
            return Some(level);
        }
        self.whole(column, ("0", "5")).and_then(Level::new)
    }

    /// An interest, as a number or a word of the scale.
    pub(in crate::import) fn interest(&mut self, column: impl Into<usize> + Copy) -> Option<Interest> {
        if self.starts_with_digit(column) {
            return self.whole(column, ("0", "5")).and_then(Interest::new);
        }
        if let Some(interest) = interest_word(&self.cell(column).to_lowercase()) {
            self.warning(column, IssueCode::NumberReadAs { read: interest.get().to_string().into() });
            return Some(interest);
        }
        self.whole(column, ("0", "5")).and_then(Interest::new)
    }

    fn starts_with_digit(&self, column: impl Into<usize>) -> bool {
        self.cell(column).starts_with(|letter: char| letter.is_ascii_digit())
    }
}
