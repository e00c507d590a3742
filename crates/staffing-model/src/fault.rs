//! What can be wrong with a value of a problem, as data.

use serde::{Deserialize, Serialize};

/// A value that cannot be right, and where it stands (`people[3].capacity[2]`).
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{path}: {kind}")]
pub struct Fault {
    /// Where, from the root of the file.
    pub path: String,
    /// Which check the value failed, with the limits of that check.
    pub kind: FaultKind,
}

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// The file is of another format or version.
    #[error("the format \"{0}\" is not known")]
    Format(String),
    /// A key that is used but not defined in the problem.
    #[error("\"{0}\" is not known")]
    UnknownKey(String),
    /// A key that occurs twice where it must be unique.
    #[error("\"{0}\" stands twice")]
    Duplicate(String),
    /// A key is the empty text, which no other row could refer to.
    #[error("the key is empty")]
    EmptyKey,
    /// Infinite or `NaN`, which no limit can be compared with.
    #[error("not a finite number")]
    NotFinite,
    /// The value is finite, but below the least or above the greatest that is allowed.
    #[error("{value} is outside {least} to {most}")]
    OutOfRange {
        /// The value in the file, in its own unit.
        value: f64,
        /// The least value that is allowed, itself included.
        least: f64,
        /// The greatest value that is allowed, itself included.
        most: f64,
    },
    /// Not one value per period.
    #[error("{found} values for {periods} periods")]
    WrongLength {
        /// How many values the list in the file has.
        found: usize,
        /// How many periods there are.
        periods: usize,
    },
    /// A need ends before it begins.
    #[error("the window ends before period {first}")]
    WindowReversed {
        /// The need's first period, from 0; its last must not be earlier.
        first: usize,
    },
    /// A need outside the periods.
    #[error("period {found} does not exist; the last is {last}")]
    WindowOutside {
        /// The period in the file, from 0.
        found: usize,
        /// The problem's last period, from 0.
        last: usize,
    },
    /// A number that must be whole is not.
    #[error("{0} is not a whole number")]
    NotWhole(f64),
    /// A value that must be there: a problem without periods, or a need of heads without `share`.
    #[error("missing")]
    Missing,
    /// A `share` on a need that does not ask for heads.
    #[error("only a need of heads has a share for each")]
    ShareWithoutHeads,
    /// A person in conflict with themselves.
    #[error("a person cannot be in conflict with themselves")]
    ConflictWithSelf,
}
