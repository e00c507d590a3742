//! The skill catalogue, and the names that files have for its skills.

use super::Entry;
use crate::domain::UnknownNameId;

impl Entry {
    /// It was decided what an unknown skill name means.
    pub fn skill_name_decided(name: UnknownNameId) -> Self {
        Self::of("decide_skill_name", "unknown_skill_name", &name)
    }

    /// Such a decision was taken back.
    pub fn skill_name_reopened(name: UnknownNameId) -> Self {
        Self::of("reopen_skill_name", "unknown_skill_name", &name)
    }

    /// Somebody noted something about an unknown skill name.
    pub fn skill_name_noted(name: UnknownNameId) -> Self {
        Self::of("note_skill_name", "unknown_skill_name", &name)
    }
}
