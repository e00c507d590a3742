//! What one row at a time asks of who writes it, beside whom they reach.

use crate::access::{Action, Denial};
use crate::domain::PersonId;
use crate::store::{Reading, StoreError};

impl Reading {
    /// [`StoreError::Denied`] where the actor came in for anything else: what is written belongs to one action.
    pub(super) fn must_do(&self, action: Action) -> Result<(), StoreError> {
        if self.allowed().action() == action { Ok(()) } else { Err(Denial::NotGranted(action).into()) }
    }

    /// Who the actor is. [`StoreError::Denied`] where they are nobody of the register.
    pub(super) fn oneself(&self) -> Result<PersonId, StoreError> {
        let allowed = self.allowed();
        allowed.actor().person().ok_or_else(|| Denial::OutOfReach(allowed.action()).into())
    }

    /// [`StoreError::Denied`] but where the actor came to say what they can, and is this person.
    pub(super) fn must_answer_for(&self, person: PersonId) -> Result<(), StoreError> {
        self.must_do(Action::RateOwnSkills)?;
        self.must_be_oneself(person)
    }

    /// [`StoreError::Denied`] where this is anybody else than the actor, however far they reach.
    pub(super) fn must_be_oneself(&self, person: PersonId) -> Result<(), StoreError> {
        if self.oneself()? == person {
            return Ok(());
        }
        Err(Denial::OutOfReach(self.allowed().action()).into())
    }
}
