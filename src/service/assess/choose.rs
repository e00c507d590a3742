//! Which skills somebody is asked about, the most important first.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Level, SkillId, SkillRelation};
use crate::store::views::own::{NeedAsk, ProfileAsk};

/// Who asks for a skill, and at which level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The profile of the person's role.
    pub role: Option<Level>,
    /// The most important published initiative, by name.
    pub initiative: Option<(String, Level)>,
}

/// Who asks for which skill.
pub(super) fn asked(profile: &[ProfileAsk], needs: &[NeedAsk]) -> BTreeMap<SkillId, Asked> {
    let mut asked: BTreeMap<SkillId, Asked> = BTreeMap::new();
    for ask in profile {
        let role = &mut asked.entry(ask.skill).or_default().role;
        *role = (*role).max(Some(ask.level));
    }
    for need in needs {
        let initiative = &mut asked.entry(need.skill).or_default().initiative;
        if initiative.is_none() {
            *initiative = Some((need.name.clone(), need.level));
        }
    }
    asked
}

/// The skills that are asked for, each once: what must be held before what helps, the own role before others.
pub(super) fn ranked(profile: &[ProfileAsk], needs: &[NeedAsk]) -> Vec<SkillId> {
    let of_profile = |relation| {
        let mut asks: Vec<&ProfileAsk> = profile.iter().filter(|ask| ask.relation == relation).collect();
        asks.sort_by_key(|ask| (std::cmp::Reverse(ask.level), ask.skill));
        asks.into_iter().map(|ask| ask.skill).collect::<Vec<_>>()
    };
    let of_needs = |own: bool, must: bool| {
        let asks = needs.iter().filter(move |need| need.of_own_role == own && need.must == must);
        asks.map(|need| need.skill).collect::<Vec<_>>()
    };
    let mut seen = BTreeSet::new();
    [
        of_profile(SkillRelation::Essential),
        of_needs(true, true),
        of_profile(SkillRelation::Optional),
        of_needs(true, false),
        of_needs(false, true),
        of_needs(false, false),
    ]
    .into_iter()
    .flatten()
    .filter(|skill| seen.insert(*skill))
    .collect()
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
            of_own_role,
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
        let order: Vec<i64> = ranked(&profile, &needs).into_iter().map(|skill| skill.0).collect();
        assert_eq!(order, [3, 2, 6, 1, 7, 8, 9]);
    }

    #[test]
    fn it_is_told_who_asks_and_at_which_level() {
        let asked =
            asked(&[profile(2, 3, SkillRelation::Essential)], &[need(2, true, true), need(5, true, false)]);
        assert_eq!(asked[&SkillId(2)].role, Some(level(3)));
        let of_initiative = Some(("Ny innbyggerportal".to_owned(), level(3)));
        assert_eq!(asked[&SkillId(5)], Asked { role: None, initiative: of_initiative });
    }
}
