//! The list of people, filtered and paged.

mod people;
mod rows;

use super::search::Search;
use super::{Listed, MANY, UnitLink, Window};
use crate::domain::{Percent, PersonId, PersonKind, UnitId};
use crate::store::{Reading, StoreError};

pub use people::People;

/// Which people a list is to have: those who fit all three parts.
#[derive(Clone, Debug)]
pub struct Filter {
    /// Either employees or consultants; a list never mixes them.
    pub kind: PersonKind,
    /// Words of the name or the number.
    pub search: Search,
    /// Only people with a position in this unit or one below it, or hired by one, on the day.
    pub unit: Option<UnitId>,
}

/// A person in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmployeeRow {
    /// The number in the address of their profile.
    pub id: PersonId,
    /// The employee number or the consultant's number.
    pub number: String,
    /// Given names, as the register has them.
    pub first_name: String,
    /// The family name, as the register has it.
    pub last_name: String,
    /// Whether they have a position, or are under contract, on the day.
    pub is_there: bool,
    /// The title of the first position on the day, or of the first of all.
    pub title: Option<String>,
    /// The unit of that position.
    pub unit: Option<UnitLink>,
    /// The share of full time of all positions on the day; `None` where the reader may not see it.
    pub percent: Option<Percent>,
    /// The share of full time that may go to initiatives; `None` where the reader may not see it.
    pub development: Option<Percent>,
    /// How many skills they have a level in; `None` where the reader may not see it.
    pub skills: Option<i64>,
}

/// The people of `people` that `filter` asks for, in alphabetical order.
pub async fn list(
    reading: &mut Reading,
    people: &People,
    filter: &Filter,
    window: Window,
) -> Result<Listed<EmployeeRow>, StoreError> {
    let found: Vec<i64> = people.find(filter).into_iter().map(|person| person.0).collect();
    let mut rows = Vec::new();
    for ids in window.of(&found).chunks(MANY) {
        rows.extend(rows::some(reading, ids).await?);
    }
    Ok(Listed { rows, total: i64::try_from(found.len()).unwrap_or(i64::MAX) })
}

/// The people of `ids`, in alphabetical order.
pub async fn of_ids(reading: &mut Reading, ids: &[PersonId]) -> Result<Vec<EmployeeRow>, StoreError> {
    let ids: Vec<i64> = ids.iter().map(|person| person.0).collect();
    let mut found = Vec::new();
    for ids in ids.chunks(MANY) {
        found.extend(rows::some(reading, ids).await?);
    }
    Ok(found)
}
