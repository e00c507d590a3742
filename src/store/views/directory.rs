//! The ids for natural keys: proposals and reports name people, skills and initiatives by key, and pages link by id.

use std::collections::BTreeMap;

use crate::domain::{
    InitiativeCode, InitiativeId, PersonId, PersonNumber, SkillCode, SkillId, UnitCode, UnitId,
};
use crate::store::{Reading, StoreError, on};

/// The ids of natural keys.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    people: BTreeMap<String, i64>,
    skills: BTreeMap<String, i64>,
    initiatives: BTreeMap<String, i64>,
    units: BTreeMap<String, i64>,
}

impl Directory {
    /// The person with a number; `None` where they are no longer stored.
    pub fn person(&self, number: &PersonNumber) -> Option<PersonId> {
        self.people.get(number.as_str()).copied().map(PersonId)
    }

    /// The skill with a code; `None` where it is no longer stored.
    pub fn skill(&self, code: &SkillCode) -> Option<SkillId> {
        self.skills.get(code.as_str()).copied().map(SkillId)
    }

    /// The initiative with a code; `None` where it is no longer stored.
    pub fn initiative(&self, code: &InitiativeCode) -> Option<InitiativeId> {
        self.initiatives.get(code.as_str()).copied().map(InitiativeId)
    }

    /// The unit with a code; `None` where it is no longer stored.
    pub fn unit(&self, code: &UnitCode) -> Option<UnitId> {
        self.units.get(code.as_str()).copied().map(UnitId)
    }
}

/// Reads the keys of everything stored.
pub async fn load(reading: &mut Reading) -> Result<Directory, StoreError> {
    Ok(Directory {
        people: pairs(reading, PEOPLE).await?,
        skills: pairs(reading, SKILLS).await?,
        initiatives: pairs(reading, INITIATIVES).await?,
        units: pairs(reading, UNITS).await?,
    })
}

async fn pairs(reading: &mut Reading, sql: &'static str) -> Result<BTreeMap<String, i64>, StoreError> {
    let rows: Vec<(String, i64)> =
        on!(reading, connection => sqlx::query_as(sql).fetch_all(connection).await)?;
    Ok(rows.into_iter().collect())
}

const PEOPLE: &str = "SELECT number, id FROM person";
const SKILLS: &str = "SELECT code, id FROM skill";
const INITIATIVES: &str = "SELECT code, id FROM initiative";
const UNITS: &str = "SELECT code, id FROM unit";
