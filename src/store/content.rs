//! Revisions: a count of changes for each kind of content. A cached page depends on the kinds it was made from, and an
//! import on those it compared with; nothing else makes them out of date.

use std::collections::BTreeMap;

/// A kind of content whose changes are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Content {
    /// Units, people, positions, contracts, absences.
    People,
    /// Skills, groups, aliases, roles and what they require.
    Skills,
    /// People's ratings of their own skills, and what others say about these.
    Assessments,
    /// Initiatives, their needs, and allocations of people.
    Initiatives,
    /// Proposals, and which one was last asked for.
    Proposals,
    /// Imports and their undoing, besides the kinds that they change.
    Imports,
    /// Accounts, roles and the rules of access.
    Access,
}

impl Content {
    /// Every kind, in the order in which revisions are raised, so that two transactions cannot deadlock.
    pub const ALL: [Self; 7] = [
        Self::People,
        Self::Skills,
        Self::Assessments,
        Self::Initiatives,
        Self::Proposals,
        Self::Imports,
        Self::Access,
    ];

    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Skills => "skills",
            Self::Assessments => "assessments",
            Self::Initiatives => "initiatives",
            Self::Proposals => "proposals",
            Self::Imports => "imports",
            Self::Access => "access",
        }
    }
}

/// The revisions of some kinds of content.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revisions(pub(super) BTreeMap<Content, i64>);

impl Revisions {
    /// How often content of this kind has changed.
    pub fn count(&self, kind: Content) -> i64 {
        self.0.get(&kind).copied().unwrap_or_default()
    }

    /// A copy with the counts of `kinds` alone.
    #[must_use]
    pub fn of(&self, kinds: &[Content]) -> Self {
        Self(
            self.0
                .iter()
                .filter(|(kind, _)| kinds.contains(kind))
                .map(|(kind, count)| (*kind, *count))
                .collect(),
        )
    }
}

pub(super) const RAISE: &str = "UPDATE content_revision SET revision = revision + 1 WHERE content = $1";
