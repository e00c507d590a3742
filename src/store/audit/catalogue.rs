//! What is recorded of changes of the catalogue: ids alone, for what stands about a skill stands with the skill.

use super::Entry;
use crate::domain::{RoleId, SkillGroupId, SkillId};

impl Entry {
    fn of_skill(action: &'static str, skill: SkillId) -> Self {
        Self {
            action,
            object_kind: "skill",
            object_key: skill.to_string(),
            before_hash: None,
            after_hash: None,
        }
    }

    /// A skill was made.
    pub fn skill_made(skill: SkillId) -> Self {
        Self::of_skill("make_skill", skill)
    }

    /// A skill was changed.
    pub fn skill_changed(skill: SkillId) -> Self {
        Self::of_skill("change_skill", skill)
    }

    /// A skill was taken out of use.
    pub fn skill_retired(skill: SkillId) -> Self {
        Self::of_skill("retire_skill", skill)
    }

    /// A skill was taken into use again.
    pub fn skill_taken_back(skill: SkillId) -> Self {
        Self::of_skill("take_skill_back", skill)
    }

    /// A skill was deleted, or left the catalogue.
    pub fn skill_deleted(skill: SkillId) -> Self {
        Self::of_skill("delete_skill", skill)
    }

    fn of_group(action: &'static str, group: SkillGroupId) -> Self {
        Self {
            object_kind: "skill_group",
            object_key: group.to_string(),
            ..Self::of_skill(action, SkillId(0))
        }
    }

    /// A group of skills was made.
    pub fn group_made(group: SkillGroupId) -> Self {
        Self::of_group("make_skill_group", group)
    }

    /// A group of skills was renamed, moved, or taken out of use or back.
    pub fn group_changed(group: SkillGroupId) -> Self {
        Self::of_group("change_skill_group", group)
    }

    /// What a role asks for was changed.
    pub fn role_changed(role: RoleId) -> Self {
        let entry = Self::of_skill("change_role_profile", SkillId(0));
        Self { object_kind: "role", object_key: role.to_string(), ..entry }
    }
}
