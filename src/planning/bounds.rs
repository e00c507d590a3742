//! What the register says beside needs: whom units must have at home, who said no to what, and teams as a whole. What is
//! said counts; where nothing is said, the problem is as without these rules.

use std::collections::{BTreeMap, BTreeSet};

use super::initiatives::Asked;
use super::people::Member;
use super::{AskedHeads, StaffingInput};
use crate::domain::{NeedCode, SkillCode};
use staffing_model::key::{NeedKey, PersonKey, SkillKey};
use staffing_model::problem::{Initiative, Rules, Strength, TeamDemand, Unit};

/// The skills that are asked for by teams and by units.
pub(super) fn skills(input: &StaffingInput) -> impl Iterator<Item = SkillCode> {
    let teams = input.teams.values().flat_map(|team| &team.skills);
    teams.chain(input.keeps.iter().map(|(_, keep)| keep)).map(|one| one.skill.clone())
}

fn demand(one: &AskedHeads) -> TeamDemand {
    let skill = SkillKey::new(one.skill.as_str());
    TeamDemand { skill, level: one.level.get(), heads: u32::from(one.heads) }
}

/// Gives units whom they must have at home.
pub(super) fn set_keeps(units: &mut [Unit], input: &StaffingInput) {
    for unit in units {
        let own = input.keeps.iter().filter(|(code, _)| code.as_str() == unit.id.as_str());
        unit.keeps = own.map(|(_, keep)| demand(keep)).collect();
    }
}

/// Gives teams what was said of them as a whole, and needs that they are only desirable.
pub(super) fn set_teams(initiatives: &mut [Initiative], asked: &[Asked<'_>], input: &StaffingInput) {
    let records: BTreeMap<&str, _> =
        asked.iter().map(|one| (one.initiative.code.as_str(), &one.initiative.code)).collect();
    let desirable: BTreeSet<&str> = input.desirable.iter().map(NeedCode::as_str).collect();
    for initiative in initiatives {
        for need in &mut initiative.needs {
            need.critical = !desirable.contains(need.id.as_str());
        }
        let code = records.get(initiative.id.as_str());
        let Some(team) = code.and_then(|code| input.teams.get(*code)) else { continue };
        if let Some(areas) = team.min_areas {
            initiative.min_areas = u32::from(areas);
        }
        initiative.team_min = team.smallest.map(u32::from);
        initiative.team_max = team.largest.map(u32::from);
        initiative.team = team.skills.iter().map(demand).collect();
    }
}

/// Who will not work in which need: no to an initiative is no to each of its needs.
pub(super) fn unwilling(
    input: &StaffingInput,
    members: &[Member<'_>],
    initiatives: &[Initiative],
) -> Vec<(PersonKey, NeedKey)> {
    let here: BTreeSet<&str> = members.iter().map(|member| member.number.as_str()).collect();
    let refused = input.refusals.iter().filter(|(person, _)| here.contains(person.as_str()));
    refused
        .flat_map(|(person, code)| {
            let of_it = initiatives.iter().filter(|one| one.id.as_str() == code.as_str());
            let needs = of_it.flat_map(|one| &one.needs);
            needs.map(|need| (PersonKey::new(person.as_str()), need.id.clone()))
        })
        .collect()
}

/// The rules that hold because something was said.
pub(super) fn rules(
    mut rules: Rules,
    units: &[Unit],
    initiatives: &[Initiative],
    unwilling: &[(PersonKey, NeedKey)],
) -> Rules {
    if units.iter().any(|unit| !unit.keeps.is_empty()) {
        rules.operation.strength = Strength::Required;
    }
    if !unwilling.is_empty() {
        rules.unwilling = Strength::Required;
    }
    if initiatives.iter().any(|one| one.team_min.is_some()) {
        rules.composition.size = Strength::Required;
    }
    rules
}
