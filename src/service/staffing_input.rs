//! Reads from the store what a staffing problem is built from.

use std::collections::BTreeSet;

use crate::domain::{NeedSkillRecord, SkillCode};
use crate::planning::{CountsFor, StaffingInput, StaffingRequest};
use crate::service::skill_graph::{self, LoadError};
use crate::skill_graph::SkillGraph;
use crate::store::{Tx, absences, allocations, assessments, initiatives, needs, people, units};

/// The register as it stands, with the tree of units as of the request's first day.
pub async fn load(tx: &mut Tx, request: &StaffingRequest) -> Result<StaffingInput, LoadError> {
    let need_skills = needs::skills(tx).await?;
    let counts_for = counts_for(&skill_graph::load(tx).await?, &need_skills);
    Ok(StaffingInput {
        units: units::tree(tx, request.first_month.first_day()).await?,
        employees: people::employees(tx).await?,
        consultants: people::consultants(tx).await?,
        assessments: assessments::current(tx).await?,
        absences: absences::all(tx).await?,
        allocations: allocations::all(tx).await?,
        initiatives: initiatives::all(tx).await?,
        needs: needs::all(tx).await?,
        need_skills,
        counts_for,
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
