//! What people decide about what is said of them, and what they propose.

use super::Entry;
use crate::domain::{PersonId, SkillId, SkillProposalId};

impl Entry {
    /// Somebody let others find them by a skill, or no more. The key is `person:skill`.
    pub fn skill_visibility_set(person: PersonId, skill: SkillId, is_findable: bool) -> Self {
        let action = if is_findable { "make_findable" } else { "make_unfindable" };
        Self::of(action, "person_skill", &format!("{person}:{skill}"))
    }

    /// Somebody proposed a skill for the catalogue.
    pub fn skill_proposed(proposal: SkillProposalId) -> Self {
        Self::of("propose_skill", "skill_proposal", &proposal)
    }
}
