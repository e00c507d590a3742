//! Whom a scope reaches, found once in a transaction and given to queries as one parameter: `NULL` for everybody, else a
//! list of ids. A query says `($n IS NULL OR p.id IN (SELECT value FROM json_each($n)))` and knows no more of scopes.

use std::collections::BTreeSet;

use jiff_sqlx::ToSqlx;

use super::{Reading, StoreError, on};
use crate::access::{Action, Denial, Field, Reach, Role, Scope, Subject, may};
use crate::domain::{InitiativeId, PersonId, UnitId};

/// The units of a parameter and those below them on a day.
macro_rules! below {
    ($units:literal, $day:literal) => {
        concat!(
            "WITH RECURSIVE below (unit_id) AS (
        SELECT u.id FROM unit u WHERE u.id IN (SELECT value FROM json_each(",
            $units,
            "))
        UNION
        SELECT v.unit_id FROM unit_version v JOIN below b ON v.parent_id = b.unit_id
        WHERE v.valid_from <= ",
            $day,
            " AND (v.valid_to IS NULL OR v.valid_to > ",
            $day,
            ")
    ) "
        )
    };
}

const UNITS_BELOW: &str = concat!(below!("$1", "$2"), "SELECT unit_id FROM below");

/// `$1` oneself, `$2` units, `$3` initiatives, `$4` the day. Each part is found by an index: who reaches few people does not
/// wait for a walk through all.
const REACHED: &str = concat!(
    below!("$2", "$4"),
    "
    SELECT p.id FROM person p WHERE p.id = $1
    UNION
    SELECT e.person_id FROM engagement e
    WHERE e.unit_id IN (SELECT unit_id FROM below)
        AND (e.valid_from IS NULL OR e.valid_from <= $4) AND (e.valid_to IS NULL OR e.valid_to >= $4)
    UNION
    SELECT c.person_id FROM consultant_contract c
    WHERE c.unit_id IN (SELECT unit_id FROM below) AND c.valid_from <= $4 AND c.valid_to >= $4
    UNION
    SELECT a.person_id FROM allocation a
    WHERE a.initiative_id IN (SELECT value FROM json_each($3))
    ORDER BY 1"
);

/// The people a scope reaches: everybody, or these.
pub(super) type Whom = Option<String>;

/// The people that are reached, for what is filtered outside SQL: a kept proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Everybody.
    Everybody,
    /// These and nobody else.
    These(BTreeSet<PersonId>),
}

impl Reached {
    /// Whether this person is among them.
    pub fn includes(&self, person: PersonId) -> bool {
        match self {
            Self::Everybody => true,
            Self::These(people) => people.contains(&person),
        }
    }

    /// Whether there is nobody among them.
    pub fn is_nobody(&self) -> bool {
        matches!(self, Self::These(people) if people.is_empty())
    }
}

/// Which initiatives may be seen, as queries take it: `all`, `published` or `none`.
pub(super) type Which = &'static str;

/// That an initiative `$status` is among those of the parameter `$which`.
macro_rules! initiative_is_seen {
    ($which:literal, $status:literal) => {
        concat!(
            "(",
            $which,
            " = 'all' OR (",
            $which,
            " = 'published' AND ",
            $status,
            " IN ('planning', 'staffing', 'running', 'on_hold')))"
        )
    };
}
pub(super) use initiative_is_seen;

impl Reading {
    /// How far the actor reaches with another action than the one they came for; nowhere where they may not.
    pub fn scope_of(&self, action: Action) -> Scope {
        let allowed = may(self.allowed().actor(), action, Subject::Anybody);
        allowed.map_or_else(|_| Scope::default(), |allowed| allowed.scope().clone())
    }

    /// How far one of the actor's roles alone reaches with `action`.
    pub(super) fn scope_of_only(&self, role: Role, action: Action) -> Scope {
        let alone = self.allowed().actor().clone().playing(role);
        may(&alone, action, Subject::Anybody)
            .map_or_else(|_| Scope::default(), |allowed| allowed.scope().clone())
    }

    /// Whom the actor reaches with `action`.
    pub async fn reaches(&mut self, action: Action) -> Result<Reached, StoreError> {
        let scope = self.scope_of(action);
        Ok(match self.reached(&scope).await? {
            None => Reached::Everybody,
            Some(list) => Reached::These(ids(&list).map(PersonId).collect()),
        })
    }

    /// Which initiatives the actor may see.
    pub(super) fn initiatives_seen(&self) -> Which {
        let scope = self.scope_of(Action::SeeInitiatives);
        if scope.is_everybody() {
            "all"
        } else if scope.has(Reach::Published) {
            "published"
        } else {
            "none"
        }
    }

