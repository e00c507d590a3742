//! The sourcing plan: how what is missing is mobilised, learned or acquired. What is asked ([`problem`]), what is answered
//! ([`plan`]), and the check of the answer ([`verify`](verify())). `docs/sourcing.md` states it as mathematics.

mod file;
pub mod plan;
pub mod problem;
mod verify;

pub use file::{hash, is_problem, read_plan, read_problem, write_plan, write_problem};
pub use verify::{Place, Rule, Verified, Violation, verify};
