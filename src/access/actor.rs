//! Who acts: what every call through the door starts from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Role;
use crate::domain::{InitiativeId, PersonId, UnitId};

/// Somebody who acts, with what decides how far they reach.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Actor {
    name: Arc<str>,
    roles: BTreeSet<Role>,
    person: Option<PersonId>,
    responsibility: Arc<Responsibility>,
    purpose: Option<Arc<str>>,
    breaks_glass: bool,
}

/// What somebody answers for, themselves or as a deputy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Responsibility {
    /// Units they lead, the uppermost of each line.
    pub units: BTreeSet<UnitId>,
    /// Initiatives they own or take part in.
    pub initiatives: BTreeSet<InitiativeId>,
    /// Of the units: those that they reach as somebody's deputy, by the leader they stand in for.
    pub deputy_for: BTreeMap<PersonId, BTreeSet<UnitId>>,
}

impl Responsibility {
    /// Also makes them a deputy of `leader` for these units; whoever builds it has checked the days.
    #[must_use]
    pub fn standing_in_for(mut self, leader: PersonId, units: BTreeSet<UnitId>) -> Self {
        self.units.extend(&units);
        self.deputy_for.insert(leader, units);
        self
    }

    /// The units they lead themselves.
    pub fn own_units(&self) -> impl Iterator<Item = UnitId> + '_ {
        let is_lent = |unit: &UnitId| self.deputy_for.values().any(|units| units.contains(unit));
        self.units.iter().copied().filter(move |unit| !is_lent(unit))
    }
}

impl Actor {
    /// Whoever runs a command on this machine, or opens pages while sign-in is off.
    pub fn operator(name: &str) -> Self {
        Self::user(name, [Role::Operator])
    }

    /// A user in `roles` who is not a person of the register and leads no unit.
    pub fn user(name: &str, roles: impl IntoIterator<Item = Role>) -> Self {
        Self {
            name: name.into(),
            roles: roles.into_iter().collect(),
            person: None,
            responsibility: Arc::default(),
            purpose: None,
            breaks_glass: false,
        }
    }

    /// Also makes them this person of the register.
    #[must_use]
    pub fn being(self, person: PersonId) -> Self {
        Self { person: Some(person), ..self }
    }

    /// Also makes them answer for units and initiatives.
    #[must_use]
    pub fn answering_for(self, responsibility: Responsibility) -> Self {
        Self { responsibility: Arc::new(responsibility), ..self }
    }

    /// Also records why they look at somebody else's profile.
    #[must_use]
    pub fn with_purpose(self, purpose: &str) -> Self {
        Self { purpose: Some(purpose.into()), ..self }
    }

    /// Also opens what is closed to them: with a reason, for a limited time, and others are told.
    #[must_use]
    pub fn breaking_glass(self) -> Self {
        Self { breaks_glass: true, ..self }
    }

    /// Leaves them one role, whatever they had.
    #[must_use]
    pub fn playing(self, role: Role) -> Self {
        Self { roles: [role].into(), ..self }
    }

    /// The name that the audit log has for them.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The person of the register that they are; `None` for who only runs commands.
    pub const fn person(&self) -> Option<PersonId> {
        self.person
    }

    /// Why they look at somebody else's profile, where they said so.
    pub fn purpose(&self) -> Option<&str> {
        self.purpose.as_deref()
    }

    /// Whether they opened what is closed to them.
    pub const fn breaks_glass(&self) -> bool {
        self.breaks_glass
    }

    /// The units and initiatives they answer for, as themselves or as a deputy.
    pub fn responsibility(&self) -> &Responsibility {
        &self.responsibility
    }

    /// The roles that count: those that no other of their roles overrides.
    pub fn roles(&self) -> impl Iterator<Item = Role> + '_ {
        let stands = |role: &Role| !self.roles.iter().any(|other| other.sets_aside(*role));
        self.roles.iter().copied().filter(stands)
    }
}
