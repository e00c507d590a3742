//! What a staffing proposal is asked ([`problem`]) and answers ([`plan`]), and the check of the answer ([`verify`](mod@verify)).
//!
//! The same for a sourcing plan, hire, buy or train, is in [`sourcing`] (`docs/sourcing.md`).
//!
//! The solver is not in this crate and not among its dependencies, so the compiler guarantees that the check shares no
//! code with what it checks. `docs/model.md` states the same rules as mathematics, with the same names.

mod fault;
pub mod json;
pub mod key;
pub mod plan;
pub mod problem;
mod rule;
pub mod sourcing;
pub mod verify;

pub use json::ReadError;
pub use rule::Rule;
pub use verify::verify;
