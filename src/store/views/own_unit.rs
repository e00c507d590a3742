//! The people that a leader answers for, and what is to be done about each.

mod people;
mod status;

use std::collections::{BTreeMap, BTreeSet};

use jiff_sqlx::ToSqlx;

use super::units::{self, UnitRow};
use crate::domain::{PersonId, ProposalId, UnitId};
use crate::store::{Reading, StoreError, on};

pub use people::{PersonRow, Position, rows};
pub use status::{Certificate, Proposed, Status, statuses};

/// The units that the actor reaches as a leader, with the people in them.
#[derive(Clone, Debug)]
pub struct OwnUnit {
    /// Each unit followed by those below it.
    pub units: Vec<UnitRow>,
    /// In alphabetical order, which the lists keep.
    members: Vec<Member>,
}

#[derive(Clone, Debug)]
struct Member {
    id: PersonId,
    units: BTreeSet<UnitId>,
    /// The actor is the first leader above them.
    is_nearest: bool,
}

/// Which of the people are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Those whose nearest leader the actor is.
    Nearest,
    /// Everybody the actor reaches as a leader.
    All,
    /// Those of a unit and of the units below it.
    Unit(UnitId),
}

impl OwnUnit {
    /// Reads the units that the actor reaches as a leader, on the reading's day.
    pub async fn load(reading: &mut Reading) -> Result<Self, StoreError> {
        let (day, actor) = (reading.day(), reading.allowed().actor().person());
        let led: BTreeSet<UnitId> = reading.scope().units().collect();
        let tree = units::tree(reading, day).await?;
        let whom = reading.whom_they_reach().await?;
        let places: Vec<(i64, i64)> = on!(reading, connection => sqlx::query_as(PLACES)
            .bind(day.to_sqlx()).bind(whom).fetch_all(connection).await)?;
        let tree =
            Tree { units: &tree, above: tree.iter().map(|unit| (unit.id, unit)).collect(), led, actor };
        let mut members: Vec<Member> = Vec::new();
        for rows in places.chunk_by(|one, next| one.0 == next.0) {
            let units: BTreeSet<UnitId> =
                rows.iter().map(|(_, unit)| UnitId(*unit)).filter(|unit| tree.reaches(*unit)).collect();
            let id = PersonId(rows[0].0);
            let is_nearest = units.iter().any(|unit| tree.is_nearest(id, *unit));
            members.push(Member { id, units, is_nearest });
        }
        Ok(Self { units: tree.reached(), members })
    }

    /// The people of a part, in alphabetical order.
    pub fn people(&self, part: Part) -> Vec<PersonId> {
        let below = match part {
            Part::Unit(unit) => self.with_those_below(unit),
            Part::Nearest | Part::All => BTreeSet::new(),
        };
        let is_in = |member: &&Member| match part {
            Part::Nearest => member.is_nearest,
            Part::All => true,
            Part::Unit(_) => !member.units.is_disjoint(&below),
        };
        self.members.iter().filter(is_in).map(|member| member.id).collect()
    }

    fn with_those_below(&self, unit: UnitId) -> BTreeSet<UnitId> {
        // Units come before those below them.
        let mut found = BTreeSet::from([unit]);
        for other in &self.units {
            if other.parent.is_some_and(|parent| found.contains(&parent)) {
                found.insert(other.id);
            }
        }
        found
    }
}

/// The proposal that was last asked for; `None` where there is none.
pub async fn newest_proposal(reading: &mut Reading) -> Result<Option<ProposalId>, StoreError> {
    let newest: Option<i64> =
        on!(reading, connection => sqlx::query_scalar(NEWEST_PROPOSAL).fetch_optional(connection).await)?;
    Ok(newest.map(ProposalId))
}

/// The units of a day, as one leader sees them.
struct Tree<'a> {
    /// Units come before those below them.
    units: &'a [UnitRow],
    above: BTreeMap<UnitId, &'a UnitRow>,
    led: BTreeSet<UnitId>,
    actor: Option<PersonId>,
}

impl<'a> Tree<'a> {
    /// A unit and those above it. Ends even if the stored units form a circle.
    fn upwards(&self, unit: UnitId) -> impl Iterator<Item = &'a UnitRow> + '_ {
        let find = |unit: UnitId| self.above.get(&unit).copied();
        std::iter::successors(find(unit), move |row| row.parent.and_then(find)).take(32)
    }

    fn reaches(&self, unit: UnitId) -> bool {
        self.upwards(unit).any(|row| self.led.contains(&row.id))
    }

    /// Whether the actor is the first leader above somebody in this unit. The unit's own leader has theirs further up.
    fn is_nearest(&self, person: PersonId, unit: UnitId) -> bool {
        if self.actor == Some(person) {
            return false;
        }
        let manager = |row: &UnitRow| row.manager.as_ref().map(|(id, _)| *id);
        let mut above = self.upwards(unit).filter(|row| manager(row) != Some(person));
        above
            .find_map(|row| match manager(row) {
                _ if self.led.contains(&row.id) => Some(true),
                Some(other) => Some(self.actor == Some(other)),
                None => None,
            })
            .unwrap_or(false)
    }

    /// The units that the actor reaches; units come before those below them.
    fn reached(&self) -> Vec<UnitRow> {
        self.units.iter().filter(|row| self.reaches(row.id)).cloned().collect()
    }
}

const PLACES: &str = "SELECT p.id, e.unit_id
FROM person p
JOIN (
    SELECT person_id, unit_id
    FROM engagement
    WHERE (valid_from IS NULL OR valid_from <= $1) AND (valid_to IS NULL OR valid_to >= $1)
    UNION
    SELECT person_id, unit_id
    FROM consultant_contract
    WHERE unit_id IS NOT NULL AND valid_from <= $1 AND valid_to >= $1
) e ON e.person_id = p.id
WHERE ($2 IS NULL OR p.id IN (SELECT value FROM json_each($2)))
ORDER BY p.name_sort, p.id, e.unit_id";

const NEWEST_PROPOSAL: &str = "SELECT proposal_id FROM proposal_request ORDER BY id DESC LIMIT 1";
