//! A register of one unit, one need and the people a test adds.

use jiff::civil::{Date, date};

use crate::domain::*;
use crate::planning::*;

pub(super) fn percent(whole: i64) -> Percent {
    Percent::from_hundredths(whole * 100).unwrap()
}

pub(super) fn unit(code: &str, parent: Option<&str>) -> UnitRecord {
    UnitRecord {
        code: UnitCode::parse(code).unwrap(),
        name: code.to_owned(),
        parent: parent.and_then(UnitCode::parse),
        manager: None,
        cost_centre: None,
    }
}

/// A full-time employee of unit A1 with a development share of 20 per cent, who may be lent out.
pub(super) fn employee(number: &str) -> EmployeeRecord {
    EmployeeRecord {
        number: PersonNumber::parse(number).unwrap(),
        ordinal: 1,
        first_name: "Kari".to_owned(),
        last_name: "Nordmann".to_owned(),
        email: None,
        unit: UnitCode::parse("A1").unwrap(),
        position_code: None,
        position_title: None,
        role: None,
        styrk08: None,
        esco_uri: None,
        manager: None,
        form: None,
        percent: percent(100),
        weekly_hours: None,
        from: None,
        to: None,
        nus_level: None,
        nus_field: None,
        development: percent(20),
        lendable: true,
        workplace: None,
        updated_on: None,
    }
}

pub(super) fn consultant(number: &str, from: Date, to: Date) -> ConsultantRecord {
    ConsultantRecord {
        number: PersonNumber::parse(number).unwrap(),
        first_name: "Ola".to_owned(),
        last_name: "Konsulent".to_owned(),
        firm: "Firma AS".to_owned(),
        role: None,
        unit: UnitCode::parse("A1"),
        hourly_rate: Money::from_ore(120_000),
        from,
        to,
        option_to: None,
        framework_agreement: None,
        available: percent(80),
    }
}

pub(super) fn absence(person: &str, kind: AbsenceKind, whole: i64, from: Date, to: Date) -> AbsenceRecord {
    AbsenceRecord {
        person: PersonNumber::parse(person).unwrap(),
        kind,
        percent: percent(whole),
        from,
        to: Some(to),
    }
}

pub(super) fn allocation(person: &str, status: AllocationStatus) -> AllocationRecord {
    AllocationRecord {
        code: AllocationCode::parse("T1").unwrap(),
        need: NeedCode::parse("B1").unwrap(),
        initiative: InitiativeCode::parse("I1").unwrap(),
        person_kind: PersonKind::Employee,
        person: PersonNumber::parse(person).unwrap(),
        percent: percent(10),
        from: date(2026, 11, 1),
        to: date(2027, 1, 31),
        status,
    }
}

pub(super) fn assessment(person: &str, skill: &str, level: i64) -> AssessmentRecord {
    AssessmentRecord {
        person: PersonNumber::parse(person).unwrap(),
        skill: SkillCode::parse(skill).unwrap(),
        rating: Rating::Level(Level::new(level).unwrap()),
        interest: None,
        source: AssessmentSource::Own,
        confirmed: false,
        assessed_on: date(2026, 5, 1),
    }
}

pub(super) fn initiative(code: &str, owner: &str) -> InitiativeRecord {
    InitiativeRecord {
        code: InitiativeCode::parse(code).unwrap(),
        name: code.to_owned(),
        owner: UnitCode::parse(owner).unwrap(),
        kind: None,
        priority: Priority::new(2).unwrap(),
        status: InitiativeStatus::Running,
        start: date(2026, 9, 1),
        end: date(2027, 12, 31),
        budget: None,
        max_external: None,
        yearly_benefit: None,
    }
}

pub(super) fn need(code: &str, initiative: &str, demand: Demand) -> NeedRecord {
    NeedRecord {
        code: NeedCode::parse(code).unwrap(),
        initiative: InitiativeCode::parse(initiative).unwrap(),
        role: None,
        title: "Rådgiver".to_owned(),
        demand,
        from: date(2026, 11, 1),
        to: date(2027, 4, 30),
        external_allowed: true,
    }
}

pub(super) fn need_skill(need: &str, skill: &str, level: i64, must: bool) -> NeedSkillRecord {
    NeedSkillRecord {
        need: NeedCode::parse(need).unwrap(),
        skill: SkillCode::parse(skill).unwrap(),
        min_level: Level::new(level).unwrap(),
        must,
    }
}

/// One initiative that needs two people at 10 per cent with K1 at level 3, from November to April.
pub(super) fn register() -> StaffingInput {
    StaffingInput {
        units: vec![unit("TOP", None), unit("A", Some("TOP")), unit("A1", Some("A")), unit("B", Some("TOP"))],
        employees: vec![employee("1")],
        initiatives: vec![initiative("I1", "A")],
        needs: vec![need("B1", "I1", Demand::Heads { heads: 2, share: percent(10) })],
        need_skills: vec![need_skill("B1", "K1", 3, true)],
        ..StaffingInput::default()
    }
}

pub(super) fn request() -> StaffingRequest {
    StaffingRequest::from_month("2026-11".parse().unwrap())
}

pub(super) fn problem(input: &StaffingInput) -> Problem {
    build(input, &request()).unwrap().problem
}

pub(super) fn built(input: &StaffingInput) -> Built {
    build(input, &request()).unwrap()
}

pub(super) fn capacity(input: &StaffingInput) -> Vec<f64> {
    problem(input).people[0].capacity.clone()
}

#[track_caller]
pub(super) fn assert_shares(found: &[f64], expected: &[f64]) {
    let same = found.len() == expected.len()
        && found.iter().zip(expected).all(|(one, other)| (one - other).abs() < 1e-9);
    assert!(same, "{found:?} is not {expected:?}");
}
