//! Shares of a position or of full time.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A share in hundredths of a per cent, so that 47.5 % and 12.25 % are exact. Never negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Percent(i64);

impl Percent {
    /// Nothing of a position or of full time.
    pub const ZERO: Self = Self(0);
    /// A whole position, or full time: 100 %.
    pub const FULL: Self = Self(10_000);

    /// The share of `hundredths` hundredths of a per cent; `None` below 0.
    pub const fn from_hundredths(hundredths: i64) -> Option<Self> {
        if hundredths < 0 { None } else { Some(Self(hundredths)) }
    }

    /// A share from the staffing model, in per cent of full time, to the nearest hundredth of a per cent; at least 0.
    pub fn rounded(per_cent: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "shares are at most a few hundred per cent")]
        let hundredths = (per_cent * 100.0).round() as i64;
        Self(hundredths.max(0))
    }

    /// Hundredths of a per cent: 4750 for 47.5 %.
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// Per cent as a number: 47.5 for 47.5 %.
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// `other` per cent of this share, rounded down to a hundredth of a per cent.
    #[must_use]
    pub const fn of(self, other: Self) -> Self {
        Self(self.0 * other.0 / 10_000)
    }

    /// This share less `other`, but at least 0.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self((self.0 - other.0).max(0))
    }

    /// The sum of two shares.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl fmt::Display for Percent {
    /// Per cent with a decimal point and no trailing zeros: `47.5`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.as_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_47_5_per_cent_is_23_75_per_cent() {
        let position = Percent::from_hundredths(4750).unwrap();
        let half = Percent::from_hundredths(5000).unwrap();
        assert_eq!(position.of(half).hundredths(), 2375);
        assert_eq!(position.to_string(), "47.5");
    }

    #[test]
    fn a_share_is_never_negative() {
        assert_eq!(Percent::from_hundredths(-1), None);
        assert_eq!(Percent::ZERO.minus(Percent::FULL), Percent::ZERO);
    }
}
