//! What if: a scenario is a change of the problem, solved by the same jobs and kept beside the proposals. It is never the
//! newest proposal, and nobody decides on it.

use super::compare_proposals::{Column, column};
use super::door::Door;
use super::propose_staffing::{self, Kept, ProposeError};
use super::staffing_jobs::{AskError, Asked, ask};
use crate::access::{Action, Actor};
use crate::domain::{
    InitiativeCode, Level, PersonNumber, ProposalId, RoleId, ScenarioId, SkillCode, SkillRelation, UnitCode,
};
use crate::planning::StaffingRequest;
pub use crate::planning::{Scenario, WhatIf};
use crate::store::audit::Entry;
use crate::store::catalogue::profiles;
use crate::store::records::scenarios::{self, NewScenario, StoredScenario};
use crate::store::{Queue, Reading, StoreError, initiatives, people, proposals, staffing_jobs, units};

/// Whom and what one can think away.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// The initiatives, by code and name.
    pub initiatives: Vec<(InitiativeCode, String)>,
    /// The consultants, by number and name.
    pub consultants: Vec<(PersonNumber, String)>,
    /// The employees of one unit, by number and name.
    pub employees: Vec<(PersonNumber, String)>,
    /// The roles, by id and title.
    pub roles: Vec<(RoleId, String)>,
}

/// What one can choose from; employees of `unit` alone. Everybody may know who works here, and as what.
pub async fn choices(door: &Door, unit: Option<&UnitCode>) -> Result<Choices, StoreError> {
    let reading = &mut door.read(&reader(), Action::SeePeople).await?;
    let full = |first: &str, last: &str| format!("{first} {last}").trim().to_owned();
    let initiatives = initiatives::all(reading).await?.into_iter().map(|one| (one.code, one.name));
    let consultants = people::consultants(reading).await?.into_iter();
    let consultants = consultants.map(|one| (one.number, full(&one.first_name, &one.last_name)));
    let employees = match unit {
        None => Vec::new(),
        Some(_) => people::employees(reading).await?,
    };
    let here = employees.into_iter().filter(|one| unit.is_some_and(|unit| one.unit == *unit));
    Ok(Choices {
        initiatives: initiatives.collect(),
        consultants: consultants.collect(),
        employees: here.map(|one| (one.number, full(&one.first_name, &one.last_name))).collect(),
        roles: profiles::list(reading).await?.into_iter().map(|one| (one.id, one.title)).collect(),
    })
}

/// Somebody hired with what a role's profile asks for, to the first unit there is or the one that is named.
pub async fn hire(door: &Door, role: RoleId, unit: Option<UnitCode>) -> Result<Option<WhatIf>, StoreError> {
    let reading = &mut door.read(&reader(), Action::SeePeople).await?;
    let unit = if unit.is_some() {
        unit
    } else {
        let day = reading.day();
        let units = units::all_on(reading, day).await?;
        let employees = people::employees(reading).await?;
        let has_people = |code: &UnitCode| employees.iter().any(|one| one.unit == *code);
        units.into_iter().map(|one| one.code).find(has_people)
    };
    let required = profiles::find(reading, role).await?.map(|profile| profile.required).unwrap_or_default();
    let asked = required.into_iter().filter(|one| one.relation == SkillRelation::Essential);
    let skills: Vec<(SkillCode, Level)> =
        asked.filter_map(|one| Some((SkillCode::parse(&one.skill.names.code)?, one.level))).collect();
    Ok(unit.map(|unit| WhatIf::Hire { unit, skills }))
}

/// As whom the service reads whom one can choose from.
fn reader() -> Actor {
    Actor::operator("scenarios")
}

/// Makes a scenario beside the newest proposal, and asks for what it comes to.
pub async fn make(
    door: &Door,
    queue: &Queue,
    actor: &Actor,
    scenario: &Scenario,
) -> Result<ScenarioId, AskError> {
    let mut reading = door.read(actor, Action::ChangeRequests).await?;
    let base = proposals::latest_id(&mut reading).await?.ok_or(StoreError::NotFound)?;
    let kept = propose_staffing::open(&mut reading, base).await?;
    drop(reading);
    let request = StaffingRequest { scenario: Some(scenario.clone()), ..kept.record.request };
    let asked = ask(door, queue, actor, &request).await?;
    let mut writing = door.write(actor, Action::ChangeRequests).await?;
    let input_hash = match asked {
        Asked::Job(job) => staffing_jobs::get(&mut writing, job).await?.input_hash,
        Asked::Proposal(id) => propose_staffing::open(&mut writing, id).await?.input_hash,
    };
    let changes = serde_json::to_string(&scenario.changes).expect("plain data is always JSON");
    let new = NewScenario { name: &scenario.name, changes: &changes, base, input_hash: &input_hash };
    let id = scenarios::add(&mut writing, new).await?;
    writing.commit(Entry::scenario_made(id, input_hash.clone())).await?;
    Ok(id)
}

/// What is changed in a stored scenario.
pub fn changes(stored: &StoredScenario) -> Vec<WhatIf> {
    serde_json::from_str(&stored.changes).unwrap_or_default()
}

/// The base and what each scenario comes to, side by side.
pub async fn columns(
    reading: &mut Reading,
    base: ProposalId,
    outcomes: &[ProposalId],
) -> Result<Vec<Column>, ProposeError> {
    let base: Kept = propose_staffing::open(reading, base).await?;
    let mut columns = vec![column(&base, None)];
    for id in outcomes {
        columns.push(column(&propose_staffing::open(reading, *id).await?, Some(&base)));
    }
    Ok(columns)
}
