//! The skill catalogue, and the names that files have for its skills.

use super::Entry;
use crate::domain::{RoleId, SkillGroupId, SkillId, SkillMergeId, SkillProposalId, UnknownNameId};

impl Entry {
    /// Somebody decided what an unknown skill name means.
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

/// Only ids: the content of a skill is recorded with the skill.
impl Entry {
    /// A skill was added to the catalogue by hand.
    pub fn skill_made(skill: SkillId) -> Self {
        Self::of("make_skill", "skill", &skill)
    }

    /// The content of a skill was changed.
    pub fn skill_changed(skill: SkillId) -> Self {
        Self::of("change_skill", "skill", &skill)
    }

    /// A skill was taken out of use.
    pub fn skill_retired(skill: SkillId) -> Self {
        Self::of("retire_skill", "skill", &skill)
    }

    /// A skill was taken into use again.
    pub fn skill_taken_back(skill: SkillId) -> Self {
        Self::of("take_skill_back", "skill", &skill)
    }

    /// A skill was deleted, or left the catalogue.
    pub fn skill_deleted(skill: SkillId) -> Self {
        Self::of("delete_skill", "skill", &skill)
    }

    /// A skill was merged into another.
    pub fn skills_merged(merge: SkillMergeId) -> Self {
        Self::of("merge_skills", "skill_merge", &merge)
    }

    /// A merge of two skills was undone.
    pub fn merge_undone(merge: SkillMergeId) -> Self {
        Self::of("undo_merge_skills", "skill_merge", &merge)
    }

    /// The profile of a role was changed.
    pub fn role_changed(role: RoleId) -> Self {
        Self::of("change_role_profile", "role", &role)
    }

    /// A proposed skill was accepted, made an alias, or declined.
    pub fn skill_proposal_answered(proposal: SkillProposalId) -> Self {
        Self::of("answer_skill_proposal", "skill_proposal", &proposal)
    }

    /// A group of skills was made.
    pub fn group_made(group: SkillGroupId) -> Self {
        Self::of("make_skill_group", "skill_group", &group)
    }

    /// A group of skills was renamed, moved, or taken out of use or back.
    pub fn group_changed(group: SkillGroupId) -> Self {
        Self::of("change_skill_group", "skill_group", &group)
    }
}
