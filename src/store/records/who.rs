//! Checks of who may write a single row, besides whom they reach.

use crate::access::{Action, Denial};
use crate::domain::PersonId;
use crate::store::{Reading, StoreError};

impl Reading {
    /// [`StoreError::Denied`] where the transaction is for another action than the row needs.
    pub(in crate::store) fn must_do(&self, action: Action) -> Result<(), StoreError> {
        if self.allowed().action() == action { Ok(()) } else { Err(Denial::NotGranted(action).into()) }
    }

    /// The person that the actor is. [`StoreError::Denied`] where they are nobody of the register.
    pub(super) fn oneself(&self) -> Result<PersonId, StoreError> {
        let allowed = self.allowed();
        allowed.actor().person().ok_or_else(|| Denial::OutOfReach(allowed.action()).into())
    }

    /// [`StoreError::Denied`] unless the transaction is for rating one's own skills, and the actor is this person.
    pub(super) fn must_answer_for(&self, person: PersonId) -> Result<(), StoreError> {
        self.must_do(Action::RateOwnSkills)?;
        self.must_be_oneself(person)
    }

    /// [`StoreError::Denied`] where the person is anybody but the actor, however far the actor reaches.
    pub(in crate::store) fn must_be_oneself(&self, person: PersonId) -> Result<(), StoreError> {
        if self.oneself()? == person {
            return Ok(());
        }
        Err(Denial::OutOfReach(self.allowed().action()).into())
    }
}
