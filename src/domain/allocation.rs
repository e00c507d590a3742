//! Work already promised to initiatives (tildelinger).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{AllocationCode, InitiativeCode, NeedCode, Percent, PersonNumber};

/// Employee or consultant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonKind {
    /// Intern: employed by the municipality.
    Employee,
    /// Ekstern: a consultant.
    Consultant,
}

/// Whether an allocation binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AllocationStatus {
    /// Bekreftet: decided; takes capacity.
    Confirmed,
    /// Foreslått: a suggestion; takes none.
    Proposed,
}

/// An allocation as a file states it. Key: `code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllocationRecord {
    /// The allocation's code.
    pub code: AllocationCode,
    /// The need it serves.
    pub need: NeedCode,
    /// The need's initiative.
    pub initiative: InitiativeCode,
    /// Employee or consultant.
    pub person_kind: PersonKind,
    /// The person.
    pub person: PersonNumber,
    /// The share of full time.
    pub percent: Percent,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Whether it binds.
    pub status: AllocationStatus,
}
