//! Absences: that someone is away and how much, never why.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Percent, PersonNumber};

/// Ordinary holiday, or longer absence. No cause is ever recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AbsenceKind {
    /// Ferie: takes no capacity from planning.
    Holiday,
    /// Permisjon and other long absence: takes capacity.
    Leave,
}

/// An absence as a file states it. Key: `person`, `kind`, `from`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbsenceRecord {
    /// Who is away: an employee number.
    pub person: PersonNumber,
    /// Holiday takes no capacity; leave does.
    pub kind: AbsenceKind,
    /// The share of the position that is away.
    pub percent: Percent,
    /// The first day away, itself included.
    pub from: Date,
    /// The last day away, itself included; `None` while no end is known.
    pub to: Option<Date>,
}
