//! What the rules of the request leave to be said: what is put off, what walks out, what is vulnerable.

use super::{InitiativeRef, NeedRef, PersonRef, SkillRef};

/// What a director should know of the rules that are on. Empty where they are off or nothing is missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RuleNotes {
    /// Initiatives without anybody because enough others run.
    pub put_off: Vec<InitiativeRef>,
    /// Skills that leave with the consultants who bring them.
    pub leaving: Vec<Leaving>,
    /// The last holders of a skill who are in the proposal.
    pub vulnerable: Vec<Vulnerability>,
}

/// A skill that no employee on the team can take over.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaving {
    /// The skill.
    pub skill: SkillRef,
    /// The need that asks for it.
    pub need: NeedRef,
    /// Who brings it.
    pub people: Vec<PersonRef>,
}

/// One of the last to hold a skill.
#[derive(Clone, Debug, PartialEq)]
pub struct Vulnerability {
    /// Who.
    pub person: PersonRef,
    /// The skill.
    pub skill: SkillRef,
    /// Who else holds it.
    pub others: Vec<PersonRef>,
}
