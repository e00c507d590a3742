//! Work already promised to initiatives (tildelinger).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{AllocationCode, InitiativeCode, NeedCode, Percent, PersonNumber};

/// Whether a person number is an employee's or a consultant's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonKind {
    /// Intern: employed by the municipality.
    Employee,
    /// Ekstern: hired through a contract.
    Consultant,
}

/// Whether an allocation takes the person's capacity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AllocationStatus {
    /// Bekreftet: decided, and takes capacity.
    Confirmed,
    /// Foreslått: a suggestion, and takes none.
    Proposed,
}

/// An allocation as a file states it. Key: `code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllocationRecord {
    /// The file's own number for it (`tildeling_id`), unique among allocations.
    pub code: AllocationCode,
    /// The need that the work goes to.
    pub need: NeedCode,
    /// The initiative that the file names; it must be the need's own.
    pub initiative: InitiativeCode,
    /// Whether `person` is an employee's or a consultant's number.
    pub person_kind: PersonKind,
    /// An employee number or a consultant's number, by `person_kind`.
    pub person: PersonNumber,
    /// The share of full time, not of the person's position.
    pub percent: Percent,
    /// The first day of the work, itself included.
    pub from: Date,
    /// The last day of the work, itself included.
    pub to: Date,
    /// Only a confirmed allocation takes capacity.
    pub status: AllocationStatus,
}
