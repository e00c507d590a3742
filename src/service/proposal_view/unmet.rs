//! Needs that are not covered: what is missing, why, and who is nearest.

use super::{InitiativeRef, NeedRef, Obstacle, PersonRef, Remedy};
use crate::domain::Percent;
use staffing_model::plan::Reason;

/// A need that is not fully covered.
#[derive(Clone, Debug, PartialEq)]
pub struct UnmetNeed {
    /// The need, with its open window.
    pub need: NeedRef,
    /// The initiative that the need belongs to.
    pub initiative: InitiativeRef,
    /// Heads missing; none where the need asks for an amount.
    pub heads: Option<u32>,
    /// Whether the initiative cannot do without it.
    pub critical: bool,
    /// What its initiative's priority weighs, times what is missing: what hurts most is most.
    pub hurts: f64,
    /// What the need asks for in each month, in per cent of full time.
    pub asked: Percent,
    /// What is missing each month, in per cent of full time.
    pub share: Percent,
    /// What is missing over the window, in full-time months.
    pub months: f64,
    /// The main reason; `reasons` has all of them.
    pub reason: Cause,
    /// Each reason with how many people it stops, most first.
    pub reasons: Vec<(Reason, usize)>,
    /// Initiatives that able people are booked on.
    pub displaced_by: Vec<InitiativeRef>,
    /// The nearest people, with what stands between them and the need.
    pub nearest: Vec<NearPerson>,
    /// What would fill it, the least to ask for first.
    pub remedies: Vec<Remedy>,
}

/// Why a need is not covered: the plan's reason, or what the plan cannot know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The plan's own reason, as the solver gave it.
    Plan(Reason),
    /// The plan says no capacity: everybody able is somebody who, by the request's rule, may not be lent out.
    NotLendable,
}

/// A person near to filling a need.
#[derive(Clone, Debug, PartialEq)]
pub struct NearPerson {
    /// The person, with today's name and unit.
    pub person: PersonRef,
    /// What stands in the way; `wording::proposal::obstacle` says it.
    pub obstacles: Vec<Obstacle>,
}
