//! Which rating of a skill counts, and for which skills that are asked for.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{CountsFor, RatingRule, StaffingInput};
use crate::domain::{AssessmentRecord, AssessmentSource, Level, PersonNumber, Rating, SkillCode};

/// A level that counts for a skill some need asks for, with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    /// The level that counts, 1 to 5.
    pub level: Level,
    /// The narrower skill that was rated, where it is not the skill itself.
    pub through: Option<SkillCode>,
    /// Where the rating comes from.
    pub source: AssessmentSource,
    /// When it was assessed.
    pub assessed_on: Date,
    /// Set or confirmed by the manager, or evidenced.
    pub agreed: bool,
}

/// What each person holds of the skills that are asked for.
pub type Holdings = BTreeMap<PersonNumber, BTreeMap<SkillCode, Holding>>;

/// The levels that count under `rule`, of the skills in `asked`.
pub(super) fn holdings(input: &StaffingInput, asked: &BTreeSet<SkillCode>, rule: RatingRule) -> Holdings {
    holdings_of(&input.assessments, &input.counts_for, asked, rule)
}

/// The levels that count under `rule`, by these assessments, of the skills in `asked`, where these narrower skills count
/// for broader ones.
pub fn holdings_of(
    assessments: &[AssessmentRecord],
    counts_for: &[CountsFor],
    asked: &BTreeSet<SkillCode>,
    rule: RatingRule,
) -> Holdings {
    let counts_for = targets(counts_for, asked);
    let matters = |one: &&AssessmentRecord| asked.contains(&one.skill) || counts_for.contains_key(&one.skill);
    let mut holdings = Holdings::new();
    for ((person, skill), ratings) in by_person_and_skill(assessments.iter().filter(matters)) {
        let Some(holding) = counting(&ratings, rule) else { continue };
        let broader = counts_for.get(skill).into_iter().flatten();
        for target in asked.get(skill).into_iter().chain(broader.copied()) {
            let through = (target != skill).then(|| skill.clone());
            offer(&mut holdings, person, target, Holding { through, ..holding.clone() });
        }
    }
    holdings
}

fn targets<'a>(
    pairs: &'a [CountsFor],
    asked: &BTreeSet<SkillCode>,
) -> BTreeMap<&'a SkillCode, BTreeSet<&'a SkillCode>> {
    let mut counts: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for pair in pairs.iter().filter(|pair| asked.contains(&pair.asked) && pair.held != pair.asked) {
        counts.entry(&pair.held).or_default().insert(&pair.asked);
    }
    counts
}

type Ratings<'a> = BTreeMap<(&'a PersonNumber, &'a SkillCode), Vec<&'a AssessmentRecord>>;

fn by_person_and_skill<'a>(assessments: impl Iterator<Item = &'a AssessmentRecord>) -> Ratings<'a> {
    let mut ratings = Ratings::new();
    for assessment in assessments {
        ratings.entry((&assessment.person, &assessment.skill)).or_default().push(assessment);
    }
    ratings
}

/// Keeps the better of two ways to hold a skill: the higher level, then the skill's own rating.
fn offer(holdings: &mut Holdings, person: &PersonNumber, skill: &SkillCode, offered: Holding) {
    let held = holdings.entry(person.clone()).or_default();
    let better = held.get(skill).is_none_or(|standing| {
        let rank = |holding: &Holding| (holding.level, holding.through.is_none(), holding.agreed);
        rank(&offered) > rank(standing)
    });
    if better {
        held.insert(skill.clone(), offered);
    }
}

/// The rating that counts. "Don't know" is no answer; "not relevant" and level 0 are answers that hold nothing.
fn counting(ratings: &[&AssessmentRecord], rule: RatingRule) -> Option<Holding> {
    let answers = ratings.iter().copied().filter(|one| one.rating != Rating::Unknown);
    let chosen = match rule {
        RatingRule::Newest | RatingRule::AgreedElseOneLower => answers.max_by_key(|one| one.weight()),
        RatingRule::Agreed => answers.filter(|one| agreed(one)).max_by_key(|one| one.weight()),
        RatingRule::Lowest => {
            answers.min_by_key(|one| (one.rating.level().map_or(0, Level::get), Reverse(one.weight())))
        }
    }?;
    let agreed = agreed(chosen);
    let one_lower = rule == RatingRule::AgreedElseOneLower && !agreed;
    let level = i64::from(chosen.rating.level()?.get()) - i64::from(one_lower);
    let level = Level::new(level).filter(|level| level.get() > 0)?;
    Some(Holding { level, through: None, source: chosen.source, assessed_on: chosen.assessed_on, agreed })
}

fn agreed(rating: &AssessmentRecord) -> bool {
    rating.confirmed || matches!(rating.source, AssessmentSource::Manager | AssessmentSource::Evidence)
}
