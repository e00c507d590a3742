//! What has changed since: a count of changes for each kind of content. What is kept between requests depends on the
//! kinds it was made from, and an import on those it compared with; nothing else makes it out of date.

use std::collections::BTreeMap;

use super::{Reading, StoreError, on};

/// A kind of content whose changes are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Content {
    /// Units, people, positions, contracts, absences.
    People,
    /// Skills, groups, aliases, roles and what they require.
    Skills,
    /// What people say they can, and what others say to it.
    Assessments,
    /// Initiatives, needs, work promised.
    Initiatives,
    /// Proposals, and which one was last asked for.
    Proposals,
    /// Imports and their undoing: together with what they changed.
    Imports,
    /// Users, roles, rules.
    Access,
}

impl Content {
    /// Every kind, in the order in which their counts are raised: two who write never wait for each other.
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

/// How often each of some kinds of content has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revisions(BTreeMap<Content, i64>);

impl Revisions {
    /// How often content of this kind has changed.
    pub fn count(&self, kind: Content) -> i64 {
        self.0.get(&kind).copied().unwrap_or_default()
    }

    /// Those of `kinds` alone.
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

/// How often each kind of content has changed, as `reading` sees it.
pub async fn revisions(reading: &mut Reading) -> Result<Revisions, StoreError> {
    if let Some(known) = &reading.revisions {
        return Ok(known.clone());
    }
    let found = revisions_now(reading).await?;
    reading.revisions = Some(found.clone());
    Ok(found)
}

/// As [`revisions`], asked anew: on PostgreSQL, a transaction that writes sees what others have committed meanwhile.
pub async fn revisions_now(reading: &mut Reading) -> Result<Revisions, StoreError> {
    let rows: Vec<(String, i64)> =
        on!(reading, connection => sqlx::query_as(REVISIONS).fetch_all(connection).await)?;
    let kind = |word: &str| Content::ALL.into_iter().find(|kind| kind.word() == word);
    let revision = |(word, count): (String, i64)| {
        kind(&word)
            .map(|kind| (kind, count))
            .ok_or_else(|| StoreError::damaged("content_revision.content", word))
    };
    Ok(Revisions(rows.into_iter().map(revision).collect::<Result<_, _>>()?))
}

const REVISIONS: &str = "SELECT content, revision FROM content_revision";
pub(super) const RAISE: &str = "UPDATE content_revision SET revision = revision + 1 WHERE content = $1";
