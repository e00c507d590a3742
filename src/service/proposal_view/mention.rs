//! The people, initiatives, skills and needs that a proposal mentions, with today's names.

use crate::domain::{
    InitiativeCode, InitiativeStatus, Month, NeedCode, PersonNumber, Priority, SkillCode, UnitCode,
};
use crate::store::views::Names;

/// A person that a proposal mentions, with today's name and unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRef {
    /// The employee or consultant number, which the proposal is stored with.
    pub number: PersonNumber,
    /// Given and family name; the number where the person is gone.
    pub name: String,
    /// The code of the unit of their position.
    pub unit: UnitCode,
    /// The name of that unit, as it is today.
    pub unit_name: String,
    /// Whether they are a consultant, not an employee.
    pub external: bool,
}

/// An initiative that a proposal mentions, with today's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InitiativeRef {
    /// The code that the proposal is stored with.
    pub code: InitiativeCode,
    /// The name today; the code where the initiative is gone.
    pub name: String,
    /// Its priority class; none where the initiative is gone.
    pub priority: Option<Priority>,
    /// How far it has come today; none where the initiative is gone.
    pub status: Option<InitiativeStatus>,
}

/// A skill that a proposal mentions, with today's names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillRef {
    /// The code that the proposal is stored with.
    pub code: SkillCode,
    /// Its name in each language.
    pub names: Names,
}

/// A need that a proposal mentions, with today's title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedRef {
    /// The code that the proposal is stored with.
    pub code: NeedCode,
    /// The role that is asked for; the code where the need is gone.
    pub title: String,
    /// First month of the open window.
    pub first: Month,
    /// Last month of the open window.
    pub last: Month,
}
