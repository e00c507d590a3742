//! What whoever asks for a proposal can set, for the page that asks.

pub use crate::planning::{
    Commitments, Importance, InitiativeScope, NotLendable, RatingRule, Revision, SettledShare,
    StaffingRequest, Tie, Wishes,
};
pub use staffing_model::problem::Strength;
