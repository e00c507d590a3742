//! Initiatives, what they need, and what bounds their staffing.

use super::Entry;
use crate::domain::{InitiativeId, UnitId};

impl Entry {
    /// An initiative was made.
    pub fn initiative_made(initiative: InitiativeId) -> Self {
        Self::of("make_initiative", "initiative", &initiative)
    }

    /// An initiative has another version.
    pub fn initiative_changed(initiative: InitiativeId) -> Self {
        Self::of("change_initiative", "initiative", &initiative)
    }

    /// An initiative came a step further, or went a step back.
    pub fn initiative_moved(initiative: InitiativeId) -> Self {
        Self::of("move_initiative", "initiative", &initiative)
    }

    /// It was said whom a unit must have at home.
    pub fn unit_keeps_said(unit: UnitId) -> Self {
        Self::of("say_unit_keeps", "unit", &unit)
    }

    /// Somebody said that they will not be on an initiative, or that they take that back.
    pub fn initiative_refused(initiative: InitiativeId) -> Self {
        Self::of("refuse_initiative", "initiative", &initiative)
    }
}
