//! What can be wrong with a value of a problem, as data, and the checks that problems share.

use std::collections::BTreeSet;
use std::fmt::Display;

use serde::{Deserialize, Serialize};

use crate::key::SkillKey;

/// The highest skill level there is.
const HIGHEST_LEVEL: u8 = 5;

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
    /// A text that should be a day, as `2026-11-27`.
    #[error("\"{0}\" is not a day")]
    NotADay(String),
}

/// Nothing, or the first fault.
pub(crate) type Checked = Result<(), Fault>;

pub(crate) fn fault(path: impl Into<String>, kind: FaultKind) -> Checked {
    Err(Fault { path: path.into(), kind })
}

pub(crate) fn within(path: impl Into<String>, value: f64, least: f64, most: f64) -> Checked {
    if !value.is_finite() {
        return fault(path, FaultKind::NotFinite);
    }
    if value < least || value > most {
        return fault(path, FaultKind::OutOfRange { value, least, most });
    }
    Ok(())
}

/// Adds a key to the set; refuses an empty one and a duplicate.
pub(crate) fn unique<K: Ord + Clone + Display>(seen: &mut BTreeSet<K>, key: &K, path: String) -> Checked {
    if key.to_string().is_empty() {
        return fault(path, FaultKind::EmptyKey);
    }
    if !seen.insert(key.clone()) {
        return fault(path, FaultKind::Duplicate(key.to_string()));
    }
    Ok(())
}

pub(crate) fn known<K: Ord + Display>(seen: &BTreeSet<K>, key: &K, path: String) -> Checked {
    if seen.contains(key) { Ok(()) } else { fault(path, FaultKind::UnknownKey(key.to_string())) }
}

pub(crate) fn level(level: u8, path: String) -> Checked {
    within(path, f64::from(level), 0.0, f64::from(HIGHEST_LEVEL))
}

pub(crate) fn skills(skills: &[(SkillKey, u8)], path: &str) -> Checked {
    let mut seen = BTreeSet::new();
    for (at, (skill, held)) in skills.iter().enumerate() {
        unique(&mut seen, skill, format!("{path}[{at}][0]"))?;
        level(*held, format!("{path}[{at}][1]"))?;
    }
    Ok(())
}
