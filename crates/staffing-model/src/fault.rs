//! What can be wrong with a value of a problem, as data.

use serde::{Deserialize, Serialize};

/// A value that cannot be right, and where it stands (`people[3].capacity[2]`).
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{path}: {kind}")]
pub struct Fault {
    /// Where, from the root of the file.
    pub path: String,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// The file is of another format or version.
    #[error("the format \"{0}\" is not known")]
    Format(String),
    /// A key that stands nowhere.
    #[error("\"{0}\" is not known")]
    UnknownKey(String),
    /// A key that stands twice.
    #[error("\"{0}\" stands twice")]
    Duplicate(String),
    /// A key without text.
    #[error("the key is empty")]
    EmptyKey,
    /// Not a number.
    #[error("not a finite number")]
    NotFinite,
    /// Outside its range.
    #[error("{value} is outside {least} to {most}")]
    OutOfRange {
        /// What stands there.
        value: f64,
        /// Least legal value.
        least: f64,
        /// Greatest legal value.
        most: f64,
    },
    /// Not one value per period.
    #[error("{found} values for {periods} periods")]
    WrongLength {
        /// How many stand there.
        found: usize,
        /// How many periods there are.
        periods: usize,
    },
    /// A need ends before it begins.
    #[error("the window ends before period {first}")]
    WindowReversed {
        /// Its first period.
        first: usize,
    },
    /// A need outside the periods.
    #[error("period {found} does not exist; the last is {last}")]
    WindowOutside {
        /// What stands there.
        found: usize,
        /// The last period.
        last: usize,
    },
    /// A number that must be whole is not.
    #[error("{0} is not a whole number")]
    NotWhole(f64),
    /// Something is missing.
    #[error("missing")]
    Missing,
    /// Something stands where it has no meaning.
    #[error("only a need of heads has a share for each")]
    ShareWithoutHeads,
    /// A person in conflict with themselves.
    #[error("a person cannot be in conflict with themselves")]
    ConflictWithSelf,
}
