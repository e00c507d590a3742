//! The rules of the model that a request may turn on. All are off at first.

use serde::{Deserialize, Serialize};

use staffing_model::problem::{AtOnce, Fairness, KeyPeople, Rules, Strength};

/// Rules beside those that always hold; `docs/model.md` says what each counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RequestRules {
    /// Where a consultant works, an employee on the team can take the knowledge over.
    pub knowledge: Strength,
    /// The last two holders of a skill that some need asks for, at level 3 or above, are spared.
    pub key_people: Strength,
    /// Who is only able, not keen, carries at most 20 % of full time of it.
    pub fairness: Strength,
    /// At most so many initiatives run at once; none for no limit.
    pub at_most: Option<u32>,
}

impl RequestRules {
    /// Whether every rule is off, as at first.
    pub fn is_off(&self) -> bool {
        *self == Self::default()
    }

    /// The rules of the problem, from those that always hold.
    pub(super) fn add_to(self, rules: Rules) -> Rules {
        Rules {
            knowledge: self.knowledge,
            key_people: KeyPeople { strength: self.key_people, ..KeyPeople::default() },
            fairness: Fairness { strength: self.fairness, ..Fairness::default() },
            at_once: self
                .at_most
                .map_or_else(AtOnce::default, |most| AtOnce { strength: Strength::Required, most }),
            ..rules
        }
    }
}
