//! Reads from the store what a staffing problem is built from.

use std::collections::BTreeSet;

use crate::domain::{EmployeeRecord, NeedSkillRecord, SkillCode};
use crate::planning::{CountsFor, StaffingInput, StaffingRequest};
use crate::service::skill_graph::{self, LoadError};
use crate::skill_graph::SkillGraph;
use crate::store::records::restrictions;
use crate::store::{
    Reading, StoreError, absences, allocations, assessments, capacity, imports, initiatives, needs, people,
    units,
};

/// The register as it stands, with the tree of units as of the request's first day.
pub async fn load(reading: &mut Reading, request: &StaffingRequest) -> Result<StaffingInput, LoadError> {
    let need_skills = needs::skills(reading).await?;
    let counts_for = counts_for(&skill_graph::load(reading).await?, &need_skills);
    Ok(StaffingInput {
        units: units::all_on(reading, request.first_month.first_day()).await?,
        employees: employees(reading, request).await?,
        consultants: people::consultants(reading).await?,
        assessments: assessments::current(reading).await?,
        absences: absences::all(reading).await?,
        allocations: allocations::all(reading).await?,
        initiatives: initiatives::all(reading).await?,
        needs: needs::all(reading).await?,
        need_skills,
        counts_for,
        not_listed: imports::missing_positions(reading).await?,
        restricted: restrictions::all(reading).await?,
    })
}

/// The employees with what their leaders have set of their positions, in the months asked for.
async fn employees(
    reading: &mut Reading,
    request: &StaffingRequest,
) -> Result<Vec<EmployeeRecord>, StoreError> {
    let months = request.months();
    let window = months.first().zip(months.last()).map(|(first, last)| (first.first_day(), last.last_day()));
    let periods = capacity::periods(reading).await?;
    let mut employees = Vec::new();
    for position in people::employees(reading).await? {
        match (periods.get(&(position.number.clone(), position.ordinal)), window) {
            (Some(periods), Some(window)) => employees.extend(position.through(periods, window)),
            _ => employees.push(position),
        }
    }
    Ok(employees)
}

/// Every skill that counts for one that is asked for.
fn counts_for(graph: &SkillGraph, need_skills: &[NeedSkillRecord]) -> Vec<CountsFor> {
    let asked: BTreeSet<&SkillCode> = need_skills.iter().map(|skill| &skill.skill).collect();
    asked
        .into_iter()
        .flat_map(|asked| graph.met_by(asked).map(|held| CountsFor { held, asked: asked.clone() }))
        .filter(|pair| pair.held != pair.asked)
        .collect()
}
