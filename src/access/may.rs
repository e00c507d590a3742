//! The one question of access: may this actor do that, and to whom?

use std::collections::BTreeSet;

use super::{Action, Actor, Condition, Field, Fields, Grant, Scope, table};
use crate::domain::PersonId;

/// Proof that somebody may do something. Only [`may`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowed {
    actor: Actor,
    action: Action,
    scope: Scope,
    fields: Fields,
}

impl Allowed {
    /// The actor who asked to do it.
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The action they asked to do.
    pub const fn action(&self) -> Action {
        self.action
    }

    /// Whom and what the action reaches.
    pub const fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Whose columns they may see while doing it.
    pub const fn fields(&self) -> &Fields {
        &self.fields
    }
}

/// Why an actor may not do an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Denial {
    /// None of their roles has it.
    #[error("{0} is not granted")]
    NotGranted(Action),
    /// They must state first why they look.
    #[error("{0} needs a stated purpose")]
    NeedsPurpose(Action),
    /// They may only after opening what is closed to them.
    #[error("{0} needs broken glass")]
    NeedsBreakGlass(Action),
    /// It does not reach this person or thing.
    #[error("{0} does not reach so far")]
    OutOfReach(Action),
    /// The action decides about a person, and the person is the actor.
    #[error("{0} is not for one's own case")]
    OwnCase(Action),
}

/// Whom the action is about, as far as that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    /// No person in particular: the scope says whom it reaches.
    Anybody,
    /// It is about this person.
    Person(PersonId),
    /// All of these, as the candidates of a proposal.
    People(&'a BTreeSet<PersonId>),
}

impl Subject<'_> {
    fn includes(&self, person: PersonId) -> bool {
        match self {
            Self::Anybody => false,
            Self::Person(one) => *one == person,
            Self::People(people) => people.contains(&person),
        }
    }
}

/// Whether `actor` may do `action` about `subject`, and how far that reaches.
pub fn may(actor: &Actor, action: Action, subject: Subject<'_>) -> Result<Allowed, Denial> {
    if action.judges() && actor.person().is_some_and(|person| subject.includes(person)) {
        return Err(Denial::OwnCase(action));
    }
    let scope = scope(actor, action);
    if scope.is_nothing() {
        return Err(denial(actor, action));
    }
    let fields = Fields(Field::ALL.map(|field| self::scope(actor, field.seen_by())));
    Ok(Allowed { actor: actor.clone(), action, scope, fields })
}

/// How far the actor reaches with `action`: the grants of their roles, added up.
fn scope(actor: &Actor, action: Action) -> Scope {
    let grants = grants(actor, action).filter(|grant| is_met(actor, grant.condition));
    Scope {
        reaches: grants.map(|grant| grant.reach).collect(),
        person: actor.person(),
        units: actor.responsibility().units.clone(),
        initiatives: actor.responsibility().initiatives.clone(),
    }
}

fn grants(actor: &Actor, action: Action) -> impl Iterator<Item = Grant> + '_ {
    actor.roles().flat_map(move |role| table().grants(action, role).iter().copied())
}

fn is_met(actor: &Actor, condition: Condition) -> bool {
    match condition {
        Condition::Unconditional => true,
        Condition::Purpose => actor.purpose().is_some(),
        Condition::BreakGlass => actor.breaks_glass(),
    }
}

/// The weakest condition that would have been enough, if there is one.
fn denial(actor: &Actor, action: Action) -> Denial {
    match grants(actor, action).map(|grant| grant.condition).min() {
        Some(Condition::Purpose) => Denial::NeedsPurpose(action),
        Some(Condition::BreakGlass) => Denial::NeedsBreakGlass(action),
        Some(Condition::Unconditional) | None => Denial::NotGranted(action),
    }
}

#[cfg(test)]
mod tests;
