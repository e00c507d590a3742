//! The organisation's units.

use serde::{Deserialize, Serialize};

use super::{PersonNumber, UnitCode};

/// A unit as a file states it. Key: `code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitRecord {
    /// The unit's number.
    pub code: UnitCode,
    /// Its name.
    pub name: String,
    /// The unit above; none at the top.
    pub parent: Option<UnitCode>,
    /// The manager's employee number.
    pub manager: Option<PersonNumber>,
    /// The cost centre (ansvar).
    pub cost_centre: Option<String>,
}
