//! Which columns about people may be seen, and of whom.

use super::{Action, Scope};

/// Columns about a person that are shown, searched, filtered and sorted by together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Name, number, work e-mail, unit, position.
    Name,
    /// Size of position, share for development, lendable, what a contract offers.
    Capacity,
    /// Assessments, interest, confirmations, and how many there are.
    Levels,
    /// Education, absences, work promised, terms of position and contract.
    Profile,
    /// The person's places in staffing proposals.
    Proposed,
}

impl Field {
    /// Every field, in the order in which pages ask.
    pub const ALL: [Self; 5] = [Self::Name, Self::Capacity, Self::Levels, Self::Profile, Self::Proposed];

    /// The row of the access table that says who may see it.
    pub const fn seen_by(self) -> Action {
        match self {
            Self::Name => Action::SeePeople,
            Self::Capacity => Action::SeeCandidates,
            Self::Levels | Self::Profile => Action::SeeProfiles,
            Self::Proposed => Action::SeeProposals,
        }
    }
}

/// Of whom each field may be seen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fields(pub(super) [Scope; Field::ALL.len()]);

impl Fields {
    /// Of whom `field` may be seen.
    pub const fn of(&self, field: Field) -> &Scope {
        &self.0[field as usize]
    }

    /// Whether every field of everybody may be seen.
    pub fn are_all(&self) -> bool {
        self.0.iter().all(Scope::is_everybody)
    }
}
