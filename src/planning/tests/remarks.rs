//! What the notes and the remarks say of the register.

use jiff::civil::date;

use super::register::*;
use crate::domain::*;
use crate::planning::*;

#[test]
fn an_empty_register_says_what_is_missing() {
    let none = build(&StaffingInput::default(), &request());
    assert!(matches!(none, Err(BuildError::NoNeeds { .. })));
    let input = StaffingInput { units: Vec::new(), ..register() };
    assert_eq!(build(&input, &request()), Err(BuildError::NoUnits));
}

#[test]
fn notes_count_levels_and_their_age() {
    let mut input = register();
    let old = AssessmentRecord {
        source: AssessmentSource::Evidence,
        assessed_on: date(2025, 4, 30),
        ..assessment("1", "K1", 3)
    };
    input.assessments = vec![old];
    input.employees.push(employee("2"));
    let notes = build(&input, &request()).unwrap().notes;
    assert_eq!((notes.levels, notes.agreed_levels, notes.stale_levels), (1, 1, 1));
    assert_eq!((notes.employees, notes.employees_without_levels), (2, 1));
}

#[test]
fn who_has_stated_nothing_is_not_who_has_stated_what_nobody_asks_for() {
    let mut input = register();
    input.employees.extend(["2", "3"].map(employee));
    input.assessments = vec![assessment("1", "K1", 3), assessment("2", "K9", 3)];
    let notes = build(&input, &request()).unwrap().notes;
    assert_eq!(notes.employees_unstated, Some(1), "the third alone");
    assert_eq!(notes.employees_without_levels, 2, "the second knows nothing that is asked for");
}

#[test]
fn positions_beyond_reason_leave_one_person_out_and_name_them() {
    let mut odd = [employee("1"), employee("1"), employee("1")];
    (odd[1].percent, odd[2].percent) = (percent(80), percent(30));
    let mut full = [employee("2"), employee("2")];
    full[1].percent = percent(20);
    let built = built(&StaffingInput {
        employees: [odd.to_vec(), full.to_vec(), vec![employee("3")]].concat(),
        ..register()
    });
    let people: Vec<&str> = built.problem.people.iter().map(|person| person.id.as_str()).collect();
    assert_eq!(people, ["2", "3"]);
    let number = |number: &str| PersonNumber::parse(number).unwrap();
    assert_eq!(
        built.notes.remarks,
        [
            Remark::PositionsBeyondReason { person: number("1"), total: percent(210) },
            Remark::PositionsAboveFull { person: number("2"), total: percent(120) },
        ]
    );
}

#[test]
fn positions_one_after_the_other_are_not_added_up() {
    let mut before = employee("1");
    before.to = Some(date(2026, 12, 15));
    let mut after = employee("1");
    after.from = Some(date(2026, 12, 16));
    let built = built(&StaffingInput { employees: vec![before, after], ..register() });
    assert_eq!((built.problem.people.len(), built.notes.remarks.len()), (1, 0));
}

#[test]
fn somebody_committed_beyond_their_last_day_is_named() {
    let mut leaver = employee("1");
    leaver.to = Some(date(2026, 11, 30));
    let built = built(&StaffingInput {
        employees: vec![leaver, employee("2")],
        allocations: vec![
            allocation("1", AllocationStatus::Confirmed),
            allocation("2", AllocationStatus::Confirmed),
        ],
        need_skills: Vec::new(),
        ..register()
    });
    let ends = Remark::EngagementEnds {
        person: PersonNumber::parse("1").unwrap(),
        need: NeedCode::parse("B1").unwrap(),
        last_day: date(2026, 11, 30),
    };
    assert_eq!(built.notes.remarks, [ends]);
}

#[test]
fn nobody_is_planned_with_who_restricted_the_use() {
    let restricted = [PersonNumber::parse("1").unwrap()].into();
    assert_eq!(problem(&register()).people.len(), 1);
    assert_eq!(problem(&StaffingInput { restricted, ..register() }).people.len(), 0);
}

#[test]
fn somebody_whom_the_newest_list_came_without_is_named_once() {
    let key = |number: &str, ordinal| (PersonNumber::parse(number).unwrap(), ordinal);
    let mut second = employee("1");
    (second.ordinal, second.percent) = (2, percent(20));
    let mut first = employee("1");
    first.percent = percent(80);
    let built = built(&StaffingInput {
        employees: vec![first, second, employee("2")],
        not_listed: [key("1", 1), key("1", 2), key("9", 1)].map(|key| (key, date(2026, 11, 3))).into(),
        ..register()
    });
    let missing = Remark::NotListed { person: PersonNumber::parse("1").unwrap(), on: date(2026, 11, 3) };
    assert_eq!(built.notes.remarks, [missing]);
    assert_eq!(built.problem.people.len(), 2, "doubtful, and still there");
}

#[test]
fn somebody_committed_beyond_full_time_is_named_with_the_month_it_is_most_in() {
    let mut first = allocation("1", AllocationStatus::Confirmed);
    first.percent = percent(60);
    let second = AllocationRecord { from: date(2027, 1, 1), to: date(2027, 1, 31), ..first.clone() };
    let input = StaffingInput { allocations: vec![first, second], need_skills: Vec::new(), ..register() };
    let above = Remark::CommittedAbove {
        person: PersonNumber::parse("1").unwrap(),
        total: percent(120),
        month: "2027-01".parse().unwrap(),
    };
    assert_eq!(built(&input).notes.remarks, [above]);
}

#[test]
fn somebody_committed_below_a_level_is_named_once_for_each_skill() {
    let input = StaffingInput {
        allocations: vec![allocation("1", AllocationStatus::Confirmed)],
        need_skills: vec![
            need_skill("B1", "K1", 3, true),
            need_skill("B1", "K2", 2, true),
            need_skill("B1", "K3", 4, false),
        ],
        assessments: vec![assessment("1", "K1", 2)],
        ..register()
    };
    let below = |skill: &str, asked, held: Option<i64>| Remark::BelowLevel {
        person: PersonNumber::parse("1").unwrap(),
        need: NeedCode::parse("B1").unwrap(),
        skill: SkillCode::parse(skill).unwrap(),
        asked: Level::new(asked).unwrap(),
        held: held.and_then(Level::new),
    };
    assert_eq!(built(&input).notes.remarks, [below("K1", 3, Some(2)), below("K2", 2, None)]);
}
