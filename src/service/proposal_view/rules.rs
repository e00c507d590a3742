//! What the request's rules leave to be told: initiatives put off, skills that leave, skills that few hold.

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
    /// The skill that leaves when the consultants do.
    pub skill: SkillRef,
    /// The need that asks for it.
    pub need: NeedRef,
    /// The consultants who bring the skill.
    pub people: Vec<PersonRef>,
}

/// One of the last to hold a skill.
#[derive(Clone, Debug, PartialEq)]
pub struct Vulnerability {
    /// The person in the proposal who holds it.
    pub person: PersonRef,
    /// The skill that hardly anybody else holds.
    pub skill: SkillRef,
    /// The other holders of the skill, in the proposal or not.
    pub others: Vec<PersonRef>,
}
