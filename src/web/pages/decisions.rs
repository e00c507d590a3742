//! Decisions about the staffing of initiatives: the page on which one is made, what was decided, and how that is changed.

pub mod change;
pub mod decide;
pub mod list;
pub mod one;

use std::collections::BTreeSet;

use crate::access::{Action, Reach};
use crate::domain::{PersonId, UnitId};
use crate::store::decisions::Decision;
use crate::store::{Reached, Reading, StoreError};

/// Whom a reader sees of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Names {
    /// Everybody.
    All,
    /// Only these, who may be nobody.
    These(BTreeSet<PersonId>),
}

impl Names {
    /// Whom the reader sees of `decision`, from the access table.
    pub(super) async fn of(reading: &mut Reading, decision: &Decision) -> Result<Self, StoreError> {
        let scope = reading.scope_of(Action::SeeProposals);
        let (initiative, owner) = (decision.initiative.0, UnitId(decision.owner));
        let is_own = scope.initiatives().any(|id| id == initiative);
        let decides = reading.reaches_initiative(Action::DecideProposals, initiative, owner).await?;
        if is_own || decides || scope.has(Reach::Decided) {
            return Ok(Self::All);
        }
        Ok(match reading.reaches(Action::SeeProposals).await? {
            Reached::Everybody => Self::All,
            Reached::These(people) => Self::These(people),
        })
    }

    pub(super) fn includes(&self, person: PersonId) -> bool {
        match self {
            Self::All => true,
            Self::These(people) => people.contains(&person),
        }
    }
}
