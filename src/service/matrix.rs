//! A table of people and skills: the level that counts of each, on one day or two, and what it adds up to.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::domain::text::sort_key;
use crate::domain::{Level, PersonId, Rating, RoleId, SkillGroupId, SkillId, weight};
use crate::store::catalogue::profiles::{self, Choice};
use crate::store::views::SkillLink;
use crate::store::views::matrix::{self, Said};
use crate::store::{Reading, StoreError};

/// The level that counts where nothing asks for one: somebody can do it by themselves.
const BY_THEMSELVES: i64 = 3;

/// Which skills are asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Columns {
    /// Those of a role's profile.
    Role(RoleId),
    /// Those of a group of the catalogue.
    Group(SkillGroupId),
}

/// A skill with how many hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The skill, with its names in every language.
    pub skill: SkillLink,
    /// The level that the profile asks for; none of a group.
    pub required: Option<Level>,
    /// Whoever holds it at this level or above is counted.
    pub least: Level,
    /// How many hold it now, and how many did on the earlier day.
    pub holders: (i64, Option<i64>),
    /// How many hold it at any level.
    pub any: i64,
}

/// What is stated about one skill of one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The rating that counts now; `None` where nothing is stated.
    pub now: Option<Rating>,
    /// The rating that counted on the earlier day.
    pub before: Option<Rating>,
    /// The level that a role of the person asks for.
    pub asked: Option<Level>,
}

impl Cell {
    /// Whether less is held than is asked for.
    pub fn is_short(self) -> bool {
        self.asked.is_some_and(|asked| self.now.and_then(Rating::level).is_none_or(|held| held < asked))
    }
}

/// A group of skills of which some are enough, with how many somebody holds at the level that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enough {
    /// How many of the skills are enough.
    pub least: i64,
    /// How many of the skills somebody holds at the level that counts.
    pub held: i64,
    /// How many skills there are to choose from.
    pub of: i64,
}

/// The skills as columns, and what is said of each for each person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The skills: those that nobody holds first, then those that the fewest hold, then by name.
    pub columns: Vec<Column>,
    /// The groups of skills of which some are enough.
    pub enough: Vec<Enough>,
    cells: BTreeMap<(PersonId, SkillId), Cell>,
}

impl Matrix {
    /// `people` with those first from whom a role asks for something; otherwise in the same order.
    pub fn asked_first(&self, people: Vec<PersonId>) -> Vec<PersonId> {
        let asked: BTreeSet<PersonId> = self
            .cells
            .iter()
            .filter(|(_, cell)| cell.asked.is_some())
            .map(|((person, _), _)| *person)
            .collect();
        let (first, rest): (Vec<_>, Vec<_>) = people.into_iter().partition(|person| asked.contains(person));
        first.into_iter().chain(rest).collect()
    }

    /// What is said of a skill of a person.
    pub fn cell(&self, person: PersonId, skill: SkillId) -> Cell {
        self.cells.get(&(person, skill)).copied().unwrap_or_default()
    }
}

/// The table of `people`, in any order; `None` where there is no such role or group.
pub async fn matrix(
    reading: &mut Reading,
    people: &[PersonId],
    columns: Columns,
    before: Option<Date>,
) -> Result<Option<Matrix>, StoreError> {
    let Some((skills, choices)) = skills(reading, columns).await? else { return Ok(None) };
    let ids: Vec<SkillId> = skills.iter().map(|(skill, _)| skill.id).collect();
    let said = matrix::said(reading, people, &ids).await?;
    let role = match columns {
        Columns::Role(role) => Some(role),
        Columns::Group(_) => None,
    };
    let (now, then) = (counting(&said, None), before.map(|day| counting(&said, Some(day))));
    let mut cells: BTreeMap<(PersonId, SkillId), Cell> = BTreeMap::new();
    for (key, rating) in &now {
        cells.entry(*key).or_default().now = Some(*rating);
    }
    for (key, rating) in then.iter().flatten() {
        cells.entry(*key).or_default().before = Some(*rating);
    }
    for asked in matrix::asked(reading, people, &ids, role).await? {
        cells.entry((asked.person, asked.skill)).or_default().asked = Some(asked.level);
    }
    let mut columns: Vec<Column> =
        skills.into_iter().map(|(skill, required)| column(skill, required, (&now, then.as_ref()))).collect();
    columns.sort_by_cached_key(|column| {
        let name = column.skill.names.nb.as_deref().unwrap_or(&column.skill.names.code);
        (column.any > 0, column.holders.0, sort_key(name))
    });
    let enough = choices.iter().map(|choice| enough(choice, &columns)).collect();
    Ok(Some(Matrix { columns, enough, cells }))
}

