//! Everybody's name and units in memory, in alphabetical order, so that a page can find and count people without asking
//! the database about 12,000 of them.

use std::collections::{BTreeMap, BTreeSet};

use jiff_sqlx::ToSqlx;

use super::super::search::Searched;
use super::super::stored;
use super::Filter;
use crate::access::Scope;
use crate::domain::{PersonId, PersonKind, UnitId};
use crate::store::{Reading, StoreError, on};

/// The people that a scope reaches, on a day. To be cached by scope, until people or units change.
#[derive(Debug)]
pub struct People {
    /// In alphabetical order, which the lists keep.
    people: Vec<Person>,
    /// The units directly below each unit.
    below: BTreeMap<UnitId, Vec<UnitId>>,
}

#[derive(Debug)]
struct Person {
    id: PersonId,
    kind: PersonKind,
    searched: [Searched; 1],
    /// The units they have a position or a contract in on the day.
    units: Vec<UnitId>,
}

type PersonRow = (i64, String, String, String, String);

impl People {
    /// Reads everybody whom the reading's scope reaches, as of its day.
    pub async fn load(reading: &mut Reading) -> Result<Self, StoreError> {
        let day = reading.day().to_sqlx();
        let people: Vec<PersonRow> =
            on!(reading, connection => sqlx::query_as(PEOPLE).fetch_all(connection).await)?;
        let units: Vec<(i64, i64)> =
            on!(reading, connection => sqlx::query_as(UNITS).bind(day).fetch_all(connection).await)?;
        let parents: Vec<(i64, i64)> =
            on!(reading, connection => sqlx::query_as(PARENTS).bind(day).fetch_all(connection).await)?;
        let mut units_of: BTreeMap<i64, Vec<UnitId>> = BTreeMap::new();
        for (person, unit) in units {
            units_of.entry(person).or_default().push(UnitId(unit));
        }
        let mut below: BTreeMap<UnitId, Vec<UnitId>> = BTreeMap::new();
        for (unit, parent) in parents {
            below.entry(UnitId(parent)).or_default().push(UnitId(unit));
        }
        let person = |(id, kind, number, first, last): PersonRow| {
            Ok(Person {
                id: PersonId(id),
                kind: stored::person_kind(&kind)?,
                searched: [Searched::of(&format!("{first} {last} {number}"))],
                units: units_of.remove(&id).unwrap_or_default(),
            })
        };
        let people = people.into_iter().map(person).collect::<Result<_, StoreError>>()?;
        let mut all = Self { people, below };
        all.keep_those_reached(reading.scope());
        Ok(all)
    }

    fn keep_those_reached(&mut self, scope: &Scope) {
        if scope.is_everybody() {
            return;
        }
        let led: BTreeSet<UnitId> = scope.units().flat_map(|unit| self.with_those_below(unit)).collect();
        let is_reached = |person: &Person| {
            scope.own() == Some(person.id) || person.units.iter().any(|unit| led.contains(unit))
        };
        self.people.retain(is_reached);
    }

    /// The people that the filter asks for, in alphabetical order.
    pub fn find(&self, filter: &Filter) -> Vec<PersonId> {
        let units = filter.unit.map(|unit| self.with_those_below(unit));
        let is_asked_for = |person: &&Person| {
            person.kind == filter.kind
                && units.as_ref().is_none_or(|units| person.units.iter().any(|unit| units.contains(unit)))
        };
        let asked: Vec<&Person> = self.people.iter().filter(is_asked_for).collect();
        if filter.search.is_empty() {
            return asked.into_iter().map(|person| person.id).collect();
        }
        let found = filter.search.find(&asked, |person| person.searched.as_slice());
        found.into_iter().map(|at| asked[at].id).collect()
    }

    /// People with a position or a contract on the day, in `unit` or below it if it is given, in alphabetical order.
    pub fn there(&self, unit: Option<UnitId>) -> Vec<PersonId> {
        let units = unit.map(|unit| self.with_those_below(unit));
        let is_there = |person: &&Person| {
            let is_in = |unit: &UnitId| units.as_ref().is_none_or(|units| units.contains(unit));
            person.units.iter().any(is_in)
        };
        self.people.iter().filter(is_there).map(|person| person.id).collect()
    }

    /// `unit` and every unit below it. Ends even if the stored units form a circle.
    fn with_those_below(&self, unit: UnitId) -> BTreeSet<UnitId> {
        let (mut all, mut next) = (BTreeSet::new(), vec![unit]);
        while let Some(unit) = next.pop() {
            if all.insert(unit) {
                next.extend(self.below.get(&unit).into_iter().flatten());
            }
        }
        all
    }
}

const PEOPLE: &str = "SELECT id, kind, number, first_name, last_name FROM person ORDER BY name_sort, id";

const UNITS: &str = "SELECT person_id, unit_id
FROM engagement
WHERE (valid_from IS NULL OR valid_from <= $1) AND (valid_to IS NULL OR valid_to >= $1)
UNION
SELECT person_id, unit_id
FROM consultant_contract
WHERE unit_id IS NOT NULL AND valid_from <= $1 AND valid_to >= $1";

const PARENTS: &str = "SELECT unit_id, parent_id
FROM unit_version
WHERE parent_id IS NOT NULL AND valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1)";
