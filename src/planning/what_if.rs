//! The register and the request as they would be in a scenario. The problem is built from that.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::scenario::{Scenario, WhatIf, imagined};
use super::{InitiativeScope, StaffingInput, StaffingRequest};
use crate::domain::{
    AssessmentRecord, AssessmentSource, EmployeeRecord, InitiativeCode, Level, Percent, Priority, Rating,
    SkillCode, UnitCode,
};

/// What the register and the request would be.
pub fn as_if(
    scenario: &Scenario,
    input: StaffingInput,
    request: &StaffingRequest,
) -> (StaffingInput, StaffingRequest) {
    let (mut input, mut request) = (input, request.clone());
    for (at, change) in scenario.changes.iter().enumerate() {
        make(change, at, &mut input, &mut request);
    }
    (input, request)
}

fn make(change: &WhatIf, at: usize, input: &mut StaffingInput, request: &mut StaffingRequest) {
    match change {
        WhatIf::Drop(code) => {
            input.initiatives.retain(|one| one.code != *code);
            input.needs.retain(|one| one.initiative != *code);
            input.allocations.retain(|one| one.initiative != *code);
        }
        WhatIf::Delay { initiative, months } => delay(input, initiative, i64::from(*months)),
        WhatIf::Add(code) => add(code, input, request),
        WhatIf::DecidedOnly => request.scope = InitiativeScope::Decided,
        WhatIf::Priority { initiative, class } => {
            let class = Priority::new(i64::from(*class));
            let here = input.initiatives.iter_mut().find(|one| one.code == *initiative);
            if let (Some(here), Some(class)) = (here, class) {
                here.priority = class;
            }
        }
        WhatIf::FreezeHiring => {
            let first = request.first_month.first_day();
            input.employees.retain(|one| one.from.is_none_or(|from| from <= first));
        }
        WhatIf::NoRelease => request.release = false,
        WhatIf::LosePerson(number) | WhatIf::LoseContract(number) => {
            input.employees.retain(|one| one.number != *number);
            input.consultants.retain(|one| one.number != *number);
            input.assessments.retain(|one| one.person != *number);
            input.allocations.retain(|one| one.person != *number);
        }
        WhatIf::Hire { unit, skills } => hire(input, request.first_month.first_day(), (at, unit, skills)),
    }
}

fn delay(input: &mut StaffingInput, initiative: &InitiativeCode, months: i64) {
    let later = |day: Date| day.saturating_add(months.months());
    for one in input.initiatives.iter_mut().filter(|one| one.code == *initiative) {
        (one.start, one.end) = (later(one.start), later(one.end));
    }
    for one in input.needs.iter_mut().filter(|one| one.initiative == *initiative) {
        (one.from, one.to) = (later(one.from), later(one.to));
    }
    for one in input.allocations.iter_mut().filter(|one| one.initiative == *initiative) {
        (one.from, one.to) = (later(one.from), later(one.to));
    }
}

/// Beside those that the request staffs already, whatever its state.
fn add(code: &InitiativeCode, input: &StaffingInput, request: &mut StaffingRequest) {
    let staffed = input.initiatives.iter().filter(|one| request.takes(&one.code, one.status));
    let mut only: BTreeSet<InitiativeCode> = staffed.map(|one| one.code.clone()).collect();
    only.insert(code.clone());
    request.only = Some(only);
    request.scope = InitiativeScope::AllButClosed;
}

fn hire(
    input: &mut StaffingInput,
    from: Date,
    (at, unit, skills): (usize, &UnitCode, &[(SkillCode, Level)]),
) {
    let Some(like) = input.employees.iter().find(|one| one.unit == *unit).or(input.employees.first()) else {
        return;
    };
    let number = imagined(at);
    let hired = EmployeeRecord {
        number: number.clone(),
        ordinal: 1,
        unit: unit.clone(),
        from: Some(from),
        to: None,
        percent: Percent::FULL,
        development: Percent::FULL,
        lendable: true,
        ..like.clone()
    };
    input.employees.push(hired);
    input.assessments.extend(skills.iter().map(|(skill, level)| AssessmentRecord {
        person: number.clone(),
        skill: skill.clone(),
        rating: Rating::Level(*level),
        interest: None,
        source: AssessmentSource::Manager,
        confirmed: true,
        assessed_on: from,
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_initiative_that_is_added_stands_beside_those_that_are_asked_for() {
        let request = StaffingRequest::from_month("2026-11".parse().unwrap());
        let one = InitiativeCode::parse("I9").unwrap();
        let scenario = Scenario { name: "Hva om".to_owned(), changes: vec![WhatIf::Add(one.clone())] };
        let (_, request) = as_if(&scenario, StaffingInput::default(), &request);
        assert_eq!(request.only, Some([one].into()));
    }

    #[test]
    fn nobody_is_freed_and_only_what_is_decided_is_staffed_where_that_is_thought_of() {
        let request = StaffingRequest::from_month("2026-11".parse().unwrap());
        let changes = vec![WhatIf::NoRelease, WhatIf::DecidedOnly];
        let (_, request) =
            as_if(&Scenario { name: String::new(), changes }, StaffingInput::default(), &request);
        assert!(!request.release);
        assert_eq!(request.scope, InitiativeScope::Decided);
    }
}
