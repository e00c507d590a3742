//! A leader sets how much of a position may go to initiatives, and whether the person may be lent out, from a day on.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::access::{Action, Actor, Subject};
use crate::domain::{CapacityDecisionId, CapacityPeriod, Percent, PersonId};
use crate::service::deputies::day;
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::capacity::{self, Decision};
use crate::store::{Reading, StoreError};

/// How many years ahead it may be set.
const YEARS_AHEAD: i32 = 2;

/// What a leader typed about a position.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// Which of the person's positions.
    pub ordinal: i64,
    /// The decision they saw as the latest; 0 for none.
    pub version: i64,
    /// Per cent of the position.
    pub development: String,
    /// Whether they may be lent out; none where nothing was chosen.
    pub lendable: Option<bool>,
    /// The day it holds from, as typed.
    pub from: String,
}

/// Why a leader's decision about a position was not set.
#[derive(Debug, thiserror::Error)]
pub enum CapacityError {
    /// Somebody else set it meanwhile.
    #[error("it was changed meanwhile")]
    Changed,
    /// The share is not a number from 0 to 100.
    #[error("the share is no per cent")]
    NoShare,
    /// Whether they may be lent out was not chosen.
    #[error("nothing is chosen")]
    NoChoice,
    /// What was typed is not a day.
    #[error("the day is no day")]
    NoDay,
    /// The day is past, or too far ahead.
    #[error("the day is past or too far ahead")]
    OtherDay,
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Sets it from the day given on; earlier decisions stay, as history.
pub async fn set(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    setting: &Setting,
) -> Result<(), CapacityError> {
    let mut writing = door.write_about(actor, Action::SetCapacity, Subject::Person(person)).await?;
    if !writing.reaches_person(person).await? {
        return Err(StoreError::NotFound.into());
    }
    if version(&capacity::of(&mut writing, person).await?, setting.ordinal) != setting.version {
        return Err(CapacityError::Changed);
    }
    let period = period(setting, door.day())?;
    let (id, leader) = capacity::set(&mut writing, (person, setting.ordinal), period).await?;
    Ok(writing.commit(Entry::capacity_set(id).for_leader(leader)).await?)
}

/// Withdraws a decision: the one before it holds again.
pub async fn withdraw(
    door: &Door,
    actor: &Actor,
    person: PersonId,
    id: CapacityDecisionId,
) -> Result<(), CapacityError> {
    let mut writing = door.write_about(actor, Action::SetCapacity, Subject::Person(person)).await?;
    if !is_of(&mut writing, person, id).await? || !capacity::withdraw(&mut writing, id).await? {
        return Err(CapacityError::Changed);
    }
    Ok(writing.commit(Entry::capacity_withdrawn(id)).await?)
}

/// The latest decision about a position; 0 where there is none.
pub fn version(decisions: &[Decision], ordinal: i64) -> i64 {
    let own = decisions.iter().filter(|one| one.ordinal == ordinal);
    own.map(|one| one.id.0).max().unwrap_or(0)
}

async fn is_of(reading: &mut Reading, person: PersonId, id: CapacityDecisionId) -> Result<bool, StoreError> {
    Ok(capacity::of(reading, person).await?.iter().any(|one| one.id == id))
}

fn period(setting: &Setting, today: Date) -> Result<CapacityPeriod, CapacityError> {
    let typed = setting.development.trim_end_matches(['%', ' ']).replace(',', ".");
    let share: f64 = typed.parse().map_err(|_| CapacityError::NoShare)?;
    if !(0.0..=100.0).contains(&share) {
        return Err(CapacityError::NoShare);
    }
    let lendable = setting.lendable.ok_or(CapacityError::NoChoice)?;
    let from = day(&setting.from).ok_or(CapacityError::NoDay)?;
    if from < today || from > today.saturating_add(YEARS_AHEAD.years()) {
        return Err(CapacityError::OtherDay);
    }
    Ok(CapacityPeriod { from, development: Percent::rounded(share), lendable })
}
