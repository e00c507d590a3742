//! Which skills somebody is asked about, the most important first.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Level, RoleId, SkillId, SkillRelation};
use crate::store::views::own::{NeedAsk, ProfileAsk};

/// Who asks for a skill, and at which level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The profile of the person's role.
    pub role: Option<Level>,
    /// The most important published initiative, by name.
    pub initiative: Option<(String, Level)>,
}

/// What the needs of published initiatives ask for, put in order once for everybody: it is the same for all but for the
/// roles that each person has.
#[derive(Debug, Default)]
pub struct PublishedNeeds {
    /// Of each skill the most important initiative that asks for it.
    first: BTreeMap<SkillId, (String, Level)>,
    /// What must be held, and what should, with the place of each.
    all: [Vec<SkillId>; 2],
    of_role: BTreeMap<RoleId, [Vec<(usize, SkillId)>; 2]>,
}

impl PublishedNeeds {
    /// The most important initiative's needs come first.
    pub fn of(needs: &[NeedAsk]) -> Self {
        let mut published = Self::default();
        let mut seen: [BTreeSet<SkillId>; 2] = Default::default();
        let mut seen_of: BTreeSet<(RoleId, bool, SkillId)> = BTreeSet::new();
        for (place, need) in needs.iter().enumerate() {
            let at = usize::from(!need.must);
            published.first.entry(need.skill).or_insert_with(|| (need.name.clone(), need.level));
            if seen[at].insert(need.skill) {
                published.all[at].push(need.skill);
            }
            if let Some(role) = need.role.filter(|role| seen_of.insert((*role, need.must, need.skill))) {
                published.of_role.entry(role).or_default()[at].push((place, need.skill));
            }
        }
        published
    }

    /// What needs of these roles ask for.
    fn of_roles(&self, roles: &BTreeSet<RoleId>, must: bool) -> Vec<SkillId> {
        let at = usize::from(!must);
        let mut found: Vec<(usize, SkillId)> =
            roles.iter().filter_map(|role| self.of_role.get(role)).flat_map(|of| of[at].clone()).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, skill)| skill).collect()
    }
}

/// Which role and which initiative ask for the skill.
pub(super) fn asked(profile: &[ProfileAsk], needs: &PublishedNeeds, skill: SkillId) -> Asked {
    Asked {
        role: profile.iter().filter(|ask| ask.skill == skill).map(|ask| ask.level).max(),
        initiative: needs.first.get(&skill).cloned(),
    }
}

/// The skills that are asked for, each once: what must be held before what helps, the own role before others.
pub(super) fn ranked(
    profile: &[ProfileAsk],
    needs: &PublishedNeeds,
    roles: &BTreeSet<RoleId>,
) -> Vec<SkillId> {
    let of_profile = |relation| {
        let mut asks: Vec<&ProfileAsk> = profile.iter().filter(|ask| ask.relation == relation).collect();
        asks.sort_by_key(|ask| (std::cmp::Reverse(ask.level), ask.skill));
        asks.into_iter().map(|ask| ask.skill).collect::<Vec<_>>()
    };
    let own = [
        of_profile(SkillRelation::Essential),
        needs.of_roles(roles, true),
        of_profile(SkillRelation::Optional),
        needs.of_roles(roles, false),
    ];
    let mut seen = BTreeSet::new();
    let all = own.iter().flatten().chain(needs.all.iter().flatten()).copied();
    all.filter(|skill| seen.insert(*skill)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::InitiativeId;

    fn level(level: i64) -> Level {
        Level::new(level).unwrap()
    }

    fn profile(skill: i64, at: i64, relation: SkillRelation) -> ProfileAsk {
        ProfileAsk { skill: SkillId(skill), level: level(at), relation, role: "Rådgiver".to_owned() }
    }

    fn need(skill: i64, must: bool, of_own_role: bool) -> NeedAsk {
        NeedAsk {
            skill: SkillId(skill),
            level: level(3),
            must,
            initiative: InitiativeId(1),
            name: "Ny innbyggerportal".to_owned(),
            role: Some(RoleId(if of_own_role { 1 } else { 2 })),
        }
    }

    #[test]
    fn what_must_be_held_comes_first_and_each_skill_once() {
        let profile = [
            profile(1, 2, SkillRelation::Optional),
            profile(2, 3, SkillRelation::Essential),
            profile(3, 4, SkillRelation::Essential),
        ];
        let needs = [
            need(9, false, false),
            need(8, true, false),
            need(7, false, true),
            need(6, true, true),
            need(3, true, true),
        ];
        let order: Vec<i64> = ranked(&profile, &PublishedNeeds::of(&needs), &[RoleId(1)].into())
            .into_iter()
            .map(|skill| skill.0)
            .collect();
        assert_eq!(order, [3, 2, 6, 1, 7, 8, 9]);
    }

    #[test]
    fn it_is_told_who_asks_and_at_which_level() {
        let needs = PublishedNeeds::of(&[need(2, true, true), need(5, true, false)]);
        let profile = [profile(2, 3, SkillRelation::Essential)];
        assert_eq!(asked(&profile, &needs, SkillId(2)).role, Some(level(3)));
        let initiative = Some(("Ny innbyggerportal".to_owned(), level(3)));
        assert_eq!(asked(&profile, &needs, SkillId(5)), Asked { role: None, initiative });
    }
}
