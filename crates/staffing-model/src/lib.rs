//! What a staffing proposal is asked ([`problem`]) and answers ([`plan`]), and the check of the answer ([`verify`](mod@verify)).
//!
//! There is no solver here and none among the dependencies: that the check shares no code with what it checks is kept by
//! the compiler. `docs/model.md` states the rules in mathematics, in the same order and with the same names.

mod fault;
pub mod json;
pub mod key;
pub mod plan;
pub mod problem;
mod rule;
pub mod verify;

pub use json::ReadError;
pub use rule::Rule;
pub use verify::verify;
