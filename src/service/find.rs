//! Finds people by what they can do, as far as they made it findable or the reader may see it. Also finds those
//! who nearly match, and which requirement stands in the way.

mod free;
mod matching;
mod relaxed;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Interest, Level, Month, Percent, PersonId, SkillId, UnitId};
use crate::store::views::SkillLink;
use crate::store::views::employees::People;
use crate::store::views::find::{self, Held, Standing, Stands};
use crate::store::views::search::{Search, Searched};
use crate::store::{Reading, StoreError};

pub use matching::Outcome;
use matching::{Asked, outcomes};
use relaxed::Relaxed;

/// One row of a search: a skill, and how well and how gladly. The level and the interest are those of one statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The skill that is asked for; narrower skills count for it too.
    pub skill: SkillId,
    /// The least level; none for any level above 0.
    pub level: Option<Level>,
    /// The least interest in working with it; none for any, or none stated.
    pub interest: Option<Interest>,
}

/// How the rows of a search are joined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Combine {
    /// Somebody has to meet every row.
    #[default]
    All,
    /// Somebody has to meet at least one row.
    Any,
}

/// What a search asks for: rows of skills, and conditions beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The rows, at least one.
    pub requirements: Vec<Requirement>,
    /// Whether people have to meet every row or one of them.
    pub combine: Combine,
    /// Only people with a position in this unit or below it.
    pub unit: Option<UnitId>,
    /// Only people with a level above 0 in this language.
    pub language: Option<SkillId>,
    /// Only people with a certificate that is good today and has these words in its name; empty for any.
    pub certificate: String,
    /// Only people with at least so much time for initiatives in a month.
    pub free: Option<(Month, Percent)>,
}

/// Somebody who was found, with what they have of each row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The person; names and units come from elsewhere.
    pub person: PersonId,
    /// What they have of each row, in the rows' order.
    pub outcomes: Vec<Outcome>,
    /// Time for initiatives in the month asked for; none where none was, or where it is hidden.
    pub free: Option<Percent>,
}

/// A search that asks for less, and how many it would find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relaxation {
    /// The part of the search that asks for less.
    pub less: Less,
    /// How many would be found.
    pub people: usize,
}

/// The ways to ask for less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Less {
    /// A row asks for less, or goes.
    Row {
        /// The position of the row, from 0.
        row: usize,
        /// What would be left of it; none where it goes.
        requirement: Option<Requirement>,
    },
    /// One of the conditions beside the rows goes.
    Without(Beside),
    /// Every condition beside the rows goes; counts people who have some of what the rows ask for.
    RowsAlone,
}

/// The conditions beside the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// A position in a unit.
    Unit,
    /// A level above 0 in a language.
    Language,
    /// A certificate that is valid today.
    Certificate,
    /// Time for initiatives in one month.
    Time,
}

/// Who matches a search, who nearly does, and what would find more.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Those who have what is asked for, in alphabetical order.
    pub exact: Vec<Found>,
    /// The nearest of the others: those first who lack fewest of the rows, then in alphabetical order.
    pub near: Vec<Found>,
    /// What would find more, where nobody was found.
    pub relaxations: Vec<Relaxation>,
    /// Skills that count for those asked for, or are near them.
    pub around: Vec<Stands>,
}

impl Answer {
    /// The skill with this id, asked for or counting for one.
    pub fn skill(&self, id: SkillId) -> Option<&SkillLink> {
        self.around.iter().map(|stands| &stands.skill).find(|skill| skill.id == id)
    }
}

/// What people state of the skills in question.
type Stated = BTreeMap<PersonId, Vec<Held>>;

/// How many of the nearest are listed.
const NEAREST: usize = 20;

/// Who has what `question` asks for, of `people`.
pub async fn find(reading: &mut Reading, people: &People, question: &Question) -> Result<Answer, StoreError> {
    let skills: BTreeSet<SkillId> = question.requirements.iter().map(|row| row.skill).collect();
    let around = find::around(reading, &skills).await?;
    let mut wanted: BTreeSet<SkillId> = around.iter().map(|stands| stands.skill.id).collect();
    wanted.extend(question.language);
    let mut held = Stated::new();
    for one in find::held(reading, &wanted).await? {
        held.entry(one.person).or_default().push(one);
    }
    let asked: Vec<Asked> = question.requirements.iter().map(|row| Asked::of(*row, &around)).collect();
    let (there, free) = candidates(reading, people, question, &held).await?;
    let found = |person: &PersonId| {
        let held = held.get(person)?;
        let outcomes = outcomes(&asked, held);
        Some(Found { person: *person, outcomes, free: free.get(person).copied() })
    };
    let all: Vec<Found> = there.iter().filter_map(found).collect();
    let (exact, others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|found| question.combine.is_met(&found.outcomes));
    let relaxations = if exact.is_empty() {
        let asked = Relaxed { question, asked: &asked, held: &held };
        asked.relaxations(reading, people, &there).await?
    } else {
        Vec::new()
    };
    Ok(Answer { exact, near: nearest(others), relaxations, around })
}

impl Combine {
    fn is_met(self, outcomes: &[Outcome]) -> bool {
        match self {
            Self::All => outcomes.iter().all(Outcome::is_met),
            Self::Any => outcomes.iter().any(Outcome::is_met),
        }
    }
}

/// Those who have something of what is asked for, those first who lack fewest.
fn nearest(others: Vec<Found>) -> Vec<Found> {
    let mut near: Vec<Found> =
        others.into_iter().filter(|found| found.outcomes.iter().any(|one| one.held().is_some())).collect();
    near.sort_by_key(|found| found.outcomes.iter().filter(|outcome| !outcome.is_met()).count());
    near.truncate(NEAREST);
    near
}

/// People in alphabetical order who meet the conditions beside the rows, with their free time in the month asked for.
async fn candidates(
    reading: &mut Reading,
    people: &People,
    question: &Question,
    held: &Stated,
) -> Result<(Vec<PersonId>, BTreeMap<PersonId, Percent>), StoreError> {
    let words = Search::of(&question.certificate);
    let certified: Option<BTreeSet<PersonId>> = if words.is_empty() {
        None
    } else {
        let named = find::certificates(reading).await?;
        let names: Vec<[Searched; 1]> = named.iter().map(|(_, name)| [Searched::of(name)]).collect();
        Some(words.find(&names, |name| name).into_iter().map(|at| named[at].0).collect())
    };
    let speaks = |person: &PersonId| {
        question.language.is_none_or(|language| {
            held.get(person)
                .is_some_and(|held| held.iter().any(|one| one.skill == language && one.level.get() > 0))
        })
    };
    let is_certified =
        |person: &PersonId| certified.as_ref().is_none_or(|certified| certified.contains(person));
    let there: Vec<PersonId> =
        people.there(question.unit).into_iter().filter(speaks).filter(is_certified).collect();
    let free = free::in_month(reading, &there, question.free).await?;
    let is_free = |person: &PersonId| {
        question.free.is_none_or(|(_, least)| free.get(person).is_some_and(|free| *free >= least))
    };
    Ok((there.into_iter().filter(is_free).collect(), free))
}

impl Asked {
    fn of(requirement: Requirement, around: &[Stands]) -> Self {
        let of = |how: &dyn Fn(Standing) -> bool| {
            let stands = around.iter().filter(|one| one.asked == requirement.skill && how(one.how));
            stands.map(|one| one.skill.id).collect()
        };
        Self { requirement, counts: of(&|how| how != Standing::Near), near: of(&|how| how == Standing::Near) }
    }
}
