//! From the register to `innsats-problem/1`.

mod input;
mod request;
mod window;

pub use input::{Broader, StaffingInput};
pub use request::{
    Commitments, Importance, InitiativeScope, NotLendable, RatingRule, StaffingRequest, Wishes,
};
