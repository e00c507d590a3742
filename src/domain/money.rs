//! Amounts of money in Norwegian kroner and øre.

use serde::{Deserialize, Serialize};

/// An amount in øre. Never negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(i64);

impl Money {
    /// The amount of `ore` øre; `None` below 0.
    pub const fn from_ore(ore: i64) -> Option<Self> {
        if ore < 0 { None } else { Some(Self(ore)) }
    }

    /// The amount in øre: 114750 for kr 1 147,50.
    pub const fn ore(self) -> i64 {
        self.0
    }

    /// Whole kroner, rounded to the nearest.
    pub const fn kroner(self) -> i64 {
        (self.0 + 50) / 100
    }
}