    /// Of whom `field` may be seen.
    pub(super) async fn whom(&mut self, field: Field) -> Result<Whom, StoreError> {
        let scope = self.fields().of(field).clone();
        self.reached(&scope).await
    }

    /// Of which of `people` `field` may be seen.
    pub(super) async fn seen_of(
        &mut self,
        field: Field,
        people: &[i64],
    ) -> Result<BTreeSet<i64>, StoreError> {
        let everybody = people.iter().copied();
        let Some(list) = self.whom(field).await? else { return Ok(everybody.collect()) };
        let reached: BTreeSet<i64> = ids(&list).collect();
        Ok(everybody.filter(|person| reached.contains(person)).collect())
    }

    /// Whether `field` of this person may be seen.
    pub async fn sees(&mut self, field: Field, person: PersonId) -> Result<bool, StoreError> {
        let whom = self.whom(field).await?;
        Ok(includes(&whom, person))
    }

    /// [`StoreError::Denied`] where what the actor came for does not reach this person.
    pub(super) async fn must_reach(&mut self, person: PersonId) -> Result<(), StoreError> {
        let scope = self.scope().clone();
        let whom = self.reached(&scope).await?;
        if includes(&whom, person) {
            return Ok(());
        }
        Err(Denial::OutOfReach(self.allowed().action()).into())
    }

    /// As [`Self::must_reach`], and not where it is the actor themselves: nobody judges themselves, whatever was said at
    /// the door about whom it is for.
    pub(super) async fn must_reach_another(&mut self, person: PersonId) -> Result<(), StoreError> {
        if self.allowed().actor().person() == Some(person) {
            return Err(Denial::OwnCase(self.allowed().action()).into());
        }
        self.must_reach(person).await
    }

    /// Whom what the actor came for reaches.
    pub(super) async fn whom_they_reach(&mut self) -> Result<Whom, StoreError> {
        let scope = self.scope().clone();
        self.reached(&scope).await
    }

    /// Whether what the actor came for reaches this person.
    pub async fn reaches_person(&mut self, person: PersonId) -> Result<bool, StoreError> {
        let whom = self.whom_they_reach().await?;
        Ok(includes(&whom, person))
    }

    /// The units that what the actor came for reaches, on the reading's day; none for all of them.
    pub async fn units_reached(&mut self) -> Result<Option<BTreeSet<UnitId>>, StoreError> {
        let scope = self.scope().clone();
        if scope.is_everybody() {
            return Ok(None);
        }
        let (units, day) = (list(scope.units().map(|unit| unit.0)), self.day().to_sqlx());
        let found: Vec<i64> = on!(self, connection =>
            sqlx::query_scalar(UNITS_BELOW).bind(&units).bind(day).fetch_all(connection).await)?;
        Ok(Some(found.into_iter().map(UnitId).collect()))
    }

    /// The units for which the actor may make initiatives with what they came for, on the reading's day; none for all.
    pub async fn owners_reached(&mut self) -> Result<Option<BTreeSet<UnitId>>, StoreError> {
        let scope = self.scope().clone();
        self.owners_in(&scope).await
    }

    /// Whether `action` reaches the initiative `id` that `owner` owns.
    pub async fn reaches_initiative(
        &mut self,
        action: Action,
        id: InitiativeId,
        owner: UnitId,
    ) -> Result<bool, StoreError> {
        let scope = self.scope_of(action);
        if scope.initiatives().any(|own| own == id) {
            return Ok(true);
        }
        Ok(self.owners_in(&scope).await?.is_none_or(|units| units.contains(&owner)))
    }

    /// Initiatives of a unit are those of who leads it, whether a scope says so by units or by initiatives: one that was
    /// made a moment ago stands in nobody's list yet.
    async fn owners_in(&mut self, scope: &Scope) -> Result<Option<BTreeSet<UnitId>>, StoreError> {
        if scope.is_everybody() {
            return Ok(None);
        }
        if !scope.has(Reach::Units) && !scope.has(Reach::Initiatives) {
            return Ok(Some(BTreeSet::new()));
        }
        let led = self.allowed().actor().responsibility().units.clone();
        let (units, day) = (list(led.iter().map(|unit| unit.0)), self.day().to_sqlx());
        let found: Vec<i64> = on!(self, connection =>
            sqlx::query_scalar(UNITS_BELOW).bind(&units).bind(day).fetch_all(connection).await)?;
        Ok(Some(found.into_iter().map(UnitId).collect()))
    }

