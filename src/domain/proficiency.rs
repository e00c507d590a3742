//! How well somebody speaks a language.

/// How well somebody speaks a language. Four steps that people place themselves on without a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proficiency {
    /// Manages simple conversations in the language.
    Basic,
    /// Manages most conversations at work.
    Good,
    /// Manages everything at work, also in writing.
    Fluent,
    /// The first language, or one of them.
    Native,
}

impl Proficiency {
    /// Every step, from the lowest to the highest.
    pub const ALL: [Self; 4] = [Self::Basic, Self::Good, Self::Fluent, Self::Native];
}
