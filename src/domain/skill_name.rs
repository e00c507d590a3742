//! What somebody decided about a skill name that no skill has.

/// What a name that a file gave turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameDecision {
    /// Another spelling of a skill: the next import reads it as that skill.
    Mapped,
    /// As `Mapped`, and search finds the skill by this name too.
    Alias,
    /// Not a skill: later imports pass it over.
    PassedOver,
}
