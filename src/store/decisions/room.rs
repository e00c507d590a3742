//! What people have and have promised, read after they are locked: two decisions at once cannot take the same capacity.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::access::Action;
use crate::domain::{CapacityPeriod, InitiativeId, Percent, PersonId, stretches};
use crate::store::database::Tx;
use crate::store::keyed::narrow;
use crate::store::reach::list;
use crate::store::{StoreError, Writing, capacity, on};

/// On PostgreSQL each waits for the other at the initiative, then at its places and at each person, always in this order: nobody waits in a
/// circle. SQLite has one writer at a time.
const LOCK_INITIATIVE: &str = concat!("SELECT id FROM initiative WHERE id = $1", " FOR NO KEY UPDATE");
const LOCK_PLACES: &str =
    concat!("SELECT id FROM place WHERE initiative_id = $1 ORDER BY id", " FOR NO KEY UPDATE");
const LOCK_PEOPLE: &str = concat!(
    "SELECT id FROM person WHERE id IN (SELECT value FROM json_each($1)) ORDER BY id",
    " FOR NO KEY UPDATE"
);

const POSITIONS: &str = "
    SELECT person_id, ordinal, percent, development, valid_from, valid_to
    FROM engagement
    WHERE person_id IN (SELECT value FROM json_each($1))
    ORDER BY person_id, ordinal";
const CONTRACTS: &str = "
    SELECT person_id, available, valid_from, valid_to
    FROM consultant_contract
    WHERE person_id IN (SELECT value FROM json_each($1))";
const AWAY: &str = "
    SELECT person_id, percent, starts_on, ends_on
    FROM absence
    WHERE kind = 'leave' AND person_id IN (SELECT value FROM json_each($1))";
const PROMISED: &str = "
    SELECT a.person_id, a.percent, a.starts_on, a.ends_on
    FROM allocation a
    JOIN initiative i ON i.id = a.initiative_id
    WHERE a.status = 'confirmed' AND i.status <> 'closed' AND a.person_id IN (SELECT value FROM json_each($1))";
/// What leaders freed people from, for what is decided or may be decided now.
const FREED: &str = "
    SELECT person_id, released, starts_on, ends_on
    FROM place
    WHERE state IN ('released', 'decided') AND person_id IN (SELECT value FROM json_each($1))";

/// What somebody has and has promised, as far as it decides what they can give.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Their positions; what a contract offers stands here too, all of it for initiatives.
    pub positions: Vec<Position>,
    /// Long absences: their share and days.
    pub away: Vec<(Percent, Date, Option<Date>)>,
    /// Work that is promised.
    pub promised: Vec<(Percent, Date, Date)>,
    /// What leaders have freed them from beyond the development share.
    pub freed: Vec<(Percent, Date, Date)>,
}

/// A position, for days for which the same holds of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Its size; per cent of full time.
    pub size: Percent,
    /// The part of it that may go to initiatives.
    pub development: Percent,
    /// The first day; none where no beginning is known.
    pub from: Option<Date>,
    /// The last day; none where no end is known.
    pub to: Option<Date>,
}

/// Waits until nobody else decides about the initiative or any of these people.
pub async fn lock(
    writing: &mut Writing,
    initiative: InitiativeId,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<(), StoreError> {
    writing.must_do(Action::DecideProposals)?;
    let people = list(people.into_iter().map(|person| person.0));
    if let Tx::Postgres(transaction) = writing.tx() {
        sqlx::query(LOCK_INITIATIVE).bind(initiative.0).fetch_all(&mut **transaction).await?;
        sqlx::query(LOCK_PLACES).bind(initiative.0).fetch_all(&mut **transaction).await?;
        sqlx::query(LOCK_PEOPLE).bind(&people).fetch_all(&mut **transaction).await?;
    }
    Ok(())
}

/// What these people have and have promised in the days from `first` to `last`; to be read when they are locked.
pub async fn held(
    writing: &mut Writing,
    people: &[PersonId],
    days: (Date, Date),
) -> Result<BTreeMap<PersonId, Held>, StoreError> {
    writing.must_do(Action::DecideProposals)?;
    let mut all: BTreeMap<PersonId, Held> = people.iter().map(|one| (*one, Held::default())).collect();
    let people = list(people.iter().map(|person| person.0));
    positions(writing, &people, days, &mut all).await?;
    for (person, share, from, to) in spells(writing, AWAY, &people).await? {
        all.entry(person).or_default().away.push((share, from, to));
    }
    let ending = |to: Option<Date>| to.unwrap_or(Date::MAX);
    for (person, share, from, to) in spells(writing, PROMISED, &people).await? {
        all.entry(person).or_default().promised.push((share, from, ending(to)));
    }
    for (person, share, from, to) in spells(writing, FREED, &people).await? {
        all.entry(person).or_default().freed.push((share, from, ending(to)));
    }
    Ok(all)
}

async fn positions(
    writing: &mut Writing,
    people: &str,
    days: (Date, Date),
    all: &mut BTreeMap<PersonId, Held>,
) -> Result<(), StoreError> {
    type Columns = (i64, i64, i64, i64, Option<jiff_sqlx::Date>, Option<jiff_sqlx::Date>);
    let set = capacity::periods_of(writing, people).await?;
    let rows: Vec<Columns> =
        on!(writing, connection => sqlx::query_as(POSITIONS).bind(people).fetch_all(connection).await)?;
    for (person, ordinal, size, development, from, to) in rows {
        let size = narrow("engagement.percent", size, Percent::from_hundredths)?;
        let in_files = narrow("engagement.development", development, Percent::from_hundredths)?;
        let span = (from.map(jiff_sqlx::Date::to_jiff), to.map(jiff_sqlx::Date::to_jiff));
        let periods: &[CapacityPeriod] = set.get(&(person, ordinal)).map_or(&[], Vec::as_slice);
        let held = all.entry(PersonId(person)).or_default();
        held.positions.extend(stretches(span, periods, days).into_iter().map(|one| Position {
            size,
            development: one.set.map_or(in_files, |set| set.development),
            from: one.from,
            to: one.to,
        }));
    }
    for (person, available, from, to) in spells(writing, CONTRACTS, people).await? {
        let position = Position { size: available, development: Percent::FULL, from: Some(from), to };
        all.entry(person).or_default().positions.push(position);
    }
    Ok(())
}

type Spell = (PersonId, Percent, Date, Option<Date>);

async fn spells(writing: &mut Writing, sql: &'static str, people: &str) -> Result<Vec<Spell>, StoreError> {
    type Columns = (i64, i64, jiff_sqlx::Date, Option<jiff_sqlx::Date>);
    let rows: Vec<Columns> =
        on!(writing, connection => sqlx::query_as(sql).bind(people).fetch_all(connection).await)?;
    let read = |(person, share, from, to): Columns| {
        let share = narrow("a share", share, Percent::from_hundredths)?;
        Ok((PersonId(person), share, from.to_jiff(), to.map(jiff_sqlx::Date::to_jiff)))
    };
    rows.into_iter().map(read).collect()
}
