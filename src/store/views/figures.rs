//! Sums over everybody and everything. They take a while at 12,000 employees, so callers cache them until the revision
//! changes.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff_sqlx::ToSqlx;

use crate::domain::{PersonId, SkillId, UnitId};
use crate::store::{Reading, StoreError, on};

/// Figures of the whole register on a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// The sums for each unit, with all units below it.
    pub units: BTreeMap<UnitId, UnitFigures>,
    /// The sums for the whole municipality, each person counted once.
    pub all: UnitFigures,
    /// How many employees in a position have each skill at level 1 to 5, by the assessment that counts.
    pub holders: BTreeMap<SkillId, [i64; 5]>,
    /// The day of the oldest rating that counts, of employees in a position; `None` where there is none.
    pub oldest_rating: Option<Date>,
    /// The day of the newest rating that counts; `None` where there is none.
    pub newest_rating: Option<Date>,
}

/// Figures of a unit and those below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnitFigures {
    /// Employees with a position there.
    pub people: i64,
    /// Those with at least one rating.
    pub rated_people: i64,
    /// Ratings that count, of those people.
    pub ratings: i64,
    /// Ratings that a manager has confirmed.
    pub confirmed: i64,
    /// Ratings older than 18 months.
    pub stale: i64,
    /// How many skills the roles of those people call essential, counted for each person.
    pub essential: i64,
    /// How many of these the person has at the role's level or above.
    pub essential_held: i64,
    /// The positions together, in hundredths of a per cent of full time.
    pub positions: i64,
    /// How much of these may go to initiatives, in hundredths of a per cent of full time.
    pub development: i64,
}

#[derive(Clone, Copy, sqlx::FromRow)]
struct Rated {
    person_id: i64,
    ratings: i64,
    confirmed: i64,
    stale: i64,
    oldest: jiff_sqlx::Date,
    newest: jiff_sqlx::Date,
}

/// How many skills a person's roles call essential, and how many of these they have.
#[derive(Clone, Copy, sqlx::FromRow)]
struct Essential {
    person_id: i64,
    asked: i64,
    held: i64,
}

/// What is known about each person.
struct People {
    rated: BTreeMap<PersonId, Rated>,
    essential: BTreeMap<PersonId, Essential>,
}

#[derive(sqlx::FromRow)]
struct Position {
    person_id: i64,
    unit_id: i64,
    percent: i64,
    development: i64,
}

/// The figures on `day`; ratings made before `stale_before` are stale.
pub async fn compute(reading: &mut Reading, day: Date, stale_before: Date) -> Result<Figures, StoreError> {
    let (from, stale) = (day.to_sqlx(), stale_before.to_sqlx());
    let holders: Vec<(i64, i64, i64)> =
        on!(reading, connection => sqlx::query_as(HOLDERS).bind(from).fetch_all(connection).await)?;
    let rated: Vec<Rated> =
        on!(reading, connection => sqlx::query_as(RATED).bind(from).bind(stale).fetch_all(connection).await)?;
    let essential: Vec<Essential> =
        on!(reading, connection => sqlx::query_as(ESSENTIAL).bind(from).fetch_all(connection).await)?;
    let positions: Vec<Position> =
        on!(reading, connection => sqlx::query_as(POSITIONS).bind(from).fetch_all(connection).await)?;
    let parents: Vec<(i64, Option<i64>)> =
        on!(reading, connection => sqlx::query_as(PARENTS).bind(from).fetch_all(connection).await)?;
    let oldest = rated.iter().map(|person| person.oldest.to_jiff()).min();
    let newest = rated.iter().map(|person| person.newest.to_jiff()).max();
    let people = People {
        rated: rated.into_iter().map(|person| (PersonId(person.person_id), person)).collect(),
        essential: essential.into_iter().map(|person| (PersonId(person.person_id), person)).collect(),
    };
    let (units, all) = sum_units(&positions, &parents, &people);
    Ok(Figures { units, all, holders: by_level(&holders), oldest_rating: oldest, newest_rating: newest })
}

fn by_level(rows: &[(i64, i64, i64)]) -> BTreeMap<SkillId, [i64; 5]> {
    let mut holders: BTreeMap<SkillId, [i64; 5]> = BTreeMap::new();
    for (skill, level, count) in rows {
        let levels = holders.entry(SkillId(*skill)).or_default();
        if let Some(slot) = usize::try_from(level - 1).ok().and_then(|at| levels.get_mut(at)) {
            *slot = *count;
        }
    }
    holders
}

