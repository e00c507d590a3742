//! Reads from the store what a staffing problem is built from.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{EmployeeRecord, InitiativeCode, SkillCode, SkillHeads, SkillId, TeamContent, UnitCode};
use crate::planning::{AskedHeads, AskedTeam, CountsFor, StaffingInput, StaffingRequest};
use crate::service::skill_graph::{self, LoadError};
use crate::skill_graph::SkillGraph;
use crate::store::records::{self, initiative_refusals, restrictions, unit_keeps};
use crate::store::{
    Reading, StoreError, absences, allocations, assessments, capacity, catalogue, imports, initiatives,
    needs, people, units,
};

/// The register as it stands, with the tree of units as of the request's first day.
pub async fn load(reading: &mut Reading, request: &StaffingRequest) -> Result<StaffingInput, LoadError> {
    let graph = skill_graph::load(reading).await?;
    load_with(reading, request, &graph).await
}

/// The same, with the graph of skills at hand.
pub async fn load_with(
    reading: &mut Reading,
    request: &StaffingRequest,
    graph: &SkillGraph,
) -> Result<StaffingInput, LoadError> {
    let need_skills = needs::skills(reading).await?;
    let (teams, keeps) = (teams(reading).await?, keeps(reading).await?);
    let of_teams = teams.values().flat_map(|team| &team.skills).chain(keeps.iter().map(|(_, keep)| keep));
    let asked = need_skills.iter().map(|skill| &skill.skill).chain(of_teams.map(|one| &one.skill));
    let counts_for = counts_for(graph, asked);
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
        desirable: needs::desirable(reading).await?,
        teams,
        keeps,
        refusals: initiative_refusals::all(reading).await?,
        restricted: restrictions::all(reading).await?,
    })
}

/// What was said of teams as a whole.
async fn teams(reading: &mut Reading) -> Result<BTreeMap<InitiativeCode, AskedTeam>, StoreError> {
    let codes: BTreeMap<SkillId, SkillCode> = catalogue::ids(reading)
        .await?
        .into_iter()
        .filter_map(|(code, id)| Some((id, SkillCode::parse(&code)?)))
        .collect();
    let team = |(code, team): (InitiativeCode, TeamContent)| {
        let heads = |one: &SkillHeads| {
            let skill = codes.get(&one.skill)?.clone();
            Some(AskedHeads { skill, level: one.level, heads: one.heads })
        };
        let skills = team.skills.iter().filter_map(heads).collect();
        let (min_areas, smallest, largest) = (team.min_areas, team.smallest, team.largest);
        (code, AskedTeam { min_areas, smallest, largest, skills })
    };
    Ok(records::initiatives::teams(reading).await?.into_iter().map(team).collect())
}

/// Whom units must have at home.
async fn keeps(reading: &mut Reading) -> Result<Vec<(UnitCode, AskedHeads)>, StoreError> {
    let keep = |one: unit_keeps::KeepRecord| {
        (one.unit, AskedHeads { skill: one.skill, level: one.level, heads: one.heads })
    };
    Ok(unit_keeps::all(reading).await?.into_iter().map(keep).collect())
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
pub fn counts_for<'a>(graph: &SkillGraph, asked: impl Iterator<Item = &'a SkillCode>) -> Vec<CountsFor> {
    let asked: BTreeSet<&SkillCode> = asked.collect();
    asked
        .into_iter()
        .flat_map(|asked| graph.met_by(asked).map(|held| CountsFor { held, asked: asked.clone() }))
        .filter(|pair| pair.held != pair.asked)
        .collect()
}
