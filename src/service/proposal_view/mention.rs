//! What a proposal mentions, with the names it is shown by.

use crate::domain::{InitiativeCode, Month, NeedCode, PersonNumber, Priority, SkillCode, UnitCode};
use crate::store::views::Names;

/// A person as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRef {
    /// Employee or consultant number.
    pub number: PersonNumber,
    /// Given and family name; the number where the person is gone.
    pub name: String,
    /// The unit's code.
    pub unit: UnitCode,
    /// The unit's name.
    pub unit_name: String,
    /// A consultant.
    pub external: bool,
}

/// An initiative as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InitiativeRef {
    /// Its code.
    pub code: InitiativeCode,
    /// Its name.
    pub name: String,
    /// Its priority class; none where the initiative is gone.
    pub priority: Option<Priority>,
}

/// A skill as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillRef {
    /// Its code.
    pub code: SkillCode,
    /// Its name in each language.
    pub names: Names,
}

/// A need as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedRef {
    /// Its code.
    pub code: NeedCode,
    /// The role asked for.
    pub title: String,
    /// First month of the open window.
    pub first: Month,
    /// Last month of the open window.
    pub last: Month,
}
