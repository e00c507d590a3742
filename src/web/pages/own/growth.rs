//! How the reader compares with the profile of their role, what they want to learn, and which open needs they are
//! near. Never a sum, never a comparison with others.

use std::collections::{BTreeMap, BTreeSet};

use i18n_embed_fl::fl;

use super::skill::path_of;
use crate::domain::{Level, SkillId};
use crate::service::proposal_view::{InitiativeRef, NeedRef};
use crate::store::views::own::ProfileAsk;
use crate::web::frame::Link;
use crate::web::opened::Opened;
use crate::web::pages::proposal_parts::months;
use crate::web::paths::Linked;
use crate::wording::{Named, Speech};

/// How many needs are shown.
const MOST_NEEDS: usize = 6;

/// How the reader's levels match the profile of their roles.
pub struct Match {
    /// The roles, in a line.
    pub role: String,
    /// In how many skills the level is reached.
    pub reached: usize,
    /// Where it is not, and what was not stated; with the way to the skill.
    pub others: Vec<Line>,
    /// Groups of skills of which enough are not reached yet, a sentence each.
    pub choices: Vec<String>,
}

/// A sentence about something, with the way to it.
pub struct Line {
    pub link: Link,
    pub words: String,
}

/// Names of skills by id.
pub type SkillNames = BTreeMap<SkillId, Named>;

/// The match of `levels` with a profile; none where no role of the person has one.
pub fn profile_match(
    reader: Speech,
    (profile, choices): (&[ProfileAsk], &[(i64, Vec<SkillId>)]),
    levels: &BTreeMap<SkillId, Level>,
    names: &SkillNames,
) -> Option<Match> {
    let mut asked: BTreeMap<SkillId, Level> = BTreeMap::new();
    for ask in profile {
        let level = asked.entry(ask.skill).or_insert(ask.level);
        *level = ask.level.max(*level);
    }
    let roles: BTreeSet<&str> = profile.iter().map(|ask| ask.role.as_str()).collect();
    if roles.is_empty() {
        return None;
    }
    let reached = |skill: &SkillId, asked: Level| levels.get(skill).is_some_and(|held| *held >= asked);
    let is_met = |(least, skills): &&(i64, Vec<SkillId>)| {
        let is_reached = |skill: &&SkillId| asked.get(*skill).is_some_and(|level| reached(skill, *level));
        let met = skills.iter().filter(is_reached);
        i64::try_from(met.count()).is_ok_and(|met| met >= *least)
    };
    // Where enough of a group is reached, the rest is not asked for.
    let enough: BTreeSet<SkillId> =
        choices.iter().filter(is_met).flat_map(|(_, skills)| skills.iter().copied()).collect();
    let mut others: Vec<(u8, Line)> = asked
        .iter()
        .filter(|(skill, level)| !reached(skill, **level) && !enough.contains(skill))
        .filter_map(|(skill, level)| {
            let held = levels.get(skill).copied();
            let steps = level.get() - held.map_or(0, Level::get);
            let rank = if held.is_some() { steps } else { u8::MAX };
            Some((rank, line(reader, (*skill, names.get(skill)?), *level, held)))
        })
        .collect();
    // What is nearest comes first; what is not stated last.
    others.sort_by_key(|(rank, _)| *rank);
    Some(Match {
        role: roles.into_iter().collect::<Vec<_>>().join(", "),
        reached: asked.iter().filter(|(skill, level)| reached(skill, **level)).count(),
        choices: choices
            .iter()
            .filter(|choice| !is_met(choice))
            .map(|(least, skills)| choice_words(reader, *least, skills, names))
            .collect(),
        others: others.into_iter().map(|(_, line)| line).collect(),
    })
}

fn choice_words(reader: Speech, least: i64, skills: &[SkillId], names: &SkillNames) -> String {
    let names: Vec<&str> = skills.iter().filter_map(|skill| Some(names.get(skill)?.words.as_str())).collect();
    fl!(reader.texts, "own-match-choice", least = least, skills = names.join(", "))
}

