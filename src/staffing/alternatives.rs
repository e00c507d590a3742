//! Alternatives to a plan that differ in kind, each with enough other people, none at the cost of much coverage.
//!
//! An alternative is the best plan of a varied problem: other weights for its kind, and a rule that enough people leave
//! a team they are on in every plan before it ([`Difference`](super::problem::Difference)). What is shown is the same
//! plan restated for the original problem, with the original's worth, its bound, and every one of its rules kept.

mod figures;
mod restate;
mod units;
mod vary;

pub use figures::{Figures, different_people};
use restate::restated;
use serde::{Deserialize, Serialize};
use vary::varied;

use super::key::PersonKey;
use super::plan::Plan;
use super::problem::Problem;

/// How strongly a kind is sought: mildly where strongly costs too much coverage.
const STRENGTHS: [f64; 3] = [1.0, 0.5, 0.2];
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
        /// The alternative's.
        alternative: f64,
    },
    /// The locks cannot hold together with it.
    LocksLeaveNoRoom,
    /// It would break a rule of the problem.
    BreaksARule,
}

/// A kind without an alternative.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LeftOut {
    /// The kind.
    pub kind: Kind,
    /// Why.
    #[serde(flatten)]
    pub why: Omission,
}

/// An alternative.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alternative {
    /// In what it differs.
    pub kind: Kind,
    /// Its figures.
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
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alternatives {
    /// What was asked.
    pub asked: Asked,
    /// At least so many people leave a team of theirs, from each plan to each other.
    pub least_different: usize,
    /// The plan's figures.
    pub plan: Figures,
    /// The alternatives.
    pub alternatives: Vec<Alternative>,
    /// Kinds that were tried without success.
    pub left_out: Vec<LeftOut>,
}

/// Seeks alternatives one after the other: [`Seeker::next`] gives a problem to solve, [`Seeker::take`] takes its plan.
pub struct Seeker<'a> {
    problem: &'a Problem,
    plan: &'a Plan,
    found: Alternatives,
    kind: usize,
    strength: usize,
    variant: Option<Problem>,
}

impl<'a> Seeker<'a> {
    /// `plan` must have passed [`verify`](super::verify()) against `problem`.
    pub fn new(problem: &'a Problem, plan: &'a Plan, asked: Asked) -> Self {
        let on_teams = plan.coverage.people;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a part of a number of people is small and not negative"
        )]
        let least_different = ((asked.different * on_teams as f64 - SAME).ceil() as usize).max(1);
        let found = Alternatives {
            asked,
            least_different,
            plan: Figures::new(problem, plan),
            alternatives: Vec::new(),
            left_out: Vec::new(),
        };
        Self { problem, plan, found, kind: 0, strength: 0, variant: None }
    }

    /// The kind that is sought now.
    pub fn kind(&self) -> Option<Kind> {
        let enough = self.found.alternatives.len() >= self.found.asked.count;
        Kind::ALL.get(self.kind).copied().filter(|_| !enough)
    }

    /// The next problem to solve; `None` when all is done.
    pub fn next_problem(&mut self) -> Option<Problem> {
        while let Some(kind) = self.kind() {
            match varied(self.problem, self.plan, &self.found, kind, STRENGTHS[self.strength]) {
                Ok(variant) => {
                    self.variant = Some(variant.clone());
                    return Some(variant);
                }
                Err(why) => self.leave_out(kind, why),
            }
        }
        None
    }

    /// Takes the plan that the problem given last has; `None` where there is none.
    pub fn take(&mut self, plan: Option<&Plan>) {
        let (Some(kind), Some(variant)) = (self.kind(), self.variant.take()) else { return };
        match self.judged(kind, variant, plan) {
            Ok(alternative) => {
                self.found.alternatives.push(alternative);
                self.next_kind();
            }
            Err(Omission::LosesTooMuch { .. }) if self.strength + 1 < STRENGTHS.len() => self.strength += 1,
            Err(why) => self.leave_out(kind, why),
        }
    }

    /// What was found.
    pub fn finish(self) -> Alternatives {
        self.found
    }

    fn leave_out(&mut self, kind: Kind, why: Omission) {
        self.found.left_out.push(LeftOut { kind, why });
        self.next_kind();
    }

    fn next_kind(&mut self) {
        self.kind += 1;
        self.strength = 0;
    }

    fn judged(&self, kind: Kind, problem: Problem, plan: Option<&Plan>) -> Result<Alternative, Omission> {
        let plan = restated(self.problem, self.plan, plan.ok_or(Omission::LocksLeaveNoRoom)?)?;
        let (figures, base) = (Figures::new(self.problem, &plan), &self.found.plan);
        let lost = (base.weighted - figures.weighted) / base.weighted.max(SAME);
        let allowed = self.found.asked.loss;
        if lost > allowed + SAME {
            return Err(Omission::LosesTooMuch { lost, allowed });
        }
        if !figures.is_better(base, kind) {
            let (plan, alternative) = (base.of(kind), figures.of(kind));
            return Err(Omission::NoBetter { plan, alternative });
        }
        let different = different_people(self.problem, self.plan, &plan);
        let others = self.found.alternatives.iter();
        let from_others: Vec<usize> =
            others.map(|other| different_people(self.problem, &other.plan, &plan).len()).collect();
        let least = from_others.iter().copied().chain([different.len()]).min().unwrap_or(0);
        if least < self.found.least_different {
            return Err(Omission::TooFewPeople { found: least, asked: self.found.least_different });
        }
        let difference = figures.less(base);
        Ok(Alternative {
            kind,
            figures,
            difference,
            different,
            different_from_others: from_others,
            plan,
            problem,
        })
    }
}

#[cfg(test)]
mod tests;
