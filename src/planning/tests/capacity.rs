//! What people have to give, month by month.

use jiff::civil::date;

use super::register::*;
use crate::domain::*;
use crate::planning::*;
use staffing_model::key::{InitiativeKey, PersonKey};

#[test]
fn capacity_is_the_position_times_the_development_share() {
    let mut input = register();
    input.employees[0].percent = percent(80);
    assert_shares(&capacity(&input), &[16.0; 12]);
    assert_shares(&problem(&input).people[0].extra.clone().unwrap(), &[24.0; 12]);
}

#[test]
fn positions_of_one_person_add_up() {
    let mut input = register();
    input.employees[0].percent = percent(60);
    input.employees.push(EmployeeRecord { ordinal: 2, percent: percent(40), ..employee("1") });
    let person = &problem(&input).people[0];
    assert_shares(&person.capacity, &[20.0; 12]);
    assert_shares(&[person.position], &[100.0]);
}

#[test]
fn a_holiday_takes_no_capacity() {
    let mut input = register();
    input.absences = vec![absence("1", AbsenceKind::Holiday, 100, date(2026, 12, 1), date(2026, 12, 31))];
    assert_shares(&capacity(&input), &[20.0; 12]);
}

#[test]
fn leave_takes_its_per_cent_by_its_days() {
    let mut input = register();
    input.absences = vec![absence("1", AbsenceKind::Leave, 50, date(2026, 11, 1), date(2026, 12, 31))];
    let person = &problem(&input).people[0];
    assert_shares(&person.capacity[..3], &[10.0, 10.0, 20.0]);
    assert_shares(&person.extra.as_ref().unwrap()[..3], &[15.0, 15.0, 30.0]);
    input.absences = vec![absence("1", AbsenceKind::Leave, 100, date(2026, 11, 1), date(2026, 11, 15))];
    assert_shares(&capacity(&input)[..2], &[10.0, 20.0]);
}

#[test]
fn leave_on_top_of_leave_never_gives_less_than_nothing() {
    let mut input = register();
    let away = |whole| absence("1", AbsenceKind::Leave, whole, date(2026, 11, 1), date(2026, 11, 30));
    input.absences = vec![away(80), AbsenceRecord { from: date(2026, 11, 2), ..away(80) }];
    assert_shares(&capacity(&input)[..2], &[0.0, 20.0]);
}

#[test]
fn an_employee_gives_nothing_after_the_last_day() {
    let mut input = register();
    input.employees[0].to = Some(date(2026, 12, 31));
    assert_shares(&capacity(&input)[..4], &[20.0, 20.0, 0.0, 0.0]);
}

#[test]
fn an_employee_who_left_before_is_not_there() {
    let mut input = register();
    input.employees.push(EmployeeRecord { to: Some(date(2026, 10, 31)), ..employee("2") });
    assert_eq!(problem(&input).people.len(), 1);
}

#[test]
fn a_consultant_gives_what_the_contract_allows_while_it_runs() {
    let mut input = register();
    input.employees.clear();
    input.consultants = vec![consultant("EK1", date(2026, 12, 1), date(2027, 2, 14))];
    let person = &problem(&input).people[0];
    assert!(person.external);
    assert_shares(&person.capacity[..5], &[0.0, 80.0, 80.0, 40.0, 0.0]);
    assert_shares(&[person.cost], &[2.0]);
    assert_eq!(person.extra, None);
}

#[test]
fn an_option_counts_only_where_the_request_says_so() {
    let mut input = register();
    input.employees.clear();
    let contract = consultant("EK1", date(2026, 11, 1), date(2026, 12, 31));
    input.consultants = vec![ConsultantRecord { option_to: Some(date(2027, 1, 31)), ..contract }];
    assert_shares(&capacity(&input)[..4], &[80.0, 80.0, 0.0, 0.0]);
    let with_options = StaffingRequest { contract_options: true, ..request() };
    let problem = build(&input, &with_options).unwrap().problem;
    assert_shares(&problem.people[0].capacity[..4], &[80.0, 80.0, 80.0, 0.0]);
}

#[test]
fn release_goes_up_to_half_the_position_or_the_development_share() {
    let mut input = register();
    input.employees[0].development = percent(60);
    let person = &problem(&input).people[0];
    assert_shares(&person.capacity, &[60.0; 12]);
    assert_eq!(person.extra, None);
    let none = StaffingRequest { release: false, ..request() };
    assert_eq!(build(&register(), &none).unwrap().problem.people[0].extra, None);
}

#[test]
fn people_not_to_be_lent_out_follow_the_requests_rule() {
    let mut input = register();
    input.employees[0].lendable = false;
    input.initiatives.push(initiative("I2", "B"));
    input.needs.push(need("B2", "I2", Demand::Heads { heads: 1, share: percent(10) }));
    let under = |not_lendable| build(&input, &StaffingRequest { not_lendable, ..request() }).unwrap().problem;
    assert_shares(&under(NotLendable::Exclude).people[0].capacity, &[0.0; 12]);
    let own_area = under(NotLendable::OwnArea);
    assert_shares(&own_area.people[0].capacity, &[20.0; 12]);
    assert_eq!(own_area.people[0].extra, None);
    assert_eq!(own_area.exclusions, [(PersonKey::new("1"), InitiativeKey::new("I2"))]);
    let share = under(NotLendable::DevelopmentShare);
    assert_shares(&share.people[0].capacity, &[20.0; 12]);
    assert!(share.exclusions.is_empty());
}

#[test]
fn a_unit_gives_at_most_the_limit_but_never_less_than_its_development_shares() {
    let mut input = register();
    assert_shares(&[problem(&input).units[0].max_release], &[40.0]);
    input.employees[0].development = percent(70);
    assert_shares(&[problem(&input).units[0].max_release], &[70.0]);
    input.allocations = vec![allocation("1", AllocationStatus::Confirmed)];
    assert_shares(&[problem(&input).units[0].max_release], &[60.0]);
}
