//! The people who are on an initiative already, and those who must not be on one.

use std::collections::{BTreeMap, BTreeSet};

use super::areas::areas;
use super::initiatives::Asked;
use super::people::Member;
use super::{Commitment, NotLendable, StaffingInput, StaffingRequest};
use crate::domain::PersonNumber;
use staffing_model::key::{InitiativeKey, PersonKey};
use staffing_model::problem::{Initiative, Unit};

/// The area of each person.
pub(super) fn areas_of<'a>(members: &[Member<'a>], units: &'a [Unit]) -> BTreeMap<&'a PersonNumber, &'a str> {
    let by_unit: BTreeMap<&str, &'a str> =
        units.iter().map(|unit| (unit.id.as_str(), unit.area.as_str())).collect();
    members.iter().filter_map(|member| Some((member.number, *by_unit.get(member.unit.as_str())?))).collect()
}

/// Who is on which initiative by a confirmed allocation: staying there is a wish.
pub(super) fn previous(
    members: &[Member<'_>],
    initiatives: &[Initiative],
    confirmed: &[Commitment],
) -> Vec<(PersonKey, InitiativeKey)> {
    let here: BTreeSet<&str> = members.iter().map(|member| member.number.as_str()).collect();
    let staffed: BTreeSet<&str> = initiatives.iter().map(|initiative| initiative.id.as_str()).collect();
    let pairs: BTreeSet<(&str, &str)> = confirmed
        .iter()
        .map(|one| (one.person.as_str(), one.initiative.as_str()))
        .filter(|(person, initiative)| here.contains(person) && staffed.contains(initiative))
        .collect();
    pairs
        .into_iter()
        .map(|(person, initiative)| (PersonKey::new(person), InitiativeKey::new(initiative)))
        .collect()
}

/// Under [`NotLendable::OwnArea`]: people who may not be lent out, on every initiative another area owns.
pub(super) fn exclusions(
    asked: &[Asked<'_>],
    members: &[Member<'_>],
    units: &[Unit],
    initiatives: &[Initiative],
    input: &StaffingInput,
    request: &StaffingRequest,
) -> Vec<(PersonKey, InitiativeKey)> {
    if request.not_lendable != NotLendable::OwnArea {
        return Vec::new();
    }
    let unit_areas = areas(&input.units);
    let member_areas = areas_of(members, units);
    let owners: BTreeMap<&str, &str> = asked
        .iter()
        .map(|one| {
            let owner = &one.initiative.owner;
            (one.initiative.code.as_str(), unit_areas.get(owner).map_or(owner.as_str(), |area| area.as_str()))
        })
        .collect();
    let mut exclusions = Vec::new();
    for member in members.iter().filter(|member| !member.lendable && member.gives()) {
        for initiative in initiatives {
            if owners.get(initiative.id.as_str()) != member_areas.get(member.number) {
                exclusions.push((PersonKey::new(member.number.as_str()), initiative.id.clone()));
            }
        }
    }
    exclusions
}
