//! What is read from the whole register, kept until that content changes; by scope where people are in it.

use std::future::Future;
use std::sync::Arc;

use jiff::civil::Date;
use tokio::sync::Mutex;

use crate::access::Scope;
use crate::service::assess::PublishedNeeds;
use crate::store::views::employees::People;
use crate::store::views::initiatives::{self, Published};
use crate::store::views::overview::{self, Overview};
use crate::store::views::own::{self, MustSkills};
use crate::store::views::own_unit::OwnUnit;
use crate::store::views::skills::Catalogue;
use crate::store::views::units::{self, UnitRow};
use crate::store::views::{SkillLink, find};
use crate::store::{Content, Reading, Revisions, StoreError, revisions};

/// How many scopes are kept in memory: 12,000 people take 2 MB.
const SCOPES: usize = 32;

/// A value that can be kept until the content it was read from changes.
pub trait FromContent: Send + Sync + Sized + 'static {
    /// The kinds of content it is read from. While their revisions stay the same, so does the value.
    const CONTENT: &'static [Content];
    /// Whether it holds people: then it is kept for each scope by itself.
    const HOLDS_PEOPLE: bool;

    /// Reads it, as it is on the reading's day.
    fn read(reading: &mut Reading) -> impl Future<Output = Result<Self, StoreError>> + Send;
}

/// The newest of each scope, the last asked for at the end.
#[derive(Debug)]
pub struct Kept<T>(Mutex<Vec<Keep<T>>>);

#[derive(Debug)]
struct Keep<T> {
    of: Of,
    content: Arc<T>,
}

/// The scope, the revisions and the day that a value was read for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Of {
    /// `None` where the value is the same for everybody.
    scope: Option<Scope>,
    revisions: Revisions,
    day: Date,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(Mutex::new(Vec::new()))
    }
}

impl<T: FromContent> Kept<T> {
    /// What `reading` sees. If several ask at once, one reads and the others wait.
    pub async fn get(&self, reading: &mut Reading) -> Result<Arc<T>, StoreError> {
        let (day, scope) = (reading.day(), reading.scope());
        let scope = (T::HOLDS_PEOPLE && !scope.is_everybody()).then(|| scope.clone());
        let of = Of { scope, day, revisions: revisions(reading).await?.of(T::CONTENT) };
        let mut kept = self.0.lock().await;
        let known = kept.iter().position(|keep| keep.of.scope == of.scope).map(|at| kept.remove(at));
        let keep = match known {
            Some(keep) if keep.of == of => keep,
            _ => Keep { content: Arc::new(T::read(reading).await?), of },
        };
        let content = Arc::clone(&keep.content);
        kept.push(keep);
        if kept.len() > SCOPES {
            kept.remove(0);
        }
        Ok(content)
    }
}

impl FromContent for People {
    const CONTENT: &'static [Content] = &[Content::People];
    const HOLDS_PEOPLE: bool = true;

    async fn read(reading: &mut Reading) -> Result<Self, StoreError> {
        Self::load(reading).await
    }
}

impl FromContent for Catalogue {
    const CONTENT: &'static [Content] = &[Content::Skills];
    const HOLDS_PEOPLE: bool = false;

    async fn read(reading: &mut Reading) -> Result<Self, StoreError> {
        Self::load(reading).await
    }
}

/// Every unit of a day, with who leads it: each one followed by those below it.
#[derive(Debug)]
pub struct UnitTree(pub Vec<UnitRow>);

impl FromContent for UnitTree {
    const CONTENT: &'static [Content] = &[Content::People];
    const HOLDS_PEOPLE: bool = true;

    async fn read(reading: &mut Reading) -> Result<Self, StoreError> {
        let day = reading.day();
        units::tree(reading, day).await.map(Self)
    }
}

impl FromContent for Overview {
    const CONTENT: &'static [Content] =
        &[Content::People, Content::Skills, Content::Initiatives, Content::Imports];
    const HOLDS_PEOPLE: bool = false;

    async fn read(reading: &mut Reading) -> Result<Self, StoreError> {
        let day = reading.day();
        overview::load(reading, day).await
    }
}

impl FromContent for MustSkills {
    const CONTENT: &'static [Content] = &[Content::Initiatives, Content::Skills];
    const HOLDS_PEOPLE: bool = false;

    async fn read(reading: &mut Reading) -> Result<Self, StoreError> {
        own::must_skills(reading).await
    }
}

impl FromContent for Published {
    const CONTENT: &'static [Content] = &[Content::Initiatives];
    const HOLDS_PEOPLE: bool = false;

    async fn read(reading: &mut Reading) -> Result<Self, StoreError> {
        initiatives::published(reading).await
    }
}

/// The skills of the catalogue to search for, and the languages among them, in alphabetical order.
#[derive(Debug)]
pub struct Sought {
    pub skills: Vec<SkillLink>,
    pub languages: Vec<SkillLink>,
}

impl FromContent for Sought {
    const CONTENT: &'static [Content] = &[Content::Skills];
    const HOLDS_PEOPLE: bool = false;

    async fn read(reading: &mut Reading) -> Result<Self, StoreError> {
        Ok(Self { skills: find::names(reading).await?, languages: find::languages(reading).await? })
    }
}

impl FromContent for OwnUnit {
    const CONTENT: &'static [Content] = &[Content::People];
    const HOLDS_PEOPLE: bool = true;

    async fn read(reading: &mut Reading) -> Result<Self, StoreError> {
        Self::load(reading).await
    }
}

impl FromContent for PublishedNeeds {
    const CONTENT: &'static [Content] = &[Content::Initiatives, Content::Skills];
    const HOLDS_PEOPLE: bool = false;

    async fn read(reading: &mut Reading) -> Result<Self, StoreError> {
        Ok(Self::of(&own::needs(reading).await?))
    }
}
