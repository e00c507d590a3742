//! Who else could fill a place, and what differs: only that.

use super::{InitiativeRef, PersonRef, SkillRef};
use crate::domain::{Interest, Level, Percent};

/// Somebody else who could fill a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    /// The person.
    pub person: PersonRef,
    /// What is otherwise with them than with who is proposed; empty where nothing is that the model knows of.
    pub differs: Vec<Difference>,
}

/// What is otherwise with somebody than with who is proposed.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// The level of a skill that the need asks for.
    Level {
        /// The skill.
        skill: SkillRef,
        /// Theirs; none where they have stated nothing.
        theirs: Option<Level>,
        /// That of who is proposed.
        proposed: Option<Level>,
    },
    /// They are on other initiatives in these months.
    Booked {
        /// Which.
        initiatives: Vec<InitiativeRef>,
    },
    /// They have too little time.
    Time {
        /// What they have in the month in which it is least.
        has: Percent,
    },
    /// How much they would have to be freed from daily operation.
    Release {
        /// They.
        theirs: Percent,
        /// Who is proposed.
        proposed: Percent,
    },
    /// How much they want the initiative.
    Interest {
        /// They; none where they have said nothing.
        theirs: Option<Interest>,
        /// Who is proposed.
        proposed: Option<Interest>,
    },
    /// One of the two is a consultant.
    External {
        /// They are.
        theirs: bool,
    },
}
