//! What whoever asks for a proposal can set, for the page that asks.

pub use crate::planning::{
    Commitments, Importance, InitiativeScope, NotLendable, RatingRule, StaffingRequest, Wishes,
};
pub use staffing_model::problem::Strength;
