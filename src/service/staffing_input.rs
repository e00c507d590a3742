//! Reads from the store what a staffing problem is built from.

use std::collections::BTreeSet;

use crate::domain::{NeedSkillRecord, SkillCode};
use crate::planning::{CountsFor, StaffingInput, StaffingRequest};
use crate::service::skill_graph::{self, LoadError};
use crate::skill_graph::SkillGraph;
use crate::store::records::restrictions;
use crate::store::{Reading, absences, allocations, assessments, initiatives, needs, people, units};

/// The register as it stands, with the tree of units as of the request's first day.
pub async fn load(reading: &mut Reading, request: &StaffingRequest) -> Result<StaffingInput, LoadError> {
    let need_skills = needs::skills(reading).await?;
    let counts_for = counts_for(&skill_graph::load(reading).await?, &need_skills);
    Ok(StaffingInput {
        units: units::all_on(reading, request.first_month.first_day()).await?,
        employees: people::employees(reading).await?,
        consultants: people::consultants(reading).await?,
        assessments: assessments::current(reading).await?,
        absences: absences::all(reading).await?,
        allocations: allocations::all(reading).await?,
        initiatives: initiatives::all(reading).await?,
        needs: needs::all(reading).await?,
        need_skills,
        counts_for,
        restricted: restrictions::all(reading).await?,
    })
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
