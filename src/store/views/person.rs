//! One person: positions, education, skills, absences, allocations and proposals.

mod position;
mod skills;
mod work;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::stored;
use crate::access::Field;
use crate::domain::{PersonId, PersonKind, Proficiency, ProposalId};
use crate::store::records::background::{self, StatedEducation};
use crate::store::records::credentials::{self, Credential};
use crate::store::records::staffing_wishes::{self, StaffingWish};
use crate::store::{Reading, StoreError, on};
use position::{contract, education, engagements};
use skills::skills;
use work::{absences, allocations, proposal};

pub use position::{Contract, Education, Engagement};
pub use skills::RatedSkill;
pub use work::{Absence, Allocation};

/// A person and everything their page shows.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The number in the address of their profile.
    pub id: PersonId,
    /// The employee number or the consultant's number.
    pub number: String,
    /// An employee has positions, a consultant a contract.
    pub kind: PersonKind,
    /// Given names, as the register has them.
    pub first_name: String,
    /// The family name, as the register has it.
    pub last_name: String,
    /// The work e-mail address; `None` where the register has none.
    pub email: Option<String>,
    /// Positions, in the order of their numbers.
    pub engagements: Vec<Engagement>,
    /// The contract of a consultant; `None` for employees.
    pub contract: Option<Contract>,
    /// Education as HR's files have it, the highest level first.
    pub education: Vec<Education>,
    /// Education, as the person states it.
    pub stated_education: Vec<StatedEducation>,
    /// Certificates and licences, those that expire first before the others.
    pub credentials: Vec<Credential>,
    /// The languages they state that they speak, and how well.
    pub languages: Vec<(String, Proficiency)>,
    /// What they wish of staffing; `None` where they wish nothing or it no longer holds.
    pub wish: Option<StaffingWish>,
    /// Ratings that count, one for each source, in order of group and skill.
    pub skills: Vec<RatedSkill>,
    /// Absences that are not over, by first day.
    pub absences: Vec<Absence>,
    /// Allocations that are not over, by first day.
    pub allocations: Vec<Allocation>,
    /// The proposal that was last asked for; `None` where they have no place in it.
    pub proposal: Option<ProposalId>,
    /// The fields that the reader may not see. They are left out above, which does not mean that there is nothing.
    pub hidden: BTreeSet<Field>,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    number: String,
    kind: String,
    first_name: String,
    last_name: String,
    email: Option<String>,
}

/// The person `id` as of `day`; `None` where there is no such person.
pub async fn find(reading: &mut Reading, id: PersonId, day: Date) -> Result<Option<Profile>, StoreError> {
    let person: Option<PersonRow> =
        on!(reading, connection => sqlx::query_as(PERSON).bind(id.0).fetch_optional(connection).await)?;
    let Some(person) = person else { return Ok(None) };
    let hidden = hidden(reading, id).await?;
    if hidden.contains(&Field::Name) {
        return Ok(None);
    }
    let shown = |field| !hidden.contains(&field);
    let (capacity, profile) = (shown(Field::Capacity), shown(Field::Profile));
    let engagements = engagements(reading, id, day).await?;
    let contract = contract(reading, id, day).await?;
    Ok(Some(Profile {
        id,
        kind: stored::person_kind(&person.kind)?,
        number: person.number,
        first_name: person.first_name,
        last_name: person.last_name,
        email: person.email,
        engagements: engagements.into_iter().map(|one| one.seen_by(capacity, profile)).collect(),
        contract: contract.map(|one| one.seen_by(capacity, profile)),
        education: if profile { education(reading, id).await? } else { Vec::new() },
        stated_education: background::education(reading, id).await?.into_iter().map(|(_, one)| one).collect(),
        credentials: credentials::of(reading, id).await?.into_iter().map(|(_, one)| one).collect(),
        languages: background::languages(reading, id)
            .await?
            .into_iter()
            .map(|(_, language, step)| (language, step))
            .collect(),
        wish: staffing_wishes::seen(reading, id).await?,
        skills: if shown(Field::Levels) { skills(reading, id).await? } else { Vec::new() },
        absences: if profile { absences(reading, id, day).await? } else { Vec::new() },
        allocations: if profile { allocations(reading, id, day).await? } else { Vec::new() },
        proposal: if shown(Field::Proposed) { proposal(reading, id).await? } else { None },
        hidden,
    }))
}

/// The fields of this person that the reader may not see.
async fn hidden(reading: &mut Reading, id: PersonId) -> Result<BTreeSet<Field>, StoreError> {
    let mut hidden = BTreeSet::new();
    for field in Field::ALL {
        if !reading.sees(field, id).await? {
            hidden.insert(field);
        }
    }
    Ok(hidden)
}

const PERSON: &str = "SELECT number, kind, first_name, last_name, email FROM person WHERE id = $1";
