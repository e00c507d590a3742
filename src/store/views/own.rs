//! What somebody's own pages show: what they answered, and what others ask of them.

mod answers;
mod asked;

pub use answers::{Answered, answers, sent_last};
pub use asked::{NeedAsk, ProfileAsk, needs, profile};
