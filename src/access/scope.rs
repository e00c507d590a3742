//! Which people and which things an actor reaches. The scopes of several roles are added up.

use std::collections::BTreeSet;

use crate::domain::{InitiativeId, PersonId, UnitId};

/// How far a grant of the table reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Sums over everybody, small groups hidden; nobody by name.
    Aggregates,
    /// The person that the actor is in the register.
    Own,
    /// The units one leads and those below.
    Units,
    /// The people of initiatives one owns or takes part in.
    Initiatives,
    /// Initiatives with a published status ([`crate::domain::InitiativeStatus::is_published`]).
    Published,
    /// Things about which a decision is made.
    Decided,
    /// Everybody and everything, by name.
    All,
}

impl Reach {
    const WORDS: [(Self, &'static str); 7] = [
        (Self::Aggregates, "agg"),
        (Self::Own, "own"),
        (Self::Units, "unit"),
        (Self::Initiatives, "init"),
        (Self::Published, "published"),
        (Self::Decided, "decided"),
        (Self::All, "all"),
    ];

    /// The reach of a word of the table; `None` where no reach has it.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.into_iter().find(|(_, known)| *known == word).map(|(reach, _)| reach)
    }

    /// The word for it in the table.
    pub fn word(self) -> &'static str {
        let found = Self::WORDS.into_iter().find(|(reach, _)| *reach == self);
        found.map_or("", |(_, word)| word)
    }
}

/// The people and things that one actor reaches: the kinds of reach, and whom and what they mean for this actor.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scope {
    pub(super) reaches: BTreeSet<Reach>,
    pub(super) person: Option<PersonId>,
    pub(super) units: BTreeSet<UnitId>,
    pub(super) initiatives: BTreeSet<InitiativeId>,
}

impl Scope {
    /// Whether the actor reaches everybody by name.
    pub fn is_everybody(&self) -> bool {
        self.reaches.contains(&Reach::All)
    }

    /// Whether nobody and nothing is reached.
    pub fn is_nothing(&self) -> bool {
        self.reaches.is_empty()
    }

    /// Whether `reach` is one of the kinds that were granted.
    pub fn has(&self, reach: Reach) -> bool {
        self.reaches.contains(&reach)
    }

    /// The actor's own person, where that is reached.
    pub fn own(&self) -> Option<PersonId> {
        self.person.filter(|_| self.has(Reach::Own))
    }

    /// The units whose people, and those of units below, are reached.
    pub fn units(&self) -> impl Iterator<Item = UnitId> + '_ {
        self.units.iter().copied().filter(|_| self.has(Reach::Units))
    }

    /// The initiatives whose people are reached.
    pub fn initiatives(&self) -> impl Iterator<Item = InitiativeId> + '_ {
        self.initiatives.iter().copied().filter(|_| self.has(Reach::Initiatives))
    }
}
