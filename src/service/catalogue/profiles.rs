//! The profiles of roles: who meets them, and how they are changed.

use std::collections::{BTreeMap, BTreeSet};

use crate::access::{Action, Actor};
use crate::domain::{Level, RoleId, SkillId, SkillRelation};
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::catalogue;
use crate::store::catalogue::profiles::{self, Asked, Choice, Profile, Required};
use crate::store::{Reading, StoreError};

/// The most skills of a profile.
pub const MOST_SKILLS: usize = 60;

/// Whether somebody with these levels meets the profile: all that is essential, and enough of each group.
pub fn meets(profile: &Profile, held: &BTreeMap<SkillId, Level>) -> bool {
    let in_choices: BTreeSet<SkillId> =
        profile.choices.iter().flat_map(|choice| choice.skills.iter().copied()).collect();
    let is_held = |one: &Required| held.get(&one.skill.id).is_some_and(|level| *level >= one.level);
    let is_asked =
        |one: &&Required| one.relation == SkillRelation::Essential && !in_choices.contains(&one.skill.id);
    let is_enough = |choice: &Choice| {
        let skills: Vec<&Required> =
            profile.required.iter().filter(|one| choice.skills.contains(&one.skill.id)).collect();
        let count = |skills: usize| i64::try_from(skills).unwrap_or(i64::MAX);
        let held = skills.iter().filter(|one| is_held(one)).count();
        // Two skills that were merged may both have been among the choices.
        count(held) >= choice.least.min(count(skills.len()))
    };
    profile.required.iter().filter(is_asked).all(is_held) && profile.choices.iter().all(is_enough)
}

/// How many people have a position in the role today, and how many of them meet its profile.
pub async fn met(reading: &mut Reading, profile: &Profile) -> Result<(i64, i64), StoreError> {
    let held = profiles::held(reading, profile.id).await?;
    let meets = held.values().filter(|held| meets(profile, held)).count();
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Ok((count(held.len()), count(meets)))
}

/// Why a profile was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ProfileError {
    /// A skill is there twice.
    #[error("a skill is there twice")]
    Twice(SkillId),
    /// The catalogue does not have one of the skills that are new in it.
    #[error("the catalogue does not have one of the skills")]
    NoSuchSkill,
    /// More than [`MOST_SKILLS`], and more than there were.
    #[error("too many skills")]
    TooMany,
    /// In this group, by its position, more are to be enough than there are, or none.
    #[error("of so few skills not so many are enough")]
    TooFewToChoose(usize),
    /// Somebody else changed it meanwhile.
    #[error("somebody else changed the profile meanwhile")]
    Changed(Box<Profile>),
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Changes what a role asks for.
pub async fn change(
    door: &Door,
    actor: &Actor,
    (id, version): (RoleId, i64),
    asked: &[Asked],
    choices: &[Choice],
) -> Result<(), ProfileError> {
    let mut writing = door.write(actor, Action::ChangeCatalogue).await?;
    let before = profiles::find(&mut writing, id).await?.ok_or(StoreError::NotFound)?;
    if before.version != version {
        return Err(ProfileError::Changed(Box::new(before)));
    }
    check(&before, asked, choices)?;
    let known: BTreeSet<SkillId> = catalogue::ids(&mut writing).await?.into_values().collect();
    let was_there = |skill: SkillId| before.required.iter().any(|one| one.skill.id == skill);
    if asked.iter().any(|one| !known.contains(&one.skill) && !was_there(one.skill)) {
        return Err(ProfileError::NoSuchSkill);
    }
    profiles::change(&mut writing, &before, asked, choices).await?;
    Ok(writing.commit(Entry::role_changed(id)).await?)
}

fn check(before: &Profile, asked: &[Asked], choices: &[Choice]) -> Result<(), ProfileError> {
    // A file may have brought more: those can be changed, and become fewer.
    if asked.len() > MOST_SKILLS.max(before.required.len()) {
        return Err(ProfileError::TooMany);
    }
    let mut seen = BTreeSet::new();
    if let Some(twice) = asked.iter().find(|one| !seen.insert(one.skill)) {
        return Err(ProfileError::Twice(twice.skill));
    }
    let is_wrong = |choice: &Choice| {
        let skills = i64::try_from(choice.skills.len()).unwrap_or(i64::MAX);
        choice.least < 1 || choice.least >= skills
    };
    match choices.iter().position(is_wrong) {
        Some(place) => Err(ProfileError::TooFewToChoose(place)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::views::{Names, SkillLink};

    fn level(level: i64) -> Level {
        Level::new(level).unwrap()
    }

    fn required(id: i64, at: i64, relation: SkillRelation) -> Required {
        let skill = SkillLink { id: SkillId(id), names: Names::default() };
        Required { skill, level: level(at), relation, is_retired: false }
    }

    fn profile() -> Profile {
        use SkillRelation::{Essential, Optional};
        Profile {
            id: RoleId(1),
            code: "R".to_owned(),
            title: "Rolle".to_owned(),
            version: 1,
            required: vec![
                required(1, 3, Essential),
                required(2, 2, Optional),
                required(3, 2, Optional),
                required(4, 4, Optional),
            ],
            choices: vec![Choice { least: 1, skills: vec![SkillId(2), SkillId(3)] }],
        }
    }

    #[test]
    fn a_profile_is_met_by_all_that_is_essential_and_enough_of_each_group() {
        let held = BTreeMap::from([(SkillId(1), level(3)), (SkillId(3), level(5))]);
        assert!(meets(&profile(), &held), "what only helps is not missed");
        let held = BTreeMap::from([(SkillId(1), level(2)), (SkillId(3), level(5))]);
        assert!(!meets(&profile(), &held), "essential, and too low");
        let held = BTreeMap::from([(SkillId(1), level(3)), (SkillId(2), level(1))]);
        assert!(!meets(&profile(), &held), "none of the group at its level");
    }
}