fn line(reader: Speech, (skill, name): (SkillId, &Named), asked: Level, held: Option<Level>) -> Line {
    let (text, asked) = (reader.texts, asked.get());
    let words = match held.map(Level::get) {
        Some(held) => {
            let steps = asked.saturating_sub(held);
            fl!(text, "own-match-below", held = held, asked = asked, steps = steps)
        }
        None => fl!(text, "own-match-unstated", asked = asked),
    };
    Line { link: Link { words: name.words.clone(), path: path_of(skill) }, words }
}

/// The needs of a proposal that nobody fills and that ask for at most one level more than the person has, in each skill
/// that must be held; those that ask for nothing the person lacks first.
pub fn near_needs(
    reader: Speech,
    opened: &Opened,
    must: &BTreeMap<String, Vec<(SkillId, Level)>>,
    levels: &BTreeMap<SkillId, Level>,
    names: &SkillNames,
) -> Vec<Line> {
    let mut near: Vec<(usize, &InitiativeRef, &NeedRef)> = opened
        .uncovered()
        .filter_map(|(initiative, need)| {
            Some((steps(must.get(need.code.as_str())?, levels)?, initiative, need))
        })
        .collect();
    near.sort_by_key(|(steps, ..)| *steps);
    near.into_iter()
        .take(MOST_NEEDS)
        .map(|(_, initiative, need)| {
            let path = opened.directory().initiative(&initiative.code).map(|id| id.path());
            let asked = must.get(need.code.as_str()).map_or(&[][..], Vec::as_slice);
            let asked: Vec<String> =
                asked.iter().filter_map(|one| asked_words(reader, *one, levels, names)).collect();
            let words = fl!(
                reader.texts,
                "own-near-need",
                role = need.title.as_str(),
                period = months(reader, need),
                asked = asked.join("; ")
            );
            Line { link: Link { words: initiative.name.clone(), path: path.unwrap_or_default() }, words }
        })
        .collect()
}

/// How many levels are missing in all; none where a skill is not held, or more than one level is missing in it.
fn steps(asked: &[(SkillId, Level)], levels: &BTreeMap<SkillId, Level>) -> Option<usize> {
    asked.iter().try_fold(0, |sum, (skill, level)| {
        let held = levels.get(skill)?.get();
        let missing = level.get().saturating_sub(held);
        (missing <= 1).then_some(sum + usize::from(missing))
    })
}

fn asked_words(
    reader: Speech,
    (skill, asked): (SkillId, Level),
    levels: &BTreeMap<SkillId, Level>,
    names: &SkillNames,
) -> Option<String> {
    let (name, held) = (names.get(&skill)?.words.as_str(), levels.get(&skill)?.get());
    let (text, asked) = (reader.texts, asked.get());
    Some(if held >= asked {
        fl!(text, "own-near-held", skill = name, level = asked)
    } else {
        fl!(text, "own-near-missing", skill = name, asked = asked, held = held)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(pairs: &[(i64, i64)]) -> BTreeMap<SkillId, Level> {
        pairs.iter().map(|(skill, level)| (SkillId(*skill), Level::new(*level).unwrap())).collect()
    }

    #[test]
    fn a_need_is_near_where_no_skill_is_more_than_one_level_away() {
        let held = levels(&[(1, 3), (2, 2)]);
        let asked = |pairs: &[(i64, i64)]| levels(pairs).into_iter().collect::<Vec<_>>();
        assert_eq!(steps(&asked(&[(1, 3)]), &held), Some(0));
        assert_eq!(steps(&asked(&[(1, 4), (2, 3)]), &held), Some(2));
        assert_eq!(steps(&asked(&[(1, 5)]), &held), None, "two levels more");
        assert_eq!(steps(&asked(&[(3, 1)]), &held), None, "of which nothing is stated");
    }
}
