//! What is promised already takes its place.

use jiff::civil::date;

use super::register::*;
use crate::domain::*;
use crate::planning::*;

#[test]
fn a_confirmed_allocation_takes_capacity_and_a_head() {
    let mut input = register();
    input.allocations = vec![allocation("1", AllocationStatus::Confirmed)];
    let problem = problem(&input);
    assert_shares(&problem.people[0].capacity[..4], &[10.0, 10.0, 10.0, 20.0]);
    // The second head is open all the time, the first from February: one need at a constant rate asks for both.
    let need = &problem.initiatives[0].needs[0];
    assert_eq!((need.first, need.last), (0, 5));
    assert_shares(&[need.amount], &[2.0]);
    assert_eq!(problem.previous.len(), 1);
}

#[test]
fn a_confirmed_allocation_beyond_the_development_share_takes_what_release_would_give() {
    let mut input = register();
    let heavy = AllocationRecord { percent: percent(35), ..allocation("1", AllocationStatus::Confirmed) };
    input.allocations = vec![heavy];
    let person = &problem(&input).people[0];
    assert_shares(&person.capacity[..1], &[0.0]);
    assert_shares(&person.extra.as_ref().unwrap()[..1], &[15.0]);
}

#[test]
fn commitments_count_among_the_initiatives_at_once() {
    let mut input = register();
    assert_eq!(problem(&input).people[0].max_initiatives, 3);
    input.initiatives.push(initiative("I2", "A"));
    let other = AllocationRecord {
        code: AllocationCode::parse("T2").unwrap(),
        initiative: InitiativeCode::parse("I2").unwrap(),
        from: date(2027, 1, 1),
        ..allocation("1", AllocationStatus::Confirmed)
    };
    // Both run in January, and none is left from February: the fullest month decides.
    input.allocations = vec![allocation("1", AllocationStatus::Confirmed), other];
    assert_eq!(problem(&input).people[0].max_initiatives, 1);
}

#[test]
fn a_need_that_commitments_cover_is_no_need() {
    let mut input = register();
    let all = AllocationRecord { to: date(2027, 4, 30), ..allocation("1", AllocationStatus::Confirmed) };
    input.employees.push(employee("2"));
    let number = PersonNumber::parse("2").unwrap();
    let code = AllocationCode::parse("T2").unwrap();
    input.allocations = vec![all.clone(), AllocationRecord { person: number, code, ..all }];
    let built = build(&input, &request()).unwrap();
    assert!(built.problem.initiatives.is_empty());
    assert_eq!((built.notes.needs_in_horizon, built.notes.needs_committed), (1, 1));
    assert_eq!(built.undecided.initiatives[0].needs.len(), 1);
}

#[test]
fn a_commitment_that_ends_early_leaves_the_rest_of_the_window() {
    let mut input = register();
    input.needs[0].demand = Demand::Heads { heads: 1, share: percent(10) };
    input.allocations = vec![allocation("1", AllocationStatus::Confirmed)];
    let problem = problem(&input);
    let need = &problem.initiatives[0].needs[0];
    assert_eq!((need.first, need.last), (3, 5));
}

#[test]
fn a_commitment_takes_its_share_of_an_amount() {
    let mut input = register();
    input.needs[0].demand = Demand::Share { amount: percent(60) };
    input.allocations =
        vec![AllocationRecord { to: date(2027, 4, 30), ..allocation("1", AllocationStatus::Confirmed) }];
    assert_shares(&[problem(&input).initiatives[0].needs[0].amount], &[50.0]);
}

#[test]
fn a_proposed_allocation_takes_nothing() {
    let mut input = register();
    input.allocations = vec![allocation("1", AllocationStatus::Proposed)];
    let problem = problem(&input);
    assert_shares(&problem.people[0].capacity, &[20.0; 12]);
    assert!(problem.previous.is_empty());
}

#[test]
fn staffed_anew_a_commitment_is_only_a_wish_to_stay() {
    let mut input = register();
    input.allocations = vec![allocation("1", AllocationStatus::Confirmed)];
    let replan = StaffingRequest { commitments: Commitments::Replan, ..request() };
    let built = build(&input, &replan).unwrap();
    assert_shares(&built.problem.people[0].capacity, &[20.0; 12]);
    assert_eq!(built.problem.previous.len(), 1);
}

#[test]
fn an_allocation_to_a_closed_initiative_is_over() {
    let mut input = register();
    let closed = InitiativeRecord { status: InitiativeStatus::Closed, ..initiative("I2", "A") };
    input.initiatives.push(closed);
    input.needs.push(need("B2", "I2", Demand::Heads { heads: 1, share: percent(10) }));
    input.allocations = vec![AllocationRecord {
        need: NeedCode::parse("B2").unwrap(),
        initiative: InitiativeCode::parse("I2").unwrap(),
        ..allocation("1", AllocationStatus::Confirmed)
    }];
    let built = build(&input, &request()).unwrap();
    assert_shares(&built.problem.people[0].capacity, &[20.0; 12]);
    assert_eq!(built.notes.needs_out_of_scope, 1);
}
