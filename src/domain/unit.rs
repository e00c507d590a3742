//! What a file says about one unit of the organisation.

use serde::{Deserialize, Serialize};

use super::{PersonNumber, UnitCode};

/// A unit as a file states it. Key: `code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitRecord {
    /// The file's own number for it (`enhet_id`), unique among units.
    pub code: UnitCode,
    /// The name as the file writes it; several units may share one.
    pub name: String,
    /// The unit above; `None` at the top.
    pub parent: Option<UnitCode>,
    /// The employee number of the unit's manager; `None` where the file names none.
    pub manager: Option<PersonNumber>,
    /// The cost centre (ansvar), as the accounts write it.
    pub cost_centre: Option<String>,
}
