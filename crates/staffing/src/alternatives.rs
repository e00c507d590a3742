//! Alternatives to a plan that differ in kind, each with enough other people, none at the cost of much coverage.
//!
//! An alternative is the best plan of a varied problem: other weights for its kind, and a rule that enough people leave
//! a team they are on in every plan before it ([`Difference`](staffing_model::problem::Difference)). What is shown is the same
//! plan restated for the original problem, with the original's worth, its bound, and every one of its rules kept.

mod figures;
mod restate;
mod seeker;
mod units;
mod vary;

pub use figures::{Figures, different_people};
pub use seeker::Seeker;
use serde::{Deserialize, Serialize};

use staffing_model::key::PersonKey;
use staffing_model::plan::Plan;
use staffing_model::problem::Problem;

/// Two figures nearer than this are the same.
const SAME: f64 = 1e-6;

/// In what an alternative differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// People come from as few units as possible.
    FewestUnits,
    /// As much as possible is done by people who learn on the job.
    MostLearning,
    /// Few are freed from daily operation, few come to a team they were not on before.
    LeastDisruption,
    /// What starts first is staffed first.
    EarliestStart,
}

impl Kind {
    /// Every kind, in the order in which they are tried.
    pub const ALL: [Self; 4] =
        [Self::FewestUnits, Self::MostLearning, Self::LeastDisruption, Self::EarliestStart];

    /// Its name in files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::FewestUnits => "fewest-units",
            Self::MostLearning => "most-learning",
            Self::LeastDisruption => "least-disruption",
            Self::EarliestStart => "earliest-start",
        }
    }
}

/// What is asked of the alternatives.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// So many at most.
    pub count: usize,
    /// At least this part of the people on teams leave one of their teams, 0 to 1; never less than one person.
    pub different: f64,
    /// At most this part of the weighted coverage may be lost, 0 to 1.
    pub loss: f64,
}

impl Default for Asked {
    fn default() -> Self {
        Self { count: 4, different: 0.2, loss: 0.05 }
    }
}

/// Why there is no alternative of a kind.
#[expect(missing_docs, reason = "what has no words is named in full")]
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Omission {
    /// Nobody may learn on the job.
    NobodyMayLearn,
    /// Nobody is freed from daily operation, and there is no earlier plan.
    NothingIsDisrupted,
    /// Every initiative starts in the same period.
    AllStartTogether,
    /// Too few people on teams could leave one.
    TooFewPeople {
        /// So many are on teams they are not locked to.
        found: usize,
        /// So many are asked to differ.
        asked: usize,
    },
    /// It would lose too much coverage.
    LosesTooMuch {
        /// The weighted coverage lost, as a part of the plan's, 0 to 1.
        lost: f64,
        /// So much may be lost.
        allowed: f64,
    },
    /// The plan itself is already as good in this, as far as enough other people can be.
    NoBetter {
        /// The plan's figure for the kind.
        plan: f64,
        alternative: f64,
    },
    /// The locks cannot hold together with it.
    LocksLeaveNoRoom,
    /// It would break a rule of the problem.
    BreaksARule,
}

/// A kind without an alternative.
#[expect(missing_docs, reason = "what has no words is named in full")]
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LeftOut {
    pub kind: Kind,
    #[serde(flatten)]
    pub why: Omission,
}

/// An alternative.
#[expect(missing_docs, reason = "what has no words is named in full")]
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alternative {
    /// In what it differs.
    pub kind: Kind,
    pub figures: Figures,
    /// The figures less the plan's.
    pub difference: Figures,
    /// People who are on another set of teams than in the plan.
    pub different: Vec<PersonKey>,
    /// How many are on another set of teams than in each alternative before it.
    pub different_from_others: Vec<usize>,
    /// The plan, for the original problem.
    #[serde(skip)]
    pub plan: Plan,
    /// The varied problem that it is the best plan of.
    #[serde(skip)]
    pub problem: Problem,
}

/// What came of a request for alternatives.
#[expect(missing_docs, reason = "what has no words is named in full")]
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alternatives {
    /// What was asked.
    pub asked: Asked,
    /// At least so many people leave a team of theirs, from each plan to each other.
    pub least_different: usize,
    pub plan: Figures,
    pub alternatives: Vec<Alternative>,
    /// Kinds that were tried without success.
    pub left_out: Vec<LeftOut>,
}

#[cfg(test)]
mod tests;
