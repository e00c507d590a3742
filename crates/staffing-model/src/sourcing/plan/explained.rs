//! Explanations of a sourcing plan, as data; the words are in the Fluent files.
#![expect(missing_docs, reason = "what has no words is named in full")]

use serde::{Deserialize, Serialize};

use crate::key::{ActionKey, GapKey, UnitKey, WayKey};
use crate::plan::Status;

/// The order of choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Mobilise,
    Learn,
    Acquire,
}

/// What kind of action, in the order of choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    RaiseShare,
    MoveWindow,
    LowerLevel,
    ExtendContract,
    Course,
    OnTheJob,
    Redeploy,
    Share,
    Appoint,
    Service,
    HireIn,
}

impl Kind {
    /// Which step of the order of choice it belongs to.
    pub fn step(self) -> Step {
        match self {
            Self::RaiseShare | Self::MoveWindow | Self::LowerLevel | Self::ExtendContract => Step::Mobilise,
            Self::Course | Self::OnTheJob => Step::Learn,
            Self::Redeploy | Self::Share | Self::Appoint | Self::Service | Self::HireIn => Step::Acquire,
        }
    }
}

/// A limit that a plan can reach.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// So many are appointed in twelve months.
    HiresPerYear,
    /// So much of the work is done by consultants.
    Consultants,
    /// So many positions of one post, or so much of one contract or option.
    Most(ActionKey),
    /// So many begin a way in one period.
    Seats(WayKey),
    /// So much of the unit's time goes to learning.
    Training(UnitKey),
    /// The way takes more time than anybody may learn for.
    TrainingLoad(WayKey),
    /// So many can learn from those who hold it.
    Mentors(WayKey),
    /// Each consultant has a learner beside them.
    Beside,
}

/// What became of something that was weighed for a gap, or why a gap stays open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is done and helps this gap.
    Used,
    /// Nothing of the kind is offered.
    Nothing,
    /// It cannot be there before the gap ends; the first period in which it could, where there is one.
    TooLate { earliest: Option<usize> },
    /// Those who could have said no.
    Unwilling,
    /// The request says that it must not be done.
    Excluded,
    /// It gives all it has to other gaps.
    Occupied,
    /// A limit is reached.
    Limit(Limit),
    /// It costs more than what is done, or than leaving the gap open: kroner per full-time month, alone for this gap.
    Dearer { per_month: f64 },
}

/// What one kind of action was weighed as, for one gap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Considered {
    pub kind: Kind,
    /// How many actions of the kind have this verdict.
    pub count: usize,
    /// The cheapest of them.
    pub action: Option<ActionKey>,
    pub verdict: Verdict,
    /// Where it is used: the limit that keeps it from giving more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_by: Option<Limit>,
    /// What those that are used give to this gap, full-time months.
    pub closes: f64,
}

/// What was weighed for a gap, in the order of choice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weighed {
    pub gap: GapKey,
    /// What it asks for, full-time months.
    pub asked: f64,
    /// What stays open, full-time months.
    pub open: f64,
    pub considered: Vec<Considered>,
}

/// What an action costs and closes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionReport {
    pub action: ActionKey,
    pub kind: Kind,
    /// Kroner.
    pub cost: f64,
    /// Full-time months.
    pub closes: f64,
    /// Kroner for each full-time month that it closes; `None` where it closes none by itself.
    pub per_month: Option<f64>,
    /// The gaps it helps, in the problem's order.
    pub gaps: Vec<GapKey>,
}

/// Which plan is shown beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferenceKind {
    /// Only appointments.
    AllHire,
    /// Only services and hiring in.
    AllBuy,
    /// Only learning.
    AllTrain,
}

/// A plan that uses one way out alone, within the same limits; what is locked stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    pub kind: ReferenceKind,
    pub status: Status,
    /// As the plan's: what it leaves open is priced.
    pub objective: f64,
    pub bound: f64,
    /// Kroner.
    pub cost: f64,
    /// Full-time months.
    pub open: f64,
}

/// What one more of something limited would save.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worth {
    pub limit: Limit,
    /// How much more: one appointment or seat, or one per cent.
    pub more: f64,
    /// At least so much less objective, kroner: a plan was found.
    pub least: f64,
    /// No plan saves more than this, kroner.
    pub most: f64,
    /// How much more of the gaps that plan closes, full-time months.
    pub closes: f64,
}

/// What one way to learn closes if nothing else is done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourseReport {
    pub way: WayKey,
    /// How many learn in it.
    pub learners: usize,
    /// Kroner.
    pub cost: f64,
    /// Full-time months.
    pub closes: f64,
}
