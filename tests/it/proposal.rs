//! From the demo municipality's files to the staffing problem's figures.

mod demo;
pub mod kept;
mod lost;
pub mod register;
mod revised;

use innsats::planning::{Commitments, StaffingRequest, build};
use staffing::needs_without_candidate;

fn request() -> StaffingRequest {
    StaffingRequest::from_month("2026-11".parse().unwrap())
}

#[test]
fn in_the_demo_municipality_needs_without_a_candidate_fall_from_102_of_295_to_28() {
    let built = build(&register::demo(), &request()).unwrap();
    let figures = needs_without_candidate(&built.undecided);
    assert_eq!(built.notes.needs_in_horizon, 295);
    assert_eq!((figures.strict, figures.with_release, figures.with_learning), (102, 64, 28));
    assert_eq!(figures.with_mentor, 56, "of the 36 that learning opens, 8 have somebody who could teach");
}

#[test]
fn commitments_cover_67_needs_of_the_demo_municipality_wholly() {
    let built = build(&register::demo(), &request()).unwrap();
    let figures = needs_without_candidate(&built.problem);
    assert_eq!(built.notes.needs_committed, 67);
    assert_eq!((figures.strict, figures.with_release, figures.with_learning), (83, 51, 24));
}

#[test]
fn everything_staffed_anew_is_the_undecided_problem() {
    let replan = StaffingRequest { commitments: Commitments::Replan, ..request() };
    let built = build(&register::demo(), &replan).unwrap();
    assert_eq!(built.problem, built.undecided);
    assert_eq!(built.notes.needs_committed, 0);
}

#[test]
fn the_order_of_the_records_does_not_matter() {
    let mut shuffled = register::demo();
    shuffled.employees.reverse();
    shuffled.assessments.reverse();
    shuffled.needs.reverse();
    shuffled.need_skills.reverse();
    shuffled.allocations.reverse();
    shuffled.units.reverse();
    assert_eq!(build(&register::demo(), &request()), build(&shuffled, &request()));
}
