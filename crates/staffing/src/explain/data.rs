//! The answers. Shares are per cent of full time, periods are numbered from 0; costs and worths as in
//! [`explain`](super).
#![expect(missing_docs, reason = "what has no words is named in full")]

use serde::Serialize;

use super::resolve::Resolution;
use staffing_model::key::{InitiativeKey, NeedKey, PersonKey, SkillKey};
use staffing_model::plan::{Lack, Status, Unmet};
use staffing_model::problem::{Rules, Weights};

/// Why somebody is where they are: what they do, what it is worth, who would do it otherwise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PersonExplained {
    pub person: PersonKey,
    /// What they do in the plan, by need in the problem's order. Empty where the plan has no use for them.
    pub places: Vec<Place>,
    /// What would be lost without them, first order by the relaxation's prices: the relaxation never loses less.
    pub rent: f64,
    /// What the relaxation loses without them, solved again.
    pub lost: f64,
    /// What would be lost at most: a plan without them was made, with the teams around them changed.
    pub lost_at_most: Option<f64>,
    /// What they could do otherwise, best first.
    pub otherwise: Vec<Otherwise>,
    /// The loss, solved again without them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved: Option<Resolution>,
}

/// One person in one need of the plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Place {
    pub person: PersonKey,
    pub need: NeedKey,
    pub initiative: InitiativeKey,
    /// First period.
    pub first: usize,
    /// Last period, inclusive.
    pub last: usize,
    /// The share in each of these periods.
    pub share: f64,
    /// What the need asks for and the person holds.
    pub skills: Vec<SkillHeld>,
    /// The skill they learn on the job, with the people on the team who can teach it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub learns: Option<Learning>,
    /// Locked to the initiative by the request.
    pub locked: bool,
    /// What this place alone adds to the plan.
    pub worth: f64,
    /// Who could do it instead, with what the exchange costs; cheapest first.
    pub next_best: Vec<Exchange>,
}

/// A skill that a need asks for, as a person holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SkillHeld {
    pub skill: SkillKey,
    /// The level asked for.
    pub asked: u8,
    /// The level held, if it is held at all.
    pub held: Option<u8>,
    /// A requirement; otherwise a wish.
    pub must: bool,
}

/// A must-skill that somebody holds one level short and learns from the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Learning {
    pub skill: SkillKey,
    /// Who on the team can teach it.
    pub mentors: Vec<PersonKey>,
}

/// Someone else in somebody's place.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Exchange {
    /// Who would come in.
    pub person: PersonKey,
    /// What stands in their way as the plan is; empty where nothing does.
    pub lacks: Vec<Lack>,
    /// What the exchange costs.
    pub cost: Cost,
}

/// What a change of the plan costs, as an estimate or solved again.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Cost {
    /// First order, by the relaxation's prices: as if a little of it were done.
    pub about: f64,
    /// Worked out: a plan was made in which it is done, with the teams around it changed. Below 0 it pays: the plan is
    /// then not the best there is, only within its gap. None where these teams alone cannot take it.
    pub at_most: Option<f64>,
}

impl Cost {
    /// The figure to go by: worked out where it is.
    pub fn figure(&self) -> f64 {
        self.at_most.unwrap_or(self.about)
    }
}

/// Something a person could do that they do not do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Otherwise {
    pub need: NeedKey,
    pub initiative: InitiativeKey,
    /// The greatest share they could give it, were they free.
    pub share: f64,
    /// What that share would add, were the need open.
    pub worth: f64,
    /// What the plan loses when they do the least of it, others making room.
    pub cost: Cost,
}

/// Why this person in this need, or why not.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum PairExplained {
    /// They fill it.
    Fills(Place),
    /// They do not.
    Not(WhyNot),
}

/// Why a person does not fill a need.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WhyNot {
    pub person: PersonKey,
    pub need: NeedKey,
    pub initiative: InitiativeKey,
    /// What stands in the way, first what counts most. Empty where only `filled_by` does, or the search stopped
    /// within its gap before using them.
    pub lacks: Vec<Lack>,
    /// What they work on in the need's window, where that is what stands in the way.
    pub booked: Vec<Booking>,
    /// Who fills the need, with what it costs to let this person do it instead. Empty where the need is open.
    pub filled_by: Vec<Exchange>,
    /// What the plan loses with them in the need all the same; none where they cannot be.
    pub cost: Option<Cost>,
    /// The loss, solved again with them locked to the initiative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved: Option<Resolution>,
}

/// Work that stands in the way of other work.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Booking {
    /// The initiative that displaces.
    pub initiative: InitiativeKey,
    pub need: NeedKey,
    pub share: f64,
    /// Its priority against the displaced initiative's.
    pub priority: Compared,
}

/// How the priority of what displaces compares with the need's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Compared {
    Higher,
    /// The same.
    Equal,
    Lower,
}

/// Who fills a need and why the rest is open.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NeedExplained {
    pub need: NeedKey,
    pub initiative: InitiativeKey,
    /// First period.
    pub first: usize,
    /// Last period, inclusive.
    pub last: usize,
    /// All that is asked for, per cent of full time.
    pub asked: f64,
    /// What is open, per cent of full time.
    pub open: f64,
    /// People who could fill it, alone by skills, time and rules.
    pub candidates: usize,
    /// Who fills it, each with the next best.
    pub places: Vec<Place>,
    /// Why the rest is open, counted over those who hold the skills, with the nearest people.
    pub gap: Option<Unmet>,
}

/// What holds for the whole plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WholeExplained {
    /// What is proven.
    pub proof: Proof,
    /// What one more full-time person would be worth, most first; only kinds that are worth something.
    pub hires: Vec<Hire>,
    /// What each lock costs, most first.
    pub locks: Vec<LockCost>,
}

/// What is proven, and on what basis.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Proof {
    /// What is proven.
    pub status: Status,
    /// What the plan is worth.
    pub objective: f64,
    /// No plan is worth more.
    pub bound: f64,
    /// (bound - objective) / objective.
    pub gap: f64,
    /// The step that proved the bound.
    pub bound_from: String,
    /// A clock ended a step: another run may end elsewhere.
    pub clock_cut_in: bool,
    /// Pairs of person and need that were weighed.
    pub candidates: usize,
    pub needs: usize,
    /// Needs fully covered.
    pub covered: usize,
    /// People in the plan.
    pub people: usize,
    /// [`problem::hash`](staffing_model::problem::hash) of the problem.
    pub problem_hash: String,
    /// The rules used.
    pub rules: Rules,
    /// The weights used.
    pub weights: Weights,
}

/// One more full-time person who holds exactly what some need asks for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hire {
    /// What the person would hold.
    pub skills: Vec<(SkillKey, u8)>,
    /// Needs that ask for exactly this, and of them those still open in part.
    pub needs: usize,
    /// Of these, open in part.
    pub open: usize,
    /// Worth this by the relaxation's prices: solving the relaxation again never gives more.
    pub worth: f64,
    /// No plan with the person gains more than this over the explained one; `None` where a rule makes one more who can
    /// change what others may do.
    pub at_most: Option<f64>,
    /// The gain (as a negative loss), solved again with the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved: Option<Resolution>,
}

/// What a lock costs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LockCost {
    /// Who is locked.
    pub person: PersonKey,
    pub initiative: InitiativeKey,
    /// What the lock costs, first order by the relaxation's prices, or what changing the teams around it would gain
    /// where that is more.
    pub cost: f64,
    /// The gain (as a negative loss), solved again without the lock.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved: Option<Resolution>,
}
