//! What is recorded about a person's skills, and which of it counts.
//!
//! Of one person, skill and source, the newest statement that is not withdrawn counts; of the same day, one made here
//! before one from a file, then the last one. Of several sources one counts, by [`AssessmentRecord::weight`]: nothing
//! is averaged. The views `current_assessment` and `counting_assessment` do the same in SQL.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Interest, Level, PersonNumber, SkillCode};

/// Answers older than this are stale: they still count, but should be given again.
const STALE_AFTER_MONTHS: i32 = 18;

/// The day before which an answer is stale on `day`.
pub fn stale_before(day: Date) -> Date {
    day.saturating_sub(STALE_AFTER_MONTHS.months())
}

/// Who or what an assessment comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssessmentSource {
    /// Selvvurdering: the person's own answer.
    Own,
    /// Leder: given by the line manager.
    Manager,
    /// CV: read from a CV or another system.
    Import,
    /// Kurs/sertifikat: a course or certificate shows it.
    Evidence,
}

/// The answer to "at which level?". Level 0 is an answer, and neither of the other two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rating {
    /// A level of 0 to 5.
    Level(Level),
    /// The skill is not relevant for the person's work.
    NotRelevant,
    /// The person does not know or does not want to say.
    Unknown,
}

impl Rating {
    /// The level, where there is one.
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Level(level) => Some(level),
            Self::NotRelevant | Self::Unknown => None,
        }
    }
}

/// An assessment as a file states it, of an employee or a consultant. Key: `person`, `skill`, `source`, `assessed_on`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessmentRecord {
    /// An employee number or a consultant's number.
    pub person: PersonNumber,
    /// The code in the catalogue.
    pub skill: SkillCode,
    /// A level, or one of the two answers without a level.
    pub rating: Rating,
    /// Interest in working with the skill; `None` where the source says nothing about it.
    pub interest: Option<Interest>,
    /// Who said it; one person, skill and source has one assessment a day.
    pub source: AssessmentSource,
    /// Whether the line manager has confirmed the level.
    pub confirmed: bool,
    /// The day of the assessment, not of the import.
    pub assessed_on: Date,
}

impl AssessmentRecord {
    /// Decides which source's assessment of a skill counts: the one with the greatest weight. "Don't know" weighs less
    /// than any other answer; then the newest day counts; of the same day, what a manager said or confirmed, then what
    /// the person said, what is evidenced and what was read elsewhere.
    pub fn weight(&self) -> impl Ord + use<> {
        weight(self.rating, self.source, self.confirmed, self.assessed_on)
    }
}

/// As [`AssessmentRecord::weight`], for the values of an assessment.
pub fn weight(rating: Rating, source: AssessmentSource, confirmed: bool, on: Date) -> impl Ord + use<> {
    let agreed = confirmed || source == AssessmentSource::Manager;
    (rating != Rating::Unknown, on, agreed, source.rank())
}

impl AssessmentSource {
    /// The order of sources of the same day.
    const fn rank(self) -> u8 {
        match self {
            Self::Import => 0,
            Self::Evidence => 1,
            Self::Own => 2,
            Self::Manager => 3,
        }
    }
}
