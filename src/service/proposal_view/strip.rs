//! An initiative month by month: how many of its needs are covered, and how firmly.

use super::InitiativeRef;

/// An initiative with its needs in each month asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// The initiative.
    pub initiative: InitiativeRef,
    /// How many needs it has in these months, those covered before the proposal too.
    pub needs: usize,
    /// How many of them are covered in every month of their windows.
    pub covered: usize,
    /// The roles that are not, each once.
    pub short: Vec<String>,
    /// Each month; empty in proposals that did not keep what was asked for.
    pub months: Vec<MonthCover>,
}

/// How an initiative's needs are covered in a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonthCover {
    /// Needs whose window has the month.
    pub needs: usize,
    /// Of these, wholly covered by confirmed allocations.
    pub decided: usize,
    /// Of these, wholly covered by confirmed allocations and the proposal together.
    pub covered: usize,
    /// Of these, covered in part.
    pub partly: usize,
}

/// A month in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// Nothing is asked for.
    None,
    /// All of it, by what is decided.
    Decided,
    /// All of it, by what is decided and what is proposed.
    Proposed,
    /// Some of it.
    Partly,
    /// Nothing of it.
    Open,
}

impl MonthCover {
    /// The month in one word.
    pub const fn cover(self) -> Cover {
        if self.needs == 0 {
            Cover::None
        } else if self.decided == self.needs {
            Cover::Decided
        } else if self.covered == self.needs {
            Cover::Proposed
        } else if self.covered + self.partly > 0 {
            Cover::Partly
        } else {
            Cover::Open
        }
    }
}