type Skills = Vec<(SkillLink, Option<Level>)>;

/// The skills in alphabetical order, with the level that a profile asks for, and what is enough of them.
async fn skills(
    reading: &mut Reading,
    columns: Columns,
) -> Result<Option<(Skills, Vec<Choice>)>, StoreError> {
    Ok(match columns {
        Columns::Group(group) => {
            let skills = matrix::skills_of(reading, group).await?;
            Some((skills.into_iter().map(|skill| (skill, None)).collect(), Vec::new()))
        }
        Columns::Role(role) => profiles::find(reading, role).await?.map(|profile| {
            let in_use = profile.required.into_iter().filter(|one| !one.is_retired);
            (in_use.map(|one| (one.skill, Some(one.level))).collect(), profile.choices)
        }),
    })
}

type Counting = BTreeMap<(PersonId, SkillId), Rating>;

/// What counts, of what held until a day: as the view `counting_assessment` has it.
fn counting(said: &[Said], until: Option<Date>) -> Counting {
    let mut of_source: BTreeMap<_, &Said> = BTreeMap::new();
    for one in said.iter().filter(|one| until.is_none_or(|day| one.on <= day)) {
        let best = of_source.entry((one.person, one.skill, one.source)).or_insert(one);
        if (one.on, !one.is_from_file) >= (best.on, !best.is_from_file) {
            *best = one;
        }
    }
    let mut counting: BTreeMap<(PersonId, SkillId), &Said> = BTreeMap::new();
    for one in of_source.into_values() {
        let best = counting.entry((one.person, one.skill)).or_insert(one);
        if weigh(one) > weigh(best) {
            *best = one;
        }
    }
    counting.into_iter().map(|(key, one)| (key, one.rating)).collect()
}

fn weigh(one: &Said) -> impl Ord + use<> {
    weight(one.rating, one.source, one.confirmed, one.on)
}

fn column(
    skill: SkillLink,
    required: Option<Level>,
    (now, before): (&Counting, Option<&Counting>),
) -> Column {
    let by_themselves = Level::new(BY_THEMSELVES).expect("3 is a level");
    let least = required.unwrap_or(by_themselves);
    let any = Level::new(1).expect("1 is a level");
    let count = |counting: &Counting, least: Level| {
        let of_skill = counting.iter().filter(|((_, of), _)| *of == skill.id);
        let held = of_skill.filter(|(_, rating)| rating.level().is_some_and(|level| level >= least));
        i64::try_from(held.count()).unwrap_or(i64::MAX)
    };
    Column {
        holders: (count(now, least), before.map(|before| count(before, least))),
        any: count(now, any),
        skill,
        required,
        least,
    }
}

fn enough(choice: &Choice, columns: &[Column]) -> Enough {
    let of: Vec<&Column> = columns.iter().filter(|column| choice.skills.contains(&column.skill.id)).collect();
    let held = of.iter().filter(|column| column.holders.0 > 0);
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    Enough { least: choice.least, held: count(held.count()), of: count(of.len()) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::AssessmentSource::{Manager, Own};

    #[test]
    fn on_a_day_the_newest_of_each_source_counts_and_a_manager_before_the_person_of_the_same_day() {
        let rating = |level| Rating::Level(Level::new(level).unwrap());
        let said = |source, level, on, is_from_file| Said {
            person: PersonId(1),
            skill: SkillId(1),
            source,
            rating: rating(level),
            confirmed: false,
            on,
            is_from_file,
        };
        let (spring, autumn) = (date(2026, 3, 1), date(2026, 9, 1));
        let all = [
            said(Own, 2, spring, true),
            said(Own, 3, spring, false),
            said(Own, 1, spring, true),
            said(Own, 4, autumn, false),
            said(Manager, 5, autumn, false),
        ];
        let on = |day| counting(&all, day).remove(&(PersonId(1), SkillId(1)));
        assert_eq!(on(Some(date(2026, 2, 1))), None);
        assert_eq!(on(Some(spring)), Some(rating(3)), "what was said here before what a file says");
        assert_eq!(on(None), Some(rating(5)));
        assert_eq!(on(Some(date(2026, 8, 31))), Some(rating(3)));
    }
}
