//! Who opened data about somebody else, and why. The reason itself is stored where it can be erased.

use super::Entry;
use crate::domain::{PersonId, Purpose};

impl Entry {
    /// Somebody stated why they look at a person, or at who is close to a need. The key is `person:purpose`.
    pub fn purpose_stated(person: Option<PersonId>, purpose: Purpose) -> Self {
        let about = person.map_or_else(|| "gap".to_owned(), |person| person.to_string());
        Self::of("state_purpose", "purpose", &format!("{about}:{}", purpose.word()))
    }

    /// An administrator opened what is closed to them.
    pub fn glass_broken(id: i64) -> Self {
        Self::of("break_glass", "broken_glass", &id)
    }

    /// An administrator closed it again before its time was out.
    pub fn glass_mended(id: i64) -> Self {
        Self::of("mend_glass", "broken_glass", &id)
    }
}
