//! A leader names somebody who stands in for them from one day to another; the leader and HR can end it.

use jiff::civil::Date;

use crate::access::{Action, Actor};
use crate::domain::parse::date::{Parsed, parse};
use crate::domain::text::search_form;
use crate::domain::{DeputyId, PersonId};
use crate::service::door::Door;
use crate::store::audit::Entry;
use crate::store::{StoreError, deputies};

/// The longest time that one deputy may be named for, in days.
const LONGEST_DAYS: i32 = 366;
/// The fewest letters of a name to search for.
const FEWEST_LETTERS: usize = 2;

/// The form that names a deputy, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Naming {
    /// A number, or letters of a name.
    pub who: String,
    /// The first day, as it was typed.
    pub first: String,
    /// The last day, as it was typed.
    pub last: String,
}

/// Why a deputy was not named or ended.
#[derive(Debug, thiserror::Error)]
pub enum DeputyError {
    /// Nobody has this number or name.
    #[error("there is nobody of that name")]
    NoPerson,
    /// Several have this name: number and name of each.
    #[error("several have that name")]
    Several(Vec<(String, String)>),
    /// The deputy would be the leader themselves.
    #[error("nobody stands in for themselves")]
    Oneself,
    /// The actor leads no unit of their own.
    #[error("they lead no unit")]
    LeadsNothing,
    /// What was typed as the first day is not a day.
    #[error("the first day is no day")]
    NoFirst,
    /// What was typed as the last day is not a day.
    #[error("the last day is no day")]
    NoLast,
    /// The last day is before the first, or past.
    #[error("the last day is too early")]
    TooEarly,
    /// It is longer than a year.
    #[error("it is longer than a year")]
    TooLong,
    /// Its last day had passed, or it was ended before.
    #[error("it is over")]
    Over,
    /// The database failed or refused; nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Names a deputy for all units that the actor leads.
pub async fn name(door: &Door, actor: &Actor, naming: &Naming) -> Result<(), DeputyError> {
    let mut writing = door.write(actor, Action::ProposeDeputies).await?;
    if actor.responsibility().own_units().next().is_none() {
        return Err(DeputyError::LeadsNothing);
    }
    let (number, folded) = (naming.who.trim(), search_form(&naming.who));
    // Text without letters or digits would match every name.
    let is_number = !number.is_empty() && number.chars().all(|sign| sign.is_ascii_digit());
    if !is_number && folded.chars().filter(|sign| sign.is_alphanumeric()).count() < FEWEST_LETTERS {
        return Err(DeputyError::NoPerson);
    }
    let found = deputies::named(&mut writing, number, &folded).await?;
    let person = chosen(&found, number)?;
    if actor.person() == Some(person) {
        return Err(DeputyError::Oneself);
    }
    let days = days(naming, door.day())?;
    let id = deputies::name(&mut writing, person, days).await?;
    Ok(writing.commit(Entry::deputy_named(id)).await?)
}

/// Ends one before the last day.
pub async fn end(door: &Door, actor: &Actor, id: DeputyId) -> Result<(), DeputyError> {
    let mut writing = door.write(actor, Action::EndDeputies).await?;
    if !deputies::end(&mut writing, id).await? {
        return Err(DeputyError::Over);
    }
    Ok(writing.commit(Entry::deputy_ended(id)).await?)
}

/// A day as people write it; `None` where it is no day, or could be two.
pub fn day(text: &str) -> Option<Date> {
    match parse(text) {
        Parsed::Norwegian(day) | Parsed::Iso(day) | Parsed::Unusual(day) => Some(day),
        Parsed::Never | Parsed::Blank | Parsed::Ambiguous | Parsed::No => None,
    }
}

fn chosen(found: &[(PersonId, String, String)], number: &str) -> Result<PersonId, DeputyError> {
    match found {
        [] => Err(DeputyError::NoPerson),
        [(id, known, _), ..] if known == number => Ok(*id),
        [(id, ..)] if !number.is_empty() => Ok(*id),
        several => Err(DeputyError::Several(
            several.iter().map(|(_, number, name)| (number.clone(), name.clone())).collect(),
        )),
    }
}

fn days(naming: &Naming, today: Date) -> Result<(Date, Date), DeputyError> {
    let first = day(&naming.first).ok_or(DeputyError::NoFirst)?;
    let last = day(&naming.last).ok_or(DeputyError::NoLast)?;
    if last < first || last < today {
        return Err(DeputyError::TooEarly);
    }
    let length = first.until(last).map_or(i32::MAX, |span| span.get_days());
    if length >= LONGEST_DAYS {
        return Err(DeputyError::TooLong);
    }
    Ok((first, last))
}
