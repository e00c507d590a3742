//! What if: a change of the register or the request that is thought of and not made.

use serde::{Deserialize, Serialize};

use crate::domain::{InitiativeCode, Level, PersonNumber, SkillCode, UnitCode};

/// A scenario: what is changed, of the request that its proposal is compared with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// What somebody called it.
    pub name: String,
    /// What is changed.
    pub changes: Vec<WhatIf>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhatIf {
    /// An initiative is given up.
    Drop(InitiativeCode),
    /// An initiative comes later.
    Delay {
        /// Which.
        initiative: InitiativeCode,
        /// By so many months.
        months: u16,
    },
    /// An initiative is staffed too.
    Add(InitiativeCode),
    /// Only what is decided, being staffed or under way.
    DecidedOnly,
    /// An initiative has another priority.
    Priority {
        /// Which.
        initiative: InitiativeCode,
        /// Its class.
        class: u8,
    },
    /// Nobody begins after the first day.
    FreezeHiring,
    /// Nobody is freed from daily operation.
    NoRelease,
    /// An employee is not there.
    LosePerson(PersonNumber),
    /// A consultant's contract is not there.
    LoseContract(PersonNumber),
    /// Somebody is hired, full-time.
    Hire {
        /// To which unit.
        unit: UnitCode,
        /// With which skills.
        skills: Vec<(SkillCode, Level)>,
    },
}

impl Scenario {
    /// Whether somebody is imagined, and not in the register.
    pub fn imagines(&self, person: &PersonNumber) -> bool {
        let hires = self.changes.iter().enumerate();
        hires.filter(|(_, one)| matches!(one, WhatIf::Hire { .. })).any(|(at, _)| imagined(at) == *person)
    }
}

/// What an imagined person is called, by the place of the change.
pub(super) fn imagined(at: usize) -> PersonNumber {
    PersonNumber::parse(&format!("NY-{}", at + 1)).expect("letters and a number are a number of a person")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_imagined_is_known_by_their_number() {
        let hire = WhatIf::Hire { unit: UnitCode::parse("E1").unwrap(), skills: Vec::new() };
        let scenario = Scenario { name: String::new(), changes: vec![WhatIf::NoRelease, hire] };
        assert!(scenario.imagines(&PersonNumber::parse("NY-2").unwrap()));
        assert!(!scenario.imagines(&PersonNumber::parse("NY-1").unwrap()));
    }
}
