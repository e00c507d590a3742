//! What would fill a need that is not covered: somebody, and the one thing that stands between.

use super::{InitiativeRef, Obstacle, PersonRef, SkillRef};
use crate::domain::{Level, Percent};

/// A way to fill a need.
#[derive(Clone, Debug, PartialEq)]
pub struct Remedy {
    /// Who would fill it; none where the reader may not know.
    pub person: Option<PersonRef>,
    /// What it takes.
    pub step: Step,
}

/// What it takes that somebody fills a need.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// They could: skills and time suffice. A rule, or what else the plan is worth, may stand in the way.
    Use(Vec<Obstacle>),
    /// They hold every skill and have a little too little time.
    Raise {
        /// What they have in the month in which it is least.
        has: Percent,
        /// What the need asks for.
        asked: Percent,
    },
    /// They hold every skill, and have the time if the need begins later.
    Later {
        /// So many months.
        months: u16,
    },
    /// They hold every skill and may not be lent out, by the request's rule.
    Lend,
    /// They lack one level of one skill.
    Lower {
        /// The skill.
        skill: SkillRef,
        /// The least level that the need asks for.
        asked: Level,
        /// The level that they have.
        held: Level,
    },
    /// They hold every skill and are on other initiatives.
    Rebook {
        /// Which.
        initiatives: Vec<InitiativeRef>,
    },
}

impl Step {
    /// Its place among the steps, the least to ask for first, and what is missing of time.
    pub fn order(&self) -> (u8, i64) {
        match self {
            Self::Use(_) => (0, 0),
            Self::Raise { has, asked } => (1, asked.minus(*has).hundredths()),
            Self::Later { months } => (2, i64::from(*months)),
            Self::Lend => (3, 0),
            Self::Lower { asked, held, .. } => (4, i64::from(asked.get() - held.get())),
            Self::Rebook { initiatives } => (5, i64::try_from(initiatives.len()).unwrap_or(i64::MAX)),
        }
    }
}
