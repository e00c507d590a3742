//! What people give initiatives month by month, and who must be freed from daily operation.

use super::PersonRef;
use crate::domain::{Month, Percent};

/// A person's load, month by month.
#[derive(Clone, Debug, PartialEq)]
pub struct Load {
    /// The person whose load it is.
    pub person: PersonRef,
    /// Whether the proposal puts them on a team; else they are only committed already.
    pub is_proposed: bool,
    /// Committed to initiatives before the proposal, per month.
    pub before: Vec<Percent>,
    /// With the proposal, per month.
    pub after: Vec<Percent>,
    /// What is left without release, before the proposal, per month.
    pub free: Vec<Percent>,
    /// The size of their position; the largest month where it changes. Nothing where the register has none.
    pub position: Percent,
}

/// A person to be freed from daily operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    /// The person who has to be freed.
    pub person: PersonRef,
    /// The first month they have to be freed in.
    pub first: Month,
    /// The last month they have to be freed in, inclusive.
    pub last: Month,
    /// How much beyond the development share, in the month in which that is most.
    pub share: Percent,
    /// Share times months, in full-time months.
    pub months: f64,
    /// Each stretch of months with one share, in order.
    pub stretches: Vec<Stretch>,
}

/// Months in a row with one share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first month.
    pub first: Month,
    /// The last month, inclusive.
    pub last: Month,
    /// How much beyond the development share.
    pub share: Percent,
}

impl Load {
    /// What they may give in a month before anybody has to free them.
    pub fn limit(&self, month: usize) -> Percent {
        let of = |shares: &[Percent]| shares.get(month).copied().unwrap_or_default();
        of(&self.before).plus(of(&self.free))
    }

    /// How much they must be freed in a month.
    pub fn released(&self, month: usize) -> Percent {
        self.after.get(month).copied().unwrap_or_default().minus(self.limit(month))
    }

    /// The most they must be freed in any month.
    pub fn most_released(&self) -> Percent {
        (0..self.after.len()).map(|month| self.released(month)).max().unwrap_or_default()
    }

    /// The most they give in any month.
    pub fn most(&self) -> Percent {
        self.after.iter().copied().max().unwrap_or_default()
    }
}