/// Adds each position to its unit and every unit above. Somebody with two positions below one unit is one person.
fn sum_units(
    positions: &[Position],
    parents: &[(i64, Option<i64>)],
    people: &People,
) -> (BTreeMap<UnitId, UnitFigures>, UnitFigures) {
    let parents: BTreeMap<i64, Option<i64>> = parents.iter().copied().collect();
    let mut units: BTreeMap<UnitId, UnitFigures> =
        parents.keys().map(|unit| (UnitId(*unit), UnitFigures::default())).collect();
    let mut all = UnitFigures::default();
    let mut counted: BTreeSet<(Option<i64>, PersonId)> = BTreeSet::new();
    for position in positions {
        let person = PersonId(position.person_id);
        all.add(position, people, counted.insert((None, person)));
        let mut above = Some(position.unit_id);
        // The tree is never deeper than this; the limit also ends a circle.
        for _ in 0..32 {
            let Some(unit) = above else { break };
            let is_new = counted.insert((Some(unit), person));
            units.entry(UnitId(unit)).or_default().add(position, people, is_new);
            above = parents.get(&unit).copied().flatten();
        }
    }
    (units, all)
}

impl UnitFigures {
    fn add(&mut self, position: &Position, people: &People, is_new_person: bool) {
        self.positions += position.percent;
        self.development += position.percent * position.development / 10_000;
        if !is_new_person {
            return;
        }
        self.people += 1;
        let person = PersonId(position.person_id);
        if let Some(essential) = people.essential.get(&person) {
            self.essential += essential.asked;
            self.essential_held += essential.held;
        }
        if let Some(rated) = people.rated.get(&person) {
            self.rated_people += 1;
            self.ratings += rated.ratings;
            self.confirmed += rated.confirmed;
            self.stale += rated.stale;
        }
    }
}

/// The level that counts of each employee in a position on the day `$1`, for each skill.
macro_rules! rated {
    () => {
        "counting_assessment rated
        JOIN (SELECT DISTINCT e.person_id
            FROM engagement e
            WHERE (e.valid_from IS NULL OR e.valid_from <= $1) AND (e.valid_to IS NULL OR e.valid_to >= $1)
        ) there ON there.person_id = rated.person_id
        WHERE rated.rating = 'level'"
    };
}

const HOLDERS: &str = concat!(
    "SELECT rated.skill_id, rated.level, COUNT(*) FROM ",
    rated!(),
    " AND rated.level > 0 GROUP BY rated.skill_id, rated.level"
);

const RATED: &str = concat!(
    "SELECT rated.person_id,
        COUNT(*) AS ratings,
        CAST(SUM(CASE WHEN rated.confirmed THEN 1 ELSE 0 END) AS BIGINT) AS confirmed,
        CAST(SUM(CASE WHEN rated.assessed_on < $2 THEN 1 ELSE 0 END) AS BIGINT) AS stale,
        MIN(rated.assessed_on) AS oldest,
        MAX(rated.assessed_on) AS newest
    FROM ",
    rated!(),
    " GROUP BY rated.person_id"
);

const ESSENTIAL: &str = concat!(
    "SELECT asked.person_id,
        COUNT(*) AS asked,
        CAST(SUM(CASE WHEN held.level >= asked.level THEN 1 ELSE 0 END) AS BIGINT) AS held
    FROM (SELECT e.person_id, r.skill_id, MAX(r.level) AS level
        FROM engagement e
        JOIN role_skill r ON r.role_id = e.role_id AND r.relation = 'essential'
        WHERE (e.valid_from IS NULL OR e.valid_from <= $1) AND (e.valid_to IS NULL OR e.valid_to >= $1)
        GROUP BY e.person_id, r.skill_id) asked
    LEFT JOIN (SELECT rated.person_id, rated.skill_id, rated.level FROM ",
    rated!(),
    ") held ON held.person_id = asked.person_id AND held.skill_id = asked.skill_id
    GROUP BY asked.person_id"
);

const POSITIONS: &str =
    "SELECT e.person_id, e.unit_id, e.percent, COALESCE(c.development, e.development) AS development
FROM engagement e
LEFT JOIN capacity_period c ON c.person_id = e.person_id AND c.ordinal = e.ordinal
    AND c.valid_from <= $1 AND (c.valid_to IS NULL OR c.valid_to > $1)
WHERE (e.valid_from IS NULL OR e.valid_from <= $1) AND (e.valid_to IS NULL OR e.valid_to >= $1)
ORDER BY e.person_id, e.ordinal";

const PARENTS: &str = "SELECT unit_id, parent_id
FROM unit_version
WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1)";
