//! What people decide about their own data, and what they propose.

use super::Entry;
use crate::domain::{CorrectionId, CredentialId, PersonId, SkillId, SkillProposalId};

impl Entry {
    /// Somebody made a skill of theirs findable, or no longer. The key is `person:skill`.
    pub fn skill_visibility_set(person: PersonId, skill: SkillId, is_findable: bool) -> Self {
        let action = if is_findable { "make_findable" } else { "make_unfindable" };
        Self::of(action, "person_skill", &format!("{person}:{skill}"))
    }

    /// Somebody proposed a skill for the catalogue.
    pub fn skill_proposed(proposal: SkillProposalId) -> Self {
        Self::of("propose_skill", "skill_proposal", &proposal)
    }

    /// Somebody said that they want to learn a skill, or no longer. The key is `person:skill`.
    pub fn learning_wish_set(person: PersonId, skill: SkillId, wants: bool) -> Self {
        let action = if wants { "wish_to_learn" } else { "end_wish_to_learn" };
        Self::of(action, "person_skill", &format!("{person}:{skill}"))
    }

    /// Somebody changed what they wish of staffing.
    pub fn staffing_wish_set(person: PersonId) -> Self {
        Self::of("set_staffing_wish", "person", &person)
    }

    /// Somebody changed what they say about their education or the languages they speak.
    pub fn background_changed(person: PersonId) -> Self {
        Self::of("change_background", "person", &person)
    }

    /// Somebody removed a certificate or licence.
    pub fn credential_removed(credential: CredentialId) -> Self {
        Self::of("remove_credential", "credential", &credential)
    }

    /// Somebody asked that something about them be corrected.
    pub fn correction_asked(correction: CorrectionId) -> Self {
        Self::of("ask_for_correction", "correction_request", &correction)
    }

    /// Such a request was answered.
    pub fn correction_answered(correction: CorrectionId) -> Self {
        Self::of("answer_correction", "correction_request", &correction)
    }

    /// Somebody asked that their data be used less, or no longer asks for it.
    pub fn use_restricted(person: PersonId, is_restricted: bool) -> Self {
        let action = if is_restricted { "restrict_use" } else { "end_restriction" };
        Self::of(action, "person", &person)
    }

    /// Somebody downloaded everything that is stored about them.
    pub fn own_data_exported(person: PersonId) -> Self {
        Self::of("export_own_data", "person", &person)
    }
}
