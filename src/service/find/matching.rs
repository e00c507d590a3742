//! Compares what somebody states with what a search asks for. Pure.

use std::collections::BTreeSet;

use super::Requirement;
use crate::domain::SkillId;
use crate::store::views::find::Held;

/// A row of a search with the skills that count for it, and those that are near.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub requirement: Requirement,
    pub counts: BTreeSet<SkillId>,
    pub near: BTreeSet<SkillId>,
}

/// What somebody has of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The row is met: by the skill itself, or by a narrower one.
    Met(Held),
    /// The skill is stated, at a lower level than asked for.
    TooLow(Held),
    /// The level is reached, but the interest is lower than asked for or not stated.
    LessInterest(Held),
    /// Only a broader or related skill is stated.
    Near(Held),
    /// Nothing is stated, or only that they have not worked with it.
    Unrated,
}

impl Outcome {
    /// Whether the row is met.
    pub const fn is_met(&self) -> bool {
        matches!(self, Self::Met(_))
    }

    /// The statement it is about.
    pub const fn held(&self) -> Option<&Held> {
        match self {
            Self::Met(held) | Self::TooLow(held) | Self::LessInterest(held) | Self::Near(held) => Some(held),
            Self::Unrated => None,
        }
    }
}

/// What somebody who states `held` has of each row.
pub(super) fn outcomes(asked: &[Asked], held: &[Held]) -> Vec<Outcome> {
    asked.iter().map(|asked| asked.outcome(held)).collect()
}

impl Asked {
    fn outcome(&self, held: &[Held]) -> Outcome {
        let known = |skills: &BTreeSet<SkillId>| {
            let known: Vec<&Held> =
                held.iter().filter(|held| held.level.get() > 0 && skills.contains(&held.skill)).collect();
            known
        };
        let counting = known(&self.counts);
        let requirement = self.requirement;
        // Of several that meet it, the skill itself is named, then the highest level.
        let rank = |held: &&&Held| (held.skill == requirement.skill, held.level);
        if let Some(met) = counting.iter().filter(|held| requirement.is_met_by(held)).max_by_key(rank) {
            return Outcome::Met((**met).clone());
        }
        let high = counting.iter().filter(|held| requirement.has_level(held)).max_by_key(rank);
        if let Some(held) = high {
            return Outcome::LessInterest((**held).clone());
        }
        if let Some(held) = counting.iter().max_by_key(|held| (held.level, held.skill == requirement.skill)) {
            return Outcome::TooLow((**held).clone());
        }
        let near = known(&self.near).into_iter().max_by_key(|held| held.level);
        near.map_or(Outcome::Unrated, |held| Outcome::Near(held.clone()))
    }
}

impl Requirement {
    fn has_level(self, held: &Held) -> bool {
        self.level.is_none_or(|least| held.level >= least)
    }

    /// Level and interest of one and the same statement.
    fn is_met_by(self, held: &Held) -> bool {
        let has_interest =
            self.interest.is_none_or(|least| held.interest.is_some_and(|interest| interest >= least));
        self.has_level(held) && has_interest
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::{AssessmentSource, Interest, Level, PersonId};

    fn held(skill: i64, level: i64, interest: Option<i64>) -> Held {
        Held {
            person: PersonId(1),
            skill: SkillId(skill),
            level: Level::new(level).unwrap(),
            interest: interest.and_then(Interest::new),
            source: AssessmentSource::Own,
            confirmed: false,
            assessed_on: date(2026, 1, 1),
        }
    }

    fn asked(level: Option<i64>, interest: Option<i64>) -> Asked {
        Asked {
            requirement: Requirement {
                skill: SkillId(1),
                level: level.and_then(Level::new),
                interest: interest.and_then(Interest::new),
            },
            counts: [SkillId(1), SkillId(2)].into(),
            near: [SkillId(3)].into(),
        }
    }

    #[test]
    fn level_and_interest_are_those_of_one_statement() {
        let both = [held(1, 4, Some(1)), held(2, 1, Some(5))];
        let outcome = asked(Some(3), Some(4)).outcome(&both);
        assert_eq!(outcome, Outcome::LessInterest(held(1, 4, Some(1))));
    }

    #[test]
    fn any_level_is_any_above_none_and_who_says_nothing_is_unrated() {
        let any = asked(None, None);
        assert!(any.outcome(&[held(1, 1, None)]).is_met());
        assert_eq!(any.outcome(&[held(1, 0, Some(5))]), Outcome::Unrated);
        assert_eq!(any.outcome(&[]), Outcome::Unrated);
    }

    #[test]
    fn a_narrower_skill_counts_and_a_near_one_does_not() {
        let three = asked(Some(3), None);
        assert_eq!(three.outcome(&[held(2, 3, None), held(1, 1, None)]), Outcome::Met(held(2, 3, None)));
        assert_eq!(three.outcome(&[held(3, 5, None)]), Outcome::Near(held(3, 5, None)));
        assert_eq!(three.outcome(&[held(3, 5, None), held(1, 2, None)]), Outcome::TooLow(held(1, 2, None)));
    }

    #[test]
    fn of_several_statements_that_do_the_skill_itself_is_named() {
        let outcome = asked(Some(2), None).outcome(&[held(2, 5, None), held(1, 2, None)]);
        assert_eq!(outcome, Outcome::Met(held(1, 2, None)));
    }
}
