//! Needs, skills and wishes of the problem.

use jiff::civil::date;

use super::register::*;
use crate::domain::*;
use crate::planning::*;

#[test]
fn a_need_is_clipped_to_the_months_asked_for_and_left_out_beyond_them() {
    let mut input = register();
    input.needs[0].from = date(2026, 6, 1);
    input.needs[0].to = date(2028, 6, 1);
    let later = need("B2", "I1", Demand::Heads { heads: 1, share: percent(10) });
    input.needs.push(NeedRecord { from: date(2027, 11, 1), to: date(2027, 12, 31), ..later });
    let built = build(&input, &request()).unwrap();
    let needs = &built.problem.initiatives[0].needs;
    assert_eq!((needs.len(), needs[0].first, needs[0].last), (1, 0, 11));
    assert_eq!(built.notes.needs_outside, 1);
}

#[test]
fn only_decided_initiatives_where_the_request_says_so() {
    let mut input = register();
    input.initiatives[0].status = InitiativeStatus::OnHold;
    assert!(build(&input, &request()).is_ok());
    let decided = StaffingRequest { scope: InitiativeScope::Decided, ..request() };
    assert!(matches!(build(&input, &decided), Err(BuildError::NoNeeds { .. })));
}

#[test]
fn a_narrower_skill_counts_for_the_broader_one() {
    let mut input = register();
    input.assessments = vec![assessment("1", "K9", 4), assessment("1", "K1", 2)];
    let pair = CountsFor { held: SkillCode::parse("K9").unwrap(), asked: SkillCode::parse("K1").unwrap() };
    assert_eq!(problem(&input).people[0].skills, [("K1".into(), 2)]);
    input.counts_for = vec![pair];
    let built = build(&input, &request()).unwrap();
    assert_eq!(built.problem.people[0].skills, [("K1".into(), 4)]);
    let held = &built.holdings[&PersonNumber::parse("1").unwrap()][&SkillCode::parse("K1").unwrap()];
    assert_eq!(held.through, SkillCode::parse("K9"));
}

#[test]
fn the_rating_that_counts_is_the_requests_choice() {
    let mut input = register();
    let old = AssessmentRecord {
        source: AssessmentSource::Manager,
        assessed_on: date(2025, 1, 1),
        ..assessment("1", "K1", 3)
    };
    input.assessments = vec![old, assessment("1", "K1", 4)];
    let level = |ratings| {
        let problem = build(&input, &StaffingRequest { ratings, ..request() }).unwrap().problem;
        problem.people[0].level(&"K1".into())
    };
    assert_eq!(level(RatingRule::Newest), Some(4));
    assert_eq!(level(RatingRule::Lowest), Some(3));
    assert_eq!(level(RatingRule::Agreed), Some(3));
    assert_eq!(level(RatingRule::AgreedElseOneLower), Some(3));
}

#[test]
fn not_knowing_is_no_answer_and_not_relevant_is_one() {
    let mut input = register();
    let newer = |rating| AssessmentRecord {
        rating,
        source: AssessmentSource::Import,
        assessed_on: date(2026, 6, 1),
        ..assessment("1", "K1", 0)
    };
    input.assessments = vec![assessment("1", "K1", 4), newer(Rating::Unknown)];
    assert_eq!(problem(&input).people[0].skills, [("K1".into(), 4)]);
    input.assessments = vec![assessment("1", "K1", 4), newer(Rating::NotRelevant)];
    assert!(problem(&input).people[0].skills.is_empty());
}

#[test]
fn interest_is_the_mean_of_the_answers_on_the_must_skills() {
    let mut input = register();
    input.need_skills.push(need_skill("B1", "K2", 2, true));
    let answer =
        |skill, interest| AssessmentRecord { interest: Interest::new(interest), ..assessment("1", skill, 3) };
    input.assessments = vec![answer("K1", 5), answer("K2", 0)];
    let interest = problem(&input).interest;
    assert_eq!(interest.len(), 1);
    assert_shares(&[interest[0].2], &[0.5]);
}

#[test]
fn large_teams_should_come_from_two_areas() {
    let mut input = register();
    assert_eq!(problem(&input).initiatives[0].min_areas, 0);
    input.needs[0].demand = Demand::Heads { heads: 3, share: percent(10) };
    let problem = problem(&input);
    assert_eq!(problem.initiatives[0].min_areas, 2);
    assert_eq!(problem.units[0].area.as_str(), "A", "A1 lies in A, right below the top");
}

#[test]
fn the_limit_on_external_work_counts_what_consultants_do_already() {
    let mut input = register();
    input.initiatives[0].max_external = Some(percent(50));
    assert_eq!(problem(&input).initiatives[0].max_external, Some(50.0));
    input.consultants = vec![consultant("EK1", date(2026, 11, 1), date(2027, 12, 31))];
    input.allocations = vec![AllocationRecord {
        person_kind: PersonKind::Consultant,
        to: date(2027, 4, 30),
        ..allocation("EK1", AllocationStatus::Confirmed)
    }];
    // Half of 2 x 10 % x 6 months is 60, and the consultant does all of it.
    assert_eq!(problem(&input).initiatives[0].max_external, Some(0.0));
}

#[test]
fn a_need_is_staffed_within_its_initiative() {
    let mut short = initiative("I1", "A1");
    (short.start, short.end) = (date(2026, 12, 1), date(2027, 3, 31));
    let demand = Demand::Share { amount: percent(50) };
    let mut outside = need("B2", "I1", demand);
    (outside.from, outside.to) = (date(2027, 6, 1), date(2027, 10, 31));
    let mut long_ago = need("B3", "I1", demand);
    (long_ago.from, long_ago.to) = (date(2016, 12, 1), date(2016, 12, 31));
    let built = built(&StaffingInput {
        initiatives: vec![short],
        needs: vec![need("B1", "I1", demand), outside, long_ago],
        employees: vec![employee("1")],
        ..register()
    });
    let needs = &built.problem.initiatives[0].needs;
    assert_eq!(needs.len(), 1);
    assert_eq!((needs[0].first, needs[0].last), (1, 4), "December to March, not November to April");
    let code = |code: &str| NeedCode::parse(code).unwrap();
    let month = |month: &str| month.parse().unwrap();
    assert_eq!(
        built.notes.remarks,
        [
            Remark::NeedCut { need: code("B1"), first: month("2026-12"), last: month("2027-03") },
            Remark::NeedOutside { need: code("B2") },
        ]
    );
    assert_eq!(built.notes.needs_outside, 1, "what is outside the months is counted as before");
}
