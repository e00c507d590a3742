//! What somebody's own pages show: what they answered, what others ask of them, where they may grow, and all there is.

mod answers;
mod asked;
mod everything;
mod growth;
mod history;
mod stale;

pub use answers::{Answered, answers, sent_last};
pub use asked::{NeedAsk, ProfileAsk, choices, needs, profile, roles};
pub use everything::{LEFT_OUT, Section, everything, given_tables};
pub use growth::{Experience, experience, levels, must_skills};
pub use history::{Statement, history};
pub use stale::stale;
