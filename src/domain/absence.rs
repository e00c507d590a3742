//! Absences: that someone is away and how much, never why.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Percent, PersonNumber};

/// Ordinary holiday, or longer absence. No cause is ever recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AbsenceKind {
    /// Ferie: pauses the work and rules nobody out.
    Holiday,
    /// Permisjon and other long absence: takes capacity.
    Leave,
}

/// An absence as a file states it. Key: `person`, `kind`, `from`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbsenceRecord {
    /// The employee.
    pub person: PersonNumber,
    /// Holiday or leave.
    pub kind: AbsenceKind,
    /// The share of the position that is away.
    pub percent: Percent,
    /// First day away.
    pub from: Date,
    /// Last day away; none while it is open.
    pub to: Option<Date>,
}