    /// The leader as whose deputy the actor reaches this person; none where they reach them by themselves.
    pub(super) async fn on_behalf_of(&mut self, person: PersonId) -> Result<Option<PersonId>, StoreError> {
        let responsibility = self.allowed().actor().responsibility().clone();
        if responsibility.deputy_for.is_empty() {
            return Ok(None);
        }
        let own = list(responsibility.own_units().map(|unit| unit.0));
        if includes(&Some(self.people_of(None, &own, NOTHING).await?), person) {
            return Ok(None);
        }
        for (leader, units) in &responsibility.deputy_for {
            let units = list(units.iter().map(|unit| unit.0));
            if includes(&Some(self.people_of(None, &units, NOTHING).await?), person) {
                return Ok(Some(*leader));
            }
        }
        Ok(None)
    }

    /// [`StoreError::Denied`] where what the actor came for does not reach everybody: for what reads all there is.
    pub(super) fn must_reach_everybody(&self) -> Result<(), StoreError> {
        if self.scope().is_everybody() {
            return Ok(());
        }
        Err(Denial::OutOfReach(self.allowed().action()).into())
    }

    /// Whom `scope` reaches.
    pub(super) async fn reached(&mut self, scope: &Scope) -> Result<Whom, StoreError> {
        if scope.is_everybody() {
            return Ok(None);
        }
        if let Some((_, found)) = self.found.iter().find(|(known, _)| known == scope) {
            return Ok(Some(found.clone()));
        }
        let own = scope.own().map(|person| person.0);
        let units = list(scope.units().map(|unit| unit.0));
        let initiatives = list(scope.initiatives().map(|initiative| initiative.0));
        let people = self.people_of(own, &units, &initiatives).await?;
        let people = self.without_lenders(scope, people).await?;
        self.found.push((scope.clone(), people.clone()));
        Ok(Some(people))
    }

    /// Without the leaders for whom the actor stands in, where they are reached by that alone: what a leader may not do
    /// about themselves, their deputy may not either.
    async fn without_lenders(&mut self, scope: &Scope, people: String) -> Result<String, StoreError> {
        let responsibility = self.allowed().actor().responsibility().clone();
        let lenders: BTreeSet<i64> = responsibility.deputy_for.keys().map(|leader| leader.0).collect();
        if !ids(&people).any(|id| lenders.contains(&id)) {
            return Ok(people);
        }
        let own_units: BTreeSet<UnitId> = responsibility.own_units().collect();
        let units = list(scope.units().filter(|unit| own_units.contains(unit)).map(|unit| unit.0));
        let initiatives = list(scope.initiatives().map(|initiative| initiative.0));
        let own = scope.own().map(|person| person.0);
        let by_themselves: BTreeSet<i64> = ids(&self.people_of(own, &units, &initiatives).await?).collect();
        Ok(list(ids(&people).filter(|id| !lenders.contains(id) || by_themselves.contains(id))))
    }

    /// Oneself, the people of units and those below them, and the people of initiatives.
    async fn people_of(
        &mut self,
        own: Option<i64>,
        units: &str,
        initiatives: &str,
    ) -> Result<String, StoreError> {
        if units == NOTHING && initiatives == NOTHING {
            return Ok(list(own));
        }
        let day = self.day().to_sqlx();
        let people: Vec<i64> = on!(self, connection => sqlx::query_scalar(REACHED)
            .bind(own).bind(units).bind(initiatives).bind(day)
            .fetch_all(connection).await)?;
        Ok(list(people))
    }
}

pub(super) fn includes(whom: &Whom, person: PersonId) -> bool {
    let Some(list) = whom else { return true };
    ids(list).any(|id| id == person.0)
}

/// The ids of a parameter.
pub(super) fn ids(list: &str) -> impl Iterator<Item = i64> {
    list.trim_matches(['[', ']']).split(',').filter_map(|id| id.parse().ok())
}

/// No ids as a parameter.
const NOTHING: &str = "[]";

/// Ids as a parameter.
pub(super) fn list(ids: impl IntoIterator<Item = i64>) -> String {
    let ids: Vec<String> = ids.into_iter().map(|id| id.to_string()).collect();
    format!("[{}]", ids.join(","))
}

#[cfg(test)]
mod tests {
    use crate::domain::InitiativeStatus::{self, Closed, Concept, Idea, OnHold, Planning, Running, Staffing};

    #[test]
    fn what_queries_call_published_is_what_is_published() {
        let seen = initiative_is_seen!("$1", "i.status");
        for (status, word) in [
            (Idea, "'idea'"),
            (Concept, "'concept'"),
            (Planning, "'planning'"),
            (Staffing, "'staffing'"),
            (Running, "'running'"),
            (OnHold, "'on_hold'"),
            (Closed, "'closed'"),
        ] {
            assert_eq!(seen.contains(word), InitiativeStatus::is_published(status), "{word}");
        }
    }
}
