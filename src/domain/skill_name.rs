//! What somebody decided about a skill name that no skill has.

/// What a name that a file gave turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameDecision {
    /// Another way of writing a skill: the next import takes it for that skill.
    Mapped,
    /// The same, and a name that the skill is also found by.
    Alias,
    /// No skill: it is passed over.
    PassedOver,
}
