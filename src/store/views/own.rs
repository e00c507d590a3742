//! What somebody's own pages show: their answers, what others ask of them, where they may grow, and all stored data.

mod answers;
mod asked;
mod everything;
mod growth;
mod history;

pub use answers::{Answered, answers, sent_last};
pub use asked::{NeedAsk, ProfileAsk, choices, needs, profile, roles};
pub use everything::{LEFT_OUT, Section, everything, given_tables};
pub use growth::{Experience, MustSkills, experience, levels, must_skills};
pub use history::{Statement, history};
